/** From an assessment to the rows of the three lists: what is shown, in which order, and what the search looks at. */
import type { Finding, IndicatorResult, OrganisationAssessment } from "../../assess/assessment";
import { indicatorById } from "../../criteria";
import {
  findingsThatMatter,
  gapsByUrgency,
  overclaimedOf,
  ownCells,
  type Gap,
  type OpenResult,
} from "../../report/gaps";
import { joinAreas, placesOf } from "../../report/places";
import type { Words } from "../../report/words";
import type { CellArea } from "../../spreadsheet";
import type { Problem, Severity } from "../../workbook/submission";
import type { Filters } from "../state";

export interface Place {
  readonly text: string;
  readonly area: CellArea;
}

export interface HeadRow {
  readonly kind: "head";
  readonly key: string;
  readonly result: OpenResult;
}
export interface GapRow {
  readonly kind: "gap";
  readonly key: string;
  readonly gap: Gap;
  readonly message: string;
  readonly remedy: string | null;
  readonly places: readonly Place[];
  readonly isNew: boolean;
}
/** Gaps of one indicator that say the same of others, as one; folded up, only the first is told in whole. */
export interface AlikeRow {
  readonly kind: "alike";
  readonly key: string;
  /** The first of them. */
  readonly first: GapRow;
  readonly count: number;
  /** Whom or what they are about, each once. */
  readonly subjects: readonly string[];
  readonly unfolded: boolean;
}
/** One of several alike, once they are unfolded. */
export interface PartRow {
  readonly kind: "part";
  readonly key: string;
  readonly row: GapRow;
}
export interface IndicatorRow {
  readonly kind: "indicator";
  readonly key: string;
  readonly result: IndicatorResult;
}
export interface ProblemRow {
  readonly kind: "problem";
  readonly key: string;
  readonly problem: Problem;
  readonly message: string;
  readonly places: readonly Place[];
}
export type Row = HeadRow | GapRow | AlikeRow | PartRow | IndicatorRow | ProblemRow;

/** What the search and the filters choose from. */
type Entry = GapRow | IndicatorRow | ProblemRow;

/** A row and, in lower case, all that the search finds it by. */
export interface Searchable<R extends Entry> {
  readonly row: R;
  readonly text: string;
}

function placed(cells: readonly CellArea[]): Place[] {
  const texts = placesOf(cells);
  return joinAreas(cells).map((area, at) => ({ area, text: texts[at] ?? "" }));
}

/** That the school declared otherwise, where that is a line of its gap. */
export function overclaimOf({ findings }: IndicatorResult): Finding | null {
  return overclaimedOf(findings, findingsThatMatter(findings));
}

/** Every gap of an organisation, the most pressing first; `isNew` tells those that came up since the last check. */
export function gapRows(
  organisation: OrganisationAssessment,
  added: readonly Gap[],
  words: Words,
): Searchable<GapRow>[] {
  const isNew = new Set(added.map(({ finding, result }) => finding ?? result));
  return gapsByUrgency(organisation).map((gap, at): Searchable<GapRow> => {
    const { result, finding } = gap;
    const message =
      finding === null
        ? words.report.reviewerDecided(words.terms.verdict[result.verdict], result.reviewer?.note ?? "")
        : words.message(finding);
    const remedy = finding === null ? null : words.remedy(finding, result.id);
    // The declaration that it refutes is told and linked above.
    const places = placed(ownCells(result, finding));
    const row: GapRow = {
      kind: "gap",
      key: `gap-${at}`,
      gap,
      message,
      remedy,
      places,
      isNew: isNew.has(finding ?? result),
    };
    const overclaim = overclaimOf(result);
    const text = searchText(
      result.id,
      words.indicatorName(result.id),
      message,
      remedy,
      overclaim && words.message(overclaim),
      ...places.map((place) => place.text),
    );
    return { row, text };
  });
}

/** Every indicator in the scheme's order. */
export function indicatorRows({ indicators }: OrganisationAssessment, words: Words): Searchable<IndicatorRow>[] {
  return indicators.map((result) => ({
    row: { kind: "indicator", key: `indicator-${result.id}`, result },
    text: searchText(result.id, result.number, words.indicatorName(result.id), result.reviewer?.note ?? null),
  }));
}

const SEVERITY_RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Everything that could not be taken as it stands, the gravest first. */
export function problemRows(problems: readonly Problem[], words: Words): Searchable<ProblemRow>[] {
  return [...problems]
    .sort((a, b) => SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity])
    .map((problem, at): Searchable<ProblemRow> => {
      const message = words.problem(problem);
      const places = placed(problem.cells);
      const row: ProblemRow = { kind: "problem", key: `problem-${at}`, problem, message, places };
      return { row, text: searchText(message, ...places.map((place) => place.text)) };
    });
}

function searchText(...parts: readonly (string | null)[]): string {
  return parts
    .filter((part) => part !== null)
    .join("\n")
    .toLowerCase();
}

/** The rows that the filters let through. Problems have neither dimension nor verdict: for them only the search counts. */
export function filterRows<R extends Entry>(rows: readonly Searchable<R>[], filters: Filters): R[] {
  const wanted = filters.search.trim().toLowerCase();
  return rows.filter(({ row, text }) => text.includes(wanted) && matches(row, filters)).map(({ row }) => row);
}

/** A pass that rests on nothing but the school's word. */
export function isDeclaredPass({ verdict, basis }: IndicatorResult): boolean {
  return verdict === "pass" && basis === "declared";
}

function matches(row: Entry, { dimension, verdict, declaredOnly }: Filters): boolean {
  if (row.kind === "problem") return true;
  if (row.kind === "indicator" && declaredOnly && !isDeclaredPass(row.result)) return false;
  const result = row.kind === "gap" ? row.gap.result : row.result;
  return (
    (dimension === null || indicatorById(result.id).dimension === dimension) &&
    (verdict === null || result.verdict === verdict)
  );
}

/** Puts a heading before the gaps of each indicator, and those that are alike together. `unfolded`: keys of what is shown in parts. */
export function grouped(rows: readonly GapRow[], unfolded: ReadonlySet<string> = new Set()): Row[] {
  const byResult = new Map<OpenResult, Map<string, GapRow[]>>();
  for (const row of rows) {
    const { result, finding, tone } = row.gap;
    const groups = byResult.get(result) ?? new Map<string, GapRow[]>();
    byResult.set(result, groups);
    const name = `${finding?.code ?? ""} ${tone}`;
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return [...byResult].flatMap(([result, groups]): Row[] => [
    { kind: "head", key: `head-${result.id}`, result },
    ...[...groups].flatMap(([name, group]) => together(`alike-${result.id}-${name}`, group, unfolded)),
  ]);
}

function together(key: string, group: readonly GapRow[], unfolded: ReadonlySet<string>): Row[] {
  const [first] = group;
  if (!first || group.length === 1) return [...group];
  const open = unfolded.has(key);
  const subjects = [...new Set(group.flatMap(({ gap }) => gap.finding?.subject ?? []))];
  const parts = open ? group.slice(1).map((row): PartRow => ({ kind: "part", key: `part-${row.key}`, row })) : [];
  const isNew = open ? first.isNew : group.some((row) => row.isNew);
  return [{ kind: "alike", key, first: { ...first, isNew }, count: group.length, subjects, unfolded: open }, ...parts];
}
