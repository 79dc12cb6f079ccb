/** Why an open workbook could not be read or changed. Words for people are made from the code, late. */
export type HostErrorCode =
  | "cell-editing"
  | "sheet-protected"
  | "workbook-protected"
  | "permission"
  | "request-too-large"
  | "response-too-large"
  | "connection-lost"
  /** No answer within the time that a step may take: the application is slow, or busy with something else. */
  | "no-answer"
  /** The application did not hand the file over. */
  | "no-file"
  /** The person called it off. */
  | "cancelled"
  | "sheet-deleted"
  /** Somebody changed the cells between reading and writing; nothing was done, or only a part that is at a wrong place. */
  | "changed-meanwhile"
  /** What was read at a place is no longer there. */
  | "moved-since"
  | "workbook-closed"
  /** The person is in another workbook: this one can be neither looked at nor shown. */
  | "other-workbook"
  /** The application refused and gave no reason; several sheets that are selected together do that. */
  | "no-reason"
  | "not-supported"
  | "busy"
  | "unknown";

/**
 * A step that the application holding the workbook refused or did not finish. `details` is technical (its own code
 * and place) and meant for the details disclosure, never a sentence for people. `partial`: something of the step had
 * already been written when it failed.
 */
export class HostError extends Error {
  readonly code: HostErrorCode;
  readonly details: string;
  readonly partial: boolean;

  constructor(code: HostErrorCode, details: string, options: { partial?: boolean; cause?: unknown } = {}) {
    super(`${code} · ${details}`, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "HostError";
    this.code = code;
    this.details = details;
    this.partial = options.partial ?? false;
  }
}
