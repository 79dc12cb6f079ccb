/** Two assessments of the same organisations: which gaps are gone, which are new, which are still there. */
import type { Assessment } from "../assess/assessment";
import { gapsInOrder, type Gap } from "./gaps";
import { matchKeys } from "./summary/carry-over";
import { keysOf } from "./summary/key";

export interface GapComparison {
  /** Gaps of the earlier assessment that are no longer found. */
  readonly resolved: readonly Gap[];
  /** Gaps of the later one that were not there before. */
  readonly added: readonly Gap[];
  /** Gaps of the later one that were there before as well. */
  readonly open: readonly Gap[];
}

/**
 * Compares by organisation, indicator, finding and whom it is about, the same way in which the summary sheet knows its
 * rows again. Gaps of organisations or indicators that only one of the two judged count like any other.
 */
export function compareGaps(before: Assessment, after: Assessment): GapComparison {
  const earlier = before.organisations.flatMap(gapsInOrder);
  const later = after.organisations.flatMap(gapsInOrder);
  const earlierKeys = keysOf(earlier);
  const rows = earlier.flatMap((gap, at) => {
    const key = earlierKeys[at];
    return key ? [{ key, gap }] : [];
  });
  const { matches, gone } = matchKeys(keysOf(later), rows);
  return {
    resolved: gone.map(({ gap }) => gap),
    added: later.filter((_, at) => matches[at] === null),
    open: later.filter((_, at) => matches[at] !== null),
  };
}
