/** Reads a snapshot of a workbook into what the school stated: recognises first, then reads each block for its owner. */
import type { Scheme } from "../criteria";
import type { WorkbookSnapshot } from "../spreadsheet";
import { OrganisationDirectory } from "../recognise/organisations";
import { recognise } from "../recognise/recognise";
import type { OrganisationFacts, RecognisedWorkbook } from "../recognise/recognise";
import { RecognitionError } from "../recognise/recognition-error";
import type { Answers } from "../recognise/recognition";
import type { ReadingContext } from "../tables/context";
import { ProblemList } from "../tables/problem-list";
import { SUMMARY_NAME, TABLES } from "../tables/sheets";
import type { TableKey } from "../tables/sheets";
import type { Table } from "../tables/table";
import { readCollegeUnions } from "./college-unions";
import { readCongresses } from "./congresses";
import { readDepartments } from "./departments";
import { readDocuments } from "./documents";
import { readGuidance } from "./guidance";
import { readRecords } from "./records";
import { distinctPeople, readRoster } from "./roster";
import { readSelfCheck } from "./self-check";
import { readPinned } from "./pinned-settings";
import type { PinnedSettings } from "./pinned-settings";
import { readSettings } from "./settings";
import type { Organisation, Setting, Submission, TableSources, UnreadRows } from "./submission";
import { summarySheetName } from "./summary-name";
import { openTables } from "./tables";
import type { OpenTables } from "./tables";

export interface ReadOptions {
  /** The caller's choice: wins over 评估方案. */
  readonly scheme?: Scheme;
  /** The caller's day of assessment (YYYY-MM-DD): wins over 评估日期. */
  readonly asOf?: string;
  /** The day to judge by when nothing else says (YYYY-MM-DD). */
  readonly today: string;
  /** What a person answered. */
  readonly answers?: Answers;
  /** A team's own 评分设置: wins over the workbook's. */
  readonly settings?: PinnedSettings;
  /** The name of the file, without its folder. */
  readonly fileName?: string;
}

/**
 * The sheets to read: all but our own. A table can stand anywhere on any of them, so none is left out for want of a
 * name.
 */
export function chooseSheets(outline: WorkbookSnapshot): string[] {
  return outline.sheets.filter(({ name }) => name !== outline.ownSheet).map(({ name }) => name);
}

/**
 * Reads everything the workbook states; what cannot be read is among the problems, with its cell. Throws a
 * RecognitionError where it cannot be told what the workbook is or whose, a RangeError for a day of the caller's that is
 * none, and nothing else.
 */
export function readSubmission(snapshot: WorkbookSnapshot, options: ReadOptions): Submission {
  const problems = new ProblemList();
  const recognised = recognise(snapshot, { ...options, answers: answersIn(options) }, problems);
  const { recognition, organisations } = recognised;
  if (recognition.questions.length > 0) throw new RecognitionError(recognition);
  const context: ReadingContext = {
    problems,
    dates: {
      date1904: snapshot.date1904,
      academicYear: recognition.academicYear?.value ?? null,
      asOf: recognition.asOf.value,
    },
  };
  reportMissing(snapshot, recognised, problems);
  const tables = openTables(recognised.tables, context);
  const [first] = organisations;
  const scheme = first?.scheme ?? recognition.scheme.value;
  const own = tables.settings.flatMap((table) => readSettings(table, scheme, context));
  const pinned = options.settings ? readPinned(options.settings, scheme, context) : null;
  if (options.settings && own.length > 0) reportSetAside(own, options.settings, problems);
  const submission = {
    recognition,
    scheme,
    organisations: readTables(recognised, tables, context),
    settings: pinned?.settings ?? own,
    settingsPinned: pinned !== null,
  };
  reportSummaryName(snapshot, problems);
  return { ...submission, problems: [...problems.toArray(), ...(pinned?.problems ?? [])] };
}

/** The workbook's own settings do not count. */
function reportSetAside(own: readonly Setting[], { file }: PinnedSettings, problems: ProblemList): void {
  problems.add({ code: "settings-pinned", parameters: { file } }, ...own.map(({ at }) => at));
}

function answersIn({ scheme, asOf, answers }: ReadOptions): Answers {
  return { ...(scheme ? { scheme } : {}), ...(asOf === undefined ? {} : { asOf }), ...answers };
}

function readTables(recognised: RecognisedWorkbook, tables: OpenTables, context: ReadingContext): Organisation[] {
  const { organisations, questionnaire } = recognised;
  const directory = new OrganisationDirectory(organisations);
  const count = organisations.length;
  const roster = together(tables.roster.map((table) => readRoster(table, directory, count, context)));
  const departments = together(tables.departments.map((table) => readDepartments(table, directory, count)));
  const congresses = together(tables.congresses.map((table) => readCongresses(table, directory, count, context)));
  const records = together(tables.records.map((table) => readRecords(table, directory, count, context)));
  const documents = together(tables.documents.map((table) => readDocuments(table, directory, count, context)));
  const guidance = together(tables.guidance.map((table) => readGuidance(table, directory, count, context)));
  const collegeUnions = together(tables.collegeUnions.map((table) => readCollegeUnions(table, directory, count)));
  const declarations = readSelfCheck({ tables: tables.selfCheck, questionnaire, organisations, directory }, context);
  const anyUnion = organisations.some((_, index) => collegeUnions(index).length > 0);
  const unread = unreadRows(recognised, context);
  return organisations.map((organisation, index) => ({
    ...factsOf(organisation),
    declarations: declarations(index),
    roster: distinctPeople(roster(index), context),
    departments: departments(index),
    congresses: congresses(index),
    records: records(index),
    documents: documents(index),
    guidance: guidance(index),
    collegeUnions: collegeUnions(index),
    collegeUnionsOfOthersOnly: anyUnion && collegeUnions(index).length === 0,
    unread,
    sources: sourcesOf(recognised, tables, index),
  }));
}

/** What several tables say of an organisation, by its place in the directory; mostly there is one. */
function together<Row>(read: readonly Row[][][]): (organisation: number) => readonly Row[] {
  return (organisation) => {
    const own = read.flatMap((rows) => rows.slice(organisation, organisation + 1));
    const [first = [], ...more] = own.filter((rows) => rows.length > 0);
    return more.length === 0 ? first : first.concat(...more);
  };
}

function factsOf({
  name,
  at,
  kind,
  level,
  scheme,
  school,
  profile,
}: OrganisationFacts): Pick<Organisation, "name" | "at" | "kind" | "level" | "scheme" | "school" | "profile"> {
  return { name, at, kind, level: level.value, scheme, school, profile };
}

/** Rows of blocks that nobody owns, and rows whose column 组织 names nobody in the workbook. */
function unreadRows({ unread }: RecognisedWorkbook, { problems }: ReadingContext): UnreadRows[] {
  const strays = problems.cellsOf("unknown-organisation").map((area) => ({ area, table: null }));
  return [...unread.map(({ area, table }) => ({ area, table })), ...strays];
}

/** Where each table of an organisation stands: its own first, else one that rows of several organisations share. */
function sourcesOf(recognised: RecognisedWorkbook, tables: OpenTables, index: number): TableSources {
  const ownFirst = <Field extends string>(
    key: TableKey,
    open: readonly Table<Field>[],
  ): Table<Field>["source"] | null => {
    const owners = recognised.tables.filter(({ block }) => block.header.table === key).map(({ owner }) => owner);
    const own =
      open.find((_table, at) => owners[at] === index) ?? open.find((_table, at) => owners[at] === null) ?? null;
    return own?.source ?? (recognised.organisations.length === 1 ? (open[0]?.source ?? null) : null);
  };
  return {
    selfCheck: ownFirst("selfCheck", tables.selfCheck),
    roster: ownFirst("roster", tables.roster),
    departments: ownFirst("departments", tables.departments),
    congresses: ownFirst("congresses", tables.congresses),
    records: ownFirst("records", tables.records),
    documents: ownFirst("documents", tables.documents),
    guidance: ownFirst("guidance", tables.guidance),
    collegeUnions: ownFirst("collegeUnions", tables.collegeUnions),
  };
}

/**
 * Only the two tables that most depends on. A published form of three columns on its own is not told that all the rest
 * of the standard workbook is missing.
 */
function reportMissing(
  snapshot: WorkbookSnapshot,
  { tables, questionnaire }: RecognisedWorkbook,
  problems: ProblemList,
): void {
  const kinds = new Set<TableKey>(tables.map(({ block }) => block.header.table));
  const at = snapshot.sheets.slice(0, 1).map(({ name }) => ({ sheet: name, row: 0, column: 0 }));
  if (questionnaire.length > 0) return;
  const isFormOnly = kinds.has("selfCheck") && kinds.size === 1;
  for (const key of ["selfCheck", "roster"] as const) {
    if (kinds.has(key) || (key === "roster" && isFormOnly)) continue;
    problems.add({ code: "sheet-missing", parameters: { table: TABLES[key].name } }, ...at);
  }
}

/** A user's own sheet 评估汇总 is left alone, and ours takes another name. */
function reportSummaryName(snapshot: WorkbookSnapshot, problems: ProblemList): void {
  const used = summarySheetName(snapshot);
  const taken = snapshot.sheetNames.find((name) => name.toLowerCase() === SUMMARY_NAME && name !== snapshot.ownSheet);
  if (taken === undefined) return;
  const parameters = { sheet: taken, used };
  problems.add({ code: "summary-name-taken", parameters }, { sheet: taken, row: 0, column: 0 });
}
