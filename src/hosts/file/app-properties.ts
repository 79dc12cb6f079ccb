/** docProps/app.xml lists the titles of the sheets; it is kept in step with the tabs, or left alone where it was not. */
import { openedAt, readChildren, setAttribute, type ElementSpan, type Layout } from "./xml-layout";
import { escapeXml, type TextEdit } from "./xml-text";

interface Titles {
  readonly vector: ElementSpan;
  readonly items: readonly { readonly title: string; readonly span: ElementSpan }[];
  /** Which of the items are worksheets: from `from` up to, but without, `to`. */
  readonly from: number;
  readonly to: number;
  /** The number of worksheets as it stands in HeadingPairs. */
  readonly count: ElementSpan;
}

/** Edits that add these titles after those of the worksheets; none where the lists do not tally with `worksheets`. */
export function addTitles(
  text: string,
  layout: Layout,
  part: string,
  worksheets: readonly string[],
  added: readonly string[],
): TextEdit[] {
  const titles = readTitles(text, layout, part, worksheets);
  const last = titles?.items[titles.to - 1];
  if (!titles || !last || added.length === 0) return [];
  const name = `${last.span.prefix}${last.span.local}`;
  const insert = added.map((title) => `<${name}>${escapeXml(title)}</${name}>`).join("");
  return [...countEdits(text, part, titles, added.length), { at: last.span.end, remove: 0, insert }];
}

/** Edits that take the title of one worksheet out. */
export function removeTitle(
  text: string,
  layout: Layout,
  part: string,
  worksheets: readonly string[],
  removed: string,
): TextEdit[] {
  const titles = readTitles(text, layout, part, worksheets);
  const item = titles?.items.slice(titles.from, titles.to).find(({ title }) => title === removed);
  if (!titles || !item) return [];
  const { start, end } = item.span;
  return [...countEdits(text, part, titles, -1), { at: start, remove: end - start, insert: "" }];
}

function countEdits(text: string, part: string, titles: Titles, change: number): TextEdit[] {
  const { openEnd, closeStart } = titles.count;
  return [
    { at: openEnd, remove: closeStart - openEnd, insert: String(titles.to - titles.from + change) },
    ...setAttribute(text, titles.vector, part, "size", String(titles.items.length + change)),
  ];
}

function readTitles(text: string, layout: Layout, part: string, worksheets: readonly string[]): Titles | null {
  const vectorOf = (local: string) => {
    const element = layout.children.find((child) => child.local === local);
    return element ? readChildren(text, element, part)[0] : undefined;
  };
  const pairs = vectorOf("HeadingPairs");
  const vector = vectorOf("TitlesOfParts");
  if (!pairs || !vector) return null;
  const items = readChildren(text, vector, part).map((span) => ({ title: openedAt(text, span, part).content(), span }));
  const counts = readChildren(text, pairs, part)
    .flatMap((variant) => readChildren(text, variant, part))
    .filter(({ local }) => local === "i4")
    .map((span) => ({ span, value: Number(openedAt(text, span, part).content()) }));
  let from = 0;
  for (const { span, value } of counts) {
    const to = from + value;
    const segment = items.slice(from, to);
    if (
      value > 0 &&
      segment.length === worksheets.length &&
      segment.every(({ title }, at) => title === worksheets[at])
    ) {
      return { vector, items, from, to, count: span };
    }
    from = to;
  }
  return null;
}
