/** How tall a row must be for its wrapped texts: not every reader makes rows grow by itself. */

/** Points that one line of 11-point text takes, East Asian letters included. */
export const LINE_HEIGHT = 15;
/** Excel's own limit on the height of a row, in points. */
export const MAX_ROW_HEIGHT = 409;

/** Letters as wide as two digits: Chinese, Japanese, Korean, their punctuation and full-width forms, and emoji. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2014 && code <= 0x2026) || // — ‘ ’ “ ” … are full width in Chinese fonts
    (code >= 0x2460 && code <= 0x27bf) || // ① ☑ ★ ✓
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    code >= 0x1f000
  );
}

/** How many columns of a digit's width a text takes on one line: a Chinese character counts two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += isWide(letter.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}

/**
 * Lines that a text takes in a column `width` characters wide. A line may break beside any wide letter; a word of
 * narrow ones moves to the next line whole and is cut only when it is wider than the column.
 */
export function countLines(text: string, width: number): number {
  const room = Math.max(2, Math.floor(width));
  let lines = 0;
  for (const paragraph of text.split(/\r\n|\r|\n/)) {
    lines += 1;
    let used = 0;
    let word = 0; // width of the narrow letters since the last place where the line may break
    for (const letter of paragraph) {
      const wide = isWide(letter.codePointAt(0) ?? 0);
      const size = wide ? 2 : 1;
      if (letter === " ") {
        used = Math.min(room, used + 1); // blanks at the end of a line hang over the edge
        word = 0;
        continue;
      }
      if (used + size > room) {
        lines += 1;
        used = wide || word + size > room ? 0 : word;
        if (used === 0) word = 0;
      }
      used += size;
      word = wide ? 0 : word + size;
    }
  }
  return lines;
}

/**
 * The height, in points, of a row that shows all these texts wrapped in columns of these widths (in characters, as in
 * `SheetContent.columnWidths`). Never less than one line, never more than Excel allows.
 *
 * @param lineHeight points for one line; the default suits 11-point text.
 */
export function estimateRowHeight(
  texts: readonly { readonly text: string; readonly width: number }[],
  lineHeight = LINE_HEIGHT,
): number {
  let lines = 1;
  for (const { text, width } of texts) lines = Math.max(lines, countLines(text, width));
  // A little air above and below once the text is more than a line: rows of packed text are hard to tell apart.
  return Math.min(MAX_ROW_HEIGHT, lines * lineHeight + (lines > 1 ? 4 : 0));
}
