/** The text that a cell shows. Apart from the rest: only who shows workbooks needs to know every number format. */
import { format, isDateFormat, isValidFormat } from "numfmt";
import { isCellError, type CellValue } from "../../spreadsheet";
import type { CellText } from "./picture";

/** Days between the two date systems. */
const DAYS_1904 = 1462;
/** What Excel fills a cell with whose date lies before the first day. */
const NO_DATE = "########";

/** For `OpenOptions.shownText`: what Excel shows for a value under a number format code. */
export function shownText(date1904: boolean): CellText {
  const texts = new ShownText(date1904);
  return (value, code) => texts.of(value, code);
}

class ShownText {
  private readonly date1904: boolean;
  private readonly formats = new Map<
    string,
    { readonly valid: boolean; readonly date: boolean; readonly text: boolean }
  >();

  constructor(date1904: boolean) {
    this.date1904 = date1904;
  }

  of(value: CellValue, code: string | undefined): string {
    if (value === null) return "";
    if (isCellError(value)) return value.error;
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    const known = code === undefined ? null : this.known(code);
    if (typeof value === "string") return known?.text && code !== undefined ? shown(code, value, value) : value;
    if (code === undefined || !known?.valid) return shown("General", value, String(value));
    if (known.date && value < 0) return NO_DATE;
    const serial = known.date && this.date1904 ? value + DAYS_1904 : value;
    return shown(code, serial, String(value));
  }

  private known(code: string): { readonly valid: boolean; readonly date: boolean; readonly text: boolean } {
    const before = this.formats.get(code);
    if (before) return before;
    const valid = isValidFormat(code);
    // Only a format with a part for texts changes a text; "@" alone does not.
    const made = { valid, date: valid && isDateFormat(code), text: valid && code !== "@" && code.includes("@") };
    this.formats.set(code, made);
    return made;
  }
}

function shown(code: string, value: string | number, otherwise: string): string {
  try {
    return format(code, value, { locale: "zh-CN", nbsp: false });
  } catch {
    return otherwise;
  }
}
