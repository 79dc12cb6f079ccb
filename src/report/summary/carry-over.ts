/** Which of the earlier rows each gap is, and which gaps are gone. */
import { overlap, parsePlace } from "../places";
import { topicOf, type GapKey } from "./key";
import type { PreviousRow, UserColumns } from "./previous";

export interface CarriedOver {
  /** What was typed beside each gap, by its place in `keys`. */
  readonly users: readonly (UserColumns | null)[];
  /** Earlier rows whose gap is no longer there, in the order they stood. */
  readonly gone: readonly PreviousRow[];
}

/** Rows without a subject that are compared cell by cell; beyond it (a roster without names) only equal cells count. */
const MOST_COMPARED = 50;

interface Pass {
  /** Rows and gaps of equal names can be the same. */
  readonly nameOf: (key: GapKey) => string;
  readonly accepts: (key: GapKey, earlier: GapKey, candidates: number) => boolean;
}

const PASSES: readonly Pass[] = [
  { nameOf: (key) => JSON.stringify([topicOf(key), key.place, key.occurrence]), accepts: () => true },
  { nameOf: (key) => JSON.stringify([topicOf(key), key.place]), accepts: () => true },
  { nameOf: topicOf, accepts: sameSubjectOrNear },
];

/**
 * Matches by organisation, indicator, finding code and subject; where several share these, by place. A gap without a
 * subject is known by its place alone: the same cells, else cells that overlap (the forty-first to the forty-sixth of
 * a roster, one fewer a week later).
 */
export function carryOver(keys: readonly GapKey[], previous: readonly PreviousRow[]): CarriedOver {
  const users: (UserColumns | null)[] = keys.map(() => null);
  const open = new Set(keys.keys());
  const free = new Set(previous);
  for (const { nameOf, accepts } of PASSES) {
    const byName = new Map<string, Set<PreviousRow>>();
    for (const row of free) {
      const name = nameOf(row.key);
      const rows = byName.get(name) ?? new Set<PreviousRow>();
      byName.set(name, rows.add(row));
    }
    for (const at of [...open]) {
      const key = keys[at];
      const rows = key ? byName.get(nameOf(key)) : undefined;
      const row = key && rows ? first(rows, (candidate) => accepts(key, candidate.key, rows.size)) : undefined;
      if (!row) continue;
      rows?.delete(row);
      free.delete(row);
      open.delete(at);
      users[at] = row.user;
    }
  }
  return { users, gone: previous.filter((row) => free.has(row)) };
}

function first(rows: ReadonlySet<PreviousRow>, accepts: (row: PreviousRow) => boolean): PreviousRow | undefined {
  for (const row of rows) if (accepts(row)) return row;
  return undefined;
}

function sameSubjectOrNear(key: GapKey, earlier: GapKey, candidates: number): boolean {
  if (key.subject !== null) return true;
  if (candidates > MOST_COMPARED) return false;
  const here = parsePlace(key.place);
  const there = parsePlace(earlier.place);
  return here !== null && there !== null && overlap(here, there);
}
