/** Workbooks made of strings, for tests of what is kept and what is changed. */
import { Package } from "../../../src/hosts/file/package";
import { RECEIPT_FIELD } from "../../../src/hosts/file/receipt";
import { DEFAULT_LIMITS, writeZip } from "../../../src/hosts/file/zip";
import { SUMMARY_MARKER, type SheetContent, type WorkbookChanges } from "../../../src/spreadsheet";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export type Parts = Record<string, string | Uint8Array>;

export function zipOf(parts: Parts, comment?: Uint8Array): Uint8Array {
  const encoder = new TextEncoder();
  const entries = Object.entries(parts).map(([name, data]) => ({
    name,
    data: typeof data === "string" ? encoder.encode(data) : data,
  }));
  return writeZip(entries, comment);
}

export function relationships(...items: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const xml = items.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${xml.join("")}</Relationships>`;
}

export function contentTypes(overrides: Readonly<Record<string, string>>, defaults = ["rels", "xml"]): string {
  const known: Record<string, string> = {
    rels: "application/vnd.openxmlformats-package.relationships+xml",
    xml: "application/xml",
    vml: "application/vnd.openxmlformats-officedocument.vmlDrawing",
    png: "image/png",
  };
  const xml = [
    ...defaults.map((extension) => `<Default Extension="${extension}" ContentType="${known[extension] ?? ""}"/>`),
    ...Object.entries(overrides).map(
      ([part, type]) =>
        `<Override PartName="/${part}" ContentType="${type.includes("/") ? type : `${TYPE}.${type}+xml`}"/>`,
    ),
  ];
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${xml.join("")}</Types>`;
}

export function worksheet(rows: string, after = "", before = ""): string {
  return `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function workbookXml(names: readonly string[], after = "", before = ""): string {
  const sheets = names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheets>${sheets.join("")}</sheets>${after}</workbook>`;
}

/** The smallest workbook of these sheets (name → worksheet XML): no styles, no shared strings, no properties. */
export function minimal(sheets: Readonly<Record<string, string>>, extra: Parts = {}): Parts {
  const names = Object.keys(sheets);
  const paths = names.map((_, index) => `xl/worksheets/sheet${index + 1}.xml`);
  return {
    "[Content_Types].xml": contentTypes({
      "xl/workbook.xml": "sheet.main",
      ...Object.fromEntries(paths.map((path) => [path, "worksheet"])),
    }),
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": workbookXml(names),
    "xl/_rels/workbook.xml.rels": relationships(
      ...paths.map((_, index) => [`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`] as const),
    ),
    ...Object.fromEntries(names.map((name, index) => [paths[index] ?? "", sheets[name] ?? ""])),
    ...extra,
  };
}

const STYLES =
  `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>` +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="31" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs><tableStyles count="0"/></styleSheet>';

/** A workbook with something of nearly every kind in it; a chart sheet is its first tab. */
export function richParts(): Parts {
  const vml =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n' +
    '<v:shape id="_x0000_s1025" type="#_x0000_t202"><v:textbox><br></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>1, 2, 3, 4, 5, 6, 7, 8</x:Anchor><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>\r\n' +
    '<v:shape id="_x0000_s1030" type="#_x0000_t201"><x:ClientData ObjectType="Button"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>';
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>\r\n' +
    '<row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c><c r="B2" s="1"><v>0.08</v></c></row>' +
    '<row r="3"><c r="A3"/><c r="B3"><f>B2*0</f><v>0</v></c></row>';
  const after =
    '<sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells>' +
    '<conditionalFormatting sqref="A1:A9"><cfRule type="expression" dxfId="0" priority="7"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="list" sqref="B2"><formula1>"是,否"</formula1></dataValidation></dataValidations>' +
    '<pageMargins left="0.7" right="0.7" top="0.7" bottom="0.7" header="0.3" footer="0.3"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>' +
    '<tableParts count="1"><tablePart r:id="rId4"/></tableParts>' +
    '<extLst><ext uri="{x}" xmlns:x14="urn:x14"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule priority="9"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
  return {
    "[Content_Types].xml": contentTypes(
      {
        "xl/workbook.xml": "sheet.main",
        "xl/chartsheets/sheet1.xml": "chartsheet",
        "xl/worksheets/sheet1.xml": "worksheet",
        "xl/worksheets/sheet2.xml": "worksheet",
        "xl/styles.xml": "styles",
        "xl/sharedStrings.xml": "sharedStrings",
        "xl/comments7.xml": "comments",
        "xl/tables/table1.xml": "table",
        "xl/drawings/drawing1.xml": "application/vnd.openxmlformats-officedocument.drawing+xml",
        "xl/threadedComments/threadedComment1.xml": "application/vnd.ms-excel.threadedcomments+xml",
        "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
      },
      ["rels", "xml", "vml", "png"],
    ),
    "_rels/.rels": relationships(
      ["rId1", "officeDocument", "/xl/workbook.xml"],
      ["rId2", "extended-properties", "docProps/app.xml"],
    ),
    "docProps/app.xml":
      `${DECLARATION}<Properties xmlns="urn:p" xmlns:vt="urn:vt"><HeadingPairs><vt:vector size="6" baseType="variant">` +
      "<vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant><vt:variant><vt:i4>2</vt:i4></vt:variant>" +
      "<vt:variant><vt:lpstr>图表</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant>" +
      "<vt:variant><vt:lpstr>命名范围</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs>" +
      '<TitlesOfParts><vt:vector size="4" baseType="lpstr"><vt:lpstr>人员名单</vt:lpstr><vt:lpstr>说明</vt:lpstr><vt:lpstr>图</vt:lpstr><vt:lpstr>说明!Print_Area</vt:lpstr></vt:vector></TitlesOfParts></Properties>',
    "xl/workbook.xml": workbookXml(
      ["图", "人员名单", "说明"],
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="2">说明!$A$1:$B$2</definedName></definedNames><calcPr calcId="1"/>',
      '<workbookPr/><bookViews><workbookView activeTab="1"/></bookViews>',
    ),
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "chartsheet", "chartsheets/sheet1.xml"],
      ["rId2", "worksheet", "/xl/worksheets/sheet1.xml"],
      ["rId3", "worksheet", "worksheets/sheet2.xml"],
      ["rId4", "styles", "styles.xml"],
      ["rId5", "sharedStrings", "sharedStrings.xml"],
    ),
    "xl/chartsheets/sheet1.xml": `${DECLARATION}<chartsheet xmlns="${MAIN}"/>`,
    "xl/worksheets/sheet1.xml": worksheet(
      rows,
      after,
      '<sheetFormatPr defaultRowHeight="14"/><cols><col min="2" max="2" width="20"/></cols>',
    ),
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      ["rId1", "drawing", "../drawings/drawing1.xml"],
      ["rId2", "vmlDrawing", "../drawings/vmlDrawing3.vml"],
      ["rId3", "comments", "/xl/comments7.xml"],
      ["rId4", "table", "../tables/table1.xml"],
      ["rId5", "threadedComment", "../threadedComments/threadedComment1.xml"],
    ),
    "xl/worksheets/sheet2.xml": worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
    "xl/drawings/drawing1.xml": `${DECLARATION}<xdr:wsDr xmlns:xdr="urn:xdr"/>`,
    "xl/drawings/vmlDrawing3.vml": vml,
    "xl/comments7.xml":
      `${DECLARATION}<comments xmlns="${MAIN}"><authors><author>张老师</author><author>tc={1}</author></authors><commentList>` +
      '<comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>请核实</t></r></text></comment>' +
      '<comment ref="A3" authorId="1"><text><t>[Threaded comment]</t></text></comment>' +
      '<comment ref="B3" authorId="0"><text><t>素文本</t></text></comment></commentList></comments>',
    "xl/threadedComments/threadedComment1.xml":
      '<ThreadedComments xmlns="urn:tc"><threadedComment ref="A3" id="{1}"><text>谈</text></threadedComment></ThreadedComments>',
    "xl/tables/table1.xml": `${DECLARATION}<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A1:B3"/>`,
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": `${DECLARATION}<sst xmlns="${MAIN}"><si><r><t>姓</t></r><r><rPr><b/></rPr><t>名</t></r><rPh sb="0" eb="1"><t>xing</t></rPh></si><si><t>排_x005F_名_x000D_</t></si></sst>`,
    "xl/media/image1.png": Uint8Array.of(1, 2, 3),
  };
}

/** A sheet that is to become the user's: without a marker. */
export const THEIRS: SheetContent = {
  name: "模板",
  styles: { head: { bold: true, fill: "DDEEFF", border: "thin", numberFormat: "0.0" } },
  columnWidths: [10, 20],
  rows: [
    {
      cells: [
        { value: "标题", style: "head" },
        { value: 5, style: "head" },
      ],
    },
  ],
  filter: { top: 0, left: 0, bottom: 0, right: 1 },
  print: { orientation: "landscape", repeatRows: { first: 0, last: 0 } },
  charts: [
    {
      title: "得分",
      kind: "bar",
      categories: { top: 0, left: 0, bottom: 0, right: 0 },
      series: [{ name: "得分", values: { top: 0, left: 1, bottom: 0, right: 1 }, colour: "336699" }],
      anchor: { top: 3, left: 0, bottom: 12, right: 4 },
    },
  ],
};

export const SUMMARY: SheetContent = { ...THEIRS, name: "评估汇总", marker: SUMMARY_MARKER, opensFirst: true };

/** Marks of all tones and notes on this sheet (B2, B3, D8), and the summary. */
export function changesFor(sheet: string): WorkbookChanges {
  const mark = (row: number, column: number, tone: "fail" | "review" | "missing") => ({
    area: { sheet, top: row, left: column, bottom: row + 1, right: column },
    tone,
  });
  return {
    marks: [mark(1, 1, "fail"), mark(4, 1, "review"), mark(7, 3, "missing")],
    notes: [
      { sheet, row: 1, column: 1, text: "排名超过30%\n请说明" },
      { sheet, row: 2, column: 1, text: "公式 <&> _x0041_" },
      { sheet, row: 7, column: 3, text: "=1+1" },
    ],
    sheets: [SUMMARY],
  };
}

/** Parts of an archive by name, as text (binary parts as latin text), for comparing. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const pkg = Package.read(bytes, DEFAULT_LIMITS);
  return Object.fromEntries(
    pkg.names().map((name) => [name, new TextDecoder("utf-16le").decode(pad(pkg.bytes(name)))]),
  );
}

/** Readable text of one part. */
export function textOf(bytes: Uint8Array, part: string): string {
  return Package.read(bytes, DEFAULT_LIMITS).text(part).text;
}

/** What another program leaves of the file: the parts, but not our receipt. */
export function withoutReceipt(bytes: Uint8Array): Uint8Array {
  const pkg = Package.read(bytes, DEFAULT_LIMITS);
  pkg.dropExtras(RECEIPT_FIELD);
  return pkg.save();
}

function pad(bytes: Uint8Array): Uint8Array {
  const even = new Uint8Array(bytes.length + (bytes.length % 2));
  even.set(bytes);
  return even;
}
