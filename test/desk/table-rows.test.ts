import { readFileSync } from "node:fs";
import { createDeskEngine } from "../../src/desk/engine/engine";
import type { DeskFile, Outcome } from "../../src/desk/files/desk-file";
import { arranged, tableRows, type Sorting, type TableRow } from "../../src/desk/many/table-rows";
import { deskMessagesFor } from "../../src/i18n/desk";
import { wordsFor } from "../../src/report/words";

const words = wordsFor("zh-CN");
const said = deskMessagesFor("zh-CN");

function file(path: string, outcome: Outcome | null): DeskFile {
  return { id: path, path, blob: new Blob(), outcome, unsaved: false };
}

async function judged(name: string): Promise<DeskFile> {
  const engine = createDeskEngine();
  await engine.configure({ language: "zh-CN", today: "2024-06-20" });
  const blob = new Blob([Uint8Array.from(readFileSync(`samples/${name}.xlsx`))]);
  return file(`${name}.xlsx`, await engine.assess("a", name, blob));
}

const failed = (code: string, message: string): DeskFile =>
  file(`坏-${code}.xlsx`, { schema: "reform-check/assessment@2", file: "坏", error: { code, message } });

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
