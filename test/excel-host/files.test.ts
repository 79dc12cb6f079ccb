import ExcelJS from "exceljs";
import { fromXlsx } from "./model/from-xlsx";
import { toXlsx } from "./model/to-xlsx";
import { bookOf, describeInBrowser } from "./office";

jest.setTimeout(60_000);

const workbook = bookOf({
  人员名单: [
    ["姓名", "人数"],
    ["甲", 3],
    ["合计", "=SUM(B2:B2)"],
  ],
  自评表: [["x"]],
});

/** A file with a bit of everything that the model understands. */
async function richFile(): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  const sheet = file.addWorksheet("表一", {
    views: [{ state: "frozen", xSplit: 1, ySplit: 2, showGridLines: false }],
    properties: { tabColor: { argb: "FFC00000" } },
  });
  sheet.getCell("A1").value = "标题";
  sheet.mergeCells("A1:C1");
  sheet.getCell("A2").value = new Date(Date.UTC(2020, 9, 18));
  sheet.getCell("A2").numFmt = "yyyy/m/d";
  sheet.getCell("B2").value = { formula: "1+2", result: 3 };
  sheet.getCell("C2").value = { error: "#N/A" };
  sheet.getCell("C2").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFE699" } };
  sheet.getCell("B3").note = "旧批注";
  sheet.getCell("B4").dataValidation = { type: "list", allowBlank: true, formulae: ['"达标,未达标"'] };
  sheet.addConditionalFormatting({
    ref: "A2:B3",
    rules: [
      {
        type: "expression",
        formulae: ['LEN("reform-check:fail")>0'],
        priority: 1,
        style: { fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFC7CE" } } },
      },
    ],
  });
  file.addWorksheet("藏", { state: "veryHidden" });
  file.definedNames.add("表一!$A$1", "ReformCheck_Summary");
  return new Uint8Array(await file.xlsx.writeBuffer());
}

describe("workbooks of the model as files", () => {
  it("come back as they were", async () => {
    const first = await fromXlsx(await richFile());
    const [sheet, hidden] = first.sheets;
    expect(sheet).toMatchObject({
      tabColor: "#C00000",
      showGridlines: false,
      frozen: { rows: 2, columns: 1 },
      merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
      notes: [{ row: 2, column: 1, text: "旧批注" }],
      conditionalFormats: [
        { type: "Custom", custom: { formula: '=LEN("reform-check:fail")>0', look: { fill: "#FFC7CE" } } },
      ],
      validations: [{ rule: { list: { source: "达标,未达标" } }, areas: [{ top: 3, left: 1 }] }],
    });
    expect(sheet?.cells["A2"]).toMatchObject({ value: 44_122, format: { numberFormat: "yyyy/m/d" } });
    expect(sheet?.cells["B2"]).toMatchObject({ value: 3, formula: "=1+2" });
    expect(sheet?.cells["C2"]).toMatchObject({ value: "#N/A", error: true, format: { fill: "#FFE699" } });
    expect(hidden?.visibility).toBe("VeryHidden");
    expect(first.names).toMatchObject([{ name: "ReformCheck_Summary" }]);
    const again = await fromXlsx(await toXlsx(first));
    const bare = (text: string): string => text.replace(/\{0{8}-[^}]*\}/g, "id");
    expect(bare(JSON.stringify(again.sheets))).toBe(bare(JSON.stringify(first.sheets)));
  });
});

describeInBrowser("files through the real office.js", (open) => {
  const GET_FILE = (sliceSize: number): string => `
    const call = (start) => new Promise((resolve, reject) => start((result) => (result.status === "succeeded" ? resolve(result.value) : reject(result.error))));
    const file = await call((done) => Office.context.document.getFileAsync("compressed", { sliceSize: ${sliceSize} }, done));
    const bytes = [];
    for (let index = 0; index < file.sliceCount; index++) bytes.push(...(await call((done) => file.getSliceAsync(index, done))).data);
    await call((done) => file.closeAsync(done));
    return { bytes, size: file.size, slices: file.sliceCount };`;

  it("gives the workbook as it is now, in slices", async () => {
    const office = await open({ workbook });
    await office.run(
      `context.workbook.worksheets.getItem("人员名单").getRange("A2").values = [["丙"]]; await context.sync();`,
    );
    const file = await office.script<{ bytes: number[]; size: number; slices: number }>(GET_FILE(4096));
    expect(file.slices).toBe(Math.ceil(file.size / 4096));
    const read = await fromXlsx(new Uint8Array(file.bytes));
    expect(read.sheets[0]?.cells).toMatchObject({ A2: { value: "丙" }, B3: { value: 3, formula: "=SUM(B2:B2)" } });
    expect((await office.host.asked()).openFiles).toBe(0);
  });

  it("opens a new workbook", async () => {
    const office = await open({ workbook });
    const base64 = Buffer.from(await richFile()).toString("base64");
    await office.script(`await Excel.createWorkbook("${base64}"); await new Promise((done) => setTimeout(done, 500));`);
    expect((await office.host.openedWorkbooks()).map(({ sheets }) => sheets.map(({ name }) => name))).toEqual([
      ["表一", "藏"],
    ]);
  });

  it("keeps settings, knows the language, the theme and the platform", async () => {
    const office = await open({ workbook, language: "en-US", theme: "dark" });
    const read = await office.script(`
      const { settings } = Office.context.document;
      settings.set("scheme", { id: "acceptance" });
      await new Promise((done) => settings.saveAsync(done));
      const { displayLanguage, platform, host, officeTheme } = Office.context;
      return [displayLanguage, platform, host, officeTheme.bodyBackgroundColor, matchMedia("(prefers-color-scheme: dark)").matches];
    `);
    expect(read).toEqual(["en-US", "OfficeOnline", "Excel", "#292929", true]);
    expect((await office.host.model()).settings).toEqual([["scheme", { id: "acceptance" }]]);
  });

  it("saves and closes only by word", async () => {
    const office = await open({ workbook });
    await office.run(`context.workbook.save("Save"); context.application.calculate("Full"); await context.sync();`);
    expect((await office.host.asked()).saves).toEqual(["save"]);
  });

  it("counts requests and bytes, and lets nothing leave localhost", async () => {
    const office = await open({ workbook });
    await office.run(`context.workbook.worksheets.load("items"); await context.sync(); await context.sync();`);
    const { requests, requestBytes, largestResponse } = await office.host.statistics();
    expect([requests, requestBytes > 50, largestResponse > 100]).toEqual([1, true, true]);
    expect((await office.host.log())[0]?.steps).toContain("load Worksheets");
    expect(office.foreignRequests).toEqual([]);
    await office.script(`await fetch("https://example.com/").catch(() => null);`);
    expect(office.foreignRequests).toEqual(["https://example.com/"]);
    await expect(office.close()).rejects.toThrow("requests left localhost");
  });
});
