/** What the two hosts (a file, Excel itself) offer. Hosts read and write; they know nothing of criteria. */
import type { WorkbookChanges } from "./changes";
import type { WorkbookSnapshot } from "./snapshot";

/** A change that could not be made, and why. The rest was made. */
export interface SkippedChange {
  readonly sheet: string;
  readonly what: "marks" | "notes" | "sheet";
  readonly reason: string;
}

export interface WorkbookHost {
  /** Every sheet of cells with at least its first `rows` rows (more where that is no dearer), to choose from. */
  outline(rows: number): Promise<WorkbookSnapshot>;
  /** The named sheets in full. Our own marks, notes and sheet are not part of what is read. */
  read(sheetNames: readonly string[]): Promise<WorkbookSnapshot>;
  /** Our own sheet as it stands in the workbook now, or null: what users typed there must survive. */
  readOwnSheet(): Promise<import("./snapshot").SheetSnapshot | null>;
  /** Takes away what an earlier run added, then makes these changes. */
  apply(changes: WorkbookChanges): Promise<readonly SkippedChange[]>;
  /** Takes away all that this software ever added. */
  clear(): Promise<void>;
}
