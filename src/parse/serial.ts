/** Days as Excel counts them. */
import type { CivilDate } from "./types";

/** A date known to the day. */
export interface CivilDay extends CivilDate {
  readonly month: number;
  readonly day: number;
}

/** The date where it is known to the day, else null. */
export function knownDay({ year, month, day }: CivilDate): CivilDay | null {
  return month === null || day === null ? null : { year, month, day };
}

const DAY_IN_MS = 86_400_000;
/** Day 0 of the 1900 system as it counts from March 1900 on, when its made-up 29 February is behind. */
const DAY_ZERO_1900 = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
/** 9999-12-31, the last day Excel knows, in the 1900 system. */
const LAST_SERIAL = 2_958_465;

/** Days in a month (1–12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * The day of a serial number; the time of day is dropped. Null for what is no day: before day 1 (day 0 in the 1904
 * system), after 9999, and day 60 of the 1900 system, a 29 February 1900 that never was.
 */
export function dayOfSerial(serial: number, date1904: boolean): CivilDay | null {
  // A time a hair before midnight is midnight that lost its last bits.
  const count = Math.floor(serial + 1e-8);
  if (!(count >= (date1904 ? 0 : 1)) || count > LAST_SERIAL - (date1904 ? 1462 : 0)) return null;
  if (!date1904 && count === 60) return null;
  const shift = !date1904 && count < 60 ? 1 : 0;
  const day = new Date((date1904 ? DAY_ZERO_1904 : DAY_ZERO_1900) + (count + shift) * DAY_IN_MS);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

/** "2023-03-30", or as much of it as is known: "2023-03", "2023". */
export function toIso(date: CivilDate): string {
  let text = String(date.year).padStart(4, "0");
  if (date.month !== null) text += `-${String(date.month).padStart(2, "0")}`;
  if (date.month !== null && date.day !== null) text += `-${String(date.day).padStart(2, "0")}`;
  return text;
}
