/** Finds the words of the lexicon in a clause. */
import { EXTENT_WORDS } from "./lexicon/extent";
import { POLARITY_WORDS } from "./lexicon/polarity";
import { TIME_WORDS } from "./lexicon/time";
import type { Meaning, Word } from "./lexicon/word";

/** A word of the lexicon as it stands in a clause. */
export interface Cue {
  readonly means: Exclude<Meaning, "innocent">;
  readonly word: string;
  /** Where it begins and ends in the clause. */
  readonly at: number;
  readonly end: number;
}

/** Words by their first sign, longest first. */
const INDEX: ReadonlyMap<string, readonly Word[]> = indexed([...TIME_WORDS, ...POLARITY_WORDS, ...EXTENT_WORDS]);

function indexed(words: readonly Word[]): Map<string, Word[]> {
  const index = new Map<string, Word[]>();
  for (const word of words) {
    const first = word.word.charAt(0);
    const others = index.get(first);
    if (others) others.push(word);
    else index.set(first, [word]);
  }
  for (const entries of index.values()) entries.sort((a, b) => b.word.length - a.word.length);
  return index;
}

/** The words of the lexicon in a clause, from left to right; of two that begin alike the longer one. */
export function cuesIn(clause: string): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < clause.length; at += 1) {
    const found = INDEX.get(clause.charAt(at))?.find((word) => stands(word, clause, at));
    if (!found) continue;
    const end = at + found.word.length;
    if (found.means !== "innocent") cues.push({ means: found.means, word: found.word, at, end });
    at = end - 1;
  }
  return cues;
}

/** Whether words leave what follows them still to come: 拟, 预计, 下学期. */
export function isAhead(words: string): boolean {
  return cuesIn(words).some(({ means }) => means === "to-come");
}

function stands(word: Word, clause: string, at: number): boolean {
  if (!clause.startsWith(word.word, at)) return false;
  const end = at + word.word.length;
  if (word.opening && clause.slice(0, at).trim() !== "") return false;
  if (word.onlyBefore && !word.onlyBefore.some((next) => clause.startsWith(next, end))) return false;
  if (word.notBefore?.some((next) => clause.startsWith(next, end))) return false;
  return !word.notAfter?.some((before) => before !== "" && clause.endsWith(before, at));
}
