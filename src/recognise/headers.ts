/** Which cells can be headers at all, and which table a row of headers begins. */
import type { CellValue, MergedArea, RowSnapshot } from "../spreadsheet";
import { squeeze } from "../parse/text";
import { isBlank } from "../tables/grid";
import { HeaderFinder, MAX_HEADER_COLUMNS } from "../tables/header";
import type { ColumnRange, HeaderMatch } from "../tables/header";
import { TABLES } from "../tables/sheets";
import type { TableFields, TableKey } from "../tables/sheets";
import { isPlainKey, profileKeyOf } from "./profile-keys";

const TABLE_KEYS = [
  "selfCheck",
  "roster",
  "departments",
  "congresses",
  "records",
  "documents",
  "guidance",
  "collegeUnions",
  "settings",
] as const satisfies readonly TableKey[];

/** Knows the headers of each table. */
const HEADERS: { readonly [Key in TableKey]: HeaderFinder<TableFields[Key]> } = {
  selfCheck: new HeaderFinder(TABLES.selfCheck),
  roster: new HeaderFinder(TABLES.roster),
  departments: new HeaderFinder(TABLES.departments),
  congresses: new HeaderFinder(TABLES.congresses),
  records: new HeaderFinder(TABLES.records),
  documents: new HeaderFinder(TABLES.documents),
  guidance: new HeaderFinder(TABLES.guidance),
  collegeUnions: new HeaderFinder(TABLES.collegeUnions),
  settings: new HeaderFinder(TABLES.settings),
};

/** A header and the table it begins, of whichever kind. */
export type TableHeader = {
  [Key in TableKey]: { readonly table: Key; readonly match: HeaderMatch<TableFields[Key]> };
}[TableKey];

/** A header with the columns that are its own. */
export type PlacedHeader = TableHeader & ColumnRange;

/** Standard names of columns and keys, for a first look that makes nothing comparable. */
const WORDS: ReadonlySet<string> = new Set(
  Object.values(TABLES).flatMap(({ columns }) => columns.flatMap(({ headers }) => headers)),
);
/** A short word that is plainly written is a header only if it is one of the names. */
const PLAIN_WORD = /^[\u4E00-\u9FFF]{1,4}$/;
/** True for the very name of a column, and nothing around it. */
export function isColumnName(value: CellValue | undefined): boolean {
  return typeof value === "string" && value.length <= LONGEST && WORDS.has(squeeze(value));
}

/** Longer texts are notes. */
const LONGEST = 80;
const MOST_KNOWN = 4096;
const known = new Map<string, boolean>();

/** True for a cell that can be the header of a column or a key of 基本信息. Cheap: nearly every cell passes through here. */
function canBeHeader(value: CellValue | undefined): boolean {
  if (typeof value !== "string" || value.length > LONGEST) return false;
  if (PLAIN_WORD.test(value)) return WORDS.has(value) || isPlainKey(value);
  const found = known.get(value);
  if (found !== undefined) return found;
  const is = profileKeyOf(value) !== null || TABLE_KEYS.some((key) => HEADERS[key].knows(value));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(value, is);
  return is;
}

/** Answers that are also headers of columns of ticks; no header begins with them, and rows of data are full of them. */
const ANSWERS: ReadonlySet<unknown> = new Set(["是", "否", "达标", "未达标", "不达标", "符合", "不符合"]);

/** 12/150, 8%, 2022级, 李明3: no header ends so. */
const ENDS_LIKE_DATA = /[\d%]$|\d级$/;

/** True for a cell that makes it worth while to look whether its row is a header. */
export function speaksForHeader(value: CellValue | undefined): boolean {
  return typeof value === "string" && !ENDS_LIKE_DATA.test(value) && !ANSWERS.has(value) && canBeHeader(value);
}

/** Known columns needed of all that are headed: a school's own columns may be more, but not nearly all. */
const LEAST_SHARE = 0.25;
/** What a name (of the sheet, or in the heading above) adds to a candidate. */
const NAMED_BONUS = 0.2;

/** Which tables the names around a header speak of. */
export type NamedTables = (key: TableKey) => boolean;

/**
 * The headers that a row holds, from left to right: one, or several of tables side by side. Empty for a row that is none.
 * `below` is the next row where that one follows directly; `open` the columns of tables that began further up.
 */
export function headersAt(
  row: RowSnapshot,
  below: RowSnapshot | undefined,
  merges: readonly MergedArea[],
  named: NamedTables,
  open: readonly ColumnRange[] = [],
): PlacedHeader[] {
  const filled = filledColumns(row);
  const [left] = filled;
  const last = filled.at(-1);
  if (left === undefined || last === undefined) return [];
  const best = (range: ColumnRange): PlacedHeader | null => bestHeader(row, below, range, named);
  const parts = splitAtGaps(row, filled, merges);
  if (parts.length > 1) {
    const headers = parts.map(best);
    const found = headers.filter((header) => header !== null);
    const areAll = found.length > 1 && found.length === headers.length;
    if (areAll) return found.flatMap((header) => splitRepeats(header, best));
  }
  // Beside rows of another table that began further up: what is in its columns or has numbers in it is no header.
  const cut = parts.flatMap((part) => splitAtEdges(part, open));
  if (cut.length > 1) {
    const headers = cut.map(best);
    const found = headers.filter((header) => header !== null);
    const isData = (part: ColumnRange): boolean => hasNumber(row, part) || open.some(isAround(part));
    const besideData = found.length < cut.length && cut.every((part, index) => headers[index] !== null || isData(part));
    if (found.length > 0 && besideData) return found.flatMap((header) => splitRepeats(header, best));
  }
  const right = Math.max(
    last,
    ...parts.map((part) => part.right),
    below && isHeaderRow(below) ? (filledColumns(below).at(-1) ?? last) : last,
  );
  const whole = best({ left, right });
  return whole ? splitRepeats(whole, best) : [];
}

/** The lower row of a header of two rows can be longer than the upper one. */
function isHeaderRow({ values }: RowSnapshot): boolean {
  return values.every((value) => isBlank(value) || canBeHeader(value));
}

function filledColumns({ values }: RowSnapshot): number[] {
  const columns: number[] = [];
  for (let column = 0; column < Math.min(values.length, MAX_HEADER_COLUMNS); column += 1) {
    if (!isBlank(values[column])) columns.push(column);
  }
  return columns;
}

/** Ranges of columns with nothing between them; a header merged over several columns leaves no gap. */
function splitAtGaps(row: RowSnapshot, filled: readonly number[], merges: readonly MergedArea[]): ColumnRange[] {
  const reach = new Map<number, number>();
  for (const { top, left, right } of merges) if (top === row.row) reach.set(left, right);
  const ranges: { left: number; right: number }[] = [];
  for (const column of filled) {
    const last = ranges.at(-1);
    const end = reach.get(column) ?? column;
    if (last && column <= last.right + 1) last.right = Math.max(last.right, end);
    else ranges.push({ left: column, right: end });
  }
  return ranges;
}

/** Two tables without a gap between them: the second begins where the first, which is open, ends. */
function splitAtEdges(part: ColumnRange, open: readonly ColumnRange[]): ColumnRange[] {
  const cuts = new Set<number>();
  for (const { left, right } of open) {
    if (part.left <= right && right < part.right) cuts.add(right + 1);
    if (part.left < left && left <= part.right) cuts.add(left);
  }
  let { left } = part;
  const ranges: ColumnRange[] = [];
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    ranges.push({ left, right: cut - 1 });
    left = cut;
  }
  return [...ranges, { left, right: part.right }];
}

function isAround(part: ColumnRange): (range: ColumnRange) => boolean {
  return ({ left, right }) => left <= part.left && part.right <= right;
}

function bestHeader(
  row: RowSnapshot,
  below: RowSnapshot | undefined,
  range: ColumnRange,
  named: NamedTables,
): PlacedHeader | null {
  let best: PlacedHeader | null = null;
  let bestScore = 0;
  const headed = headedCells(row, range);
  if (headed === 0) return null;
  for (const key of TABLE_KEYS) {
    const isNamed = named(key);
    const header = matchOf(key, row, below, range, !isNamed);
    if (!header) continue;
    const share = header.match.columns.size / Math.max(headed, header.match.columns.size);
    if (share < LEAST_SHARE && !isNamed) continue;
    const score = share + (isNamed ? NAMED_BONUS : 0) + header.match.columns.size / 1000;
    if (score <= bestScore) continue;
    bestScore = score;
    best = { ...header, ...range };
  }
  return best;
}

function hasNumber({ values }: RowSnapshot, { left, right }: ColumnRange): boolean {
  return values.slice(left, right + 1).some((value) => typeof value === "number");
}

/** Cells with text; 0 where numbers are among them in force: a header has none. */
function headedCells({ values }: RowSnapshot, { left, right }: ColumnRange): number {
  let texts = 0;
  let others = 0;
  for (let column = left; column <= right; column += 1) {
    const value = values[column];
    if (isBlank(value)) continue;
    if (typeof value === "string" && !/^[\d./%-]+$/.test(value)) texts += 1;
    else others += 1;
  }
  return others * 3 > texts ? 0 : texts;
}

function matchOf(
  key: TableKey,
  row: RowSnapshot,
  below: RowSnapshot | undefined,
  range: ColumnRange,
  alone: boolean,
): TableHeader | null {
  // Written out for each table, so that a header keeps the type of its own fields.
  switch (key) {
    case "selfCheck":
      return tagged("selfCheck", HEADERS.selfCheck.matchAt(row, below, range, alone));
    case "roster":
      return tagged("roster", HEADERS.roster.matchAt(row, below, range, alone));
    case "departments":
      return tagged("departments", HEADERS.departments.matchAt(row, below, range, alone));
    case "congresses":
      return tagged("congresses", HEADERS.congresses.matchAt(row, below, range, alone));
    case "records":
      return tagged("records", HEADERS.records.matchAt(row, below, range, alone));
    case "documents":
      return tagged("documents", HEADERS.documents.matchAt(row, below, range, alone));
    case "guidance":
      return tagged("guidance", HEADERS.guidance.matchAt(row, below, range, alone));
    case "collegeUnions":
      return tagged("collegeUnions", HEADERS.collegeUnions.matchAt(row, below, range, alone));
    case "settings":
      return tagged("settings", HEADERS.settings.matchAt(row, below, range, alone));
  }
}

function tagged<Key extends TableKey>(
  table: Key,
  match: HeaderMatch<TableFields[Key]> | null,
): { table: Key; match: HeaderMatch<TableFields[Key]> } | null {
  return match && { table, match };
}

/** One header whose columns come a second time (序号 姓名 职务 | 序号 姓名 职务) is two tables side by side. */
function splitRepeats(header: PlacedHeader, best: (range: ColumnRange) => PlacedHeader | null): PlacedHeader[] {
  const repeated = header.match.duplicates.filter(({ sameName }) => sameName);
  if (repeated.length < 2) return [header];
  const again = Math.min(...repeated.map(({ column }) => column));
  const left = best({ left: header.left, right: again - 1 });
  const right = best({ left: again, right: header.right });
  if (left?.table !== header.table || right?.table !== header.table) return [header];
  return [left, ...splitRepeats(right, best)];
}

/** Whether a text bears the name of a table: “附件2（工作人员名单）”, “二、学代会召开情况”. */
export function bearsName(text: string, key: TableKey): boolean {
  const { name, aliases } = TABLES[key];
  const plain = squeeze(text);
  return plain.includes(name) || aliases.some((alias) => plain.includes(alias));
}
