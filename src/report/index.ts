/** Assessment → what is to change in the workbook, and the reports people and programs read. */
export { planChanges, type PlanContext } from "./plan";
export { toFailedJson, toJson, toJsonMany, type ReportContext } from "./json";
export { toText, type TextOptions } from "./text/text";
export { toHtml } from "./html/page";
export { toCsv, type ReportEntry } from "./csv";
export { ASSESSMENT_SCHEMA } from "./schema";
export type {
  AdjustmentDocument,
  AssessmentDocument,
  AssessmentsDocument,
  FailedDocument,
  FindingDocument,
  IndicatorDocument,
  OrganisationDocument,
  ProblemDocument,
} from "./document";
