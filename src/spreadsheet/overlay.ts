/**
 * How this software's own marks and notes look in a workbook, and how they are told from the user's: the same in every
 * host, so that what one wrote the other can take away.
 */
import type { MarkTone } from "./changes";

export const MARK_TONES: readonly MarkTone[] = ["fail", "review", "missing"];

/** What every formula of ours holds, and no one else's. */
export const OVERLAY_TAG = "reform-check:";

/** The condition of a mark's conditional format (without "="): always true, and recognisably ours. */
export function overlayFormula(tone: MarkTone): string {
  return `LEN("${OVERLAY_TAG}${tone}")>0`;
}

/** Colours of the marks, "RRGGBB". The border is strong enough to show where the user's own conditional fill wins. */
export const OVERLAY_COLOURS: Readonly<Record<MarkTone, { readonly fill: string; readonly border: string }>> = {
  fail: { fill: "FFC7CE", border: "C00000" },
  review: { fill: "FFE699", border: "BF8F00" },
  missing: { fill: "D9D9D9", border: "7F7F7F" },
};

/** The author of our notes. */
export const NOTE_AUTHOR = "改革自查 reform-check";

/**
 * The first line of each note of ours, on a cell of its own as well as under a user's note: everything from it on is
 * ours. The author alone would not do, since LibreOffice drops authors.
 */
export const NOTE_SEPARATOR = "―― 改革自查 ――";

/** A note of ours as it is written; on a cell with a user's note it follows theirs, on a new line. */
export function ownNote(text: string): string {
  return `${NOTE_SEPARATOR}\n${text}`;
}
