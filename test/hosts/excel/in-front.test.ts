import type { Failure } from "./pane-script";
import { describeInExcel, marksIn } from "./in-excel";
import { sample } from "./large";

jest.setTimeout(180_000);
const now = "2024-06-30T00:00:00Z";
const mark = `return trial.attempt(() => trial.mark());`;
const select = (sheet: string, row: number, reveal = false): string => `return trial.attempt(() => trial.host.select(
  { sheet: "${sheet}", top: ${row}, left: 2, bottom: ${row}, right: 2 }, { reveal: ${reveal} }));`;

describeInExcel("what a person has in front of them", (open) => {
  it.each(["chart sheet", "other workbook"] as const)(
    "a %s keeps nothing from being marked and cleared",
    async (front) => {
      const excel = await open({ workbook: await sample("many-gaps.xlsx"), now });
      await excel.run(mark);
      const wanted = marksIn(await excel.model());
      await excel.host.select("评估汇总!A1");
      await excel.host.setFront(front);
      expect(await excel.run(mark)).toMatchObject({ value: { skipped: [] } });
      const after = await excel.model();
      expect(marksIn(after)).toEqual(wanted);
      expect(after.sheets.filter(({ name }) => name.startsWith("评估汇总"))).toHaveLength(1);
      expect(await excel.run(`return trial.attempt(() => trial.host.clear());`)).toEqual({ value: [] });
      expect(marksIn(await excel.model())).toEqual([]);
    },
  );

  it("another workbook has its own words when a place is to be shown", async () => {
    const excel = await open({ workbook: await sample("college.xlsx"), now });
    await excel.host.setFront("other workbook");
    expect(await excel.run(select("人员名单", 4))).toMatchObject({ failure: { code: "other-workbook" } });
  });

  it("grouped sheets have theirs, and all is well once they are ungrouped", async () => {
    const excel = await open({ workbook: await sample("college.xlsx"), now });
    await excel.host.setFront("grouped sheets");
    const { failure } = await excel.run<{ failure: Failure }>(mark);
    expect(failure.code).toBe("no-reason");
    await excel.host.setFront("sheet");
    expect(await excel.run(mark)).toMatchObject({ value: { skipped: [] } });
  });

  it("a summary that only a program can show is replaced and cleared all the same", async () => {
    const excel = await open({ workbook: await sample("college.xlsx"), now });
    await excel.run(mark);
    await excel.host.hide("评估汇总", "VeryHidden");
    expect(await excel.run(mark)).toMatchObject({ value: { skipped: [] } });
    await excel.host.hide("评估汇总", "VeryHidden");
    expect(await excel.run(`return trial.attempt(() => trial.host.clear());`)).toEqual({ value: [] });
    expect((await excel.model()).sheets.map(({ name }) => name)).not.toContain("评估汇总");
  });

  it("more merged cells than Excel tells at once are read strip by strip", async () => {
    const book = await sample("many-gaps.xlsx");
    const roster = book.sheets.find(({ name }) => name === "人员名单");
    const merges = Array.from({ length: 1_400 }, (_, row) => ({
      top: 100 + row,
      left: 1,
      bottom: 100 + row,
      right: 2,
    }));
    roster?.merges.push(...merges);
    for (const { top } of merges) if (roster) roster.cells[`B${top + 1}`] = { value: "备用" };
    const excel = await open({ workbook: book, api: "1.14", now });
    const read = await excel.run<{ top: number }[]>(`
      await trial.host.outline(20);
      const { sheets: [roster] } = await trial.host.read(["人员名单"]);
      return roster.merges;`);
    expect(new Set(read.map(({ top }) => top)).size).toBe(new Set(roster?.merges.map(({ top }) => top)).size);
    expect((await excel.host.statistics()).requests).toBeLessThanOrEqual(8);
    expect(await excel.run(mark)).toMatchObject({ value: { skipped: [] } });
  });

  it("a hidden sheet is not jumped to, and is shown when that is asked for", async () => {
    const excel = await open({ workbook: await sample("many-gaps.xlsx"), now });
    await excel.host.hide("人员名单", "Hidden");
    expect(await excel.run(select("人员名单", 4))).toMatchObject({ value: { hidden: "sheet" } });
    expect((await excel.host.selection()).sheet).not.toBe("人员名单");
    expect(await excel.run(select("人员名单", 4, true))).toMatchObject({ value: { hidden: null } });
    expect((await excel.host.selection()).sheet).toBe("人员名单");
  });

  it("a row that is filtered out is told, and is shown when that is asked for", async () => {
    const excel = await open({ workbook: await sample("many-gaps.xlsx"), now });
    await excel.host.hide("人员名单", { top: 4, bottom: 6 });
    expect(await excel.run(select("人员名单", 5))).toMatchObject({ value: { hidden: "rows" } });
    expect(await excel.run(select("人员名单", 5, true))).toMatchObject({ value: { hidden: null } });
    expect((await excel.model()).sheets.find(({ name }) => name === "人员名单")?.rows["5"]?.hidden ?? false).toBe(
      false,
    );
    expect((await excel.model()).sheets.find(({ name }) => name === "人员名单")?.rows["4"]?.hidden).toBe(true);
  });
});
