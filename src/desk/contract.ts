/**
 * What the page asks of its worker, where files are read, judged and written. Everything that crosses is plain data, and
 * no cell crosses that is not about to be shown: the page stays quick whatever the size of the workbook.
 */
import type { IndicatorId, Language, Scheme } from "../criteria";
import type { AssessmentDocument, FailedDocument } from "../report/document";
import type { CheckResult, Decision, ExportedFile } from "../session/pane-session";
import type { Mark, Note, PictureNote, PictureRow, WorkbookPicture } from "../spreadsheet";
import type { PaneStep } from "../session/pane-session";

/** Names one file on the page; given by the page. */
export type FileId = string;

/** A check's result as the page needs it: the cells that were read stay in the worker. */
export type DeskResult = Omit<CheckResult, "snapshot">;

export interface DeskContext {
  readonly language: Language;
  /** The day to judge by where a workbook does not say (YYYY-MM-DD). */
  readonly today: string;
  /** Judge by this scheme, whatever the workbooks say. */
  readonly scheme?: Scheme;
}

/** What lies over the cells of an open workbook: as planned by the newest assessment. */
export interface Overlay {
  readonly marks: readonly Mark[];
  readonly notes: readonly Note[];
}

/** A workbook that is open on the page. Mirrors PaneSession, which the page builds on top of it. */
export interface DeskWorkbook {
  check(
    options: { readonly mark: boolean; readonly scheme?: Scheme },
    onStep?: (step: PaneStep) => void,
  ): Promise<DeskResult>;
  recheck(): Promise<DeskResult>;
  clear(onStep?: (step: PaneStep) => void): Promise<void>;
  adjudicate(
    organisation: string,
    indicator: IndicatorId,
    decision: Decision,
    onStep?: (step: PaneStep) => void,
  ): Promise<DeskResult>;
  exportGraded(onStep?: (step: PaneStep) => void): Promise<ExportedFile>;
  exportSummary(onStep?: (step: PaneStep) => void): Promise<ExportedFile>;
  exportHtml(onStep?: (step: PaneStep) => void): Promise<ExportedFile>;
  exportJson(onStep?: (step: PaneStep) => void): Promise<ExportedFile>;
  exportText(onStep?: (step: PaneStep) => void): Promise<string>;
  /** Sheets and looks as the workbook stands now, our marks aside. */
  picture(): Promise<WorkbookPicture>;
  /** Rows from `from` to before `to` that hold anything. */
  rows(sheet: string, from: number, to: number): Promise<readonly PictureRow[]>;
  /** Notes that the file holds beside ours. */
  notes(): Promise<readonly PictureNote[]>;
  /** Marks and notes of the newest check; empty before the first and after `clear`. */
  overlay(): Promise<Overlay>;
  /** The document of the newest check, for the table of many. */
  document(): Promise<AssessmentDocument>;
}

export interface DeskEngine {
  /** Sets language, day and scheme for all that follows. */
  configure(context: DeskContext): Promise<void>;
  /** Takes a file in and judges it. Never rejects: a file that cannot be graded comes back with its reason. */
  assess(id: FileId, name: string, file: Blob): Promise<AssessmentDocument | FailedDocument>;
  /** Opens a file that was taken in. What is adjudicated there counts for the downloads too. @throws InputError */
  open(id: FileId): Promise<DeskWorkbook>;
  /** Forgets a file. */
  drop(id: FileId): Promise<void>;
  /** All these workbooks graded, as one .zip; `onDone` hears how many are finished. */
  gradedZip(ids: readonly FileId[], onDone?: (done: number) => void): Promise<ExportedFile>;
  /** The roll-up workbook of these files, those that failed included. */
  rollup(ids: readonly FileId[]): Promise<ExportedFile>;
}
