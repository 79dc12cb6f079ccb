import { someRecent } from "../records";

/** 7.1 political-study: staff studied political theory within the last three semesters. Source: R7. */
export const politicalStudy = someRecent("political-study");
