/** Things that several forms of the roll-up (workbook, page, table) say in the same way. */
import { indicatorById, schemeById } from "../../criteria";
import { reviewedPhrase, rosterPhrase, settingCountsPhrase } from "../basis";
import { assumedRemark } from "../recognition";
import type { RollupWords } from "./words";
import type { DocumentGap } from "./gaps";
import type { RollupGap, RollupOrganisation, RollupView } from "./model";
import { compareText } from "./names";

/** A scheme by its name; a team's own, of which only the id is known, by its id. */
export function schemeName(id: string, { language }: RollupWords): string {
  return schemeById(id)?.name[language] ?? id;
}

/** "云溪大学", or that none is stated. */
export function schoolName({ school }: Pick<RollupOrganisation, "school">, { rollup }: RollupWords): string {
  return school.trim() === "" ? rollup.noSchool : school;
}

/** How many files, under which schemes, as of which days. */
export function describeFacts({ totals, organisations }: RollupView, words: RollupWords): string {
  const { rollup, report } = words;
  const days = organisations.map(({ asOf }) => asOf).sort(compareText);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return rollup.factsWithoutResults(totals.files);
  const schemes = [...new Set(organisations.map(({ scheme }) => scheme))].sort(compareText);
  const names = schemes.map((id) => schemeName(id, words)).join(report.places.separator);
  return rollup.facts(totals.files, names, rollup.period(first, last));
}

/** What is to be said beside an organisation: what was assumed, how far to trust it, and that other files speak for it. */
export function remarkOf(organisation: RollupOrganisation, words: RollupWords): string {
  const assumed = organisation.assumed.map(({ fact, ...known }) => assumedRemark(fact, known, words.language));
  const duplicates = duplicateRemark(organisation, words);
  const trust = [
    rosterPhrase(organisation, words),
    reviewedPhrase(organisation, words),
    settingCountsPhrase(organisation.settings, words),
  ];
  return [...assumed, ...trust, duplicates].filter((part) => part !== "").join(words.report.clauseSeparator);
}

function duplicateRemark({ duplicates, file }: RollupOrganisation, { rollup, report }: RollupWords): string {
  if (duplicates.length === 0) return "";
  const others = [...new Set(duplicates.filter((other) => other !== file))];
  if (others.length === 0) return rollup.ranking.sameFile;
  return rollup.ranking.duplicate(others.join(report.places.separator));
}

/** The sentence of a gap; a reviewer's decision without a finding is told as such. */
export function gapMessage({ code, message, verdict }: DocumentGap, { report, terms }: RollupWords): string {
  return code === "" ? report.reviewerDecided(terms.verdict[verdict], message) : message;
}

/** What to do about a gap: what its finding says, else what the indicator asks for. */
export function gapRemedy({ remediation, indicator }: DocumentGap, { language }: RollupWords): string {
  return remediation === "" ? indicatorById(indicator).remediation.action[language] : remediation;
}

/** "4.2 学业成绩": an indicator where there is no room for its name. */
export function shortLabel(id: RollupGap["indicator"], { rollup }: RollupWords): string {
  return `${id} ${rollup.short[id]}`;
}
