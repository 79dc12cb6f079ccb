/** 排名: every organisation with its conclusion and score, and the figures of all on top. */
import { quoteSheetName, type CellArea, type ContentRow, type LongSheet } from "../../../spreadsheet";
import type { Conclusion } from "../../../assess/assessment";
import { mean, median } from "../figures";
import type { RollupOrganisation, RollupView } from "../model";
import { describeFacts, remarkOf, schemeName, schoolName } from "../phrases";
import { NAVY } from "../../colours";
import type { RollupWords } from "../words";
import type { GapRows } from "./gap-list";
import { columnRange, SheetRows, type Piece } from "./sheet-rows";
import type { FailedRows } from "./failed";

/** The workbook name that tells our roll-up from a user's workbook. */
export const ROLLUP_MARKER = "ReformCheck_Rollup";

const WIDTHS = [6, 22, 14, 7, 20, 12, 17, 6, 10, 9, 9, 7, 8, 8, 28, 28];
/** Columns that the figures on top are made of. */
const CONCLUSION = 6;
const CONFIRMED = 8;
const CORE = 10;

export interface RankingContext {
  readonly words: RollupWords;
  readonly name: string;
  /** Where each organisation's gaps begin. */
  readonly gapRows: GapRows;
  readonly failedRows: FailedRows;
}

/** The sheet in front. */
export function rankingSheet(rollup: RollupView, { words, name, gapRows, failedRows }: RankingContext): LongSheet {
  const said = words.rollup.ranking;
  const rows = new SheetRows(WIDTHS);
  rows.line(words.rollup.title, "title", 32);
  rows.line(describeFacts(rollup, words), "subtitle", 20);
  const header = rows.next + 3;
  addCards(rows, rollup, { words, failedRows, first: header + 1 });
  rows.line(said.remark, "remark", 30);
  rows.headings(Object.values(said.columns), 32);
  const { organisations } = rollup;
  function* list(): Generator<ContentRow> {
    for (const [at, organisation] of organisations.entries()) {
      yield rows.row(pieces(organisation, gapRows(at), words));
    }
  }
  const last = header + organisations.length;
  if (organisations.length === 0) rows.line(said.empty, "remark", 24);
  return {
    name,
    marker: ROLLUP_MARKER,
    ...rows.long(organisations.length, list),
    frozen: { rows: header + 1, columns: 0 },
    ...(last > header ? { filter: { top: header, left: 0, bottom: last, right: WIDTHS.length - 1 } } : {}),
    showGridLines: false,
    tabColour: NAVY,
    print: {
      orientation: "landscape",
      fitToWidth: true,
      repeatRows: { first: header, last: header },
      footer: words.rollup.footer(name),
    },
  };
}

interface CardContext {
  readonly words: RollupWords;
  readonly failedRows: FailedRows;
  /** First row of the table. */
  readonly first: number;
}

/** Two rows: what is counted, and the figure. */
function addCards(rows: SheetRows, rollup: RollupView, { words, failedRows, first }: CardContext): void {
  const { cards } = words.rollup;
  const { organisations, totals } = rollup;
  const count = organisations.length;
  const any = count > 0;
  const range = (column: number): string => columnRange(column, first, first + count - 1);
  const row = rows.next + 1;
  const live = (formula: string, value: number | null): Pick<Piece, "value" | "formula"> =>
    any && value !== null ? { value, formula } : { value };
  const scores = organisations.flatMap(({ confirmed }) => (confirmed === null ? [] : [confirmed]));
  const conclusion = (which: Conclusion): Pick<Piece, "value" | "formula"> =>
    live(`COUNTIF(${range(CONCLUSION)},"${words.terms.conclusion[which]}")`, totals.conclusions[which]);
  const met = `E${row + 1}`;
  const all = `A${row + 1}`;
  const failed: Pick<Piece, "value" | "formula"> =
    failedRows === null
      ? { value: 0 }
      : {
          value: totals.failed,
          formula: `COUNTA(${quoteSheetName(failedRows.sheet)}!${columnRange(1, failedRows.first, failedRows.last)})`,
        };
  const failing = organisations.filter(({ coreFailures }) => coreFailures > 0).length;
  const list: readonly { readonly label: string; readonly figure: Piece }[] = [
    {
      label: cards.organisations,
      figure: { span: 2, style: "cardCount", ...live(`COUNTA(${range(CONCLUSION)})`, count) },
    },
    { label: cards.schools, figure: { span: 2, style: "cardCount", value: totals.schools } },
    { label: cards.met, figure: { style: "card-met", ...conclusion("met") } },
    { label: cards.needsReview, figure: { span: 2, style: "card-needs-review", ...conclusion("needs-review") } },
    { label: cards.notMet, figure: { span: 2, style: "card-not-met", ...conclusion("not-met") } },
    {
      label: cards.metShare,
      figure: { span: 2, style: "cardShare", ...live(`${met}/${all}`, any ? totals.conclusions.met / count : null) },
    },
    {
      label: cards.average,
      figure: { span: 2, style: "cardScore", ...live(`AVERAGE(${range(CONFIRMED)})`, mean(scores)) },
    },
    { label: cards.median, figure: { style: "cardScore", ...live(`MEDIAN(${range(CONFIRMED)})`, median(scores)) } },
    { label: cards.coreFailures, figure: { style: "cardCount", ...live(`COUNTIF(${range(CORE)},">0")`, failing) } },
    { label: cards.failed, figure: { style: "cardCount", ...failed } },
  ];
  rows.add(
    list.map(({ label, figure }) => ({ value: label, style: "cardLabel", span: figure.span ?? 1 })),
    20,
  );
  rows.add(
    list.map(({ figure }) => figure),
    32,
  );
}

function pieces(organisation: RollupOrganisation, gapRow: CellArea | null, words: RollupWords): Piece[] {
  const { terms, rollup } = words;
  const { rank, conclusion, grade, confirmed, possible, coreFailures, gaps, toVerify, problems } = organisation;
  const counted = (value: number, style: Piece["style"] = "countOrDash"): Piece => ({ value, style });
  return [
    { value: rank ?? rollup.none, style: "rank" },
    { value: schoolName(organisation, words), style: "strong" },
    { value: organisation.organisation, style: "text" },
    { value: terms.level[organisation.level], style: "centre" },
    { value: schemeName(organisation.scheme, words), style: "text" },
    { value: organisation.asOf, style: "centre" },
    { value: terms.conclusion[conclusion], style: `conclusion-${conclusion}` },
    { value: grade ?? rollup.none, style: grade === null ? "centre" : `grade-${grade}` },
    { value: confirmed ?? rollup.none, style: "strongScore" },
    { value: possible ?? rollup.none, style: "score" },
    counted(coreFailures, coreFailures > 0 ? "alarm" : "countOrDash"),
    gapRow !== null && gaps > 0 ? { value: gaps, style: "link", link: gapRow } : counted(gaps),
    counted(toVerify),
    counted(problems),
    { value: organisation.file, style: "small" },
    { value: remarkOf(organisation, words), style: "small" },
  ];
}
