/** Why a workbook cannot be read or written. Words for people are made from the code, late. */
export type WorkbookErrorCode =
  | "empty-file"
  | "not-a-zip"
  | "not-a-workbook"
  | "truncated"
  | "old-xls"
  | "encrypted"
  | "too-large"
  | "zip64"
  | "unsafe-xml"
  | "malformed-xml"
  | "unsafe-part-name"
  | "strict-ooxml"
  | "signed"
  | "missing-part"
  | "no-recognised-sheet"
  | "not-a-checklist"
  | "needs-answer";

/** Why files and runs fail that only the command line knows; a page never meets them. */
export type RunErrorCode =
  /** Stopped after a time, or a size of memory, that no checklist needs. */
  | "too-slow"
  | "too-much-memory"
  | "not-found"
  /** A pipe, a device: not to be read to its end. */
  | "not-a-file"
  | "unreadable-file"
  | "unwritable-output"
  | "output-is-input"
  | "output-not-ours"
  | "bad-scheme-file"
  | "bad-document"
  | "not-graded";

export type InputErrorCode = WorkbookErrorCode | RunErrorCode;

/** Where an error was met, as far as known. `limit`: the limit that was reached, in seconds or megabytes.
 * `system`: what the operating system calls it, "ENOSPC". */
export interface ErrorWhere {
  readonly part?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly detail?: string;
  readonly limit?: number;
  readonly system?: string;
}

/**
 * An input that cannot be processed. `part`, `sheet` and `cell` say where, as far as known ("xl/worksheets/sheet1.xml",
 * "人员名单", "C42"); `detail` is a short technical remark for the details line, never a sentence for people.
 */
export class InputError extends Error {
  readonly code: InputErrorCode;
  readonly where: ErrorWhere;

  constructor(code: InputErrorCode, where: ErrorWhere = {}, options?: ErrorOptions) {
    super([code, where.part, where.sheet, where.cell, where.detail].filter(Boolean).join(" · "), options);
    this.name = "InputError";
    this.code = code;
    this.where = where;
  }
}
