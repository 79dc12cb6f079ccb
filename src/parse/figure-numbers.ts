/** Numbers in a remark that can be counts, with their units. Expects `plain` text without titles. */
import { parseChineseNumeral } from "./chinese-numeral";
import { PRESENT_WORD, STATE_WORD } from "./figure-words";
import { FILLER, NOUNS } from "./figure-nouns";

/** A number and where it stands. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
}

/** Numbers that are no count at all: beside a sign, inside a decimal, a date, a session, a document number. */
const NUMBER = /(?<digits>\d{1,3}(?:,\d{3})+(?!\d)|\d{1,7})|(?<words>[一二两三四五六七八九十]{1,3})/g;
const UNIT = /^ ?(人(?![次均才])|名|位|个|家)/;
/** What may follow a number without a unit. */
const OPEN_END =
  /^ ?(?:$|[\s,;。、()!?→]|->|=>|-+>|均|都|符合|未超|不超|没有|其中|含|(?:调整|精简|缩减|压缩|减少|优化|整合|增加|扩大|改|减|降)|以内|之内|以下|以上|左右|[余多]|(?:个)?(?:工作|职能)?部门)/;

function lastIndexOf(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}

/** Whether a word such as 实有 or 共 belongs to the number behind `before`: only fillers and nouns in between. */
export function stateWordIn(before: string): "present" | "total" | null {
  const at = lastIndexOf(STATE_WORD, before);
  if (at < 0) return null;
  const between = before.slice(at).replaceAll(NOUNS, "").replace(STATE_WORD, "");
  if (!FILLER.test(between)) return null;
  return PRESENT_WORD.test(before) ? "present" : "total";
}

/** The numbers in the order written. */
export function findNumbers(text: string): Place[] {
  const places: Place[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const start = match.index;
    const end = start + match[0].length;
    const { digits, words } = match.groups ?? {};
    const value = digits === undefined ? parseChineseNumeral(words ?? "") : Number(digits.replaceAll(",", ""));
    const unit = UNIT.exec(text.slice(end, end + 3));
    const before = text.charAt(start - 1);
    const after = text.slice(end, end + 6);
    if (value === null || /[第每A-Za-z/.%〔[\d]/.test(before) || /^[\d.%/A-Za-z〕\]]|^ ?[-~]+ ?\d/.test(after))
      continue;
    if (before === "-" && (!unit || !/[\d ]/.test(text.charAt(start - 2)))) continue;
    if (words !== undefined && !unit && !/(?:实有|现有|共|为|有) ?$/.test(text.slice(Math.max(0, start - 3), start)))
      continue;
    // 几十人, 数十人; but 总人数十人 is ten.
    if (words !== undefined && /几$|(?:^|[^总人个量])数$/.test(text.slice(Math.max(0, start - 2), start))) continue;
    if (words === "一" && !stateWordIn(text.slice(Math.max(0, start - 6), start))) continue;
    if (!unit && !OPEN_END.test(after)) continue;
    places.push({ start, end: end + (unit?.[0].length ?? 0), value, unit: unit?.[1] ?? "" });
  }
  return places;
}
