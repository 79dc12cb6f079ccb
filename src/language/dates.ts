/** Dates in a statement, and whether they lie before or after the day it is read by. */
import type { CalendarDay } from "./types";

/** A date as it stands in a text. */
export interface Moment {
  readonly at: number;
  readonly end: number;
  readonly when: "past" | "future" | "open";
  /** Year and month where they are known; month null for a year alone. */
  readonly year: number;
  readonly month: number | null;
  /** False where the year was taken from the academic year. */
  readonly yearStated: boolean;
}

const DATE =
  /(?<!\d)(?<year>\d{4})(?:年 ?|[-/.])(?<month>\d{1,2})(?!\d)(?:月|[-/.])?(?: ?(?<day>\d{1,2})(?!\d)(?=[日号，。；、）\s]|$))?|(?<near>今年|本年|去年|明年|同年|当年|次年|来年)的?(?<nearMonth>\d{1,2})月(?:份)?(?:(?<nearDay>\d{1,2})[日号])?|(?<![\d年])(?<bareMonth>\d{1,2})月(?:份)?(?:(?<bareDay>\d{1,2})[日号]?)?|(?<!\d)(?<alone>\d{4})年(?=初|底|末|春|秋|上半|下半|起|开始|换届|暑|\D{0,2}召开)|(?<!\d)(?<named>(?:19|20)\d{2})年(?!度|级)/g;

const CHINESE_MONTH = /(?:十一|十二|十|[一二三四五六七八九])月/g;
const MONTHS = "一二三四五六七八九十";

function withDigits(text: string): string {
  // Same length, so that places stay right: 十一月 becomes " 11月" only where it can.
  return text.replace(CHINESE_MONTH, (words) => {
    if (words.length === 3) return `${words.startsWith("十一") ? "11" : "12"}月`;
    const month = MONTHS.indexOf(words.charAt(0)) + 1;
    return month === 10 ? words : `${month}月`;
  });
}

/** Every date of a text, in the order written. A month without a year is one of the academic year that holds `asOf`. */
export function momentsIn(text: string, asOf: CalendarDay): Moment[] {
  const moments: Moment[] = [];
  let lastYear: number | null = null;
  let namedYear: number | null = null;
  for (const match of withDigits(text).matchAll(DATE)) {
    const groups = match.groups ?? {};
    if (groups["named"] !== undefined) {
      namedYear = Number(groups["named"]);
      continue;
    }
    const year = yearOf(groups, groups["near"] === undefined ? lastYear : (lastYear ?? namedYear), asOf);
    const bare = groups["bareMonth"];
    if (
      bare !== undefined &&
      lastYear === null &&
      Number(bare) > asOf.month &&
      THIS_YEAR.test(text.slice(Math.max(0, match.index - 24), match.index))
    ) {
      moments.push({
        at: match.index,
        end: match.index + match[0].length,
        when: "future",
        year: asOf.year,
        month: Number(bare),
        yearStated: true,
      });
      continue;
    }
    const month = numberOf(groups["month"] ?? groups["nearMonth"] ?? groups["bareMonth"]);
    if (month !== null && (month < 1 || month > 12)) continue;
    const day = numberOf(groups["day"] ?? groups["nearDay"] ?? groups["bareDay"]);
    if (year < 1949 || year > 2100) continue;
    if (groups["year"] !== undefined) lastYear = year;
    moments.push({
      at: match.index,
      end: match.index + match[0].length,
      when: compare(year, month, day, asOf),
      year,
      month,
      yearStated: groups["bareMonth"] === undefined || lastYear !== null,
    });
  }
  return moments;
}

/** 今年起…11月: a month of this year, where nothing else was named since. */
const THIS_YEAR = /(?:今年|本年)(?:起|内|开始)[^。；去上]*$/;

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function yearOf(groups: Record<string, string | undefined>, lastYear: number | null, asOf: CalendarDay): number {
  const stated = groups["year"] ?? groups["alone"];
  if (stated !== undefined) return Number(stated);
  switch (groups["near"]) {
    case "今年":
    case "本年":
      return asOf.year;
    case "去年":
      return asOf.year - 1;
    case "明年":
    case "来年":
      return asOf.year + 1;
    case "同年":
    case "当年":
      return lastYear ?? asOf.year;
    case "次年":
      return lastYear === null ? asOf.year + 1 : lastYear + 1;
    default:
      return yearOfMonth(Number(groups["bareMonth"]), lastYear, asOf);
  }
}

function yearOfMonth(month: number, lastYear: number | null, asOf: CalendarDay): number {
  if (lastYear !== null) return lastYear;
  const first = asOf.month >= 8 ? asOf.year : asOf.year - 1;
  return month >= 8 ? first : first + 1;
}

function compare(
  year: number,
  month: number | null,
  day: number | null,
  asOf: CalendarDay,
): "past" | "future" | "open" {
  if (year !== asOf.year) return year < asOf.year ? "past" : "future";
  if (month === null) return "open";
  if (month !== asOf.month) return month < asOf.month ? "past" : "future";
  if (day === null) return "open";
  return day <= asOf.day ? "past" : "future";
}

/** Times that lie ahead although no month is named. */
const AHEAD =
  /(?:今年|本年|年)(?:年)?[底末](?:之?前|完成|到位|召开|实施)|(?:今年|本年度?)(?:年)?[底末]|今年(?:暑假|暑期|秋|冬|下半年|内)|(?<![\d年]{2})下半年|本?月底|本学期末|学期末前|暑[假期](?:前|里|期间|集中|再|统一)|[67]月底反馈/g;

/** 到2025年: a year to come by which it is to be. */
const BY_YEAR = /(?:到|至)(20\d\d)年(?!\d)/g;

/** Places of such times; of those in the second half of a year only where `asOf` is in the first. */
export function aheadIn(text: string, asOf: CalendarDay): { readonly at: number; readonly end: number }[] {
  const byYear = [...text.matchAll(BY_YEAR)].filter(
    ({ 1: year, index }) =>
      Number(year) > asOf.year && !/[任聘效限期]$/.test(text.slice(Math.max(0, index - 1), index)),
  );
  const times = [...text.matchAll(AHEAD)].filter(({ 0: words, index }) => {
    const before = text.slice(Math.max(0, index - 5), index);
    if (/(?:去年|上年|前年)[^。今明]*$/.test(text.slice(Math.max(0, index - 24), index))) return false;
    if (/去$|上$|\d{4}$|每$|\d{4}年$|前$|往$|同$|当$|学$/.test(before) && !words.startsWith("今")) return false;
    return asOf.month <= 7 || /[底末]/.test(words);
  });
  return [...times, ...byYear].map(({ 0: words, index }) => ({ at: index, end: index + words.length }));
}
