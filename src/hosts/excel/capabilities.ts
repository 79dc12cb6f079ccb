/** What the Excel at hand can do beyond the base tier, ExcelApi 1.7. */
import { canReachNotes } from "./notes";

export interface Capabilities {
  /** Drop-down lists, grid lines, new workbooks (1.8). */
  readonly validation: boolean;
  readonly newWorkbooks: boolean;
  /** Many areas of a sheet at once, print set-up, filters, events of all sheets (1.9). */
  readonly rangeAreas: boolean;
  readonly pageLayout: boolean;
  /** Threaded comments (1.10). */
  readonly comments: boolean;
  /** Merged cells can be read (1.13). */
  readonly mergedAreas: boolean;
  /** An event tells whether this add-in caused it (1.14). */
  readonly triggerSource: boolean;
  /** Notes, the old kind of comment (1.18). */
  readonly notes: boolean;
}

/** Asks once; what an Excel can do does not change while it runs. */
export function readCapabilities(): Capabilities {
  const has = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
  return {
    validation: has("1.8"),
    newWorkbooks: has("1.8"),
    rangeAreas: has("1.9"),
    pageLayout: has("1.9"),
    comments: has("1.10"),
    mergedAreas: has("1.13"),
    triggerSource: has("1.14"),
    notes: has("1.18") && canReachNotes(),
  };
}
