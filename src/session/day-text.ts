/** A day as a person types it. */

/** A day of assessment lies within these years. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

const DAY = /^(\d{4})(?:年|[-./])(\d{1,2})(?:(?:月|[-./])(?:(\d{1,2})日?)?)?$/;
const RUN_TOGETHER = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * "2024-06-30" for 2024-06-30, 2024/6/30, 2024.6.30, 20240630 and 2024年6月30日; a month alone means its last day. Null for
 * anything else, and for days that no calendar has.
 */
export function dayFromText(text: string): string | null {
  const plain = text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[‐-―−]/g, "-");
  const [, year, month, day] = DAY.exec(plain) ?? RUN_TOGETHER.exec(plain) ?? [];
  if (year === undefined || month === undefined) return null;
  const inMonth = daysIn(Number(year), Number(month));
  const wanted = day === undefined ? inMonth : Number(day);
  const known = Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR && wanted >= 1 && wanted <= inMonth;
  return known ? `${year}-${month.padStart(2, "0")}-${String(wanted).padStart(2, "0")}` : null;
}

/** 0 for a month that no calendar has. */
function daysIn(year: number, month: number): number {
  return month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;
}
