import { readFileSync } from "node:fs";
import { schemeById } from "../../src/criteria";
import { createWorkbook, openWorkbook } from "../../src/hosts/file";
import type { Answers } from "../../src/recognise/recognition";
import { HostError, type CellWrite } from "../../src/spreadsheet";
import { createPaneSession, type CheckResult, type PaneSession, type PaneStep } from "../../src/session/pane-session";
import { memoryHost, type MemoryHost } from "../taskpane/memory-host";
import { workbookOf, type Sheets } from "../acceptance/whole-way";

const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(`samples/${name}.xlsx`));

function open(bytes: Uint8Array): { host: MemoryHost; session: PaneSession } {
  const host = memoryHost(bytes);
  const session = createPaneSession(host, {
    today: () => "2024-06-01",
    language: "zh-CN",
    createWorkbook: (sheets) => Promise.resolve(createWorkbook([...sheets])),
  });
  return { host, session };
}

/** As a pane finds the workbook that was closed and opened again, here by someone who reads English. */
function openAgain(host: MemoryHost, answers: Answers = {}): PaneSession {
  return createPaneSession(host, {
    answers,
    today: () => "2024-06-01",
    language: "en-US",
    createWorkbook: () => Promise.reject(new Error("not asked for")),
  });
}

const FORM = ["编号", "指标", "自评结论", "备注", "佐证材料"];
const small: Sheets = {
  基本信息: [
    ["学校名称", "示例大学"],
    ["组织名称", "学生会"],
    ["评估日期", "2024-06-01"],
  ],
  自评表: [FORM, ["2.4", "三级联动", "否", null, null], ["8.3", "评奖评优", "是", null, null]],
};

/** A school's own entry in the reviewers' column, without a name. */
const reviewed: Sheets = {
  ...small,
  自评表: [
    [...FORM, "评审结论"],
    ["2.4", "三级联动", "否", null, null, null],
    ["8.3", "评奖评优", "否", null, null, "达标"],
  ],
};

const at = (row: number, column: number, value: CellWrite["value"]): CellWrite => ({
  sheet: "自评表",
  row,
  column,
  value,
});

describe("a check", () => {
  it("changes nothing when it is not to mark", async () => {
    const { host, session } = open(sample("many-gaps"));
    const result = await session.check({ mark: false });
    expect(host.calls).toEqual(["outline", "read"]);
    expect(result.marked).toBe(false);
    expect(result.assessment.organisations[0]?.conclusion).toBe("not-met");
  });

  it("says its steps in order, and marks", async () => {
    const { host, session } = open(sample("many-gaps"));
    const steps: PaneStep[] = [];
    const result = await session.check({ mark: true }, (step) => steps.push(step));
    expect(steps).toEqual(["reading", "understanding", "judging", "planning", "marking"]);
    expect(result.marked).toBe(true);
    expect(openWorkbook(await host.save()).hasOurMarks()).toBe(true);
  });

  it("judges by the scheme that was chosen, and keeps to it when it is repeated", async () => {
    const { session } = open(sample("many-gaps"));
    const scheme = schemeById("filing-2020");
    if (!scheme) throw new Error("no scheme");
    await session.check({ mark: false });
    expect((await session.answer({ scheme })).assessment.scheme.id).toBe("filing-2020");
    expect((await session.recheck()).assessment.scheme.id).toBe("filing-2020");
    expect((await session.check({ mark: false })).assessment.scheme.id).toBe("filing-2020");
    expect((await session.answer({})).assessment.scheme.id).not.toBe("filing-2020");
  });

  it("counts decisions without a name in the mode 评审 only, and puts what that changes down to nobody", async () => {
    const { host, session } = open(workbookOf(reviewed));
    expect(await session.review(false)).toBeNull();
    const verdict = ({ assessment }: CheckResult): unknown =>
      assessment.organisations[0]?.indicators.find(({ id }) => id === "8.3")?.decidedBy;
    const codes = ({ assessment }: CheckResult): readonly string[] => assessment.problems.map(({ code }) => code);
    const own = await session.check({ mark: false });
    expect(verdict(own)).toBe("check");
    expect(codes(own)).toContain("reviewer-columns-not-counted");
    const counted = await session.review(true);
    if (!counted) throw new Error("nothing was repeated");
    expect(verdict(counted)).toBe("reviewer");
    expect(codes(counted)).not.toContain("reviewer-columns-not-counted");
    expect(counted.changes).toBeNull();
    expect(host.calls).not.toContain("apply");
    expect(verdict(await session.recheck())).toBe("reviewer");
  });

  it("tells what changed since the check before", async () => {
    const { host, session } = open(workbookOf(small));
    expect((await session.check({ mark: false })).changes).toBeNull();
    host.type([at(1, 2, "是"), at(1, 4, "学校文件"), at(2, 2, "否")]);
    const { changes } = await session.check({ mark: false });
    expect(changes?.resolved.map(({ indicator }) => indicator)).toEqual(["2.4", "8.3"]);
    expect(changes?.added.map(({ result, finding }) => [result.id, finding?.code])).toEqual([
      ["8.3", "declared-not-met"],
    ]);
  });

  it("measures a repeated look against the last check that was asked for", async () => {
    const { host, session } = open(workbookOf(small));
    await session.check({ mark: false });
    host.type([at(1, 2, "是"), at(1, 4, "学校文件")]);
    const looks = [await session.recheck(), await session.recheck()];
    for (const { changes } of looks) {
      expect(changes?.resolved.map(({ indicator }) => indicator)).toEqual(["2.4"]);
    }
  });

  it("tells what changed since the summary that stands in the workbook, when it is opened anew", async () => {
    const { host, session } = open(workbookOf(small));
    await session.check({ mark: true });
    host.type([at(1, 2, "是"), at(1, 4, "学校文件"), at(2, 2, "否")]);
    const later = (): PaneSession => openAgain(host);
    const { changes } = await later().check({ mark: true });
    expect(changes?.resolved.map(({ indicator }) => indicator)).toEqual(["2.4", "8.3"]);
    expect(changes?.resolved.map(({ written }) => written)).toContainEqual(expect.stringContaining("自评"));
    expect(changes?.added.map(({ result }) => result.id)).toEqual(["8.3"]);
    // What is mended now stands below the gaps and is not mended once more.
    const again = await later().check({ mark: false });
    expect(again.changes?.resolved).toEqual([]);
    expect(again.changes?.added).toEqual([]);
    const scheme = schemeById("self-2023");
    const other = openAgain(host, scheme ? { scheme } : {});
    expect((await other.check({ mark: false })).changes).toBeNull();
  });

  it.each([
    ["in the same session", false],
    ["in a workbook opened anew", true],
  ])("still tells what changed when marking failed and is tried again, %s", async (_, anew) => {
    const { host, session: first } = open(workbookOf(small));
    await first.check({ mark: true });
    host.type([at(1, 2, "是"), at(1, 4, "学校文件")]);
    const session = anew ? openAgain(host) : first;
    host.failNext("apply", new HostError("cell-editing", "InvalidOperationInCellEditMode"));
    await expect(session.check({ mark: true })).rejects.toMatchObject({ code: "cell-editing" });
    const { changes } = await session.check({ mark: true });
    expect(changes?.resolved.map(({ indicator }) => indicator)).toEqual(["2.4"]);
    expect((await session.check({ mark: true })).changes?.resolved).toEqual([]);
  });

  it("compares nothing across schemes", async () => {
    const { session } = open(workbookOf(small));
    await session.check({ mark: false });
    const scheme = schemeById("self-2023");
    expect((await session.answer(scheme ? { scheme } : {})).changes).toBeNull();
    expect((await session.check({ mark: false })).changes?.added).toEqual([]);
  });

  it("fails with the host's own error, and works when it is tried again", async () => {
    const { host, session } = open(sample("many-gaps"));
    host.failNext("apply", new HostError("cell-editing", "InvalidOperationInCellEditMode"));
    await expect(session.check({ mark: true })).rejects.toMatchObject({ code: "cell-editing" });
    expect((await session.check({ mark: true })).marked).toBe(true);
  });

  it("waits for the step before it", async () => {
    const { host, session } = open(sample("all-met"));
    await Promise.all([session.check({ mark: true }), session.clear()]);
    expect(host.calls).toEqual(["outline", "read", "apply", "clear"]);
    expect(openWorkbook(await host.save()).hasOurMarks()).toBe(false);
  });
});

describe("a reviewer's decision", () => {
  it("goes into the columns of its row, and the score follows at once", async () => {
    const { host, session } = open(sample("many-gaps"));
    const before = await session.check({ mark: false });
    const [organisation] = before.assessment.organisations;
    const failing = organisation?.indicators.find(({ verdict, weight }) => verdict === "fail" && weight > 0);
    if (!organisation || !failing) throw new Error("nothing fails");
    host.calls.length = 0;
    const decision = { verdict: "pass", grade: "B", note: "=现场核实", by: "评审甲" } as const;
    const after = await session.adjudicate(organisation.name, failing.id, decision);
    expect(host.calls).toEqual(["outline", "read", "write"]);
    expect(host.written.map(({ value }) => value)).toEqual(["达标", "B", "=现场核实", "评审甲", "2024-06-01"]);
    const decided = after.assessment.organisations[0]?.indicators.find(({ id }) => id === failing.id);
    expect(decided).toMatchObject({ decidedBy: "reviewer", verdict: "pass", earned: failing.weight * 0.6 });
    expect(decided?.reviewer?.note).toBe("=现场核实");
    const again = await session.recheck();
    expect(again.assessment).toEqual(after.assessment);
  });

  it("adds the columns right of a form that has none", async () => {
    const { host, session } = open(workbookOf(small));
    await session.check({ mark: false });
    const result = await session.adjudicate("学生会", "2.4", {
      verdict: "not-applicable",
      grade: null,
      note: "略",
      by: "评审甲",
    });
    expect(host.written).toEqual([
      at(0, 5, "评审结论"),
      at(1, 5, "不适用"),
      at(0, 6, "评审意见"),
      at(1, 6, "略"),
      at(0, 7, "评审人"),
      at(1, 7, "评审甲"),
      at(0, 8, "评审时间"),
      at(1, 8, "2024-06-01"),
    ]);
    expect(result.assessment.organisations[0]?.indicators.find(({ id }) => id === "2.4")?.verdict).toBe(
      "not-applicable",
    );
  });

  it("adds a row for an indicator that the form does not speak of", async () => {
    const { host, session } = open(workbookOf(small));
    await session.check({ mark: false });
    const result = await session.adjudicate("学生会", "5.1", { verdict: "pass", grade: null, note: "", by: "评审甲" });
    expect(host.written[0]).toEqual(at(3, 0, "5.1"));
    expect(result.assessment.organisations[0]?.indicators.find(({ id }) => id === "5.1")).toMatchObject({
      decidedBy: "reviewer",
      verdict: "pass",
    });
  });

  it("is written where the row is now, not where it was at the last check", async () => {
    const { host, session } = open(workbookOf(small));
    await session.check({ mark: false });
    host.type([at(1, 0, "8.3"), at(1, 1, "评奖评优"), at(2, 0, "2.4"), at(2, 1, "三级联动")]);
    host.written.length = 0;
    host.type([at(1, 0, "8.3"), at(1, 1, "评奖评优"), at(2, 0, "2.4"), at(2, 1, "三级联动")]);
    await session.adjudicate("学生会", "2.4", { verdict: "pass", grade: null, note: "", by: "评审甲" });
    expect(host.written).toContainEqual(at(2, 5, "达标"));
  });

  it("can be taken back", async () => {
    const { session } = open(workbookOf(small));
    const before = await session.check({ mark: false });
    await session.adjudicate("学生会", "2.4", { verdict: "pass", grade: "A", note: "好", by: "评审甲" });
    const after = await session.adjudicate("学生会", "2.4", { verdict: null, grade: null, note: "", by: "评审甲" });
    expect(after.assessment.organisations).toEqual(before.assessment.organisations);
  });

  it.each([
    ["an organisation that is gone", small, "研究生会", "organisation-gone"],
    [
      "a workbook without a form",
      {
        人员名单: [
          ["姓名", "职务", "政治面貌"],
          ["甲", "部长", "党员"],
        ],
      },
      null,
      "no-self-check",
    ],
  ] as const)("is refused for %s", async (_, sheets, organisation, code) => {
    const { session } = open(workbookOf(sheets));
    const { assessment } = await session.check({ mark: false });
    const name = organisation ?? assessment.organisations[0]?.name ?? "";
    const decision = { verdict: "pass", grade: null, note: "", by: "评审甲" } as const;
    await expect(session.adjudicate(name, "1.1", decision)).rejects.toMatchObject({ code });
  });
});

describe("exports", () => {
  it("the graded workbook is brought up to date first", async () => {
    const { session } = open(sample("many-gaps"));
    await session.check({ mark: false });
    const { name, bytes } = await session.exportGraded();
    expect(name).toMatch(/^.+-评分表-\d{4}-\d\d-\d\d\.xlsx$/);
    expect(openWorkbook(bytes).hasOurMarks()).toBe(true);
    expect(session.latest?.marked).toBe(true);
  });

  it("the summary stands alone, without links and without our marker", async () => {
    const { host, session } = open(sample("many-gaps"));
    await session.check({ mark: false });
    const { bytes } = await session.exportSummary();
    const file = openWorkbook(bytes);
    expect(file.outline(5).sheetNames).toEqual(["评估汇总"]);
    expect(file.hasOurMarks()).toBe(false);
    expect(host.calls).not.toContain("apply");
  });

  it("the report is one page that asks nothing of anybody", async () => {
    const { session } = open(sample("many-gaps"));
    await session.check({ mark: false });
    const { name, bytes } = await session.exportHtml();
    const html = new TextDecoder().decode(bytes);
    expect(name.endsWith(".html")).toBe(true);
    expect(html).toContain("default-src");
    expect(html).not.toContain("SHA-256");
  });

  it("the report is there as text for the clipboard", async () => {
    const { session } = open(sample("many-gaps"));
    await session.check({ mark: false });
    expect(await session.exportText()).toContain("须整改");
  });

  it("the document is there for other programs, and names the file where there is one", async () => {
    const { host, session } = open(sample("many-gaps"));
    await session.check({ mark: false });
    const { name, bytes } = await session.exportJson();
    expect(name).toMatch(/评估数据.*\.json$/);
    expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({
      schema: "reform-check/assessment@2",
      file: "",
      sha256: "",
    });
    const ofFile = createPaneSession(host, {
      today: () => "2024-06-01",
      language: "en-US",
      createWorkbook: (sheets) => Promise.resolve(createWorkbook([...sheets])),
      source: { fileName: "roster.XLSM", sha256: "00ff" },
    });
    await ofFile.check({ mark: false });
    const json: unknown = JSON.parse(new TextDecoder().decode((await ofFile.exportJson()).bytes));
    expect(json).toMatchObject({ file: "roster.XLSM", sha256: "00ff" });
    // A workbook with macros is not opened under the other ending.
    expect((await ofFile.exportGraded()).name).toMatch(/\.xlsm$/);
  });

  it("need a check first", async () => {
    const { session } = open(sample("many-gaps"));
    await expect(session.exportHtml()).rejects.toMatchObject({ code: "not-checked" });
  });

  it("can be opened beside the workbook", async () => {
    const { host, session } = open(sample("many-gaps"));
    await session.check({ mark: false });
    const file = await session.exportSummary();
    await session.openCopy(file);
    expect(host.copies).toEqual([file.bytes]);
  });
});

describe("a new checklist", () => {
  it("takes names that are free", async () => {
    const { host, session } = open(workbookOf({ 自评表: [["随便"]] }));
    const scheme = schemeById("acceptance");
    if (!scheme) throw new Error("no scheme");
    await session.newChecklist(scheme, ["学生会", "研究生会"]);
    const { sheetNames } = openWorkbook(await host.save()).outline(1);
    expect(sheetNames).toEqual(expect.arrayContaining(["自评表", "基本信息", "自评表 (2)", "人员名单"]));
  });
});

it("watching stops when it is asked to", async () => {
  const { host, session } = open(workbookOf(small));
  let heard = 0;
  const stop = await session.watch(() => (heard += 1));
  host.type([]);
  await stop();
  host.type([]);
  expect(heard).toBe(1);
});
