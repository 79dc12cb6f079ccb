/** Our sheet as users left it: its rows, known by their keys, and what was typed beside them. */
import { isCellError, type CellValue, type RowSnapshot, type SheetSnapshot } from "../../spreadsheet";
import { wordsFor, type Words } from "../words";
import { GAP_COLUMNS, KEY_COLUMN } from "./grid";
import { isGone, readKey, writeKey, type GapKey } from "./key";

/** What a user typed into one cell; a date is a number with its format. */
export interface Typed {
  readonly value: string | number | boolean | null;
  /** The number format, where the cell has another than General. */
  readonly format: string | null;
}

export interface UserColumns {
  readonly owner: Typed;
  readonly deadline: Typed;
  readonly status: Typed;
}

export interface PreviousRow {
  readonly key: GapKey;
  /** True for a row among those that are mended. */
  readonly gone: boolean;
  readonly user: UserColumns;
  /** The sentences as they were written; a gap that is gone can no longer be told anew. */
  readonly message: string;
  readonly place: string;
  readonly remedy: string;
  readonly basis: string;
}

type Column = keyof typeof GAP_COLUMNS;
type Columns = Readonly<Record<Exclude<Column, "order" | "id" | "indicator" | "standing" | "verdict">, number>>;

const NOTHING: Typed = { value: null, format: null };

/**
 * Every row with a key, in the order it stands; of rows that a user copied the first one with something typed. Rows
 * may have been sorted or inserted, columns moved, and the headings may be in either language.
 */
export function readPrevious(sheet: SheetSnapshot | null): PreviousRow[] {
  if (sheet === null) return [];
  const tables = languages();
  const headings = sheet.rows.map((row) => headingsOf(row, tables));
  // Sorting the whole sheet can put a row above its headings: then the first headings of the sheet speak for it.
  let columns = headings.find((found) => found !== null) ?? ownColumns();
  const rows = new Map<string, PreviousRow>();
  sheet.rows.forEach((row, index) => {
    columns = headings[index] ?? columns;
    const found = keyOf(row);
    if (found === null) return;
    const read = { ...found, ...readRow(row, columns) };
    const name = writeKey(found.key);
    const before = rows.get(name);
    if (!before || (isBlank(before.user) && !isBlank(read.user))) rows.set(name, read);
  });
  return [...rows.values()];
}

/** The sentence of a row without the line of places below it, in whichever language that was written. */
export function sentenceOf({ message }: PreviousRow): string {
  const leads = languages().map(({ report }) => message.lastIndexOf(`\n${report.places.others}`));
  const at = Math.max(...leads);
  return at < 0 ? message : message.slice(0, at);
}

/** True when the user typed nothing into any of the three columns. */
export function isBlank({ owner, deadline, status }: UserColumns): boolean {
  return owner.value === null && deadline.value === null && status.value === null;
}

/** Those in which an earlier sheet may have been written. */
function languages(): readonly Words[] {
  return [wordsFor("zh-CN"), wordsFor("en-US")];
}

function ownColumns(): Columns {
  const { message, place, remedy, basis, owner, deadline, status } = GAP_COLUMNS;
  return { message, place, remedy, basis, owner, deadline, status };
}

/** The columns of a heading row: it has the headings of all three user columns. */
function headingsOf(row: RowSnapshot, languages: readonly Words[]): Columns | null {
  for (const { report } of languages) {
    const find = (heading: string): number =>
      row.values.findIndex((value) => typeof value === "string" && value.trim() === heading);
    const { headings } = report.summary;
    const owner = find(headings.owner);
    const deadline = find(headings.deadline);
    const status = find(headings.status);
    if (owner < 0 || deadline < 0 || status < 0) continue;
    return {
      owner,
      deadline,
      status,
      message: find(headings.message),
      place: find(headings.place),
      remedy: find(headings.remedy),
      basis: find(headings.basis),
    };
  }
  return null;
}

function keyOf(row: RowSnapshot): Pick<PreviousRow, "key" | "gone"> | null {
  const own = row.values[KEY_COLUMN];
  const texts = [own, ...row.values].filter((value) => typeof value === "string");
  for (const text of texts) {
    const key = readKey(text);
    if (key !== null) return { key, gone: isGone(text) };
  }
  return null;
}

function readRow(row: RowSnapshot, columns: Columns): Omit<PreviousRow, "key" | "gone"> {
  const text = (column: number): string => plain(row.values[column]);
  return {
    user: {
      owner: typed(row, columns.owner),
      deadline: typed(row, columns.deadline),
      status: typed(row, columns.status),
    },
    message: text(columns.message),
    place: text(columns.place),
    remedy: text(columns.remedy),
    basis: text(columns.basis),
  };
}

function plain(value: CellValue | undefined): string {
  if (value === undefined || value === null) return "";
  return isCellError(value) ? value.error : String(value);
}

function typed(row: RowSnapshot, column: number): Typed {
  const value = row.values[column];
  if (value === undefined || value === null || value === "") return NOTHING;
  const format = row.formats[column];
  return {
    value: isCellError(value) ? value.error : value,
    format: format === undefined || format === "General" ? null : format,
  };
}
