/** Takes a statement apart into clauses. */
import { normalise, setApart, type Aside } from "./text";

/** A clause: what stands between two stops, or in brackets. */
export interface Clause {
  /** The words, titles and quotations masked. */
  readonly text: string;
  /** The words with titles and quotations. */
  readonly full: string;
  /** Where it begins in the whole text. */
  readonly start: number;
  readonly inBracket: boolean;
  /** Which sentence it belongs to. */
  readonly sentence: number;
}

export interface Statement {
  /** As written. */
  readonly written: string;
  /** Widths and punctuation made alike; same places as in `written`. */
  readonly plain: string;
  /** `plain` with titles, quotations and brackets masked. */
  readonly outer: string;
  /** `plain` with titles and quotations masked, brackets visible. */
  readonly unquoted: string;
  readonly titles: readonly Aside[];
  readonly clauses: readonly Clause[];
}

const STOP = "，。；！？：\n";
/** No clause is read further than this. */
const LONGEST_CLAUSE = 240;

const END = "。；！？\n";

/** Words that open a clause of their own although no stop stands before them. */
const TURN = /(?<!不)但(?!凡)|却(?!步)|不过(?=[^一半几\d])|然而|只是|可是|尽管|而(?=没|未|不|尚|仍|目前|实际)/g;

/** Takes a text apart. Clauses in brackets follow the clause that they stand in. Linear in the text. */
export function takeApart(written: string): Statement {
  const plain = normalise(written);
  const { outer, brackets, titles } = setApart(plain);
  const masked = setApartQuotations(plain);
  const clauses: Clause[] = [];
  let sentence = 0;
  const add = (start: number, end: number, source: string, inBracket: boolean): void => {
    const full = plain.slice(start, end);
    if (full.trim() !== "") clauses.push({ text: source.slice(start, end), full, start, inBracket, sentence });
  };
  let bracket = 0;
  const addBrackets = (end: number): void => {
    for (; bracket < brackets.length; bracket += 1) {
      const aside = brackets[bracket];
      if (!aside || aside.start > end) return;
      for (const [from, to] of pieces(masked, aside.start, aside.start + aside.text.length)) {
        add(from, to, masked, true);
      }
    }
  };
  for (const [from, to] of pieces(outer, 0, outer.length)) {
    add(from, to, outer, false);
    addBrackets(to);
    if (END.includes(outer.charAt(to))) sentence += 1;
  }
  return { written, plain, outer, unquoted: masked, titles, clauses };
}

/** The text with titles and quotations masked, brackets left as they are. */
function setApartQuotations(text: string): string {
  return setApart(text.replace(/[（）]/g, " ")).outer;
}

/** The stretches between stops, and before words of turning. */
function* pieces(text: string, start: number, end: number): Generator<readonly [number, number]> {
  let from = start;
  for (let index = start; index <= end; index += 1) {
    // A clause without a stop ends all the same: whatever is looked for in one must not depend on its length.
    if (index < end && index - from < LONGEST_CLAUSE && !STOP.includes(text.charAt(index))) continue;
    yield* turned(text, from, index);
    from = STOP.includes(text.charAt(index)) || index === end ? index + 1 : index;
  }
}

function* turned(text: string, start: number, end: number): Generator<readonly [number, number]> {
  let from = start;
  for (const { index } of text.slice(start, end).matchAll(TURN)) {
    if (index > 0 && start + index > from) {
      yield [from, start + index];
      from = start + index;
    }
  }
  yield [from, end];
}
