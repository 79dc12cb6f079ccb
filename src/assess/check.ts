/** What a check is given and what it gives back. */
import type { IndicatorId, Parameters, Scheme } from "../criteria/types";
import type { Organisation } from "../workbook/submission";
import type { Outcome } from "./assessment";
import type { Day } from "./dates";

/** Everything a check may know besides the organisation's own facts. */
export interface CheckContext {
  readonly indicator: IndicatorId;
  /** The day to judge by. */
  readonly asOf: Day;
  /** The limits for this organisation's level, after the scheme's and the settings sheet's changes. */
  readonly parameters: Parameters;
  readonly scheme: Scheme;
  /** First year of the academic year that the form is about. */
  readonly academicYear: number;
}

/** One indicator's rule: facts in, outcome out; no clock, no I/O, no words. */
export type Check = (organisation: Organisation, context: CheckContext) => Outcome;
