/** A form that is there and cannot be read as a table. */
import type { CellAddress } from "../spreadsheet";
import { leadingNumber } from "../parse/item-number";
import { squeeze } from "../parse/text";
import type { SheetBlocks } from "./blocks";
import { indicatorOfText } from "./form-match";

/** Items that make a form. */
const ENOUGH_ITEMS = 5;
/** Longer than any form. */
const LOOKS = 400;

/** The first of the lines or loose rows that read like the items of a form; null where there are too few. */
export function formUnread(sheets: readonly SheetBlocks[]): CellAddress | null {
  for (const { sheet, lines } of sheets) {
    const items = lines
      .slice(0, LOOKS)
      .filter(
        ({ text }) => text.length >= 8 && leadingNumber(text) !== null && indicatorOfText(squeeze(text)) !== null,
      );
    const [first] = items;
    if (first && items.length >= ENOUGH_ITEMS) return { sheet: sheet.name, row: first.row, column: first.column };
  }
  return null;
}
