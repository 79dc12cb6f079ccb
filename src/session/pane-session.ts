/**
 * What a person can do with the workbook in front of them: the only door of the pane, and of the page that shows the
 * same in a browser. Steps run one after the other, never two at once; between them the page can breathe.
 */
import type { Assessment } from "../assess/assessment";
import type { IndicatorId, Language, Scheme } from "../criteria";
import { RecognitionError } from "../recognise/recognition-error";
import type { Answers, Recognition } from "../recognise/recognition";
import { compareGaps, compareWithSummary, type GapComparison } from "../report/compare";
import type { ReportContext } from "../report/json";
import {
  HostError,
  type CellArea,
  type InteractiveHost,
  type SheetContent,
  type SheetSnapshot,
  type Shown,
  type SkippedChange,
} from "../spreadsheet";
import { planDecision, type Decision } from "./adjudication";
import { NO_ANSWERS } from "./answers";
import {
  fileNameFor,
  HTML_TYPE,
  JSON_TYPE,
  withFreeNames,
  workbookKindOf,
  XLSX_TYPE,
  type ExportedFile,
} from "./export-files";
import { SessionError } from "./session-error";
import { answered, assessSnapshot, assessWorkbook, markWorkbook, type AssessedWorkbook, type CheckStep } from ".";

export type { Decision } from "./adjudication";
export type { ExportedFile } from "./export-files";

export type PaneStep = CheckStep | "clearing" | "writing" | "adding" | "saving" | "building" | "opening";
/** Hears which step begins. */
export type OnStep = (step: PaneStep) => void;

export interface CheckResult extends AssessedWorkbook {
  /** True when the marks and the summary in the workbook are those of this assessment. */
  readonly marked: boolean;
  /** What could not be marked, and why; the rest was. */
  readonly skipped: readonly SkippedChange[];
  /**
   * Against the check before: of this session, else the one whose summary stands in the workbook. Null for the very
   * first one, and after the person said something else about the workbook.
   */
  readonly changes: GapComparison | null;
}

export interface CheckOptions {
  /** Whether to mark the gaps and write the summary. */
  readonly mark: boolean;
}

export interface PaneSession {
  /** The newest result, whatever it came from; null before the first check. */
  readonly latest: CheckResult | null;
  /** What was seen where that did not do: it has questions. Null when the last look at the workbook went through. */
  readonly asked: Recognition | null;
  /** What the person said about this workbook; every look at it goes by that. */
  readonly answers: Answers;
  /** Mode 评审: the reviewers' columns count whoever filled them in. */
  readonly reviewing: boolean;
  /** Reads and judges; with `mark` also marks. @throws RecognitionError where something must be answered first */
  check(options: CheckOptions, onStep?: OnStep): Promise<CheckResult>;
  /** Takes down what the person says about this workbook, in place of what was said before, and repeats the last check. */
  answer(answers: Answers, onStep?: OnStep): Promise<CheckResult>;
  /** Switches the mode 评审, and repeats the last check; null where there was none. */
  review(reviewing: boolean, onStep?: OnStep): Promise<CheckResult | null>;
  /** Reads and judges again, marks nothing, and leaves “the last check” what it was. */
  recheck(onStep?: OnStep): Promise<CheckResult>;
  /** Takes away marks, notes and summary; answers what had to stay, or may have. */
  clear(onStep?: OnStep): Promise<readonly SkippedChange[]>;
  /** Writes a reviewer's decision into the form and judges again. */
  adjudicate(organisation: string, indicator: IndicatorId, decision: Decision, onStep?: OnStep): Promise<CheckResult>;
  /** Shows the place, where it is now; what is hidden only with `reveal`. */
  select(area: CellArea, options?: { readonly reveal?: boolean }): Promise<Shown>;
  /** The workbook with marks and summary; they are brought up to date first. `signal` calls it off. */
  exportGraded(onStep?: OnStep, signal?: AbortSignal): Promise<ExportedFile>;
  /** The summary of the last assessment as a workbook of its own. */
  exportSummary(onStep?: OnStep): Promise<ExportedFile>;
  /** The printable report of the last assessment. */
  exportHtml(onStep?: OnStep): Promise<ExportedFile>;
  /** The document of the last assessment, for other programs. */
  exportJson(onStep?: OnStep): Promise<ExportedFile>;
  /** The report of the last assessment as plain text, for the clipboard. */
  exportText(onStep?: OnStep): Promise<string>;
  /** Opens an exported workbook beside this one. */
  openCopy(file: ExportedFile, onStep?: OnStep): Promise<void>;
  /** Adds the sheets of a blank checklist. */
  newChecklist(scheme: Scheme, organisations: readonly string[], onStep?: OnStep): Promise<void>;
  /** Calls back shortly after the user changed cells. Answers the way to stop. */
  watch(listener: () => void): Promise<() => Promise<void>>;
}

export interface PaneSessionOptions {
  /** The day to judge by where the workbook does not say (YYYY-MM-DD), asked for at each check. */
  readonly today: () => string;
  readonly language: Language;
  /** Makes .xlsx bytes of sheets; asked for only when a summary is exported. */
  readonly createWorkbook: (sheets: readonly SheetContent[]) => Promise<Uint8Array>;
  /** The file that the workbook was opened from, for reports to name; left out where it is no file. */
  readonly source?: SourceFile;
  /** Judge by this scheme, whatever the workbook says; what the person says about it wins. */
  readonly scheme?: Scheme | undefined;
  /** The name of the workbook, where it has no `source`: it can name the year and the school. */
  readonly fileName?: string;
  /** What the person said about this workbook at another time. */
  readonly answers?: Answers;
  /** Whether the mode 评审 is on from the beginning. */
  readonly reviewing?: boolean;
  /** Hears what the person says about it now, to remember it. */
  readonly onAnswers?: (answers: Answers) => void;
}

/** A file by its name, and by the SHA-256 of what it held (lower-case hexadecimal; "" where it is not known). */
export interface SourceFile {
  readonly fileName: string;
  readonly sha256: string;
}

const NO_FILE: SourceFile = { fileName: "", sha256: "" };

/** People who go on changing rows while a check runs are told in the end. */
const MOST_ANEW = 2;

/** Columns of a report as plain text. */
const TEXT_WIDTH = 78;

export function createPaneSession(host: InteractiveHost, options: PaneSessionOptions): PaneSession {
  return new HostSession(host, options);
}

class HostSession implements PaneSession {
  readonly #host: InteractiveHost;
  readonly #options: PaneSessionOptions;
  /** The newest assessment, whatever it came from. */
  #latest: CheckResult | null = null;
  #asked: Recognition | null = null;
  #answers: Answers;
  #reviewing: boolean;
  /** Whether the last check was to mark. */
  #marks = false;
  /** What tells the changes since the last check that the user asked for; null before the first one. */
  #sinceLast: SinceLast | null = null;
  /** Sheets of a new checklist that are not known to have been added. */
  #adding: { readonly key: string; readonly sheets: readonly SheetContent[] } | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(host: InteractiveHost, options: PaneSessionOptions) {
    this.#host = host;
    this.#options = options;
    this.#answers = options.answers ?? NO_ANSWERS;
    this.#reviewing = options.reviewing ?? false;
  }

  get latest(): CheckResult | null {
    return this.#latest;
  }

  get asked(): Recognition | null {
    return this.#asked;
  }

  get answers(): Answers {
    return this.#answers;
  }

  get reviewing(): boolean {
    return this.#reviewing;
  }

  review(reviewing: boolean, onStep?: OnStep): Promise<CheckResult | null> {
    this.#reviewing = reviewing;
    if (!this.#latest) return Promise.resolve(null);
    // What the mode changes is not the school's doing.
    this.#sinceLast = () => null;
    return this.check({ mark: this.#marks }, onStep);
  }

  answer(answers: Answers, onStep?: OnStep): Promise<CheckResult> {
    // At once: what was said is kept, whatever becomes of the check.
    this.#answers = answers;
    this.#options.onAnswers?.(answers);
    // Other gaps than before would be put down to the school. The very first check is compared with the summary all the same.
    if (this.#sinceLast) this.#sinceLast = () => null;
    return this.check({ mark: this.#marks }, onStep);
  }

  check({ mark }: CheckOptions, onStep?: OnStep): Promise<CheckResult> {
    return this.#inTurnOnStillCells(async () => {
      this.#marks = mark;
      const assessed = await this.#assess(onStep);
      // The check before this session began left its gaps in the summary, if there was one.
      const own = this.#sinceLast === null ? await this.#ownSheet(assessed) : undefined;
      // Stays until this check has gone well to its end: tried again, it tells the same changes.
      if (own) this.#sinceLast = (later) => compareWithSummary(own, later);
      const kept = this.#keep(assessed);
      const result = mark ? await this.#mark(kept, onStep, own) : kept;
      this.#sinceLast = since(result.assessment);
      return result;
    });
  }

  recheck(onStep?: OnStep): Promise<CheckResult> {
    return this.#inTurn(async () => this.#keep(await this.#assess(onStep)));
  }

  clear(onStep?: OnStep): Promise<readonly SkippedChange[]> {
    return this.#inTurn(async () => {
      await pause("clearing", onStep);
      // Whatever is done next marks only when marking is what was asked for.
      this.#marks = false;
      if (this.#latest) this.#latest = { ...this.#latest, marked: false, skipped: [] };
      return this.#host.clear();
    });
  }

  adjudicate(organisation: string, indicator: IndicatorId, decision: Decision, onStep?: OnStep): Promise<CheckResult> {
    return this.#inTurnOnStillCells(async () => {
      // Rows may have moved since the last check: what is written must go to where they are now.
      const now = await this.#assess(onStep);
      const writes = planDecision(now, organisation, indicator, decision, this.#options.today());
      await pause("writing", onStep);
      await this.#host.write(writes);
      const { withWrites } = await import("./patch-snapshot");
      const after = withWrites(now.snapshot, writes);
      return this.#keep(await this.#recognised(() => assessSnapshot(after, this.#assessOptions(onStep))));
    });
  }

  select(area: CellArea, options?: { readonly reveal?: boolean }): Promise<Shown> {
    return this.#host.select(area, options);
  }

  exportGraded(onStep?: OnStep, signal?: AbortSignal): Promise<ExportedFile> {
    return this.#inTurnOnStillCells(async () => {
      // Always anew: the user may have changed cells since, and an export with stale marks misleads whoever gets it.
      const result = await this.#mark(this.#keep(await this.#assess(onStep)), onStep);
      await pause("saving", onStep);
      const { language, source = NO_FILE } = this.#options;
      const { ending, type } = workbookKindOf(source.fileName);
      const name = fileNameFor("graded", result.assessment, language, ending);
      return { name, type, bytes: await this.#host.save({ signal }) };
    });
  }

  exportSummary(onStep?: OnStep): Promise<ExportedFile> {
    return this.#inTurn(async () => {
      const { assessment } = this.#needed();
      const { language, createWorkbook } = this.#options;
      await pause("building", onStep);
      const previous = await this.#host.readOwnSheet();
      const { summaryAlone } = await import("./summary-alone");
      const bytes = await createWorkbook(summaryAlone(assessment, { language, previous }));
      return { name: fileNameFor("summary", assessment, language), type: XLSX_TYPE, bytes };
    });
  }

  exportHtml(onStep?: OnStep): Promise<ExportedFile> {
    return this.#inTurn(async () => {
      const { assessment } = this.#needed();
      const { language } = this.#options;
      await pause("building", onStep);
      const { toHtml } = await import("../report/html/page");
      const html = toHtml([{ assessment, context: this.#context() }], { language });
      const bytes = new TextEncoder().encode(html);
      return { name: fileNameFor("report", assessment, language), type: HTML_TYPE, bytes };
    });
  }

  exportJson(onStep?: OnStep): Promise<ExportedFile> {
    return this.#inTurn(async () => {
      const { assessment } = this.#needed();
      await pause("building", onStep);
      const { toJson } = await import("../report/json");
      const json = `${JSON.stringify(toJson(assessment, this.#context()), null, 2)}\n`;
      const bytes = new TextEncoder().encode(json);
      return { name: fileNameFor("data", assessment, this.#options.language), type: JSON_TYPE, bytes };
    });
  }

  exportText(onStep?: OnStep): Promise<string> {
    return this.#inTurn(async () => {
      const { assessment } = this.#needed();
      await pause("building", onStep);
      const { toText } = await import("../report/text/text");
      return toText(assessment, this.#context(), { width: TEXT_WIDTH, colour: false, written: null });
    });
  }

  openCopy({ bytes }: ExportedFile, onStep?: OnStep): Promise<void> {
    return this.#inTurn(async () => {
      await pause("opening", onStep);
      await this.#host.openCopy(bytes);
    });
  }

  newChecklist(scheme: Scheme, organisations: readonly string[], onStep?: OnStep): Promise<void> {
    return this.#inTurn(async () => {
      await pause("building", onStep);
      const { templateSheets } = await import("../template/template");
      const { organisationNamed } = await import("./organisation-kind");
      const { sheetNames } = await this.#host.outline(1);
      const key = [scheme.id, ...organisations].join(" ");
      // Tried again, they are the same sheets: what there is of them already must not be taken for somebody else's.
      if (this.#adding?.key !== key) {
        const sheets = templateSheets({ scheme, organisations: organisations.map(organisationNamed) });
        this.#adding = { key, sheets: withFreeNames(sheets, sheetNames) };
      }
      await pause("adding", onStep);
      await this.#host.addSheets(this.#adding.sheets);
      this.#adding = null;
    });
  }

  watch(listener: () => void): Promise<() => Promise<void>> {
    return this.#host.watch(listener);
  }

  #context(): ReportContext {
    const { language, source = NO_FILE } = this.#options;
    return { language, fileName: source.fileName, sha256: source.sha256 };
  }

  #assessOptions(onStep: OnStep | undefined): Parameters<typeof assessWorkbook>[1] {
    const { today, scheme, source, fileName = source?.fileName ?? "" } = this.#options;
    return {
      today: today(),
      ...answered(this.#answers, scheme),
      ...(fileName === "" ? {} : { fileName }),
      reviewing: this.#reviewing,
      beforeStep: (step) => pause(step, onStep),
    };
  }

  #assess(onStep: OnStep | undefined): Promise<AssessedWorkbook> {
    return this.#recognised(() => assessWorkbook(this.#host, this.#assessOptions(onStep)));
  }

  /** Keeps what was seen where that does not do. What was judged before is not the workbook's any more. */
  async #recognised(work: () => Promise<AssessedWorkbook>): Promise<AssessedWorkbook> {
    try {
      const assessed = await work();
      this.#asked = null;
      return assessed;
    } catch (error) {
      if (error instanceof RecognitionError) {
        this.#asked = error.recognition;
        this.#latest = null;
      }
      throw error;
    }
  }

  async #ownSheet({ snapshot }: AssessedWorkbook): Promise<SheetSnapshot | null> {
    return snapshot.ownSheet === null ? null : this.#host.readOwnSheet();
  }

  #keep(assessed: AssessedWorkbook): CheckResult {
    const changes = this.#sinceLast?.(assessed.assessment) ?? null;
    this.#latest = { ...assessed, marked: false, skipped: [], changes };
    return this.#latest;
  }

  async #mark(result: CheckResult, onStep: OnStep | undefined, own?: SheetSnapshot | null): Promise<CheckResult> {
    const { language } = this.#options;
    const beforeStep = (step: PaneStep): Promise<void> => pause(step, onStep);
    const skipped = await markWorkbook(this.#host, result, {
      language,
      beforeStep,
      ...(own === undefined ? {} : { own }),
    });
    this.#latest = { ...result, marked: true, skipped };
    return this.#latest;
  }

  #needed(): CheckResult {
    if (!this.#latest) throw new SessionError("not-checked");
    return this.#latest;
  }

  /** The same for work that reads cells and then writes by what it read: begun anew, at most twice, where they change meanwhile. */
  #inTurnOnStillCells<T>(work: () => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      for (let anew = 0; ; anew += 1) {
        try {
          return await work();
        } catch (error) {
          if (!(error instanceof HostError) || error.code !== "changed-meanwhile" || anew >= MOST_ANEW) throw error;
        }
      }
    });
  }

  /** Runs the work after all that was asked for before it, whether that went well or not. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#queue.then(work, work);
    this.#queue = run.catch(() => undefined);
    return run;
  }
}

/** Tells what changed since an assessment; null where that cannot be compared. */
type SinceLast = (later: Assessment) => GapComparison | null;

function since(before: Assessment): SinceLast {
  return (later) => (before.scheme.id === later.scheme.id ? compareGaps(before, later) : null);
}

/** Says the step and lets the page paint and answer before it begins. */
async function pause(step: PaneStep, onStep: OnStep | undefined): Promise<void> {
  onStep?.(step);
  await new Promise((resolve) => setTimeout(resolve, 0));
}
