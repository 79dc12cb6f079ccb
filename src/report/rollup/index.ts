/**
 * Many assessments → one roll-up, as data, as the sheets of a workbook, and as a page. Runs in a browser too; the table
 * (`csv.ts`) is apart, because its library is made for Node.
 */
export { rollup, rollupOf, rollupVerdicts, type RollupVerdicts } from "./rollup";
export {
  Condenser,
  gapsInMemory,
  isFailure,
  organisationsOf,
  verdictsOf,
  type Condensed,
  type CondensedAssessment,
  type CondensedOrganisation,
  type GapStore,
} from "./condensed";
export { ROLLUP_SCHEMA } from "./schema";
export { longRollupSheets, rollupSheets } from "./sheets/workbook";
export { rollupHtml, ROLLUP_GENERATOR } from "./html";
export { ROLLUP_MARKER } from "./sheets/ranking";
export { GAP_LIST_HEADER, USER_COLUMNS } from "./sheets/gap-list";
export { foundGaps, gapsOfDocument, type DocumentGap, type FoundGap } from "./gaps";
export { compareText, organisationKey } from "./names";
export { gapMessage, gapRemedy, schemeName, schoolName } from "./phrases";
export { columnRange, heldSheet, SheetRows, type Piece } from "./sheets/sheet-rows";
export type { Look } from "./sheets/looks";
export {
  ROLLUP_FORMAT,
  type AssumedFact,
  type Rollup,
  type RollupFailure,
  type RollupGap,
  type RollupGaps,
  type RollupIndicator,
  type RollupOrganisation,
  type RollupView,
} from "./model";
