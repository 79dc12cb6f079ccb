/** The 34 indicators in catalogue order, one file per dimension. */
import type { Indicator } from "../types";
import { CONGRESS } from "./congress";
import { LEAGUE_GUIDANCE } from "./league-guidance";
import { PARTY_LEADERSHIP } from "./party-leadership";
import { REVIEW_OF_WORK } from "./review-of-work";
import { ROLE } from "./role";
import { SELECTION } from "./selection";
import { SIZE } from "./size";
import { STAFF_REQUIREMENTS } from "./staff-requirements";
import { STRUCTURE } from "./structure";
import { TRAINING_AND_CONDUCT } from "./training-and-conduct";

export const INDICATORS: readonly Indicator[] = [
  ...ROLE,
  ...STRUCTURE,
  ...SIZE,
  ...STAFF_REQUIREMENTS,
  ...SELECTION,
  ...CONGRESS,
  ...TRAINING_AND_CONDUCT,
  ...REVIEW_OF_WORK,
  ...PARTY_LEADERSHIP,
  ...LEAGUE_GUIDANCE,
];
