/** Finds dates in text, in every form in which schools write them. */
import type { CivilDate } from "./types";
import { CHINESE_NUMERAL, parseChineseNumeral } from "./chinese-numeral";
import { daysInMonth } from "./serial";
import { plain } from "./text";

export interface DateContext {
  readonly date1904: boolean;
  /** First year of the academic year, for dates without a year; null where it is not known. */
  readonly academicYear: number | null;
  /** Day of assessment: stands in for an unknown academic year. */
  readonly asOf?: CivilDate | null;
}

/** A date as it stands in a text. `date` is null for one that cannot be (2023-02-30) or whose year nobody knows. */
export interface FoundDate {
  readonly date: CivilDate | null;
  readonly yearAssumed: boolean;
  /** 去年, 今年: the year is said, seen from the day of assessment. */
  readonly yearTold: boolean;
  readonly planned: boolean;
  /** The words it was read from. */
  readonly text: string;
}

/** Years outside are slips of the pen (2203) or history (1919), never the date of a record. */
const FIRST_YEAR = 1949;
const LAST_YEAR = 2100;

/** True for a date that exists, in a year that makes sense. */
export function isPlausible({ year, month, day }: CivilDate): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  if (month === null) return true;
  return month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= daysInMonth(year, month)));
}

const CHINESE_YEAR = /[〇零○Oo一二三四五六七八九]{4}(?= ?年)/g;
const CHINESE_DAY = new RegExp(`[${CHINESE_NUMERAL}]{1,3}(?= ?[月日号])`, "g");

/** `plain`, with 二〇二三年三月三十日 in digits. */
function withDigits(text: string): string {
  return plain(text)
    .replace(CHINESE_YEAR, (year) =>
      [...year].map((digit) => (/[〇零○Oo]/.test(digit) ? 0 : parseChineseNumeral(digit))).join(""),
    )
    .replace(CHINESE_DAY, (words) => String(parseChineseNumeral(words) ?? words));
}

/** Academic years and spans of years (2023-2024学年, 2018至2020年) are no dates. */
const SPAN_OF_YEARS =
  /(^|[^\d./-])\d{4} ?(?:年|学年)? ?[-/~至到] ?(?:\d{4}(?!\d)(?! ?[./年-] ?\d)|\d{2} ?(?=学年)) ?(?:学年度?|年度?)?/g;

const DATE = new RegExp(
  [
    "(?<year>\\d{4}|\\d{2}) ?年(?: ?(?<month>\\d{1,2})(?: ?[-~至到、] ?\\d{1,2})? ?月份?(?: ?(?<day>\\d{1,2})(?!\\d) ?(?<sun>[日号])?)?)?",
    "(?<numericYear>\\d{4}) ?(?<separator>[-/.]) ?(?<numericMonth>\\d{1,2})(?: ?\\k<separator> ?(?<numericDay>\\d{1,2}))?(?!\\d) ?日?",
    "(?<compact>\\d{8})(?!\\d)",
    "(?<bareMonth>\\d{1,2}) ?月份?(?: ?(?<bareDay>\\d{1,2})(?!\\d) ?(?<bareSun>[日号])?)?",
  ].join("|"),
  "g",
);

/** The rest of a range (9-20日, -11月20日, 至2020年1月3日) or of a list of days (17、18日): one event, whose first day counts. */
const REST_OF_DAYS =
  /(?: ?\((?:星期|周)[一二三四五六日天]\))? ?(?:[-~至到]+ ?(?:\d{4} ?年 ?)?(?:\d{1,2} ?月 ?)?\d{1,2}(?!\d) ?[日号]|[、,和及与] ?\d{1,2} ?[日号])/y;
const REST_OF_NUMERIC = / ?[-~至到]+ ?(?:\d{4} ?[-/.] ?)?(?:\d{1,2} ?[-/.] ?)?\d{1,2}(?![\d:])(?: ?[日号])?/y;
const REST_OF_MONTHS = / ?[-~至到]+ ?(?:\d{4} ?年 ?)?\d{1,2} ?月份?(?! ?\d)/y;
const REST_OF_COMPACT = / ?[-~至到]+ ?\d{8}(?!\d)/y;

/** What may not follow a day that is written without 日: then it is a count (“2019年11月40人”) or a time. */
const NOT_A_DAY = /^ ?[人名个位次届场项%元所级期年月:万千百十余多份篇]/;

/** A plan stands before the date in its clause … */
const PLAN_BEFORE =
  /(?:^|[^模比虚草])拟(?!稿|定了)|将[于在]|[计规筹]划[于在]|计划 ?$|定[于在]|预计|准备[于在]|争取|力争|(?:^|[^期招接等])待 ?$/;
/** … unless something between them says that it was done; or right behind it. */
const DONE = /已[于在经]?|实际|改[于为]/;
const PLAN_AFTER = /^ ?\(? ?(?:拟(?!定|稿)|计划(?!书|》)|预计|将(?:召开|举行|举办|于))/;

/** Words before a date without a year that say which year is meant: relative to the day of assessment, or to the date before. */
const RELATIVE_YEAR: readonly (readonly [RegExp, "now" | "before", number])[] = [
  [/(?:今年|本年)的? ?$/, "now", 0],
  [/去年的? ?$/, "now", -1],
  [/明年的? ?$/, "now", 1],
  [/(?:同年|当年)的? ?$/, "before", 0],
  [/(?:次年|翌年)的? ?$/, "before", 1],
];

const YEAR_TOLD = /(?:今年|本年|去年)的? ?$/;

/** No clause is longer than this; a text without punctuation must not make the search slow. */
const MAX_CLAUSE = 60;

interface Candidate {
  readonly date: CivilDate | null;
  readonly yearAssumed: boolean;
  readonly yearTold?: boolean;
  readonly end: number;
}

/** A stretch of the text, and what was read in it. */
interface Scan {
  readonly text: string;
  readonly context: DateContext;
  /** The year of the last date in this sentence that states one. */
  lastYear: number | null;
}

function endOfRest(rest: RegExp, text: string, from: number): number {
  let end = from;
  for (;;) {
    rest.lastIndex = end;
    if (!rest.test(text)) return end;
    end = rest.lastIndex;
  }
}

/** First year of the academic year that dates without a year belong to. */
function academicYearOf({ academicYear, asOf }: DateContext): number | null {
  if (academicYear !== null) return academicYear;
  if (!asOf) return null;
  return (asOf.month ?? 1) >= 8 ? asOf.year : asOf.year - 1;
}

/** The year of a month that stands without one; null where nothing tells. */
function yearOfMonth(scan: Scan, start: number, month: number): number | null {
  const before = scan.text.slice(Math.max(0, start - 6), start);
  for (const [words, from, shift] of RELATIVE_YEAR) {
    if (!words.test(before)) continue;
    const base = from === "now" ? (scan.context.asOf?.year ?? null) : scan.lastYear;
    return base === null ? null : base + shift;
  }
  if (/[每历往]年?的? ?$/.test(before)) return null;
  if (scan.lastYear !== null) return scan.lastYear;
  const first = academicYearOf(scan.context);
  return first === null ? null : month >= 8 ? first : first + 1;
}

function plausible(year: number, month: number | null, day: number | null): CivilDate | null {
  const date = { year, month, day };
  return isPlausible(date) ? date : null;
}

/** 2023年3月30日, 23年3月30日, 2023年3月, 2023年. */
function readChinese(scan: Scan, match: RegExpExecArray): Candidate | null {
  const { year = "", month, day, sun } = match.groups ?? {};
  const { text } = scan;
  const end = match.index + match[0].length;
  const full = year.length === 4 ? Number(year) : 2000 + Number(year);
  if (month === undefined) {
    const after = text.slice(end, end + 6);
    if (year.length === 2 || /^ ?(?:[级龄薪]|第?\d{1,4} ?号)/.test(after)) return null;
    return { date: plausible(full, null, null), yearAssumed: false, end };
  }
  // '23年3月 can only be 2023; the note tells that the century was filled in.
  const yearAssumed = year.length === 2;
  return { ...readDay(text, match, full, Number(month), day, sun), yearAssumed };
}

/** Day, rest of the range and end of a date whose year and month are known. */
function readDay(
  text: string,
  match: RegExpExecArray,
  year: number,
  month: number,
  day: string | undefined,
  sun: string | undefined,
): { date: CivilDate | null; end: number } {
  const end = match.index + match[0].length;
  if (day !== undefined && (sun !== undefined || !NOT_A_DAY.test(text.slice(end, end + 2)))) {
    return { date: plausible(year, month, Number(day)), end: endOfRest(REST_OF_DAYS, text, end) };
  }
  const monthEnd = day === undefined ? end : match.index + match[0].indexOf("月") + 1;
  return { date: plausible(year, month, null), end: endOfRest(REST_OF_MONTHS, text, monthEnd) };
}

/** 2019-11-9, 2019/11/9, 2019.11.9, 2019.11; 3月30日 and 20191109 likewise below. */
function readNumeric({ text }: Scan, match: RegExpExecArray): Candidate | null {
  const { numericYear, separator = "", numericMonth, numericDay } = match.groups ?? {};
  const end = match.index + match[0].length;
  const next = text.slice(end, end + 2);
  // 2019.11.9.1 and 2019-11-091 are no dates; 2023.5万元 is an amount.
  if (separator !== "-" && next.startsWith(separator) && /\d/.test(next.charAt(1))) return null;
  if (numericDay === undefined && (next.startsWith(separator) || /^ ?[%元万千百人名个项次学]/.test(next))) return null;
  const date = plausible(
    Number(numericYear),
    Number(numericMonth),
    numericDay === undefined ? null : Number(numericDay),
  );
  return { date, yearAssumed: false, end: endOfRest(REST_OF_NUMERIC, text, end) };
}

function readCompact({ text }: Scan, match: RegExpExecArray): Candidate | null {
  const digits = match[0];
  const end = match.index + digits.length;
  const around = text.slice(Math.max(0, match.index - 8), match.index);
  // A student number, an account, a telephone number with its extension.
  if (/[A-Za-z]$|[号码话机Qq]:? ?$/.test(around)) return null;
  if (/^(?:[A-Za-z]|-\d)/.test(text.slice(end, end + 2)) && endOfRest(REST_OF_COMPACT, text, end) === end) return null;
  const date = plausible(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)));
  return date === null ? null : { date, yearAssumed: false, end: endOfRest(REST_OF_COMPACT, text, end) };
}

function readWithoutYear(scan: Scan, match: RegExpExecArray): Candidate | null {
  const { bareMonth, bareDay, bareSun } = match.groups ?? {};
  const month = Number(bareMonth);
  const year = yearOfMonth(scan, match.index, month);
  const found = readDay(scan.text, match, year ?? 2000, month, bareDay, bareSun);
  const yearTold = YEAR_TOLD.test(scan.text.slice(Math.max(0, match.index - 4), match.index));
  return { ...found, date: year === null ? null : found.date, yearAssumed: true, yearTold };
}

function readCandidate(scan: Scan, match: RegExpExecArray): Candidate | null {
  const before = scan.text.charAt(match.index - 1);
  if (/[\d./-]/.test(before) && !(before === "-" && match.groups?.["bareMonth"] !== undefined)) return null;
  if (match.groups?.["year"] !== undefined) return before === "第" ? null : readChinese(scan, match);
  if (match.groups?.["numericYear"] !== undefined) return readNumeric(scan, match);
  if (match.groups?.["compact"] !== undefined) return readCompact(scan, match);
  return readWithoutYear(scan, match);
}

/** True where the words of the clause around a date say that it is still to come. */
export function isPlan(before: string, after: string): boolean {
  const plan = PLAN_BEFORE.exec(before);
  return (plan !== null && !DONE.test(before.slice(plan.index + plan[0].length))) || PLAN_AFTER.test(after);
}

/**
 * Every date in a text, in the order written; a range or a list of days counts once, with its first day. Years of study, document
 * numbers, telephone numbers and sessions (第十三届) are no dates. Dates without a year take it from the words before
 * (今年, 次年), from the date before in the same sentence, else from the academic year.
 */
export function scanDates(text: string, context: DateContext): FoundDate[] {
  const prepared = withDigits(text).replace(
    SPAN_OF_YEARS,
    (span, lead: string) => lead + "#".repeat(span.length - lead.length),
  );
  const scan: Scan = { text: prepared, context, lastYear: null };
  const found: FoundDate[] = [];
  let clause = 0;
  let position = 0;
  DATE.lastIndex = 0;
  for (let match = DATE.exec(prepared); match; match = DATE.exec(prepared)) {
    const { index } = match;
    for (; position < index; position += 1) {
      if (/[。;!?]/.test(prepared.charAt(position))) scan.lastYear = null;
      if (/[。;!?,()]/.test(prepared.charAt(position))) clause = position + 1;
    }
    const candidate = readCandidate(scan, match);
    if (candidate === null) {
      DATE.lastIndex = index + 1;
      continue;
    }
    const { end, date, yearAssumed, yearTold = false } = candidate;
    const planned = isPlan(prepared.slice(Math.max(clause, index - MAX_CLAUSE), index), prepared.slice(end, end + 8));
    found.push({ date, yearAssumed, yearTold, planned, text: prepared.slice(index, end).trim() });
    if (date !== null && !yearAssumed) scan.lastYear = date.year;
    DATE.lastIndex = end;
  }
  return found;
}
