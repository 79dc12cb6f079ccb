/** The standard workbook: reading a snapshot into a Submission, the blank template, a team's own scheme. */
export * from "./problems";
export * from "./submission";
export { chooseSheets, readSubmission } from "./read-submission";
export type { ReadOptions } from "./read-submission";
export { summarySheetName } from "./summary-name";
export { parseSchemeFile } from "./scheme-file";
export { templateSheets } from "./template";
export type { TemplateOrganisation } from "./template";
export { toIso } from "./parse/date";
