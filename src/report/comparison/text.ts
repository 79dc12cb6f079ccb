/** A comparison as text for a terminal. */
import type { Language } from "../../criteria";
import { formatScore } from "../figures";
import { pad, plainLine, textWidth } from "../text/layout";
import { gapMessage, schemeName, schoolName } from "../rollup";
import { rollupWordsFor, type RollupWords } from "../rollup/words";
import { changeText, differentSchemes, renamedText, unmatchedEntries } from "./phrases";
import type { Comparison, GapStatus, OrganisationComparison } from "./model";
import { totalsOf } from "./totals";

const SIGNS: Readonly<Record<GapStatus, string>> = { new: "+", open: "·", resolved: "✓", "not-assessed": "?" };
/** Lines of one status before the rest is only counted. */
const SHOWN = 20;

/** More organisations have a line each; their gaps are for a workbook. */
const DETAILED = 10;

/** Each organisation with what became of its gaps; then what could not be compared. */
export function comparisonText(comparison: Comparison, { language }: { readonly language: Language }): string {
  const words = rollupWordsFor(language);
  const said = words.rollup.comparison;
  const { organisations } = comparison;
  const { resolved, added, open } = totalsOf(comparison);
  const many = organisations.length > DETAILED;
  const lines = [
    ...(many ? overview(organisations, words) : organisations.flatMap((entry) => organisationLines(entry, words))),
    ...(organisations.length === 0 ? [said.none, ""] : []),
    ...unmatchedLines(comparison, words),
    said.totals(organisations.length, resolved, added, open),
    ...(many ? [said.details] : []),
  ];
  return `${lines.map(harmless).join("\n")}\n`;
}

/** What a workbook says must not steer the terminal; the indent of the line stays. */
function harmless(line: string): string {
  const text = line.trimStart();
  return line.slice(0, line.length - text.length) + plainLine(text);
}

/** A line per organisation under a heading, figures first: names are of any length. */
function overview(organisations: readonly OrganisationComparison[], words: RollupWords): string[] {
  const { rollup, terms } = words;
  const { heading, status, conclusion, scoreLine } = rollup.comparison;
  const rows = organisations.map((entry) => {
    const { before, after, counts } = entry;
    return [
      scoreLine(formatScore(before.confirmed), formatScore(after.confirmed), changeText(entry, words)),
      ...[counts.resolved, counts.new, counts.open].map(String),
      plainLine(`${schoolName(entry, words)} · ${entry.organisation}`),
      conclusion(terms.conclusion[before.conclusion], terms.conclusion[after.conclusion]),
    ];
  });
  const table = [[heading.score, status.resolved, status.new, status.open, heading.who, heading.conclusion], ...rows];
  const widths = table.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, textWidth(cell))),
    [],
  );
  const lines = table.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return [...lines, ""];
}

/** All of them where something was compared: who is missing matters. Else some: the rest is no use. */
function unmatchedLines(comparison: Comparison, words: RollupWords): string[] {
  const said = words.rollup.comparison;
  const entries = unmatchedEntries(comparison, words);
  if (entries.length === 0) return [];
  const shown = comparison.organisations.length > 0 ? entries : entries.slice(0, SHOWN);
  return [
    said.unmatched(entries.length),
    ...shown.map(({ round, school, organisation, file, reason }) => {
      const name = [school, organisation, file].filter((part) => part !== "").join(" · ");
      return `  ${said.round[round]} ${name}${words.report.clauseSeparator}${reason}`;
    }),
    ...(shown.length < entries.length ? [`  ${said.more(entries.length - shown.length)}`] : []),
    "",
  ];
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
