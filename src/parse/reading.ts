/** The three things a cell can say, in short. */
import type { CellValue } from "../spreadsheet";
import type { Reading } from "./types";
import { cellText } from "./text";

/** Nothing stands in the cell. */
export const BLANK = { state: "blank" } as const;

/** Something was understood. */
export function read<T>(value: T): Reading<T> {
  return { state: "read", value };
}

/** Something stands there that was not understood; `text` is what a person sees in the cell, trimmed. */
export function unreadable(value: CellValue | undefined, format?: string): { state: "unreadable"; text: string } {
  return { state: "unreadable", text: cellText(value, format).trim() };
}
