/** What was typed beside earlier rows, for gaps that stand alone now and stood together before, or the other way round. */
import { carryOver, matchKeys, type CarriedOver } from "./carry-over";
import { isGroupKey, type GapKey, type KeyedGroup } from "./key";
import { isBlank, type PreviousRow, type Typed, type UserColumns } from "./previous";

const OVERCLAIMED = "overclaimed";

/**
 * Carries over as `carryOver` does, then moves what was typed where rows were put together (each text with the name it
 * stood beside), taken apart (each gets all of it), or joined to the gap that they were a part of (`overclaimed`).
 * Nothing that was typed is lost: a row that none of this finds a place for is among those that are gone.
 */
export function carryOverGroups(groups: readonly KeyedGroup[], previous: readonly PreviousRow[]): CarriedOver {
  const { users, gone } = carryOver(
    groups.map(({ key }) => key),
    previous,
  );
  const own = [...users];
  const left = new Set(gone);
  groups.forEach((group, at) => {
    if (group.keys.length < 2) return;
    const rows = matchKeys(group.keys, [...left]).matches.filter((row) => row !== null);
    for (const row of rows) left.delete(row);
    own[at] = merged(own[at] ?? null, rows.map(named));
  });
  for (const row of left) {
    const together = isGroupKey(row.key);
    const parts = together ? partsOf(row, groups) : wholeOf(row, groups);
    // What stands beside a gap already is not mixed with what stood beside several: then the row stays where it is.
    const free = together ? parts.filter((at) => isFree(own[at] ?? null)) : parts;
    if (free.length === 0 && (parts.length === 0 || !isBlank(row.user))) continue;
    for (const at of free) own[at] = merged(own[at] ?? null, [{ name: "", user: row.user }]);
    left.delete(row);
  }
  return { users: own, gone: gone.filter((row) => left.has(row)) };
}

/** The gaps that stand alone now and stood together in this row. */
function partsOf({ key }: PreviousRow, groups: readonly KeyedGroup[]): number[] {
  return groups.flatMap(({ key: now, keys }, at) => (keys.length === 1 && sameFinding(now, key) ? [at] : []));
}

/** The first gap of the indicator, where this row only said that it was declared as met. */
function wholeOf({ key, gone }: PreviousRow, groups: readonly KeyedGroup[]): number[] {
  if (key.code !== OVERCLAIMED || gone) return [];
  const at = groups.findIndex(
    ({ group, key: now }) =>
      group.gaps.some(({ overclaimed }) => overclaimed !== null) &&
      now.organisation === key.organisation &&
      now.indicator === key.indicator,
  );
  return at < 0 ? [] : [at];
}

function sameFinding(a: GapKey, b: GapKey): boolean {
  return a.organisation === b.organisation && a.indicator === b.indicator && a.code === b.code;
}

function isFree(user: UserColumns | null): boolean {
  return user === null || isBlank(user);
}

interface Named {
  /** Whom the row was about; "" where that need not be said. */
  readonly name: string;
  readonly user: UserColumns;
}

function named({ key, user }: PreviousRow): Named {
  return { name: key.subject ?? key.place, user };
}

/** What was typed in all of these rows, in each column: one value as it stands, several as text with their names. */
function merged(before: UserColumns | null, rows: readonly Named[]): UserColumns | null {
  const all = [...(before === null ? [] : [{ name: "", user: before }]), ...rows].filter(({ user }) => !isBlank(user));
  const [first] = all;
  if (!first) return before;
  const column = (name: keyof UserColumns): Typed =>
    joined(all.map((row) => ({ name: row.name, typed: row.user[name] })));
  return { owner: column("owner"), deadline: column("deadline"), status: column("status") };
}

const NOTHING: Typed = { value: null, format: null };

function joined(entries: readonly { readonly name: string; readonly typed: Typed }[]): Typed {
  const filled = entries.filter(({ typed }) => typed.value !== null);
  const [first] = filled;
  if (!first) return NOTHING;
  if (new Set(filled.map(({ typed }) => textOf(typed))).size === 1) return first.typed;
  const texts = filled.map(({ name, typed }) => (name === "" ? textOf(typed) : `${name}：${textOf(typed)}`));
  return { value: [...new Set(texts)].join("；"), format: null };
}

/** A day as its date: its number tells nobody anything. */
function textOf({ value, format }: Typed): string {
  if (typeof value === "number" && format !== null && /[ymd]/i.test(format)) {
    return new Date(Math.round((value - 25_569) * 86_400_000)).toISOString().slice(0, 10);
  }
  return String(value);
}
