/** All matches of a pattern that is data: a pattern is made global once, not for every clause. */
const GLOBAL = new Map<RegExp, RegExp>();

/** Every match of a pattern in a text, from left to right. */
export function matchesOf(text: string, pattern: RegExp): IterableIterator<RegExpExecArray> {
  let every = GLOBAL.get(pattern);
  if (!every) {
    every = new RegExp(pattern.source, "g");
    GLOBAL.set(pattern, every);
  }
  return text.matchAll(every);
}
