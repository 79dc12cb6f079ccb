/** Why a block that holds data was not used. */
export type UnreadReason =
  | "owner-unknown" // nobody says whose it is
  | "not-a-table" // no header that is known
  | "other-year" // of another academic year than the form
  | "second-copy" // the same table again
  | "kind-unknown"; // a table of another kind

/**
 * Every problem the reading of a workbook can report: its code and the facts its sentence needs. `text` is what was
 * read, `expected` a key or an example of what should stand there. Words are made from these by i18n.
 */
export interface ProblemParameters {
  /** A sheet was found by name, but no header row within its first 20 rows. `expected`: headers looked for. */
  "header-not-found": { sheet: string; expected: string };
  /** 评估日期 is a month or a semester; its last day is meant. */
  "as-of-vague": { text: string; used: string };
  /** The form is of a later year than the newest that is known; `used` is that one. */
  "form-newer-than-known": { text: string; used: string };
  /** Rows with data that belong to nobody or to nothing that is known. `reason` is a code. */
  "unread-rows": { sheet: string; rows: number; reason: UnreadReason };
  /** A block with data that is not used, and need not be. */
  "block-not-used": { sheet: string; rows: number; reason: UnreadReason };
  /** The same person stands there twice, and counts once. */
  "duplicate-person": { text: string };
  /** Two sheets can be this table; `used` was taken. */
  "second-candidate": { table: string; used: string; other: string };
  "column-missing": { sheet: string; column: string };
  "duplicate-column": { sheet: string; column: string };
  "sheet-missing": { table: string };
  "unknown-organisation": { text: string; known: string };
  "unknown-scheme": { text: string; used: string };
  "unknown-academic-year": { text: string };
  "scheme-differs": { text: string; used: string };
  /** No scheme is stated; `text` (a title or a sheet's name) tells which form this is. */
  "scheme-inferred": { text: string; used: string };
  "row-unmatched": { text: string };
  "row-number-text-disagree": { number: string; text: string; used: string };
  "duplicate-indicator": { number: string; used: string };
  "verdict-unreadable": { text: string };
  "verdict-both-ticked": { text: string };
  "verdict-none-ticked": { text: string };
  /** Not one row of a form has a conclusion that can be read: check boxes or pictures, most likely. */
  "no-verdict-read": { sheet: string; rows: number };
  "reviewer-verdict-unreadable": { text: string };
  "reviewer-grade-unreadable": { text: string };
  /** Decisions in the reviewers' columns that do not count: this is no run of reviewers, and 评审人 is blank. */
  "reviewer-columns-not-counted": { rows: number };
  "reviewer-grade-disagrees": { verdict: string; grade: string };
  "number-unreadable": { column: string; text: string };
  "number-out-of-range": { column: string; text: string };
  "date-unreadable": { text: string };
  "date-year-assumed": { text: string; year: number };
  "event-undated": { text: string };
  "rank-unreadable": { text: string };
  "flag-unreadable": { column: string; text: string };
  "value-unknown": { column: string; text: string; expected: string };
  "cell-error": { text: string };
  "setting-unknown-indicator": { text: string };
  "setting-unknown-parameter": { text: string };
  /** `most`: the largest count. */
  "setting-bad-value": { column: string; text: string; expected: SettingExpectation; most: number };
  "setting-not-in-scheme": { indicator: string };
  /** The workbook's own 评分设置 was set aside for a team's, in `file`. */
  "settings-pinned": { file: string };
  "summary-name-taken": { sheet: string; used: string };
  "too-many-columns": { sheet: string };
  "declarations-absent": { sheet: string };
}
export type ProblemCode = keyof ProblemParameters;

/** What a cell of 评分设置 may hold. */
export type SettingExpectation = "flag" | "standing" | "weight" | "share" | "count";
