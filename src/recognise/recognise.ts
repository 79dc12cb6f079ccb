/**
 * Recognising: blocks of the sheets → what paper this is, of which year and day, whose, and which blocks are whose. It judges
 * nothing and drops nothing: a block with data is used or listed with the reason.
 */
import { schemeById } from "../criteria";
import type { OrganisationLevel, Scheme } from "../criteria";
import { formatArea } from "../spreadsheet";
import type { CellAddress, CellArea, WorkbookSnapshot } from "../spreadsheet";
import type { CivilDate } from "../parse/types";
import type { ProblemList } from "../tables/problem-list";
import type { TableKey } from "../tables/sheets";
import type { Stated } from "../tables/types";
import { dayToJudgeBy } from "./as-of";
import { blocksOf } from "./blocks";
import type { SheetBlocks, TableBlock } from "./blocks";
import { looksLike } from "./foreign";
import { levelInRows } from "./form-rows";
import { formViews } from "./form-views";
import type { FormView } from "./form-views";
import { namedInColumns } from "./organisation-column";
import { OrganisationList } from "./organisation-list";
import type { Draft } from "./organisation-list";
import { withDistinctNames } from "./profile";
import type { Profile } from "./profile";
import { readProfiles } from "./profiles";
import { questionnaireRows } from "./questionnaire";
import type { QuestionnaireRow } from "./questionnaire";
import type {
  Answers,
  BlockKind,
  FormKind,
  Question,
  Recognised,
  RecognisedBlock,
  RecognisedOrganisation,
  Recognition,
  UnusedReason,
} from "./recognition";
import { schoolNamed } from "./school";
import { headerTop, namingOf } from "./surroundings";
import type { NamedUnion } from "./title";
import { formOf, statedScheme } from "./which-form";
import { otherYear, yearOfForm } from "./year";

export interface RecogniseOptions {
  readonly answers: Answers;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly fileName?: string;
}

/** A table that is used, and whose it is where its rows do not say so themselves. */
export interface OwnedTable {
  readonly block: TableBlock;
  /** Index into the organisations; null: only its column 组织 tells. */
  readonly owner: number | null;
}

/** An organisation with what 基本信息 says of it. */
export interface OrganisationFacts extends RecognisedOrganisation {
  /** Another name: the header of its column in 基本信息. */
  readonly alias: string;
  readonly school: string;
  readonly profile: Profile;
}

/** What was recognised, and the blocks to read. */
export interface RecognisedWorkbook {
  readonly recognition: Recognition;
  readonly organisations: readonly OrganisationFacts[];
  readonly tables: readonly OwnedTable[];
  /** Rows of a questionnaire, one organisation each, in the order of the organisations. */
  readonly questionnaire: readonly QuestionnaireRow[];
  /** Rows that may hold people or facts of ours and were not read. */
  readonly unread: readonly {
    readonly area: CellArea;
    readonly table: TableKey | null;
    readonly reason: UnusedReason;
  }[];
}

/** Keys of blocks in `Answers.owners`: sheet and first cell, “自评表!A3”. */
export function blockKey({ sheet, header, left, firstRow }: TableBlock): string {
  const row = Math.min(header.match.row, firstRow - 1);
  return formatArea({ sheet: sheet.name, top: row, left, bottom: row, right: left });
}

export function recognise(
  snapshot: WorkbookSnapshot,
  { answers, today, fileName = "" }: RecogniseOptions,
  problems: ProblemList,
): RecognisedWorkbook {
  const sheets = snapshot.sheets.filter(({ name }) => name !== snapshot.ownSheet && !isSummaryName(name)).map(blocksOf);
  return new Recogniser(snapshot, sheets, { answers, today, fileName }, problems).run();
}

/** A user's sheet of our summary's name is not read as a table either. */
function isSummaryName(name: string): boolean {
  return name.trim().toLowerCase() === "评估汇总";
}

interface Placed {
  readonly blocks: SheetBlocks;
  readonly table: TableBlock;
}

class Recogniser {
  readonly #snapshot: WorkbookSnapshot;
  readonly #sheets: readonly SheetBlocks[];
  readonly #options: Required<RecogniseOptions>;
  readonly #problems: ProblemList;
  readonly #list = new OrganisationList();
  readonly #questions: Question[] = [];
  readonly #blocks: RecognisedBlock[] = [];
  readonly #unread: { area: CellArea; table: TableKey | null; reason: UnusedReason }[] = [];

  constructor(
    snapshot: WorkbookSnapshot,
    sheets: readonly SheetBlocks[],
    options: Required<RecogniseOptions>,
    problems: ProblemList,
  ) {
    this.#snapshot = snapshot;
    this.#sheets = sheets;
    this.#options = options;
    this.#problems = problems;
  }

  run(): RecognisedWorkbook {
    const { answers, today } = this.#options;
    const views: FormView[] = [];
    const others: Placed[] = [];
    for (const blocks of this.#sheets) {
      for (const table of blocks.tables) {
        const own = formViews(blocks, table);
        views.push(...own);
        if (own.length > 0) continue;
        if (table.header.table === "selfCheck") this.#leave(table, "unknown", "kind-unknown");
        else others.push({ blocks, table });
      }
    }
    const calledFor = answers.asOf === undefined ? null : civilDate(answers.asOf);
    const profiles = readProfiles(this.#sheets, this.#problems, { date1904: this.#snapshot.date1904, asOf: calledFor });
    for (const stated of profiles.organisations) this.#list.addStated(stated);
    const surveyed = questionnaireRows(this.#sheets, this.#list);
    this.#nameFromColumns([...views.map(({ table }) => table), ...others.map(({ table }) => table)], profiles.isStated);
    const viewOwners = views.map((view) => this.#ownerOfView(view, views.length));
    const otherOwners = others.map((placed) => this.#ownerOf(placed.blocks, placed.table));
    this.#ensureOne(views, others);
    const only = this.#list.drafts.length === 1 ? 0 : null;
    // Nobody asks whose an empty table is.
    const settledViews = viewOwners.map(
      (owner, index) => owner ?? only ?? (views[index]?.rows.length === 0 ? 0 : null),
    );
    const settledOthers = otherOwners.map((owner, index) => owner ?? only ?? this.#fallback(others[index]));

    const year = this.#year(profiles.academicYear, profiles.schemes, views, calledFor ?? profiles.asOf?.value ?? null);
    const asOf = dayToJudgeBy({
      called: calledFor,
      stated: profiles.asOf,
      sheets: this.#sheets,
      filledOn: profiles.filledOn,
      academicYear: year?.value ?? null,
      today: civilDate(today) ?? { year: 2000, month: 1, day: 1 },
    });
    const academicYear = year ?? yearOfDay(asOf);
    const forms = this.#schemes(views, settledViews, profiles.schemes, academicYear);
    const organisations = this.#organisations(views, settledViews, forms);
    const tables = this.#use(views, settledViews, others, settledOthers, academicYear.value);
    this.#listLoose(profiles.sheets);
    if (views.length === 0 && others.length === 0 && surveyed.length === 0 && profiles.organisations.length === 0) {
      this.#questions.push({ ask: "other-file", ...looksLike(this.#sheets) });
    }
    const recognition: Recognition = {
      form: forms.form,
      scheme: forms.scheme,
      academicYear,
      asOf,
      school: schoolNamed({
        stated: profiles.school,
        sheets: this.#sheets,
        organisations: this.#list.drafts,
        fileName: this.#options.fileName,
      }),
      organisations: organisations.map(({ name, kind, level, scheme, at }) => ({ name, kind, level, scheme, at })),
      blocks: this.#blocks,
      questions: this.#questions,
    };
    return { recognition, organisations, tables, questionnaire: surveyed, unread: this.#unread };
  }

  /** Organisations that the columns 组织 speak of: all of them without 基本信息; with it, those that fill in a form. */
  #nameFromColumns(tables: readonly TableBlock[], isStated: boolean): void {
    for (const { named, at } of namedInColumns(tables, isStated)) this.#list.resolve(named, at, "rows");
  }

  #ownerOfView({ blocks, table, columnsOf }: FormView, views: number): number | null {
    if (columnsOf) return this.#list.resolve(columnsOf, cellOfTable(table), "form");
    return this.#ownerOf(blocks, table, views > 1);
  }

  #ownerOf(blocks: SheetBlocks, table: TableBlock, mustTell = false): number | null {
    const answered = this.#options.answers.owners?.[blockKey(table)];
    if (answered !== undefined) {
      const index = this.#list.drafts.findIndex(({ name, alias }) => name === answered || alias === answered);
      if (index >= 0) return index;
    }
    // Headings over these speak of the colleges, whose table it is not.
    const naming = isOfTheSchool(table) ? null : namingOf(blocks, table);
    if (!naming) return null;
    const { named, at, source } = naming;
    // A sheet called 学生会… in a workbook of one 研究生会 says nothing: the heading or 基本信息 does.
    if (source === "sheet-name" && !mustTell && this.#list.drafts.length === 1 && table.header.table !== "roster") {
      return (
        this.#list.find(named) ??
        (named.kind === this.#list.drafts[0]?.kind ? 0 : this.#list.resolve(named, at, source))
      );
    }
    const isForm = table.header.table === "selfCheck";
    return this.#list.resolve(named, at, source, (own) => isForm || (source !== "sentence" && namesUnion(own)));
  }

  /** A workbook always has an organisation: a union of undergraduates where nothing says otherwise. */
  #ensureOne(views: readonly FormView[], others: readonly Placed[]): void {
    if (this.#list.drafts.length > 0) return;
    if (views.length === 0 && others.length === 0) return;
    const first = views[0] ?? others.find(({ table }) => !isOfTheSchool(table));
    const naming = first ? namingOf(first.blocks, first.table) : null;
    const kind = naming?.named.kind ?? "undergraduate";
    const named = {
      kind,
      generic: false,
      level: naming?.named.level ?? null,
      school: naming?.named.school ?? null,
      college: null,
    };
    this.#list.resolve(named, naming?.at ?? null, naming?.source ?? "default");
  }

  /** College unions and settings are the school's (the first organisation's) where no column says otherwise. */
  #fallback(placed: Placed | undefined): number | null {
    return placed && (isOfTheSchool(placed.table) || placed.table.rows === 0) ? 0 : null;
  }

  #year(
    stated: Stated<number> | null,
    schemes: readonly Stated<string>[],
    views: readonly FormView[],
    day: CivilDate | null,
  ): Recognised<number> | null {
    const { answers, fileName } = this.#options;
    if (answers.academicYear !== undefined) {
      return { value: answers.academicYear, sureness: "stated", source: "caller", at: null, text: "" };
    }
    return yearOfForm({ stated, schemes, views, sheets: this.#sheets, fileName, day });
  }

  #schemes(
    views: readonly FormView[],
    owners: readonly (number | null)[],
    stated: readonly Stated<string>[],
    year: Recognised<number>,
  ): Forms {
    const forms = new FormChoice(this.#options.answers, stated, year, this.#list.drafts, this.#problems);
    views.forEach((view, index) => {
      const owner = owners[index] ?? null;
      const open = forms.take(view, owner);
      if (open && view.rows.length > 0)
        this.#questions.push({ ask: "scheme", at: cellOfTable(view.table), options: open });
    });
    return forms.finish(views.length);
  }

  #organisations(views: readonly FormView[], owners: readonly (number | null)[], forms: Forms): OrganisationFacts[] {
    const { answers } = this.#options;
    const named = withDistinctNames(this.#list.drafts);
    return named.map((draft, index) => {
      const own = views.filter((_view, at) => owners[at] === index);
      const scheme = forms.schemeOf(index);
      const level = answers.level ? said(answers.level) : levelOf(draft, own, scheme);
      return { ...draft, level, scheme };
    });
  }

  #use(
    views: readonly FormView[],
    viewOwners: readonly (number | null)[],
    others: readonly Placed[],
    otherOwners: readonly (number | null)[],
    year: number,
  ): OwnedTable[] {
    const tables: OwnedTable[] = [];
    const names = this.#list.drafts.map(({ name }) => name);
    views.forEach(({ table, blocks }, index) => {
      const owner = viewOwners[index] ?? null;
      if (
        otherYear(blocks, table, year) &&
        views.some(
          (other, at) => at !== index && viewOwners[at] === owner && !otherYear(other.blocks, other.table, year),
        )
      ) {
        this.#leave(table, "selfCheck", "other-year");
        return;
      }
      if (owner === null && !hasOwnerColumn(table)) {
        this.#questions.push({ ask: "owner", at: cellOfTable(table), text: titleOf(blocks, table), options: names });
        this.#leave(table, "selfCheck", "owner-unknown");
        return;
      }
      this.#keep(table, owner, tables);
    });
    others.forEach(({ table, blocks }, index) => {
      const owner = otherOwners[index] ?? null;
      const kind = table.header.table;
      const isOld = otherYear(blocks, table, year);
      if (
        isOld &&
        others.some(
          (other, at) =>
            at !== index &&
            other.table.header.table === kind &&
            otherOwners[at] === owner &&
            other.table.rows > 0 &&
            !otherYear(other.blocks, other.table, year),
        )
      ) {
        this.#leave(table, kind, "other-year");
        return;
      }
      if (owner === null && !hasOwnerColumn(table)) {
        this.#leave(table, kind, "owner-unknown");
        return;
      }
      this.#keep(table, owner, tables);
    });
    return tables;
  }

  #keep(table: TableBlock, owner: number | null, tables: OwnedTable[]): void {
    tables.push({ block: table, owner });
    this.#blocks.push({ kind: table.header.table, area: areaOfTable(table), owner, unused: null });
  }

  #leave(table: TableBlock, kind: BlockKind, reason: UnusedReason): void {
    const area = areaOfTable(table);
    this.#blocks.push({ kind, area, owner: null, unused: reason });
    const parameters = { sheet: table.sheet.name, rows: table.rows, reason };
    const isUnread = reason === "owner-unknown" && table.rows > 0;
    if (isUnread) this.#unread.push({ area, table: kind === "unknown" ? null : table.header.table, reason });
    this.#problems.add({ code: isUnread ? "unread-rows" : "block-not-used", parameters }, cellOfTable(table));
  }

  /** Rows under no header that is known: told, and where they look like people, in the way of 达标. */
  #listLoose(profileSheets: ReadonlySet<string>): void {
    for (const { sheet, loose } of this.#sheets) {
      if (profileSheets.has(sheet.name)) continue;
      for (const { area, rows } of loose) {
        if (rows < 2) continue;
        this.#blocks.push({ kind: "unknown", area, owner: null, unused: "not-a-table" });
        const at = { sheet: sheet.name, row: area.top, column: area.left };
        this.#problems.add(
          { code: "block-not-used", parameters: { sheet: sheet.name, rows, reason: "not-a-table" } },
          at,
        );
      }
    }
  }
}

function said<T>(value: T): Recognised<T> {
  return { value, sureness: "stated", source: "caller", at: null, text: "" };
}

function civilDate(iso: string): CivilDate | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  return day === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) };
}

/** First year of the academic year (from 1 August) that holds the day of assessment. */
function yearOfDay({ value: { year, month } }: Recognised<CivilDate>): Recognised<number> {
  const first = (month ?? 1) >= 8 ? year : year - 1;
  return { value: first, sureness: "assumed", source: "assessment-day", at: null, text: "" };
}

/** A list can bring an organisation to light only where its heading names one outright. */
function namesUnion({ kind, generic, college }: NamedUnion): boolean {
  return (kind !== null && !generic) || college !== null;
}

function isOfTheSchool({ header: { table } }: TableBlock): boolean {
  return table === "collegeUnions" || table === "settings";
}

function cellOfTable(table: TableBlock): CellAddress {
  return { sheet: table.sheet.name, row: headerTop(table), column: table.left };
}

function areaOfTable(table: TableBlock): CellArea {
  return {
    sheet: table.sheet.name,
    top: headerTop(table),
    left: table.left,
    bottom: Math.max(table.lastRow, headerTop(table)),
    right: table.right,
  };
}

function hasOwnerColumn({ header }: TableBlock): boolean {
  const columns: ReadonlyMap<string, number> = header.match.columns;
  return columns.has(header.table === "collegeUnions" ? "owner" : "organisation");
}

function titleOf({ sheet }: SheetBlocks, table: TableBlock): string {
  return `${sheet.name} ${headerTop(table) + 1}`;
}

function levelOf(draft: Draft, views: readonly FormView[], scheme: Scheme): Recognised<OrganisationLevel> {
  if (draft.level?.source === "profile") return draft.level;
  for (const { rows, table } of views) {
    const level = levelInRows(rows);
    if (level !== null && draft.college === null && draft.level === null) {
      return { value: level, sureness: "inferred", source: "form", at: cellOfTable(table), text: "" };
    }
  }
  if (draft.level) return draft.level;
  if (scheme.level !== null) return { value: scheme.level, sureness: "inferred", source: "form", at: null, text: "" };
  // Nothing speaks of a college: a school's own union files by default.
  return { value: "school", sureness: "inferred", source: "default", at: null, text: "" };
}

/** What the forms of a workbook come to. */
interface Forms {
  readonly form: Recognised<FormKind>;
  readonly scheme: Recognised<Scheme>;
  schemeOf(organisation: number): Scheme;
}

/** Chooses the scheme of each organisation: the caller's, else what 评估方案 says, else what its form is. */
class FormChoice {
  readonly #answers: Answers;
  readonly #year: Recognised<number>;
  readonly #drafts: readonly Draft[];
  readonly #problems: ProblemList;
  readonly #stated: Recognised<Scheme> | null;
  readonly #own = new Map<number, Recognised<Scheme>>();
  #form: Recognised<FormKind> | null = null;

  constructor(
    answers: Answers,
    stated: readonly Stated<string>[],
    year: Recognised<number>,
    drafts: readonly Draft[],
    problems: ProblemList,
  ) {
    this.#answers = answers;
    this.#year = year;
    this.#drafts = drafts;
    this.#problems = problems;
    this.#stated = this.#statedScheme(stated);
  }

  #statedScheme(stated: readonly Stated<string>[]): Recognised<Scheme> | null {
    const [first, ...others] = stated;
    const { scheme: chosen } = this.#answers;
    if (!first) return null;
    const found = statedScheme(first.value, this.#year.value);
    if (chosen) {
      if (found?.scheme.id !== chosen.id && first.value !== chosen.id && first.value !== chosen.name["zh-CN"]) {
        this.#problems.add(
          { code: "scheme-differs", parameters: { text: first.value, used: chosen.name["zh-CN"] } },
          first.at,
        );
      }
      return null;
    }
    const used = found?.scheme ?? acceptance();
    const parameters = { text: first.value, used: used.name["zh-CN"] };
    if (!found) this.#problems.add({ code: "unknown-scheme", parameters }, first.at);
    else if (found.isNewer) this.#problems.add({ code: "form-newer-than-known", parameters }, first.at);
    for (const { value: text, at } of others) {
      if (statedScheme(text, this.#year.value)?.scheme.id === used.id) continue;
      const differs = { text, used: used.name["zh-CN"] };
      this.#problems.add({ code: "scheme-differs", parameters: differs, severity: "warning" }, at);
    }
    return { value: used, sureness: found ? "stated" : "assumed", source: "profile", at: first.at, text: first.value };
  }

  /** Takes a form in; answers the likely schemes where it cannot be told. */
  take(view: FormView, owner: number | null): readonly string[] | null {
    const draft = owner === null ? undefined : this.#drafts[owner];
    const level = draft?.level?.value ?? (draft?.college == null ? null : "college");
    const isSure =
      this.#year.source !== "assessment-day" || this.#answers.asOf !== undefined || this.#year.sureness !== "assumed";
    const found = formOf(view, { academicYear: isSure ? this.#year.value : null, level });
    if (this.#answers.scheme || this.#stated) {
      if ("scheme" in found) this.#form ??= { ...found.scheme, value: found.kind };
      return null;
    }
    if (!("scheme" in found)) return found.options;
    this.#form ??= { ...found.scheme, value: found.kind };
    if (owner !== null && !this.#own.has(owner)) this.#own.set(owner, found.scheme);
    const at = found.scheme.at ?? cellOfTable(view.table);
    const parameters = { text: found.scheme.text || view.table.sheet.name, used: found.scheme.value.name["zh-CN"] };
    if (found.isNewer) {
      this.#problems.add(
        { code: "form-newer-than-known", parameters: { ...parameters, text: this.#yearText() } },
        this.#year.at ?? at,
      );
    }
    if (found.kind !== "checklist") this.#problems.add({ code: "scheme-inferred", parameters }, at);
    return null;
  }

  #yearText(): string {
    return this.#year.text || `${this.#year.value}-${this.#year.value + 1}`;
  }

  finish(views: number): Forms {
    const first = this.#own.get(0) ?? this.#own.values().next().value;
    const scheme: Recognised<Scheme> = this.#answers.scheme
      ? said(this.#answers.scheme)
      : (this.#stated ?? first ?? { value: acceptance(), sureness: "assumed", source: "default", at: null, text: "" });
    const kind: FormKind = views === 0 ? "tables" : "checklist";
    const form = this.#form ?? { value: kind, sureness: "assumed", source: "default", at: null, text: "" };
    const applies = this.#answers.scheme !== undefined || this.#stated !== null;
    return {
      form,
      scheme,
      schemeOf: (organisation) => (applies ? scheme.value : (this.#own.get(organisation)?.value ?? scheme.value)),
    };
  }
}

function acceptance(): Scheme {
  const scheme = schemeById("acceptance");
  if (!scheme) throw new Error("no scheme acceptance");
  return scheme;
}
