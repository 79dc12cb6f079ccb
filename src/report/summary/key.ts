/** By what a gap is known again on a later run, whatever order its rows stand in and whatever language they are in. */
import type { GapGroup } from "../gap-groups";
import { ownCells, type Gap } from "../gaps";
import { placesOf } from "../places";

/** The first entry of a key as it stands in the sheet; a later form of keys takes another. */
const KEY_MARK = "reform-check-1";
/** The last entry of the key of a gap that is no longer found. */
const GONE_MARK = "gone";
/** Letters of a name that count: a cell can hold 32 767, a key must fit beside others into one. */
const NAME_LIMIT = 200;

export interface GapKey {
  readonly organisation: string;
  readonly indicator: string;
  /** The finding's code; "" where a reviewer decided and nothing was found. */
  readonly code: string;
  /** Whom or what it is about; null: the cell tells. */
  readonly subject: string | null;
  /** Its first area, "人员名单!C42:C46"; "" where there is none. */
  readonly place: string;
  /** Tells gaps apart that are equal in all else, from 1. */
  readonly occurrence: number;
  /** Of gaps told together: each of them, where they are few enough to be named in a cell. */
  readonly members?: readonly GapMember[];
}

/** One of the gaps told together. */
export type GapMember = Pick<GapKey, "subject" | "place" | "occurrence">;

/** The subject of gaps told together: no person is called so, and no row has it. */
const TOGETHER = "*";
/** Letters that the members of a key may take: a cell holds 32 767. */
const MEMBERS_LIMIT = 20_000;

/** True for the key of gaps told together. */
export function isGroupKey({ subject, place }: GapKey): boolean {
  return subject === TOGETHER && place === "";
}

/** Keys of gaps, in their order; the occurrence is counted over all of them. */
export function keysOf(gaps: readonly Gap[]): GapKey[] {
  return countOccurrences(
    gaps.map(({ organisation, result, finding }) => ({
      organisation: organisation.name.slice(0, NAME_LIMIT),
      indicator: result.id,
      code: finding?.code ?? "",
      subject: finding?.subject?.slice(0, NAME_LIMIT) ?? null,
      place: placesOf(ownCells(result, finding).slice(0, 1))[0] ?? "",
    })),
  );
}

/** A group and the keys of its gaps. */
export interface KeyedGroup {
  readonly group: GapGroup;
  /** By which its row is known again. */
  readonly key: GapKey;
  /** Those of its gaps, one by one. */
  readonly keys: readonly GapKey[];
}

/** Keys of groups: of a gap that stands alone its own, of those told together one that stays as they come and go. */
export function keysOfGroups(groups: readonly GapGroup[]): KeyedGroup[] {
  const all = keysOf(groups.flatMap(({ gaps }) => gaps));
  let done = 0;
  return groups.flatMap((group): KeyedGroup[] => {
    const keys = all.slice(done, done + group.gaps.length);
    done += group.gaps.length;
    const [first] = keys;
    if (!first) return [];
    return [{ group, keys, key: keys.length === 1 ? first : groupKey(first, keys) }];
  });
}

function groupKey({ organisation, indicator, code }: GapKey, keys: readonly GapKey[]): GapKey {
  const bare = { organisation, indicator, code, subject: TOGETHER, place: "", occurrence: 1 };
  const members = keys.map(({ subject, place, occurrence }): GapMember => ({ subject, place, occurrence }));
  return JSON.stringify(writeMembers(members)).length > MEMBERS_LIMIT ? bare : { ...bare, members };
}

function writeMembers(members: readonly GapMember[]): unknown[] {
  return members.map(({ subject, place, occurrence }) => [subject, place, occurrence]);
}

function readMembers(entry: unknown): GapMember[] | null {
  if (!Array.isArray(entry)) return null;
  const rows: readonly unknown[] = entry;
  return rows.flatMap((row): GapMember[] => {
    if (!Array.isArray(row)) return [];
    const parts: readonly unknown[] = row;
    const [subject, place, occurrence] = parts;
    const named = subject === null || typeof subject === "string";
    return named && typeof place === "string" && typeof occurrence === "number" ? [{ subject, place, occurrence }] : [];
  });
}

/** Tells keys apart that are equal in all else. */
export function countOccurrences(keys: readonly Omit<GapKey, "occurrence">[]): GapKey[] {
  const counts = new Map<string, number>();
  return keys.map((bare) => {
    const name = JSON.stringify(bare);
    const occurrence = (counts.get(name) ?? 0) + 1;
    counts.set(name, occurrence);
    return { ...bare, occurrence };
  });
}

/** The key as text for the sheet; `gone` says that the gap was no longer found when the row was written. */
export function writeKey(key: GapKey, gone = false): string {
  const { organisation, indicator, code, subject, place, occurrence, members } = key;
  const parts: unknown[] = [KEY_MARK, organisation, indicator, code, subject, place, occurrence];
  if (members) parts.push(writeMembers(members));
  return JSON.stringify(gone ? [...parts, GONE_MARK] : parts);
}

/** The key of a text from the sheet; null for anything that `writeKey` did not write. */
export function readKey(text: string): GapKey | null {
  if (!text.startsWith(`["${KEY_MARK}"`)) return null;
  let parts: unknown;
  try {
    parts = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(parts)) return null;
  const entries: readonly unknown[] = parts;
  const [, organisation, indicator, code, subject, place, occurrence, more] = entries;
  if (
    typeof organisation !== "string" ||
    typeof indicator !== "string" ||
    typeof code !== "string" ||
    typeof place !== "string" ||
    typeof occurrence !== "number" ||
    !(subject === null || typeof subject === "string")
  ) {
    return null;
  }
  const key = { organisation, indicator, code, subject, place, occurrence };
  const members = readMembers(more);
  return members === null ? key : { ...key, members };
}

/** True for the key of a row among those that are mended: `readKey` has read it. */
export function isGone(text: string): boolean {
  return text.endsWith(`,"${GONE_MARK}"]`);
}

/** What two keys share when they are about the same thing, its place aside. */
export function topicOf({ organisation, indicator, code, subject }: GapKey): string {
  return JSON.stringify([organisation, indicator, code, subject]);
}
