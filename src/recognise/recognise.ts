/**
 * Recognising: blocks of the sheets → what paper this is, of which year and day, whose, and which blocks are whose. It judges
 * nothing and drops nothing: a block with data is used or listed with the reason.
 */
import type { OrganisationLevel, Scheme } from "../criteria";
import type { CellAddress, WorkbookSnapshot } from "../spreadsheet";
import { toIso } from "../parse/serial";
import type { CivilDay } from "../parse/serial";
import type { ProblemList } from "../tables/problem-list";
import type { Stated } from "../tables/types";
import { dayToJudgeBy } from "./as-of";
import { BlockLedger } from "./block-ledger";
import type { OwnedOther, OwnedTable, OwnedView, UnreadBlock } from "./block-ledger";
import { blocksOf } from "./blocks";
import type { SheetBlocks, TableBlock } from "./blocks";
import { looksLike } from "./foreign";
import { FormChoice } from "./form-choice";
import type { Forms } from "./form-choice";
import { FormCopies } from "./form-copies";
import { levelInRows } from "./form-rows";
import { formUnread } from "./form-unread";
import { formViews } from "./form-views";
import type { FormView } from "./form-views";
import { withHeadless } from "./headless";
import { namedInColumns } from "./organisation-column";
import { OrganisationList } from "./organisation-list";
import type { Draft } from "./organisation-list";
import { Owners } from "./owners";
import type { Placed } from "./owners";
import { Places, unionsNamed } from "./places";
import { withDistinctNames } from "./profile";
import type { Profile, StatedDay } from "./profile";
import { readProfiles } from "./profiles";
import type { Profiles } from "./profiles";
import { lastSubmission, questionnaireRows, questionnaires } from "./questionnaire";
import type { QuestionnaireRow } from "./questionnaire";
import type { Answers, Recognised, RecognisedOrganisation, Recognition } from "./recognition";
import { schoolNamed } from "./school";
import { namingOf } from "./surroundings";
import { blockKey, cellOfTable, isOfTheSchool, ownerColumn } from "./table-place";
import { namedUnion } from "./title";
import { firstYearOf, otherYear, yearOfForm } from "./year";
import type { YearFinding } from "./year";

export interface RecogniseOptions {
  readonly answers: Answers;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly fileName?: string;
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
  readonly unread: readonly UnreadBlock[];
}

export function recognise(
  snapshot: WorkbookSnapshot,
  { answers, today, fileName = "" }: RecogniseOptions,
  problems: ProblemList,
): RecognisedWorkbook {
  const sheets = withHeadless(
    snapshot.sheets
      .filter(({ name }) => name !== snapshot.ownSheet && !isSummaryName(name))
      .map((sheet) => blocksOf(sheet, snapshot.date1904)),
  );
  return new Recogniser(snapshot, sheets, { answers, today, fileName }, problems).run();
}

/** A user's sheet of our summary's name is not read as a table either. */
function isSummaryName(name: string): boolean {
  return name.trim().toLowerCase() === "评估汇总";
}

class Recogniser {
  readonly #snapshot: WorkbookSnapshot;
  readonly #sheets: readonly SheetBlocks[];
  readonly #options: Required<RecogniseOptions>;
  readonly #problems: ProblemList;
  readonly #list = new OrganisationList();
  readonly #ledger: BlockLedger;

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
    this.#ledger = new BlockLedger(this.#list, problems);
  }

  run(): RecognisedWorkbook {
    const { answers, today, fileName } = this.#options;
    const { views, others, foreign } = this.#sort();
    const calledFor = answers.asOf === undefined ? null : dayOf(answers.asOf);
    const dates = { date1904: this.#snapshot.date1904, asOf: calledFor };
    const profiles = readProfiles(this.#sheets, this.#problems, dates);
    for (const stated of profiles.organisations) this.#list.addStated(stated);
    const surveyed = questionnaireRows(this.#sheets, this.#list);
    const places = new Places(profiles.school?.value ?? null, [
      ...unionsNamed(views),
      ...this.#list.drafts.flatMap(({ name }) => namedUnion(name) ?? []),
    ]);
    this.#nameFromColumns(
      [...views.map(({ table }) => table), ...others.map(({ table }) => table)],
      profiles.isStated,
      places,
    );
    const owners = new Owners(this.#list, places, answers);
    const isAnswered = ({ table }: FormView): boolean => answers.owners?.[blockKey(table)] !== undefined;
    const open = views.map((view) => (isAnswered(view) ? null : owners.ofView(view, views.length > 1)));
    const placed = others.map((other) => ({ ...other, owner: owners.of(other.blocks, other.table) }));
    // An answer can name a union that nothing else does, beside the one that the forms are taken for by default.
    if (views.length === 0 || !views.every(isAnswered)) this.#ensureOne(views, others);
    const byDefault = this.#list.drafts.length === 1 ? 0 : null;
    const named = views.map((view, index) => {
      const owner = isAnswered(view) ? owners.answered(view.table) : (open[index] ?? byDefault);
      return { view, owner };
    });

    const filledOn = profiles.filledOn ?? lastSubmission(surveyed, this.#snapshot.date1904);
    const asked = [...views, ...questionnaires(surveyed).map(({ view }) => view)];
    const year = this.#year(profiles, asked, calledFor ?? profiles.asOf?.value ?? null, filledOn);
    const asOf = dayToJudgeBy({
      called: calledFor,
      stated: profiles.asOf,
      sheets: this.#sheets,
      filledOn,
      academicYear: year?.value ?? null,
      isFiling: year?.isFiling === true,
      today: dayOf(today),
    });
    const academicYear = year ?? yearOfDay(asOf);
    const settled = this.#settleViews(named, academicYear.value);
    const forms = this.#schemes(settled, surveyed, profiles.schemes, academicYear);
    const organisations = this.#organisations(settled, forms);
    const tables = this.#ledger.use(settled, this.#settleOthers(placed), owners, academicYear.value);
    this.#ledger.listLoose(this.#sheets, profiles.sheets, views.length > 0 || others.length > 0);
    const isNothing = views.length === 0 && others.length === 0 && profiles.organisations.length === 0;
    // A form of which nothing can be read is never a workbook without a form.
    const unreadable = views.length === 0 ? (foreign ?? formUnread(this.#sheets)) : null;
    if (surveyed.length === 0 && (isNothing || unreadable)) {
      const seen = looksLike(this.#sheets);
      this.#ledger.ask({ ask: "other-file", at: seen.at ?? unreadable, looksLike: seen.looksLike });
    }
    const recognition: Recognition = {
      form: forms.form,
      scheme: forms.scheme,
      academicYear: withoutForm(academicYear),
      asOf,
      school: schoolNamed({
        stated: profiles.school,
        sheets: this.#sheets,
        organisations: this.#list.drafts,
        fileName,
      }),
      organisations: organisations.map(({ name, kind, level, scheme, at }) => ({ name, kind, level, scheme, at })),
      blocks: this.#ledger.blocks,
      questions: this.#ledger.questions,
    };
    return { recognition, organisations, tables, questionnaire: surveyed, unread: this.#ledger.unread };
  }

  /** Forms, other tables, and the first table of the shape of a form that is about other matters. */
  #sort(): { views: FormView[]; others: Placed[]; foreign: CellAddress | null } {
    const views: FormView[] = [];
    const others: Placed[] = [];
    let foreign: CellAddress | null = null;
    for (const blocks of this.#sheets) {
      for (const table of blocks.tables) {
        const own = formViews(blocks, table);
        for (const view of own) views.push(view);
        if (own.length > 0) continue;
        if (table.header.table !== "selfCheck") {
          others.push({ blocks, table });
          continue;
        }
        if (table.rows > 1) foreign ??= cellOfTable(table);
        this.#ledger.leave(table, "unknown", "kind-unknown");
      }
    }
    return { views, others, foreign };
  }

  /** Organisations that the columns 组织 speak of: all of them without 基本信息; with it, those that fill in a form. */
  #nameFromColumns(tables: readonly TableBlock[], isStated: boolean, places: Places): void {
    const found = namedInColumns(tables, isStated);
    const all = places.with(found.map(({ named }) => named));
    for (const { named, at } of found) this.#list.resolve(all.settle(named), at, "rows");
  }

  /** A workbook always has an organisation: a union of undergraduates where nothing says otherwise. */
  #ensureOne(views: readonly FormView[], others: readonly Placed[]): void {
    if (this.#list.drafts.length > 0) return;
    if (views.length === 0 && others.length === 0) return;
    const first = views[0] ?? others.find(({ table }) => !isOfTheSchool(table));
    const naming = first ? namingOf(first.blocks, first.table) : null;
    const byFile = namedUnion(this.#options.fileName.replace(/\.[^.]*$/, ""));
    const isByFile = (naming?.named.kind ?? null) === null && byFile !== null && !byFile.generic;
    const named = {
      kind: naming?.named.kind ?? (isByFile ? byFile.kind : null) ?? "undergraduate",
      generic: false,
      level: naming?.named.level ?? null,
      school: naming?.named.school ?? null,
      college: null,
    };
    this.#list.resolve(named, naming?.at ?? null, isByFile ? "file-name" : (naming?.source ?? "default"));
  }

  /** With one organisation every form is its own; nobody asks whose an empty one is. */
  #settleViews(named: readonly OwnedView[], year: number): OwnedView[] {
    const only = this.#list.drafts.length === 1 ? 0 : null;
    const copies = new FormCopies();
    return named.flatMap(({ view, owner }): OwnedView[] => {
      const settled = owner ?? only ?? (view.rows.length === 0 ? 0 : null);
      if (settled === null || ownerColumn(view.table) !== null || otherYear(view.blocks, view.table, year)) {
        return [{ view, owner: settled }];
      }
      const role = copies.take(view, settled);
      if (role === "copy") {
        this.#ledger.leave(view.table, "selfCheck", "second-copy");
        return [];
      }
      const isAnswered = this.#options.answers.owners?.[blockKey(view.table)] !== undefined;
      return [{ view, owner: role === "rival" && !isAnswered ? null : settled }];
    });
  }

  /** College unions and settings are the school's (the first organisation's) where no column says otherwise. */
  #settleOthers(placed: readonly OwnedOther[]): OwnedOther[] {
    const only = this.#list.drafts.length === 1 ? 0 : null;
    const owners = new Map<TableBlock, number | null>();
    return placed.map(({ blocks, table, owner }) => {
      const fallback = isOfTheSchool(table) || table.rows === 0 ? 0 : null;
      // What goes on without a header is whose the table before is.
      const before = table.continues && owners.get(table.continues);
      const settled = owner ?? before ?? only ?? fallback;
      owners.set(table, settled);
      return { blocks, table, owner: settled };
    });
  }

  #year(
    profiles: Profiles,
    views: readonly FormView[],
    day: CivilDay | null,
    filledOn: StatedDay | null,
  ): YearFinding | null {
    const { answers, fileName } = this.#options;
    if (answers.academicYear !== undefined) {
      return { value: answers.academicYear, sureness: "stated", source: "caller", at: null, text: "" };
    }
    const { academicYear: stated, schemes } = profiles;
    return yearOfForm({
      stated,
      schemes,
      views,
      sheets: this.#sheets,
      fileName,
      day,
      filledOn,
      chosen: answers.scheme ?? null,
    });
  }

  #schemes(
    views: readonly OwnedView[],
    surveyed: readonly QuestionnaireRow[],
    stated: readonly Stated<string>[],
    year: Recognised<number>,
  ): Forms {
    const forms = new FormChoice(this.#options.answers, stated, year, this.#list.drafts, this.#problems);
    for (const { view, owner } of views) {
      const open = forms.take(view, owner);
      if (open && view.rows.length > 0) this.#ledger.ask({ ask: "scheme", at: cellOfTable(view.table), options: open });
    }
    for (const { view, first, area } of questionnaires(surveyed)) {
      const open = forms.takeQuestionnaire(view, first);
      this.#ledger.list({ kind: "questionnaire", area, owner: null, unused: null });
      if (open) this.#ledger.ask({ ask: "scheme", at: cellOfTable(view.table), options: open });
    }
    return forms.finish(views.length);
  }

  #organisations(views: readonly OwnedView[], forms: Forms): OrganisationFacts[] {
    const { answers } = this.#options;
    const own = new Map<number, FormView[]>();
    for (const { view, owner } of views) if (owner !== null) own.set(owner, [...(own.get(owner) ?? []), view]);
    return withDistinctNames(this.#list.drafts).map((draft, index) => {
      const scheme = forms.schemeOf(index);
      const level = answers.level ? said(answers.level) : levelOf(draft, own.get(index) ?? [], scheme);
      return { ...draft, level, scheme };
    });
  }
}

function said<T>(value: T): Recognised<T> {
  return { value, sureness: "stated", source: "caller", at: null, text: "" };
}

/** The day that "YYYY-MM-DD" names. Throws a RangeError for anything that is no day of the calendar. */
function dayOf(iso: string): CivilDay {
  const date = new Date(`${iso}T00:00:00Z`);
  const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  if (toIso(day) !== iso) throw new RangeError(`not a day: ${iso}`);
  return day;
}

/** First year of the academic year (from 1 August) that holds the day of assessment. */
function yearOfDay({ value }: Recognised<CivilDay>): Recognised<number> {
  return { value: firstYearOf(value), sureness: "assumed", source: "assessment-day", at: null, text: "" };
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

/** Without what only the choice of the day needs. */
function withoutForm({ value, sureness, source, at, text }: Recognised<number>): Recognised<number> {
  return { value, sureness, source, at, text };
}
