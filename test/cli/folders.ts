/** Folders of workbooks for tests of many files, and what came of them. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { workbookWithStaff } from "../../bench/workbooks";

/** Writes a file and the folders it lies in. */
export function put(path: string, content: Uint8Array | string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const made = new Map<number, Uint8Array>();

/** A small workbook, no two of different seeds alike. */
export function smallWorkbook(seed: number): Uint8Array {
  const workbook = made.get(seed) ?? workbookWithStaff(8 + (seed % 5), { seed, gaps: seed % 3 });
  made.set(seed, workbook);
  return workbook;
}

/** Writes `count` workbooks over three sub-folders of `folder`. */
export function putMany(folder: string, count: number): void {
  for (let index = 0; index < count; index += 1) {
    put(join(folder, `第${(index % 3) + 1}组`, `学校${String(index).padStart(3, "0")}.xlsx`), smallWorkbook(index));
  }
}

/** Every file below a folder, sorted, by its place with "/". */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => relative(folder, join(folder, name)).split(sep).join("/"))
    .sort();
}

/** The content of every file below a folder, to compare two folders byte for byte. */
export function contentsOf(folder: string): Record<string, string> {
  return Object.fromEntries(filesIn(folder).map((name) => [name, readFileSync(join(folder, name)).toString("base64")]));
}

/** The lines of a record, taken apart. */
export function linesOf(path: string): { file: string; error?: { code: string }; record: Record<string, unknown> }[] {
  const text = readFileSync(path, "utf8");
  expect(text.endsWith("\n")).toBe(true);
  return text
    .slice(0, -1)
    .split("\n")
    .map((line) => JSON.parse(line));
}
