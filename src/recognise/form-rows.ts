/** What the rows of a form tell about the form itself: its numbering, its limits, its words. */
import { SCHEMES } from "../criteria";
import type { IndicatorId, Scheme } from "../criteria";
import type { CellValue, SheetSnapshot } from "../spreadsheet";
import { leadingNumber, readItemNumber } from "../parse/item-number";
import { cellText, squeeze } from "../parse/text";
import { parseVerdict } from "../parse/verdict";
import { rowAt } from "../tables/grid";
import type { SelfCheckField } from "../tables/types";
import { indicatorOfText } from "./form-match";

export type FormColumns = ReadonlyMap<SelfCheckField, number>;

/** One row of a form as far as it tells which form this is. */
export interface FormRow {
  readonly row: number;
  /** "3", "3.1"; null where the row has none. */
  readonly number: string | null;
  /** The indicator that its text is plainly about; null where it is about none. */
  readonly about: IndicatorId | null;
  readonly text: string;
  readonly verdict: string;
}

function textIn(values: readonly (CellValue | undefined)[], column: number | undefined): string {
  return column === undefined ? "" : squeeze(cellText(values[column]));
}

/** True for a row with an item's number or text, or with a conclusion. */
export function isFormRow(values: readonly (CellValue | undefined)[], columns: FormColumns): boolean {
  const number = textIn(values, columns.get("number"));
  const text = textIn(values, columns.get("indicator"));
  if (readItemNumber(number) !== null || leadingNumber(text) !== null) return true;
  const verdict = columns.get("verdict");
  if (verdict === undefined || text === "") return false;
  const { state } = parseVerdict(values[verdict]);
  return state !== "blank" && state !== "unclear";
}

/** The rows of a form between two rows of a sheet. */
export function formRows(sheet: SheetSnapshot, columns: FormColumns, firstRow: number, lastRow: number): FormRow[] {
  const rows: FormRow[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    const values = rowAt(sheet.rows, row)?.values;
    if (!values) continue;
    const text = textIn(values, columns.get("indicator"));
    const own = readItemNumber(textIn(values, columns.get("number")));
    const number = own ?? leadingNumber(text);
    const about = text === "" ? null : indicatorOfText(text);
    if (number === null && about === null) continue;
    rows.push({ row, number, about, text, verdict: textIn(values, columns.get("verdict")) });
  }
  return rows;
}

/** How well the numbers of the rows agree with what their texts are about under a scheme. */
export interface NumberingFit {
  readonly scheme: Scheme;
  /** Rows whose number and text name the same indicator. */
  readonly agree: number;
  /** Rows whose number means something else than their text. */
  readonly differ: number;
}

export function numberingFit(rows: readonly FormRow[], scheme: Scheme): NumberingFit {
  let agree = 0;
  let differ = 0;
  for (const { number, about } of rows) {
    if (number === null || about === null) continue;
    const item = scheme.items.find((entry) => entry.number === number);
    if (item?.indicators.includes(about)) agree += 1;
    else differ += 1;
  }
  return { scheme, agree, differ };
}

/** The built-in schemes whose numbering the rows follow best, the best first; several where they are alike. */
export function bestNumbering(rows: readonly FormRow[]): NumberingFit[] {
  const fits = SCHEMES.map((scheme) => numberingFit(rows, scheme));
  const best = Math.max(...fits.map(({ agree, differ }) => agree - differ));
  return fits.filter(({ agree, differ }) => agree > 0 && agree - differ === best);
}

/** Rows under dotted numbers (3.1): the standard checklist. */
export function dottedRows(rows: readonly FormRow[]): number {
  return rows.filter(({ number }) => number?.includes(".") === true).length;
}

/** Rows without a number that name an indicator all the same. */
export function namedRows(rows: readonly FormRow[]): number {
  return rows.filter(({ about }) => about !== null).length;
}

const LIMIT = /(?:不超过|不多于|不得超过|≤|控制在)(\d{1,2})(?:人|名|个)/g;

/** The limits that the rows quote for staff and presidium: 30 and 3 are a college's. */
export function levelInRows(rows: readonly FormRow[]): "school" | "college" | null {
  let college = 0;
  let school = 0;
  for (const { text } of rows) {
    const isStaff = /工作人员/.test(text);
    const isPresidium = /主席团/.test(text) && !isStaff;
    for (const [, digits] of text.matchAll(LIMIT)) {
      const limit = Number(digits);
      if ((isStaff && limit === 30) || (isPresidium && limit === 3)) college += 1;
      if ((isStaff && (limit === 40 || limit === 60)) || (isPresidium && limit === 5)) school += 1;
    }
  }
  if (college === school) return null;
  return college > school ? "college" : "school";
}

/** True where any of these rows says so in so many words: the law of the form, its dates, its marks. */
export function rowsSay(rows: readonly FormRow[], words: RegExp): FormRow | null {
  return rows.find(({ text }) => words.test(text)) ?? null;
}
