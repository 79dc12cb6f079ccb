import { openWorkbook } from "../../../src/hosts/file";
import { Package } from "../../../src/hosts/file/package";
import { DEFAULT_LIMITS } from "../../../src/hosts/file/zip";
import { SUMMARY_MARKER } from "../../../src/spreadsheet";
import { contentTypes, MAIN, minimal, relationships, workbookXml, worksheet, zipOf, type Parts } from "./fixtures";
import { integrityProblems } from "./integrity";

const shown = (...indices: readonly number[]) =>
  `<row r="1">${indices.map((index) => `<c t="s"><v>${index}</v></c>`).join("")}</row>`;

/** A graded workbook as Excel saves it: the texts of our sheet among those of all sheets. */
function saved(theirs = worksheet(shown(0, 1))): Parts {
  const items = [
    "<si><t>甲</t></si>",
    "<si><t>共用</t></si>",
    "<si/>",
    "<si><r><t>王某某超员</t></r></si>",
    "<si><t>乙</t></si>",
  ];
  return {
    ...minimal({ 表: theirs, 评估汇总: worksheet(shown(1, 2, 3)) }),
    "[Content_Types].xml": contentTypes({
      "xl/workbook.xml": "sheet.main",
      "xl/worksheets/sheet1.xml": "worksheet",
      "xl/worksheets/sheet2.xml": "worksheet",
      "xl/sharedStrings.xml": "sharedStrings",
    }),
    "xl/workbook.xml": workbookXml(
      ["表", "评估汇总"],
      `<definedNames><definedName name="${SUMMARY_MARKER}">评估汇总!$A$1</definedName></definedNames>`,
    ),
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "worksheets/sheet2.xml"],
      ["rId3", "sharedStrings", "sharedStrings.xml"],
    ),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}" count="5">${items.join("")}</sst>`,
  };
}

const stringsOf = (bytes: Uint8Array) => Package.read(bytes, DEFAULT_LIMITS).text("xl/sharedStrings.xml").text;

describe("clearing a workbook that another program saved", () => {
  it("empties the texts that only our sheet showed, and keeps the numbers of all others", () => {
    const { bytes } = openWorkbook(zipOf(saved())).clear();
    expect(stringsOf(bytes)).toBe(
      `<sst xmlns="${MAIN}" count="5"><si><t>甲</t></si><si><t>共用</t></si><si/><si><t/></si><si><t>乙</t></si></sst>`,
    );
    expect(openWorkbook(bytes).read(["表"]).sheets[0]?.rows[0]?.values).toEqual(["甲", "共用"]);
    expect(integrityProblems(bytes)).toEqual([]);
  });

  it("leaves the texts alone where a sheet cannot be read", () => {
    const { bytes } = openWorkbook(zipOf({ ...saved(), "xl/worksheets/sheet1.xml": worksheet("<row>") })).clear();
    expect(stringsOf(bytes)).toContain("王某某");
  });

  it("takes the content type of a relationships part with it", () => {
    const note = '<comment ref="A1" authorId="0"><text><t>―― 改革自查 ――\n缺项</t></text></comment>';
    const rels = "xl/worksheets/_rels/sheet1.xml.rels";
    const bytes = zipOf({
      ...saved(),
      [rels]: relationships(["rId1", "comments", "../comments1.xml"]),
      "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author/></authors><commentList>${note}</commentList></comments>`,
      "[Content_Types].xml": contentTypes({
        "xl/workbook.xml": "sheet.main",
        "xl/worksheets/sheet1.xml": "worksheet",
        "xl/worksheets/sheet2.xml": "worksheet",
        "xl/sharedStrings.xml": "sharedStrings",
        "xl/comments1.xml": "comments",
        [rels]: "application/vnd.openxmlformats-package.relationships+xml",
      }),
    });
    expect(integrityProblems(bytes)).toEqual([]);
    expect(integrityProblems(openWorkbook(bytes).clear().bytes)).toEqual([]);
  });
});
