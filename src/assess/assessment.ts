/** What was decided, with codes instead of words: it can be shown in any language. */
import type { CellArea } from "../spreadsheet";
import type { FindingCode, FindingParameters } from "../criteria/findings";
import type {
  DimensionId,
  IndicatorId,
  OrganisationKind,
  OrganisationLevel,
  ParameterKey,
  Scheme,
  Standing,
} from "../criteria/types";
import type { Recognition } from "../recognise/recognition";
import type { Problem, ReviewerDecision, Severity, Stated } from "../workbook/submission";

export type Verdict = "pass" | "fail" | "review" | "missing" | "not-applicable";
export type Conclusion = "met" | "needs-review" | "not-met";
export type Grade = "A" | "B" | "C" | "D";

/** One remark on one indicator. */
export type Finding = {
  [Code in FindingCode]: {
    readonly code: Code;
    /** error: makes the indicator fail; warning: to verify or to mend; info: good to know. */
    readonly severity: Severity;
    readonly parameters: FindingParameters[Code];
    readonly cells: readonly CellArea[];
    /** Whom or what it is about (a person's name, a document, a congress): by this a gap is known again on a later run. */
    readonly subject: string | null;
  };
}[FindingCode];

/**
 * What a verdict rests on, in falling strength: rows of the workbook, a rule in force, the school's word, or a reviewer's
 * decision, which is its own.
 */
export type Basis = "data" | "document" | "declared" | "reviewer";

/** What a check says. `actual` and `limit` are null where they make no sense; shares are fractions. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly actual: number | null;
  readonly limit: number | null;
  /** Whether rows decided or the school's word; null where nothing did. */
  readonly basis: Exclude<Basis, "document" | "reviewer"> | null;
}

export interface IndicatorResult extends Omit<Outcome, "basis"> {
  /** Null for what is missing or not applicable. */
  readonly basis: Basis | null;
  /** The cells that it rests on; a pass names them as a fail does. */
  readonly grounds: readonly CellArea[];
  /** How many rows, documents or remarks those are. */
  readonly groundCount: number;
  readonly id: IndicatorId;
  /** The item's number under the scheme ("11"); equals the id under acceptance. */
  readonly number: string;
  readonly standing: Standing;
  /** Raw weight after settings; 0 for observed. */
  readonly weight: number;
  /** The part of `weight` that is confirmed, in the same unit. */
  readonly earned: number;
  readonly declared: "yes" | "no" | null;
  /** What the school wrote beside its declaration, word for word; null where it wrote nothing. */
  readonly claim: { readonly note: Stated<string> | null; readonly evidence: Stated<string> | null } | null;
  readonly decidedBy: "check" | "reviewer";
  /** What the check alone would say. */
  readonly checkVerdict: Verdict;
  readonly reviewer: ReviewerDecision | null;
}

/** Confirmed points by what they rest on, on the scale of the score. */
export type ScoreByBasis = Readonly<Record<Basis, number>>;

/** Points on a scale where the applicable scored indicators add up to 100; two decimals. Null: nothing to score. */
export interface Score {
  readonly confirmed: number | null;
  readonly possible: number | null;
  readonly maximum: number;
}

export interface DimensionScore {
  readonly id: DimensionId;
  readonly confirmed: number;
  readonly possible: number;
  readonly maximum: number;
}

export interface OrganisationAssessment {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly level: OrganisationLevel;
  readonly scheme: Scheme;
  readonly school: string;
  readonly conclusion: Conclusion;
  readonly grade: Grade | null;
  readonly score: Score;
  /** Null without a score. */
  readonly scoreByBasis: ScoreByBasis | null;
  /** False: no roster was handed in, so whatever is said of people rests on the school's word. */
  readonly hasRoster: boolean;
  /** Verdicts that are a reviewer's, and whose. */
  readonly reviewed: { readonly count: number; readonly by: readonly string[] };
  /** Only the dimensions the scheme touches, in order. */
  readonly dimensions: readonly DimensionScore[];
  /** In the scheme's order. */
  readonly indicators: readonly IndicatorResult[];
}

/** A change that the settings sheet made to the scheme, with what stood before. */
export type Adjustment = { readonly cells: readonly CellArea[] } & (
  | { readonly what: "enabled"; readonly indicator: IndicatorId; readonly from: boolean; readonly to: boolean }
  | { readonly what: "standing"; readonly indicator: IndicatorId; readonly from: Standing; readonly to: Standing }
  | { readonly what: "weight"; readonly indicator: IndicatorId; readonly from: number; readonly to: number }
  | { readonly what: "parameter"; readonly key: ParameterKey; readonly from: number; readonly to: number }
);

export interface Assessment {
  readonly recognition: Recognition;
  /** That of the first organisation. */
  readonly scheme: Scheme;
  /** "YYYY-MM-DD". */
  readonly asOf: string;
  readonly organisations: readonly OrganisationAssessment[];
  readonly adjustments: readonly Adjustment[];
  readonly problems: readonly Problem[];
}
