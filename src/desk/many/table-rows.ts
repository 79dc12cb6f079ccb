/** From the files to the rows of the table: one for each organisation, one for a file without any. */
import type { Conclusion } from "../../assess/assessment";
import { schemeById } from "../../criteria";
import type { DeskMessages } from "../../i18n/desk";
import type { OrganisationDocument } from "../../report/document";
import type { Words } from "../../report/words";
import { fileName, isFailed, type DeskFile } from "../files/desk-file";

/** What a row says instead of, or as, its conclusion. */
export type RowState = Conclusion | "failed" | "waiting";

export interface TableRow {
  readonly key: string;
  readonly file: DeskFile;
  readonly state: RowState;
  /** The file's name where no school is stated. */
  readonly school: string;
  readonly organisation: string;
  readonly scheme: string;
  readonly confirmed: number | null;
  readonly possible: number | null;
  readonly coreFailures: number | null;
  readonly toVerify: number | null;
  readonly problems: number | null;
  /** Why it could not be judged. */
  readonly reason: string | null;
  /** In lower case, what the search looks at. */
  readonly text: string;
}

export const COLUMNS = [
  "school",
  "organisation",
  "scheme",
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
  const blank = { file, organisation: "", scheme: "", confirmed: null, possible: null };
  const none = { coreFailures: null, toVerify: null, problems: null };
  const bare = { ...blank, ...none, key: id, school: fileName(path), text };
  if (outcome === null) return [{ ...bare, state: "waiting", reason: null }];
  if (isFailed(outcome)) return [{ ...bare, state: "failed", reason: reasonOf(outcome.error, said) }];
  const scheme = schemeById(outcome.scheme)?.name[words.language] ?? outcome.scheme;
  return outcome.organisations.map((organisation, at): TableRow => {
    const { school, name, conclusion, score } = organisation;
    return {
      key: `${id} ${at}`,
      file,
      state: conclusion,
      school: school === "" ? fileName(path) : school,
      organisation: name,
      scheme,
      confirmed: score.confirmed,
      possible: score.possible,
      coreFailures: count(organisation, ({ standing, verdict }) => standing === "core" && isGap(verdict)),
      toVerify: count(organisation, ({ verdict }) => verdict === "review"),
      problems: outcome.problems.length,
      reason: null,
      text: [school, name, scheme, words.terms.conclusion[conclusion], path].join("\n").toLowerCase(),
    };
  });
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
  if (sorting === null) return found;
  const compare = comparison(sorting.column);
  const sign = sorting.down ? -1 : 1;
  // Rows that have nothing to sort by stay at the end either way.
  return found.sort((a, b) => Number(isOpen(a)) - Number(isOpen(b)) || sign * compare(a, b));
}

function isOpen({ state }: TableRow): boolean {
  return state === "failed" || state === "waiting";
}

/** The best first, as in the ranking. */
const RANK: Readonly<Record<RowState, number>> = { met: 0, "needs-review": 1, "not-met": 2, failed: 3, waiting: 4 };
const COLLATOR = new Intl.Collator("zh-CN", { numeric: true });

function comparison(column: Column): (a: TableRow, b: TableRow) => number {
  switch (column) {
    case "school":
    case "organisation":
    case "scheme":
      return (a, b) => COLLATOR.compare(a[column], b[column]);
    case "conclusion":
      return (a, b) => RANK[a.state] - RANK[b.state] || (b.confirmed ?? -1) - (a.confirmed ?? -1);
    default:
      return (a, b) => (a[column] ?? -1) - (b[column] ?? -1);
  }
}
