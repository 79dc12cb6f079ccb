/**
 * Many assessments → one roll-up, as data, as the sheets of a workbook, and as a page. Runs in a browser too; the table
 * (`csv.ts`) is apart, because its library is made for Node.
 */
export { rollup } from "./rollup";
export { ROLLUP_SCHEMA } from "./schema";
export { rollupSheets } from "./sheets/workbook";
export { rollupHtml, ROLLUP_GENERATOR } from "./html";
export { ROLLUP_MARKER } from "./sheets/ranking";
export { GAP_LIST_HEADER, USER_COLUMNS } from "./sheets/gap-list";
export { foundGaps, gapsOfDocument, type DocumentGap } from "./gaps";
export { compareText, organisationKey } from "./names";
export { organisationsOf } from "./organisations";
export { gapMessage, gapRemedy, schemeName, schoolName } from "./phrases";
export { columnRange, SheetRows, type Piece } from "./sheets/sheet-rows";
export type { Look } from "./sheets/looks";
export {
  ROLLUP_FORMAT,
  type AssumedFact,
  type Rollup,
  type RollupFailure,
  type RollupGap,
  type RollupIndicator,
  type RollupOrganisation,
} from "./model";
