/** The report for a terminal: the conclusion first, then what to mend, what to verify, and what could not be read. */
import type { Assessment, DimensionScore, OrganisationAssessment } from "../../assess/assessment";
import { splitPhrase, trustPhrases } from "../basis";
import { recognisedLine, schemesDiffer, schemesOf } from "../belongings";
import { formatScore } from "../figures";
import type { ReportContext } from "../json";
import { describePlaces } from "../places";
import { assumptionsOf } from "../recognition";
import { problemsBySeverity } from "../summary/problem-list";
import { adjustmentChange, adjustmentSubject } from "../summary/header";
import { dimensionLabel, verdictCounts } from "../summary/scores";
import { wordsFor } from "../words";
import { claimLines } from "./claim-lines";
import { gapLines, passLines } from "./gap-lines";
import { hintLines } from "./hint-lines";
import { fit, hanging, pad, plainLine, textWidth, wrap } from "./layout";
import { paintFor } from "./paint";
import type { Page } from "./page";

export interface TextOptions {
  /** Columns of the terminal; between 72 and 120 are used. */
  readonly width: number;
  readonly colour: boolean;
  /** Where the marked copy was written; null or left out: none was. */
  readonly written?: string | null;
}

/** Problems listed before the report says how many more there are. */
const SHOWN_PROBLEMS = 12;

/** The report as lines joined by "\n", with one at the end. Without colour it holds no escape sequence at all. */
export function toText(assessment: Assessment, context: ReportContext, options: TextOptions): string {
  // A closing mark may hang over the edge by two columns.
  const width = Math.min(120, Math.max(72, Math.floor(options.width))) - 2;
  const page: Page = { words: wordsFor(context.language), paint: paintFor(options.colour), width };
  const lines = [
    ...titleLines(assessment, context, page),
    ...assessment.organisations.flatMap((organisation) => organisationLines(organisation, assessment, page)),
    ...adjustmentLines(assessment, page),
    ...problemLines(assessment, page),
    "",
    ...wrap(page.words.report.weightNote, width).map(page.paint.quiet),
  ];
  if (options.written) lines.push("", page.words.report.text.written(plainLine(options.written)));
  return `${lines.join("\n")}\n`;
}

/** Title, what was assumed, the file and its scheme, what was recognised. */
function titleLines(assessment: Assessment, { fileName }: ReportContext, { words, paint, width }: Page): string[] {
  const { labels, labelled, text } = words.report;
  const { language } = words;
  const { recognition } = assessment;
  const facts = [
    ...(fileName === "" ? [] : [plainLine(fileName)]),
    labelled(labels.scheme, plainLine(schemesOf(assessment, words))),
  ];
  const assumptions = assumptionsOf(recognition, language, "command-line").flatMap(({ sentence }) =>
    hanging(words.recognition.notice, plainLine(sentence), width),
  );
  return [
    paint.bold(text.title),
    ...assumptions.map((line) => paint.verdict("review", line)),
    ...wrap(facts.join("  ·  "), width).map(paint.quiet),
    ...wrap(plainLine(recognisedLine(assessment, words)), width).map(paint.quiet),
  ];
}

function organisationLines(organisation: OrganisationAssessment, assessment: Assessment, page: Page): string[] {
  const { words, paint, width } = page;
  const { labels, organisation: named, text } = words.report;
  const { conclusion, grade, score, name, school, kind, level } = organisation;
  const title = plainLine([school, named(name, words.terms.kind[kind], words.terms.level[level])].join(" "));
  const labelWidth =
    Math.max(...[labels.conclusion, labels.score, labels.indicators, labels.scheme].map(textWidth)) + 2;
  const fact = (label: string, value: string) => `  ${paint.quiet(pad(label, labelWidth))}${value}`;
  const points =
    score.confirmed === null
      ? text.noScore
      : text.confirmed(formatScore(score.confirmed), formatScore(score.possible), formatScore(score.maximum));
  const below = (value: string) => wrap(plainLine(value), width - labelWidth - 2).map((line) => fact("", line));
  const split = splitPhrase(organisation, words);
  return [
    "",
    heading(title, page),
    fact(
      labels.conclusion,
      paint.bold(paint.conclusion(conclusion, words.terms.conclusion[conclusion])) +
        (grade === null ? "" : `   ${labels.grade} ${paint.bold(grade)}`),
    ),
    ...trustPhrases(organisation, assessment.adjustments, words).flatMap(below),
    ...(schemesDiffer(assessment) ? [fact(labels.scheme, plainLine(organisation.scheme.name[words.language]))] : []),
    fact(labels.score, points),
    ...(split === "" ? [] : below(words.report.labelled(words.report.basis.composition, split))),
    ...wrap(verdictCounts(organisation, words), width - labelWidth - 2).map((line, index) =>
      fact(index === 0 ? labels.indicators : "", line),
    ),
    ...dimensionLines(organisation.dimensions, page),
    ...gapLines(organisation, page),
    ...hintLines(organisation, page),
    ...claimLines(organisation, page),
    ...passLines(organisation, page),
  ];
}

function heading(title: string, { paint, width }: Page): string {
  const shown = fit(title, width - 8);
  return paint.bold(`━━ ${shown} ${"━".repeat(Math.max(2, width - textWidth(shown) - 4))}`);
}

function dimensionLines(dimensions: readonly DimensionScore[], { words, paint, width }: Page): string[] {
  if (dimensions.length === 0) return [];
  const { text } = words.report;
  const labels = dimensions.map(({ id }) => fit(dimensionLabel(id, words), 26));
  const labelWidth = Math.max(...labels.map(textWidth)) + 2;
  const barWidth = Math.min(30, Math.max(10, width - labelWidth - 36));
  const lines = dimensions.map(({ confirmed, possible, maximum }, index) => {
    const share = (points: number) => (maximum > 0 ? Math.round((points / maximum) * barWidth) : 0);
    const full = Math.min(barWidth, share(confirmed));
    const open = Math.min(barWidth, Math.max(full, share(possible))) - full;
    const bar =
      paint.verdict("pass", "█".repeat(full)) +
      paint.verdict("review", "▒".repeat(open)) +
      paint.quiet("·".repeat(barWidth - full - open));
    const figures = `${formatScore(confirmed).padStart(6)} / ${formatScore(maximum)}`;
    const toVerify = possible - confirmed > 0.004 ? `  ${text.toVerify(formatScore(possible - confirmed))}` : "";
    return `  ${pad(labels[index] ?? "", labelWidth)}${bar} ${figures}${paint.quiet(toVerify)}`;
  });
  return ["", ...lines, `  ${" ".repeat(labelWidth)}${paint.quiet(text.legend)}`];
}

function adjustmentLines({ adjustments }: Assessment, { words, paint, width }: Page): string[] {
  if (adjustments.length === 0) return [];
  const lines = adjustments.flatMap((adjustment) => {
    const subject = adjustment.what === "parameter" ? "" : `${adjustment.indicator} `;
    const change = `${subject}${adjustmentSubject(adjustment, words)} – ${adjustmentChange(adjustment, words)}`;
    return hanging("  · ", change, width);
  });
  return ["", paint.bold(words.report.text.adjustments(adjustments.length)), ...lines];
}

function problemLines({ problems }: Assessment, { words, paint, width }: Page): string[] {
  if (problems.length === 0) return [];
  const { places, text } = words.report;
  const lines = problemsBySeverity(problems)
    .slice(0, SHOWN_PROBLEMS)
    .flatMap((problem) => {
      const severity = words.terms.severity[problem.severity];
      const where = describePlaces(problem.cells, places);
      const said = plainLine(`${where === "" ? "" : `${where}  `}${words.problem(problem)}`);
      return hanging(`  ${severity}  `, said, width);
    });
  const left = problems.length - SHOWN_PROBLEMS;
  if (left > 0) lines.push(`  ${text.moreProblems(left)}`);
  return ["", paint.bold(text.problems(problems.length)), ...lines];
}
