import type { Messages } from "../i18n/all";
import { RecognitionError } from "../recognise/recognition-error";
import { InputError } from "../spreadsheet";
import { recognitionReason } from "./explain-recognition";
import { SchemeFileError, type SchemeProblem, type SchemeRemark, type SchemeRemarkCode } from "./scheme-problems";

export interface DescribedError {
  readonly code: string;
  readonly message: string;
}

/** An error as a person reads it; what was not foreseen is said so, with its own text as the detail. */
export function describeError(error: unknown, words: Messages): DescribedError {
  if (error instanceof RecognitionError)
    return { code: error.code, message: recognitionReason(error.recognition, words) };
  if (error instanceof SchemeFileError) {
    const detail = schemeProblems(error.problems, words);
    return { code: error.code, message: words.errors.input["bad-scheme-file"]({ detail }) };
  }
  if (error instanceof InputError) return { code: error.code, message: words.errors.input[error.code](error.where) };
  const detail = error instanceof Error ? error.message : String(error);
  return { code: "unexpected", message: words.errors.unexpected({ detail }) };
}

/** More than these are counted, not listed. */
const MOST_LISTED = 20;

/** What is wrong with a scheme file, each with its place. */
export function schemeProblems(problems: readonly SchemeProblem[], { schemeFile }: Messages): string {
  const listed = problems
    .slice(0, MOST_LISTED)
    .map((problem) => `${problem.path === "" ? "" : `${problem.path}: `}${sayRemark(problem, schemeFile.said)}`);
  const rest = problems.length - listed.length;
  return [...listed, ...(rest > 0 ? [schemeFile.rest(rest)] : [])].join(schemeFile.separator);
}

function sayRemark<Code extends SchemeRemarkCode>(
  { code, parameters }: SchemeRemark<Code>,
  said: Messages["schemeFile"]["said"],
): string {
  return said[code](parameters);
}

/** The technical side of an error, for --debug. */
export function errorDetails(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? "" : `\n${errorDetails(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
