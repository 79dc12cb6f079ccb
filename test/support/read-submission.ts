/** Reading with a day of today that never changes. */
import type { WorkbookSnapshot } from "../../src/spreadsheet";
import { readSubmission as read, type ReadOptions } from "../../src/workbook/read-submission";
import type { Submission } from "../../src/workbook/submission";

export const TODAY = "2024-06-01";

export function readSubmission(snapshot: WorkbookSnapshot, options: Partial<ReadOptions> = {}): Submission {
  return read(snapshot, { today: TODAY, ...options });
}
