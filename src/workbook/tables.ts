/** Opens the tables that were found, and says what was not. */
import type { SheetSnapshot, WorkbookSnapshot } from "../spreadsheet";
import type { ReadingContext } from "../tables/context";
import type { HeaderFinder } from "../tables/header";
import { HEADERS } from "../recognise/locate";
import type { Located } from "../recognise/locate";
import type { ProblemList } from "../tables/problem-list";
import { PROFILE_NAME, TABLES } from "../tables/sheets";
import type { TableFields, TableKey, TableSpec } from "../tables/sheets";
import { Table } from "../tables/table";

/** A table and the sheet that it stands on. */
export interface OpenTable<Field extends string> {
  readonly sheet: SheetSnapshot;
  readonly table: Table<Field>;
}

/** The tables of the workbook; null for those it does not have, or has without a header. */
export type OpenTables = { readonly [Key in TableKey]: OpenTable<TableFields[Key]> | null };

export function openTables(located: Located, context: ReadingContext): OpenTables {
  const open = <Field extends string>(
    key: TableKey,
    spec: TableSpec<Field>,
    finder: HeaderFinder<Field>,
  ): OpenTable<Field> | null => {
    const candidate = located.used.get(key);
    if (!candidate || candidate.headerRow === null) return null;
    const { sheet } = candidate;
    const header = finder.find(sheet, false);
    return header && { sheet, table: new Table(sheet, { spec, header }, context) };
  };
  return {
    selfCheck: open("selfCheck", TABLES.selfCheck, HEADERS.selfCheck),
    roster: open("roster", TABLES.roster, HEADERS.roster),
    departments: open("departments", TABLES.departments, HEADERS.departments),
    congresses: open("congresses", TABLES.congresses, HEADERS.congresses),
    records: open("records", TABLES.records, HEADERS.records),
    documents: open("documents", TABLES.documents, HEADERS.documents),
    guidance: open("guidance", TABLES.guidance, HEADERS.guidance),
    collegeUnions: open("collegeUnions", TABLES.collegeUnions, HEADERS.collegeUnions),
    settings: open("settings", TABLES.settings, HEADERS.settings),
  };
}

/** The distinct texts in the columns 组织 of all tables, in the order of the tables. */
export function organisationTexts(tables: OpenTables): Set<string> {
  const texts = new Set<string>();
  const { selfCheck, roster, departments, congresses, records, documents, guidance, collegeUnions } = tables;
  for (const open of [selfCheck, roster, departments, congresses, records, documents, guidance]) {
    if (open) collect(open.table, "organisation", texts);
  }
  if (collegeUnions) collect(collegeUnions.table, "owner", texts);
  texts.delete("");
  return texts;
}

function collect<Field extends string>(
  table: Pick<Table<Field>, "has" | "forEachRow" | "text">,
  field: Field,
  texts: Set<string>,
): void {
  if (!table.has(field)) return;
  table.forEachRow(() => texts.add(table.text(field)));
}

/** What a person must know about how the sheets were found. */
export function reportLocation(snapshot: WorkbookSnapshot, { used, others }: Located, problems: ProblemList): void {
  for (const { table, sheet, headerRow } of used.values()) {
    if (headerRow !== null) continue;
    const expected = table === "profile" ? "学校名称、组织名称、学年" : expectedHeaders(TABLES[table]);
    const parameters = { sheet: sheet.name, expected };
    problems.add({ code: "header-not-found", parameters }, { sheet: sheet.name, row: 0, column: 0 });
  }
  for (const { table, sheet, headerRow } of others) {
    const name = table === "profile" ? PROFILE_NAME : TABLES[table].name;
    const parameters = { table: name, used: used.get(table)?.sheet.name ?? "", other: sheet.name };
    problems.add({ code: "second-candidate", parameters }, { sheet: sheet.name, row: headerRow ?? 0, column: 0 });
  }
  reportMissing(snapshot, { used, others }, problems);
}

/** The headers that a table cannot do without. */
function expectedHeaders<Field extends string>({ columns, required }: TableSpec<Field>): string {
  const names = required.flat().map((field) => columns.find((entry) => entry.field === field)?.headers[0] ?? field);
  return names.slice(0, 4).join("、");
}

/**
 * Only the two tables that most depends on. A published form of three columns on its own is not told that all the rest
 * of the standard workbook is missing.
 */
function reportMissing(snapshot: WorkbookSnapshot, { used }: Located, problems: ProblemList): void {
  const first = snapshot.sheets[0]?.name;
  const at = first === undefined ? [] : [{ sheet: first, row: 0, column: 0 }];
  const isFormOnly = used.has("selfCheck") && [...used.keys()].every((key) => key === "selfCheck" || key === "profile");
  for (const key of ["selfCheck", "roster"] as const) {
    if (used.has(key) || (key === "roster" && isFormOnly)) continue;
    problems.add({ code: "sheet-missing", parameters: { table: TABLES[key].name } }, ...at);
  }
}
