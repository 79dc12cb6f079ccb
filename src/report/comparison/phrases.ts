/** Things that all forms of a comparison say in the same way. */
import { formatNumber } from "../figures";
import { organisationKey, schoolName } from "../rollup";
import type { RollupWords } from "../rollup/words";
import type { Comparison, OrganisationComparison, Round, RoundResult } from "./model";

/** "+4.5", "-3" or "0"; said so where there is nothing to compare. */
export function changeText({ change }: OrganisationComparison, { rollup }: RollupWords): string {
  if (change === null) return rollup.comparison.unknown;
  return signed(change);
}

/** "+4.5", "-3" or "0". */
export function signed(change: number): string {
  return change > 0 ? `+${formatNumber(change)}` : formatNumber(change);
}

/** True where the scores do not compare directly. */
export function differentSchemes({ before, after }: OrganisationComparison): boolean {
  return before.scheme !== after.scheme;
}

/** That the organisation was called something else in the earlier round; null where it was not. */
export function renamedText({ before, after }: OrganisationComparison, words: RollupWords): string | null {
  const name = (round: RoundResult): string => `${schoolName(round, words)} · ${round.organisation}`;
  const key = (round: RoundResult): string | null =>
    organisationKey({ school: round.school, name: round.organisation });
  const same = name(before) === name(after) || (key(before) !== null && key(before) === key(after));
  return same ? null : words.rollup.comparison.renamed(name(before));
}

export interface UnmatchedEntry {
  readonly round: Round;
  readonly school: string;
  readonly organisation: string;
  readonly file: string;
  readonly reason: string;
}

/** All that is not compared, and why. */
export function unmatchedEntries(comparison: Comparison, words: RollupWords): UnmatchedEntry[] {
  const said = words.rollup.comparison;
  const { onlyBefore, onlyAfter, passedOver, failed } = comparison;
  const named = (entry: { readonly school: string; readonly organisation: string; readonly file: string }) => ({
    ...entry,
    school: schoolName(entry, words),
  });
  return [
    ...onlyBefore.map((entry) => ({ round: "before" as const, ...named(entry), reason: said.onlyBefore })),
    ...onlyAfter.map((entry) => ({ round: "after" as const, ...named(entry), reason: said.onlyAfter })),
    ...passedOver.map((entry) => ({ round: entry.round, ...named(entry), reason: said.passedOver(entry.used) })),
    ...failed.map(({ round, file, message }) => ({ round, school: "", organisation: "", file, reason: message })),
  ];
}
