/** Widths, heights and hiding of the rows and columns that a range crosses. */
import { isWholeColumns, isWholeRows } from "../../model/address";
import { usedArea } from "../../model/cells";
import { invalidArgument } from "../../model/errors";
import type { Line, Sheet } from "../../model/types";
import { STANDARD_HEIGHT, widthToPoints } from "../../model/workbook";
import { flag, number } from "../arguments";
import type { RangeTarget } from "../registry";
import { mayDo } from "./guards";

export type Axis = "rows" | "columns";

const ALLOWED: Readonly<Record<Axis, string>> = { rows: "allowFormatRows", columns: "allowFormatColumns" };

/** Rows or columns of the target; whole-sheet targets are kept to what is used, so that no million lines are made. */
function* lines({ sheet, areas }: RangeTarget, axis: Axis): Generator<number> {
  for (const area of areas) {
    const unbounded = axis === "rows" ? isWholeColumns(area) : isWholeRows(area);
    const used = unbounded ? usedArea(sheet, null, false) : area;
    if (!used) continue;
    const [first, last] = axis === "rows" ? [used.top, used.bottom] : [used.left, used.right];
    for (let index = first; index <= last; index++) yield index;
  }
}

export function standardSize(sheet: Sheet, axis: Axis): number {
  return axis === "rows" ? STANDARD_HEIGHT : widthToPoints(sheet.standardWidth);
}

function common<T>(values: Iterable<T>): T | null {
  let first: T | undefined;
  for (const value of values) {
    if (first === undefined) first = value;
    else if (first !== value) return null;
  }
  return first ?? null;
}

/** Points; null when they differ. */
export function readSize(target: RangeTarget, axis: Axis): number | null {
  const { sheet } = target;
  const sizes = [...lines(target, axis)].map((index) => sheet[axis].get(index)?.size ?? standardSize(sheet, axis));
  return sizes.length === 0 ? standardSize(sheet, axis) : common(sizes);
}

export function readHidden(target: RangeTarget, axis: Axis): boolean | null {
  const all = [...lines(target, axis)].map((index) => target.sheet[axis].get(index)?.hidden ?? false);
  return all.length === 0 ? false : common(all);
}

function change(target: RangeTarget, axis: Axis, edit: (line: Line) => Line): void {
  mayDo(target.sheet, ALLOWED[axis]);
  for (const index of lines(target, axis)) target.sheet[axis].set(index, edit(target.sheet[axis].get(index) ?? {}));
}

export function writeSize(target: RangeTarget, axis: Axis, value: unknown, what: string): void {
  const size = number(value, what);
  const most = axis === "rows" ? 409.5 : 1_535;
  if (size < 0 || size > most) throw invalidArgument(`${what} must lie between 0 and ${most}, not ${size}`);
  change(target, axis, (line) => ({ ...line, size }));
}

export function writeHidden(target: RangeTarget, axis: Axis, value: unknown, what: string): void {
  const hidden = flag(value, what);
  change(target, axis, (line) => ({ ...line, hidden }));
}

/** Excel would measure the text; here: a row as high as its wrapped text needs, a column as wide as its longest text. */
export function autofit(target: RangeTarget, axis: Axis, measure: (index: number) => number): void {
  mayDo(target.sheet, ALLOWED[axis]);
  for (const index of lines(target, axis)) {
    const line = target.sheet[axis].get(index) ?? {};
    target.sheet[axis].set(index, { ...line, size: measure(index) });
  }
}
