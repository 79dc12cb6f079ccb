/** Finding the sheet of each table: by its name, or failing that by its headers. */
import type { SheetSnapshot, WorkbookSnapshot } from "../spreadsheet";
import { isBlank } from "../tables/grid";
import { HeaderFinder } from "../tables/header";
import type { HeaderMatch } from "../tables/header";
import { headerKey, squeeze } from "../parse/text";
import { findProfile } from "./profile-keys";
import { PROFILE_ALIASES, PROFILE_NAME, SUMMARY_NAME, TABLES } from "../tables/sheets";
import type { TableFields, TableKey, TableSpec } from "../tables/sheets";

export const TABLE_KEYS = [
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
export const HEADERS: { readonly [Key in TableKey]: HeaderFinder<TableFields[Key]> } = {
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

/** How well a sheet's name says what it is: 0 not at all, 1 by another name, 2 by the standard name in it, 3 exactly. */
type NameFit = 0 | 1 | 2 | 3;

/** How good a candidate is: the higher the better. */
const TIER = { nameOnly: 1, emptyTable: 2, headersOnly: 3, named: 4, exact: 5 } as const;

export interface Candidate {
  readonly table: TableKey | "profile";
  readonly sheet: SheetSnapshot;
  readonly tier: number;
  readonly headers: number;
  readonly rows: number;
  /** Row of the header (or of the first key); null where the sheet has only the name. */
  readonly headerRow: number | null;
}

export interface Located {
  readonly used: ReadonlyMap<TableKey | "profile", Candidate>;
  /** Sheets that could have been a table as well, and serve no other. */
  readonly others: readonly Candidate[];
}

/** Rows below the header that hold at least two cells, as far as they matter for comparing. */
const ENOUGH_ROWS = 500;

function rowsBelow(sheet: SheetSnapshot, headerRow: number): number {
  let count = 0;
  for (const { row, values } of sheet.rows) {
    if (row <= headerRow) continue;
    let filled = 0;
    for (const value of values) if (!isBlank(value)) filled += 1;
    if (filled >= 2) count += 1;
    if (count >= ENOUGH_ROWS) break;
  }
  return count;
}

function nameFit(sheet: string, name: string, aliases: readonly string[]): NameFit {
  if (sheet === name) return 3;
  const plain = headerKey(sheet);
  if (plain.includes(name)) return 2;
  // “附件2（工作人员名单）”: the name may stand in the brackets.
  if (squeeze(sheet).includes(name)) return 2;
  return aliases.some((alias) => plain.includes(alias)) ? 1 : 0;
}

function tierOf(fit: NameFit, hasHeader: boolean, rows: number): number {
  if (!hasHeader) return fit >= 2 ? TIER.nameOnly : 0;
  if (fit === 0) return rows > 0 ? TIER.headersOnly : TIER.emptyTable;
  if (rows === 0) return fit === 3 ? TIER.emptyTable + 0.5 : TIER.emptyTable;
  return fit === 3 ? TIER.exact : TIER.named;
}

function tableCandidate<Field extends string>(
  table: TableKey,
  spec: TableSpec<Field>,
  finder: HeaderFinder<Field>,
  sheet: SheetSnapshot,
): Candidate {
  const fit = nameFit(sheet.name, spec.name, spec.aliases);
  const match: HeaderMatch<Field> | null = finder.find(sheet, fit === 0);
  const rows = match ? rowsBelow(sheet, match.row) : 0;
  const tier = tierOf(fit, match !== null, rows);
  return { table, sheet, tier, headers: match?.columns.size ?? 0, rows, headerRow: match?.row ?? null };
}

/** Keys that a sheet of another name must hold to be taken for 基本信息, and one that bears the name. */
const PROFILE_KEYS_ALONE = 4;
const PROFILE_KEYS_NAMED = 1;

function profileCandidate(sheet: SheetSnapshot): Candidate {
  const fit = nameFit(sheet.name, PROFILE_NAME, PROFILE_ALIASES);
  const keys = findProfile(sheet);
  const enough = keys.length >= (fit === 0 ? PROFILE_KEYS_ALONE : PROFILE_KEYS_NAMED);
  const tier = tierOf(fit, enough, enough ? keys.length : 0);
  const headerRow = enough ? (keys[0]?.row ?? null) : null;
  return { table: "profile", sheet, tier, headers: enough ? keys.length : 0, rows: 0, headerRow };
}

/** True for our own sheet, and for a user's sheet of the same name: neither is a table. */
function isSummary(snapshot: WorkbookSnapshot, sheet: SheetSnapshot): boolean {
  return sheet.name === snapshot.ownSheet || headerKey(sheet.name) === SUMMARY_NAME;
}

const CANDIDATES: readonly ((sheet: SheetSnapshot) => Candidate)[] = [
  profileCandidate,
  (sheet) => tableCandidate("selfCheck", TABLES.selfCheck, HEADERS.selfCheck, sheet),
  (sheet) => tableCandidate("roster", TABLES.roster, HEADERS.roster, sheet),
  (sheet) => tableCandidate("departments", TABLES.departments, HEADERS.departments, sheet),
  (sheet) => tableCandidate("congresses", TABLES.congresses, HEADERS.congresses, sheet),
  (sheet) => tableCandidate("records", TABLES.records, HEADERS.records, sheet),
  (sheet) => tableCandidate("documents", TABLES.documents, HEADERS.documents, sheet),
  (sheet) => tableCandidate("guidance", TABLES.guidance, HEADERS.guidance, sheet),
  (sheet) => tableCandidate("collegeUnions", TABLES.collegeUnions, HEADERS.collegeUnions, sheet),
  (sheet) => tableCandidate("settings", TABLES.settings, HEADERS.settings, sheet),
];

/** The one maker of candidates whose standard name this sheet bears. */
const BY_STANDARD_NAME = new Map<string, (sheet: SheetSnapshot) => Candidate>(
  [PROFILE_NAME, ...TABLE_KEYS.map((key) => TABLES[key].name)].flatMap((name, index) => {
    const candidate = CANDIDATES[index];
    return candidate ? [[name, candidate] as const] : [];
  }),
);

/** What a sheet can be; one that is by name and headers what it should be is not tried for anything else. */
function candidatesOf(sheet: SheetSnapshot): Candidate[] {
  const standard = BY_STANDARD_NAME.get(sheet.name)?.(sheet);
  if (standard && standard.headerRow !== null) return [standard];
  return CANDIDATES.map((candidate) => candidate(sheet)).filter(({ tier }) => tier > 0);
}

/** Every sheet that can be one of the tables, the best candidates first. */
export function findCandidates(snapshot: WorkbookSnapshot): Candidate[] {
  return snapshot.sheets
    .filter((sheet) => !isSummary(snapshot, sheet))
    .flatMap(candidatesOf)
    .sort((a, b) => b.tier - a.tier || b.headers - a.headers || b.rows - a.rows);
}

/** Gives each table its best sheet; a sheet serves one table only. */
export function locateTables(snapshot: WorkbookSnapshot): Located {
  const candidates = findCandidates(snapshot);
  const used = new Map<TableKey | "profile", Candidate>();
  const taken = new Set<string>();
  for (const candidate of candidates) {
    if (used.has(candidate.table) || taken.has(candidate.sheet.name)) continue;
    used.set(candidate.table, candidate);
    taken.add(candidate.sheet.name);
  }
  const reported = new Set<string>();
  const others = candidates.filter(({ table, sheet }) => {
    if (!used.has(table) || taken.has(sheet.name) || reported.has(sheet.name)) return false;
    reported.add(sheet.name);
    return true;
  });
  return { used, others };
}
