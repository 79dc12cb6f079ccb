/** The facts of every indicator, by its id in the catalogue. */
import { GUIDANCE_FACTS } from "./guidance";
import { SELECTION_FACTS } from "./selection";
import { SIZE_FACTS } from "./size";
import { ROLE_FACTS } from "./structure";
import { WORK_FACTS } from "./work";

/** Plain data: what supports and what speaks against each of the 34 indicators. */
export const FACTS = {
  ...ROLE_FACTS,
  ...SIZE_FACTS,
  ...SELECTION_FACTS,
  ...WORK_FACTS,
  ...GUIDANCE_FACTS,
};

/** Ids for which there are facts. */
export type MatterId = keyof typeof FACTS;
