/** Assessment → the JSON document `reform-check/assessment@2`. */
import type { Adjustment, Assessment, Finding, IndicatorResult, OrganisationAssessment } from "../assess/assessment";
import { indicatorById, sourceText, type IndicatorId, type Language } from "../criteria";
import { areaOf, formatArea } from "../spreadsheet";
import type { Recognition } from "../recognise/recognition";
import type { Problem } from "../workbook/submission";
import {
  ASSESSMENT_FORMAT,
  ASSESSMENTS_FORMAT,
  type AdjustmentDocument,
  type AssessmentDocument,
  type AssessmentsDocument,
  type FailedDocument,
  type FindingDocument,
  type IndicatorDocument,
  type OrganisationDocument,
  type ProblemDocument,
  type QuoteDocument,
} from "./document";
import { placesOf } from "./places";
import { questionDocument, recognitionDocument } from "./recognition-document";
import { schoolOf } from "./belongings";
import { wordsFor, type Words } from "./words";

export interface ReportContext {
  readonly language: Language;
  /** The file's name without its folder. */
  readonly fileName: string;
  /** Of the file as it was read, lower-case hexadecimal; "" for a workbook that is open and no file. */
  readonly sha256: string;
}

/** The document of one graded file. Plain data: the same assessment gives the same text, to the byte. */
export function toJson(assessment: Assessment, { language, fileName, sha256 }: ReportContext): AssessmentDocument {
  const words = wordsFor(language);
  return {
    schema: ASSESSMENT_FORMAT,
    file: fileName,
    sha256,
    scheme: assessment.scheme.id,
    asOf: assessment.asOf,
    recognition: recognitionDocument(assessment.recognition, language),
    organisations: assessment.organisations.map((organisation) => ({
      ...organisationDocument(organisation, words),
      school: schoolOf(organisation, assessment),
    })),
    problems: assessment.problems.map((problem) => problemDocument(problem, words)),
    adjustments: assessment.adjustments.map(adjustmentDocument),
  };
}

/** The document of a file that could not be graded; with what was seen of it and is asked, where that is why. */
export function toFailedJson(
  fileName: string,
  error: FailedDocument["error"],
  seen: { readonly recognition: Recognition; readonly language: Language } | null = null,
): FailedDocument {
  return {
    schema: ASSESSMENT_FORMAT,
    file: fileName,
    error: { code: error.code, message: error.message },
    ...(seen && {
      recognition: recognitionDocument(seen.recognition, seen.language),
      questions: seen.recognition.questions.map(questionDocument),
    }),
  };
}

/** The document of several files, in the order given. */
export function toJsonMany(documents: readonly (AssessmentDocument | FailedDocument)[]): AssessmentsDocument {
  return { schema: ASSESSMENTS_FORMAT, assessments: documents };
}

function organisationDocument(organisation: OrganisationAssessment, words: Words): OrganisationDocument {
  const { name, kind, level, scheme, school, conclusion, grade, score, dimensions, indicators } = organisation;
  return {
    name,
    kind,
    level,
    scheme: scheme.id,
    school,
    conclusion,
    grade,
    score: { confirmed: score.confirmed, possible: score.possible, maximum: score.maximum },
    scoreByBasis: organisation.scoreByBasis,
    hasRoster: organisation.hasRoster,
    reviewed: { count: organisation.reviewed.count, by: organisation.reviewed.by },
    dimensions: dimensions.map(({ id, confirmed, possible, maximum }) => ({ id, confirmed, possible, maximum })),
    indicators: indicators.map((result) => indicatorDocument(result, words)),
  };
}

function indicatorDocument(result: IndicatorResult, words: Words): IndicatorDocument {
  const { id, standing, weight, earned, declared, verdict, decidedBy, checkVerdict, actual, limit, number } = result;
  return {
    id,
    slug: indicatorById(id).slug,
    standing,
    weight,
    earned,
    declared,
    verdict,
    decidedBy,
    checkVerdict,
    actual,
    limit,
    basis: result.basis,
    grounds: { cells: result.grounds.map(formatArea), count: result.groundCount },
    claim: result.claim && { note: quoteDocument(result.claim.note), evidence: quoteDocument(result.claim.evidence) },
    findings: result.findings.map((finding) => findingDocument(finding, id, words)),
    number,
    reviewer: result.reviewer && {
      verdict: result.reviewer.verdict,
      grade: result.reviewer.grade,
      note: result.reviewer.note,
      by: result.reviewer.by,
      on: result.reviewer.on,
      cell: formatArea(areaOf(result.reviewer.at)),
    },
  };
}

function quoteDocument(written: NonNullable<IndicatorResult["claim"]>["note"]): QuoteDocument | null {
  return written && { text: written.value, cell: formatArea(areaOf(written.at)) };
}

function findingDocument(finding: Finding, id: IndicatorId, words: Words): FindingDocument {
  return {
    code: finding.code,
    severity: finding.severity,
    message: words.message(finding),
    remediation: words.remedy(finding, id) ?? "",
    source: sourceText(indicatorById(id), words.language),
    cells: placesOf(finding.cells),
    subject: finding.subject,
  };
}

function problemDocument(problem: Problem, words: Words): ProblemDocument {
  return {
    code: problem.code,
    severity: problem.severity,
    message: words.problem(problem),
    cells: placesOf(problem.cells),
  };
}

function adjustmentDocument(adjustment: Adjustment): AdjustmentDocument {
  const { what, from, to } = adjustment;
  return {
    what,
    indicator: adjustment.what === "parameter" ? null : adjustment.indicator,
    parameter: adjustment.what === "parameter" ? adjustment.key : null,
    from,
    to,
    cells: placesOf(adjustment.cells),
  };
}
