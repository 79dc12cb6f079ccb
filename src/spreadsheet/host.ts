/** What the two hosts (a file, Excel itself) offer. Hosts read and write; they know nothing of criteria. */
import type { CellArea } from "./address";
import type { SheetContent, WorkbookChanges } from "./changes";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "./snapshot";

/** Why a change could not be made; words are made from it late. */
export type SkipReason =
  | "sheet-protected"
  | "workbook-protected"
  | "no-such-sheet"
  /** A chart, a dialog: no sheet of cells. */
  | "not-a-worksheet"
  | "name-taken"
  /** The workbook names a part for its notes' boxes that it does not hold. */
  | "drawing-missing"
  /** A thread of somebody's comments is on the cell. */
  | "threaded-comment"
  | "note-in-the-way"
  | "comment-not-supported"
  | "comment-denied"
  | "comment-refused"
  | "comment-not-tried"
  /** So many that Excel would be slow for ever after; the colours and the summary stand for them. */
  | "too-many-notes"
  /** Notes that this Excel does not show to add-ins may be left. */
  | "notes-out-of-reach";

/** A change that could not be made, and why. The rest was made. */
export interface SkippedChange {
  readonly sheet: string;
  readonly what: "marks" | "notes" | "sheet";
  readonly reason: SkipReason;
  /** The cells, "B3", where it is about single ones. */
  readonly cells?: readonly string[];
}

export interface WorkbookHost {
  /** Every sheet of cells with at least its first `rows` rows (more where that is no dearer), to choose from. */
  outline(rows: number): Promise<WorkbookSnapshot>;
  /** The named sheets in full. Our own marks, notes and sheet are not part of what is read. */
  read(sheetNames: readonly string[]): Promise<WorkbookSnapshot>;
  /** Our own sheet as it stands in the workbook now, or null: what users typed there must survive. */
  readOwnSheet(): Promise<SheetSnapshot | null>;
  /** Takes away what an earlier run added, then makes these changes. */
  apply(changes: WorkbookChanges): Promise<readonly SkippedChange[]>;
  /** Takes away all that this software ever added; answers what had to stay, or may have. */
  clear(): Promise<readonly SkippedChange[]>;
}

/** One value for one cell, as the user would type it; text stays text whatever it begins with. */
export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: Exclude<CellValue, { readonly error: string }>;
}

/** What came of showing a place. */
export interface Shown {
  /** Where it is now: rows may have moved since it was read. */
  readonly area: CellArea;
  /** Why it cannot be seen all the same: its sheet is hidden, or its rows are, by hand or by a filter. */
  readonly hidden: "sheet" | "rows" | null;
}

/** A workbook that a person has open in front of them: Excel itself, or a file shown on a page. */
export interface InteractiveHost extends WorkbookHost {
  /**
   * Shows the sheet and selects the area, where what was read there is now. What is hidden stays so, unless `reveal` is set.
   * Rejects with HostError moved-since where it is no longer there.
   */
  select(area: CellArea, options?: { readonly reveal?: boolean }): Promise<Shown>;
  /**
   * Writes values into cells and leaves their formats alone. Rejects with HostError changed-meanwhile, having written
   * nothing, where a row is not as it was read.
   */
  write(cells: readonly CellWrite[]): Promise<void>;
  /**
   * Adds sheets that become the user's own, after the last tab, and shows the first of them. Tried again after a failure it
   * goes on with those that it had begun, and adds none twice.
   */
  addSheets(sheets: readonly SheetContent[]): Promise<void>;
  /** The workbook as it stands now, as .xlsx bytes. Called off by the signal it rejects with HostError cancelled. */
  save(options?: { readonly signal?: AbortSignal | undefined }): Promise<Uint8Array>;
  /** Opens .xlsx bytes as a new workbook beside this one. Rejects where the host cannot. */
  openCopy(bytes: Uint8Array): Promise<void>;
  /** Calls back shortly after the user changed cells (not for our own writes). Answers the way to stop. */
  watch(listener: () => void): Promise<() => Promise<void>>;
}
