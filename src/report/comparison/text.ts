/** A comparison as text for a terminal. */
import type { Language } from "../../criteria";
import { formatScore } from "../figures";
import { gapMessage, schemeName, schoolName } from "../rollup";
import { rollupWordsFor, type RollupWords } from "../rollup/words";
import { changeText, differentSchemes, renamedText, unmatchedEntries } from "./phrases";
import type { Comparison, GapStatus, OrganisationComparison } from "./model";
import { totalsOf } from "./totals";

const SIGNS: Readonly<Record<GapStatus, string>> = { new: "+", open: "·", resolved: "✓", "not-assessed": "?" };
/** Lines of one status before the rest is only counted. */
const SHOWN = 20;

/** Each organisation with what became of its gaps; then what could not be compared. */
export function comparisonText(comparison: Comparison, { language }: { readonly language: Language }): string {
  const words = rollupWordsFor(language);
  const said = words.rollup.comparison;
  const unmatched = unmatchedEntries(comparison, words);
  const { resolved, added, open } = totalsOf(comparison);
  const lines = [
    ...comparison.organisations.flatMap((organisation) => organisationLines(organisation, words)),
    ...(comparison.organisations.length === 0 ? [said.none, ""] : []),
    ...(unmatched.length === 0 ? [] : [said.unmatched(unmatched.length)]),
    ...unmatched.map(({ school, organisation, file, reason }) => {
      return `  ${[school, organisation, file].filter((part) => part !== "").join(" · ")}${words.report.clauseSeparator}${reason}`;
    }),
    ...(unmatched.length === 0 ? [] : [""]),
    said.totals(comparison.organisations.length, resolved, added, open),
  ];
  return `${lines.join("\n")}\n`;
}

function organisationLines(entry: OrganisationComparison, words: RollupWords): string[] {
  const { terms, rollup } = words;
  const said = rollup.comparison;
  const { before, after, counts } = entry;
  const renamed = renamedText(entry, words);
  return [
    `${schoolName(entry, words)} · ${entry.organisation}`,
    ...(renamed === null ? [] : [`  ${renamed}`]),
    `  ${said.conclusion(terms.conclusion[before.conclusion], terms.conclusion[after.conclusion])}`,
    `  ${said.score(formatScore(before.confirmed), formatScore(after.confirmed), changeText(entry, words))}`,
    ...(differentSchemes(entry)
      ? [`  ${said.otherScheme(schemeName(before.scheme, words), schemeName(after.scheme, words))}`]
      : []),
    `  ${said.line(counts.resolved, counts.new, counts.open)}`,
    ...gapLines(entry, words),
    "",
  ];
}

function gapLines({ gaps, counts }: OrganisationComparison, words: RollupWords): string[] {
  const shown: Record<GapStatus, number> = { new: 0, open: 0, resolved: 0, "not-assessed": 0 };
  return gaps.flatMap((gap) => {
    const { status } = gap;
    shown[status] += 1;
    if (shown[status] === SHOWN + 1) return [`      ${words.rollup.comparison.more(counts[status] - SHOWN)}`];
    return shown[status] > SHOWN
      ? []
      : [`    ${SIGNS[status]} ${words.rollup.comparison.status[status]} ${gap.indicator} ${gapMessage(gap, words)}`];
  });
}
