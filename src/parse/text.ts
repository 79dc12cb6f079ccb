/** Text as a person reads it, and in the forms in which it can be compared. */
import { tidy, squeeze } from "../language/text";
import { isCellError } from "../spreadsheet";
import type { CellValue } from "../spreadsheet";
import { remembered } from "./remembered";
import { isDateFormat, isPercentFormat } from "./number-format";
import { dayOfSerial, toIso } from "./serial";

export { squeeze, tidy };

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
const TRAILING = /^[\s:,.;!?、。·・_/|~\-—–]+|(?<![\s:,.;!?、。·・_/|~\-—–])[\s:,.;!?、。·・_/|~\-—–]+$/g;

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

/** Every table looks at the same few cells for its own headers, in every workbook of a folder. */
const MOST_HEADER_KEYS = 4096;

/**
 * A header for comparing: squeezed, lower case, without bracketed hints, stars, and punctuation at its ends. A header that
 * is all bracket ("【备注】") keeps the words inside.
 */
export const headerKey = remembered(readHeaderKey, MOST_HEADER_KEYS);

function readHeaderKey(text: string): string {
  const bare = squeeze(text).toLowerCase().replace(ORNAMENTS, "");
  if (!BRACKET.test(bare)) return trimPunctuation(bare);
  return trimPunctuation(withoutBrackets(bare)) || trimPunctuation(unbracketed(bare));
}

function trimPunctuation(text: string): string {
  return text.replace(TRAILING, "");
}

/** Characters of a cell that a message quotes; who reads it goes to the cell for the rest. */
const LONGEST_QUOTE = 200;

/** Text as a message quotes it: cut short where somebody pasted an article into the cell. */
export function quotable(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

/** Parameters of a message with every text in them cut short. */
export function quotableAll<Parameters extends object>(parameters: Parameters): Parameters {
  const entries: [string, unknown][] = Object.entries(parameters);
  if (!entries.some(([, value]) => typeof value === "string" && value.length > LONGEST_QUOTE)) return parameters;
  const short = new Map(entries.map(([key, value]) => [key, typeof value === "string" ? quotable(value) : value]));
  return { ...parameters, ...Object.fromEntries<unknown>(short) };
}
