/**
 * Which day is number 0. office.js does not tell, but it gives a date both as a number and as the text that is shown:
 * where the year of the text is four years after that of the number in the usual system, the workbook counts from 1904.
 */

/** Days between the two systems. */
const SHIFT = 1_462;

export interface ShownDate {
  readonly value: unknown;
  readonly format: unknown;
  readonly text: unknown;
}

/** True when at least one shown date fits the 1904 system alone and none fits the 1900 system alone. */
export function uses1904(cells: Iterable<ShownDate>): boolean {
  let found = false;
  for (const { value, format, text } of cells) {
    if (typeof value !== "number" || value < 366 || value > 73_050) continue;
    if (typeof text !== "string" || typeof format !== "string" || !showsYear(format)) continue;
    const [year] = /(?:19|20)\d\d/.exec(text) ?? [];
    if (year === undefined || yearOf(value) === yearOf(value + SHIFT)) continue;
    if (Number(year) === yearOf(value)) return false;
    if (Number(year) === yearOf(value + SHIFT)) found = true;
  }
  return found;
}

/** A format with a year of four digits outside its quoted parts. */
function showsYear(format: string): boolean {
  return /y{3,4}/i.test(format.replace(/"[^"]*"|\[[^\]]{0,40}\]|\\./g, "")) || /^m\/d\/y/i.test(format);
}

function yearOf(serial: number): number {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).getUTCFullYear();
}
