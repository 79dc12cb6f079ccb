import type { Messages } from "../i18n/all";
import { RecognitionError } from "../recognise/recognition-error";
import { InputError } from "../spreadsheet";
import { recognitionReason } from "./explain-recognition";

export interface DescribedError {
  readonly code: string;
  readonly message: string;
}

/** An error as a person reads it; what was not foreseen is said so, with its own text as the detail. */
export function describeError(error: unknown, words: Messages): DescribedError {
  if (error instanceof RecognitionError)
    return { code: error.code, message: recognitionReason(error.recognition, words) };
  if (error instanceof InputError) return { code: error.code, message: words.errors.input[error.code](error.where) };
  const detail = error instanceof Error ? error.message : String(error);
  return { code: "unexpected", message: words.errors.unexpected({ detail }) };
}

/** The technical side of an error, for --debug. */
export function errorDetails(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? "" : `\n${errorDetails(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
