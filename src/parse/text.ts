/** Text as a person reads it, and in the forms in which it can be compared. */
import { isCellError } from "../spreadsheet";
import type { CellValue } from "../spreadsheet";
import { isDateFormat, isPercentFormat } from "./number-format";
import { dayOfSerial, toIso } from "./serial";

/** A number without the noise of binary fractions: 0.1 + 0.2 is 0.3. Excel itself keeps 15 digits. */
export function withoutNoise(value: number): number {
  return Number(value.toPrecision(15));
}

/**
 * What a person reads in the cell: numbers without noise, percentages and dates (as "2023-03-30") by their format, TRUE
 * and FALSE, errors as "#N/A", nothing as "". Text comes back untouched.
 */
export function cellText(value: CellValue | undefined, format?: string, date1904 = false): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isCellError(value)) return value.error;
  if (isPercentFormat(format)) return `${withoutNoise(value * 100)}%`;
  const day = isDateFormat(format) ? dayOfSerial(value, date1904) : null;
  return day ? toIso(day) : String(withoutNoise(value));
}

/** Characters that take no room at all: joiners, directional marks, soft hyphens, variation selectors. */
// eslint-disable-next-line no-misleading-character-class -- joiners and variation selectors, each for itself
const INVISIBLE = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF]/g;
/** Everything that looks blank, the fillers of other scripts included. */
const BLANKS = /[\s\u0000-\u001F\u0085\u115F\u1160\u2800\u3164\uFFA0]+/g; // eslint-disable-line no-control-regex -- they do occur in cells

/** Full-width forms made half-width, blanks of every kind trimmed and run together to one, invisible characters gone. */
export function tidy(text: string): string {
  return text.normalize("NFKC").replace(INVISIBLE, "").replace(BLANKS, " ").trim();
}

/** `tidy` and without any blank at all: for comparing words. */
export function squeeze(text: string): string {
  return tidy(text).replaceAll(" ", "");
}

/** `tidy`, and every dash, tilde and slash in its plainest form ("-", "~", "/"): for reading figures and dates. */
export function plain(text: string): string {
  return tidy(text)
    .replace(/[\u2010-\u2015\u2212\u2500\u2501\uFE63]+/g, "-")
    .replace(/[\u223C\u301C\u3030]/g, "~")
    .replace(/[\u2044\u2215\u29F8\\]/g, "/");
}

const OPENING = "([{【〔〖「『<《";
const CLOSING = ")]}】〕〗」』>》";
const BRACKET = /[[\](){}【】〔〕〖〗「」『』<>《》]/;
const ORNAMENTS = /[★☆▲△▼●○■□◆◇※*#"'“”‘’]/g;
const TRAILING = /^[\s:,.;!?、。·・_/|~\-—–]+|[\s:,.;!?、。·・_/|~\-—–]+$/g;

/** The text without what stands in brackets; a bracket that never closes takes the rest with it. */
function withoutBrackets(text: string): string {
  let depth = 0;
  let outside = "";
  for (const character of text) {
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0) outside += character;
  }
  return outside;
}

/** The text without the brackets themselves. */
function unbracketed(text: string): string {
  return [...text].filter((character) => !OPENING.includes(character) && !CLOSING.includes(character)).join("");
}

/**
 * A header for comparing: squeezed, lower case, without bracketed hints, stars, and punctuation at its ends. A header that
 * is all bracket ("【备注】") keeps the words inside.
 */
export function headerKey(text: string): string {
  const known = headerKeys.get(text);
  if (known !== undefined) return known;
  const bare = squeeze(text).toLowerCase().replace(ORNAMENTS, "");
  const key = BRACKET.test(bare)
    ? trimPunctuation(withoutBrackets(bare)) || trimPunctuation(unbracketed(bare))
    : trimPunctuation(bare);
  if (headerKeys.size >= MOST_HEADER_KEYS) headerKeys.clear();
  headerKeys.set(text, key);
  return key;
}

/** Every table looks at the same few cells for its own headers, in every workbook of a folder: keys are kept. */
const headerKeys = new Map<string, string>();
const MOST_HEADER_KEYS = 4096;

function trimPunctuation(text: string): string {
  return text.replace(TRAILING, "");
}
