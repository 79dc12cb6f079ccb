/** From the files to the rows of the table: one for each organisation, one for a file without any. */
import type { Conclusion } from "../../assess/assessment";
import { schemeById } from "../../criteria";
import type { DeskMessages } from "../../i18n/desk";
import type { OrganisationDocument } from "../../report/document";
import { recognitionMessagesFor } from "../../i18n/recognition-panel";
import { notCountedPhrase, reviewedPhrase, rosterPhrase, settingsPhrase } from "../../report/basis";
import type { Words } from "../../report/words";
import { areaOf, formatArea } from "../../spreadsheet";
import type { Recognition } from "../../recognise/recognition";
import { dayText, schemeName } from "../../session/recognised-facts";
import { fileName, isFailed, needsAnswer, type DeskFile } from "../files/desk-file";

/** What a row says instead of, or as, its conclusion. `asking`: somebody has to answer something first. */
export type RowState = Conclusion | "asking" | "failed" | "waiting";

export interface TableRow {
  readonly key: string;
  readonly file: DeskFile;
  readonly state: RowState;
  /** The file's name where no school is stated. */
  readonly school: string;
  readonly organisation: string;
  /** The form and its academic year. */
  readonly scheme: string;
  /** The day it is judged by. */
  readonly day: string;
  /** That nobody stated the form, the year or the day; "" where it was read. */
  readonly assumed: string;
  readonly confirmed: number | null;
  readonly possible: number | null;
  readonly coreFailures: number | null;
  readonly toVerify: number | null;
  readonly problems: number | null;
  /** Why it could not be judged, or what it asks. */
  readonly reason: string | null;
  /** What the conclusion is to be weighed by: changed settings, no roster, reviewers' verdicts; "" for nothing. */
  readonly trust: string;
  /** In lower case, what the search looks at. */
  readonly text: string;
}

export const COLUMNS = [
  "school",
  "organisation",
  "scheme",
  "day",
  "conclusion",
  "confirmed",
  "possible",
  "coreFailures",
  "toVerify",
  "problems",
] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  readonly column: Column;
  readonly down: boolean;
}

export interface TableFilter {
  readonly search: string;
  readonly state: RowState | null;
}

const made = new WeakMap<DeskFile, { readonly said: DeskMessages; readonly rows: readonly TableRow[] }>();

/** The rows of all files, in the files' order. Those of a file that is the same as before are the same too. */
export function tableRows(files: readonly DeskFile[], words: Words, said: DeskMessages): TableRow[] {
  return files.flatMap((file) => {
    const known = made.get(file);
    if (known?.said === said) return known.rows;
    const rows = rowsOf(file, words, said);
    made.set(file, { said, rows });
    return rows;
  });
}

function rowsOf(file: DeskFile, words: Words, said: DeskMessages): TableRow[] {
  const { outcome, id, path } = file;
  const text = path.toLowerCase();
  const { recognition } = file;
  const blank = {
    file,
    trust: "",
    organisation: "",
    scheme: "",
    day: "",
    assumed: "",
    confirmed: null,
    possible: null,
  };
  const none = { coreFailures: null, toVerify: null, problems: null };
  const named = recognition?.school?.value ?? "";
  const bare = {
    ...blank,
    ...none,
    key: id,
    school: named === "" ? fileName(path) : named,
    text: [named.toLowerCase(), text].join("\n"),
  };
  if (outcome === null) return [{ ...bare, state: "waiting", reason: null }];
  if (isFailed(outcome)) {
    const reason = recognition ? questionsOf(recognition, said, words) : reasonOf(outcome.error, said);
    return [{ ...bare, state: needsAnswer(file) ? "asking" : "failed", reason }];
  }
  const year = recognition?.academicYear?.value ?? null;
  const known = schemeById(outcome.scheme);
  const form = known ? schemeName(known, year, words.language) : outcome.scheme;
  const scheme = year === null ? form : said.many.formOfYear(form, year);
  const changed = outcome.adjustments.map(({ what, parameter, from, to }) => ({ what, key: parameter, from, to }));
  return outcome.organisations.map((organisation, at): TableRow => {
    const { school, name, conclusion, score } = organisation;
    const phrases = [
      settingsPhrase(changed, words),
      rosterPhrase(organisation, words),
      reviewedPhrase(organisation, words),
      notCountedPhrase(organisation, words),
    ].filter((phrase) => phrase !== "");
    const trust = phrases.join(words.report.clauseSeparator);
    return {
      key: `${id} ${at}`,
      file,
      state: conclusion,
      school: school !== "" ? school : bare.school,
      organisation: name,
      scheme,
      day: recognition ? dayText(recognition.asOf.value) : outcome.asOf,
      assumed: assumedOf(recognition, file, said),
      confirmed: score.confirmed,
      possible: score.possible,
      coreFailures: count(organisation, ({ standing, verdict }) => standing === "core" && isGap(verdict)),
      toVerify: count(organisation, ({ verdict }) => verdict === "review"),
      problems: outcome.problems.length,
      reason: null,
      trust,
      text: [school, bare.text, name, scheme, words.terms.conclusion[conclusion], trust, path].join("\n").toLowerCase(),
    };
  });
}

/** What the row is about to ask, in a few words. */
function questionsOf({ questions }: Recognition, { many }: DeskMessages, { language }: Words): string {
  const refusal = questions.find((question) => question.ask === "other-file");
  if (refusal?.ask === "other-file") {
    const { ask } = recognitionMessagesFor(language);
    return refusal.looksLike === null ? ask.looksUnknown : ask.looksLike[refusal.looksLike];
  }
  const [first] = questions;
  const more = questions.length - 1;
  return first?.ask === "owner" ? many.asksOwner(formatArea(areaOf(first.at)), more) : many.asksScheme(more);
}

/** “日期按学年推定”: what nobody stated and nobody chose. */
function assumedOf(recognition: Recognition | null, { answers }: DeskFile, { many }: DeskMessages): string {
  if (!recognition) return "";
  const assumed = (["scheme", "academicYear", "asOf"] as const).filter(
    (key) => recognition[key]?.sureness === "assumed" && answers[key] === undefined,
  );
  return assumed.map((key) => many.assumed[key]).join(many.assumedSeparator);
}

function reasonOf(error: { readonly code: string; readonly message: string }, { reasons }: DeskMessages): string {
  const own: Readonly<Record<string, string>> = reasons;
  return own[error.code] ?? error.message;
}

function count(
  { indicators }: OrganisationDocument,
  wanted: (indicator: OrganisationDocument["indicators"][number]) => boolean,
): number {
  return indicators.filter(wanted).length;
}

function isGap(verdict: OrganisationDocument["indicators"][number]["verdict"]): boolean {
  return verdict === "fail" || verdict === "missing";
}

/** The rows that the filter lets through, sorted; without sorting in the order given. */
export function arranged(
  rows: readonly TableRow[],
  { search, state }: TableFilter,
  sorting: Sorting | null,
): TableRow[] {
  const wanted = search.trim().toLowerCase();
  const found = rows.filter((row) => row.text.includes(wanted) && (state === null || row.state === state));
  if (sorting === null) {
    const first = (row: TableRow): number => (row.state === "asking" ? 0 : 1);
    return found.sort((a, b) => first(a) - first(b));
  }
  const compare = comparison(sorting.column);
  const sign = sorting.down ? -1 : 1;
  return found.sort((a, b) => partOf(a) - partOf(b) || sign * compare(a, b));
}

/** What waits for the person comes first; rows that have nothing to sort by stay at the end either way. */
function partOf({ state }: TableRow): number {
  return state === "asking" ? 0 : state === "failed" || state === "waiting" ? 2 : 1;
}

/** The best first, as in the ranking. */
const RANK: Readonly<Record<RowState, number>> = {
  met: 0,
  "needs-review": 1,
  "not-met": 2,
  asking: 3,
  failed: 4,
  waiting: 5,
};
const COLLATOR = new Intl.Collator("zh-CN", { numeric: true });

function comparison(column: Column): (a: TableRow, b: TableRow) => number {
  switch (column) {
    case "school":
    case "organisation":
    case "scheme":
    case "day":
      return (a, b) => COLLATOR.compare(a[column], b[column]);
    case "conclusion":
      return (a, b) => RANK[a.state] - RANK[b.state] || (b.confirmed ?? -1) - (a.confirmed ?? -1);
    default:
      return (a, b) => (a[column] ?? -1) - (b[column] ?? -1);
  }
}
