/** Why the session could not do what was asked, apart from what the host refused. Words are made from the code, late. */
export type SessionErrorCode =
  /** Nothing has been checked yet. */
  | "not-checked"
  /** The workbook has no 自评表 in which a reviewer's decision could stand. */
  | "no-self-check"
  /** The organisation is no longer in the workbook. */
  | "organisation-gone"
  /** 自评表 has no column 组织, so that a new row could not be told to be this organisation's. */
  | "no-organisation-column";

export class SessionError extends Error {
  readonly code: SessionErrorCode;

  constructor(code: SessionErrorCode) {
    super(code);
    this.name = "SessionError";
    this.code = code;
  }
}
