import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileHost, openWorkbook } from "../../../src/hosts/file";
import { assessWorkbook, markWorkbook } from "../../../src/session";
import { NOTE_SEPARATOR } from "../../../src/spreadsheet";
import { bare, describeInExcel, marksIn } from "./in-excel";
import { sample } from "./large";

jest.setTimeout(180_000);
const now = "2024-06-30T00:00:00Z";

/** The sample as the command line leaves it. */
async function graded(name: string): Promise<Uint8Array> {
  const host = fileHost(openWorkbook(new Uint8Array(readFileSync(join(process.cwd(), "samples", name)))));
  await markWorkbook(host, await assessWorkbook(host, { today: "2024-06-30" }), { language: "zh-CN" });
  return host.bytes();
}

interface Book {
  sheets: { name: string; notes: { row: number; column: number; text: string }[]; comments: unknown[] }[];
}
const notesIn = ({ sheets }: Book): string[] =>
  sheets.flatMap(({ name, notes }) => notes.map(({ row, column, text }) => `${name} ${row} ${column} ${text}`)).sort();

describeInExcel("notes, the old kind of comment", (open) => {
  it("of a file graded by the command line are brought up to date, and taken away without a trace", async () => {
    const excel = await open({ workbook: await graded("many-gaps.xlsx"), api: "1.18", now });
    const before = await excel.model();
    expect(notesIn(before).length).toBeGreaterThan(10);
    expect(await excel.run(`return trial.mark();`)).toMatchObject({ skipped: [] });
    expect(notesIn(await excel.model())).toEqual(notesIn(before));
    const log = await excel.host.log();
    expect(log.filter(({ kind }) => kind === "batch").length).toBeLessThanOrEqual(8);
    expect(await excel.run(`return trial.host.clear();`)).toEqual([]);
    const after = await excel.model();
    expect(notesIn(after)).toEqual([]);
    expect(marksIn(after)).toEqual([]);
    expect(after.sheets.flatMap(({ comments }) => comments)).toEqual([]);
    expect(excel.errors).toEqual([]);
  });

  it("of users get ours behind theirs, and lose nothing but ours", async () => {
    const book = await sample("many-gaps.xlsx");
    const plain = await open({ workbook: book, api: "1.18", now });
    await plain.run(`return trial.mark();`);
    const [sheet] = (await plain.model()).sheets.filter(({ notes }) => notes.length > 1);
    const [, at] = sheet?.notes ?? [];
    if (!sheet || !at) throw new Error("nothing is noted");
    book.sheets.find(({ name }) => name === sheet.name)?.notes.push({ ...at, text: "张三：\n请核对" });
    const excel = await open({ workbook: book, api: "1.18", now });
    const before = await excel.model();
    for (let time = 0; time < 2; time += 1) {
      expect(await excel.run(`return trial.mark();`)).toMatchObject({ skipped: [] });
      const notes = (await excel.model()).sheets.find(({ name }) => name === sheet.name)?.notes ?? [];
      const held = notes.find(({ row, column }) => row === at.row && column === at.column);
      expect(held?.text).toBe(`张三：\n请核对\n${at.text}`);
      expect(notes).toHaveLength(sheet.notes.length);
    }
    await excel.run(`await trial.host.clear();`);
    expect(bare(await excel.model())).toEqual(bare(before));
  });

  it("that this Excel does not show to add-ins are told to stay when marks are cleared", async () => {
    const excel = await open({ workbook: await graded("many-gaps.xlsx"), api: "1.14", now });
    const stayed = await excel.run<{ sheet: string }[]>(`return trial.host.clear();`);
    const after = await excel.model();
    expect(marksIn(after)).toEqual([]);
    const noted = after.sheets.filter(({ notes }) => notes.some(({ text }) => text.startsWith(NOTE_SEPARATOR)));
    expect(stayed.map(({ sheet }) => sheet).sort()).toEqual(noted.map(({ name }) => name).sort());
    expect(stayed[0]).toMatchObject({ what: "notes", reason: "notes-out-of-reach" });
  });

  it("are not spoken of where the pane wrote comments itself", async () => {
    const excel = await open({ workbook: await sample("many-gaps.xlsx"), api: "1.14", now });
    await excel.run(`return trial.mark();`);
    expect(await excel.run(`return trial.host.clear();`)).toEqual([]);
  });
});
