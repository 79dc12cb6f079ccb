/** Where findings point when there is no row of their own to show. */
import type { IndicatorId } from "../criteria/types";
import type { CellAddress } from "../spreadsheet";
import type { Declaration, Organisation, TableRow, TableSources } from "../workbook/submission";

/** A table's place whatever its fields are. */
interface AnyTable {
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<string, number>>>;
}

/** The header cell of a column; of the table's first column where it lacks that one or none is asked for. */
export function headerCell(table: AnyTable, field?: string): CellAddress {
  const named = field === undefined ? undefined : table.columns[field];
  return { sheet: table.sheet, row: table.headerRow, column: named ?? firstColumn(table) };
}

function firstColumn(table: AnyTable): number {
  const columns = Object.values(table.columns).filter((column) => column !== undefined);
  return columns.length === 0 ? 0 : Math.min(...columns);
}

/** A row's number as a person sees it on the sheet, as text. */
function rowNumber(row: TableRow<never>): string {
  return String(row.row + 1);
}

/** A name as written, or the row number where it is blank; a name of digits alone is quoted, so that it is no row. */
export function nameOrRow(name: string, row: TableRow<never>): string {
  if (name === "") return rowNumber(row);
  return /^\d+$/.test(name) ? `“${name}”` : name;
}

/** The table whose rows are an indicator's data; indicators that only a declaration decides have none. */
export const TABLE_OF: Readonly<Partial<Record<IndicatorId, keyof TableSources>>> = {
  "1.2": "documents",
  "2.1": "departments",
  "2.2": "roster",
  "2.3": "documents",
  "3.1": "roster",
  "3.2": "roster",
  "3.3": "departments",
  "3.4": "roster",
  "3.5": "departments",
  "3.6": "collegeUnions",
  "4.1": "roster",
  "4.2": "roster",
  "5.2": "congresses",
  "5.3": "roster",
  "6.1": "congresses",
  "6.2": "congresses",
  "6.3": "congresses",
  "6.4": "congresses",
  "7.1": "records",
  "7.2": "records",
  "7.3": "records",
  "7.4": "documents",
  "8.1": "records",
  "8.2": "records",
  "9.1": "records",
  "9.2": "guidance",
  "9.3": "documents",
  "10.1": "guidance",
  "10.2": "guidance",
};

/**
 * Where a person would fill in what is missing for an indicator: its row in 自评表, else the header of the table that
 * holds its data, else the header of 自评表; null where the workbook has none of them.
 */
export function homeOf({ declarations, sources }: Organisation, indicator: IndicatorId): CellAddress | null {
  const declaration = declarations.get(indicator);
  if (declaration) return declaration.at;
  const own = TABLE_OF[indicator];
  const table = (own === undefined ? null : sources[own]) ?? sources.selfCheck;
  return table === null ? null : headerCell(table);
}

/** The 佐证材料 cell of a declaration's row; its verdict cell where the sheet has no such column. */
export function evidenceCell({ sources }: Organisation, { at, evidence }: Declaration): CellAddress {
  if (evidence) return evidence.at;
  const column = sources.selfCheck?.columns.evidence;
  return column === undefined ? at : { ...at, column };
}

/** The 备注 cell of a declaration's row; its verdict cell where nothing is written there. */
export function noteCell({ at, note }: Declaration): CellAddress {
  return note?.at ?? at;
}
