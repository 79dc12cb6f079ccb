/**
 * A sheet as a series of blocks: tables (header and rows), lines of text alone in their row (headings, sentences, notes),
 * rows of keys and values, and rows that belong to nothing that is known. One pass over the rows; what a row is, is told
 * from its first few cells, since most rows are rows of a table.
 */
import type { CellArea, CellValue, RowSnapshot, SheetSnapshot } from "../spreadsheet";
import { cellText } from "../parse/text";
import { isBlank } from "../tables/grid";
import type { ColumnRange } from "../tables/header";
import { bearsName, isColumnName, headersAt, speaksForHeader } from "./headers";
import type { PlacedHeader, TableHeader } from "./headers";
import { isKeyLine, isKeyRow, isRowOfKeys } from "./key-rows";
import { profileKeyOf } from "./profile-keys";
import { isQuestionRow } from "./questionnaire";
import { isFormRow } from "./form-rows";
import type { TableKey } from "../tables/sheets";

/** A text that stands alone in its row. */
export interface Line {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A table where it stands. Rows and columns are of the sheet, both ends included. */
export interface TableBlock extends ColumnRange {
  readonly header: TableHeader;
  readonly sheet: SheetSnapshot;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Rows of data, more or less: rows with at least two cells. */
  readonly rows: number;
  /** Rows within that are keys and values, not rows of the table. */
  readonly skipped: ReadonlySet<number>;
  /** True where it has no header of its own. */
  readonly headless?: boolean;
  /** The table that goes on here, where that tells whose it is. */
  readonly continues?: TableBlock;
}

/** Rows with data under no header that is known. */
export interface LooseBlock {
  readonly sheet: SheetSnapshot;
  readonly area: CellArea;
  readonly rows: number;
  /** True where its rows look like persons. */
  readonly people?: boolean;
}

export interface SheetBlocks {
  readonly sheet: SheetSnapshot;
  readonly tables: readonly TableBlock[];
  readonly lines: readonly Line[];
  /** Rows of keys and values (基本信息). */
  readonly keyRows: readonly number[];
  /** Headers whose columns are keys of 基本信息, one organisation a row. */
  readonly keyHeaders: readonly KeyHeader[];
  /** Headers whose columns are the items of a form, one organisation a row. */
  readonly questions: readonly KeyHeader[];
  readonly loose: readonly LooseBlock[];
}

/** A row of keys with the values below. */
export interface KeyHeader {
  readonly row: number;
  readonly lastRow: number;
}

interface OpenTable {
  readonly placed: PlacedHeader;
  readonly firstRow: number;
  lastRow: number;
  rows: number;
  readonly skipped: Set<number>;
  /** Set by a blank row or a line behind the last row: what follows must look like a row of this table. */
  interrupted: boolean;
}

/** A heading above this many rows still names what the table is. */
const NEAR = 4;
/** A questionnaire has its questions at the top. */
const FIRST_ROWS = 20;
const ENOUGH_QUESTIONS = 5;
/** A longer text alone in its row is a sentence. */
const LONGEST_IN_TABLE = 30;
/** Texts above a header that are looked at for the name of the table. */
const MOST_NEAR = 8;
/** A text beside the rows of a table that can be the title of the next one. */
const TITLE_BESIDE = /学生会|研究生会|研会|名单|花名册|自[评查]表|学代会|研代会|一览表/;
const LONGEST_TITLE = 40;
/** A name in a table of one column. */
const LONGEST_NAME = 16;
/** Cells beside a title, and its letters. */
const MOST_BESIDE_TITLE = 8;
const SHORTEST_TITLE = 4;
/** Cells that are looked at to tell whether a row can be a header. */
const LOOKS = 4;

/** Takes a sheet apart. */
export function blocksOf(sheet: SheetSnapshot, date1904: boolean): SheetBlocks {
  return new Scanner(sheet, date1904).scan();
}

class Scanner {
  readonly #sheet: SheetSnapshot;
  readonly #date1904: boolean;
  readonly #tables: TableBlock[] = [];
  readonly #lines: Line[] = [];
  readonly #keyRows: number[] = [];
  readonly #keyHeaders: { row: number; lastRow: number }[] = [];
  readonly #questions: { row: number; lastRow: number }[] = [];
  readonly #loose: {
    area: { sheet: string; top: number; left: number; bottom: number; right: number };
    rows: number;
  }[] = [];
  #open: OpenTable[] = [];
  #underKeys: { row: number; lastRow: number } | null = null;
  #last = -1;

  constructor(sheet: SheetSnapshot, date1904: boolean) {
    this.#sheet = sheet;
    this.#date1904 = date1904;
  }

  scan(): SheetBlocks {
    const { rows } = this.#sheet;
    rows.forEach((row, index) => this.#take(row, rows[index + 1]));
    for (const open of this.#open) this.#close(open);
    const sheet = this.#sheet;
    return {
      sheet,
      tables: this.#tables.sort((a, b) => a.firstRow - b.firstRow || a.left - b.left),
      lines: this.#lines,
      keyRows: this.#keyRows,
      keyHeaders: this.#keyHeaders,
      questions: this.#questions,
      loose: this.#loose.map((block) => ({ sheet, ...block })),
    };
  }

  #take(row: RowSnapshot, next: RowSnapshot | undefined): void {
    const { values } = row;
    let first = 0;
    while (first < values.length && isBlank(values[first])) first += 1;
    if (first >= values.length) return;
    if (this.#isNextRow(row, first)) return;
    if (row.row > this.#last + 1) this.#interrupt();
    this.#last = row.row;
    let second = first + 1;
    while (second < values.length && isBlank(values[second])) second += 1;
    const alone = second >= values.length;
    const value = values[first];
    if (alone) {
      if (!this.#takeSingle(row, first, value, next)) this.#takeLine(row, first, value);
      return;
    }
    if (row.row < FIRST_ROWS && values.length > ENOUGH_QUESTIONS && isQuestionRow(row)) {
      this.#underKeys = { row: row.row, lastRow: row.row };
      this.#questions.push(this.#underKeys);
      return;
    }
    const isOpen = this.#open.length > 0;
    if (mayBeHeader(values, first, isOpen && row.row >= FIRST_ROWS ? LOOKS : values.length, isOpen ? 2 : 1)) {
      const below = next?.row === row.row + 1 ? next : undefined;
      if (this.#takeKeyHeader(row, below)) return;
      const headed = this.#takeHeaders(row, below);
      if (headed) {
        this.#takeBeside(row, headed);
        return;
      }
      if (isKeyRow(values, first, second, this.#open.length > 0)) {
        this.#keyRows.push(row.row);
        this.#takeName(row, first);
        for (const open of this.#open) open.skipped.add(row.row);
        return;
      }
    }
    this.#takeData(row, first, values.length - 1);
  }

  /**
   * Nearly all rows: the next one of the only table, which begins with a number. Such a row is no header and no line, and
   * nothing stands beside it.
   */
  #isNextRow({ row, values }: RowSnapshot, first: number): boolean {
    const [open, other] = this.#open;
    if (!open || other || open.interrupted || row !== open.lastRow + 1 || row < FIRST_ROWS) return false;
    if (typeof values[first] !== "number" || first < open.placed.left || values.length - 1 > open.placed.right)
      return false;
    if (isBlank(values[first + 1]) && isBlank(values[first + 2])) return false;
    this.#last = row;
    open.lastRow = row;
    open.rows += 1;
    return true;
  }

  #takeLine(row: RowSnapshot, column: number, value: CellValue | undefined): void {
    const text = cellText(value, row.formats[column], this.#date1904).trim();
    if (this.#isUnanswered(row.row, text)) return;
    this.#lines.push({ row: row.row, column, text });
    if (typeof value === "string" && isKeyLine(value, this.#open.length > 0)) this.#keyRows.push(row.row);
    this.#underKeys = null;
    // The row may still be one of a table (a person of whom only the name is known, an item without a conclusion).
    for (const open of this.#open) {
      if (column < open.placed.left || column > open.placed.right) continue;
      // A sentence right below a table is none of its rows.
      const isSentence = text.length > LONGEST_IN_TABLE && open.placed.table !== "selfCheck";
      if (row.row === open.lastRow + 1 && !isSentence) open.lastRow = row.row;
    }
    this.#interrupt();
  }

  /** Right below the answers a name alone is that of a school that answered nothing; the next ones may have. */
  #isUnanswered(row: number, text: string): boolean {
    const asked = this.#questions.at(-1);
    if (!asked || asked !== this.#underKeys || row !== asked.lastRow + 1 || text.length > LONGEST_NAME) return false;
    asked.lastRow = row;
    return true;
  }

  /** 组织名称 in the head of a form says whose it is, as a title does. */
  #takeName({ row, values }: RowSnapshot, first: number): void {
    for (let column = first; column < values.length; column += 1) {
      const value = values[column];
      const key = typeof value === "string" ? profileKeyOf(value) : null;
      if (key !== "name" && key !== "kind") continue;
      const stated = values.slice(column + 1).find((cell) => !isBlank(cell));
      if (typeof stated === "string") this.#lines.push({ row, column, text: `${cellText(value)}：${stated.trim()}` });
      return;
    }
  }

  /** A table of one column, on a sheet that bears its name: 部门名称 and the names below it. */
  #takeSingle(row: RowSnapshot, column: number, value: CellValue | undefined, next: RowSnapshot | undefined): boolean {
    const own = this.#open.find(({ placed }) => placed.left === column && placed.right === column);
    if (own) {
      own.lastRow = row.row;
      own.rows += 1;
      return true;
    }
    if (this.#open.length > 0 || !isColumnName(value) || !isShortAlone(next, column)) return false;
    // A title merged over several columns is none.
    const headers = headersAt(row, undefined, this.#sheet.merges, (key) => bearsName(this.#sheet.name, key)).filter(
      ({ left, right }) => left === right,
    );
    for (const placed of headers) this.#begin(placed);
    return headers.length > 0;
  }

  #takeKeyHeader(row: RowSnapshot, below: RowSnapshot | undefined): boolean {
    if (!below || !isRowOfKeys(row, below)) return false;
    this.#underKeys = { row: row.row, lastRow: row.row };
    this.#keyHeaders.push(this.#underKeys);
    return true;
  }

  /** The columns that are headers now; null where the row is none. */
  #takeHeaders(row: RowSnapshot, below: RowSnapshot | undefined): readonly ColumnRange[] | null {
    // The lower row of a header of two rows.
    const upper = this.#open.filter(({ placed }) => placed.match.row === row.row);
    if (upper.length > 0) return upper.map(({ placed }) => placed);
    const near = this.#linesNear(row.row);
    const named = (key: TableKey): boolean =>
      bearsName(this.#sheet.name, key) || near.some((text) => bearsName(text, key));
    // Only tables whose rows go on right up to this one can have a row of theirs beside the header.
    const open = this.#open
      .filter((table) => table.lastRow >= row.row - 1 && table.rows > 0)
      .map(({ placed }) => placed);
    const headers = headersAt(row, below, this.#sheet.merges, named, open);
    if (headers.length === 0) return null;
    this.#underKeys = null;
    for (const placed of headers) this.#begin(placed);
    return headers;
  }

  #linesNear(row: number): string[] {
    const near: string[] = [];
    for (let index = this.#lines.length - 1; index >= 0 && near.length < MOST_NEAR; index -= 1) {
      const line = this.#lines[index];
      if (!line || row - line.row > NEAR) break;
      if (line.text.length <= LONGEST_IN_TABLE) near.push(line.text);
    }
    return near;
  }

  /** The same row can be data of a table beside the one that begins here. */
  #takeBeside(row: RowSnapshot, headed: readonly ColumnRange[]): void {
    for (const open of this.#open) {
      if (headed.some((range) => overlaps(open.placed, range))) continue;
      const own = row.values.slice(open.placed.left, open.placed.right + 1);
      if (own.every((value) => isBlank(value))) continue;
      open.lastRow = row.row;
      open.rows += 1;
    }
  }

  #begin(placed: PlacedHeader): void {
    const overlapping = this.#open.filter(({ placed: other }) => overlaps(other, placed));
    const [same] = overlapping;
    // The header printed again at the top of a page, with nothing between that could name another owner.
    if (same && !same.interrupted && isSameHeader(same.placed, placed)) return;
    for (const open of overlapping) this.#close(open);
    this.#open = this.#open.filter((open) => !overlapping.includes(open));
    const firstRow = placed.match.row + 1;
    this.#open.push({ placed, firstRow, lastRow: placed.match.row, rows: 0, skipped: new Set(), interrupted: false });
  }

  #close({ placed, firstRow, lastRow, rows, skipped }: OpenTable): void {
    const { left, right, ...header } = placed;
    this.#tables.push({ header, sheet: this.#sheet, firstRow, lastRow, left, right, rows, skipped });
  }

  #interrupt(): void {
    for (const open of this.#open) open.interrupted = true;
  }

  #takeData(row: RowSnapshot, first: number, last: number): void {
    if (this.#underKeys) {
      this.#underKeys.lastRow = row.row;
      return;
    }
    let taken = false;
    let left = last;
    let right = first;
    for (const open of this.#open) {
      if (first > open.placed.right || last < open.placed.left) continue;
      if (open.interrupted && !continues(open, row)) continue;
      open.interrupted = false;
      open.lastRow = row.row;
      open.rows += 1;
      taken = true;
      left = Math.min(left, open.placed.left);
      right = Math.max(right, open.placed.right);
    }
    if (!taken) this.#takeLoose(row, first, last);
    else if (first < left || last > right) this.#takeTitlesBeside(row, left, right);
  }

  /** Beside the rows of one table the title of another can stand. */
  #takeTitlesBeside({ row, values }: RowSnapshot, left: number, right: number): void {
    values.forEach((value, column) => {
      if (column >= left && column <= right) return;
      if (typeof value !== "string" || value.length > LONGEST_TITLE || !TITLE_BESIDE.test(value)) return;
      this.#lines.push({ row, column, text: value.trim() });
    });
  }

  #takeLoose({ row, values }: RowSnapshot, first: number, last: number): void {
    let right = last;
    while (right > first && isBlank(values[right])) right -= 1;
    // A title with something beside it is still a title.
    const own = values.slice(first, right + 1);
    if (own.filter((value) => !isBlank(value)).length <= MOST_BESIDE_TITLE) {
      own.forEach((value, index) => {
        if (typeof value === "string" && value.trim().length >= SHORTEST_TITLE) {
          this.#lines.push({ row, column: first + index, text: value.trim() });
        }
      });
    }
    const block = this.#loose.at(-1);
    if (block && block.area.bottom === row - 1) {
      block.area.bottom = row;
      block.area.left = Math.min(block.area.left, first);
      block.area.right = Math.max(block.area.right, right);
      block.rows += 1;
      return;
    }
    this.#loose.push({ area: { sheet: this.#sheet.name, top: row, left: first, bottom: row, right }, rows: 1 });
  }
}

/** A row that holds one short text in this column and nothing else: what follows the header of a table of one column. */
function isShortAlone(row: RowSnapshot | undefined, column: number): boolean {
  const value = row?.values[column];
  if (!row || typeof value !== "string" || value.trim().length > LONGEST_NAME) return false;
  return row.values.every((other, index) => index === column || isBlank(other));
}

/**
 * A look at the first cells, and at the first behind each gap. Inside a table two of them must speak for a header (an office
 * can be called 工作人员, a department 主席团), or the very first: a key with its value.
 */
function mayBeHeader(values: readonly (CellValue | undefined)[], first: number, most: number, needed: number): boolean {
  let looks = 0;
  let hits = 0;
  // A run of cells that begins with a number is a row of data: no header does.
  let gap = typeof values[first] !== "number";
  let run = gap;
  for (let column = first; column < values.length && looks < most * 2; column += 1) {
    const value = values[column];
    if (isBlank(value)) {
      gap = true;
      continue;
    }
    if (gap) run = typeof value !== "number";
    if (run && (gap || looks < most)) {
      looks += 1;
      if (speaksForHeader(value)) hits += column === first ? needed : 1;
      if (hits >= needed) return true;
    }
    gap = false;
  }
  return false;
}

function overlaps(a: ColumnRange, b: ColumnRange): boolean {
  return a.left <= b.right && b.left <= a.right;
}

function isSameHeader(a: PlacedHeader, b: PlacedHeader): boolean {
  return (
    a.table === b.table &&
    a.match.columns.size === b.match.columns.size &&
    [...a.match.columns].every(([field, column]) => [...b.match.columns].some(([f, c]) => f === field && c === column))
  );
}

/** Behind a gap or a heading: whether the row is still one of the table, rather than of something else below it. */
function continues({ placed }: OpenTable, row: RowSnapshot): boolean {
  const { values } = row;
  if (placed.table === "selfCheck") return isFormRow(values, placed.match.columns);
  let filled = 0;
  for (const column of placed.match.columns.values()) if (!isBlank(values[column])) filled += 1;
  if (filled < 2) return false;
  // A running number that is a word belongs to another header.
  const number = numberColumn(placed);
  const own = number === null ? null : values[number];
  if (typeof own === "string" && !/\d|^[一二三四五六七八九十]+$|^\s*$|示例|样例|^例|同上|合计|总计|小计/.test(own))
    return false;
  return true;
}

function numberColumn({ table, match }: PlacedHeader): number | null {
  return table === "roster" ? (match.columns.get("number") ?? null) : null;
}
