/** Columns that are filled in only where a new group begins. */
import type { CellValue } from "../../src/spreadsheet";
import { groupColumn } from "../../src/tables/groups";
import type { GroupColumn } from "../../src/tables/groups";
import { sheet } from "../workbook/snapshot-builder";

type Row = readonly (CellValue | undefined)[];

/** The groups of column A of a table whose header is row 0 and whose persons stand in column B. */
function groups(
  rows: readonly Row[],
  skipped: readonly number[] = [],
  merges: readonly string[] = [],
): GroupColumn | null {
  const extent = {
    sheet: sheet("人员名单", [["部门", "姓名"], ...rows], { merges }),
    firstRow: 1,
    lastRow: rows.length,
    left: 0,
    right: 1,
    skipped: new Set(skipped),
    owner: null,
  };
  return groupColumn(extent, 0, [1]);
}

const TWO: Row[] = [
  ["办公室", "甲"],
  [null, "乙"],
  ["学习部", "丙"],
  [null, "丁"],
  [null, "戊"],
];

it("the rows below a value are of its group", () => {
  const found = groups(TWO);
  expect([1, 2, 3, 4, 5].map((row) => found?.headOf(row))).toEqual([1, 1, 3, 3, 3]);
});

it("a row above the first group is its own", () => {
  expect(groups(TWO)?.headOf(0)).toBe(0);
});

it("rows that are no rows of the table begin no group", () => {
  const rows: Row[] = [
    ["办公室", "甲"],
    [null, "乙"],
    ["填报人", "周宁"],
    [null, "丁"],
  ];
  expect(groups(rows, [3])?.headOf(4)).toBe(1);
  expect(groups(rows)?.headOf(4)).toBe(3);
});

it.each<[string, readonly Row[], readonly string[]]>([
  [
    "the first row is blank",
    [
      [null, "甲"],
      ["办公室", "乙"],
      [null, "丙"],
    ],
    [],
  ],
  [
    "a value comes again",
    [
      ["办公室", "甲"],
      [null, "乙"],
      ["办公室", "丙"],
      [null, "丁"],
      [null, "戊"],
    ],
    [],
  ],
  [
    "fewer rows are blank than begin a group",
    [
      ["办公室", "甲"],
      ["学习部", "乙"],
      [null, "丙"],
    ],
    [],
  ],
  ["nothing is filled in", [], []],
  ["cells are merged downwards", TWO, ["A2:A3"]],
])("is none where %s", (_, rows, merges) => {
  expect(groups(rows, [], merges)).toBeNull();
});
