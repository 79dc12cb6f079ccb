/** From an error to what a person reads: made from its code, never from its message. */
import { messagesFor, type Messages } from "../i18n";
import type { Language } from "../criteria";
import type { PaneStep } from "../session/pane-session";
import { SessionError } from "../session/session-error";
import { HostError, InputError, type ErrorWhere, type InputErrorCode } from "../spreadsheet";
import { ClipboardError } from "./download";

export interface FailureText {
  readonly title: string;
  readonly advice: string;
  /** What became of the workbook; null where that goes without saying. */
  readonly state: string | null;
  /** Code and place, for whoever looks into it. */
  readonly details: readonly string[];
  readonly offerChecklist: boolean;
}

/** The words about an error; anything unknown is told to be unexpected. */
export function describeFailure(
  error: unknown,
  language: Language,
  pane: Messages["pane"] = messagesFor(language).pane,
  step: PaneStep | null = null,
): FailureText {
  const { errors } = messagesFor(language);
  if (error instanceof HostError) return hostFailure(error, pane, step);
  if (error instanceof SessionError) return plain(pane.failure.session[error.code], pane, error.code);
  if (error instanceof ClipboardError) return plain(pane.failure.copy, pane, "clipboard");
  if (error instanceof InputError && error.code === "no-recognised-sheet") {
    return { ...plain(pane.failure.noChecklist, pane, error.code), offerChecklist: true };
  }
  if (error instanceof InputError) {
    // Those of files and runs are the command line's.
    const said: Readonly<Partial<Record<InputErrorCode, (where: ErrorWhere) => string>>> = errors.input;
    const advice = said[error.code]?.(error.where) ?? pane.failure.unexpected.advice;
    return plain({ title: pane.failure.input.title, advice }, pane, error.message);
  }
  const technical = error instanceof Error ? `${error.name} · ${error.message}` : String(error);
  return plain(pane.failure.unexpected, pane, technical);
}

function plain(
  { title, advice }: { readonly title: string; readonly advice: string },
  { failure }: Messages["pane"],
  code: string,
): FailureText {
  return { title, advice, state: null, details: [failure.code(code)], offerChecklist: false };
}

/** What of a step may have been written is told as what it is: a checklist is not taken away by 清除标记. */
function partOf(step: PaneStep | null, { partial, partialOf }: Messages["pane"]["failure"]): string {
  return step === "adding" || step === "writing" || step === "clearing" ? partialOf[step] : partial;
}

function hostFailure(
  { code, details, partial }: HostError,
  { failure }: Messages["pane"],
  step: PaneStep | null,
): FailureText {
  const words = failure.host[code];
  return {
    title: words.title,
    advice: words.advice,
    state: partial ? partOf(step, failure) : null,
    details: [failure.code(code), ...(details === "" ? [] : [details])],
    offerChecklist: false,
  };
}
