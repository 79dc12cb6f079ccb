/**
 * The one way through the software: host → snapshot → submission → assessment → changes → host. The command line and
 * the pane both go through here, so that a workbook graded by either carries the same verdicts and the same marks.
 */
import type { Assessment } from "../assess/assessment";
import type { Answers } from "../recognise/recognition";
import type { Language, Scheme } from "../criteria";
import type { SheetSnapshot, SkippedChange, WorkbookHost, WorkbookSnapshot } from "../spreadsheet";
import type * as Judging from "./judging";
import type { PinnedSettings } from "../workbook/pinned-settings";
import type { Submission } from "../workbook/submission";
import { summarySheetName } from "../workbook/summary-name";

/** What judges a workbook, loaded when it is first needed. */
function judging(): Promise<typeof Judging> {
  return import("./judging");
}

/** Header rows are looked for within this many rows from the top (shared with the reader). */
const OUTLINE_ROWS = 20;

/** What is being done, in the order it is done. */
export type CheckStep = "reading" | "understanding" | "judging" | "planning" | "marking";

/** Awaited before each step: says which one comes, and lets a page breathe in between. */
export type BeforeStep<Step extends string = CheckStep> = (step: Step) => Promise<void>;

export interface AssessOptions {
  /** Judge by this scheme, whatever the workbook says. */
  readonly scheme?: Scheme;
  /** Judge by this day (YYYY-MM-DD), whatever the workbook says. */
  readonly asOf?: string;
  /** The day to judge by when neither the caller nor the workbook says (YYYY-MM-DD). */
  readonly today: string;
  /** What a person answered about this workbook. */
  readonly answers?: Answers;
  /** The name of the file, without its folder: it can name the year and the school. */
  readonly fileName?: string;
  /** A team's own 评分设置: wins over the workbook's. */
  readonly settings?: PinnedSettings;
  /** True for a run of reviewers: their columns count whoever filled them in. */
  readonly reviewing?: boolean;
  readonly beforeStep?: BeforeStep;
}

/** The options by which what a person said counts; `otherwise`: the scheme where nothing was said about that. */
export function answered(answers: Answers, otherwise?: Scheme): Pick<AssessOptions, "answers" | "scheme" | "asOf"> {
  const { scheme = otherwise, asOf } = answers;
  return { answers, ...(scheme ? { scheme } : {}), ...(asOf === undefined ? {} : { asOf }) };
}

export interface AssessedWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly submission: Submission;
  readonly assessment: Assessment;
}

/**
 * Reads the sheets that matter and judges them; changes nothing. Throws InputError when there is nothing to judge, a
 * RecognitionError when somebody must answer first.
 */
export async function assessWorkbook(host: WorkbookHost, options: AssessOptions): Promise<AssessedWorkbook> {
  await options.beforeStep?.("reading");
  const { chooseSheets } = await judging();
  const outline = await host.outline(OUTLINE_ROWS);
  const snapshot = await host.read(chooseSheets(outline));
  return assessSnapshot(snapshot, options);
}

/** Judges what was read. @throws RecognitionError */
export async function assessSnapshot(snapshot: WorkbookSnapshot, options: AssessOptions): Promise<AssessedWorkbook> {
  await options.beforeStep?.("understanding");
  const { assess, readSubmission } = await judging();
  const submission = readSubmission(snapshot, {
    ...(options.scheme ? { scheme: options.scheme } : {}),
    ...(options.asOf ? { asOf: options.asOf } : {}),
    ...(options.answers ? { answers: options.answers } : {}),
    ...(options.fileName ? { fileName: options.fileName } : {}),
    ...(options.settings ? { settings: options.settings } : {}),
    today: options.today,
  });
  await options.beforeStep?.("judging");
  return { snapshot, submission, assessment: assess(submission, { reviewing: options.reviewing ?? false }) };
}

export interface MarkOptions {
  readonly language: Language;
  /** The workbook's own summary sheet, where it has been read already. */
  readonly own?: SheetSnapshot | null;
  /** A summary sheet from elsewhere whose users' columns are taken over when the workbook itself has none. */
  readonly previous?: SheetSnapshot | null;
  readonly beforeStep?: BeforeStep;
}

/** Marks the gaps in place and writes the summary sheet; answers what could not be written. */
export async function markWorkbook(
  host: WorkbookHost,
  { snapshot, assessment }: AssessedWorkbook,
  options: MarkOptions,
): Promise<readonly SkippedChange[]> {
  await options.beforeStep?.("planning");
  // Not part of what the pane loads at once.
  const { planChanges } = await import("../report/plan");
  const own = options.own === undefined ? await host.readOwnSheet() : options.own;
  const previous = own ?? options.previous ?? null;
  const summaryName = summarySheetName(snapshot);
  const changes = planChanges(assessment, { language: options.language, summaryName, previous });
  await options.beforeStep?.("marking");
  return host.apply(changes);
}
