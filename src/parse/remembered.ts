/** Keeping what was read from a text: the same titles, posts and rows of forms come again within and across workbooks. */

/** Texts kept for each reader; beyond, it forgets them all and begins anew. */
const MOST_TEXTS = 1024;
/** A longer text is hardly ever met twice. */
const LONGEST = 400;

/** The same reader of texts, with a memory of so many of them. It has to be pure. */
export function remembered<T>(read: (text: string) => T, most = MOST_TEXTS): (text: string) => T {
  const known = new Map<string, { readonly found: T }>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const before = known.get(text);
    if (before) return before.found;
    const found = read(text);
    if (known.size >= most) known.clear();
    known.set(text, { found });
    return found;
  };
}
