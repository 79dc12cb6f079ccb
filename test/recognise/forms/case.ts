/** One invented paper. What it must be taken for stands in expected.ts. */
import type { SheetSnapshot } from "../../../src/spreadsheet";
import type { ReadOptions } from "../../../src/workbook/read-submission";

/** A paper, and what the caller says of it. */
export interface Case {
  readonly sheets: readonly SheetSnapshot[];
  readonly options?: Partial<ReadOptions>;
}
