/** The forms of a workbook: tables of indicators and conclusions, one view for each organisation that a table is filled in for. */
import type { RowSnapshot } from "../spreadsheet";
import { squeeze, cellText } from "../parse/text";
import { ownContent, shownContent } from "../tables/grid";
import { firstIndexFrom } from "../tables/groups";
import type { HeaderMatch } from "../tables/header";
import type { SelfCheckField } from "../tables/types";
import type { SheetBlocks, TableBlock } from "./blocks";
import type { TableHeader } from "./headers";
import { formIn } from "./foreign";
import { bestNumbering, dottedRows, formRows, namedRows } from "./form-rows";
import type { FormRow } from "./form-rows";
import { commonColumn, isConclusion, isItem } from "./headless";
import { textsAbove } from "./surroundings";
import { namedForm, namedUnion } from "./title";
import type { NamedUnion } from "./title";

/** A table of indicators and conclusions. */
export interface FormTable extends TableBlock {
  readonly header: Extract<TableHeader, { readonly table: "selfCheck" }>;
}

/** A form as one organisation filled it in. */
export interface FormView {
  readonly blocks: SheetBlocks;
  readonly table: FormTable;
  readonly rows: readonly FormRow[];
  /** Whom its own columns name (学生会结论 | 研究生会结论); null where the whole table is one organisation's. */
  readonly columnsOf: NamedUnion | null;
}

/** Rows about our indicators that make a table of this shape one of our forms. */
const ENOUGH_ROWS = 2;
/** One in so many rows at least. */
const LEAST_SHARE = 3;
/** So many rows would name our indicators if they were about them. */
const MANY_ROWS = 8;

/** The views of a table; empty for a table of the same shape about other matters. */
export function formViews(blocks: SheetBlocks, table: TableBlock): FormView[] {
  if (table.header.table !== "selfCheck") return [];
  const match = withToldColumns(table, table.header.match);
  const rows = formRows(table.sheet, match.columns, table.firstRow, table.lastRow);
  if (!isOurs(blocks, table, rows)) return [];
  const split = splitByUnion(table, match);
  const told: FormTable = { ...table, header: { table: "selfCheck", match } };
  if (split.length < 2) return [{ blocks, table: told, rows, columnsOf: null }];
  return split.map(({ named, columns }) => ({
    blocks,
    table: { ...table, header: { table: "selfCheck", match: { ...match, columns, duplicates: [] } } },
    rows: formRows(table.sheet, columns, table.firstRow, table.lastRow),
    columnsOf: named,
  }));
}

/** Rows that are looked at where a header is not known. */
const LOOKS = 40;

/** Columns whose headers are not known (改革标准, 是否达到要求) are told from what stands in them. */
function withToldColumns(table: TableBlock, match: HeaderMatch<SelfCheckField>): HeaderMatch<SelfCheckField> {
  const { columns } = match;
  const hasVerdict = columns.has("verdict") || columns.has("yes") || columns.has("no");
  if (hasVerdict && columns.has("indicator")) return match;
  const rows = rowsFrom(table);
  const told = new Map(columns);
  const except = (): number[] => [...told.values()];
  if (!told.has("indicator")) {
    const column = commonColumn(rows, isItem, except());
    if (column !== null) told.set("indicator", column);
  }
  if (!hasVerdict) {
    const column = commonColumn(rows, isConclusion, except());
    if (column !== null && column >= table.left && column <= table.right) told.set("verdict", column);
  }
  return { ...match, columns: told };
}

function rowsFrom({ sheet, firstRow, lastRow }: TableBlock): RowSnapshot[] {
  const first = firstIndexFrom(sheet.rows, firstRow);
  return sheet.rows.slice(first, first + LOOKS).filter(({ row }) => row <= lastRow);
}

function isOurs(blocks: SheetBlocks, table: TableBlock, rows: readonly FormRow[]): boolean {
  const about = namedRows(rows);
  const titles = [...textsAbove(blocks, table).map(({ text }) => text), blocks.sheet.name];
  // A paper of the League or of the clubs shares some words with ours, but not the numbering.
  if (titles.some((text) => formIn(squeeze(text)) !== null)) return followsOurs(rows);
  const isPlain = about * LEAST_SHARE >= rows.length && about >= ENOUGH_ROWS;
  if (dottedRows(rows) > 0 || isPlain || (about > 0 && about * 2 >= table.rows)) return true;
  // Too few rows to tell by: a heading of ours above, or an empty form.
  const isTitled = titles.some((text) => namedForm(text) !== null);
  return isTitled && (rows.length > 0 ? rows.length < MANY_ROWS || followsOurs(rows) : table.rows <= 1);
}

/** True where the numbers of most rows mean under one of our schemes what their texts say. */
function followsOurs(rows: readonly FormRow[]): boolean {
  const [best] = bestNumbering(rows);
  return best !== undefined && best.agree * 2 >= rows.length;
}

interface UnionColumns {
  readonly named: NamedUnion;
  readonly columns: ReadonlyMap<SelfCheckField, number>;
}

/** Columns that a school fills in once for each union. */
const OWN: readonly SelfCheckField[] = [
  "verdict",
  "yes",
  "no",
  "note",
  "evidence",
  "reviewerVerdict",
  "reviewerGrade",
  "reviewerNote",
  "reviewerName",
  "reviewedOn",
];

/** The columns of each union where a header names them; fewer than two: the table is not split so. */
function splitByUnion(table: TableBlock, match: HeaderMatch<SelfCheckField>): UnionColumns[] {
  const found = new Map<string, { named: NamedUnion; columns: Map<SelfCheckField, number> }>();
  const named: { field: SelfCheckField; column: number }[] = [];
  for (const [field, column] of match.columns) if (OWN.includes(field)) named.push({ field, column });
  for (const { field, column } of match.duplicates) named.push({ field, column });
  if (!named.some(({ field }, index) => named.some((other, at) => at !== index && other.field === field))) return [];
  for (const { field, column } of named) {
    const union = unionAbove(table, match.row, column);
    if (!union) continue;
    const key = `${String(union.kind)} ${String(union.college)}`;
    const entry = found.get(key) ?? { named: union, columns: new Map<SelfCheckField, number>() };
    if (!entry.columns.has(field)) entry.columns.set(field, column);
    found.set(key, entry);
  }
  const unions = [...found.values()].filter(({ columns }) => columns.has("verdict") || columns.has("yes"));
  if (unions.length < 2) return [];
  const taken = new Set(unions.flatMap(({ columns }) => [...columns.values()]));
  return unions.map(({ named: union, columns }) => {
    const all = new Map<SelfCheckField, number>();
    for (const [field, column] of match.columns) if (!taken.has(column)) all.set(field, column);
    for (const [field, column] of columns) all.set(field, column);
    return { named: union, columns: all };
  });
}

/** Whom the header of a column names, in its own cell or in the one above it. */
function unionAbove({ sheet }: TableBlock, row: number, column: number): NamedUnion | null {
  const own = namedUnion(squeeze(cellText(ownContent(sheet, row, column).value)));
  if (own?.kind != null || own?.college != null) return own;
  const above = row === 0 ? null : namedUnion(squeeze(cellText(shownContent(sheet, row - 1, column).value)));
  return above && (above.kind !== null || above.college !== null) ? above : null;
}
