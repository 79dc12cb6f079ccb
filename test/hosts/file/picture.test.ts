import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook } from "../../../src/hosts/file";
import { shownText } from "../../../src/hosts/file/picture-text";
import type { PictureStyle } from "../../../src/spreadsheet";
import {
  changesFor,
  contentTypes,
  MAIN,
  minimal,
  relationships,
  richParts,
  workbookXml,
  worksheet,
  zipOf,
  type Parts,
} from "./fixtures";

const SHEET = "表";

function shown(parts: Parts) {
  return openWorkbook(zipOf(parts), { shownText });
}

function sheetOf(rows: string, after = "", before = "", extra: Parts = {}) {
  const file = shown(minimal({ [SHEET]: worksheet(rows, after, before) }, extra));
  return { file, sheet: file.picture().sheets[0]! };
}

interface Styles {
  readonly fonts?: string;
  readonly fills?: string;
  readonly borders?: string;
  readonly xfs: string;
  readonly rest?: string;
}

/** A workbook of one sheet with these styles; cell style 0 is the usual one. */
function withStyles(sheet: string, styles: Styles, theme?: string): Parts {
  const parts = minimal({ [SHEET]: sheet });
  const links = [
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "styles", "styles.xml"],
    ...(theme === undefined ? [] : [["rId3", "theme", "theme/theme1.xml"]]),
  ] as [string, string, string][];
  return {
    ...parts,
    "[Content_Types].xml": contentTypes({
      "xl/workbook.xml": "sheet.main",
      "xl/worksheets/sheet1.xml": "worksheet",
      "xl/styles.xml": "styles",
    }),
    "xl/_rels/workbook.xml.rels": relationships(...links),
    "xl/styles.xml":
      `<styleSheet xmlns="${MAIN}"><fonts><font><sz val="11"/><name val="宋体"/></font>${styles.fonts ?? ""}</fonts>` +
      `<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${styles.fills ?? ""}</fills>` +
      `<borders><border><left/></border>${styles.borders ?? ""}</borders>` +
      `<cellXfs><xf/>${styles.xfs}</cellXfs>${styles.rest ?? ""}</styleSheet>`,
    ...(theme === undefined ? {} : { "xl/theme/theme1.xml": theme }),
  };
}

/** The look of cell style 1. */
function styled(styles: Styles, theme?: string) {
  return shown(withStyles(worksheet(""), styles, theme)).picture().styles[1];
}

describe("looks", () => {
  const font = (xml: string) => ({ fonts: `<font>${xml}</font>`, xfs: '<xf fontId="1"/>' });
  const fill = (xml: string) => ({ fills: `<fill>${xml}</fill>`, xfs: '<xf fillId="2"/>' });
  const solid = (colour: string) =>
    fill(`<patternFill patternType="solid"><fgColor ${colour}/><bgColor indexed="64"/></patternFill>`);
  test.each<[string, Styles, PictureStyle]>([
    [
      "a font",
      font('<b/><i/><u/><sz val="9.5"/><color rgb="FF12ab34"/>'),
      { bold: true, italic: true, underline: true, size: 9.5, colour: "12AB34" },
    ],
    ["a font that is not bold after all", font('<b val="0"/><i val="false"/><u val="none"/>'), {}],
    ["an automatic colour", font('<color auto="1"/>'), {}],
    ["an indexed colour", font('<color indexed="10"/>'), { colour: "FF0000" }],
    ["the window's own colour", font('<color indexed="64"/>'), {}],
    ["a theme colour: light and dark change places", font('<color theme="1"/>'), { colour: "000000" }],
    [
      "a tinted theme colour, to within one of Excel's own rounding",
      solid('theme="4" tint="0.7999816888943144"'),
      { size: 11, fill: "DAE3F3" },
    ],
    ["a darkened theme colour", solid('theme="0" tint="-0.249977111117893"'), { size: 11, fill: "BFBFBF" }],
    ["a solid fill", solid('rgb="FFFFC7CE"'), { size: 11, fill: "FFC7CE" }],
    ["no fill", fill('<patternFill patternType="none"/>'), { size: 11 }],
    [
      "a gradient's beginning",
      fill(
        '<gradientFill><stop position="0"><color rgb="FFABCDEF"/></stop><stop position="1"><color rgb="FF000000"/></stop></gradientFill>',
      ),
      { size: 11, fill: "ABCDEF" },
    ],
    [
      "a border on any side",
      { borders: '<border><left/><bottom style="thin"/></border>', xfs: '<xf borderId="1"/>' },
      { size: 11, border: true },
    ],
    [
      "no border",
      { borders: '<border><left style="none"/><diagonal style="thin"/></border>', xfs: '<xf borderId="1"/>' },
      { size: 11 },
    ],
    [
      "an alignment",
      { xfs: '<xf><alignment horizontal="centerContinuous" vertical="top" wrapText="1"/></xf>' },
      { size: 11, horizontal: "center", vertical: "top", wrap: true },
    ],
    [
      "a palette of its own",
      {
        ...font('<color indexed="1"/>'),
        rest: '<colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00123456"/></indexedColors></colors>',
      },
      { colour: "123456" },
    ],
    [
      "nonsense",
      { fonts: '<font><sz val="x"/><color rgb="zz"/></font>', xfs: '<xf fontId="1" fillId="99" borderId="-1"/>' },
      {},
    ],
  ])("%s", (_, styles, look) => {
    expect(styled(styles)).toEqual(look);
  });

  test("colours of the workbook's own theme", () => {
    const theme =
      '<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="112233"/></a:dk1>' +
      '<a:lt1><a:srgbClr val="fefefe"/></a:lt1></a:clrScheme></a:themeElements></a:theme>';
    expect(styled(font('<color theme="0"/>'), theme)).toEqual({ colour: "FEFEFE" });
    expect(styled(font('<color theme="1"/>'), theme)).toEqual({ colour: "112233" });
  });
});

describe("sizes", () => {
  test("columns are as wide as Excel makes them", () => {
    const cols =
      '<cols><col min="1" max="1" width="8.43"/><col min="2" max="3" width="20.7109375"/><col min="4" max="4" width="9" hidden="1"/></cols>';
    const { sheet } = sheetOf('<row r="1"><c r="E1"><v>1</v></c></row>', "", cols);
    expect(sheet.columnWidths).toEqual([59, 145, 145, 0, 64]);
  });

  test.each([
    ['<sheetFormatPr defaultColWidth="10.7109375"/>', 75],
    ['<sheetFormatPr baseColWidth="10"/>', 80],
    ["", 64],
  ])("columns in general (%s)", (before, width) => {
    expect(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>', "", before).sheet.columnWidths).toEqual([width]);
  });

  test("rows: the usual height, others, hidden ones", () => {
    const rows =
      '<row r="1" ht="30"/><row r="2" ht="14.25"/><row r="3" hidden="1"/><row r="4"><c r="A4"><v>1</v></c></row><row r="9" ht="50"/>';
    const { sheet } = sheetOf(rows, "", '<sheetFormatPr defaultRowHeight="14.25"/>');
    expect(sheet).toMatchObject({
      rowHeight: 19,
      rowHeights: [
        [0, 40],
        [2, 0],
      ],
      rowCount: 4,
    });
  });

  test("rows without a height of their own grow with their wrapped texts, but not with merged ones", () => {
    const long = "字".repeat(30);
    const text = (name: string) => `<c r="${name}" s="1" t="inlineStr"><is><t>${long}</t></is></c>`;
    const rows =
      `<row r="1">${text("A1")}</row><row r="2" ht="15">${text("A2")}</row>` +
      `<row r="3">${text("A3")}</row><row r="4"><c r="A4"><v>1</v></c></row>`;
    const cols = '<cols><col min="1" max="1" width="20" customWidth="1"/></cols>';
    const merges = '<mergeCells><mergeCell ref="A3:B3"/></mergeCells>';
    const file = shown(withStyles(worksheet(rows, merges, cols), { xfs: '<xf><alignment wrapText="1"/></xf>' }));
    // Sixty digits' widths in a column of twenty take three or four lines.
    const [first, ...others] = file.picture().sheets[0]!.rowHeights;
    expect(first?.[0]).toBe(0);
    expect(first?.[1]).toBeGreaterThanOrEqual(60);
    expect(first?.[1]).toBeLessThanOrEqual(80);
    expect(others).toEqual([]);
  });

  test("merged cells and what stays in sight", () => {
    const views = '<sheetViews><sheetView><pane xSplit="1" ySplit="3" state="frozen"/></sheetView></sheetViews>';
    const { sheet } = sheetOf(
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      '<mergeCells><mergeCell ref="A1:D2"/><mergeCell ref="Z99:Z100"/></mergeCells>',
      views,
    );
    expect(sheet).toMatchObject({
      merges: [{ top: 0, left: 0, bottom: 1, right: 3 }],
      frozen: { rows: 3, columns: 1 },
      rowCount: 2,
      columnCount: 4,
    });
  });

  test("a split that is not frozen keeps nothing in sight", () => {
    const views = '<sheetViews><sheetView><pane xSplit="1200" ySplit="300"/></sheetView></sheetViews>';
    expect(sheetOf("", "", views).sheet.frozen).toEqual({ rows: 0, columns: 0 });
  });

  test("an empty sheet has no rows", () => {
    expect(sheetOf("").sheet).toMatchObject({ rowCount: 0, columnCount: 0, columnWidths: [] });
  });
});

describe("texts", () => {
  const text = shownText(false);
  test.each<[Parameters<typeof text>[0], string | undefined, string]>([
    [45_000, "yyyy/m/d", "2023/3/15"],
    [45_000, 'yyyy"年"m"月"d"日"', "2023年3月15日"],
    [45_000.5, "yyyy-mm-dd hh:mm", "2023-03-15 12:00"],
    [0.085, "0.0%", "8.5%"],
    [1234.5, "#,##0.00", "1,234.50"],
    [1234.5, undefined, "1234.5"],
    [0.1 + 0.2, undefined, "0.3"],
    [12, "@", "12"],
    ["文本", "@", "文本"],
    ["人", '@"们"', "人们"],
    ["人", "0.00", "人"],
    [true, "0", "TRUE"],
    [{ error: "#N/A" }, "0", "#N/A"],
    [null, "0", ""],
    [7, "[broken", "7"],
    [-5, "yyyy/m/d", "########"],
  ])("%j as %s is “%s”", (value, code, expected) => {
    expect(text(value, code)).toBe(expected);
  });

  test("dates of old Mac workbooks count from 1904", () => {
    expect(shownText(true)(0, "yyyy-mm-dd")).toBe("1904-01-01");
    expect(shownText(true)(0.5, "0.0")).toBe("0.5");
  });
});

describe("rows", () => {
  const rows =
    '<row r="2"><c r="A2" t="inlineStr"><is><r><t>富</t></r><r><t>文本</t></r></is></c><c r="B2"/><c r="C2"><v>0.5</v></c></row>' +
    '<row r="5"><c r="B5" t="b"><v>1</v></c><c r="D5" t="e"><v>#REF!</v></c></row><row r="6"/>';
  test("are given between two rows, with what each cell shows", () => {
    const { file } = sheetOf(
      rows,
      '<hyperlinks><hyperlink ref="A2" location="\'别 表\'!C3"/><hyperlink ref="C2" r:id="rId1"/></hyperlinks>',
    );
    expect(file.pictureRows(SHEET, 0, 5)).toEqual([
      {
        row: 1,
        cells: [
          { column: 0, text: "富文本", style: 0, textual: true, link: "'别 表'!C3" },
          { column: 2, text: "0.5", style: 0, textual: false },
        ],
      },
      {
        row: 4,
        cells: [
          { column: 1, text: "TRUE", style: 0, textual: false },
          { column: 3, text: "#REF!", style: 0, textual: false },
        ],
      },
    ]);
    expect(file.pictureRows(SHEET, 2, 4)).toEqual([]);
    expect(file.pictureRows(SHEET, 4, 900)).toHaveLength(1);
    expect(file.pictureRows("没有", 0, 9)).toEqual([]);
  });

  test("come in order whatever the order of the file", () => {
    const { file } = sheetOf('<row r="9"><c r="A9"><v>9</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>');
    expect(file.pictureRows(SHEET, 0, 20).map(({ row }) => row)).toEqual([2, 8]);
  });

  test("tabs: hidden ones, ours, and none for charts", () => {
    const file = openWorkbook(shown(richParts()).apply(changesFor("人员名单")).bytes, { shownText });
    expect(file.picture().sheets.map(({ name, ours, visible }) => [name, ours, visible])).toEqual([
      ["人员名单", false, true],
      ["说明", false, true],
      ["评估汇总", true, true],
    ]);
  });

  test("hidden tabs are there and said to be hidden", () => {
    const parts = minimal({ [SHEET]: worksheet(""), 藏: worksheet("") });
    parts["xl/workbook.xml"] = workbookXml([SHEET, "藏"]).replace('name="藏"', 'name="藏" state="veryHidden"');
    expect(
      shown(parts)
        .picture()
        .sheets.map(({ visible }) => visible),
    ).toEqual([true, false]);
  });
});

describe("notes", () => {
  const expected = [
    { sheet: "人员名单", row: 1, column: 1, text: "请核实" },
    { sheet: "人员名单", row: 2, column: 0, text: "谈" },
    { sheet: "人员名单", row: 2, column: 1, text: "素文本" },
  ];
  test("are those of the file, threads by their texts", () => {
    expect(shown(richParts()).notes()).toEqual(expected);
  });

  test("are the same beside ours", () => {
    const marked = shown(richParts()).apply(changesFor("人员名单")).bytes;
    expect(openWorkbook(marked).notes()).toEqual(expected);
  });
});

describe("hostile sheets", () => {
  test.each([
    ["a cell far out", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'],
    ["references that are none", '<row r="x"><c r="?"><v>1</v></c><c r=""/></row>'],
    ["styles that are not there", '<row r="1"><c r="A1" s="99"><v>1</v></c><c r="B1" s="-1"/></row>'],
    ["a string that is not there", '<row r="1"><c r="A1" t="s"><v>9</v></c></row>'],
  ])("%s: no harm done", (_, rows) => {
    const { file, sheet } = sheetOf(rows);
    expect(sheet.columnCount).toBeLessThanOrEqual(512);
    expect(file.pictureRows(SHEET, 0, 5).length).toBeLessThanOrEqual(1);
  });

  test("a broken sheet says so", () => {
    const file = shown(minimal({ [SHEET]: worksheet('<row r="1"><c></row>') }));
    expect(() => file.picture()).toThrow(expect.objectContaining({ code: "malformed-xml" }));
  });
});

test("a sample looks like what it is", () => {
  const file = openWorkbook(Uint8Array.from(readFileSync(join(__dirname, "../../../samples/many-gaps.xlsx"))), {
    shownText,
  });
  const sheet = file.picture().sheets.find(({ name }) => name === "人员名单")!;
  expect(sheet.columnWidths).toHaveLength(sheet.columnCount);
  const cells = file.pictureRows(sheet.name, 0, sheet.rowCount).flatMap((row) => row.cells);
  expect(cells.some(({ text }) => text.includes("姓名"))).toBe(true);
});
