/** The newest congress that has been held (5.2, 6.2, 6.3, 6.4). */
import { cellOf, type Congress, type Organisation } from "../workbook/submission";
import type { Finding, Outcome } from "./assessment";
import type { Check, CheckContext } from "./check";
import { possibleDays, timeOf, type Day } from "./dates";
import { byData } from "./decide";
import { warning } from "./finding";

/** What a check does with the newest past congress. */
export interface CongressRule {
  /** Whether a row says anything about the matter. */
  readonly isStated: (congress: Congress) => boolean;
  readonly judge: (congress: Congress, organisation: Organisation, context: CheckContext) => Outcome;
  /** When the newest past congress says nothing, or there is none. */
  readonly otherwise: Check;
}

/**
 * Decides by the newest congress on or before the assessment day. Where it cannot be told whether that congress has
 * been held, or none of those that say something has a readable date, the matter is left open.
 */
export function byNewestCongress({ isStated, judge, otherwise }: CongressRule): Check {
  return (organisation, context) => {
    const newest = newestHeld(organisation, context.asOf);
    if (newest) {
      const { congress, isCertain } = newest;
      if (!isStated(congress)) return otherwise(organisation, context);
      if (!isCertain) return byData(organisation, context, [impreciseDate(congress)]);
      return judge(congress, organisation, context);
    }
    const undated = organisation.congresses.filter((congress) => isUndated(congress) && isStated(congress));
    return undated.length > 0
      ? byData(organisation, context, undated.map(undatedCongress))
      : otherwise(organisation, context);
  };
}

interface Newest {
  readonly congress: Congress;
  readonly day: Day;
  /** False where its date, known only to the month or year, may still lie ahead. */
  readonly isCertain: boolean;
}

/** The congress with the latest first day among those that are not surely to come; a planned one is, whatever its date. */
function newestHeld({ congresses }: Organisation, asOf: Day): Newest | null {
  let newest: Newest | null = null;
  for (const congress of congresses) {
    if (congress.planned || congress.date.state !== "read") continue;
    const time = timeOf(congress.date.value, asOf);
    const day = possibleDays(congress.date.value).earliest;
    if (time !== "future" && (!newest || day > newest.day)) newest = { congress, day, isCertain: time === "past" };
  }
  return newest;
}

function isUndated({ date, planned }: Congress): boolean {
  return !planned && date.state !== "read";
}

/** The session, else the date as written; null where both are blank. */
export function congressName({ session, dateText }: Congress): string | null {
  return session || dateText || null;
}

/** The finding for a date whose missing day or month would decide. */
function impreciseDate(congress: Congress): Finding {
  return warning("date-imprecise", { text: congress.dateText }, cellOf(congress, "date"), congressName(congress));
}

/** The finding for a date that cannot be read, or is not there. */
export function undatedCongress(congress: Congress): Finding {
  const at = cellOf(congress, "date");
  return congress.date.state === "unreadable"
    ? warning("date-unreadable", { text: congress.dateText }, at, congressName(congress))
    : warning("no-date", {}, at, congressName(congress));
}
