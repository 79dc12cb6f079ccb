/**
 * What the page asks of its worker, where files are read, judged and written. Everything that crosses is plain data, and
 * no cell crosses that is not about to be shown: the page stays quick whatever the size of the workbook.
 *
 * Rejections are InputError, RecognitionError, HostError or SessionError on both sides (see errors-across.ts).
 */
import type { IndicatorId, Language, Scheme } from "../criteria";
import type { Answers, Recognition } from "../recognise/recognition";
import type { AssessmentDocument, FailedDocument } from "../report/document";
import type { CheckOptions, CheckResult, Decision, ExportedFile, OnStep } from "../session/pane-session";
import type { Mark, Note, PictureNote, PictureRow, WorkbookPicture } from "../spreadsheet";

/** Names one file on the page; given by the page. */
export type FileId = string;

/**
 * A check's result as the page needs it: the cells that were read stay in the worker, and so do the rows of rosters and
 * other tables (`submission.organisations` have none; their declarations, profile and sources are there).
 */
export type DeskResult = Omit<CheckResult, "snapshot">;

export interface DeskContext {
  readonly language: Language;
  /** The day to judge by where a workbook does not say (YYYY-MM-DD). */
  readonly today: string;
  /** Mode 评审, for all files: the reviewers' columns count whoever filled them in. */
  readonly reviewing?: boolean;
  /** Judge by this scheme, whatever the workbooks say. */
  readonly scheme?: Scheme;
}

/** What came of judging a file. */
export interface Judged {
  readonly document: AssessmentDocument | FailedDocument;
  /** What was recognised, blocks left out; null for a file that could not be read. With questions: it waits for answers. */
  readonly recognition: Recognition | null;
}

/** What lies over the cells of an open workbook: as planned by the newest assessment. */
export interface Overlay {
  readonly marks: readonly Mark[];
  readonly notes: readonly Note[];
}

/** A workbook that is open on the page. Mirrors PaneSession, which the page builds on top of it. */
export interface DeskWorkbook {
  /** By what was said about the workbook; beyond that by the scheme of `configure`, else the workbook's own. */
  check(options: CheckOptions, onStep?: OnStep): Promise<DeskResult>;
  /** What is said counts for the downloads too. */
  answer(answers: Answers, onStep?: OnStep): Promise<DeskResult>;
  /** Switches the mode 评审 for this workbook and repeats the last check; null where there was none. */
  review(reviewing: boolean, onStep?: OnStep): Promise<DeskResult | null>;
  recheck(onStep?: OnStep): Promise<DeskResult>;
  clear(onStep?: OnStep): Promise<void>;
  adjudicate(organisation: string, indicator: IndicatorId, decision: Decision, onStep?: OnStep): Promise<DeskResult>;
  exportGraded(onStep?: OnStep): Promise<ExportedFile>;
  exportSummary(onStep?: OnStep): Promise<ExportedFile>;
  exportHtml(onStep?: OnStep): Promise<ExportedFile>;
  exportJson(onStep?: OnStep): Promise<ExportedFile>;
  exportText(onStep?: OnStep): Promise<string>;
  /** Sheets and looks as the workbook stands now, our marks aside. */
  picture(): Promise<WorkbookPicture>;
  /** Rows from `from` to before `to` that hold anything. */
  rows(sheet: string, from: number, to: number): Promise<readonly PictureRow[]>;
  /** Notes that the file holds beside ours. */
  notes(): Promise<readonly PictureNote[]>;
  /** Marks and notes of the newest check; empty before the first and after `clear`. */
  overlay(): Promise<Overlay>;
  /** The document of the newest check, for the table of many. @throws SessionError not-checked */
  document(): Promise<AssessmentDocument>;
}

/** A file that may be too large to lie in memory. */
export interface Archive extends Omit<ExportedFile, "bytes"> {
  readonly bytes: Blob;
}

export interface DeskEngine {
  /** Sets language, day, mode and scheme for all that follows. */
  configure(context: DeskContext): Promise<void>;
  /**
   * Takes a file in and judges it. Never rejects: a file that cannot be graded comes back with its reason. `path` has the
   * folders it came in, "/" between: archive and roll-up keep them, so that files of one name stay apart. `answers`: what
   * a person said about it at another time.
   */
  assess(id: FileId, path: string, file: Blob, answers?: Answers): Promise<Judged>;
  /** Judges a file that was taken in once more, as it is now: with what was adjudicated in it. Never rejects. */
  assessAgain(id: FileId): Promise<Judged>;
  /**
   * Opens a file that was taken in; one that is open already is given again. What is adjudicated there counts for the
   * downloads too. @throws InputError
   */
  open(id: FileId): Promise<DeskWorkbook>;
  /** Frees what an open workbook takes; what was adjudicated in it stays. */
  close(id: FileId): Promise<void>;
  /** Forgets a file. */
  drop(id: FileId): Promise<void>;
  /** All these workbooks graded, as one .zip; `onDone` hears now and then how many are finished, and that all are. */
  gradedZip(ids: readonly FileId[], onDone?: (done: number) => void): Promise<Archive>;
  /** The roll-up workbook of these files, those that failed included. */
  rollup(ids: readonly FileId[]): Promise<ExportedFile>;
}
