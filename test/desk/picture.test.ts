import { layersOf } from "../../src/desk/book/layers";
import { linkTarget } from "../../src/desk/book/link-target";
import { moveFrom } from "../../src/desk/book/move";
import { HEAD_WIDTH, layoutOf } from "../../src/desk/book/sheet-layout";
import type { PictureSheet } from "../../src/spreadsheet";

const SHEET: PictureSheet = {
  name: "人员名单",
  visible: true,
  ours: false,
  rowCount: 100,
  columnCount: 6,
  // D is hidden.
  columnWidths: [40, 80, 80, 0, 80, 80],
  rowHeight: 20,
  // Row 6 is hidden.
  rowHeights: [
    [0, 40],
    [5, 0],
  ],
  merges: [
    { top: 0, left: 0, bottom: 0, right: 5 },
    { top: 10, left: 1, bottom: 12, right: 1 },
  ],
  frozen: { rows: 1, columns: 0 },
};
const layout = layoutOf(SHEET);
const extent = { lastRow: 99, lastColumn: 5, page: 25 };

describe("the layout of a sheet", () => {
  it("adds up heights and widths, hidden ones left out", () => {
    expect(layout.heightOf(0, 0)).toBe(40);
    expect(layout.heightOf(0, 5)).toBe(40 + 4 * 20);
    expect(layout.heightOf(1, 4)).toBe(80);
    expect(layout.columnStart(0)).toBe(HEAD_WIDTH);
    expect(layout.columnStart(4)).toBe(HEAD_WIDTH + 200);
    expect(layout.columnWidth(3)).toBe(0);
  });
});

describe("the keyboard on a sheet", () => {
  it.each([
    ["ArrowDown", false, [3, 1], [4, 1]],
    ["ArrowDown past a hidden row", false, [4, 1], [6, 1]],
    ["ArrowRight past a hidden column", false, [3, 2], [3, 4]],
    ["ArrowUp at the top", false, [0, 0], [0, 0]],
    ["ArrowRight out of the merged title", false, [0, 0], [0, 6]],
    ["ArrowDown into a merged area", false, [9, 1], [10, 1]],
    ["ArrowDown out of a merged area", false, [10, 1], [13, 1]],
    ["ArrowRight into the middle of a merged area", false, [11, 0], [10, 1]],
    ["Home", false, [7, 4], [7, 0]],
    ["End", false, [7, 0], [7, 5]],
    ["Home", true, [7, 4], [0, 0]],
    ["End", true, [7, 0], [99, 5]],
    ["PageDown", false, [10, 0], [35, 0]],
    ["PageUp", false, [10, 0], [0, 0]],
    ["ArrowDown", true, [3, 0], [99, 0]],
  ] as const)("%s (far: %s) leads from %j to %j", (name, far, [row, column], to) => {
    const key = name.split(" ")[0] ?? "";
    const found = moveFrom({ row, column }, key, far, layout, extent);
    expect(found && [found.row, found.column]).toEqual(to);
  });

  it("leaves other keys alone", () => {
    expect(moveFrom({ row: 0, column: 0 }, "Tab", false, layout, extent)).toBeNull();
  });
});

describe("what lies over the cells", () => {
  const area = (top: number, left: number, bottom = top, right = left) => ({
    sheet: "人员名单",
    top,
    left,
    bottom,
    right,
  });
  const layers = layersOf(
    "人员名单",
    {
      marks: [
        { area: area(150, 2, 420, 3), tone: "fail" },
        { area: area(0, 9, 60_000, 9), tone: "missing" },
        { area: { ...area(1, 1), sheet: "别的表" }, tone: "review" },
      ],
      notes: [{ sheet: "人员名单", row: 150, column: 2, text: "排名超限" }],
    },
    [{ sheet: "人员名单", row: 150, column: 2, text: "老师：请核对" }],
  );

  it.each([
    [150, 2, "fail"],
    [420, 3, "fail"],
    [421, 3, null],
    [149, 2, null],
    [59_999, 9, "missing"],
    [1, 1, null],
  ] as const)("cell %d, %d is marked %s", (row, column, tone) => {
    expect(layers.toneAt(row, column)).toBe(tone);
  });

  it("keeps the file's own note apart from ours", () => {
    expect(layers.noteAt(150, 2)).toEqual({ own: "老师：请核对", ours: "排名超限" });
    expect(layers.noteAt(151, 2)).toBeNull();
  });
});

describe("a link inside the workbook", () => {
  const at = (sheet: string, top: number, left: number, bottom = top, right = left) => ({
    sheet,
    top,
    left,
    bottom,
    right,
  });
  it.each([
    ["人员名单!C42", at("人员名单", 41, 2)],
    ["#人员名单!C42:C46", at("人员名单", 41, 2, 45)],
    ["'1 班''s'!$A$1", at("1 班's", 0, 0)],
    ["B2", at("这里", 1, 1)],
    ["not a cell", null],
    ["", null],
  ])("%s leads to %j", (link, place) => {
    expect(linkTarget(link, "这里")).toEqual(place);
  });
});
