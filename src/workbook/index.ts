/** The standard workbook: reading a snapshot into a Submission, a team's own scheme. */
export * from "../tables/problems";
export * from "./submission";
export { chooseSheets, readSubmission } from "./read-submission";
export type { ReadOptions } from "./read-submission";
export { summarySheetName } from "./summary-name";
export { toIso } from "../parse/date";
