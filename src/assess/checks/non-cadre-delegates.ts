import { cellOf } from "../../workbook/submission";
import { congressShare } from "../congress-share";
import { error } from "../finding";

/**
 * 6.4 non-cadre-delegates: at least 60 % of the delegates at the newest congress held no student office. Source: R6.
 */
export const nonCadreDelegates = congressShare({
  part: (congress) => ({ reading: congress.nonCadreDelegates, at: cellOf(congress, "nonCadreDelegates") }),
  whole: (congress) => ({ reading: congress.delegates, at: cellOf(congress, "delegates") }),
  limit: "nonCadreMin",
  of: "delegates",
  short: ({ share, limit, part, whole }, at, subject) =>
    error("non-cadre-short", { share, limit, counted: part, total: whole }, at, subject),
});
