/**
 * Cells that move when others are inserted or deleted. Formulas and names are not rewritten: the software under test
 * neither inserts nor deletes cells in a user's sheet.
 */
import { cellKey, columnOf, MAX_COLUMNS, MAX_ROWS, rowOf } from "./address";
import type { Area, Cell, Sheet } from "./types";

/** In the place of an area whose cells were deleted. */
export const GONE: Area = { top: -1, left: -1, bottom: -1, right: -1 };

type Move = (row: number, column: number) => { row: number; column: number } | null;

function apply(sheet: Sheet, held: readonly Area[], move: Move): void {
  const cells = new Map<number, Cell>();
  for (const [key, cell] of sheet.cells) {
    const to = move(rowOf(key), columnOf(key));
    if (to) cells.set(cellKey(to.row, to.column), cell);
  }
  sheet.cells = cells;
  const keepArea = (area: Area): Area | null => {
    const first = move(area.top, area.left);
    const last = move(area.bottom, area.right);
    if (!first || !last) return null;
    return {
      top: first.row,
      left: first.column,
      bottom: Math.min(last.row, MAX_ROWS - 1),
      right: Math.min(last.column, MAX_COLUMNS - 1),
    };
  };
  // What was taken out is gone: whoever holds on to it is told.
  for (const area of held) Object.assign(area, keepArea(area) ?? GONE);
  const keepAreas = (areas: Area[]): Area[] => areas.map(keepArea).filter((area) => area !== null);
  sheet.merges = keepAreas(sheet.merges);
  for (const rule of [...sheet.conditionalFormats, ...sheet.validations]) rule.areas = keepAreas(rule.areas);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
  const keepPlaced = <T extends { row: number; column: number }>(things: T[]): T[] =>
    things.flatMap((thing) => {
      const to = move(thing.row, thing.column);
      return to ? [Object.assign(thing, to)] : [];
    });
  sheet.comments = keepPlaced(sheet.comments);
  sheet.notes = keepPlaced(sheet.notes);
}

/** Makes room for `area`: what is there moves right or down, and so do the areas `held` elsewhere. */
export function insertCells(sheet: Sheet, area: Area, direction: "Right" | "Down", held: readonly Area[]): void {
  const [height, width] = [area.bottom - area.top + 1, area.right - area.left + 1];
  apply(sheet, held, (row, column) => {
    if (direction === "Down") {
      const moves = column >= area.left && column <= area.right && row >= area.top;
      return { row: moves ? row + height : row, column };
    }
    const moves = row >= area.top && row <= area.bottom && column >= area.left;
    return { row, column: moves ? column + width : column };
  });
}

/** Takes `area` out: what follows moves left or up. */
export function deleteCells(sheet: Sheet, area: Area, direction: "Left" | "Up", held: readonly Area[]): void {
  const [height, width] = [area.bottom - area.top + 1, area.right - area.left + 1];
  apply(sheet, held, (row, column) => {
    const inColumns = column >= area.left && column <= area.right;
    const inRows = row >= area.top && row <= area.bottom;
    if (inColumns && inRows) return null;
    if (direction === "Up") return { row: inColumns && row > area.bottom ? row - height : row, column };
    return { row, column: inRows && column > area.right ? column - width : column };
  });
}
