/** The gaps of an organisation for a terminal: by indicator, equal findings together. */
import type { IndicatorResult, OrganisationAssessment } from "../../assess/assessment";
import { basisPhrase } from "../basis";
import { measurePhrase } from "../figures";
import { gapsByUrgency, type Gap } from "../gaps";
import { groupGaps, messageOfGroup, placesOfGroup, remedyOfGroup, type GapGroup } from "../gap-groups";
import { describePlaces } from "../places";
import { describeReviewer } from "../summary/indicator-table";
import { hanging, plainLine, textWidth } from "./layout";
import type { Page } from "./page";

/** What to mend, what to verify, what is only observed; or that there is nothing. */
export function gapLines(organisation: OrganisationAssessment, page: Page): string[] {
  const { text } = page.words.report;
  const indicators = [...groupBy(gapsByUrgency(organisation), ({ result }) => result.id).values()];
  const isObserved = ([gap]: readonly Gap[]) => gap?.result.standing === "observed";
  const isReview = ([gap]: readonly Gap[]) => gap?.result.verdict === "review";
  const scored = indicators.filter((gaps) => !isObserved(gaps));
  const blocks: [(count: number) => string, Gap[][]][] = [
    [text.gaps, scored.filter((gaps) => !isReview(gaps))],
    [text.review, scored.filter(isReview)],
    [text.observed, indicators.filter(isObserved)],
  ];
  const lines = blocks
    .filter(([, groups]) => groups.length > 0)
    .flatMap(([title, groups]) => [
      "",
      page.paint.bold(title(groups.length)),
      ...groups.flatMap((gaps) => indicatorLines(gaps, page)),
    ]);
  return lines.length > 0 ? lines : ["", `  ${text.none}`];
}

function indicatorLines(gaps: readonly Gap[], page: Page): string[] {
  const { words, paint, width } = page;
  const result = gaps[0]?.result;
  if (!result) return [];
  const { report, terms } = words;
  const tags = [terms.verdict[result.verdict]];
  if (result.standing === "core") tags.push(terms.standing.core);
  const mark = `  ${result.id} [${tags.join(" · ")}] `;
  const painted = `  ${paint.bold(result.id)} ${paint.verdict(result.verdict, `[${tags.join(" · ")}]`)} `;
  const [first = "", ...rest] = hanging(mark, words.indicatorName(result.id), width);
  const lines = [painted + first.slice(mark.length), ...rest];
  lines.push(...basisLines(result, page));
  const reviewer = describeReviewer(result, words);
  if (reviewer !== "" && gaps.some(({ finding }) => finding !== null && finding.code !== "reviewer-decided")) {
    lines.push(...hanging("    ", report.text.reviewer(plainLine(reviewer)), width));
  }
  const told = new Set<string>();
  for (const group of groupGaps(gaps)) {
    lines.push(...findingLines(group, page));
    const advice = plainLine(remedyOfGroup(group, words));
    if (told.has(advice)) continue;
    told.add(advice);
    const label = group.gap.tone === "review" ? report.text.check : report.text.remedy;
    lines.push(...hanging(`    ${label}  `, advice, width).map(paint.quiet));
  }
  return lines;
}

/** What has passed, each with what that rests on. */
export function passLines({ indicators }: OrganisationAssessment, page: Page): string[] {
  const { words, paint, width } = page;
  const passed = indicators.filter(({ verdict }) => verdict === "pass");
  if (passed.length === 0) return [];
  return [
    "",
    paint.bold(words.report.text.passed(passed.length)),
    ...passed.flatMap((result) => [
      ...hanging(`  ${result.id} `, words.indicatorName(result.id), width),
      ...basisLines(result, page),
    ]),
  ];
}

function basisLines(result: IndicatorResult, { words, paint, width }: Page): string[] {
  const phrase = [basisPhrase(result, words), measurePhrase(result, words)].filter((part) => part !== "").join(" · ");
  if (phrase === "") return [];
  const { basis, places } = words.report;
  const lines = hanging(`    ${basis.title}  `, plainLine(phrase), width);
  return withPlace(lines, plainLine(describePlaces(result.grounds, places)), width).map(paint.quiet);
}

function findingLines(group: GapGroup, { words, width }: Page): string[] {
  const lines = hanging("    - ", plainLine(messageOfGroup(group, words)), width);
  return withPlace(lines, plainLine(placesOfGroup(group, words)), width);
}

/** The place goes behind the sentence where there is room, else below it: an address cut in two cannot be copied. */
function withPlace(lines: readonly string[], place: string, width: number): string[] {
  if (place === "") return [...lines];
  const last = lines.at(-1) ?? "";
  if (textWidth(last) + 2 + textWidth(place) <= width) return [...lines.slice(0, -1), `${last}  ${place}`];
  return [...lines, ...hanging("      ", place, width)];
}

function groupBy(gaps: readonly Gap[], nameOf: (gap: Gap) => string): Map<string, Gap[]> {
  const groups = new Map<string, Gap[]>();
  for (const gap of gaps) {
    const group = groups.get(nameOf(gap));
    if (group) group.push(gap);
    else groups.set(nameOf(gap), [gap]);
  }
  return groups;
}
