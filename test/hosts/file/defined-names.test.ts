import { createWorkbook, openWorkbook } from "../../../src/hosts/file";
import { sheetOf } from "./sheet-content-sample";

describe("a workbook's own names", () => {
  const file = openWorkbook(
    createWorkbook([
      sheetOf({ name: "甲", marker: "Some_Marker", filter: { top: 0, left: 0, bottom: 1, right: 1 }, rows: [] }),
    ]),
  );

  it.each([
    ["Some_Marker", true],
    ["some_marker", true],
    ["Other_Marker", false],
    ["_xlnm._FilterDatabase", false],
  ])("%s: %p", (name, expected) => {
    expect(file.definesName(name)).toBe(expected);
  });
});
