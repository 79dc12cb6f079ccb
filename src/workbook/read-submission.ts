/** Reads a snapshot of a workbook into what the school stated. */
import type { Scheme } from "../criteria";
import type { Answers, Recognition } from "../recognise/recognition";
import { InputError } from "../spreadsheet";
import type { CellAddress, WorkbookSnapshot } from "../spreadsheet";
import { readCollegeUnions } from "./college-unions";
import { readCongresses } from "./congresses";
import type { ReadingContext } from "../tables/context";
import { readDepartments } from "./departments";
import { readDocuments } from "./documents";
import { readGuidance } from "./guidance";
import { findCandidates, locateTables } from "../recognise/locate";
import { OrganisationDirectory, organisationsIn } from "../recognise/organisations";
import { ProblemList } from "../tables/problem-list";
import { EMPTY_PROFILE, readProfile } from "./profile";
import type { ProfileSheet, StatedOrganisation } from "./profile";
import { readRecords } from "./records";
import { readRoster } from "./roster";
import { chooseScheme } from "./scheme-choice";
import { readSelfCheck } from "./self-check";
import { readSettings } from "./settings";
import { PROFILE_NAME, SUMMARY_NAME, TABLES } from "../tables/sheets";
import type { CivilDate, Organisation, Submission, TableSources } from "./submission";
import { summarySheetName } from "./summary-name";
import type { OpenTables } from "./tables";
import { openTables, organisationTexts, reportLocation } from "./tables";

export interface ReadOptions {
  /** The caller's choice: wins over 评估方案. */
  readonly scheme?: Scheme;
  /** The caller's day of assessment (YYYY-MM-DD): wins over 评估日期. */
  readonly asOf?: string;
  /** The day to judge by when nothing else says (YYYY-MM-DD). */
  readonly today: string;
  /** What a person answered. */
  readonly answers?: Answers;
  /** The name of the file, without its folder. */
  readonly fileName?: string;
}

/**
 * Names of the sheets that can be part of a checklist, chosen by name or, failing that, by headers within the first 20
 * rows, in the order of the tabs. Throws InputError("no-recognised-sheet") where there is none; its detail lists what was
 * looked for.
 */
export function chooseSheets(outline: WorkbookSnapshot): string[] {
  const names = new Set(findCandidates(outline).map(({ sheet }) => sheet.name));
  if (names.size === 0) {
    const looked = [PROFILE_NAME, ...Object.values(TABLES).map(({ name }) => name)];
    throw new InputError("no-recognised-sheet", { detail: looked.join("、") });
  }
  return outline.sheets.map(({ name }) => name).filter((name) => names.has(name));
}

/** Reads everything the workbook states; what cannot be read is among the problems, with its cell. Never throws. */
export function readSubmission(snapshot: WorkbookSnapshot, options: ReadOptions): Submission {
  const problems = new ProblemList();
  const located = locateTables(snapshot);
  const calledFor = options.asOf === undefined ? null : civilDate(options.asOf);
  const profileSheet = located.used.get("profile");
  const profile =
    profileSheet && profileSheet.headerRow !== null
      ? readProfile(profileSheet.sheet, problems, { date1904: snapshot.date1904, asOf: calledFor })
      : null;
  const context: ReadingContext = {
    problems,
    dates: {
      date1904: snapshot.date1904,
      academicYear: profile?.academicYear ?? null,
      asOf: calledFor ?? profile?.asOf?.value ?? null,
    },
  };
  reportLocation(snapshot, located, problems);
  const tables = openTables(located, context);
  const form = tables.selfCheck && { sheet: tables.selfCheck.sheet, table: tables.selfCheck.table };
  const scheme = chooseScheme({ chosen: options.scheme ?? null, profile, form }, problems);
  const organisations = organisationsOf(profile, tables);
  const submission = {
    recognition: recognitionOf(scheme, profile, options, organisations),
    scheme,
    organisations: readTables(organisations, tables, scheme, context),
    settings: tables.settings ? readSettings(tables.settings.table, scheme, context) : [],
  };
  reportSummaryName(snapshot, problems);
  return { ...submission, problems: problems.toArray() };
}

function recognitionOf(
  scheme: Scheme,
  profile: ProfileSheet | null,
  { asOf, today }: ReadOptions,
  organisations: readonly StatedOrganisation[],
): Recognition {
  const nowhere = { sureness: "stated", source: "profile", at: null, text: "" } as const;
  const stated = profile?.asOf ?? null;
  const day = asOf === undefined ? (stated?.value ?? civilDate(today)) : civilDate(asOf);
  return {
    form: { value: "checklist", ...nowhere },
    scheme: { value: scheme, ...nowhere },
    academicYear: profile?.academicYear == null ? null : { value: profile.academicYear, ...nowhere },
    asOf: { value: day ?? { year: 2000, month: 1, day: 1 }, ...knownBy(asOf, stated?.at ?? null) },
    school: null,
    organisations: organisations.map(({ name, kind, level, at }) => ({
      name,
      kind,
      level: { value: level ?? "school", ...nowhere },
      scheme,
      at,
    })),
    blocks: [],
    questions: [],
  };
}

function knownBy(asOf: string | undefined, at: CellAddress | null): Omit<Recognition["asOf"], "value"> {
  if (asOf !== undefined) return { sureness: "stated", source: "caller", at: null, text: "" };
  if (at !== null) return { sureness: "stated", source: "profile", at, text: "" };
  return { sureness: "assumed", source: "today", at: null, text: "" };
}

function civilDate(iso: string): CivilDate | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  return day === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) };
}

/**
 * The organisations of 基本信息: those whose columns hold something, or that a table speaks of. Without 基本信息 those that the
 * tables speak of.
 */
function organisationsOf(profile: ProfileSheet | null, tables: OpenTables): StatedOrganisation[] {
  const texts = organisationTexts(tables);
  if (!profile) {
    return organisationsIn(texts).map((known) => ({
      ...known,
      at: null,
      level: null,
      profile: EMPTY_PROFILE,
      filled: false,
    }));
  }
  const directory = new OrganisationDirectory(profile.organisations);
  const spokenOf = new Set([...texts].map((text) => directory.match(text)));
  const used = profile.organisations.filter(({ filled }, index) => filled || spokenOf.has(index));
  return used.length > 0 ? used : profile.organisations.slice(0, 1);
}

function readTables(
  stated: readonly StatedOrganisation[],
  tables: OpenTables,
  scheme: Scheme,
  context: ReadingContext,
): Organisation[] {
  const directory = new OrganisationDirectory(stated);
  const count = stated.length;
  const { selfCheck, roster, departments, congresses, records, documents, guidance, collegeUnions } = tables;
  const rows = {
    declarations: selfCheck && readSelfCheck(selfCheck.table, scheme, directory, count, context),
    roster: roster && readRoster(roster.table, directory, count, context),
    departments: departments && readDepartments(departments.table, directory, count),
    congresses: congresses && readCongresses(congresses.table, directory, count, context),
    records: records && readRecords(records.table, directory, count, context),
    documents: documents && readDocuments(documents.table, directory, count, context),
    guidance: guidance && readGuidance(guidance.table, directory, count, context),
    collegeUnions: collegeUnions && readCollegeUnions(collegeUnions.table, directory, count),
  };
  const sources: TableSources = {
    selfCheck: selfCheck?.table.source ?? null,
    roster: roster?.table.source ?? null,
    departments: departments?.table.source ?? null,
    congresses: congresses?.table.source ?? null,
    records: records?.table.source ?? null,
    documents: documents?.table.source ?? null,
    guidance: guidance?.table.source ?? null,
    collegeUnions: collegeUnions?.table.source ?? null,
  };
  const anyUnion = (rows.collegeUnions ?? []).some((unions) => unions.length > 0);
  return stated.map(({ name, at, kind, level, school, profile }, index) => ({
    name,
    at,
    kind,
    level: level ?? scheme.level ?? "school",
    scheme,
    school,
    profile,
    declarations: rows.declarations?.[index] ?? new Map(),
    roster: rows.roster?.[index] ?? [],
    departments: rows.departments?.[index] ?? [],
    congresses: rows.congresses?.[index] ?? [],
    records: rows.records?.[index] ?? [],
    documents: rows.documents?.[index] ?? [],
    guidance: rows.guidance?.[index] ?? [],
    collegeUnions: rows.collegeUnions?.[index] ?? [],
    collegeUnionsOfOthersOnly: anyUnion && (rows.collegeUnions?.[index] ?? []).length === 0,
    sources,
  }));
}

/** A user's own sheet 评估汇总 is left alone, and ours takes another name. */
function reportSummaryName(snapshot: WorkbookSnapshot, problems: ProblemList): void {
  const used = summarySheetName(snapshot);
  const taken = snapshot.sheetNames.find((name) => name.toLowerCase() === SUMMARY_NAME && name !== snapshot.ownSheet);
  if (taken === undefined) return;
  const parameters = { sheet: taken, used };
  problems.add({ code: "summary-name-taken", parameters }, { sheet: taken, row: 0, column: 0 });
}
