/** A comparison as the sheets of a workbook: overview, changes, what is not compared. */
import type { Language } from "../../criteria";
import { MAX_ROWS, type ContentRow, type LongSheet, type SheetContent } from "../../spreadsheet";
import { columnRange, heldSheet, SheetRows, type Look, type Piece } from "../rollup";
import { rollupWordsFor, type RollupWords } from "../rollup/words";
import type { Comparison, GapStatus } from "./model";
import { gapTable, organisationTable, unmatchedTable, type Table } from "./tables";
import { totalsOf } from "./totals";

/** The workbook name that tells our comparison from a user's workbook. */
export const COMPARISON_MARKER = "ReformCheck_Comparison";

const HEADER = 2;
/** Gaps on one sheet; what does not fit goes on on the next. */
const MOST_GAPS = MAX_ROWS - HEADER - 2;

interface SheetPlan {
  readonly name: string;
  readonly title: string;
  readonly remark: string;
  readonly table: Table;
  readonly widths: readonly number[];
  readonly lookOf: (column: number, row: number, value: string | number | null) => Look;
  readonly marker?: string;
  readonly total?: readonly Piece[] | null;
}

/** The sheets with all their rows, for `createWorkbook`. */
export function comparisonSheets(comparison: Comparison, options: { readonly language: Language }): SheetContent[] {
  return longComparisonSheets(comparison, options).map(heldSheet);
}

/** The same, rows being made as they are written. */
export function longComparisonSheets(
  comparison: Comparison,
  { language }: { readonly language: Language },
): LongSheet[] {
  const words = rollupWordsFor(language);
  const said = words.rollup.comparison;
  const unmatched = unmatchedTable(comparison, words);
  return [
    sheet(overview(comparison, words), words),
    ...changes(comparison, words).map((page) => sheet(page, words)),
    sheet(
      {
        name: said.sheets.unmatched,
        title: said.sheets.unmatched,
        remark: unmatched.count === 0 ? said.noUnmatched : "",
        table: unmatched,
        widths: [8, 24, 18, 34, 70],
        lookOf: (column) => (column === 0 ? "centre" : "text"),
      },
      words,
    ),
  ];
}

function overview(comparison: Comparison, words: RollupWords): SheetPlan {
  const said = words.rollup.comparison;
  const { organisations } = comparison;
  const looks: readonly Look[] = [
    ...(["strong", "text", "centre", "centre", "score", "strongScore", "change"] as const),
    ...(["countOrDash", "alarm", "countOrDash", "countOrDash", "small", "small", "small", "small"] as const),
  ];
  return {
    name: said.sheets.overview,
    title: said.title,
    remark: organisations.length === 0 ? said.none : said.remark,
    table: organisationTable(comparison, words),
    widths: [22, 14, 17, 17, 9, 9, 9, 8, 8, 9, 9, 18, 18, 22, 22],
    lookOf: (column, row) => {
      const entry = organisations[row];
      if (entry && column === 2) return `conclusion-${entry.before.conclusion}`;
      if (entry && column === 3) return `conclusion-${entry.after.conclusion}`;
      return looks[column] ?? "text";
    },
    marker: COMPARISON_MARKER,
    total: totals(comparison, words),
  };
}

const SUMMED = 7;

function totals(comparison: Comparison, words: RollupWords): readonly Piece[] | null {
  const count = comparison.organisations.length;
  if (count === 0) return null;
  const { resolved, added, open, notAssessed } = totalsOf(comparison);
  return [
    { value: words.rollup.comparison.total, style: "totalLabel", span: SUMMED },
    ...[resolved, added, open, notAssessed].map((value, at): Piece => ({
      value,
      formula: `SUM(${columnRange(SUMMED + at, HEADER + 1, HEADER + count)})`,
      style: "totalCount",
    })),
  ];
}

const GAP_STATUSES: readonly GapStatus[] = ["new", "open", "resolved", "not-assessed"];
const STATUS_LOOKS: Readonly<Record<GapStatus, Look>> = {
  new: "verdict-fail",
  open: "verdict-review",
  resolved: "verdict-pass",
  "not-assessed": "verdict-not-applicable",
};

/** One sheet, unless there are more gaps than a sheet has rows. */
function changes(comparison: Comparison, words: RollupWords, most = MOST_GAPS): SheetPlan[] {
  const said = words.rollup.comparison;
  const name = said.sheets.gaps;
  const { columns, rows, count } = gapTable(comparison, words);
  const centred = new Set([3, 5, 6, 7]);
  const statusLooks = new Map<unknown, Look>(GAP_STATUSES.map((status) => [said.status[status], STATUS_LOOKS[status]]));
  return Array.from({ length: Math.max(1, Math.ceil(count / most)) }, (_, page) => ({
    name: page === 0 ? name : words.rollup.continued(name, page + 1),
    title: name,
    remark: count === 0 ? words.rollup.gaps.empty : "",
    table: { columns, rows: part(rows, page * most, most), count: Math.min(most, count - page * most) },
    widths: [18, 12, 10, 6, 28, 7, 9, 9, 36, 18, 36],
    lookOf: (column: number, _row: number, value: string | number | null): Look =>
      (column === 2 ? statusLooks.get(value) : undefined) ?? (centred.has(column) ? "centre" : "text"),
  }));
}

/** `count` of the entries, the first `from` being passed over. */
function part<Entry>(entries: Iterable<Entry>, from: number, count: number): Iterable<Entry> {
  return {
    *[Symbol.iterator]() {
      let at = 0;
      for (const entry of entries) {
        if (at >= from + count) return;
        if (at >= from) yield entry;
        at += 1;
      }
    },
  };
}

function sheet(
  { name, title, remark, table, widths, lookOf, marker, total = null }: SheetPlan,
  words: RollupWords,
): LongSheet {
  const rows = new SheetRows(widths);
  rows.line(title, "title", 28);
  rows.line(remark, "remark");
  rows.headings(table.columns, 30);
  function* list(): Generator<ContentRow> {
    let at = 0;
    for (const row of table.rows) {
      yield rows.row(
        row.map((value, column) => ({ value: value ?? words.rollup.none, style: lookOf(column, at, value) })),
      );
      at += 1;
    }
  }
  const last = HEADER + table.count;
  return {
    name,
    ...(marker === undefined ? {} : { marker }),
    ...rows.long(table.count, list, total),
    frozen: { rows: HEADER + 1, columns: 0 },
    ...(last > HEADER ? { filter: { top: HEADER, left: 0, bottom: last, right: widths.length - 1 } } : {}),
    showGridLines: false,
    print: {
      orientation: "landscape",
      fitToWidth: true,
      repeatRows: { first: HEADER, last: HEADER },
      footer: words.rollup.footer(name),
    },
  };
}
