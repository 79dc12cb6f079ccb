/** The shape of the JSON documents; `assessment.schema.json` says the same to other programs. */
import type { Adjustment, Basis, Conclusion, Grade, ScoreByBasis, Verdict } from "../assess/assessment";
import type { IndicatorId, OrganisationKind, OrganisationLevel, ParameterKey, Standing } from "../criteria";
import type { BlockKind, FactSource, ForeignForm, FormKind, Sureness, UnusedReason } from "../recognise/recognition";
import type { ReviewerDecision, Severity } from "../workbook/submission";

export const ASSESSMENT_FORMAT = "reform-check/assessment@2";
export const ASSESSMENTS_FORMAT = "reform-check/assessments@2";

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

/** What is written in one cell, word for word. */
export interface QuoteDocument {
  readonly text: string;
  readonly cell: string;
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
  /** What the verdict rests on; null for what is missing or not applicable. */
  readonly basis: Basis | null;
  /** Where that stands, and how many rows, documents or remarks it is. */
  readonly grounds: { readonly cells: readonly string[]; readonly count: number };
  /** What the school wrote beside its declaration; null where it wrote nothing. */
  readonly claim: { readonly note: QuoteDocument | null; readonly evidence: QuoteDocument | null } | null;
  readonly checkVerdict: Verdict;
  readonly actual: number | null;
  readonly limit: number | null;
  readonly findings: readonly FindingDocument[];
  /** The item's number under the scheme. */
  readonly number: string;
  readonly reviewer:
    (Pick<ReviewerDecision, "verdict" | "grade" | "note" | "by" | "on"> & { readonly cell: string }) | null;
}

export interface OrganisationDocument {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly level: OrganisationLevel;
  /** Id of the scheme that it was judged by. */
  readonly scheme: string;
  readonly school: string;
  readonly conclusion: Conclusion;
  readonly grade: Grade | null;
  readonly score: { readonly confirmed: number | null; readonly possible: number | null; readonly maximum: number };
  /** The confirmed points by what they rest on; null without a score. */
  readonly scoreByBasis: ScoreByBasis | null;
  /** False: no roster was handed in. */
  readonly hasRoster: boolean;
  /** Verdicts that are a reviewer's, and whose. */
  readonly reviewed: { readonly count: number; readonly by: readonly string[] };
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

/** A recognised fact. */
export interface RecognisedDocument<T> {
  readonly value: T;
  readonly sureness: Sureness;
  readonly source: FactSource;
  /** The words it was read from; "" where there are none. */
  readonly text: string;
  /** "自评表!A1"; null where no cell says so. */
  readonly cell: string | null;
}

/** What the workbook was taken for. */
export interface RecognitionDocument {
  /** The facts in one line, in the language of the document. */
  readonly summary: string;
  readonly form: RecognisedDocument<FormKind>;
  /** Id of the scheme. */
  readonly scheme: RecognisedDocument<string>;
  /** First year of the academic year; null where nothing says or implies one. */
  readonly academicYear: RecognisedDocument<number> | null;
  /** "YYYY-MM-DD" */
  readonly asOf: RecognisedDocument<string>;
  readonly school: RecognisedDocument<string> | null;
  readonly organisations: readonly {
    readonly name: string;
    readonly kind: OrganisationKind;
    readonly level: RecognisedDocument<OrganisationLevel>;
    readonly scheme: string;
    readonly cell: string | null;
  }[];
  /** Every block that holds data. */
  readonly blocks: readonly {
    readonly kind: BlockKind;
    /** "自评表!A3:D19" */
    readonly cells: string;
    /** Index into `organisations`; null where the rows themselves say whose they are, and where nothing does. */
    readonly owner: number | null;
    /** Why it was not used; null for one that was. */
    readonly unused: UnusedReason | null;
  }[];
}

/** What has to be answered before the file can be judged; an answer goes back as an option of the command line. */
export type QuestionDocument =
  | { readonly ask: "scheme"; readonly cell: string | null; readonly options: readonly string[] }
  | { readonly ask: "owner"; readonly cell: string; readonly text: string; readonly options: readonly string[] }
  | { readonly ask: "other-file"; readonly cell: string | null; readonly looksLike: ForeignForm | null };

/** A file that was graded. */
export interface AssessmentDocument {
  readonly schema: typeof ASSESSMENT_FORMAT;
  readonly file: string;
  /** Of the file as it was read, lower-case hexadecimal. */
  readonly sha256: string;
  /** That of the first organisation. */
  readonly scheme: string;
  readonly asOf: string;
  /** Null only for what was read from a document of version 1, which does not tell. */
  readonly recognition: RecognitionDocument | null;
  readonly organisations: readonly OrganisationDocument[];
  readonly problems: readonly ProblemDocument[];
  readonly adjustments: readonly AdjustmentDocument[];
}

/** A file that could not be graded. */
export interface FailedDocument {
  readonly schema: typeof ASSESSMENT_FORMAT;
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string };
  /** What was seen of a file that was not judged for want of an answer, or that is no file of this kind. */
  readonly recognition?: RecognitionDocument;
  readonly questions?: readonly QuestionDocument[];
}

/** Several files. */
export interface AssessmentsDocument {
  readonly schema: typeof ASSESSMENTS_FORMAT;
  readonly assessments: readonly (AssessmentDocument | FailedDocument)[];
}
