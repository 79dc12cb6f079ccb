/** Many assessments → one roll-up, as data and as the sheets of a workbook. */
export { rollup } from "./rollup";
export { rollupSheets } from "./sheets/workbook";
export { ROLLUP_MARKER } from "./sheets/ranking";
export {
  ROLLUP_FORMAT,
  type Rollup,
  type RollupFailure,
  type RollupGap,
  type RollupIndicator,
  type RollupOrganisation,
} from "./model";
