/** Why a file could not be graded, in the words of the page (the command line's advice names its own options). */
import type { Language } from "../../criteria";
import { messagesFor } from "../../i18n/all";
import { deskMessagesFor } from "../../i18n/desk";
import type { FailedDocument } from "../../report/document";
import { InputError } from "../../spreadsheet";

/** Code and sentence; what was not foreseen is said so, with its own text. */
export function describeFailure(error: unknown, language: Language): FailedDocument["error"] {
  const { errors, pane } = messagesFor(language);
  if (!(error instanceof InputError)) {
    const detail = error instanceof Error ? error.message : String(error);
    return { code: "unexpected", message: `${pane.failure.unexpected.title}: ${detail}` };
  }
  if (error.code === "no-recognised-sheet") {
    return { code: error.code, message: deskMessagesFor(language).reasons[error.code] };
  }
  return { code: error.code, message: errors.input[error.code](error.where) };
}
