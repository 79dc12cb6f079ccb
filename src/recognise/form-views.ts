/** The forms of a workbook: tables of indicators and conclusions, one view for each organisation that a table is filled in for. */
import { squeeze, cellText } from "../parse/text";
import { ownContent, shownContent } from "../tables/grid";
import type { HeaderMatch } from "../tables/header";
import type { SelfCheckField } from "../tables/types";
import type { SheetBlocks, TableBlock } from "./blocks";
import { dottedRows, formRows, namedRows } from "./form-rows";
import type { FormRow } from "./form-rows";
import { textsAbove } from "./surroundings";
import { namedForm, namedUnion } from "./title";
import type { NamedUnion } from "./title";

/** A form as one organisation filled it in. */
export interface FormView {
  readonly blocks: SheetBlocks;
  readonly table: TableBlock;
  readonly rows: readonly FormRow[];
  /** Whom its own columns name (学生会结论 | 研究生会结论); null where the whole table is one organisation's. */
  readonly columnsOf: NamedUnion | null;
}

/** Rows about our indicators that make a table of this shape one of our forms. */
const ENOUGH_ROWS = 2;

/** The views of a table; empty for a table of the same shape about other matters. */
export function formViews(blocks: SheetBlocks, table: TableBlock): FormView[] {
  if (table.header.table !== "selfCheck") return [];
  const { match } = table.header;
  const rows = formRows(table.sheet, match.columns, table.firstRow, table.lastRow);
  if (!isOurs(blocks, table, rows)) return [];
  const split = splitByUnion(table, match);
  if (split.length < 2) return [{ blocks, table, rows, columnsOf: null }];
  return split.map(({ named, columns }) => ({
    blocks,
    table: { ...table, header: { table: "selfCheck", match: { ...match, columns, duplicates: [] } } },
    rows: formRows(table.sheet, columns, table.firstRow, table.lastRow),
    columnsOf: named,
  }));
}

function isOurs(blocks: SheetBlocks, table: TableBlock, rows: readonly FormRow[]): boolean {
  const about = namedRows(rows);
  if (dottedRows(rows) > 0 || about >= ENOUGH_ROWS || (about > 0 && about * 2 >= table.rows)) return true;
  // Too few rows to tell by: a heading of ours above, or an empty form.
  const isTitled = [...textsAbove(blocks, table).map(({ text }) => text), blocks.sheet.name].some(
    (text) => namedForm(text) !== null,
  );
  return isTitled && (rows.length > 0 || table.rows <= 1);
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
    const key = `${union.kind ?? ""} ${union.college ?? ""}`;
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
