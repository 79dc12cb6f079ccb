/**
 * What Excel makes of something written into a cell, by a person or by an add-in's `values`: the traps are here.
 * Text that looks like a number, a date, a percentage or a truth value becomes one, text that starts with "=" becomes
 * a formula, unless the cell is formatted as text ("@") or the text starts with an apostrophe.
 */
import { invalidArgument } from "./errors";
import type { Scalar } from "./types";

export interface Entry {
  value: Scalar;
  formula?: string;
  quoted?: true;
  /** The number format that Excel gives the cell along the way, when it had none. */
  numberFormat?: string;
}

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** Reads an entry. `formulas` false: the cell is text ("@"). */
export function readEntry(input: Scalar, textCell: boolean, yearNow: number): Entry {
  if (typeof input === "number" || typeof input === "boolean") {
    if (typeof input === "number" && !Number.isFinite(input)) throw invalidArgument(`${input} is no number for a cell`);
    return textCell
      ? { value: typeof input === "boolean" ? String(input).toUpperCase() : String(input) }
      : { value: input };
  }
  if (input.length > LONGEST_TEXT)
    throw invalidArgument(`a cell holds ${LONGEST_TEXT} characters, not ${input.length}`);
  if (textCell) return { value: input };
  if (input.startsWith("'")) return { value: input.slice(1), quoted: true };
  if (input.startsWith("=") && input.length > 1) {
    if (input.length > LONGEST_FORMULA) throw invalidArgument(`a formula holds ${LONGEST_FORMULA} characters`);
    return { value: 0, formula: input };
  }
  return readTyped(input, yearNow) ?? { value: input };
}

function readTyped(text: string, yearNow: number): Entry | null {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > 40) return null;
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === "true" };
  if (/^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d*)?(e[+-]?\d{1,3})?$|^[+-]?\.\d+$/i.test(trimmed))
    return { value: readNumber(trimmed) };
  const percent = /^([+-]?\d+(\.\d*)?)%$/.exec(trimmed);
  if (percent) return { value: Number(percent[1]) / 100, numberFormat: percent[2] ? "0.00%" : "0%" };
  return readDate(trimmed, yearNow) ?? readTime(trimmed);
}

/** Excel keeps fifteen digits; what follows becomes zero. */
function readNumber(text: string): number {
  return Number(Number(text.replaceAll(",", "")).toPrecision(15));
}

function readDate(text: string, yearNow: number): Entry | null {
  const full = /^(\d{4})([-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?$/.exec(text);
  if (full && full[2] !== ".") {
    return dateEntry(
      Number(full[1]),
      Number(full[3]),
      Number(full[4]),
      full[2] === "年" ? 'yyyy"年"m"月"d"日"' : "yyyy/m/d",
    );
  }
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (short) return dateEntry(yearNow, Number(short[1]), Number(short[2]), 'm"月"d"日"');
  const month = /^(\d{4})[-/](\d{1,2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月$/.exec(text);
  return month ? dateEntry(Number(month[1]), Number(month[2]), 1, "mmm-yy") : null;
}

function dateEntry(year: number, month: number, day: number, numberFormat: string): Entry | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 ? { value: dateSerial(date), numberFormat } : null;
}

function readTime(text: string): Entry | null {
  const time = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!time || Number(time[1]) > 23) return null;
  const seconds = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
  return { value: seconds / 86_400, numberFormat: time[3] ? "h:mm:ss" : "h:mm" };
}

/** Days since 1899-12-30, the serial number of the 1900 date system from March 1900 on. */
export function dateSerial(date: Date): number {
  return (date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
}
