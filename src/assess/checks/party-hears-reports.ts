import { twoSemesters } from "../records";

/** 9.1 party-hears-reports: the Party organisation hears reports once a semester. Source: FC item 12, R9. */
export const partyHearsReports = twoSemesters("party-hearing");
