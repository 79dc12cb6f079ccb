import { DEFAULT_PARAMETERS } from "../../criteria";
import { fitOfCongress, isCalledOff, plansCongress, senseOfDate } from "../../language";
import type { CellAddress } from "../../spreadsheet";
import { cellOf, type CivilDate, type Declaration, type Organisation } from "../../workbook/submission";
import type { Finding } from "../assessment";
import type { Check, CheckContext } from "../check";
import { readRemark } from "../claim";
import { congressName, undatedCongress } from "../congresses";
import { isoOf, parseDay, possibleDays, timeOf, type Day } from "../dates";
import { byData, byDeclaration, outcome, type Measure } from "../decide";
import { ABOUT_DECLARATION, error, warning } from "../finding";
import { noteCell } from "../places";

/**
 * 6.1 congress-held: the last congress was held within the form's academic year, or no more than a year and a month
 * before the assessment day (reviews are in November and December, congresses often in autumn). Dates come from 学代会, else from the remark. A date known only to the month or year decides where every day it can mean gives
 * the same answer. Source: F20 item 9, F21 item 11 ★, FC item 9.
 */
export const congressHeld: Check = (organisation, context) => {
  const undated = organisation.congresses.filter(
    (congress) => !congress.planned && congress.date.state === "unreadable",
  );
  const { held: listed, doubts: called } = meetingsOfTable(organisation);
  if (listed.length + undated.length + called.length > 0) {
    return judge(listed, [...undated.map(undatedCongress), ...called]);
  }
  const declaration = organisation.declarations.get(context.indicator);
  const remarked = declaration ? meetingsOfRemark(declaration) : { held: [], doubts: [] };
  if (remarked.held.length > 0) return judge(remarked.held, remarked.doubts);
  return remarked.doubts.length > 0
    ? byData(organisation, context, remarked.doubts)
    : withoutDate(organisation, context);

  function judge(meetings: readonly Meeting[], unread: readonly Finding[]): ReturnType<Check> {
    const { findings, measure } = judgeMeetings(meetings, unread, context);
    return byData(organisation, context, findings, measure);
  }
};

/** A congress that was held, or is to be held, on a date. */
interface Meeting {
  /** Null for a plan without a readable date. */
  readonly date: CivilDate | null;
  readonly planned: boolean;
  readonly text: string;
  readonly at: CellAddress;
  readonly subject: string | null;
}

/** One that is not merely planned. */
interface DatedMeeting extends Meeting {
  readonly date: CivilDate;
}

/** Meetings that count, and what is to be said of entries that are none. */
interface Meetings {
  readonly held: readonly Meeting[];
  readonly doubts: readonly Finding[];
}

function meetingsOfTable({ congresses }: Organisation): Meetings {
  const held: Meeting[] = [];
  const doubts: Finding[] = [];
  for (const congress of congresses) {
    if (!congress.planned && congress.date.state !== "read") continue;
    const at = cellOf(congress, "date");
    const subject = congressName(congress);
    const text = congress.dateText;
    const fit = fitOfCongress(congress);
    if (fit === "called-off") {
      const said = [text, congress.session, congress.place].find(isCalledOff) ?? text;
      doubts.push(error("congress-not-held", { text: said }, at, subject));
      continue;
    }
    if (fit === "unclear") {
      doubts.push(
        warning("congress-unclear", { text: [congress.session, text].filter(Boolean).join(" ") }, at, subject),
      );
      continue;
    }
    const date = congress.date.state === "read" ? congress.date.value : null;
    held.push({ date, planned: congress.planned, text, at, subject });
  }
  return { held, doubts };
}

/** A date in the remark counts only where it is said of the congress being held. */
function meetingsOfRemark(declaration: Declaration): Meetings {
  const at = noteCell(declaration);
  const remark = declaration.note?.value ?? "";
  const held: Meeting[] = [];
  const doubts: Finding[] = [];
  for (const { date, planned, text } of declaration.dates) {
    const sense = senseOfDate(remark, text);
    const isMeeting = sense === "held" || sense === "planned" || planned;
    if (isMeeting && sense !== "something-else" && sense !== "called-off") {
      held.push({ date, planned: planned || sense === "planned", text, at, subject: ABOUT_DECLARATION });
    } else if (sense === "called-off") doubts.push(error("congress-not-held", { text: remark }, at, ABOUT_DECLARATION));
    else doubts.push(warning("congress-unclear", { text: remark }, at, ABOUT_DECLARATION));
  }
  // One remark, one finding: several dates of it say the same.
  return { held, doubts: doubts.slice(0, 1) };
}

interface Judged {
  readonly findings: readonly Finding[];
  readonly measure?: Measure;
}

/** In falling order: a recent enough date passes, anything that could be one leaves it open, the rest fails. */
function judgeMeetings(meetings: readonly Meeting[], unread: readonly Finding[], context: CheckContext): Judged {
  const limit = context.parameters.congressMaxDays;
  const asOf = context.asOf;
  const { yes, open, no } = sorted(meetings, context);
  const newest = newestOf(yes);
  if (newest) {
    const measure = { actual: daysSince(newest, asOf), limit };
    return { findings: [], measure };
  }
  const doubts = [...open.map(imprecise), ...unread];
  if (doubts.length > 0) return { findings: doubts };
  const overdue = newestOf(no);
  if (overdue) {
    const days = daysSince(overdue, asOf);
    const parameters = { date: isoOf(overdue.date), days, limit };
    return {
      findings: [error("congress-overdue", parameters, overdue.at, overdue.subject)],
      measure: { actual: days, limit },
    };
  }
  return {
    findings: meetings.map((meeting) =>
      error("congress-only-planned", { date: dateOf(meeting) }, meeting.at, meeting.subject),
    ),
  };
}

/** Days from the first to the last, both included. */
interface Window {
  readonly first: Day;
  readonly last: Day;
}

/** The form of 2020 asks for a congress since October 2019. */
const SINCE_OF_2020 = "2019-10-01";

/** When a congress is on time: in the form's academic year, and in the days before the assessment. */
function onTime({ scheme, academicYear, asOf, parameters }: CheckContext): readonly Window[] {
  const recent = { first: asOf - parameters.congressMaxDays, last: asOf };
  // A team that asks for a shorter interval means the interval.
  if (parameters.congressMaxDays < DEFAULT_PARAMETERS.school.congressMaxDays) return [recent];
  const first = scheme.id === "filing-2020" ? SINCE_OF_2020 : `${academicYear}-08-01`;
  return [{ first: parseDay(first), last: Math.min(parseDay(`${academicYear + 1}-07-31`), asOf) }, recent];
}

type Timeliness = "yes" | "no" | "open" | "to come";

/** The meetings by whether they were held in time; those that are only planned are in none of these. */
function sorted(meetings: readonly Meeting[], context: CheckContext): Readonly<Record<Timeliness, DatedMeeting[]>> {
  const windows = onTime(context);
  const found: Record<Timeliness, DatedMeeting[]> = { yes: [], no: [], open: [], "to come": [] };
  for (const { date, ...meeting } of meetings) {
    if (date !== null && !meeting.planned) found[inTime(date, context.asOf, windows)].push({ ...meeting, date });
  }
  return found;
}

/** Whether a meeting of that date was held in time; "to come" for one that lies ahead. */
function inTime(date: CivilDate, asOf: Day, windows: readonly Window[]): Timeliness {
  const time = timeOf(date, asOf);
  if (time === "future") return "to come";
  if (time === "uncertain") return "open";
  const { earliest, latest } = possibleDays(date);
  if (windows.some(({ first, last }) => earliest >= first && latest <= last)) return "yes";
  return windows.some(({ first, last }) => latest >= first && earliest <= last) ? "open" : "no";
}

/** The one with the latest first day. */
function newestOf(meetings: readonly DatedMeeting[]): DatedMeeting | null {
  let newest: DatedMeeting | null = null;
  for (const meeting of meetings) {
    if (!newest || firstDay(meeting) > firstDay(newest)) newest = meeting;
  }
  return newest;
}

function firstDay({ date }: DatedMeeting): Day {
  return possibleDays(date).earliest;
}

/** Days from the last day that the date can mean. */
function daysSince({ date }: DatedMeeting, asOf: Day): number {
  return asOf - possibleDays(date).latest;
}

function dateOf({ date, text }: Meeting): string {
  return date ? isoOf(date) : text;
}

function imprecise({ date, text, at, subject }: DatedMeeting): Finding {
  return warning("date-imprecise", { text: text || isoOf(date) }, at, subject);
}

/** Nobody says when: 是 alone is not enough for this one. */
function withoutDate(organisation: Organisation, context: CheckContext): ReturnType<Check> {
  const declared = byDeclaration(organisation, context);
  const declaration = organisation.declarations.get(context.indicator);
  if (declaration?.verdict !== "yes") return declared;
  const note = declaration.note;
  if (note && isCalledOff(note.value)) {
    return byData(organisation, context, [
      error("congress-not-held", { text: note.value }, note.at, ABOUT_DECLARATION),
    ]);
  }
  // 拟于今年11月中下旬召开: no day can be read, but that it is still to come is said.
  if (note && plansCongress(note.value) && readRemark(note.value, "6.1", context.asOf).kind === "hedged-claim") {
    return byData(organisation, context, [
      error("congress-only-planned", { date: note.value }, note.at, ABOUT_DECLARATION),
    ]);
  }
  const doubts = declared.findings.filter((finding) => finding.severity !== "info");
  return outcome(
    "review",
    [warning("no-date", {}, noteCell(declaration), ABOUT_DECLARATION), ...doubts],
    undefined,
    "declared",
  );
}
