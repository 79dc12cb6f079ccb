import { NOTE_SEPARATOR } from "../../../src/spreadsheet";
import { bare, describeInExcel, marksIn } from "./in-excel";
import { sample } from "./large";

jest.setTimeout(180_000);
const now = "2024-06-30T00:00:00Z";

describeInExcel("the workbook that is open in Excel", (open) => {
  it.each(["1.7", "1.8", "1.9", "1.10"])("is marked alike at ExcelApi %s, and cleared without a trace", async (api) => {
    const book = await sample("many-gaps.xlsx");
    const newest = await open({ workbook: book, api: "1.14", now });
    await newest.run(`return trial.mark();`);
    const wanted = await newest.model();
    const excel = await open({ workbook: book, api, now });
    const before = await excel.model();
    expect(await excel.run(`return trial.mark();`)).toMatchObject({ skipped: [] });
    const after = await excel.model();
    expect(marksIn(after)).toEqual(marksIn(wanted));
    const look = (model: typeof after): unknown => {
      const { cells, rows, columns, merges } = model.sheets.at(-1)!;
      return { cells, rows, columns, merges };
    };
    expect(look(after)).toEqual(look(wanted));
    const comments = after.sheets.flatMap((sheet) => sheet.comments).length;
    expect(comments > 0).toBe(api === "1.10");
    await excel.run(`await trial.host.clear();`);
    expect(bare(await excel.model())).toEqual(bare(before));
  });

  it("looks the same after a second run, and keeps what users typed into the summary", async () => {
    const excel = await open({ workbook: await sample("many-gaps.xlsx"), now });
    await excel.run(`return trial.mark();`);
    const once = await excel.model();
    await excel.run(`return trial.mark();`);
    expect(bare(await excel.model())).toEqual(bare(once));
  });

  it("brings the summary on top again when it was on top", async () => {
    const excel = await open({ workbook: await sample("college.xlsx"), now });
    await excel.run(`return trial.mark();`);
    await excel.host.select("评估汇总!B5");
    await excel.run(`return trial.mark();`);
    expect(await excel.host.selection()).toMatchObject({ sheet: "评估汇总" });
  });

  it("leaves the sheet in front that the user looks at", async () => {
    const excel = await open({ workbook: await sample("college.xlsx"), now });
    await excel.host.select("人员名单!C5");
    await excel.run(`return trial.mark();`);
    expect(await excel.host.selection()).toMatchObject({ sheet: "人员名单" });
  });

  it.each([
    ["1.8", null],
    ["1.9", { first: 0, last: 2 }],
  ])(
    "keeps the headings of the summary in view, and prints them on every page, at ExcelApi %s",
    async (api, titles) => {
      const excel = await open({ workbook: await sample("many-gaps.xlsx"), api, now });
      await excel.run(`await trial.mark(); return trial.mark();`);
      const summary = (await excel.model()).sheets.at(-1);
      expect(summary?.frozen).toEqual({ rows: 3, columns: 0 });
      expect(summary?.pageLayout.titleRows ?? null).toEqual(titles);
      if (titles)
        expect(summary?.pageLayout).toMatchObject({ orientation: "Landscape", zoom: { horizontalFitToPages: 1 } });
    },
  );

  it("has every dimension named in the chart", async () => {
    const excel = await open({ workbook: await sample("many-gaps.xlsx"), api: "1.7", now });
    await excel.run(`return trial.mark();`);
    const [chart] = (await excel.model()).sheets.at(-1)?.charts ?? [];
    expect(chart?.kept).toMatchObject({ "categoryAxis.tickLabelSpacing": 1, "categoryAxis.format.font.size": 9 });
  });

  it("keeps the users' conditional formats before its own, and their comments", async () => {
    const excel = await open({ workbook: await sample("many-gaps.xlsx"), now });
    await excel.run(`return trial.mark();`);
    const first = (await excel.model()).sheets.find(({ name }) => name === "人员名单")?.comments[0];
    await excel.run(`await trial.host.clear();`);
    const address = `人员名单!${String.fromCharCode(65 + (first?.column ?? 0))}${(first?.row ?? 0) + 1}`;
    await excel.run(`
      const context = new Excel.RequestContext();
      const format = context.workbook.worksheets.getItem("人员名单").getRange("A1:N99").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=$A1>3";
      format.custom.format.fill.color = "#00FF00";
      context.workbook.comments.add("${address}", "这里请核对");
      await context.sync();`);
    const before = await excel.model();
    await excel.run(`return trial.mark();`);
    const marked = (await excel.model()).sheets.find(({ name }) => name === "人员名单");
    expect(marked?.conditionalFormats[0]?.custom?.formula).toBe("=$A1>3");
    expect(marked?.conditionalFormats.length).toBeGreaterThan(1);
    const theirs = marked?.comments.filter(({ content }) => content === "这里请核对") ?? [];
    expect(theirs).toHaveLength(1);
    expect(theirs[0]?.replies).toHaveLength(1);
    expect(theirs[0]?.replies[0]?.content.startsWith(NOTE_SEPARATOR)).toBe(true);
    await excel.run(`return trial.mark();`);
    const again = (await excel.model()).sheets.find(({ name }) => name === "人员名单");
    expect(again?.comments.find(({ content }) => content === "这里请核对")?.replies).toHaveLength(1);
    await excel.run(`await trial.host.clear();`);
    expect(bare(await excel.model())).toEqual(bare(before));
  });

  it("keeps what people answered to a comment of ours that stays", async () => {
    const excel = await open({ workbook: await sample("many-gaps.xlsx"), now });
    await excel.run(`return trial.mark();`);
    await excel.run(`
      const context = new Excel.RequestContext();
      context.workbook.comments.getItemAt(0).replies.add("已整改");
      await context.sync();
      return trial.mark();`);
    const replies = (await excel.model()).sheets.flatMap(({ comments }) => comments.flatMap((one) => one.replies));
    expect(replies.map(({ content }) => content)).toEqual(["已整改"]);
  });

  it("selects cells and brings their sheet on top", async () => {
    const excel = await open({ workbook: await sample("college.xlsx") });
    await excel.run(`await trial.host.select({ sheet: "人员名单", top: 4, left: 2, bottom: 5, right: 2 });`);
    expect(await excel.host.selection()).toEqual({
      sheet: "人员名单",
      areas: [{ top: 4, left: 2, bottom: 5, right: 2 }],
    });
  });

  it("writes values as they are meant, in one request, and leaves formats alone", async () => {
    const excel = await open({ workbook: await sample("college.xlsx") });
    const before = await excel.model();
    const texts = ["达标", "=1+1", "10.10", "2024-06-30", "3月30日", "TRUE", "#N/A", "'x", "+86", "一般"];
    const requests = await excel.run<number>(`
      const before = trial.host.requestCount();
      await trial.host.write([
        ...${JSON.stringify(texts)}.map((value, index) => ({ sheet: "自评表", row: 9, column: 20 + index, value })),
        { sheet: "自评表", row: 10, column: 20, value: 3.5 },
        { sheet: "自评表", row: 11, column: 20, value: true },
        { sheet: "自评表", row: 3, column: 1, value: null },
      ]);
      return trial.host.requestCount() - before;`);
    expect(requests).toBe(1);
    const after = await excel.model();
    const cells = after.sheets.find(({ name }) => name === "自评表")?.cells ?? {};
    const read = ["U", "V", "W", "X", "Y", "Z", "AA", "AB", "AC", "AD"].map((column) => cells[`${column}10`]);
    expect(read.map((cell) => cell?.value)).toEqual(texts);
    expect(read.every((cell) => cell?.formula === undefined && cell?.error === undefined)).toBe(true);
    expect([cells["U11"]?.value, cells["U12"]?.value, cells["B4"]?.value ?? ""]).toEqual([3.5, true, ""]);
    const old = before.sheets.find(({ name }) => name === "自评表")?.cells["B4"];
    expect(cells["B4"]?.format).toEqual(old?.format);
  });

  it("adds sheets of the user's own, under a free name, and shows the first", async () => {
    const excel = await open({ workbook: await sample("college.xlsx") });
    const sheet = (name: string): string =>
      `{ name: "${name}", styles: { a: { numberFormat: "0.0%" } }, columnWidths: [10], rows: [{ cells: [{ value: 0.5, style: "a" }, { value: "=x" }] }],
         validations: [{ area: { top: 1, left: 0, bottom: 9, right: 0 }, values: ["是", "否"], strict: true }], frozen: { rows: 1, columns: 1 } }`;
    await excel.run(`await trial.host.addSheets([${sheet("人员名单")}, ${sheet("新表")}]);`);
    const { sheets } = await excel.model();
    expect(sheets.slice(-2).map(({ name }) => name)).toEqual(["人员名单 (2)", "新表"]);
    expect((await excel.host.selection()).sheet).toBe("人员名单 (2)");
    expect(sheets.at(-1)).toMatchObject({
      cells: { A1: { value: 0.5, format: { numberFormat: "0.0%" } }, B1: { value: "=x" } },
      frozen: { rows: 1, columns: 1 },
      validations: [{ rule: { list: { source: "是,否" } } }],
    });
  });

  it("hands out the file, closes it, and opens a copy", async () => {
    const excel = await open({ workbook: await sample("college.xlsx") });
    const size = await excel.run<number>(`
      const bytes = await trial.host.save();
      await trial.host.save();
      await trial.host.save();
      await trial.host.openCopy(bytes);
      return bytes.length;`);
    expect(size).toBeGreaterThan(5_000);
    expect((await excel.host.asked()).openFiles).toBe(0);
  });

  it("refuses to open a copy where Excel cannot", async () => {
    const excel = await open({ workbook: await sample("college.xlsx"), api: "1.7" });
    expect(await excel.run(`return trial.attempt(() => trial.host.openCopy(new Uint8Array(3)));`)).toMatchObject({
      failure: { code: "not-supported" },
    });
  });

  it.each(["1.7", "1.9", "1.14"])("hears of the user's changes, not of its own, at ExcelApi %s", async (api) => {
    const excel = await open({ workbook: await sample("college.xlsx"), api });
    const pause = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 1_100));
    await excel.run(`trial.stop = await trial.host.watch(() => { trial.events += 1; });`);
    const events = (): Promise<number> => excel.run<number>(`return trial.events;`);
    await excel.host.edit("人员名单!C5", "王小明");
    await excel.host.edit("人员名单!C6", "李小红");
    await pause();
    expect(await events()).toBe(1);
    await excel.run(`await trial.host.write([{ sheet: "自评表", row: 5, column: 6, value: "达标" }]);`);
    await pause();
    expect(await events()).toBe(1);
    await excel.run(`await trial.stop();`);
    await excel.host.edit("人员名单!C7", "赵小军");
    await pause();
    expect(await events()).toBe(1);
  });

  it("knows Excel's language, colours and abilities", async () => {
    const excel = await open({ workbook: await sample("college.xlsx"), api: "1.9", language: "en-US", theme: "dark" });
    const known = await excel.run(`
      return [trial.host.displayLanguage(), trial.host.theme(), trial.host.capabilities()];`);
    expect(known).toMatchObject(["en-US", { dark: true }, { rangeAreas: true, comments: false, notes: false }]);
  });

  it("reads values, formats, errors and merged cells", async () => {
    const book = await sample("college.xlsx");
    const sheet = book.sheets.find(({ name }) => name === "自评表");
    if (!sheet) throw new Error("no sheet");
    sheet.cells["T8"] = { value: "#N/A", error: true };
    sheet.cells["U8"] = { value: "#N/A" };
    sheet.cells["V8"] = { value: 0.08, format: { numberFormat: "0%" } };
    sheet.merges.push({ top: 40, left: 0, bottom: 41, right: 2 });
    const excel = await open({ workbook: book, api: "1.14" });
    const read = await excel.run<{ row: unknown; merges: unknown[] }>(`
      await trial.host.outline(20);
      const { sheets: [sheet] } = await trial.host.read(["自评表"]);
      const { values, formats } = sheet.rows.find(({ row }) => row === 7);
      return { row: [values.slice(19), formats[21]], merges: sheet.merges };`);
    expect(read.row).toEqual([[{ error: "#N/A" }, "#N/A", 0.08], "0%"]);
    expect(read.merges.length).toBeGreaterThan(0);
  });
});
