import { readFileSync } from "node:fs";
import { schemeById } from "../../src/criteria";
import type { AssessmentDocument } from "../../src/report/document";
import { createDeskEngine } from "../../src/desk/engine/engine";
import type { Judged } from "../../src/desk/contract";
import type { DeskFile } from "../../src/desk/files/desk-file";
import { arranged, tableRows, type Sorting, type TableRow } from "../../src/desk/many/table-rows";
import type { Answers, Recognition } from "../../src/recognise/recognition";
import { recognised } from "../support/recognition";
import { deskMessagesFor } from "../../src/i18n/desk";
import { wordsFor } from "../../src/report/words";

const words = wordsFor("zh-CN");
const said = deskMessagesFor("zh-CN");

function file(path: string, judged: Judged | null, answers: Answers = {}): DeskFile {
  const [outcome, recognition] = [judged?.document ?? null, judged?.recognition ?? null];
  return { id: path, path, blob: new Blob(), outcome, recognition, answers, unsaved: false };
}

async function judged(name: string): Promise<DeskFile> {
  const engine = createDeskEngine();
  await engine.configure({ language: "zh-CN", today: "2024-06-20" });
  const blob = new Blob([Uint8Array.from(readFileSync(`samples/${name}.xlsx`))]);
  return file(`${name}.xlsx`, await engine.assess("a", name, blob));
}

const failed = (code: string, message: string, recognition: Recognition | null = null): DeskFile =>
  file(`坏-${code}.xlsx`, {
    document: { schema: "reform-check/assessment@2", file: "坏", error: { code, message } },
    recognition,
  });

let rows: TableRow[];
beforeAll(async () => {
  const files = [await judged("many-gaps"), await judged("two-organisations"), failed("empty-file", "文件是空的")];
  rows = tableRows([...files, file("等.xlsx", null), failed("no-recognised-sheet", "…--…")], words, said);
});

test("each organisation has a row, and so has each file without any", () => {
  expect(rows.map(({ school, organisation, state }) => [school, organisation, state])).toEqual([
    ["望川理工学院", "学生会", "not-met"],
    ["听澜师范大学", "学生会", "met"],
    ["听澜师范大学", "研究生会", "not-met"],
    ["坏-empty-file.xlsx", "", "failed"],
    ["等.xlsx", "", "waiting"],
    ["坏-no-recognised-sheet.xlsx", "", "failed"],
  ]);
});

test("a row says what its conclusion is to be weighed by, and is found by it", async () => {
  const { outcome, recognition } = await judged("college");
  const document = outcome as AssessmentDocument;
  const adjustments = [
    { what: "enabled", indicator: "3.1", parameter: null, from: true, to: false, cells: [] },
    { what: "parameter", indicator: null, parameter: "staffLimit", from: 40, to: 60, cells: [] },
  ] as const;
  const organisations = document.organisations.map((organisation) => ({ ...organisation, hasRoster: false }));
  const weighed = { document: { ...document, adjustments, organisations }, recognition };
  const found = tableRows([file("a.xlsx", weighed)], words, said);
  expect(found[0]?.trust).toMatch(/^评分设置：停用 1 项、放宽 1 处；未附人员名单/);
  expect(arranged(found, { search: "停用", state: null }, null)).toHaveLength(1);
  expect(rows[3]?.trust).toBe("");
});

test("a file that cannot be judged says why, without the command line's advice", () => {
  expect(rows[3]?.reason).toBe("文件是空的");
  expect(rows[5]?.reason).toContain("首页可以下载空白清单");
});

test("the same file gives the same rows, so that nothing is drawn anew", () => {
  const one = file("x.xlsx", null);
  expect(tableRows([one], words, said)[0]).toBe(tableRows([one], words, said)[0]);
});

test("search looks at schools, organisations and files; the conclusion can be chosen", () => {
  const found = (search: string, state: TableRow["state"] | null = null): string[] =>
    arranged(rows, { search, state }, null).map(({ key }) => key);
  expect(found("听澜")).toHaveLength(2);
  expect(found(" 研究生 ")).toHaveLength(1);
  expect(found("MANY-gaps")).toHaveLength(1);
  expect(found("", "failed")).toHaveLength(2);
  expect(found("听澜", "met")).toHaveLength(1);
});

test.each<[Sorting, (number | null)[]]>([
  [{ column: "confirmed", down: false }, [3.92, 94.95, 98.8, null, null, null]],
  [{ column: "confirmed", down: true }, [98.8, 94.95, 3.92, null, null, null]],
  [{ column: "conclusion", down: false }, [98.8, 94.95, 3.92, null, null, null]],
])("sorted by %j, what has no figures stays at the end", (sorting, scores) => {
  const sorted = arranged(rows, { search: "", state: null }, sorting);
  expect(sorted.map(({ confirmed }) => (confirmed === null ? null : Math.round(confirmed * 100) / 100))).toEqual(
    scores,
  );
});

const at = { sheet: "Sheet1", row: 11, column: 0 };
const stated = { sureness: "stated", source: "title", at: null, text: "" } as const;

test("a file that asks something comes first, names its school and says what it asks", () => {
  const recognition = recognised({
    school: { value: "云岭大学", ...stated },
    questions: [
      { ask: "owner", at, text: "", options: ["学生会"] },
      { ask: "scheme", at: null, options: ["self-2023"] },
    ],
  });
  const files = [failed("empty-file", "文件是空的"), failed("needs-answer", "…--…", recognition)];
  const both = tableRows(files, words, said);
  for (const sorting of [null, { column: "school", down: true }] as const) {
    const [first] = arranged(both, { search: "", state: null }, sorting);
    expect(first).toMatchObject({ state: "asking", school: "云岭大学" });
    expect(first?.reason).toBe("Sheet1!A12 起的表没有写明是谁的，另有 1 处要确认");
  }
  expect(arranged(both, { search: "云岭", state: null }, null)).toHaveLength(1);
});

test("another paper is a failure that says what it looks like", () => {
  const recognition = recognised({ questions: [{ ask: "other-file", at: null, looksLike: "club-audit" }] });
  const [row] = tableRows([failed("not-a-checklist", "…--…", recognition)], words, said);
  expect(row).toMatchObject({ state: "failed", reason: "看起来是社团年审材料。" });
});

test("a row tells the form with its year and the day, and what of that nobody stated", async () => {
  const { outcome } = await judged("many-gaps");
  const recognition = recognised({
    by: schemeById("self-2023")!,
    asOf: {
      value: { year: 2024, month: 7, day: 31 },
      sureness: "assumed",
      source: "academic-year",
      at: null,
      text: "",
    },
  });
  const document = { ...(outcome as AssessmentDocument), scheme: "self-2023" };
  const [row] = tableRows([file("a.xlsx", { document, recognition })], words, said);
  expect(row).toMatchObject({ scheme: "改革自评表 2023–2024", day: "2024-07-31", assumed: said.many.assumed.asOf });
  const [chosen] = tableRows([file("b.xlsx", { document, recognition }, { asOf: "2024-07-31" })], words, said);
  expect(chosen?.assumed).toBe("");
});
