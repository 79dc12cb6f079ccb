/** Every indicator with its verdict, and beside it what the check, the reviewer and the school said. */
import type { IndicatorResult, OrganisationAssessment } from "../../assess/assessment";
import { basisPhrase } from "../basis";
import { formatNumber, isShare, unitOf } from "../figures";
import type { Words } from "../words";
import type { SummaryStyle } from "./styles";
import type { Piece, SummaryBuilder } from "./builder";
import { GAP_COLUMNS } from "./grid";
import { otherPlaces, placePiece } from "./place";

/** Sentences shown per indicator before it says how many more there are: the gap list has them all. */
const SHOWN_MESSAGES = 3;
/** Places named beside the one that is linked. */
const SHOWN_PLACES = 2;

/** Adds the table of one organisation; `named`: its name stands in the heading. */
export function addIndicators(
  builder: SummaryBuilder,
  organisation: OrganisationAssessment,
  { words, named }: { readonly words: Words; readonly named: boolean },
): void {
  builder.line(words.report.summary.indicators.title(named ? organisation.name : null), "section", 22);
  builder.add(indicatorHeadings(words));
  for (const result of organisation.indicators) builder.add(rowOf(result, words));
  builder.gap();
}

/** The headings of the table: the columns that the gap list has too lie where that has them. */
export function indicatorHeadings({ report }: Words): Piece[] {
  const { summary, basis } = report;
  const { indicators, headings } = summary;
  return [
    indicators.number,
    headings.id,
    headings.indicator,
    headings.standing,
    headings.verdict,
    indicators.remarks,
    headings.place,
    indicators.opinions,
    basis.title,
    indicators.points,
    indicators.actual,
    indicators.limit,
  ].map((value, at) => ({ at, value, style: "header" }));
}

function rowOf(result: IndicatorResult, words: Words): Piece[] {
  const { terms } = words;
  return [
    { at: 0, value: result.number, style: "centre" },
    { at: GAP_COLUMNS.id, value: result.id, style: "centre" },
    { at: GAP_COLUMNS.indicator, value: words.indicatorName(result.id), style: "text" },
    { at: GAP_COLUMNS.standing, value: terms.standing[result.standing], style: "centre" },
    { at: GAP_COLUMNS.verdict, value: terms.verdict[result.verdict], style: `verdict-${result.verdict}` },
    { at: 5, value: remarksOf(result, words), style: "text" },
    placePiece(GAP_COLUMNS.place, result.grounds, words),
    { at: 7, value: opinionsOn(result, words), style: "text" },
    {
      at: GAP_COLUMNS.basis,
      value: basisPhrase(result, words) + otherPlaces(result.grounds, words, SHOWN_PLACES),
      style: "text",
    },
    { at: 9, value: `${formatNumber(result.earned)} / ${formatNumber(result.weight)}`, style: "centre" },
    { at: 10, value: result.actual, style: measureStyle(result, words) },
    { at: 11, value: result.limit, style: measureStyle(result, words) },
  ];
}

/** A figure stays a number that can be reckoned with: its unit is a part of its look. */
function measureStyle(result: IndicatorResult, words: Words): SummaryStyle {
  if (isShare(result)) return "share";
  const unit = unitOf(result, words);
  return unit === null ? "centre" : `unit ${unit}`;
}

/** What the school declared, what the check found, and below it what the reviewer decided. */
function opinionsOn(result: IndicatorResult, words: Words): string {
  const { report, terms } = words;
  const check = [describeDeclared(result, words) || "–", terms.verdict[result.checkVerdict]].join(" / ");
  const decided = describeReviewer(result, words);
  return decided === "" ? check : `${check}\n${report.text.reviewer(decided)}`;
}

/** The first sentences about an indicator, equal ones once. */
function remarksOf(result: IndicatorResult, words: Words): string {
  const messages = [...new Set(result.findings.map(words.message))];
  const shown = messages.slice(0, SHOWN_MESSAGES).join("\n");
  const left = messages.length - SHOWN_MESSAGES;
  return left > 0 ? `${shown}\n${words.report.moreFindings(left)}` : shown;
}

/** "未达标 · D · note", or "" where no reviewer decided. */
export function describeReviewer({ reviewer }: IndicatorResult, { terms }: Words): string {
  if (reviewer === null) return "";
  return [terms.verdict[reviewer.verdict], reviewer.grade, reviewer.note].filter(Boolean).join(" · ");
}

/** 是, 否, or "" where nothing was declared. */
export function describeDeclared({ declared }: IndicatorResult, { report }: Words): string {
  return declared === null ? "" : report.declared[declared];
}
