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
  /** Which of the rows of that name it is. */
  readonly choose: (key: GapKey, rows: ReadonlySet<PreviousRow>) => PreviousRow | undefined;
}

const PASSES: readonly Pass[] = [
  { nameOf: (key) => JSON.stringify([topicOf(key), key.place, key.occurrence]), choose: (_, rows) => first(rows) },
  { nameOf: (key) => JSON.stringify([topicOf(key), key.place]), choose: (_, rows) => first(rows) },
  { nameOf: topicOf, choose: sameSubjectOrNear },
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
  for (const { nameOf, choose } of PASSES) {
    const byName = new Map<string, Set<PreviousRow>>();
    for (const row of free) {
      const name = nameOf(row.key);
      const rows = byName.get(name) ?? new Set<PreviousRow>();
      byName.set(name, rows.add(row));
    }
    for (const at of [...open]) {
      const key = keys[at];
      const rows = key ? byName.get(nameOf(key)) : undefined;
      const row = key && rows ? choose(key, rows) : undefined;
      if (!row) continue;
      rows?.delete(row);
      free.delete(row);
      open.delete(at);
      users[at] = row.user;
    }
  }
  return { users, gone: previous.filter((row) => free.has(row)) };
}

function first(rows: ReadonlySet<PreviousRow>): PreviousRow | undefined {
  for (const row of rows) return row;
  return undefined;
}

function sameSubjectOrNear(key: GapKey, rows: ReadonlySet<PreviousRow>): PreviousRow | undefined {
  if (key.subject !== null) return first(rows);
  if (rows.size > MOST_COMPARED) return undefined;
  const here = parsePlace(key.place);
  if (here === null) return undefined;
  return [...rows].find((row) => {
    const there = parsePlace(row.key.place);
    return there !== null && overlap(here, there);
  });
}
