import fc from "fast-check";
import { unescapeCell } from "../../../src/hosts/file/xml-text";
import { renderSheet, type RenderedSheet } from "../../../src/hosts/file/sheet-content";
import type { ContentCell, SheetContent } from "../../../src/spreadsheet";
import { FakeStyles, RICH_SHEET, sheetOf } from "./sheet-content-sample";
import { find, findAll, outOfOrder, parseXml, type XmlNode } from "./xml-tree";

/** Children in the order of ECMA-376, part 1, 18.3.1.99 and the elements below it. */
const ORDERS = {
  worksheet: [
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
    "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells",
    "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
    "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing", "legacyDrawing", "tableParts", "extLst",
  ],
  sheetPr: ["tabColor", "outlinePr", "pageSetUpPr"],
  sheetView: ["pane", "selection"],
  c: ["f", "v", "is"],
  cfRule: ["formula", "colorScale", "dataBar", "iconSet", "extLst"],
  dataBar: ["cfvo", "color"],
  colorScale: ["cfvo", "color"],
  "x14:conditionalFormatting": ["x14:cfRule", "xm:sqref"],
  "x14:dataBar": [
    "x14:cfvo", "x14:fillColor", "x14:borderColor", "x14:negativeFillColor", "x14:negativeBorderColor", "x14:axisColor",
  ],
}; // prettier-ignore

function render(content: SheetContent): RenderedSheet {
  return renderSheet(content, new FakeStyles());
}

function tree(content: Partial<SheetContent>): XmlNode {
  return parseXml(render(sheetOf(content)).xml);
}

/** The `c` element of a sheet with just this cell, and the looks that were asked for. */
function oneCell(cell: ContentCell, styles: SheetContent["styles"] = {}): { c: XmlNode; sink: FakeStyles } {
  const sink = new FakeStyles();
  const { xml } = renderSheet(sheetOf({ styles, rows: [{ cells: [cell] }] }), sink);
  return { c: find(parseXml(xml), "c"), sink };
}

describe("a sheet with everything", () => {
  const rendered = render(RICH_SHEET);
  const root = parseXml(rendered.xml);

  it("has its elements in the order of the schema", () => {
    expect(outOfOrder(root, ORDERS)).toEqual([]);
    expect(root.children.map(({ name }) => name)).toEqual([
      "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "autoFilter", "mergeCells",
      "conditionalFormatting", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins",
      "pageSetup", "headerFooter", "ignoredErrors", "drawing", "extLst",
    ]); // prettier-ignore
  });

  it("comes out the same every time", () => {
    expect(render(RICH_SHEET)).toEqual(rendered);
  });

  it("names its filter and its repeated rows, and leaves the marker to the workbook", () => {
    expect(rendered.names).toEqual([
      { name: "_xlnm._FilterDatabase", value: "'评估 汇总'!$A$3:$G$9", hidden: true },
      { name: "_xlnm.Print_Titles", value: "'评估 汇总'!$3:$3" },
    ]);
  });

  it("points to its drawing, which holds one chart part for each chart", () => {
    expect(find(root, "drawing").attributes).toEqual({ "r:id": "rId1" });
    expect(rendered.drawing?.charts).toHaveLength(2);
  });

  it("says how far its cells go", () => {
    expect(find(root, "dimension").attributes).toEqual({ ref: "A1:G10" });
  });

  it("gives neighbours of one width a single column element", () => {
    expect(findAll(root, "col").map(({ attributes }) => [attributes.min, attributes.max, attributes.width])).toEqual([
      ["1", "2", "6.7109375"],
      ["3", "3", "24.7109375"],
      ["4", "5", "12.7109375"],
      ["6", "6", "40.7109375"],
      ["7", "7", "16.7109375"],
    ]);
  });

  it("leaves out rows that hold nothing and writes heights where they were given", () => {
    const rows = findAll(root, "row").map(({ attributes }) => attributes);
    expect(rows.map(({ r }) => r)).toEqual(["1", "3", "4", "5", "6", "7", "8", "9", "10"]);
    expect(rows[0]).toEqual({ r: "1", ht: "28", customHeight: "1" });
    expect(rows[1]).toEqual({ r: "3" });
  });

  it("prints on A4, as wide as a page and as long as it needs", () => {
    expect(find(root, "pageSetup").attributes).toEqual({
      paperSize: "9",
      fitToWidth: "1",
      fitToHeight: "0",
      orientation: "landscape",
    });
    expect(find(root, "pageSetUpPr").attributes).toEqual({ fitToPage: "1" });
    expect(find(root, "oddFooter").text).toBe("&C第 &P 页，共 &N 页");
  });

  it("jumps within the workbook without any relationship", () => {
    expect(findAll(root, "hyperlink")[0]?.attributes).toEqual({
      ref: "G4",
      location: "'人员 名单'!C42",
      display: "人员名单!C42",
    });
  });
});

describe("cells", () => {
  it.each<[string, ContentCell, string]>([
    ["text", { value: "甲" }, '<c r="A1" t="inlineStr"><is><t>甲</t></is></c>'],
    ["a number", { value: -1.5 }, '<c r="A1"><v>-1.5</v></c>'],
    ["a very small number", { value: 1e-7 }, '<c r="A1"><v>1e-7</v></c>'],
    ["true", { value: true }, '<c r="A1" t="b"><v>1</v></c>'],
    ["false", { value: false }, '<c r="A1" t="b"><v>0</v></c>'],
    ["an empty cell with a look", { value: null, style: "a" }, '<c r="A1" s="1"/>'],
    ["empty text with a look", { value: "", style: "a" }, '<c r="A1" s="1"/>'],
    ["a formula with a number", { value: 0, formula: "B1&C1" }, '<c r="A1"><f>B1&amp;C1</f><v>0</v></c>'],
    ["a formula with text", { value: "", formula: "T(1)" }, '<c r="A1" t="str"><f>T(1)</f><v></v></c>'],
    ["a formula with a truth", { value: false, formula: "1>2" }, '<c r="A1" t="b"><f>1&gt;2</f><v>0</v></c>'],
    ["a formula without a value", { value: null, formula: "NOW()" }, '<c r="A1"><f>NOW()</f></c>'],
    ["blanks at the ends", { value: " a " }, '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>'],
    ["line breaks", { value: "a\r\nb\rc" }, '<c r="A1" t="inlineStr"><is><t xml:space="preserve">a\nb\nc</t></is></c>'],
    ["markup", { value: "<a>&\"'" }, '<c r="A1" t="inlineStr"><is><t>&lt;a&gt;&amp;"\'</t></is></c>'],
    ["what XML forbids", { value: "a\u0001\uFFFF" }, '<c r="A1" t="inlineStr"><is><t>a_x0001__xFFFF_</t></is></c>'],
    ["half a character", { value: "a\uD83D" }, '<c r="A1" t="inlineStr"><is><t>a_xD83D_</t></is></c>'],
    ["text like an escape", { value: "_x0041_" }, '<c r="A1" t="inlineStr"><is><t>_x005F_x0041_</t></is></c>'],
  ])("writes %s", (_, cell, expected) => {
    const { xml } = renderSheet(
      sheetOf({ styles: { a: { bold: true } }, rows: [{ cells: [cell] }] }),
      new FakeStyles(),
    );
    expect(xml).toContain(`<sheetData><row r="1">${expected}</row></sheetData>`);
  });

  it("leaves out an empty cell without a look", () => {
    expect(find(tree({ rows: [{ cells: [null, { value: null }] }] }), "sheetData").children).toEqual([]);
  });

  it.each(["=1+1", "+86", "-5", "@SUM(A1)", "＝1+1", "－甲", "=cmd|' /C calc'!A0"])(
    "keeps %s text even after F2 and Enter",
    (value) => {
      const { c, sink } = oneCell({ value, style: "a" }, { a: { bold: true, numberFormat: "0.00" } });
      expect(c.attributes).toEqual({ r: "A1", s: "1", t: "inlineStr" });
      expect(find(c, "t").text).toBe(value);
      expect(findAll(c, "f")).toEqual([]);
      expect(sink.looks).toEqual([{ bold: true, numberFormat: "@" }]);
    },
  );

  it.each(["10.10", "007", "3", " 5 ", "30%", "1,000", ".5", "1e3", "3-1", "12/15", "2019年11月9日", "12:30", "True"])(
    "keeps the figures of %p as they are",
    (value) => {
      const { sink } = oneCell({ value });
      expect(sink.looks).toEqual([{ numberFormat: "@" }]);
    },
  );

  it.each(["第3项", "12/150 人", "年月日", "a=b", "x", "1".repeat(41)])("needs no text format for %p", (value) => {
    expect(oneCell({ value }).sink.looks).toEqual([]);
  });

  it("asks Excel not to flag digits kept as text, and only then", () => {
    const digits = tree({ rows: [{ cells: [{ value: "10.10" }] }] });
    expect(find(digits, "ignoredError").attributes).toEqual({ sqref: "A1", numberStoredAsText: "1" });
    expect(findAll(tree({ rows: [{ cells: [{ value: 10.1 }] }] }), "ignoredErrors")).toEqual([]);
  });

  it("cuts text that is longer than a cell can hold, never through a character", () => {
    const exact = "汉".repeat(32_767);
    expect(find(oneCell({ value: exact }).c, "t").text).toBe(exact);
    const cut = find(oneCell({ value: "汉".repeat(40_000) }).c, "t").text;
    expect(cut).toBe(`${"汉".repeat(32_766)}…`);
    const emoji = find(oneCell({ value: `a${"😀".repeat(20_000)}` }).c, "t").text;
    expect(emoji).toBe(`a${"😀".repeat(16_382)}…`);
  });

  it("asks for each look once, however many cells have it", () => {
    let asked = 0;
    const cells = Array.from({ length: 100 }, () => ({ value: 1, style: "a" }));
    renderSheet(sheetOf({ styles: { a: {} }, rows: [{ cells }, { cells }] }), { cellStyle: () => ++asked });
    expect(asked).toBe(1);
  });

  it("gives back any text through the escapes of the format", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (value) => {
        fc.pre(value !== "");
        const expected = value.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
        expect(unescapeCell(find(oneCell({ value }).c, "t").text)).toBe(expected);
      }),
    );
    expect(unescapeCell(find(oneCell({ value: "_x005F_x0041_ _x_x0041_" }).c, "t").text)).toBe(
      "_x005F_x0041_ _x_x0041_",
    );
  });

  it.each<[string, ContentCell, RegExp]>([
    ["an infinite number", { value: Infinity }, /汇总, cell A1/],
    ["not a number", { value: NaN }, /汇总, cell A1/],
    ["a style nobody described", { value: 1, style: "nope" }, /nope/],
  ])("refuses %s", (_, cell, message) => {
    expect(() => oneCell(cell)).toThrow(message);
  });

  it("writes fifty thousand rows in a moment", () => {
    const rows = Array.from({ length: 50_000 }, (_, row) => ({ cells: [{ value: row }, { value: `第${row}行` }] }));
    expect(render(sheetOf({ rows })).xml).toContain('<c r="A50000"><v>49999</v></c>');
  });
});

describe("what stays in view", () => {
  it.each<[string, SheetContent["frozen"], Record<string, string> | null, string[]]>([
    ["nothing", undefined, null, []],
    ["no rows and no columns", { rows: 0, columns: 0 }, null, []],
    ["rows", { rows: 2, columns: 0 }, { ySplit: "2", topLeftCell: "A3", activePane: "bottomLeft" }, ["bottomLeft"]],
    ["columns", { rows: 0, columns: 3 }, { xSplit: "3", topLeftCell: "D1", activePane: "topRight" }, ["topRight"]],
    [
      "both",
      { rows: 1, columns: 2 },
      { xSplit: "2", ySplit: "1", topLeftCell: "C2", activePane: "bottomRight" },
      ["topRight", "bottomLeft", "bottomRight"],
    ],
  ])("freezes %s", (_, frozen, pane, selections) => {
    const root = tree(frozen ? { frozen } : {});
    const panes = findAll(root, "pane").map(({ attributes }) => attributes);
    expect(panes).toEqual(pane ? [{ ...pane, state: "frozen" }] : []);
    expect(findAll(root, "selection").map(({ attributes }) => attributes.pane)).toEqual(selections);
  });

  it("hides grid lines only when told to", () => {
    expect(find(tree({ showGridLines: false }), "sheetView").attributes).toEqual({
      showGridLines: "0",
      workbookViewId: "0",
    });
    expect(find(tree({}), "sheetView").attributes).toEqual({ workbookViewId: "0" });
  });
});

describe("rules on cells", () => {
  const area = { top: 0, left: 0, bottom: 4, right: 0 };

  it("draws a data bar from 0 to the maximum, solid where Excel knows how", () => {
    const root = tree({ name: "甲", dataBars: [{ area, colour: "63be7b", maximum: 10 }] });
    const [minimum, maximum] = findAll(find(root, "dataBar"), "cfvo").map(({ attributes }) => attributes.val);
    expect([minimum, maximum]).toEqual(["0", "10"]);
    expect(find(root, "color").attributes.rgb).toBe("FF63BE7B");
    expect(find(root, "x14:dataBar").attributes).toEqual({ minLength: "0", maxLength: "100", gradient: "0" });
    expect(findAll(root, "xm:f").map(({ text }) => text)).toEqual(["0", "10"]);
    expect(find(root, "xm:sqref").text).toBe("A1:A5");
    expect(find(root, "x14:cfRule").attributes.id).toBe(find(root, "x14:id").text);
  });

  it("gives every rule of the sheet its own priority, and every bar its own id", () => {
    const bar = { area, colour: "63BE7B", maximum: 10 };
    const root = tree({ dataBars: [bar, bar], colourScales: [{ area, low: "FFFFFF", high: "FF0000" }] });
    expect(findAll(root, "cfRule").map(({ attributes }) => attributes.priority)).toEqual(["1", "2", "3"]);
    expect(new Set(findAll(root, "x14:id").map(({ text }) => text)).size).toBe(2);
  });

  it.each([0, -1, NaN])("keeps a bar drawable when the maximum is %p", (maximum) => {
    const root = tree({ dataBars: [{ area, colour: "63BE7B", maximum }] });
    expect(findAll(find(root, "dataBar"), "cfvo").map(({ attributes }) => attributes.val)).toEqual(["0", "1"]);
  });

  it.each([
    [{ low: "FFFFFF", high: "FF0000" }, ["min", "max"], ["FFFFFFFF", "FFFF0000"]],
    [
      { low: "FFFFFF", middle: "FFFF00", high: "FF0000" },
      ["min", "percentile", "max"],
      ["FFFFFFFF", "FFFFFF00", "FFFF0000"],
    ],
  ])("colours cells from low to high: %j", (colours, points, expected) => {
    const scale = find(tree({ colourScales: [{ area, ...colours }] }), "colorScale");
    expect(findAll(scale, "cfvo").map(({ attributes }) => attributes.type)).toEqual(points);
    expect(findAll(scale, "color").map(({ attributes }) => attributes.rgb)).toEqual(expected);
  });

  it("colours cells by fixed values where they are given", () => {
    const range = { low: 0, middle: 0.6, high: 1 };
    const colours = { low: "FFFFFF", middle: "FFFF00", high: "FF0000" };
    const scale = find(tree({ colourScales: [{ area, ...colours, range }] }), "colorScale");
    expect(findAll(scale, "cfvo").map(({ attributes }) => [attributes.type, attributes.val])).toEqual([
      ["num", "0"],
      ["num", "0.6"],
      ["num", "1"],
    ]);
  });

  it("refuses a colour that is none", () => {
    expect(() => tree({ tabColour: "red" })).toThrow("not a colour: red");
  });

  it("offers a list, strictly or with a warning, and explains itself", () => {
    const [strict, lax] = findAll(parseXml(render(RICH_SHEET).xml), "dataValidation");
    expect(strict?.attributes).toEqual({
      type: "list",
      errorStyle: "stop",
      allowBlank: "1",
      showInputMessage: "1",
      showErrorMessage: "1",
      promptTitle: "整改状态",
      prompt: "从列表中选择\n或留空",
      sqref: "G4:G9",
    });
    expect(strict && find(strict, "formula1").text).toBe('"未开始,整改中,已整改"');
    expect(lax?.attributes.errorStyle).toBe("warning");
    expect(lax && find(lax, "formula1").text).toBe('"有""引号"",其他"');
  });

  it("shortens a prompt that Excel would refuse", () => {
    const prompt = { title: "题".repeat(40), text: "说".repeat(300) };
    const { attributes } = find(
      tree({ validations: [{ area, values: ["甲"], strict: true, prompt }] }),
      "dataValidation",
    );
    expect(attributes.promptTitle).toHaveLength(32);
    expect(attributes.prompt).toHaveLength(255);
  });

  it.each<[string, string[], RegExp]>([
    ["no values", [], /nothing to choose/],
    ["a value with a comma", ["a,b"], /comma/],
    ["more text than Excel takes", ["长".repeat(128), "长".repeat(128)], /257 characters/],
  ])("refuses a list with %s", (_, values, message) => {
    expect(() => tree({ validations: [{ area, values, strict: true }] })).toThrow(message);
  });

  it("takes a list of exactly 255 characters", () => {
    const values = ["长".repeat(127), "长".repeat(127)];
    const root = tree({ validations: [{ area, values, strict: true }] });
    expect(find(root, "formula1").text).toHaveLength(257);
  });
});

describe("merged areas", () => {
  it("leaves out a merge of one cell", () => {
    expect(findAll(tree({ merges: [{ top: 1, left: 1, bottom: 1, right: 1 }] }), "mergeCells")).toEqual([]);
  });

  it("refuses two that overlap", () => {
    const merges = [
      { top: 3, left: 0, bottom: 5, right: 1 },
      { top: 0, left: 1, bottom: 3, right: 2 },
    ];
    expect(() => tree({ merges })).toThrow("汇总: merged areas B1:C4 and A4:B6 overlap");
  });
});

describe("links and columns", () => {
  it("stops at the number of links that Excel takes", () => {
    const link = { sheet: "甲", top: 0, left: 0, bottom: 0, right: 0 };
    const rows = Array.from({ length: 65_540 }, () => ({ cells: [{ value: 1, link }] }));
    expect(render(sheetOf({ rows })).xml.split("<hyperlink ").length - 1).toBe(65_530);
  });

  it.each([0, -1, NaN])("refuses a column %p characters wide", (width) => {
    expect(() => tree({ columnWidths: [10, width] })).toThrow(/column B/);
  });

  it("hides columns, those beyond the given widths included", () => {
    const root = tree({ columnWidths: [10, 10, 10], hiddenColumns: [1, 4] });
    expect(findAll(root, "col").map(({ attributes }) => [attributes.min, attributes.max, attributes.hidden])).toEqual([
      ["1", "1", undefined],
      ["2", "2", "1"],
      ["3", "3", undefined],
      ["4", "4", undefined],
      ["5", "5", "1"],
    ]);
  });

  it("keeps a section code that the footer brings along", () => {
    const print = { orientation: "portrait", footer: "&L甲 && 乙" } as const;
    const root = tree({ print });
    expect(find(root, "oddFooter").text).toBe("&L甲 && 乙");
    expect(find(root, "pageSetup").attributes).toEqual({ paperSize: "9", orientation: "portrait" });
  });
});
