/** Organisations that the columns 组织 of tables name. */
import type { CellAddress } from "../spreadsheet";
import { squeeze } from "../parse/text";
import { valuesAt } from "../tables/grid";
import type { TableBlock } from "./blocks";
import { ownerColumn } from "./table-place";
import { namedUnion } from "./title";
import type { NamedUnion } from "./title";

export interface NamedInColumn {
  readonly named: NamedUnion;
  readonly at: CellAddress;
}

/**
 * Each union that a column 组织 names, once, in order. Where 基本信息 states the organisations (`isStated`) only those
 * that fill in a form are taken: any other name in a roster is a slip that must be told, not an organisation.
 */
export function namedInColumns(tables: readonly TableBlock[], isStated: boolean): NamedInColumn[] {
  const found = new Map<string, NamedInColumn>();
  for (const table of tables) {
    const { sheet, header, firstRow, lastRow } = table;
    if (header.table === "settings" || (isStated && header.table !== "selfCheck")) continue;
    const column = ownerColumn(table);
    if (column === null) continue;
    // 学院 beside the items of a form: each college's union of students.
    const isPlaces = header.table === "selfCheck";
    let last: unknown;
    for (let row = firstRow; row <= lastRow; row += 1) {
      const value = valuesAt(sheet, row)[column];
      if (typeof value !== "string" || value === last) continue;
      last = value;
      const text = squeeze(value);
      if (found.has(text)) continue;
      const own = namedUnion(text);
      const named = own?.kind == null && isPlaces ? namedUnion(`${text}学生会`) : own;
      if (named && (named.kind !== null || named.college !== null)) {
        found.set(text, { named, at: { sheet: sheet.name, row, column } });
      }
    }
  }
  return [...found.values()];
}
