/** Opens the tables that were recognised. */
import { TABLES } from "../tables/sheets";
import type { TableFields, TableKey } from "../tables/sheets";
import type { ReadingContext } from "../tables/context";
import { Table } from "../tables/table";
import type { OwnedTable } from "../recognise/block-ledger";

/** The tables of each kind, in the order in which they stand in the workbook. */
export type OpenTables = { readonly [Key in TableKey]: readonly Table<TableFields[Key]>[] };

export function openTables(owned: readonly OwnedTable[], context: ReadingContext): OpenTables {
  const open: { [Key in TableKey]: Table<TableFields[Key]>[] } = {
    selfCheck: [],
    roster: [],
    departments: [],
    congresses: [],
    records: [],
    documents: [],
    guidance: [],
    collegeUnions: [],
    settings: [],
  };
  for (const { block, owner } of owned) {
    const extent = { ...block, owner };
    const { header } = block;
    // Written out for each table, so that its rows keep the type of their own fields.
    switch (header.table) {
      case "selfCheck":
        open.selfCheck.push(new Table(extent, { spec: TABLES.selfCheck, header: header.match }, context));
        break;
      case "roster":
        open.roster.push(new Table(extent, { spec: TABLES.roster, header: header.match }, context));
        break;
      case "departments":
        open.departments.push(new Table(extent, { spec: TABLES.departments, header: header.match }, context));
        break;
      case "congresses":
        open.congresses.push(new Table(extent, { spec: TABLES.congresses, header: header.match }, context));
        break;
      case "records":
        open.records.push(new Table(extent, { spec: TABLES.records, header: header.match }, context));
        break;
      case "documents":
        open.documents.push(new Table(extent, { spec: TABLES.documents, header: header.match }, context));
        break;
      case "guidance":
        open.guidance.push(new Table(extent, { spec: TABLES.guidance, header: header.match }, context));
        break;
      case "collegeUnions":
        open.collegeUnions.push(new Table(extent, { spec: TABLES.collegeUnions, header: header.match }, context));
        break;
      case "settings":
        open.settings.push(new Table(extent, { spec: TABLES.settings, header: header.match }, context));
        break;
    }
  }
  return open;
}
