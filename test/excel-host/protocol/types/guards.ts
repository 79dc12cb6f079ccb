/** What protection forbids. */
import { formatAt } from "../../model/cells";
import { accessDenied, ExcelError } from "../../model/errors";
import type { Area, Sheet } from "../../model/types";
import type { Host } from "../host";
import type { RangeTarget } from "../registry";

const MOST_CELLS_LOOKED_AT = 200_000;

function allUnlocked(sheet: Sheet, area: Area): boolean {
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (size > MOST_CELLS_LOOKED_AT) return false;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (formatAt(sheet, row, column).locked !== false) return false;
    }
  }
  return true;
}

/** The workbook has the focus; another one that has it makes Excel speak of a selection that is invalid. */
export function inFront(host: Host): void {
  if (host.front === "other workbook") throw new ExcelError("InvalidSelection", "another workbook has the focus");
}

/** One sheet is selected; with several Excel refuses and gives no reason. */
export function notGrouped(host: Host): void {
  if (host.front === "grouped sheets") throw new ExcelError("GeneralException", "");
}

/** Values may be written: the sheet is not protected, or every cell is unlocked. */
export function mayWrite({ sheet, areas }: RangeTarget): void {
  if (!sheet.protected || areas.every((area) => allUnlocked(sheet, area))) return;
  throw accessDenied(`the sheet "${sheet.name}" is protected`);
}

/** Formats, comments, rules, structure: refused on a protected sheet unless the protection's options allow it. */
export function mayDo(sheet: Sheet, option: string | null): void {
  if (!sheet.protected || (option !== null && sheet.protection[option] === true)) return;
  throw accessDenied(`the sheet "${sheet.name}" is protected`);
}
