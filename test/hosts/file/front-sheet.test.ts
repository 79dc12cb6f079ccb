import { openWorkbook } from "../../../src/hosts/file";
import type { WorkbookChanges } from "../../../src/spreadsheet";
import { integrityProblems } from "./integrity";
import {
  minimal,
  partsOf,
  SUMMARY,
  textOf,
  withoutReceipt,
  workbookXml,
  worksheet,
  zipOf,
  type Parts,
} from "./fixtures";

const ROWS = '<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row>';
const CHANGES: WorkbookChanges = { marks: [], notes: [], sheets: [SUMMARY] };
const OURS = "xl/worksheets/sheet4.xml";

const view = (attributes: string) => `<sheetViews><sheetView${attributes} workbookViewId="0"/></sheetViews>`;
const books = (...views: string[]) =>
  `<bookViews>${views.map((attributes) => `<workbookView${attributes}/>`).join("")}</bookViews>`;

interface Given {
  /** Names of the tabs, in order. */
  readonly names?: readonly string[];
  readonly views?: string;
  /** Attributes of each tab's view. */
  readonly selected?: readonly string[];
  readonly after?: string;
}

/** Three tabs, the second in front and selected. */
function workbook({
  names = ["说明", "自评表", "人员名单"],
  views = books(' xWindow="1" activeTab="1" firstSheet="0"'),
  selected = ["", ' tabSelected="1"', ""],
  after = "",
}: Given = {}): Uint8Array {
  const sheets = Object.fromEntries(names.map((name, at) => [name, worksheet(ROWS, "", view(selected[at] ?? ""))]));
  const parts: Parts = minimal(sheets, { "xl/workbook.xml": workbookXml(names, after, views) });
  return zipOf(parts);
}

const grade = (bytes: Uint8Array) => openWorkbook(bytes).apply(CHANGES).bytes;
const clear = (bytes: Uint8Array) => openWorkbook(bytes).clear().bytes;
const activeTabs = (bytes: Uint8Array) =>
  Array.from(textOf(bytes, "xl/workbook.xml").matchAll(/activeTab="(\d+)"/g), ([, tab]) => Number(tab));
const selectedParts = (bytes: Uint8Array) =>
  Object.keys(partsOf(bytes)).filter((part) => /sheets\/sheet\d/.test(part) && textOf(bytes, part).includes('tabSelected="1"')); // prettier-ignore

describe("the sheet a graded workbook opens on", () => {
  it("is the summary, and no other is selected with it", () => {
    const graded = grade(workbook({ selected: [' tabSelected="1"', ' tabSelected="1"', ' tabSelected="0"'] }));
    expect(activeTabs(graded)).toEqual([3]);
    expect(selectedParts(graded)).toEqual([OURS]);
    expect(integrityProblems(graded)).toEqual([]);
  });

  it("stays as it was for a sheet that does not ask for it", () => {
    const graded = openWorkbook(workbook()).apply({ ...CHANGES, sheets: [{ ...SUMMARY, opensFirst: false }] }).bytes;
    expect(activeTabs(graded)).toEqual([1]);
    expect(selectedParts(graded)).toEqual(["xl/worksheets/sheet2.xml"]);
    expect(textOf(graded, "xl/workbook.xml")).not.toContain("ReformCheck_Front");
  });

  it.each([
    ["no windows", ""],
    ["an empty list of windows", "<bookViews/>"],
    ["a window that names no tab", books("")],
    ["a tab that is not there", books(' activeTab="9"')],
  ])("is the summary with %s", (_, views) => {
    const original = workbook({ views, selected: [] });
    const graded = grade(original);
    expect(activeTabs(graded)).toEqual([3]);
    expect(integrityProblems(graded)).toEqual([]);
    expect(partsOf(clear(graded))).toEqual(partsOf(original));
  });

  it("changes in the first window alone", () => {
    const graded = grade(workbook({ views: books(' activeTab="1"', ' activeTab="2"') }));
    expect(activeTabs(graded)).toEqual([3, 2]);
  });
});

describe("a graded workbook", () => {
  const original = workbook({
    after:
      '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="2">人员名单!$1:$3</definedName>' +
      '<definedName name="部门">说明!$A$1</definedName></definedNames>',
  });
  const graded = grade(original);
  const names = (bytes: Uint8Array) =>
    Array.from(textOf(bytes, "xl/workbook.xml").matchAll(/<definedName ([^>]*)>([^<]*)/g), ([, attributes, value]) =>
      [attributes, value].join(" "),
    );

  it("repeats the headings of the summary on every page, beside the names that were there", () => {
    expect(names(graded)).toEqual([
      'name="_xlnm.Print_Titles" localSheetId="2" 人员名单!$1:$3',
      'name="部门" 说明!$A$1',
      "name=\"ReformCheck_Summary\" '评估汇总'!$A$1",
      'name="_xlnm._FilterDatabase" localSheetId="3" hidden="1" 评估汇总!$A$1:$B$1',
      'name="_xlnm.Print_Titles" localSheetId="3" 评估汇总!$1:$1',
      'name="ReformCheck_Front" localSheetId="3" hidden="1" 自评表!$A$1',
    ]);
  });

  it("is the same when it is graded again, whether another program saved it or not", () => {
    expect(Buffer.compare(grade(graded), graded)).toBe(0);
    const again = grade(withoutReceipt(graded));
    expect(names(again)).toEqual(names(graded));
    expect([activeTabs(again), selectedParts(again)]).toEqual([[3], [OURS]]);
  });

  it("is cleared to the byte", () => {
    expect(partsOf(clear(graded))).toEqual(partsOf(original));
  });

  it("opens where it did once it is cleared, though another program saved it in between", () => {
    const cleared = clear(withoutReceipt(graded));
    expect(textOf(cleared, "xl/workbook.xml")).toBe(textOf(original, "xl/workbook.xml"));
    expect(selectedParts(cleared)).toEqual(["xl/worksheets/sheet2.xml"]);
  });

  it("stays where the user went, once it is cleared", () => {
    const parts = partsText(graded);
    const moved = { ...parts, "xl/workbook.xml": parts["xl/workbook.xml"]?.replace('activeTab="3"', 'activeTab="0"') };
    expect(activeTabs(clear(zipOf(moved as Parts)))).toEqual([0]);
  });

  it("knows the sheet under the name that the user gave it since", () => {
    const parts = partsText(graded);
    const renamed = (parts["xl/workbook.xml"] ?? "")
      .replace('name="自评表"', 'name="O\'Neil 的表"')
      .replace("自评表!$A$1", "'O''Neil 的表'!$A$1");
    expect(activeTabs(clear(zipOf({ ...parts, "xl/workbook.xml": renamed })))).toEqual([1]);
  });

  it.each([
    ["is hidden", (xml: string) => xml.replace('name="自评表"', 'name="自评表" state="hidden"')],
    ["is gone", (xml: string) => xml.replace("自评表!$A$1", "#REF!$A$1")],
  ])("comes back to a visible sheet where the one before %s", (_, change) => {
    const parts = partsText(graded);
    const workbookPart = change(parts["xl/workbook.xml"] ?? "");
    expect(activeTabs(clear(zipOf({ ...parts, "xl/workbook.xml": workbookPart })))).toEqual([2]);
  });
});

function partsText(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.keys(partsOf(bytes)).map((name) => [name, textOf(bytes, name)]));
}
