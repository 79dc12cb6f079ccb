/** Text in a terminal: Chinese letters take two columns, and what a workbook says must not steer the terminal. */
import { textWidth } from "../../spreadsheet";

export { textWidth };

/** Control characters (an escape sequence can repaint a terminal) and marks that turn the writing direction. */
// eslint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]+/g;

/** One line of harmless text: breaks and control characters become blanks. */
export function plainLine(text: string): string {
  return text.replace(UNSAFE, " ").trim();
}

/** Fills up with blanks to a width in columns; longer text stays as it is. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - textWidth(text)));
}

/** Cuts to a width in columns, with an ellipsis where something was left out. */
export function fit(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let used = 0;
  let kept = "";
  for (const letter of text) {
    used += textWidth(letter);
    if (used > width - 2) break;
    kept += letter;
  }
  return `${kept}…`;
}

/** Marks that must not begin a line. */
const NEVER_FIRST = new Set("，。、；：？！）》”’】,.;:?!)]…%％·");

/**
 * Breaks text into lines no wider than `width` columns. A line may break at blanks and beside any wide letter; closing
 * punctuation may hang over by one letter rather than begin a line. A word wider than the line is cut.
 */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(8, width);
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const flush = () => {
    lines.push(line.trimEnd());
    line = "";
    used = 0;
  };
  for (const word of unbreakable(text)) {
    const size = textWidth(word);
    const hangs = NEVER_FIRST.has(word) && used <= room;
    if (used > 0 && used + textWidth(word.trimEnd()) > room && !hangs) flush();
    if (size > room) {
      for (const letter of word) {
        const step = textWidth(letter);
        if (used + step > room) flush();
        line += letter;
        used += step;
      }
    } else if (used > 0 || word.trim() !== "") {
      line += word;
      used += size;
    }
  }
  if (line.trim() !== "" || lines.length === 0) flush();
  return lines;
}

/** Pieces that stay whole: a wide letter, or a run of narrow ones with the blanks after it. */
function unbreakable(text: string): string[] {
  const pieces: string[] = [];
  let run = "";
  for (const letter of text) {
    const wide = textWidth(letter) > 1;
    if (wide || (run.endsWith(" ") && letter !== " ")) {
      if (run !== "") pieces.push(run);
      run = "";
    }
    if (wide) pieces.push(letter);
    else run += letter;
  }
  if (run !== "") pieces.push(run);
  return pieces;
}

/** Wrapped text with a mark before its first line and the rest below the text. */
export function hanging(mark: string, text: string, width: number): string[] {
  const indent = textWidth(mark);
  return wrap(text, width - indent).map((line, index) => (index === 0 ? mark : " ".repeat(indent)) + line);
}
