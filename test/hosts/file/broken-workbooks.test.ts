/** Workbooks that programs damaged or people built to do harm: nothing is mixed up, and nothing takes for ever. */
import { openWorkbook } from "../../../src/hosts/file";
import { Package } from "../../../src/hosts/file/package";
import { readRelationships } from "../../../src/hosts/file/relationships";
import { DEFAULT_LIMITS } from "../../../src/hosts/file/zip";
import { SUMMARY_MARKER, type WorkbookChanges } from "../../../src/spreadsheet";
import {
  contentTypes,
  MAIN,
  minimal,
  OFFICE,
  relationships,
  workbookXml,
  worksheet,
  zipOf,
  type Parts,
} from "./fixtures";
import { integrityProblems } from "./integrity";

const CELL = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>';
const area = { top: 0, left: 0, bottom: 0, right: 0 };

/** A mark, a note and our sheet with a chart, on a workbook whose first sheet is 表. */
const CHANGES: WorkbookChanges = {
  marks: [{ area: { sheet: "表", ...area }, tone: "fail" }],
  notes: [{ sheet: "表", row: 0, column: 0, text: "缺项" }],
  sheets: [
    {
      name: "评估汇总",
      marker: SUMMARY_MARKER,
      styles: {},
      columnWidths: [10],
      rows: [{ cells: [{ value: 1 }] }],
      charts: [
        {
          title: "图",
          kind: "bar",
          categories: area,
          series: [{ name: "值", values: area, colour: "3E7CB1" }],
          anchor: { top: 2, left: 2, bottom: 9, right: 9 },
        },
      ],
    },
  ],
};

function graded(parts: Parts): Uint8Array {
  return openWorkbook(zipOf(parts)).apply(CHANGES).bytes;
}

function targetOf(bytes: Uint8Array, part: string, id: string): string | null | undefined {
  return readRelationships(Package.read(bytes, DEFAULT_LIMITS), part).find((link) => link.id === id)?.target;
}

describe("what a damaged workbook left behind", () => {
  it("does not make a tab that leads nowhere lead to our sheet", () => {
    const parts = { ...minimal({ 表: worksheet(CELL) }), "xl/workbook.xml": workbookXml(["表", "丢失"]) };
    const bytes = graded(parts);
    expect(targetOf(bytes, "xl/workbook.xml", "rId2")).toBeUndefined();
    expect(openWorkbook(bytes).apply(CHANGES).bytes).toEqual(bytes);
  });

  it("does not make a picture that leads nowhere lead to our notes", () => {
    const bytes = graded(minimal({ 表: worksheet(CELL, '<drawing r:id="rId1"/>') }));
    expect(targetOf(bytes, "xl/worksheets/sheet1.xml", "rId1")).toBeUndefined();
    expect(targetOf(bytes, "xl/worksheets/sheet1.xml", "rId2")).toBe("xl/comments1.xml");
  });

  it("lends our sheet neither the content type nor the relationships of a sheet that is gone", () => {
    const parts = minimal({ 表: worksheet(CELL) });
    parts["[Content_Types].xml"] = contentTypes({
      "xl/workbook.xml": "sheet.main",
      "xl/worksheets/sheet1.xml": "worksheet",
      "xl/worksheets/sheet2.xml": "chartsheet",
    });
    parts["xl/worksheets/_rels/sheet3.xml.rels"] = relationships(["rId1", "drawing", "../drawings/drawing9.xml"]);
    const bytes = graded(parts);
    expect(targetOf(bytes, "xl/worksheets/sheet4.xml", "rId1")).toBe("xl/drawings/drawing1.xml");
    expect(integrityProblems(bytes)).toEqual([
      "nothing leads to xl/worksheets/_rels/sheet3.xml.rels",
      "content type of xl/worksheets/sheet2.xml, which is not there",
    ]);
    expect(Package.read(openWorkbook(bytes).clear().bytes, DEFAULT_LIMITS).names()).toEqual(Object.keys(parts));
  });

  it("takes a second tab on one part for a tab without cells", () => {
    const parts = minimal({ 表: worksheet(CELL) });
    parts["xl/workbook.xml"] =
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/>` +
      '<sheet name="影" sheetId="2" r:id="rId1"/></sheets></workbook>';
    const file = openWorkbook(zipOf(parts));
    expect(file.outline(5).sheets.map(({ name }) => name)).toEqual(["表"]);
    const { bytes } = file.apply({
      ...CHANGES,
      marks: [...CHANGES.marks, { area: { sheet: "影", ...area }, tone: "fail" }],
    });
    expect(openWorkbook(bytes).clear().changed).toBe(true);
  });

  it("clears notes of ours from a comments part that two sheets share", () => {
    const parts = minimal({ 表: worksheet(CELL), 二: worksheet(CELL) });
    const comment = '<comment ref="A1" authorId="0"><text><t>―― 改革自查 ――\n缺项</t></text></comment>';
    parts["xl/comments1.xml"] =
      `<comments xmlns="${MAIN}"><authors><author>甲</author></authors><commentList>${comment}</commentList></comments>`;
    for (const sheet of ["sheet1", "sheet2"])
      parts[`xl/worksheets/_rels/${sheet}.xml.rels`] = relationships(["rId1", "comments", "../comments1.xml"]);
    expect(openWorkbook(zipOf(parts)).clear().changed).toBe(true);
  });

  it("gives our sheet an id that Excel takes, beside one that is as high as can be", () => {
    const parts = minimal({ 表: worksheet(CELL) });
    parts["xl/workbook.xml"] = workbookXml(["表"]).replace('sheetId="1"', 'sheetId="65534"');
    const text = Package.read(graded(parts), DEFAULT_LIMITS).text("xl/workbook.xml").text;
    expect(text).toContain('name="评估汇总" sheetId="1"');
  });
});

describe("what Excel opens all the same", () => {
  it("targets that go one folder too far up, as LibreOffice writes them", () => {
    const links = relationships(
      ["rId1", "officeDocument", "xl/workbook.xml"],
      ["rId2", "customXml", "../customXml/item1.xml"],
    );
    const parts = { ...minimal({ 表: worksheet(CELL) }), "_rels/.rels": links, "customXml/item1.xml": "<a/>" };
    const bytes = graded(parts);
    expect(targetOf(bytes, "", "rId2")).toBe("customXml/item1.xml");
    expect(openWorkbook(bytes).clear().bytes).toEqual(zipOf(parts));
  });

  it.each(["<Properties", "", "\u0000"])("properties that cannot be read: %j", (text) => {
    const plain = minimal({ 表: worksheet(CELL) });
    const links = relationships(
      ["rId1", "officeDocument", "xl/workbook.xml"],
      ["rId2", "extended-properties", "docProps/app.xml"],
    );
    const parts = { ...plain, "_rels/.rels": links, "docProps/app.xml": text };
    const bytes = graded(parts);
    expect(openWorkbook(bytes).readOwnSheet()?.name).toBe("评估汇总");
    expect(Package.read(bytes, DEFAULT_LIMITS).bytes("docProps/app.xml")).toEqual(new TextEncoder().encode(text));
  });

  it("backslashes between the folders of the archive", () => {
    const parts = Object.fromEntries(
      Object.entries(minimal({ 表: worksheet(CELL) })).map(([name, text]) => [name.replaceAll("/", "\\"), text]),
    );
    const bytes = graded(parts);
    expect(openWorkbook(bytes).readOwnSheet()?.name).toBe("评估汇总");
  });
});

describe("a bomb", () => {
  const many = (xml: string, count: number) => xml.repeat(count);

  it.each<[string, string, Parts]>([
    ["children of a sheet", "too-large", minimal({ 表: worksheet("", many("<x/>", 600_000)) })],
    [
      "relationships",
      "too-large",
      {
        ...minimal({ 表: worksheet("") }),
        "_rels/.rels": relationships().replace("</R", `${many("<a/>", 600_000)}</R`),
      },
    ],
    [
      "merged areas",
      "too-large",
      minimal({ 表: worksheet("", `<mergeCells>${many('<a ref="A1"/>', 600_000)}</mergeCells>`) }),
    ],
    ["attributes", "unsafe-xml", minimal({ 表: worksheet(`<row${many(' a=""', 2000)}/>`) })],
    [
      "far-off cells",
      "too-large",
      minimal({ 表: worksheet(many('<row r="1"><c r="SR1"><v>1</v></c></row>', 41_000)) }),
    ],
    ["rows", "too-large", minimal({ 表: worksheet(many('<row r="1"><c><v>1</v></c></row>', 1_100_000)) })],
  ])("of %s is refused", (_, code, parts) => {
    expect(() => openWorkbook(zipOf(parts)).read(["表"])).toThrow(expect.objectContaining({ code }));
  });

  it("of unclosed shapes is passed over in one go", () => {
    const parts = minimal({ 表: worksheet(CELL, '<legacyDrawing r:id="rId2"/>') });
    parts["[Content_Types].xml"] = contentTypes(
      { "xl/workbook.xml": "sheet.main", "xl/worksheets/sheet1.xml": "worksheet", "xl/comments1.xml": "comments" },
      ["rels", "xml", "vml"],
    );
    parts["xl/comments1.xml"] =
      `<comments xmlns="${MAIN}"><commentList><comment ref="A1"><text><t>―― 改革自查 ――</t></text></comment></commentList></comments>`;
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = relationships(
      ["rId1", "comments", "../comments1.xml"],
      ["rId2", "vmlDrawing", "../v.vml"],
    );
    parts["xl/v.vml"] = `<xml>${many("<v:rect >", 400_000)}</xml>`;
    expect(openWorkbook(zipOf(parts)).clear().changed).toBe(true);
  });

  it("of column widths does not slow the notes down", () => {
    const columns = many('<col min="1" max="16384" width="0.1" hidden="1"/>', 150_000);
    const rows = Array.from({ length: 50 }, (_, row) => ({ sheet: "表", row, column: 0, text: "缺项" }));
    const file = openWorkbook(zipOf(minimal({ 表: worksheet(CELL, "", `<cols>${columns}</cols>`) })));
    expect(file.apply({ marks: [], notes: rows, sheets: [] }).skipped).toEqual([]);
  });
});
