/** From an assessment to the rows of the three lists: what is shown, in which order, and what the search looks at. */
import type { IndicatorResult, OrganisationAssessment } from "../../assess/assessment";
import { indicatorById } from "../../criteria";
import { gapsByUrgency, type Gap, type OpenResult } from "../../report/gaps";
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
export type Row = HeadRow | GapRow | IndicatorRow | ProblemRow;

/** A row and, in lower case, all that the search finds it by. */
export interface Searchable<R extends Row> {
  readonly row: R;
  readonly text: string;
}

function placed(cells: readonly CellArea[]): Place[] {
  const texts = placesOf(cells);
  return joinAreas(cells).map((area, at) => ({ area, text: texts[at] ?? "" }));
}

/** Every gap of an organisation, the most pressing first; `isNew` tells those that came up since the last check. */
export function gapRows(
  organisation: OrganisationAssessment,
  added: readonly Gap[],
  words: Words,
): Searchable<GapRow>[] {
  const isNew = new Set(added.map(({ finding, result }) => finding ?? result));
  return gapsByUrgency(organisation).map((gap, at): Searchable<GapRow> => {
    const { result, finding, cells } = gap;
    const message =
      finding === null
        ? words.report.reviewerDecided(words.terms.verdict[result.verdict], result.reviewer?.note ?? "")
        : words.message(finding);
    const remedy = finding === null ? null : words.remedy(finding, result.id);
    const places = placed(cells);
    const row: GapRow = {
      kind: "gap",
      key: `gap-${at}`,
      gap,
      message,
      remedy,
      places,
      isNew: isNew.has(finding ?? result),
    };
    const text = searchText(result.id, words.indicatorName(result.id), message, remedy, ...places.map((p) => p.text));
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
export function filterRows<R extends Row>(rows: readonly Searchable<R>[], filters: Filters): R[] {
  const wanted = filters.search.trim().toLowerCase();
  return rows.filter(({ row, text }) => text.includes(wanted) && matches(row, filters)).map(({ row }) => row);
}

/** A pass that rests on nothing but the school's word. */
export function isDeclaredPass({ verdict, basis }: IndicatorResult): boolean {
  return verdict === "pass" && basis === "declared";
}

function matches(row: Row, { dimension, verdict, declaredOnly }: Filters): boolean {
  if (row.kind === "problem") return true;
  if (row.kind === "indicator" && declaredOnly && !isDeclaredPass(row.result)) return false;
  const result = row.kind === "gap" ? row.gap.result : row.result;
  return (
    (dimension === null || indicatorById(result.id).dimension === dimension) &&
    (verdict === null || result.verdict === verdict)
  );
}

/** Puts a heading before the gaps of each indicator. */
export function grouped(rows: readonly GapRow[]): (HeadRow | GapRow)[] {
  let last: OpenResult | null = null;
  return rows.flatMap((row) => {
    const { result } = row.gap;
    if (result === last) return [row];
    last = result;
    return [{ kind: "head", key: `head-${result.id}`, result }, row];
  });
}
