/** The top of the summary sheet: what was assessed, by what, as of when, and with which changes to the scheme. */
import type { Adjustment, Assessment } from "../../assess/assessment";
import { PARAMETER_NAMES } from "../../criteria";
import { adjustmentFigures } from "../figures";
import { recognisedLine, schemesOf } from "../belongings";
import { assumptionsOf } from "../recognition";
import type { Words } from "../words";
import type { SummaryBuilder } from "./builder";
import { placePiece } from "./place";
import { addRuler } from "./ruler";

interface HeaderContext {
  readonly words: Words;
  /** Whether a list of gaps follows, mended ones included. */
  readonly hasList: boolean;
}

/**
 * Title, what was recognised and what was assumed, scheme, the remark on weights, and every change that 评分设置 made.
 * Gives the last row of what stays in view: title, whose it is, and the headings.
 */
export function addHeader(builder: SummaryBuilder, assessment: Assessment, { words, hasList }: HeaderContext): number {
  const { report } = words;
  builder.line(report.title, "title", 30);
  builder.line(recognisedLine(assessment, words), "subtitle", 22);
  const lastKept = addRuler(builder, words, hasList);
  builder.gap(6);
  for (const { sentence } of assumptionsOf(assessment.recognition, words.language, "report")) {
    builder.line(`${words.recognition.notice}${sentence}`, "notice", 22);
  }
  builder.line(report.labelled(report.labels.scheme, schemesOf(assessment, words)), "remark");
  builder.line(report.weightNote, "remark");
  builder.line(report.summary.usage(hasList), "remark");
  builder.gap();
  if (assessment.adjustments.length > 0) addAdjustments(builder, assessment.adjustments, words);
  return lastKept;
}

function addAdjustments(builder: SummaryBuilder, adjustments: readonly Adjustment[], words: Words): void {
  const { adjustment: said, summary } = words.report;
  const { headings } = summary;
  builder.line(said.title(adjustments.length), "section", 22);
  builder.add([
    { at: 0, value: headings.order, style: "header" },
    { at: 1, value: headings.id, style: "header" },
    { at: 2, to: 3, value: said.subject, style: "header" },
    { at: 4, to: 5, value: said.change, style: "header" },
    { at: 6, value: headings.place, style: "header" },
  ]);
  adjustments.forEach((adjustment, index) => {
    builder.add([
      { at: 0, value: index + 1, style: "centre" },
      { at: 1, value: adjustment.what === "parameter" ? null : adjustment.indicator, style: "centre" },
      { at: 2, to: 3, value: adjustmentSubject(adjustment, words), style: "text" },
      { at: 4, to: 5, value: adjustmentChange(adjustment, words), style: "text" },
      placePiece(6, adjustment.cells, words),
    ]);
  });
  builder.gap();
}

/** The indicator or parameter that was changed. */
export function adjustmentSubject(adjustment: Adjustment, words: Words): string {
  return adjustment.what === "parameter"
    ? PARAMETER_NAMES[adjustment.key][words.language]
    : words.indicatorName(adjustment.indicator);
}

/** "权重：5 → 3" */
export function adjustmentChange(adjustment: Adjustment, { report, terms }: Words): string {
  const { adjustment: said } = report;
  switch (adjustment.what) {
    case "enabled":
      return adjustment.to ? said.switchedOn : said.switchedOff;
    case "standing":
      return said.fromTo(said.standing, terms.standing[adjustment.from], terms.standing[adjustment.to]);
    case "weight":
    case "parameter": {
      const { from, to } = adjustmentFigures(adjustment);
      return said.fromTo(adjustment.what === "weight" ? said.weight : said.parameter, from, to);
    }
  }
}
