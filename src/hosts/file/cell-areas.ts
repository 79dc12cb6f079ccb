/** Areas of cells as parts of a workbook spell them. */
import { parseCellName, type MergedArea } from "../../spreadsheet";

/** "A1:B2" or "A1"; null for anything else. */
export function parseArea(ref: string | null): MergedArea | null {
  const [first = "", last = first] = (ref ?? "").split(":");
  const from = parseCellName(first);
  const to = parseCellName(last);
  return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : null;
}

export function contains(area: MergedArea, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function isOneCell({ top, left, bottom, right }: MergedArea): boolean {
  return top === bottom && left === right;
}

/** The smallest area that holds both. */
export function joinAreas(a: MergedArea, b: MergedArea): MergedArea {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
