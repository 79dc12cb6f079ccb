/** How findings name a person of the roster, and the cells that a person's row leaves blank. */
import type { CellAddress } from "../spreadsheet";
import { cellOf, type StaffField, type StaffMember, type TableSource } from "../workbook/submission";
import { headerCell, nameOrRow } from "./places";

/** The name as written, or the row number where the name is blank. */
export function whoIs(member: StaffMember): string {
  return nameOrRow(member.name, member);
}

/** The name, by which a gap is known again; null where it is blank and only the cell is left. */
export function subjectOf(member: StaffMember): string | null {
  return member.name === "" ? null : member.name;
}

/** What is blank, and whose. `who` is "" where the table has no such column and so nobody has it. */
export interface Blank {
  readonly who: string;
  readonly at: CellAddress;
  readonly subject: string | null;
}

/**
 * Says where a person's blank cell is. Where the whole column is not there, that is said once, at the table's header,
 * instead of for every person (then null).
 */
export function blanksIn(field: StaffField): (member: StaffMember) => Blank | null {
  const withoutColumn = new Set<TableSource<StaffField>>();
  return (member) => {
    const { source } = member;
    if (source.columns[field] !== undefined) {
      return { who: whoIs(member), at: cellOf(member, field), subject: subjectOf(member) };
    }
    if (withoutColumn.has(source)) return null;
    withoutColumn.add(source);
    return { who: "", at: headerCell(source), subject: source.sheet };
  };
}
