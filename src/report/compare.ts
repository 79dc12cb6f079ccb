/** Two assessments of the same organisations: which gaps are gone, which are new, which are still there. */
import type { Assessment } from "../assess/assessment";
import { gapsInOrder, type Gap } from "./gaps";
import { matchKeys } from "./summary/carry-over";
import { keysOf, type GapKey } from "./summary/key";

/** What became of the gaps of an earlier assessment. */
export interface Changes<Entry> {
  /** Gaps of the earlier assessment that are no longer found. */
  readonly resolved: readonly Entry[];
  /** Gaps of the later one that were not there before. */
  readonly added: readonly Entry[];
  /** Gaps of the later one that were there before as well. */
  readonly open: readonly Entry[];
}

export type GapComparison = Changes<Gap>;

/** A gap and by what it is known again. */
export interface KeyedGap<Entry> {
  readonly key: GapKey;
  readonly gap: Entry;
}

/**
 * Compares by organisation, indicator, finding and whom it is about, the same way in which the summary sheet knows its
 * rows again. Gaps of organisations or indicators that only one of the two judged count like any other.
 */
export function compareGaps(before: Assessment, after: Assessment): GapComparison {
  return compareKeyed(keyed(before), keyed(after));
}

/** The same for gaps of any kind, as long as they have keys. */
export function compareKeyed<Entry>(
  earlier: readonly KeyedGap<Entry>[],
  later: readonly KeyedGap<Entry>[],
): Changes<Entry> {
  const { matches, gone } = matchKeys(
    later.map(({ key }) => key),
    earlier,
  );
  const found = later.map(({ gap }, at) => ({ gap, known: matches[at] !== null }));
  return {
    resolved: gone.map(({ gap }) => gap),
    added: found.filter(({ known }) => !known).map(({ gap }) => gap),
    open: found.filter(({ known }) => known).map(({ gap }) => gap),
  };
}

function keyed({ organisations }: Assessment): KeyedGap<Gap>[] {
  const gaps = organisations.flatMap(gapsInOrder);
  const keys = keysOf(gaps);
  return gaps.flatMap((gap, at) => {
    const key = keys[at];
    return key ? [{ key, gap }] : [];
  });
}
