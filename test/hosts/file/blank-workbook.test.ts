import * as XLSX from "@e965/xlsx";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { createWorkbook } from "../../../src/hosts/file/blank-workbook";
import type { SheetContent } from "../../../src/spreadsheet";
import { RICH_SHEET, sheetOf } from "./sheet-content-sample";
import { find, findAll, parseXml, type XmlNode } from "./xml-tree";

const ROSTER = sheetOf({
  name: "人员 名单",
  columnWidths: [10, 20],
  styles: { head: { bold: true, fill: "D9E2F3" } },
  rows: [
    {
      cells: [
        { value: "姓名", style: "head" },
        { value: "综合排名", style: "head" },
      ],
    },
    { cells: [{ value: "张示例" }, { value: "=1+1" }] },
  ],
  filter: { top: 0, left: 0, bottom: 1, right: 1 },
  charts: RICH_SHEET.charts?.slice(1) ?? [],
});
const BOTH = [RICH_SHEET, ROSTER];

function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}
function part(parts: Map<string, string>, name: string): XmlNode {
  return parseXml(parts.get(name) ?? "");
}
async function withExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  await workbook.xlsx.load(copy);
  return workbook;
}
/** "xl/charts/chart1.xml" of "../charts/chart1.xml" seen from "xl/drawings/_rels/drawing1.xml.rels". */
function resolveTarget(relationshipsPart: string, target: string): string {
  const folder = relationshipsPart.replace(/_rels\/[^/]*$/, "");
  return new URL(target, `file:///${folder}`).pathname.slice(1);
}

describe("the package of a new workbook", () => {
  const bytes = createWorkbook(BOTH);
  const parts = partsOf(bytes);

  it("is the same to the byte every time", () => {
    expect(Buffer.from(createWorkbook(BOTH)).equals(Buffer.from(bytes))).toBe(true);
  });

  it("holds well-formed XML only", () => {
    for (const xml of parts.values()) expect(() => parseXml(xml)).not.toThrow();
  });

  it("has a part for every relationship and a relationship for every part", () => {
    const reached = new Set<string>();
    for (const name of [...parts.keys()].filter((key) => key.endsWith(".rels"))) {
      const ids = new Set<string | undefined>();
      for (const { attributes } of findAll(part(parts, name), "Relationship")) {
        reached.add(resolveTarget(name, attributes.Target ?? ""));
        ids.add(attributes.Id);
      }
      expect(ids.size).toBe(findAll(part(parts, name), "Relationship").length);
    }
    const expected = [...parts.keys()].filter((name) => !name.endsWith(".rels") && name !== "[Content_Types].xml");
    expect([...reached].sort()).toEqual(expected.sort());
  });

  it("gives every part its content type, the list of them first", () => {
    const typed = findAll(part(parts, "[Content_Types].xml"), "Override").map(({ attributes }) => attributes.PartName);
    const expected = [...parts.keys()].filter((name) => !name.endsWith(".rels") && name !== "[Content_Types].xml");
    expect(typed.sort()).toEqual(expected.map((name) => `/${name}`).sort());
    expect([...parts.keys()][0]).toBe("[Content_Types].xml");
  });

  it("tells nothing of when it was made", () => {
    for (const xml of [parts.get("docProps/core.xml") ?? "", parts.get("docProps/app.xml") ?? ""]) {
      expect(xml).not.toMatch(/created|modified|20\d\d-\d\d/);
    }
    expect(findAll(part(parts, "docProps/app.xml"), "vt:lpstr").map(({ text }) => text)).toEqual([
      "Worksheets",
      "评估 汇总",
      "人员 名单",
    ]);
  });

  it("defines the names of each sheet, and the marker for the whole workbook", () => {
    const names = findAll(part(parts, "xl/workbook.xml"), "definedName");
    expect(names.map(({ attributes, text }) => [attributes.name, attributes.localSheetId, text])).toEqual([
      ["_xlnm._FilterDatabase", "0", "'评估 汇总'!$A$3:$G$9"],
      ["_xlnm.Print_Titles", "0", "'评估 汇总'!$3:$3"],
      ["_xlnm._FilterDatabase", "1", "'人员 名单'!$A$1:$B$2"],
      ["ReformCheck_Summary", undefined, "'评估 汇总'!$A$1"],
    ]);
    expect(names[0]?.attributes.hidden).toBe("1");
  });

  it("opens on its first sheet", () => {
    const selected = [1, 2].map(
      (n) => find(part(parts, `xl/worksheets/sheet${n}.xml`), "sheetView").attributes.tabSelected,
    );
    expect(selected).toEqual(["1", undefined]);
  });

  it("writes in a font that has Chinese letters", () => {
    const font = findAll(part(parts, "xl/styles.xml"), "font")[0];
    expect(font && [find(font, "name").attributes.val, find(font, "sz").attributes.val]).toEqual(["等线", "11"]);
  });

  it("points every cell at a style that is there", () => {
    const count = findAll(find(part(parts, "xl/styles.xml"), "cellXfs"), "xf").length;
    const used = findAll(part(parts, "xl/worksheets/sheet1.xml"), "c").map(({ attributes }) =>
      Number(attributes.s ?? 0),
    );
    expect(Math.max(...used)).toBeLessThan(count);
    expect(Math.max(...used)).toBeGreaterThan(0);
  });

  it("needs neither names nor drawings for a plain sheet", () => {
    const plain = partsOf(createWorkbook([sheetOf()]));
    expect(findAll(part(plain, "xl/workbook.xml"), "definedNames")).toEqual([]);
    expect([...plain.keys()].filter((name) => /drawing|chart/.test(name))).toEqual([]);
  });
});

describe("other readers", () => {
  const bytes = createWorkbook(BOTH);

  it("ExcelJS finds the cells, the looks and the print set-up", async () => {
    const workbook = await withExcelJs(bytes);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["评估 汇总", "人员 名单"]);
    const sheet = workbook.worksheets[0];
    expect(sheet?.getCell("A1").value).toBe("深化改革评估汇总（示例大学）");
    expect(sheet?.getCell("A1").font).toMatchObject({ bold: true, size: 16 });
    expect(sheet?.getCell("B4").value).toBe("1.10");
    expect(sheet?.getCell("D4").value).toBe(100);
    expect(sheet?.getCell("D4").numFmt).toBe("0.00");
    expect(sheet?.getCell("D10").value).toEqual({ formula: "SUM(D4:D9)", result: 400 });
    expect(sheet?.getCell("F4").value).toBe('=HYPERLINK("x")');
    expect(sheet?.getCell("F4").numFmt).toBe("@");
    expect(sheet?.getCell("F5").value).toBe("第一行 & <第二行>\n多一行");
    expect(sheet?.getCell("G1").isMerged).toBe(true);
    expect(sheet?.getCell("G4").dataValidation).toMatchObject({ type: "list", formulae: ['"未开始,整改中,已整改"'] });
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 });
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 3, showGridLines: false });
    expect(sheet?.getRow(1).height).toBe(28);
    expect(sheet?.getColumn(3).width).toBeCloseTo(24.71, 2);
  });

  it("SheetJS finds the same values, names and links", () => {
    const workbook = XLSX.read(bytes, { cellFormula: true });
    const sheet = workbook.Sheets["评估 汇总"];
    expect(workbook.SheetNames).toEqual(["评估 汇总", "人员 名单"]);
    expect(sheet?.["F4"]).toMatchObject({ t: "s", v: '=HYPERLINK("x")' });
    expect(sheet?.["F4"]).not.toHaveProperty("f");
    expect(sheet?.["D10"]).toMatchObject({ t: "n", v: 400, f: "SUM(D4:D9)" });
    expect(sheet?.["E10"]).toMatchObject({ t: "b", v: true });
    expect(sheet?.["G4"]?.l).toMatchObject({ Target: "#'人员 名单'!C42" });
    expect(sheet?.["!autofilter"]).toEqual({ ref: "A3:G9" });
    expect(workbook.Workbook?.Names?.find(({ Name }) => Name === "ReformCheck_Summary")?.Ref).toBe("'评估 汇总'!$A$1");
  });
});

describe("what no workbook can be", () => {
  const named = (name: string, marker?: string): SheetContent =>
    sheetOf(marker === undefined ? { name } : { name, marker });

  it.each<[string, SheetContent[], string]>([
    ["without sheets", [], "at least one sheet"],
    ["a sheet without a name", [named("")], "not a name"],
    ["a name over 31 characters", [named("长".repeat(32))], "not a name"],
    ["a name with a slash", [named("甲/乙")], "not a name"],
    ["a name with brackets", [named("[甲]")], "not a name"],
    ["a name in quotes", [named("'甲'")], "not a name"],
    ["one name twice, in whatever case", [named("Sheet"), named("SHEET")], "two sheets are called SHEET"],
    ["one marker twice", [named("甲", "M"), named("乙", "m")], "two sheets are called marker m"],
  ])("refuses %s", (_, sheets, message) => {
    expect(() => createWorkbook(sheets)).toThrow(message);
  });

  it("takes quotes and markup inside a name", () => {
    const name = "甲's & <乙>";
    const bytes = createWorkbook([sheetOf({ name, marker: "M", rows: [{ cells: [{ value: 1 }] }] })]);
    expect(XLSX.read(bytes).SheetNames).toEqual([name]);
    expect(find(part(partsOf(bytes), "xl/workbook.xml"), "definedName").text).toBe("'甲''s & <乙>'!$A$1");
  });
});
