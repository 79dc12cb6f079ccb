/** One organisation's conclusion, scores and dimensions, with bars and a chart. */
import type { Assessment, OrganisationAssessment, Verdict } from "../../assess/assessment";
import { DIMENSIONS } from "../../criteria";
import type { DataBar, SheetChart } from "../../spreadsheet";
import { BAR_BEHIND_TEXT, CONFIRMED, TO_VERIFY } from "../colours";
import { splitPhrase, trustPhrases } from "../basis";
import type { Words } from "../words";
import type { SummaryBuilder } from "./builder";
import { LAST_COLUMN } from "./grid";

const MAXIMUM = 3;
const POSSIBLE = 4;
const CONFIRMED_POINTS = 5;
const OPEN_POINTS = 6;
/** Points: ten of them leave room for the name of each dimension in the chart beside them. */
const DIMENSION_HEIGHT = 22;

export interface ScorePictures {
  readonly dataBar: DataBar;
  readonly chart: SheetChart;
}

/** Adds the block, with the scheme where organisations have several; gives the bars and the chart for its dimensions, or null where the scheme scores none. */
export function addScores(
  builder: SummaryBuilder,
  organisation: OrganisationAssessment,
  {
    words,
    nameScheme,
    adjustments,
  }: { readonly words: Words; readonly nameScheme: boolean; readonly adjustments: Assessment["adjustments"] },
): ScorePictures | null {
  const { summary, labels } = words.report;
  const { conclusion, grade, score } = organisation;
  builder.line(organisationTitle(organisation, words), "band", 26);
  if (nameScheme) builder.line(summary.byScheme(organisation.scheme.name[words.language]), "remark");
  builder.add([
    { at: 0, to: 2, value: labels.conclusion, style: "cardLabel" },
    { at: 3, to: 4, value: labels.grade, style: "cardLabel" },
    { at: 5, value: labels.confirmed, style: "cardLabel" },
    { at: 6, value: labels.possible, style: "cardLabel" },
    { at: 7, to: LAST_COLUMN, value: labels.indicators, style: "cardLabel" },
  ]);
  builder.add(
    [
      { at: 0, to: 2, value: words.terms.conclusion[conclusion], style: `conclusion-${conclusion}` },
      { at: 3, to: 4, value: grade ?? "–", style: "cardText" },
      { at: 5, value: score.confirmed ?? "–", style: "cardNumber" },
      { at: 6, value: score.possible ?? "–", style: "cardNumber" },
      { at: 7, to: LAST_COLUMN, value: verdictCounts(organisation, words), style: "cardFigures" },
    ],
    34,
  );
  const trust = trustPhrases(organisation, adjustments, words);
  if (trust.length > 0) builder.line(trust.join(words.report.clauseSeparator), "notice", 22);
  const split = splitPhrase(organisation, words);
  if (split !== "") builder.line(words.report.labelled(words.report.basis.composition, split), "subtitle", 22);
  builder.line(summary.scoreNote, "remark");
  return organisation.dimensions.length === 0 ? null : addDimensions(builder, organisation, words);
}

/** "示例大学 · 学生会（校级）" */
export function organisationTitle({ name, level, kind, school }: OrganisationAssessment, words: Words): string {
  const title = words.report.organisation(name, words.terms.kind[kind], words.terms.level[level]);
  return school === "" ? title : `${school} · ${title}`;
}

const COUNTED: readonly Verdict[] = ["pass", "fail", "missing", "review", "not-applicable"];

/** "达标 20 · 未达标 5 · …": how many indicators have each verdict; verdicts that none has are left out. */
export function verdictCounts({ indicators }: OrganisationAssessment, { terms }: Words): string {
  return COUNTED.map((verdict) => ({
    verdict,
    count: indicators.filter((result) => result.verdict === verdict).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${terms.verdict[verdict]} ${count}`)
    .join(" · ");
}

function addDimensions(builder: SummaryBuilder, organisation: OrganisationAssessment, words: Words): ScorePictures {
  const { summary, labels } = words.report;
  const { dimensions } = organisation;
  const top = builder.add([
    { at: 0, to: 2, value: labels.dimension, style: "header" },
    { at: MAXIMUM, value: labels.maximumShort, style: "header" },
    { at: POSSIBLE, value: labels.possibleShort, style: "header" },
    { at: CONFIRMED_POINTS, value: labels.confirmedShort, style: "header" },
    { at: OPEN_POINTS, value: labels.toVerifyShort, style: "header" },
  ]);
  for (const { id, confirmed, possible, maximum } of dimensions) {
    builder.add(
      [
        { at: 0, to: 2, value: dimensionLabel(id, words), style: "text" },
        { at: MAXIMUM, value: maximum, style: "score" },
        { at: POSSIBLE, value: possible, style: "score" },
        { at: CONFIRMED_POINTS, value: confirmed, style: "score" },
        { at: OPEN_POINTS, value: Math.round((possible - confirmed) * 100) / 100, style: "score" },
      ],
      DIMENSION_HEIGHT,
    );
  }
  const bottom = builder.nextRow - 1;
  // A chart needs some height to be read, however few dimensions the scheme touches.
  for (let row = bottom; row < top + 8; row += 1) builder.gap(DIMENSION_HEIGHT);
  const end = builder.nextRow;
  builder.gap();
  const maximum = Math.max(...dimensions.map((dimension) => dimension.maximum), 1);
  const column = (at: number) => ({ top: top + 1, left: at, bottom, right: at });
  return {
    dataBar: { area: column(CONFIRMED_POINTS), colour: BAR_BEHIND_TEXT, maximum },
    chart: {
      title: summary.chartTitle(organisation.name),
      kind: "bar",
      categories: column(0),
      series: [
        { name: labels.confirmedShort, values: column(CONFIRMED_POINTS), colour: CONFIRMED },
        { name: labels.toVerifyShort, values: column(OPEN_POINTS), colour: TO_VERIFY },
      ],
      anchor: { top, left: 7, bottom: end, right: LAST_COLUMN + 1 },
      maximum,
      stacked: true,
    },
  };
}

/** "3 机构规模" */
export function dimensionLabel(id: string, { language }: Words): string {
  const dimension = DIMENSIONS.find((entry) => entry.id === id);
  return dimension ? `${id} ${dimension.name[language]}` : id;
}
