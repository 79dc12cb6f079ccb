/** Where the pane stands: what makes no sense there is not offered, and what speaks of Excel is said otherwise. */
import type { Language } from "../criteria";
import { messagesFor, type Messages } from "../i18n";
import type { ExportedFile, OnStep } from "../session/pane-session";

export interface Place {
  /** The pane's words there. The same object for the same language. */
  readonly words: (language: Language) => Messages["pane"];
  /**
   * A workbook that the person works in at the same time: looking without marking, clearing, live checks, new checklists
   * and copies opened beside it make sense. False: a file on a page, which only what is done here changes.
   */
  readonly live: boolean;
  /** The assessment as a file for other programs, with its name in the menu; null where that is not offered. */
  readonly json: { readonly text: string; readonly make: (onStep: OnStep) => Promise<ExportedFile> } | null;
}

export const IN_EXCEL: Place = { words: (language) => messagesFor(language).pane, live: true, json: null };
