/** The newest congress that has been held (5.2, 6.2, 6.3, 6.4). */
import { cellOf, type Congress, type Organisation } from "../workbook/submission";
import type { Finding, Outcome } from "./assessment";
import type { Check, CheckContext } from "./check";
import { isoOf, possibleDays, timeOf, type Day } from "./dates";
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
    const newest = newestPast(organisation, context.asOf);
    if (newest && !isStated(newest)) return otherwise(organisation, context);
    if (newest && timeOfCongress(newest, context.asOf) === "uncertain") {
      return byData(organisation, context, [impreciseDate(newest)]);
    }
    if (newest) return judge(newest, organisation, context);
    const undated = organisation.congresses.filter((congress) => isUndated(congress) && isStated(congress));
    return undated.length > 0
      ? byData(organisation, context, undated.map(undatedCongress))
      : otherwise(organisation, context);
  };
}

function newestPast({ congresses }: Organisation, asOf: Day): Congress | null {
  let newest: { congress: Congress; day: Day } | null = null;
  for (const congress of congresses) {
    if (congress.date.state !== "read" || timeOfCongress(congress, asOf) === "future") continue;
    const day = possibleDays(congress.date.value).earliest;
    if (!newest || day > newest.day) newest = { congress, day };
  }
  return newest?.congress ?? null;
}

/** Whether a congress has been held; a planned one has not, whatever its date says. */
export function timeOfCongress({ date, planned }: Congress, asOf: Day): "past" | "future" | "uncertain" | "undated" {
  if (planned) return "future";
  return date.state === "read" ? timeOf(date.value, asOf) : "undated";
}

function isUndated({ date, planned }: Congress): boolean {
  return !planned && date.state !== "read";
}

/** The session, else the date as written; null where both are blank. */
export function congressName({ session, dateText }: Congress): string | null {
  return session || dateText || null;
}

/** The finding for a date whose missing day or month would decide. */
export function impreciseDate(congress: Congress): Finding {
  const text = congress.dateText || (congress.date.state === "read" ? isoOf(congress.date.value) : "");
  return warning("date-imprecise", { text }, cellOf(congress, "date"), congressName(congress));
}

/** The finding for a date that cannot be read, or is not there. */
export function undatedCongress(congress: Congress): Finding {
  const at = cellOf(congress, "date");
  return congress.date.state === "unreadable"
    ? warning("date-unreadable", { text: congress.dateText || congress.date.text }, at, congressName(congress))
    : warning("no-date", {}, at, congressName(congress));
}
