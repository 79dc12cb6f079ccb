/** What a cell or a remark was understood to say. */
import type { Bounds } from "./bounds";

/** What one cell holds: nothing, something that was understood, or text that was not. */
export type Reading<T> =
  | { readonly state: "blank" }
  | { readonly state: "read"; readonly value: T }
  | { readonly state: "unreadable"; readonly text: string };

/** A date known to the day, the month (day null) or the year (month null too). Month 1–12. */
export interface CivilDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** A ranking as a share of the cohort (12/150 is 0.08); rank and cohort where they were stated. */
export interface Ranking {
  readonly share: number;
  readonly rank: number | null;
  readonly cohort: number | null;
}

/**
 * A figure in a remark. `exact` is false for a rule that is quoted or a rough figure (不超过, 约 …). The value is null where a
 * number is stated that says nothing of this school today (another's, last year's): stated, and of no use.
 */
export interface RemarkFigure {
  readonly value: number | null;
  readonly exact: boolean;
  /** What a figure that is not exact can still be held to: 40余人 is over 40. */
  readonly bounds?: Bounds;
  /** The words it was read from, for messages. */
  readonly text: string;
}

/** A date in a remark. `planned`: 拟于 …, 将于 …. `yearAssumed`: the year came from the academic year. */
export interface RemarkDate {
  readonly date: CivilDate;
  readonly planned: boolean;
  readonly yearAssumed: boolean;
  readonly text: string;
}

export type ReviewerVerdict = "pass" | "fail" | "review" | "not-applicable";

export type ReviewerGrade = "A" | "B" | "C" | "D";
