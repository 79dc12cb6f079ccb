/** Two rounds of assessment held against each other. */
export { compareDocuments, compareRecords } from "./compare-documents";
export { comparisonText } from "./text";
export { comparisonSheets, COMPARISON_MARKER, longComparisonSheets } from "./sheets";
export { comparisonCsv, comparisonCsvColumns, comparisonCsvPieces } from "./csv";
export { comparisonHtml, COMPARISON_GENERATOR } from "./html";
export { totalsOf } from "./totals";
export {
  COMPARISON_FORMAT,
  type ComparedGap,
  type Comparison,
  type GapStatus,
  type OrganisationComparison,
} from "./model";
