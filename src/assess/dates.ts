/** Civil dates as day numbers: no time zones, no clock. */
import type { CivilDate } from "../workbook/submission";

/** Days since 1970-01-01. */
export type Day = number;

const MILLISECONDS_PER_DAY = 86_400_000;

/** The number of a day; month 1–12. A day 0 is the last one of the month before. */
function dayOf(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY;
}

/** The day that "YYYY-MM-DD" names. Throws a RangeError for anything that is no day of the calendar. */
export function parseDay(iso: string): Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const day = match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : NaN;
  if (Number.isNaN(day) || isoOfDay(day) !== iso) throw new RangeError(`not a day: ${iso}`);
  return day;
}

function isoOfDay(day: Day): string {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** Year and month (1–12) of a day. */
export function yearAndMonth(day: Day): { year: number; month: number } {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/** Year, month (1–12) and day of a day number. */
export function calendarDay(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** "2023-03-30", or as much of it as is known: "2023-03", "2023". */
export function isoOf({ year, month, day }: CivilDate): string {
  return [year, month, day]
    .filter((part) => part !== null)
    .map((part, place) => String(part).padStart(place === 0 ? 4 : 2, "0"))
    .join("-");
}

/** The earliest and the latest day that a date can mean; equal where it is known to the day. */
export function possibleDays({ year, month, day }: CivilDate): { earliest: Day; latest: Day } {
  if (month === null) return { earliest: dayOf(year, 1, 1), latest: dayOf(year, 12, 31) };
  if (day === null) return { earliest: dayOf(year, month, 1), latest: dayOf(year, month + 1, 0) };
  return { earliest: dayOf(year, month, day), latest: dayOf(year, month, day) };
}

/** Whether a date lies on or before `asOf`, after it, or can be either because it is not known to the day. */
export function timeOf(date: CivilDate, asOf: Day): "past" | "future" | "uncertain" {
  const { earliest, latest } = possibleDays(date);
  if (latest <= asOf) return "past";
  return earliest > asOf ? "future" : "uncertain";
}
