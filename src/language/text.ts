/** A statement as plain signs: widths and punctuation made alike, titles, quotations and brackets set apart. */

/** Stands for a sign of a title or a quotation, whose words say nothing about time or polarity. */
export const MASK = "□";

const PUNCTUATION: ReadonlyMap<string, string> = new Map([
  [",", "，"],
  [";", "；"],
  ["!", "！"],
  ["?", "？"],
  ["．", "。"],
  ["｡", "。"],
  ["(", "（"],
  [")", "）"],
  ["【", "（"],
  ["】", "）"],
  ["[", "（"],
  ["]", "）"],
  [":", "："],
  ["﹪", "%"],
  ["「", "“"],
  ["『", "“"],
  ["」", "”"],
  ["』", "”"],
  ["〈", "《"],
  ["〉", "》"],
  ["\r", "\n"],
  ["\t", " "],
  ["\u3000", " "],
  ["\u00a0", " "],
]);

/** The text with full-width letters and digits narrow and punctuation Chinese; every sign stays in its place. */
export function normalise(text: string): string {
  let plain = "";
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const sign = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : text.charAt(index);
    plain += code === 0xff0e ? "。" : (PUNCTUATION.get(sign) ?? sign);
  }
  // A dash between words is a stop; between figures it is a range.
  const stopped = plain.replace(/(?<!\d)——(?!\d)/g, "，，");
  return stopped.includes('"') ? pairQuotes(stopped) : stopped;
}

/** Straight quotation marks open and close in turn. */
function pairQuotes(text: string): string {
  let open = false;
  return text.replace(/"/g, () => {
    open = !open;
    return open ? "“" : "”";
  });
}

/** Characters that take no room at all: joiners, directional marks, soft hyphens, variation selectors. */
// eslint-disable-next-line no-misleading-character-class -- joiners and variation selectors, each for itself
const INVISIBLE = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF]/g;
/** Everything that looks blank, the fillers of other scripts included. */
const BLANKS = /[\s\u0000-\u001F\u0085\u115F\u1160\u2800\u3164\uFFA0]+/g; // eslint-disable-line no-control-regex -- they do occur in cells

/** Chinese characters, their plainest punctuation and ASCII without blanks: nothing in it changes. Most cells are that. */
const TIDY = /^[!-~、。《》\u4E00-\u9FFF]*$/;

/** Full-width forms made half-width, blanks of every kind trimmed and run together to one, invisible characters gone. */
export function tidy(text: string): string {
  if (TIDY.test(text)) return text;
  return text.normalize("NFKC").replace(INVISIBLE, "").replace(BLANKS, " ").trim();
}

/** `tidy` and without any blank at all: for comparing words. */
export function squeeze(text: string): string {
  const plain = tidy(text);
  return plain.includes(" ") ? plain.replaceAll(" ", "") : plain;
}

/** A stretch set apart from the text around it. */
export interface Aside {
  readonly start: number;
  readonly text: string;
}

export interface SetApart {
  /** The text with titles, quotations and brackets masked; as long as the text. */
  readonly outer: string;
  readonly titles: readonly Aside[];
  readonly brackets: readonly Aside[];
}

/** Longer than this no title or quotation is set apart: a sign that was never closed must not hide a text. */
const LONGEST_QUOTATION = 60;
const LONGEST_BRACKET = 200;

/** Sets titles 《》, quotations “” and brackets （） apart. Linear: each sign is looked at a bounded number of times. */
export function setApart(text: string): SetApart {
  const titles: Aside[] = [];
  const brackets: Aside[] = [];
  const quoted = maskPairs(maskPairs(text, "《", "》", LONGEST_QUOTATION, titles), "“", "”", LONGEST_QUOTATION, null);
  return { outer: maskPairs(quoted, "（", "）", LONGEST_BRACKET, brackets), titles, brackets };
}

/** Masks what stands between an opening and its closing sign; nested pairs go with the outer one. */
function maskPairs(text: string, open: string, close: string, longest: number, found: Aside[] | null): string {
  if (!text.includes(open)) return text;
  const pairs = new Map<number, number>();
  const waiting: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (sign === open) waiting.push(index);
    else if (sign === close) {
      const start = waiting.pop();
      if (start !== undefined && index - start <= longest) pairs.set(start, index);
    }
  }
  const parts: string[] = [];
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const end = pairs.get(index);
    if (end === undefined) continue;
    parts.push(text.slice(from, index), MASK.repeat(end + 1 - index));
    found?.push({ start: index + 1, text: text.slice(index + 1, end) });
    from = end + 1;
    index = end;
  }
  return parts.join("") + text.slice(from);
}
