/** Sums of a comparison. */
import type { Comparison } from "./model";

/** How many gaps became what, over all organisations. */
export function totalsOf({ organisations }: Pick<Comparison, "organisations">): {
  readonly resolved: number;
  readonly added: number;
  readonly open: number;
  readonly notAssessed: number;
} {
  const sum = (status: "resolved" | "new" | "open" | "not-assessed"): number =>
    organisations.reduce((total, { counts }) => total + counts[status], 0);
  return { resolved: sum("resolved"), added: sum("new"), open: sum("open"), notAssessed: sum("not-assessed") };
}

/** How many gaps are compared, whatever became of them. */
export function gapCount(comparison: Pick<Comparison, "organisations">): number {
  const { resolved, added, open, notAssessed } = totalsOf(comparison);
  return resolved + added + open + notAssessed;
}
