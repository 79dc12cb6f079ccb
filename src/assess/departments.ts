/** The departments an organisation has, by its table of departments or by its roster. */
import type { CellAddress } from "../spreadsheet";
import { cellOf, type Organisation } from "../workbook/submission";
import { PRESIDIUM } from "./posts";

/** A department's name as first written, and the cell where it stands first. */
export interface NamedDepartment {
  readonly name: string;
  readonly at: CellAddress;
}

/** Distinct departments of 工作部门, in order; a blank name or 主席团 is no department. */
export function departmentsOfTable({ departments }: Organisation): readonly NamedDepartment[] {
  return distinct(
    departments,
    (row) => row.name,
    (row) => cellOf(row, "name"),
  );
}

/** Distinct departments of the roster, in order. */
export function departmentsOfRoster({ roster }: Organisation): readonly NamedDepartment[] {
  return distinct(
    roster,
    (row) => row.department,
    (row) => cellOf(row, "department"),
  );
}

/** Whether a cell of a department column names a department. */
export function isDepartment(name: string): boolean {
  return name !== "" && name !== PRESIDIUM;
}

function distinct<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  at: (row: Row) => CellAddress,
): readonly NamedDepartment[] {
  const found = new Map<string, NamedDepartment>();
  for (const row of rows) {
    const name = nameOf(row);
    if (isDepartment(name) && !found.has(name)) found.set(name, { name, at: at(row) });
  }
  return [...found.values()];
}
