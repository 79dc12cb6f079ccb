/** Where the pane stands: what makes no sense there is not offered, and what speaks of Excel is said otherwise. */
import type { Language } from "../criteria";
import { messagesFor, type Messages } from "../i18n";

export interface Place {
  /** The pane's words there. The same object for the same language. */
  readonly words: (language: Language) => Messages["pane"];
  /**
   * A workbook that the person works in at the same time: looking without marking, clearing, live checks, new checklists
   * and copies opened beside it make sense. False: a file on a page, which only what is done here changes.
   */
  readonly live: boolean;
  /** What the menu calls the assessment as a file for other programs; null where that is not offered. */
  readonly json: string | null;
  /** A blank checklist to download where none can be added to the workbook; null where it can. */
  readonly blank: { readonly address: string; readonly fileName: string } | null;
}

export const IN_EXCEL: Place = { words: (language) => messagesFor(language).pane, live: true, json: null, blank: null };
