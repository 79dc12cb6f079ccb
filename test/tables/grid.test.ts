import { ColumnMerges, countBefore, rowAt, shownContent, valuesAt } from "../../src/tables/grid";
import { sheet } from "../workbook/snapshot-builder";

const SPARSE = sheet("表", [["甲"], undefined, ["乙", 2], undefined, undefined, ["丙"]], {
  merges: ["A3:A5", "A6:B6"],
});

it.each([
  [0, "甲"],
  [1, undefined],
  [2, "乙"],
  [4, undefined],
  [5, "丙"],
  [9, undefined],
])("row %i of a sheet with empty rows between", (row, first) => {
  expect(rowAt(SPARSE.rows, row)?.values[0]).toBe(first);
  expect(valuesAt(SPARSE, row)[0]).toBe(first);
});

it("a merged area shows its first cell everywhere", () => {
  const shown = (row: number, column: number) => shownContent(SPARSE, row, column);
  expect(shown(4, 0)).toMatchObject({ value: "乙", row: 2, column: 0 });
  expect(shown(5, 1)).toMatchObject({ value: "丙", row: 5, column: 0 });
  expect(shown(4, 1)).toMatchObject({ value: null, row: 4, column: 1 });
});

it("the areas of a column tell where the value of a row stands", () => {
  const merges = [
    { top: 8, left: 1, bottom: 9, right: 1 },
    { top: 2, left: 1, bottom: 5, right: 1 },
    { top: 0, left: 1, bottom: 1, right: 1 },
    { top: 2, left: 0, bottom: 9, right: 0 },
  ];
  const areas = new ColumnMerges(merges, 1, 2);
  expect([1, 2, 4, 5, 6, 7, 8, 9, 10].map((row) => areas.topOf(row))).toEqual([1, 2, 2, 2, 6, 7, 8, 8, 10]);
  expect(new ColumnMerges(merges, 3, 0).isEmpty).toBe(true);
});

it.each([
  [0, 0],
  [3, 1],
  [4, 2],
  [9, 3],
])("of 2, 3 and 7, %i has %i before it", (place, count) => {
  expect(countBefore([2, 3, 7], (number) => number < place)).toBe(count);
});
