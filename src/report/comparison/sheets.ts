/** A comparison as the sheets of a workbook: overview, changes, what is not compared. */
import type { Language } from "../../criteria";
import type { SheetContent } from "../../spreadsheet";
import { columnRange, SheetRows, type Look, type Piece } from "../rollup";
import { rollupWordsFor, type RollupWords } from "../rollup/words";
import type { Comparison, GapStatus } from "./model";
import { gapTable, organisationTable, unmatchedTable, type Table } from "./tables";
import { totalsOf } from "./totals";

/** The workbook name that tells our comparison from a user's workbook. */
export const COMPARISON_MARKER = "ReformCheck_Comparison";

const HEADER = 2;

interface SheetPlan {
  readonly name: string;
  readonly title: string;
  readonly remark: string;
  readonly table: Table;
  readonly widths: readonly number[];
  readonly lookOf: (column: number, row: number) => Look;
  readonly marker?: string;
  readonly total?: (rows: SheetRows) => void;
}

/** The sheets, for `createWorkbook`. */
export function comparisonSheets(
  comparison: Comparison,
  { language }: { readonly language: Language },
): SheetContent[] {
  const words = rollupWordsFor(language);
  const said = words.rollup.comparison;
  const unmatched = unmatchedTable(comparison, words);
  return [
    sheet(overview(comparison, words), words),
    sheet(changes(comparison, words), words),
    sheet(
      {
        name: said.sheets.unmatched,
        title: said.sheets.unmatched,
        remark: unmatched.rows.length === 0 ? said.noUnmatched : "",
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
    total: (rows) => addTotals(rows, comparison, words),
  };
}

const SUMMED = 7;

function addTotals(rows: SheetRows, comparison: Comparison, words: RollupWords): void {
  const count = comparison.organisations.length;
  if (count === 0) return;
  const { resolved, added, open, notAssessed } = totalsOf(comparison);
  rows.add([
    { value: words.rollup.comparison.total, style: "totalLabel", span: SUMMED },
    ...[resolved, added, open, notAssessed].map((value, at): Piece => ({
      value,
      formula: `SUM(${columnRange(SUMMED + at, HEADER + 1, HEADER + count)})`,
      style: "totalCount",
    })),
  ]);
}

const STATUS_LOOKS: Readonly<Record<GapStatus, Look>> = {
  new: "verdict-fail",
  open: "verdict-review",
  resolved: "verdict-pass",
  "not-assessed": "verdict-not-applicable",
};

function changes(comparison: Comparison, words: RollupWords): SheetPlan {
  const said = words.rollup.comparison;
  const statuses = comparison.organisations.flatMap(({ gaps }) => gaps.map(({ status }) => status));
  const centred = new Set([3, 5, 6, 7]);
  return {
    name: said.sheets.gaps,
    title: said.sheets.gaps,
    remark: statuses.length === 0 ? words.rollup.gaps.empty : "",
    table: gapTable(comparison, words),
    widths: [18, 12, 10, 6, 28, 7, 9, 9, 36, 18, 36],
    lookOf: (column, row) => {
      const status = statuses[row];
      if (column === 2 && status) return STATUS_LOOKS[status];
      return centred.has(column) ? "centre" : "text";
    },
  };
}

function sheet(
  { name, title, remark, table, widths, lookOf, marker, total }: SheetPlan,
  words: RollupWords,
): SheetContent {
  const rows = new SheetRows(widths);
  rows.line(title, "title", 28);
  rows.line(remark, "remark");
  rows.headings(table.columns, 30);
  table.rows.forEach((row, at) => {
    rows.add(row.map((value, column) => ({ value: value ?? words.rollup.none, style: lookOf(column, at) })));
  });
  const last = rows.next - 1;
  total?.(rows);
  return {
    name,
    ...(marker === undefined ? {} : { marker }),
    ...rows.content(),
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
