/** A located table and its rows of data, read cell by cell without making objects on the way. */
import { isCellError } from "../spreadsheet";
import type { CellAddress, CellValue, RowSnapshot, SheetSnapshot } from "../spreadsheet";
import type { ReadingContext } from "./context";
import { readDate } from "./context";
import { ColumnMerges, isBlank, rowAt } from "./grid";
import { MAX_HEADER_COLUMNS } from "./header";
import type { HeaderMatch } from "./header";
import type { DateReading } from "../parse/date";
import { markOf } from "../parse/nothing";
import { isDateFormat } from "../parse/number-format";
import { parseCount, parseFlag } from "../parse/number";
import { unreadable } from "../parse/reading";
import { cellText, headerKey, squeeze, tidy } from "../parse/text";
import { firstIndexFrom, groupColumn } from "./groups";
import type { GroupColumn } from "./groups";
import { holdsTotal, isDashes, isNobody, isSectionName, kindOfFirst } from "./row-kinds";
import { standardHeader } from "./sheets";
import type { TableSpec } from "./sheets";
import type { Reading } from "../parse/types";
import type { TableSource } from "./types";

/** Tells whose row it is by what stands in its column 组织. */
export interface RowOwners {
  /** Names for messages. */
  readonly names: string;
  /** Index of the organisation that a text means; null where it means none of them, or could mean several. */
  match(text: string): number | null;
}

/** Where a table stands. Rows and columns are of the sheet, both ends included. */
export interface TableExtent {
  readonly sheet: SheetSnapshot;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly left: number;
  readonly right: number;
  /** Rows in between that are something else. */
  readonly skipped: ReadonlySet<number>;
  /** True where the header is missing: the columns were told from the rows. */
  readonly headless?: boolean;
  /** Index of the organisation that the table belongs to as a whole; null where only its rows tell. */
  readonly owner: number | null;
}

/** What the reading of a table needs besides the cells. */
export interface TableParts<Field extends string> {
  readonly spec: TableSpec<Field>;
  readonly header: HeaderMatch<Field>;
}

/** A single cell merged over this many columns is a heading or a note between the rows. */
const WIDE_MERGE = 3;
/** Texts that repeat (共青团员, 干事) are tidied once; a table of unlike texts must not fill the memory. */
const MAX_CACHED_TEXTS = 4096;
/** Text that is tidy as it stands: most of what is in a roster. */
const PLAIN = /^[\u4E00-\u9FFF0-9A-Za-z]+$/;
/** 同上, 〃, 空缺 and their like are short; most other texts need no closer look. */
const LONGEST_MARK = 8;
/** “/” and “—” in a cell for numbers or words: nothing to state. */
const DASHES = /^[-—–―/／\\]+$/;

export class Table<Field extends string> {
  readonly source: TableSource<Field>;
  readonly #sheet: SheetSnapshot;
  readonly #context: ReadingContext;
  readonly #columns: ReadonlyMap<Field, number>;
  readonly #headerTexts: ReadonlyMap<number, string>;
  readonly #mainColumns: readonly number[];
  readonly #firstMain: readonly number[];
  readonly #merges: ReadonlyMap<number, ColumnMerges>;
  readonly #wideRows: ReadonlySet<number>;
  readonly #extent: TableExtent;
  readonly #spec: TableSpec<Field>;
  readonly #person: number | undefined;
  readonly #groups: ReadonlyMap<number, GroupColumn>;
  #section = "";
  readonly #texts = new Map<string, string>();
  /** Where in each column a mark was last resolved, and to what: a whole column of marks is walked through once. */
  readonly #repeated = new Map<number, { readonly index: number; readonly text: string }>();
  #isRepeated = false;
  /** Index of the current row among the sheet's rows. */
  #index = 0;
  #row: RowSnapshot = { row: 0, values: [], formats: [] };

  constructor(extent: TableExtent, { spec, header }: TableParts<Field>, context: ReadingContext) {
    const { sheet } = extent;
    this.#extent = extent;
    this.#sheet = sheet;
    this.#context = context;
    this.#columns = header.columns;
    this.source = { sheet: sheet.name, headerRow: Math.max(header.row, 0), columns: columnsOf(header) };
    const columns = [...header.columns.values()];
    this.#headerTexts = new Map(columns.map((column) => [column, extent.headless ? "" : this.#headerText(column)]));
    this.#spec = spec;
    this.#mainColumns = spec.main.flatMap((field) => header.columns.get(field) ?? []);
    this.#firstMain = this.#mainColumns.slice(0, 1);
    const merges = columns.map((column) => [column, new ColumnMerges(sheet.merges, column, header.row + 1)] as const);
    this.#merges = new Map(merges.filter(([, areas]) => !areas.isEmpty));
    this.#wideRows = new Set(
      sheet.merges.filter(({ left, right }) => right - left + 1 >= WIDE_MERGE).map(({ top }) => top),
    );
    this.#person = spec.person === undefined ? undefined : header.columns.get(spec.person);
    const groups = (spec.groups ?? []).flatMap((field) => {
      const column = header.columns.get(field);
      const group = column === undefined ? null : groupColumn(extent, column, this.#mainColumns);
      return group && column !== undefined ? [[column, group] as const] : [];
    });
    this.#groups = new Map(groups);
    this.#reportColumns(spec, header);
  }

  /** The text of the nearest row above that is a heading between the rows (“宣传部（5人）”); "" where there is none. */
  get section(): string {
    return this.#section;
  }

  /** Where the table has no such column, nothing else tells. */
  has(field: Field): boolean {
    return this.#columns.has(field);
  }

  /** The header of a field as written, for messages. */
  header(field: Field): string {
    const column = this.#columns.get(field);
    if (column === undefined) return "";
    return this.#headerTexts.get(column) || standardHeader(this.#spec, field);
  }

  /** Moves through the rows of data: every one that states something; headings, totals, examples, notes and repeated headers left out. */
  *rows(): Generator<number, void, undefined> {
    const { firstRow, lastRow, skipped } = this.#extent;
    const { rows } = this.#sheet;
    this.#section = "";
    for (let index = firstIndexFrom(rows, firstRow); index < rows.length; index += 1) {
      const row = rows[index];
      if (!row || row.row > lastRow) return;
      if (skipped.has(row.row) || !this.#isData(row)) continue;
      this.#row = row;
      this.#index = index;
      yield row.row;
    }
  }

  /** Visits every row of data. */
  forEachRow(visit: () => void): void {
    const rows = this.rows();
    while (!rows.next().done) visit();
  }

  #isData(row: RowSnapshot): boolean {
    const { left, right } = this.#extent;
    let stated = 0;
    for (const column of this.#mainColumns) if (!isBlank(row.values[column])) stated += 1;
    let first = left;
    while (first <= right && isBlank(row.values[first])) first += 1;
    const isAlone = first <= right && this.#isAlone(row, first);
    if (isAlone && this.#isSection(row, first)) return false;
    if (stated === 0) return false;
    const value = row.values[first];
    const kind = typeof value === "string" ? kindOfFirst(value) : null;
    if (kind === "nothing" || (kind === "heading" && isAlone)) return false;
    if (this.#firstMain.some((column) => saysNothing(row.values[column]))) return false;
    if (this.#wideRows.has(row.row) && isAlone) return false;
    if (this.#person !== undefined && !this.#isPerson(row, this.#person, stated)) return false;
    return !this.#isRepeatedHeader(row) && !isDashes(row, left, right);
  }

  /** Somebody is named, or so much is said that somebody must be meant; a vacancy is nobody. */
  #isPerson(row: RowSnapshot, person: number, stated: number): boolean {
    const name = row.values[person];
    if (isBlank(name)) return stated >= 2 && !holdsTotal(row, this.#extent);
    if (typeof name === "number") return false;
    return typeof name !== "string" || !isNobody(name);
  }

  /** The row holds this cell and no other of the table. */
  #isAlone({ values }: RowSnapshot, first: number): boolean {
    for (let column = first + 1; column <= this.#extent.right && column < values.length; column += 1) {
      if (!isBlank(values[column])) return false;
    }
    return true;
  }

  /** A heading between the rows of persons: kept, since it can tell department and organisation. */
  #isSection(row: RowSnapshot, first: number): boolean {
    const value = row.values[first];
    if (this.#person === undefined || typeof value !== "string") return false;
    const text = squeeze(value);
    if (first === this.#person && !isSectionName(text)) return false;
    this.#section = text;
    return true;
  }

  /** The header printed again at the top of a page: two of its cells or more say the same. */
  #isRepeatedHeader(row: RowSnapshot): boolean {
    let same = 0;
    for (const [column, header] of this.#headerTexts) {
      const value = row.values[column];
      if (isBlank(value)) continue;
      if (header === "") return false;
      // A look for the first character rules out nearly every row before anything is made comparable.
      if (typeof value !== "string" || !value.toLowerCase().includes(header.charAt(0))) return false;
      if (headerTextOf(value) !== header) return false;
      same += 1;
      if (same >= 2) return true;
    }
    return false;
  }

  #headerText(column: number): string {
    // A header over two rows: the lower one counts, the upper one where the lower cell is empty.
    for (let row = this.source.headerRow; row >= Math.max(0, this.source.headerRow - 1); row -= 1) {
      const value = rowAt(this.#sheet.rows, row)?.values[column];
      if (typeof value === "string" && !isBlank(value)) return headerTextOf(value);
    }
    return "";
  }

  #reportColumns(spec: TableSpec<Field>, { row, columns, duplicates }: HeaderMatch<Field>): void {
    const { problems } = this.#context;
    const sheet = this.#sheet.name;
    for (const { header, sameName, ...cell } of duplicates) {
      const parameters = { sheet, column: headerTextOf(header) };
      problems.add(
        { code: "duplicate-column", parameters, severity: sameName ? "warning" : "info" },
        { sheet, row: cell.row, column: cell.column },
      );
    }
    const first = { sheet, row: Math.max(row, 0), column: Math.min(...columns.values()) };
    for (const group of spec.wanted) {
      if (group.some((field) => columns.has(field))) continue;
      problems.add({ code: "column-missing", parameters: { sheet, column: standardHeader(spec, group[0]) } }, first);
    }
    if ((rowAt(this.#sheet.rows, row)?.values.length ?? 0) > MAX_HEADER_COLUMNS) {
      problems.add({ code: "too-many-columns", parameters: { sheet } }, first);
    }
  }

  /** The row that holds the value of a cell of the current row: another one in a merged area or a group. */
  #rowOf(column: number): RowSnapshot {
    const areas = this.#merges.get(column);
    const group = this.#groups.get(column);
    if ((areas === undefined && group === undefined) || !isBlank(this.#row.values[column])) return this.#row;
    const merged = areas?.topOf(this.#row.row) ?? this.#row.row;
    const top = merged === this.#row.row && group ? group.headOf(merged) : merged;
    return top === this.#row.row ? this.#row : (rowAt(this.#sheet.rows, top) ?? this.#row);
  }

  /** Where the value of a field really stands; the first column of the table where it lacks the field. */
  at(field: Field): CellAddress {
    const column = this.#columns.get(field);
    if (column === undefined) {
      return { sheet: this.#sheet.name, row: this.#row.row, column: Math.min(...this.#columns.values()) };
    }
    return { sheet: this.#sheet.name, row: this.#rowOf(column).row, column };
  }

  /** The value of a field; null for nothing, and for an error value, which is reported. */
  value(field: Field): CellValue {
    const column = this.#columns.get(field);
    if (column === undefined) return null;
    const value = this.#rowOf(column).values[column] ?? null;
    if (!isCellError(value)) return value;
    this.#context.problems.add({ code: "cell-error", parameters: { text: value.error } }, this.at(field));
    return value;
  }

  /** The error value in the cell of a field, unreported; null where there is none. */
  errorIn(field: Field): string | null {
    const column = this.#columns.get(field);
    const value = column === undefined ? null : (this.#rowOf(column).values[column] ?? null);
    return isCellError(value) ? value.error : null;
  }

  format(field: Field): string | undefined {
    const column = this.#columns.get(field);
    return column === undefined ? undefined : this.#rowOf(column).formats[column];
  }

  /** Tidy text; "" for nothing and for an error value. */
  text(field: Field): string {
    const value = this.value(field);
    if (value === null || isCellError(value)) return "";
    if (typeof value !== "string") {
      const format = this.format(field);
      if (format === undefined && typeof value === "number" && Number.isInteger(value)) return String(value);
      return tidy(cellText(value, format, this.#context.dates.date1904));
    }
    if (PLAIN.test(value)) return value;
    const known = this.#texts.get(value);
    if (known !== undefined) return known;
    const text = tidy(value);
    if (this.#texts.size < MAX_CACHED_TEXTS) this.#texts.set(value, text);
    return text;
  }

  /** Text; a dash or slash is nothing. */
  words(field: Field): string {
    const text = this.text(field);
    return DASHES.test(text) ? "" : text;
  }

  /**
   * Words about a person or a thing: 无, N/A, 待定 and 空缺 are nothing, and 同上 or 〃 repeats what the row before says; under
   * nothing it is nothing.
   */
  entry(field: Field): string {
    const text = this.words(field);
    this.#isRepeated = false;
    if (text.length > LONGEST_MARK) return text;
    const mark = markOf(text);
    if (mark === null) return text;
    const column = this.#columns.get(field);
    this.#isRepeated = mark === "ditto";
    return mark === "ditto" && column !== undefined ? this.#above(column) : "";
  }

  /** Whether what `entry` gave last is but the words of a row before. */
  get isRepeated(): boolean {
    return this.#isRepeated;
  }

  /** What the nearest row of data above says in a column, through any number of marks that repeat it. */
  #above(column: number): string {
    const rows = this.#sheet.rows;
    const known = this.#repeated.get(column);
    let found = "";
    for (let index = this.#index - 1; index >= 0; index -= 1) {
      const row = rows[index];
      if (!row || row.row <= this.source.headerRow) break;
      if (known?.index === index) {
        found = known.text;
        break;
      }
      if (!this.#isData(row)) continue;
      const text = tidy(cellText(row.values[column], row.formats[column], this.#context.dates.date1904));
      const mark = markOf(text);
      if (mark === "ditto") continue;
      found = mark === "nothing" || DASHES.test(text) ? "" : text;
      break;
    }
    this.#repeated.set(column, { index: this.#index, text: found });
    return found;
  }

  /** A whole number. */
  count(field: Field): Reading<number> {
    const value = this.value(field);
    if (typeof value === "string" && DASHES.test(value.trim())) return { state: "blank" };
    const format = typeof value === "number" ? this.format(field) : undefined;
    const reading = isDateFormat(format) ? unreadable(value, format) : parseCount(value);
    if (reading.state === "unreadable" && !isCellError(value)) {
      const parameters = { column: this.header(field), text: reading.text };
      this.#context.problems.add({ code: "number-unreadable", parameters }, this.at(field));
    }
    return reading;
  }

  /** 是 or 否. */
  flag(field: Field): Reading<boolean> {
    const value = this.value(field);
    const reading = parseFlag(value);
    if (reading.state === "unreadable" && !isCellError(value)) {
      const parameters = { column: this.header(field), text: reading.text };
      this.#context.problems.add({ code: "flag-unreadable", parameters }, this.at(field));
    }
    return reading;
  }

  /** A date; what cannot be read is left to the caller to report. */
  date(field: Field): DateReading {
    return readDate(this.#context, this.value(field), this.format(field), this.at(field));
  }

  /**
   * Index of the organisation that the row belongs to: the one that its column 组织 names, else the heading between the rows,
   * else that of the whole table, else the first. Null for an organisation that is not in the workbook: the row is
   * reported and belongs to nobody.
   */
  owner(field: Field, directory: RowOwners): number | null {
    const text = this.words(field);
    if (text === "") {
      const section = this.#section === "" ? null : directory.match(this.#section.replace(/[(（][^]*/, ""));
      if (section !== null) return section;
      if (this.#extent.owner !== null) return this.#extent.owner;
    }
    const index = directory.match(text);
    if (index === null) {
      const parameters = { text, known: directory.names };
      this.#context.problems.add({ code: "unknown-organisation", parameters }, this.at(field));
    }
    return index;
  }
}

function columnsOf<Field extends string>({ columns }: HeaderMatch<Field>): TableSource<Field>["columns"] {
  const record: Partial<Record<Field, number>> = {};
  for (const [field, column] of columns) record[field] = column;
  return record;
}

function saysNothing(value: CellValue | undefined): boolean {
  return typeof value === "string" && kindOfFirst(value) === "nothing";
}

function headerTextOf(text: string): string {
  return headerKey(text) || squeeze(text);
}
