import type { Assessment } from "../../../src/assess/assessment";
import type { Language } from "../../../src/criteria";
import { planChanges } from "../../../src/report";
import { compareWithSummary } from "../../../src/report/compare";
import { wordsFor } from "../../../src/report/words";
import type { CellValue, SheetContent, SheetSnapshot } from "../../../src/spreadsheet";
import { assessment, finding, manyGaps, organisation, result, richAssessment, reviewer, snapshotOf } from "../fixture";

const OWNER = 9;
const DEADLINE = 10;
const STATUS = 11;

function summaryOf(given: Assessment, previous: SheetSnapshot | null = null, language: Language = "zh-CN") {
  const [sheet] = planChanges(given, { language, summaryName: "评估汇总", previous }).sheets;
  if (!sheet) throw new Error("no summary sheet");
  return sheet;
}

/** Types into the row that holds this text in any of its cells. */
function type(
  sheet: SheetSnapshot,
  rowText: string,
  typed: Readonly<Record<number, CellValue | { readonly value: CellValue; readonly format: string }>>,
): SheetSnapshot {
  const at = sheet.rows.findIndex(
    ({ values }) =>
      typeof values[0] === "number" && values.some((value) => typeof value === "string" && value.includes(rowText)),
  );
  const row = sheet.rows[at];
  if (!row) throw new Error(`no row with ${rowText}`);
  const values = [...row.values];
  const formats = [...row.formats];
  for (const [column, entry] of Object.entries(typed)) {
    const given = typeof entry === "object" && entry !== null && "value" in entry ? entry : { value: entry };
    values[Number(column)] = given.value;
    if ("format" in given) formats[Number(column)] = given.format;
  }
  return { ...sheet, rows: sheet.rows.map((old, index) => (index === at ? { ...row, values, formats } : old)) };
}

/** [heading of its block, owner, deadline, status] of every row where something was typed. */
function typedRows(content: SheetContent): unknown[][] {
  let block = "";
  return content.rows.flatMap(({ cells }) => {
    const first = cells[0]?.value;
    const heading = typeof first === "string" ? /^(.+?) ?[（(]\d+/.exec(first) : null;
    if (heading) block = heading[1] ?? "";
    const user = [OWNER, DEADLINE, STATUS].map((column) => cells[column]?.value ?? null);
    const listed = typeof first === "number" && cells.length === 13;
    return listed && user.some((value) => value !== null) ? [[block, ...user]] : [];
  });
}

const person = (who: string, row: number) =>
  finding("post-not-allowed", { who, post: "主席助理" }, { cells: [`人员名单!D${row}`], subject: who });
const posts = (...people: ReturnType<typeof person>[]) =>
  assessment([organisation([people.length > 0 ? result("3.4", "fail", people) : result("3.4", "pass")])]);

describe("the users' columns", () => {
  const before = posts(person("陈思远", 5), person("李沐阳", 6));
  const typed = type(snapshotOf(summaryOf(before)), "陈思远", {
    [OWNER]: "张老师",
    [DEADLINE]: "六月底",
    [STATUS]: "整改中",
  });

  it("survive the next run", () => {
    expect(typedRows(summaryOf(before, typed))).toEqual([["差距清单", "张老师", "六月底", "整改中"]]);
  });

  it("go with the person when rows of the roster move", () => {
    const after = summaryOf(posts(person("赵新", 4), person("陈思远", 9), person("李沐阳", 10)), typed);
    expect(typedRows(after)).toEqual([["差距清单", "张老师", "六月底", "整改中"]]);
    const row = after.rows.find(({ cells }) => cells[OWNER]?.value === "张老师");
    expect(row?.cells[6]?.value).toBe("人员名单!D9");
  });

  it("survive a user's sorting and inserting rows, and text typed elsewhere", () => {
    const shuffled: SheetSnapshot = {
      ...typed,
      rows: [
        ...[...typed.rows].reverse().map((row, index) => ({ ...row, row: index * 2 })),
        { row: 900, values: ["会议记录", null, "请于周五前完成"], formats: [] },
      ],
    };
    expect(typedRows(summaryOf(before, shuffled))).toEqual([["差距清单", "张老师", "六月底", "整改中"]]);
    expect(typedRows(summaryOf(before, shuffled))).toEqual(typedRows(summaryOf(before, typed)));
  });

  it("survive an inserted column", () => {
    const wider: SheetSnapshot = {
      ...typed,
      rows: typed.rows.map((row) => ({
        ...row,
        values: [...row.values.slice(0, 4), null, ...row.values.slice(4)],
        formats: [...row.formats.slice(0, 4), undefined, ...row.formats.slice(4)],
      })),
    };
    expect(typedRows(summaryOf(before, wider))).toEqual([["差距清单", "张老师", "六月底", "整改中"]]);
  });

  it("survive a change of language, there and back, as they were typed", () => {
    const english = summaryOf(before, typed, "en-US");
    expect(typedRows(english)).toEqual([["Gaps", "张老师", "六月底", "整改中"]]);
    expect(typedRows(summaryOf(before, snapshotOf(english)))).toEqual([["差距清单", "张老师", "六月底", "整改中"]]);
  });

  it("keep a date a date, with the format the user chose", () => {
    const dated = type(snapshotOf(summaryOf(before)), "陈思远", {
      [DEADLINE]: { value: 45_473, format: 'm"月"d"日"' },
    });
    const after = summaryOf(before, dated);
    const cell = after.rows.map(({ cells }) => cells[DEADLINE]).find((entry) => entry?.value === 45_473);
    expect(after.styles[cell?.style ?? ""]?.numberFormat).toBe('m"月"d"日"');
    expect(summaryOf(before, snapshotOf(after))).toEqual(after);
  });

  it.each<[string, CellValue, unknown]>([
    ["text that looks like a formula", '=HYPERLINK("x")', '=HYPERLINK("x")'],
    ["an error value becomes its text", { error: "#N/A" }, "#N/A"],
    ["a tick", true, true],
    ["a blank string is nothing", "", undefined],
  ])("keep %s", (_, value, expected) => {
    const sheet = type(snapshotOf(summaryOf(before)), "陈思远", { [OWNER]: value });
    const after = summaryOf(before, sheet);
    expect(typedRows(after).map((row) => row[1])).toEqual(expected === undefined ? [] : [expected]);
    expect(after.rows.flatMap(({ cells }) => cells).filter((cell) => cell?.formula !== undefined)).toEqual([]);
  });
});

describe("a gap that is gone", () => {
  const before = posts(person("陈思远", 5), person("李沐阳", 6));
  const typed = type(snapshotOf(summaryOf(before)), "陈思远", { [OWNER]: "张老师", [STATUS]: "已完成" });
  const without = summaryOf(posts(person("李沐阳", 6)), typed);

  it("moves to 已整改 with what was typed and what it was about", () => {
    expect(typedRows(without)).toEqual([["已整改", "张老师", null, "已完成"]]);
    const row = without.rows.find(({ cells }) => cells[OWNER]?.value === "张老师");
    expect(row?.cells[5]?.value).toContain("陈思远");
    expect(row?.cells[6]?.value).toBe("人员名单!D5");
    expect(row?.cells[4]?.value).toBe("未达标"); // the indicator still fails because of somebody else
  });

  it("stays there on later runs", () => {
    expect(summaryOf(posts(person("李沐阳", 6)), snapshotOf(without))).toEqual(without);
  });

  it("returns to the list with what was typed when it is back", () => {
    expect(typedRows(summaryOf(before, snapshotOf(without)))).toEqual([["差距清单", "张老师", null, "已完成"]]);
  });

  it("shows the verdict of this run beside it", () => {
    const verdictOf = (given: Assessment) =>
      summaryOf(given, typed).rows.find(({ cells }) => cells[OWNER]?.value === "张老师")?.cells[4]?.value;
    expect(verdictOf(posts())).toBe("达标");
    expect(verdictOf(assessment([organisation([], { name: "研究生会" })]))).toBe("未评");
  });
});

describe("matching", () => {
  const overLimit = (cells: string) =>
    assessment([
      organisation([
        result("3.1", "fail", [finding("staff-over-limit", { actual: 46, limit: 40 }, { cells: [cells] })]),
      ]),
    ]);
  const layer = (cell: string, name: string) => finding("extra-layer", { name }, { cells: [cell] });
  const layers = (...findings: ReturnType<typeof layer>[]) =>
    assessment([organisation([result("2.1", "fail", findings)])]);
  const owners = (given: Assessment, previous: SheetContent, rowText: string) =>
    typedRows(summaryOf(given, type(snapshotOf(previous), rowText, { [OWNER]: "张老师" }))).map(([block]) => block);

  it.each<[string, Assessment, string, Assessment, string]>([
    [
      "a gap without a subject is known by its cell",
      layers(layer("部门!B2", "甲中心")),
      "甲中心",
      layers(layer("部门!B2", "乙中心")),
      "差距清单",
    ],
    [
      "another cell is another gap",
      layers(layer("部门!B2", "甲中心")),
      "甲中心",
      layers(layer("部门!B3", "甲中心")),
      "已整改",
    ],
    [
      "cells that overlap are the same gap",
      overLimit("人员名单!C42:C47"),
      "C42:C47",
      overLimit("人员名单!C42:C46"),
      "差距清单",
    ],
    [
      "of two namesakes the one on the same cell",
      posts(person("张伟", 5), person("张伟", 9)),
      "D9",
      posts(person("张伟", 9)),
      "差距清单",
    ],
    [
      "of two namesakes the one who is gone",
      posts(person("张伟", 5), person("张伟", 9)),
      "D5",
      posts(person("张伟", 9)),
      "已整改",
    ],
  ])("%s", (_, before, rowText, after, block) => {
    expect(owners(after, summaryOf(before), rowText)).toEqual([block]);
  });

  it("keeps two organisations apart", () => {
    const gaps = [result("3.4", "fail", [person("陈思远", 5)])];
    const both = assessment([organisation(gaps), organisation(gaps, { name: "研究生会", kind: "graduate" })]);
    const sheet = type(snapshotOf(summaryOf(both)), '"研究生会"', { [OWNER]: "王老师" });
    const onlyFirst = assessment([organisation(gaps), organisation([], { name: "研究生会", kind: "graduate" })]);
    expect(typedRows(summaryOf(both, sheet))).toEqual([["差距清单", "王老师", null, null]]);
    expect(typedRows(summaryOf(onlyFirst, sheet))).toEqual([["已整改", "王老师", null, null]]);
  });

  it("takes a row that a user copied once", () => {
    const given = posts(person("陈思远", 5));
    const sheet = type(snapshotOf(summaryOf(given)), "陈思远", { [OWNER]: "张老师" });
    const row = sheet.rows.find(({ values }) => values.includes("张老师"));
    const copied = { ...sheet, rows: [...sheet.rows, ...(row ? [{ ...row, row: 999 }] : [])] };
    expect(typedRows(summaryOf(given, copied))).toEqual([["差距清单", "张老师", null, null]]);
  });

  it.each([
    ["nothing at all", []],
    [
      "somebody's own table",
      [{ row: 0, values: ["责任人", "完成时限", "整改状态", '["reform-check-1"'], formats: [] }],
    ],
    ["a broken key", [{ row: 0, values: ['["reform-check-1",1,2,3]', '["reform-check-1","a"'], formats: [] }]],
    ["errors and dates", [{ row: 3, values: [{ error: "#REF!" }, 45_000, true, null], formats: [undefined, "yyyy"] }]],
  ])("is not thrown off by a sheet that holds %s", (_, rows) => {
    const given = posts(person("陈思远", 5));
    const previous = { name: "评估汇总", visible: true, protected: false, partial: false, rows, merges: [] };
    expect(summaryOf(given, previous)).toEqual(summaryOf(given));
  });

  it("is quick with tens of thousands of rows that have no name", () => {
    const many = (shift: number) =>
      assessment([
        organisation([
          result(
            "4.1",
            "review",
            Array.from({ length: 15_000 }, (_, row) =>
              finding(
                "status-missing",
                { who: String(row) },
                { severity: "warning", cells: [`人员名单!F${row + 2 + shift}`] },
              ),
            ),
          ),
        ]),
      ]);
    const after = summaryOf(many(20_000), snapshotOf(summaryOf(many(0))));
    expect(after.rows.some(({ cells }) => String(cells[5]?.value).includes("另有 14999 处同类问题"))).toBe(true);
  });
});

describe("gaps that are told together", () => {
  const names = ["赵甲", "钱乙", "孙丙", "李丁", "周戊"];
  const people = (...who: string[]) => posts(...who.map((name) => person(name, names.indexOf(name) + 5)));
  const listed = (content: SheetContent) =>
    content.rows.filter(({ cells }) => cells[1]?.value === "3.4" && cells.length === 13).map(({ cells }) => cells);
  const owned = (given: Assessment, rowText: string, owner: string, previous: SheetSnapshot | null = null) =>
    type(snapshotOf(summaryOf(given, previous)), rowText, { [OWNER]: owner });
  /** The sheet as it was written when every finding had a row of its own. */
  const oneByOne = (): SheetSnapshot => {
    const first = owned(people("赵甲", "钱乙", "孙丙"), "赵甲", "张老师");
    const second = type(snapshotOf(summaryOf(people("李丁", "周戊"))), "李丁", { [OWNER]: "李老师" });
    return { ...first, rows: [...first.rows, ...second.rows.map((row) => ({ ...row, row: row.row + 500 }))] };
  };

  it("are one row from four on, with all names and cells", () => {
    expect(listed(summaryOf(people("赵甲", "钱乙", "孙丙")))).toHaveLength(3);
    const [row, ...more] = listed(summaryOf(people("赵甲", "钱乙", "孙丙", "李丁")));
    expect(more).toEqual([]);
    expect(row?.[5]?.value).toContain("；另有 3 处同类问题：钱乙、孙丙、李丁");
    expect(row?.[6]?.value).toBe("人员名单!D5:D8");
    expect(
      planChanges(people(...names), { language: "zh-CN", summaryName: "评估汇总", previous: null }).marks,
    ).toHaveLength(1);
  });

  it("keep what was typed while people come and go", () => {
    const sheet = owned(people("赵甲", "钱乙", "孙丙", "李丁"), "赵甲", "张老师");
    expect(typedRows(summaryOf(people("钱乙", "孙丙", "李丁", "周戊"), sheet))).toEqual([
      ["差距清单", "张老师", null, null],
    ]);
  });

  it("take over what was typed beside each of them, with the names where it differs", () => {
    const before = oneByOne();
    const after = summaryOf(people(...names), before);
    expect(typedRows(after)).toEqual([["差距清单", "赵甲：张老师；李丁：李老师", null, null]]);
    expect(summaryOf(people(...names), snapshotOf(after))).toEqual(after);
  });

  it("give what was typed to each of them when they stand alone again", () => {
    const sheet = owned(people(...names), "赵甲", "张老师");
    const after = summaryOf(people("钱乙", "孙丙"), sheet);
    expect(typedRows(after)).toEqual([
      ["差距清单", "张老师", null, null],
      ["差距清单", "张老师", null, null],
    ]);
    expect(summaryOf(people("钱乙", "孙丙"), snapshotOf(after))).toEqual(after);
  });

  it("move to 已整改 as one when all are gone, and come back with what was typed", () => {
    const sheet = owned(people(...names), "赵甲", "张老师");
    const gone = summaryOf(posts(), sheet);
    expect(typedRows(gone)).toEqual([["已整改", "张老师", null, null]]);
    expect(typedRows(summaryOf(people(...names), snapshotOf(gone)))).toEqual([["差距清单", "张老师", null, null]]);
  });

  it("are compared one by one with the sheet", () => {
    const sheet = snapshotOf(summaryOf(people("赵甲", "钱乙", "孙丙", "李丁")));
    const found = compareWithSummary(sheet, people("钱乙", "孙丙", "李丁", "周戊"));
    expect(found?.added.map(({ finding: what }) => what?.subject)).toEqual(["周戊"]);
    expect(found?.resolved.map(({ written }) => written)).toEqual(["赵甲 人员名单!D5"]);
    expect(found?.open).toHaveLength(3);
  });
});

describe("a refuted declaration", () => {
  const over = finding("staff-over-limit", { actual: 65, limit: 60 }, { cells: ["人员名单!C62"], subject: "工作人员" });
  const declared = finding("overclaimed", { declared: "是" }, { cells: ["自评表!D10"], subject: "自评" });
  const given = assessment([organisation([result("3.1", "fail", [over, declared])])]);

  it("is a part of the gap: one row, and its cell is marked once", () => {
    const { marks, sheets } = planChanges(given, { language: "zh-CN", summaryName: "评估汇总", previous: null });
    expect(marks.map(({ area: { sheet } }) => sheet)).toEqual(["人员名单", "自评表"]);
    const texts = sheets[0]?.rows.map(({ cells }) => String(cells[0]?.value));
    expect(texts).toContain("差距清单（1 条）");
  });

  it("hands what was typed beside its row of an earlier sheet to the gap", () => {
    const alone = assessment([organisation([result("3.1", "fail", [declared])])]);
    const sheet = type(snapshotOf(summaryOf(alone)), "自评填", { [OWNER]: "张老师" });
    const after = summaryOf(given, sheet);
    expect(typedRows(after)).toEqual([["差距清单", "张老师", null, null]]);
    expect(summaryOf(given, snapshotOf(after))).toEqual(after);
  });
});

describe("writing twice", () => {
  it.each<[string, Assessment]>([
    ["gaps of every kind", richAssessment()],
    ["no gap at all", assessment([organisation([])])],
    ["one organisation", assessment([manyGaps()])],
    [
      "a reviewer's decision without a finding",
      assessment([
        organisation([result("10.3", "fail", [], { decidedBy: "reviewer", reviewer: reviewer("fail", "自评表!G36") })]),
      ]),
    ],
  ])("gives the same as writing once: %s", (_, given) => {
    for (const language of ["zh-CN", "en-US"] as const) {
      const once = planChanges(given, { language, summaryName: "评估汇总", previous: null });
      const [sheet] = once.sheets;
      const previous = sheet ? snapshotOf(sheet) : null;
      expect(planChanges(given, { language, summaryName: "评估汇总", previous })).toEqual(once);
    }
  });

  it("offers the three states of 整改状态 as a list that can be passed over", () => {
    const [validation] = summaryOf(richAssessment()).validations ?? [];
    expect(validation).toMatchObject({ values: ["未开始", "整改中", "已完成"], strict: false });
    expect(wordsFor("en-US").report.summary.statuses).toHaveLength(3);
  });
});
