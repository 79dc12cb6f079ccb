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

/** Anything that stands for a gap. */
export interface Keyed {
  readonly key: GapKey;
}

export interface Matched<Row extends Keyed> {
  /** The row that each key is, by its place in `keys`. */
  readonly matches: readonly (Row | null)[];
  /** Rows that are none of them, in the order they stood. */
  readonly gone: readonly Row[];
}

interface Pass {
  /** Rows and gaps of equal names can be the same. */
  readonly nameOf: (key: GapKey) => string;
  /** Which of the rows of that name it is. */
  readonly choose: <Row extends Keyed>(key: GapKey, rows: ReadonlySet<Row>) => Row | undefined;
}

const PASSES: readonly Pass[] = [
  { nameOf: (key) => JSON.stringify([topicOf(key), key.place, key.occurrence]), choose: (_, rows) => first(rows) },
  { nameOf: (key) => JSON.stringify([topicOf(key), key.place]), choose: (_, rows) => first(rows) },
  { nameOf: topicOf, choose: sameSubjectOrNear },
];

/** Carries what was typed beside each earlier row over to the gap that it is. */
export function carryOver(keys: readonly GapKey[], previous: readonly PreviousRow[]): CarriedOver {
  const { matches, gone } = matchKeys(keys, previous);
  return { users: matches.map((row) => row?.user ?? null), gone };
}

/**
 * Matches by organisation, indicator, finding code and subject; where several share these, by place. A gap without a
 * subject is known by its place alone: the same cells, else cells that overlap (the forty-first to the forty-sixth of
 * a roster, one fewer a week later).
 */
export function matchKeys<Row extends Keyed>(keys: readonly GapKey[], previous: readonly Row[]): Matched<Row> {
  const matches: (Row | null)[] = keys.map(() => null);
  const open = new Set(keys.keys());
  const free = new Set(previous);
  for (const { nameOf, choose } of PASSES) {
    const byName = new Map<string, Set<Row>>();
    for (const row of free) {
      const name = nameOf(row.key);
      const rows = byName.get(name) ?? new Set<Row>();
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
      matches[at] = row;
    }
  }
  return { matches, gone: previous.filter((row) => free.has(row)) };
}

function first<Row>(rows: ReadonlySet<Row>): Row | undefined {
  for (const row of rows) return row;
  return undefined;
}

function sameSubjectOrNear<Row extends Keyed>(key: GapKey, rows: ReadonlySet<Row>): Row | undefined {
  if (key.subject !== null) return first(rows);
  if (rows.size > MOST_COMPARED) return undefined;
  const here = parsePlace(key.place);
  if (here === null) return undefined;
  return [...rows].find((row) => {
    const there = parsePlace(row.key.place);
    return there !== null && overlap(here, there);
  });
}
