/** Every indicator with its verdict, and beside it what the check, the reviewer and the school said. */
import type { IndicatorResult, OrganisationAssessment } from "../../assess/assessment";
import { basisPhrase } from "../basis";
import { formatNumber, isShare, unitOf } from "../figures";
import { describePlaces } from "../places";
import type { Words } from "../words";
import type { SummaryStyle } from "./styles";
import type { Piece, SummaryBuilder } from "./builder";
import { GAP_COLUMNS } from "./grid";

/** Sentences shown per indicator before it says how many more there are: the gap list has them all. */
const SHOWN_MESSAGES = 3;

/** Adds the table of one organisation; `named`: its name stands in the heading. */
export function addIndicators(
  builder: SummaryBuilder,
  organisation: OrganisationAssessment,
  { words, named }: { readonly words: Words; readonly named: boolean },
): void {
  const { summary, basis } = words.report;
  const { indicators, headings } = summary;
  builder.line(indicators.title(named ? organisation.name : null), "section", 22);
  builder.add(
    [
      indicators.number,
      headings.id,
      headings.indicator,
      headings.standing,
      headings.verdict,
      indicators.remarks,
      basis.title,
      indicators.reviewer,
      indicators.declaredAndCheck,
      indicators.points,
      indicators.actual,
      indicators.limit,
    ].map((value, at) => ({ at, value, style: "header" })),
  );
  for (const result of organisation.indicators) builder.add(rowOf(result, words));
  builder.gap();
}

function rowOf(result: IndicatorResult, words: Words): Piece[] {
  const { terms } = words;
  const link = result.grounds[0];
  return [
    { at: 0, value: result.number, style: "centre" },
    { at: GAP_COLUMNS.id, value: result.id, style: "centre" },
    { at: GAP_COLUMNS.indicator, value: words.indicatorName(result.id), style: "text" },
    { at: GAP_COLUMNS.standing, value: terms.standing[result.standing], style: "centre" },
    { at: GAP_COLUMNS.verdict, value: terms.verdict[result.verdict], style: `verdict-${result.verdict}` },
    { at: 5, value: remarksOf(result, words), style: "text" },
    { at: 6, value: basisAndPlaces(result, words), style: link ? "link" : "text", link },
    { at: 7, value: describeReviewer(result, words), style: "text" },
    {
      at: 8,
      value: [describeDeclared(result, words) || "–", terms.verdict[result.checkVerdict]].join(" / "),
      style: "centre",
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

/** What the verdict rests on and where, on two lines: the cell is a link to the first place. */
function basisAndPlaces(result: IndicatorResult, words: Words): string {
  return [basisPhrase(result, words), describePlaces(result.grounds, words.report.places)].filter(Boolean).join("\n");
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
