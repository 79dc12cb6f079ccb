/** 指标汇总: how each indicator stands over all organisations, the commonest gaps, and the dimensions, with charts. */
import { DIMENSIONS, indicatorById } from "../../../criteria";
import { quoteSheetName, type DataBar, type SheetChart, type SheetContent } from "../../../spreadsheet";
import { BAR_BEHIND_TEXT, CONFIRMED, VERDICT_TONES } from "../../colours";
import type { RollupWords } from "../words";
import { mean } from "../figures";
import { applicable, gapShare } from "../indicators";
import type { RollupIndicator, RollupView } from "../model";
import { shortLabel } from "../phrases";
import { heatColumns, sharesOf } from "./heat-map";
import { columnRange, shareFormula, SheetRows, type Piece } from "./sheet-rows";

const WIDTHS = [7, 54, 14, 9, 8, 7, 7, 7, 7, 7, 8, 10, 12, 10];
/** Columns with figures, by letter in formulas. */
const APPLICABLE = 4;
const PASS = 5;
const REVIEW = 8;
const SCHOOLS = 10;
const SCHOOLS_WITH_GAP = 11;
const GAP_SHARE = 12;
const HEADER = 2;
/** Bars of the chart. */
const MOST_BARS = 10;
/** Rows of a chart, and points of each: both charts and their tables fit on what the indicators leave of a page. */
const CHART_ROWS = 13;
const CHART_ROW = 19;

interface IndicatorContext {
  readonly words: RollupWords;
  readonly name: string;
  /** The name of the sheet that holds each organisation's dimensions. */
  readonly heatMap: string;
}

/** The sheet. */
export function indicatorSheet(rollup: RollupView, { words, name, heatMap }: IndicatorContext): SheetContent {
  const said = words.rollup.indicators;
  const { indicators } = rollup;
  const rows = new SheetRows(WIDTHS);
  rows.line(name, "title", 28);
  rows.line(said.remark, "remark");
  rows.headings(Object.values(said.columns), 32);
  for (const indicator of indicators) rows.add(indicatorPieces(indicator, rows.next, words), CHART_ROW);
  const last = rows.next - 1;
  const any = indicators.length > 0;
  if (any) rows.add(totalPieces(indicators, last, words), 24);
  const charts = any ? [...gapChart(rows, rollup, words), dimensionChart(rows, rollup, { words, heatMap })] : [];
  const bars: DataBar[] = any
    ? [
        {
          area: { top: HEADER + 1, left: GAP_SHARE, bottom: last, right: GAP_SHARE },
          colour: VERDICT_TONES.fail.fill,
          maximum: 1,
        },
      ]
    : [];
  return {
    name,
    ...rows.content(),
    frozen: { rows: HEADER + 1, columns: 2 },
    ...(any ? { filter: { top: HEADER, left: 0, bottom: last, right: WIDTHS.length - 1 } } : {}),
    dataBars: [...bars, ...dimensionBars(charts)],
    charts,
    showGridLines: false,
    print: {
      orientation: "landscape",
      fitToWidth: true,
      repeatRows: { first: HEADER, last: HEADER },
      footer: words.rollup.footer(name),
    },
  };
}

function indicatorPieces(indicator: RollupIndicator, row: number, words: RollupWords): Piece[] {
  const { id, standings, verdicts, schools, schoolsWithGap } = indicator;
  const { dimension } = indicatorById(id);
  const all = applicable(indicator);
  const count = (value: number): Piece => ({ value, style: "countOrDash" });
  const cell = (column: string): string => `${column}${row + 1}`;
  return [
    { value: id, style: "centre" },
    { value: words.indicatorName(id), style: "text" },
    { value: DIMENSIONS.find((entry) => entry.id === dimension)?.name[words.language] ?? dimension, style: "centre" },
    { value: standings.map((standing) => words.terms.standing[standing]).join("/"), style: "centre" },
    { value: all, formula: `SUM(${cell("F")}:${cell("I")})`, style: "count" },
    count(verdicts.pass),
    count(verdicts.fail),
    count(verdicts.missing),
    count(verdicts.review),
    count(verdicts["not-applicable"]),
    { value: schools, style: "count" },
    { value: schoolsWithGap, style: schoolsWithGap > 0 ? "alarm" : "countOrDash" },
    {
      value: schools === 0 ? "" : gapShare(indicator),
      formula: shareFormula(cell("L"), cell("K")),
      style: "share",
    },
    { value: all === 0 ? "" : verdicts.review / all, formula: shareFormula(cell("I"), cell("E")), style: "share" },
  ];
}

/** Sums of the verdicts; schools are not added up, since one school stands in many rows. */
function totalPieces(indicators: readonly RollupIndicator[], last: number, words: RollupWords): Piece[] {
  const row = last + 2;
  const sum = (column: number, value: number): Piece => ({
    value,
    formula: `SUM(${columnRange(column, HEADER + 1, last)})`,
    style: "totalCount",
  });
  const add = (of: (indicator: RollupIndicator) => number): number =>
    indicators.reduce((total, indicator) => total + of(indicator), 0);
  const all = add(applicable);
  const review = add(({ verdicts }) => verdicts.review);
  const blank: Piece = { value: null, style: "totalLabel" };
  return [
    { value: words.rollup.indicators.total, style: "totalLabel", span: APPLICABLE },
    sum(APPLICABLE, all),
    sum(
      PASS,
      add(({ verdicts }) => verdicts.pass),
    ),
    sum(
      PASS + 1,
      add(({ verdicts }) => verdicts.fail),
    ),
    sum(
      PASS + 2,
      add(({ verdicts }) => verdicts.missing),
    ),
    sum(REVIEW, review),
    sum(
      REVIEW + 1,
      add(({ verdicts }) => verdicts["not-applicable"]),
    ),
    ...[SCHOOLS, SCHOOLS_WITH_GAP, GAP_SHARE].map(() => blank),
    { value: all === 0 ? "" : review / all, formula: shareFormula(`I${row}`, `E${row}`), style: "totalShare" },
  ];
}

/** A short list of the commonest gaps with the chart made of it. */
function gapChart(rows: SheetRows, { indicators }: RollupView, words: RollupWords): SheetChart[] {
  const said = words.rollup.indicators;
  const shown = indicators.filter(({ schoolsWithGap }) => schoolsWithGap > 0).slice(0, MOST_BARS);
  rows.gap(6);
  rows.line(said.chartSection, "section", 20);
  if (shown.length === 0) {
    rows.line(said.chartNone, "remark");
    return [];
  }
  const top = rows.add([
    { value: words.rollup.gaps.columns.order, style: "header" },
    { value: said.columns.indicator, style: "header" },
    { value: said.columns.schoolsWithGap, style: "header" },
  ]);
  shown.forEach(({ id, schoolsWithGap }, at) => {
    rows.add(
      [
        { value: at + 1, style: "count" },
        { value: shortLabel(id, words), style: "text" },
        { value: schoolsWithGap, formula: `L${HEADER + 2 + at}`, style: "count" },
      ],
      CHART_ROW,
    );
  });
  const bottom = rows.next - 1;
  while (rows.next < top + CHART_ROWS) rows.gap(CHART_ROW);
  const column = (left: number) => ({ top: top + 1, left, bottom, right: left });
  return [
    {
      title: said.chartTitle,
      kind: "bar",
      categories: column(1),
      series: [{ name: said.columns.schoolsWithGap, values: column(2), colour: "C8584E" }],
      anchor: { top, left: 3, bottom: rows.next, right: WIDTHS.length },
    },
  ];
}

interface DimensionContext {
  readonly words: RollupWords;
  readonly heatMap: string;
}

/** The dimensions' averages, taken from the heat map, with their chart. */
function dimensionChart(rows: SheetRows, rollup: RollupView, { words, heatMap }: DimensionContext): SheetChart {
  const said = words.rollup.indicators;
  const heat = heatColumns(rollup);
  const sheet = quoteSheetName(heatMap);
  rows.gap(6);
  rows.line(said.dimensionSection, "section", 20);
  const top = rows.add([
    { value: said.columns.id, style: "header" },
    { value: said.columns.dimension, style: "header" },
    { value: said.dimensionShare, style: "header" },
  ]);
  DIMENSIONS.forEach(({ id, name }, dimension) => {
    const column = heat(dimension);
    const average = mean(sharesOf(rollup, dimension));
    rows.add(
      [
        { value: id, style: "centre" },
        { value: name[words.language], style: "text" },
        {
          value: average ?? "",
          ...(column === null ? {} : { formula: `${sheet}!${column.average}` }),
          style: "share",
        },
      ],
      CHART_ROW,
    );
  });
  const bottom = rows.next - 1;
  while (rows.next < top + CHART_ROWS) rows.gap(CHART_ROW);
  return {
    title: said.dimensionChart,
    kind: "column",
    categories: { top: top + 1, left: 1, bottom, right: 1 },
    series: [
      {
        name: said.dimensionShare,
        values: { top: top + 1, left: 2, bottom, right: 2 },
        colour: CONFIRMED,
      },
    ],
    anchor: { top, left: 3, bottom: rows.next, right: WIDTHS.length },
    maximum: 1,
  };
}

/** Bars in the table of the dimensions, which stands where the last chart reads it. */
function dimensionBars(charts: readonly SheetChart[]): DataBar[] {
  const values = charts.find(({ kind }) => kind === "column")?.series[0]?.values;
  return values ? [{ area: values, colour: BAR_BEHIND_TEXT, maximum: 1 }] : [];
}
