/** Counts, shares and weights in a cell, stored as numbers or as text. */
import type { CellValue } from "../spreadsheet";
import type { Reading } from "./types";
import { CHINESE_NUMERAL, parseChineseNumeral } from "./chinese-numeral";
import { isPercentFormat } from "./number-format";
import { BLANK, read, unreadable } from "./reading";
import { cellText, plain, squeeze, withoutNoise } from "./text";

export { parseFlag } from "./flag";

const BEFORE_COUNT = /^(?:目前|当前|现)?(?:实有|现有|现任|共有|共计|共|总计|合计|总数|总人数|人数)?[为是有]?:?/;
const AFTER_COUNT =
  /(?:人次|[个名位家所户](?:人|学生|校区|部门|代表|学院|院系|院级组织|组织|工作人员|成员|干事)?|人|学生|代表|部门)?[。.]?$/;

/** Digits with blanks only where they part thousands: "1 234" is one number, "12 34" is none. */
function joinThousands(text: string): string | null {
  if (!/\d ?\d/.test(text)) return text.replaceAll(" ", "");
  const joined = /(?:^|[^\d ])\d{1,3}(?: \d{3})+(?![ \d])/.test(text) ? text.replace(/(\d) (?=\d{3})/g, "$1") : text;
  return /\d \d/.test(joined) ? null : joined.replaceAll(" ", "");
}

/** "45", "45.0", "1,234", "1.2万", "三十八" as a number; null for anything else. */
function parseDigits(text: string): number | null {
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d{0,8}))?([千万]?)$/.exec(text);
  if (!match) return parseChineseNumeral(text);
  const exponent = match[3] === "万" ? 4 : match[3] === "千" ? 3 : 0;
  return Number(`${(match[1] ?? "").replaceAll(",", "")}.${match[2] ?? ""}e${exponent}`);
}

/**
 * A whole number from 0 on: 45, 45.0, "４５", "45人", "1,234", "1.2万", "共31人", "实有45", "五个". Negative numbers, fractions, rough
 * figures (约, 余, 左右) and dashes are unreadable.
 */
export function parseCount(value: CellValue | undefined): Reading<number> {
  if (typeof value === "number") return countOf(withoutNoise(value), value);
  if (squeeze(cellText(value)) === "") return BLANK;
  if (typeof value !== "string") return unreadable(value);
  const text = joinThousands(plain(value).replace(/^["“'‘]|["”'’]$/g, ""));
  if (text === null) return unreadable(value);
  const number = parseDigits(text.replace(BEFORE_COUNT, "").replace(AFTER_COUNT, ""));
  return number === null ? unreadable(value) : countOf(number, value);
}

function countOf(number: number, value: CellValue): Reading<number> {
  return Number.isSafeInteger(number) && number >= 0 ? read(number + 0) : unreadable(value);
}

/** "8.5%", "前8%", "百分之三十" as a fraction, rounded as the decimal it is; null for anything else. Expects `plain` text. */
export function parsePercentText(text: string): number | null {
  const bare = text.replaceAll(" ", "");
  const digits = /^(\d{1,6}(?:\.\d{1,10})?)%$/.exec(bare)?.[1] ?? /^百分之(\d{1,6}(?:\.\d{1,10})?)$/.exec(bare)?.[1];
  if (digits !== undefined) return Number(`${digits}e-2`);
  const words = new RegExp(`^百分之([${CHINESE_NUMERAL}]{1,8})$`).exec(bare)?.[1];
  const number = words === undefined ? null : parseChineseNumeral(words);
  return number === null ? null : number / 100;
}

/**
 * A share as a fraction from 0 to 1: 30, "30%", "30", 0.3, and 0.3 shown as a percentage are all 0.3. A bare number over 1 is
 * a percentage. A bare 1 is 1 %: who writes 30 for 30 % writes 1 for 1 %, and a limit of 100 % limits nothing. Over
 * 100 % or negative: unreadable.
 */
export function parseShare(value: CellValue | undefined, format?: string): Reading<number> {
  if (typeof value === "number") {
    const share = isPercentFormat(format) ? withoutNoise(value) : shareOfBare(withoutNoise(value));
    return shareWithinOne(share, value, format);
  }
  if (squeeze(cellText(value)) === "") return BLANK;
  if (typeof value !== "string") return unreadable(value);
  const text = plain(value);
  const percent = parsePercentText(text);
  if (percent !== null) return shareWithinOne(percent, value);
  return /^\d{1,6}(?:\.\d{1,10})?$/.test(text) ? shareWithinOne(shareOfBare(Number(text)), value) : unreadable(value);
}

function shareOfBare(number: number): number {
  return number >= 1 ? Number(`${number}e-2`) : number;
}

function shareWithinOne(share: number, value: CellValue, format?: string): Reading<number> {
  return share >= 0 && share <= 1 ? read(share + 0) : unreadable(value, format);
}

/** A weight from 0 to 100: 6, "6", "6分", "6%", or 0.06 shown as a percentage; fractions are allowed. */
export function parseWeight(value: CellValue | undefined, format?: string): Reading<number> {
  if (typeof value === "number") {
    const weight = withoutNoise(isPercentFormat(format) ? value * 100 : value);
    return weight >= 0 && weight <= 100 ? read(weight + 0) : unreadable(value, format);
  }
  if (squeeze(cellText(value)) === "") return BLANK;
  if (typeof value !== "string") return unreadable(value);
  const digits = /^(\d{1,3}(?:\.\d{1,10})?) ?(?:分|%)?$/.exec(plain(value))?.[1];
  const weight = digits === undefined ? -1 : Number(digits);
  return weight >= 0 && weight <= 100 ? read(weight) : unreadable(value);
}
