/** Events of one kind sorted by what they can prove about the last three semesters (7.1, 7.2, 7.3, 8.1, 8.2, 9.1). */
import { fitOfEvent } from "../language";
import { cellOf, type CivilDate, type Organisation, type RecordKind, type WorkRecord } from "../workbook/submission";
import type { Finding } from "./assessment";
import type { Check, CheckContext } from "./check";
import { isoOf, possibleDays, timeOf, type Day } from "./dates";
import { byData, byDeclaration } from "./decide";
import { error, warning } from "./finding";
import {
  firstDayOf,
  firstOfLastThree,
  semesterName,
  semesterNamed,
  semesterOf,
  semesterOfDate,
  type Semester,
} from "./semester";

/** An event and the semester it surely took place in. */
export interface Held {
  readonly record: WorkRecord;
  readonly semester: Semester;
}

/** An event whose date is too rough to say whether it counts. */
export interface Imprecise {
  readonly record: WorkRecord;
  readonly date: CivilDate;
}

/** The events of one kind. Planned ones and those after the assessment day are left out: they do not count. */
export interface Events {
  readonly kind: RecordKind;
  /** Surely held in the last three semesters. */
  readonly recent: readonly Held[];
  /** Surely held before them. */
  readonly older: readonly Held[];
  readonly imprecise: readonly Imprecise[];
  /** Without a date, or with one that cannot be read. */
  readonly undated: readonly WorkRecord[];
  /** In the last three semesters, and perhaps not what is asked for. */
  readonly unclear: readonly WorkRecord[];
  /** Called off or put off: not held. */
  readonly off: readonly WorkRecord[];
}

/** Sorts the events of a kind by time, in one pass. */
export function eventsOf(organisation: Organisation, kind: RecordKind, { asOf }: CheckContext): Events {
  const recent: Held[] = [];
  const older: Held[] = [];
  const imprecise: Imprecise[] = [];
  const undated: WorkRecord[] = [];
  const unclear: WorkRecord[] = [];
  const off: WorkRecord[] = [];
  const first = firstOfLastThree(asOf);
  for (const record of organisation.records) {
    if (record.kind !== kind || record.planned) continue;
    const fit = fitOfEvent(kind, record, organisation);
    const when = fit === "off" ? null : whenHeld(record, asOf);
    if (when === null) off.push(record);
    else if (when === "undated") undated.push(record);
    else if (when === "future") continue;
    else if (typeof when === "number" && when < first) older.push({ record, semester: when });
    else if (fit === "unclear") unclear.push(record);
    else if (typeof when === "number") recent.push({ record, semester: when });
    else imprecise.push({ record, date: when });
  }
  return { kind, recent, older, imprecise, undated, unclear, off };
}

/** The semester that an event surely took place in, or its date where that is too rough to tell; it counts as old where even its last day is. */
function whenHeld({ date, semester: named }: WorkRecord, asOf: Day): Semester | "undated" | "future" | CivilDate {
  if (named) {
    const semester = semesterNamed(named);
    return semester > semesterOf(asOf) ? "future" : semester;
  }
  if (date.state !== "read") return "undated";
  const time = timeOf(date.value, asOf);
  if (time === "future") return "future";
  const latest = semesterOf(possibleDays(date.value).latest);
  if (latest < firstOfLastThree(asOf)) return latest;
  return time === "uncertain" ? date.value : (semesterOfDate(date.value) ?? date.value);
}

/**
 * What is to be said when no event surely lies in the last three semesters: too rough a date leaves it open, events
 * that are all older fail, and rows none of which has a readable date are data that cannot be read. Null where
 * there is no event at all, so that the declaration decides.
 */
function withoutRecent({ kind, older, imprecise, undated, unclear, off }: Events): readonly Finding[] | null {
  if (unclear.length + imprecise.length > 0) return [...unclear.map(unclearEvent), ...imprecise.map(impreciseDate)];
  if (older.length > 0) return [tooOld(kind, older)];
  if (undated.length + off.length === 0) return null;
  return [...undated.map(undatedEvent), ...off.map(notHeld)];
}

/** A check that decides by the events of a kind; `judge` is asked when there is at least one recent event. */
export function byEvents(kind: RecordKind, judge: (events: Events) => readonly Finding[]): Check {
  return (organisation, context) => {
    const events = eventsOf(organisation, kind, context);
    const findings = events.recent.length > 0 ? judge(events) : withoutRecent(events);
    return findings === null ? byDeclaration(organisation, context) : byData(organisation, context, findings);
  };
}

/** The finding for an event dated too roughly. */
export function impreciseDate({ record, date }: Imprecise): Finding {
  return warning("date-imprecise", { text: isoOf(date) }, cellOf(record, "date"), eventName(record));
}

/** The finding for an event that may be something else than its kind asks for. */
export function unclearEvent(record: WorkRecord): Finding {
  const parameters = { kind: record.kind, topic: record.topic || record.kindText };
  return warning("event-unclear", parameters, cellOf(record, "topic"), eventName(record));
}

function notHeld(record: WorkRecord): Finding {
  return warning("event-not-held", { topic: record.topic }, cellOf(record, "topic"), eventName(record));
}

function undatedEvent(record: WorkRecord): Finding {
  const text = record.date.state === "unreadable" ? record.date.text : "";
  return warning("date-unreadable", { text }, cellOf(record, "date"), eventName(record));
}

function tooOld(kind: RecordKind, older: readonly Held[]): Finding {
  const latest = older.map(isoOfHeld).reduce((newest, iso) => (iso > newest ? iso : newest));
  return error(
    "records-too-old",
    { kind, latest },
    older.map(({ record }) => cellOf(record, "date")),
    kind,
  );
}

/** As much of the date as is known; of a semester by its name the year in which it begins. */
function isoOfHeld({ record: { date }, semester }: Held): string {
  return date.state === "read" ? isoOf(date.value) : String(Math.floor(semester / 2));
}

function eventName(record: WorkRecord): string | null {
  return record.topic === "" ? null : record.topic;
}

/** A check that asks for one event of the kind in the last three semesters. */
export function someRecent(kind: RecordKind): Check {
  return byEvents(kind, () => []);
}

/** A check that asks for events of the kind in two of the last three semesters; several in one leave it open. */
export function twoSemesters(kind: RecordKind): Check {
  return byEvents(kind, ({ recent, imprecise, unclear, off }) => {
    const semesters = new Set(recent.map(({ semester }) => semester));
    const [semester] = semesters;
    if (semester === undefined || semesters.size > 1) return [];
    const cells = recent.map(({ record }) => cellOf(record, "date"));
    const parameters = { kind, semester: semesterName(semester) };
    return [
      warning("one-semester-only", parameters, cells, kind),
      ...imprecise.map(impreciseDate),
      ...unclear.map(unclearEvent),
      ...off.map(notHeld),
    ];
  });
}

/** The newest event that surely was held; null where there is none. */
export function newestHeld({ recent, older }: Events): WorkRecord | null {
  let newest: Held | null = null;
  for (const held of [...older, ...recent]) {
    if (!newest || firstDay(held) > firstDay(newest)) newest = held;
  }
  return newest && newest.record;
}

function firstDay({ record: { date }, semester }: Held): Day {
  return date.state === "read" ? possibleDays(date.value).earliest : firstDayOf(semester);
}
