import type { SheetJson, WorkbookJson } from "../../excel-host/model/types";
import { describeInExcel, marksIn, valuesOf, type InExcel } from "./in-excel";
import { sample } from "./large";

jest.setTimeout(180_000);
const now = "2024-06-30T00:00:00Z";
const mark = `return trial.mark();`;
const SUMMARY = "评估汇总";

const summaryIn = (book: WorkbookJson): SheetJson => {
  const sheet = book.sheets.find(({ name }) => name === SUMMARY);
  if (!sheet) throw new Error("no summary");
  return sheet;
};
/** The row (from 1) of the gap list that says this, and the first column behind ours. */
function rowWith(sheet: SheetJson, text: RegExp): number {
  const found = Object.entries(sheet.cells).find(([, { value }]) => typeof value === "string" && text.test(value));
  if (!found) throw new Error(`nothing says ${String(text)}`);
  return Number(found[0].replace(/\D/g, ""));
}
const FIRST_ROW_OF_GAPS = /^责任人$/;
const BESIDE = "Z";

describeInExcel("our sheet when it is written again", (open) => {
  async function marked(): Promise<{ excel: InExcel; row: number }> {
    const excel = await open({ workbook: await sample("many-gaps.xlsx"), now });
    await excel.run(mark);
    const row = rowWith(summaryIn(await excel.model()), FIRST_ROW_OF_GAPS) + 3;
    await excel.run(`
      const context = new Excel.RequestContext();
      const sheet = context.workbook.worksheets.getItem("${SUMMARY}");
      sheet.position = 1;
      context.workbook.comments.add("'${SUMMARY}'!B${row}", "组长：这条先办").replies.add("好");
      sheet.getRange("${BESIDE}${row}").values = [["校办已催"]];
      sheet.getRange("B:B").format.columnWidth = 333;
      await context.sync();`);
    return { excel, row };
  }

  it("stays the sheet it is where its rows are the same, with all that people added", async () => {
    const { excel, row } = await marked();
    const before = summaryIn(await excel.model());
    await excel.host.clearLog();
    expect(await excel.run(mark)).toMatchObject({ skipped: [] });
    const after = summaryIn(await excel.model());
    expect(after).toEqual(before);
    expect(after.comments[0]?.replies).toHaveLength(1);
    expect(after.cells[`${BESIDE}${row}`]?.value).toBe("校办已催");
    const steps = (await excel.host.log()).flatMap((entry) => entry.steps);
    expect(steps.filter((step) => /Delete/.test(step) && /Worksheet/.test(step))).toEqual([]);
    expect((await excel.model()).sheets[1]?.name).toBe(SUMMARY);
  });

  it("writes nothing but what differs, where it differs", async () => {
    const { excel, row } = await marked();
    await excel.host.edit(`${SUMMARY}!A1`, "被人改过的标题");
    await excel.run(mark);
    const after = summaryIn(await excel.model());
    expect(after.cells["A1"]?.value).not.toBe("被人改过的标题");
    expect(after.comments).toHaveLength(1);
    expect(after.cells[`${BESIDE}${row}`]?.value).toBe("校办已催");
  });

  it("takes tab, further columns, comments and notes along where its rows change", async () => {
    const { excel, row } = await marked();
    const before = summaryIn(await excel.model());
    const named = String(before.cells[`B${row}`]?.value ?? before.cells[`A${row}`]?.value ?? "");
    const ours = valuesOf(before);
    const key = Object.entries(ours).filter(([name]) => Number(name.replace(/\D/g, "")) === row);
    await excel.run(`
      const context = new Excel.RequestContext();
      const roster = context.workbook.worksheets.getItem("人员名单");
      roster.getRange("6:9").delete("Up");
      await context.sync();`);
    expect(await excel.run(mark)).toMatchObject({ skipped: [] });
    const book = await excel.model();
    const after = summaryIn(book);
    expect(book.sheets[1]?.name).toBe(SUMMARY);
    expect(after.comments.map(({ content, replies }) => [content, replies.length])).toEqual([["组长：这条先办", 1]]);
    const beside = Object.entries(after.cells).filter(([, { value }]) => value === "校办已催");
    expect(beside).toHaveLength(1);
    const there = Number(beside[0]?.[0].replace(/\D/g, ""));
    expect(after.comments[0]?.row).toBe(there - 1);
    expect([named, key.length > 0]).toEqual([named, true]);
    expect(marksIn(book).length).toBeGreaterThan(5);
  });

  it.each(["R1C1", "rc", "TRUE", "R2"])("speaks of a sheet that is called %s in quotes", async (name) => {
    const book = await sample("many-gaps.xlsx");
    const roster = book.sheets.find((sheet) => sheet.name === "人员名单");
    if (!roster) throw new Error("no roster");
    roster.name = name;
    const excel = await open({ workbook: book, now });
    await excel.run(mark);
    expect(await excel.run(mark)).toMatchObject({ skipped: [] });
    const links = Object.values(summaryIn(await excel.model()).cells).flatMap(
      ({ hyperlink }) => hyperlink?.documentReference ?? [],
    );
    for (const link of links) expect(link).toMatch(/^'.+'!/);
    await excel.run(`await trial.host.clear();`);
    expect(marksIn(await excel.model())).toEqual([]);
  });
});
