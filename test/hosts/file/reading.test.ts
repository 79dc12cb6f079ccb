import { read as readSheetJs, utils } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { createWorkbook, openWorkbook } from "../../../src/hosts/file";
import { PORTABLE_CODEC, type Codec } from "../../../src/hosts/file/codec";
import { packEntry, writeArchive } from "../../../src/hosts/file/zip";
import type { CellValue, SheetSnapshot } from "../../../src/spreadsheet";
import {
  contentTypes,
  DECLARATION,
  MAIN,
  minimal,
  OFFICE,
  relationships,
  richParts,
  SUMMARY,
  THEIRS,
  workbookXml,
  worksheet,
  zipOf,
} from "./fixtures";

function read(rows: string, after = "", before = ""): SheetSnapshot {
  const [sheet] = openWorkbook(zipOf(minimal({ 表: worksheet(rows, after, before) }))).read(["表"]).sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

const cell = (attributes: string, inside: string) => `<row r="1"><c r="A1" ${attributes}>${inside}</c></row>`;

describe("a cell", () => {
  it.each<[string, string, CellValue]>([
    ["a number", cell("", "<v>12.5</v>"), 12.5],
    ["a number in scientific notation", cell('t="n"', "<v>1.2E-3</v>"), 0.0012],
    ["a formula's last value, 0", cell("", "<f>1-1</f><v>0</v>"), 0],
    ["a formula's text", cell('t="str"', "<f>A2</f><v>甲_x000D_乙</v>"), "甲\r乙"],
    ["a formula's empty text", cell('t="str"', "<f>A2</f><v></v>"), ""],
    ["TRUE", cell('t="b"', "<v>1</v>"), true],
    ["FALSE", cell('t="b"', "<v>0</v>"), false],
    ["an error", cell('t="e"', "<v>#N/A</v>"), { error: "#N/A" }],
    ["inline text", cell('t="inlineStr"', "<is><t>甲</t></is>"), "甲"],
    [
      "inline runs without their phonetic guide",
      cell('t="inlineStr"', "<is><r><t>学</t></r><r><rPr/><t>院</t></r><rPh><t>x</t></rPh></is>"),
      "学院",
    ],
    ["an ISO date", cell('t="d"', "<v>2020-10-18</v>"), 44122],
    ["an ISO date with its time", cell('t="d"', "<v>2020-10-18T12:00:00Z</v>"), 44122.5],
    ["an ISO date before March 1900", cell('t="d"', "<v>1900-01-01</v>"), 1],
    ["entities and CDATA", cell('t="str"', "<v>&lt;<![CDATA[&]]>&#x41;</v>"), "<&A"],
    ["a number that is none", cell("", "<v>abc</v>"), { error: "#VALUE!" }],
    ["a shared string that is not there", cell('t="s"', "<v>7</v>"), { error: "#VALUE!" }],
  ])("holds %s", (_, rows, value) => {
    expect(read(rows).rows[0]?.values).toEqual([value]);
  });

  it("takes the 1904 system into account", () => {
    const parts = minimal({ 表: worksheet(cell('t="d"', "<v>1904-01-02</v>")) });
    parts["xl/workbook.xml"] = workbookXml(["表"], "", '<workbookPr date1904="1"/>');
    const snapshot = openWorkbook(zipOf(parts)).read(["表"]);
    expect(snapshot.date1904).toBe(true);
    expect(snapshot.sheets[0]?.rows[0]?.values).toEqual([1]);
  });

  it("that is empty but styled counts for nothing", () => {
    expect(read('<row r="1"><c r="A1" s="1"/></row><row r="9"/><row r="10"><c r="C10"><v/></c></row>').rows).toEqual(
      [],
    );
  });
});

describe("a sheet", () => {
  const rich = openWorkbook(zipOf(richParts())).read(["人员名单", "图", "没有"]);

  it("gives rich text, formats, merges and protection; charts and unknown names are left out", () => {
    expect(rich.sheetNames).toEqual(["图", "人员名单", "说明"]);
    expect(rich.sheets).toEqual([
      {
        name: "人员名单",
        visible: true,
        partial: false,
        protected: true,
        merges: [{ top: 4, left: 0, bottom: 5, right: 1 }],
        rows: [
          { row: 0, values: ["姓名", "排_名\r"], formats: [] },
          { row: 1, values: ["甲", 0.08], formats: [undefined, "0%"] },
          { row: 2, values: [null, 0], formats: [] },
        ],
      },
    ]);
  });

  it("knows the date formats that a Chinese Excel does not spell out", () => {
    const parts = richParts();
    parts["xl/worksheets/sheet2.xml"] = worksheet(
      '<row r="1"><c r="A1" s="2"><v>44122</v></c><c r="B1" s="3"><v>44122</v></c><c r="C1" s="99"><v>1</v></c></row>',
    );
    expect(openWorkbook(zipOf(parts)).read(["说明"]).sheets[0]?.rows[0]?.formats).toEqual([
      'yyyy"年"m"月"d"日"',
      'yyyy"年"m"月"',
    ]);
  });

  it("counts on where rows and cells do not say where they are", () => {
    expect(
      read('<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row r="5"/><row><c><v>4</v></c></row>')
        .rows,
    ).toEqual([
      { row: 0, values: [1, null, 2, 3], formats: [] },
      { row: 5, values: [4], formats: [] },
    ]);
  });

  it("is put in order where its rows are not", () => {
    const rows =
      '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>4</v></c></row>';
    expect(read(rows).rows).toEqual([
      { row: 0, values: [1], formats: [] },
      { row: 2, values: [3, 4], formats: [undefined, undefined] },
    ]);
  });

  it("does not believe its own dimension, and is read up to column 512", () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="SR1"><v>512</v></c><c r="XFD1"><v>9</v></c></row>';
    const sheet = read(rows, "", '<dimension ref="A1:XFD1048576"/>');
    expect(sheet.rows[0]?.values).toHaveLength(512);
    expect(sheet.rows[0]?.values.at(-1)).toBe(512);
  });

  it("keeps to itself what is not its own: extensions with elements of the same name", () => {
    const after = '<extLst><ext><x14:mergeCells xmlns:x14="u"><mergeCell ref="A1:B2"/></x14:mergeCells></ext></extLst>';
    expect(read(cell("", "<v>1</v>"), after).merges).toEqual([]);
  });
});

describe("the outline", () => {
  const rows = Array.from(
    { length: 30_000 },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>第${at}行</t></is></c></row>`,
  );
  const large = (break_ = "") =>
    zipOf(minimal({ 大: worksheet(rows.join("") + break_), 小: worksheet(cell("", "<v>1</v>")) }));

  it("reads only the first rows of a large sheet, and small ones whole", () => {
    const { sheets } = openWorkbook(large()).outline(20);
    expect(sheets.map(({ name, partial, rows: read_ }) => [name, partial, read_.length])).toEqual([
      ["大", true, 20],
      ["小", false, 1],
    ]);
  });

  it("goes on unpacking until it has enough", () => {
    expect(openWorkbook(large()).outline(25_000).sheets[0]?.rows).toHaveLength(25_000);
    expect(openWorkbook(large()).outline(99_999).sheets[0]?.rows).toHaveLength(30_000);
  });

  it("does not stumble over what comes after them, reading does", () => {
    const broken = openWorkbook(large('<row r="30001"><c r="A30001"><v>1</c></row>'));
    expect(broken.outline(20).sheets[0]?.rows).toHaveLength(20);
    expect(() => broken.read(["大"])).toThrow(
      expect.objectContaining({
        code: "malformed-xml",
        where: expect.objectContaining({ sheet: "大", cell: "A30001", part: "xl/worksheets/sheet1.xml" }),
      }),
    );
  });

  it("leaves out the sheet of ours, whose name it tells", () => {
    const outline = openWorkbook(createWorkbook([THEIRS, SUMMARY])).outline(5);
    expect(outline.sheets.map(({ name }) => name)).toEqual(["模板"]);
    expect(outline.ownSheet).toBe("评估汇总");
  });
});

describe("SheetJS agrees", () => {
  it("on every value of a workbook that ExcelJS wrote", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("表");
    for (let row = 1; row <= 60; row++) {
      sheet.addRow([
        `第 ${row} 行 <&>`,
        row / 7,
        row % 2 === 0,
        null,
        { richText: [{ text: "富" }, { text: "文本" }] },
        { formula: "1+1", result: row - 1 },
      ]);
    }
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const oracle = readSheetJs(bytes).Sheets["表"];
    const expected: unknown[][] = utils.sheet_to_json(oracle ?? {}, { header: 1, defval: null, raw: true });
    expect(
      openWorkbook(bytes)
        .read(["表"])
        .sheets[0]?.rows.map(({ values }) => values),
    ).toEqual(expected);
  });
});

describe("what is no workbook", () => {
  const wide = (text: string) =>
    Uint8Array.from(text, (c) => c.charCodeAt(0)).reduce<number[]>((all, c) => [...all, c, 0], []);
  const compound = (stream: string) =>
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600), ...wide(stream));
  const rich = () => richParts();
  const without = (part: string) => Object.fromEntries(Object.entries(rich()).filter(([name]) => name !== part));
  const strictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";

  it.each<[string, string, () => Uint8Array]>([
    ["an empty file", "empty-file", () => new Uint8Array(0)],
    ["a text file", "not-a-zip", () => new TextEncoder().encode("姓名,职务\n甲,乙\n")],
    ["an old .xls", "old-xls", () => compound("Workbook")],
    ["a very old .xls", "old-xls", () => Uint8Array.of(0x09, 0x08, 0x08, 0, 0, 5, 0x10, 0)],
    ["an encrypted workbook", "encrypted", () => compound("EncryptedPackage")],
    ["half a workbook", "truncated", () => zipOf(rich()).slice(0, 2000)],
    ["any other archive", "not-a-workbook", () => zipOf({ "readme.txt": "x" })],
    [
      "an OpenDocument sheet",
      "not-a-workbook",
      () => zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }),
    ],
    [
      "a text document",
      "not-a-workbook",
      () =>
        zipOf({
          ...rich(),
          "[Content_Types].xml": contentTypes({
            "xl/workbook.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
          }),
        }),
    ],
    [
      "a binary workbook",
      "not-a-workbook",
      () =>
        zipOf({
          ...rich(),
          "[Content_Types].xml": contentTypes({
            "xl/workbook.xml": "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
          }),
        }),
    ],
    ["a main part that is no workbook", "not-a-workbook", () => zipOf({ ...rich(), "xl/workbook.xml": "<document/>" })],
    ["a package that leads nowhere", "not-a-workbook", () => zipOf(without("_rels/.rels"))],
    ["a workbook part that is missing", "missing-part", () => zipOf(without("xl/workbook.xml"))],
    [
      "a document type in the workbook",
      "unsafe-xml",
      () => zipOf({ ...rich(), "xl/workbook.xml": '<!DOCTYPE w SYSTEM "file:///etc/passwd"><workbook/>' }),
    ],
  ])("is refused: %s (%s)", (_, code, make) => {
    expect(() => openWorkbook(make())).toThrow(expect.objectContaining({ code }));
  });

  it.each<[string, string, string]>([
    ["a row beyond the limit", '<row r="1048577"/>', "offset"],
    ["a row that is no number", '<row r="x"/>', "offset"],
    ["a column beyond the limit", '<row r="1"><c r="XFE1"><v>1</v></c></row>', "offset"],
    ["a reference without letters", '<row r="1"><c r="1"><v>1</v></c></row>', "offset"],
    ["an entity", '<row r="1"><c r="A1"><v>&boom;</v></c></row>', "unknown entity"],
  ])("a sheet with %s is refused by name", (_, rows, detail) => {
    expect(() => read(rows)).toThrow(
      expect.objectContaining({
        code: "malformed-xml",
        where: expect.objectContaining({ sheet: "表", detail: expect.stringContaining(detail) }),
      }),
    );
  });

  it("a bomb is unpacked no further than it says it is long, or not at all", () => {
    const zeros = packEntry("xl/bomb.xml", new Uint8Array(8 * 2 ** 20));
    const lying = { ...zeros, size: 1000 };
    const parts = minimal({ 表: worksheet("") });
    parts["xl/_rels/workbook.xml.rels"] = relationships(["rId1", "worksheet", "bomb.xml"]);
    const others = Object.entries(parts).map(([name, data]) => packEntry(name, new TextEncoder().encode(String(data))));
    let longest = 0;
    const codec: Codec = {
      ...PORTABLE_CODEC,
      inflate: (data, size) => {
        const bytes = PORTABLE_CODEC.inflate(data, size);
        longest = Math.max(longest, bytes.buffer.byteLength);
        return bytes;
      },
    };
    const limits = { partSize: 2 ** 20 };
    expect(() => openWorkbook(writeArchive([...others, zeros]), { limits, codec })).toThrow(
      expect.objectContaining({ code: "too-large" }),
    );
    expect(longest).toBe(0);
    expect(() => openWorkbook(writeArchive([...others, lying]), { codec }).read(["表"])).toThrow(
      expect.objectContaining({ code: "too-large" }),
    );
    expect(longest).toBeLessThan(10_000);
  });

  it("Strict OOXML is read, but not written", () => {
    const strict = Object.fromEntries(
      Object.entries(minimal({ 表: worksheet(cell("", "<v>1</v>")) })).map(([name, text]) => [
        name,
        String(text)
          .replaceAll(MAIN, strictMain)
          .replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
      ]),
    );
    const file = openWorkbook(zipOf(strict));
    expect(file.read(["表"]).sheets[0]?.rows[0]?.values).toEqual([1]);
    expect(() => file.apply({ marks: [], notes: [], sheets: [SUMMARY] })).toThrow(
      expect.objectContaining({ code: "strict-ooxml" }),
    );
  });

  it("a signed workbook is read, and changed only when asked", () => {
    const parts = { ...minimal({ 表: worksheet("") }), "_xmlsignatures/sig1.xml": `${DECLARATION}<Signature/>` };
    const changes = { marks: [], notes: [], sheets: [SUMMARY] };
    expect(() => openWorkbook(zipOf(parts)).apply(changes)).toThrow(expect.objectContaining({ code: "signed" }));
    expect(openWorkbook(zipOf(parts), { allowSigned: true }).apply(changes).skipped).toEqual([]);
  });
});
