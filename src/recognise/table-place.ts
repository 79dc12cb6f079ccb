/** Where a table stands, for messages and answers, and what its header says of owners. */
import { formatArea } from "../spreadsheet";
import type { CellAddress, CellArea } from "../spreadsheet";
import type { SheetBlocks, TableBlock } from "./blocks";
import { headerTop } from "./surroundings";

/** Keys of blocks in `Answers.owners`: sheet and first cell, “自评表!A3”. */
export function blockKey(table: TableBlock): string {
  const { sheet, row, column } = cellOfTable(table);
  return formatArea({ sheet, top: row, left: column, bottom: row, right: column });
}

/** The first cell of its header, or of its rows where it has none. */
export function cellOfTable(table: TableBlock): CellAddress {
  return { sheet: table.sheet.name, row: headerTop(table), column: table.left };
}

/** Header and rows. */
export function areaOfTable(table: TableBlock): CellArea {
  const top = headerTop(table);
  const { left, right, lastRow } = table;
  return { sheet: table.sheet.name, top, left, bottom: Math.max(lastRow, top), right };
}

/** The column that says of each row whose it is; 组织名称 of 院级组织 is the college's own union. */
export function ownerColumn({ header }: TableBlock): number | null {
  const columns: ReadonlyMap<string, number> = header.match.columns;
  return columns.get(header.table === "collegeUnions" ? "owner" : "organisation") ?? null;
}

/** 院级组织 and 评分设置 are the school's, whatever colleges the words around them name. */
export function isOfTheSchool({ header: { table } }: TableBlock): boolean {
  return table === "collegeUnions" || table === "settings";
}

/** What a question calls it: its sheet and row. */
export function titleOf({ sheet }: SheetBlocks, table: TableBlock): string {
  return `${sheet.name} ${headerTop(table) + 1}`;
}
