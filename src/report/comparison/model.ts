/** Two rounds of assessment held against each other, as plain data: also the JSON document `reform-check/comparison@1`. */
import type { Conclusion, Grade, Verdict } from "../../assess/assessment";
import type { OrganisationLevel } from "../../criteria";
import type { DocumentGap } from "../rollup";

export const COMPARISON_FORMAT = "reform-check/comparison@1";

/**
 * new: only in the later round; open: in both; resolved: gone, and its indicator was judged again; not-assessed: gone
 * because the later round did not judge its indicator, which proves nothing.
 */
export type GapStatus = "new" | "open" | "resolved" | "not-assessed";

export interface ComparedGap extends DocumentGap {
  readonly status: GapStatus;
  /** The verdict of its indicator in the later round; null where it was not judged. */
  readonly verdictNow: Verdict | null;
}

/** One round of one organisation. */
export interface RoundResult {
  readonly school: string;
  readonly organisation: string;
  readonly file: string;
  readonly scheme: string;
  readonly asOf: string;
  readonly conclusion: Conclusion;
  readonly grade: Grade | null;
  readonly confirmed: number | null;
  readonly possible: number | null;
}

export interface OrganisationComparison {
  readonly school: string;
  readonly organisation: string;
  readonly level: OrganisationLevel;
  readonly before: RoundResult;
  readonly after: RoundResult;
  /** How much the confirmed score rose; null where one of the two has none. */
  readonly change: number | null;
  readonly counts: Readonly<Record<GapStatus, number>>;
  /**
   * New ones first, then open, resolved, not assessed; each the most pressing first. Worked out anew whenever they are
   * asked for.
   */
  readonly gaps: readonly ComparedGap[];
}

/** An organisation that is not compared. */
export interface Unmatched {
  readonly school: string;
  readonly organisation: string;
  readonly file: string;
}

export interface Comparison {
  readonly schema: typeof COMPARISON_FORMAT;
  /** By school, then organisation. */
  readonly organisations: readonly OrganisationComparison[];
  readonly onlyBefore: readonly Unmatched[];
  readonly onlyAfter: readonly Unmatched[];
  /** Of several files of one round about one organisation, all but the one with the latest day (`used`). */
  readonly passedOver: readonly (Unmatched & { readonly round: Round; readonly used: string })[];
  readonly failed: readonly {
    readonly round: Round;
    readonly file: string;
    readonly code: string;
    readonly message: string;
  }[];
}

export type Round = "before" | "after";
