/** The shape of the JSON documents; `assessment.schema.json` says the same to other programs. */
import type { Adjustment, Conclusion, Grade, Verdict } from "../assess/assessment";
import type { IndicatorId, OrganisationKind, OrganisationLevel, ParameterKey, Standing } from "../criteria";
import type { ReviewerDecision, Severity } from "../workbook/submission";

export const ASSESSMENT_FORMAT = "reform-check/assessment@1";
export const ASSESSMENTS_FORMAT = "reform-check/assessments@1";

export interface FindingDocument {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Empty for a remark that asks for nothing. */
  readonly remediation: string;
  readonly source: string;
  /** Whom or what it is about (a name, a document); null: its cells tell. Documents of before 2026-11 lack it. */
  readonly subject?: string | null;
  /** "人员名单!C42:C46" */
  readonly cells: readonly string[];
}

export interface IndicatorDocument {
  readonly id: IndicatorId;
  readonly slug: string;
  readonly standing: Standing;
  readonly weight: number;
  readonly earned: number;
  readonly declared: "yes" | "no" | null;
  readonly verdict: Verdict;
  readonly decidedBy: "check" | "reviewer";
  readonly checkVerdict: Verdict;
  readonly actual: number | null;
  readonly limit: number | null;
  readonly findings: readonly FindingDocument[];
  /** The item's number under the scheme. */
  readonly number: string;
  readonly reviewer: (Pick<ReviewerDecision, "verdict" | "grade" | "note"> & { readonly cell: string }) | null;
}

export interface OrganisationDocument {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly level: OrganisationLevel;
  readonly school: string;
  readonly conclusion: Conclusion;
  readonly grade: Grade | null;
  readonly score: { readonly confirmed: number | null; readonly possible: number | null; readonly maximum: number };
  readonly dimensions: readonly {
    readonly id: string;
    readonly confirmed: number;
    readonly possible: number;
    readonly maximum: number;
  }[];
  readonly indicators: readonly IndicatorDocument[];
}

export interface ProblemDocument {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly cells: readonly string[];
}

export interface AdjustmentDocument {
  readonly what: Adjustment["what"];
  /** Null for a parameter. */
  readonly indicator: IndicatorId | null;
  /** Null for a change to an indicator. */
  readonly parameter: ParameterKey | null;
  readonly from: string | number | boolean;
  readonly to: string | number | boolean;
  readonly cells: readonly string[];
}

/** A file that was graded. */
export interface AssessmentDocument {
  readonly schema: typeof ASSESSMENT_FORMAT;
  readonly file: string;
  /** Of the file as it was read, lower-case hexadecimal. */
  readonly sha256: string;
  readonly scheme: string;
  readonly asOf: string;
  readonly organisations: readonly OrganisationDocument[];
  readonly problems: readonly ProblemDocument[];
  readonly adjustments: readonly AdjustmentDocument[];
}

/** A file that could not be graded. */
export interface FailedDocument {
  readonly schema: typeof ASSESSMENT_FORMAT;
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string };
}

/** Several files. */
export interface AssessmentsDocument {
  readonly schema: typeof ASSESSMENTS_FORMAT;
  readonly assessments: readonly (AssessmentDocument | FailedDocument)[];
}
