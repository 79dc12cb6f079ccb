/** Where the elements of a part lie, and edits that put new ones among them. */
import { InputError } from "../../spreadsheet";
import { XmlScanner } from "./xml-scanner";
import type { TextEdit } from "./xml-text";

/** Where an element lies in its part. `openEnd` is past its start tag, `closeStart` at its end tag (both equal `end` when self-closed). */
export interface ElementSpan {
  readonly prefix: string;
  readonly local: string;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

/** The root of a part and its direct children of the root's own namespace prefix. */
export interface Layout {
  readonly root: ElementSpan;
  readonly rootAttributes: readonly { readonly name: string; readonly value: string }[];
  readonly children: readonly ElementSpan[];
}

/** No element that is read into a list has more children in an honest workbook; a bomb of a few KB has millions. */
const MAX_CHILDREN = 500_000;

/** Adds to a list of children. @throws InputError too-large where there are more than any workbook needs */
export function collect<T>(list: T[], item: T, part: string): void {
  if (list.length === MAX_CHILDREN)
    throw new InputError("too-large", { part, detail: `over ${MAX_CHILDREN} elements` });
  list.push(item);
}

/** Reads a part's outline, checking on the way that the whole of it is well formed. */
export function readLayout(text: string, part: string): Layout {
  const scanner = new XmlScanner(text, part);
  scanner.next();
  const rootAttributes = scanner.allAttributes();
  const children: ElementSpan[] = [];
  const root = spanOf(scanner, () => {
    while (scanner.next() === "open") {
      const child = spanOf(scanner, () => scanner.skip());
      collect(children, child, part);
    }
  });
  scanner.next();
  return { root, rootAttributes, children: children.filter((child) => child.prefix === root.prefix) };
}

/** The span of the element just opened; `inside` must read up to its end tag (it is not called when self-closed). */
export function spanOf(scanner: XmlScanner, inside: () => void): ElementSpan {
  const { prefix, local, start, end, selfClosing } = scanner;
  if (selfClosing) return { prefix, local, start, openEnd: end, closeStart: end, end, selfClosing };
  inside();
  return { prefix, local, start, openEnd: end, closeStart: scanner.start, end: scanner.end, selfClosing };
}

/** A scanner that stands at the start tag of an element, for its attributes. */
export function openedAt(text: string, element: ElementSpan, part: string): XmlScanner {
  const scanner = new XmlScanner(text, part).restart(element.start);
  scanner.next();
  return scanner;
}

/** The direct children of an element. `visit` sees the scanner at each child's start tag and may read on inside it. */
export function readChildren(
  text: string,
  element: ElementSpan,
  part: string,
  visit?: (scanner: XmlScanner, child: ElementSpan) => void,
): ElementSpan[] {
  if (element.selfClosing) return [];
  const scanner = openedAt(text, element, part);
  const children: ElementSpan[] = [];
  while (scanner.next() === "open") {
    collect(
      children,
      spanOf(scanner, () => scanner.skip()),
      part,
    );
  }
  if (visit) {
    for (const child of children) {
      scanner.restart(child.start).next();
      visit(scanner, child);
    }
  }
  return children;
}

/** Puts XML at the end of an element's content, opening it where it is self-closed. */
export function appendInside(text: string, element: ElementSpan, xml: string): TextEdit[] {
  if (xml === "") return [];
  if (!element.selfClosing) return [{ at: element.closeStart, remove: 0, insert: xml }];
  const slash = text.lastIndexOf("/", element.end);
  return [{ at: slash, remove: element.end - slash, insert: `>${xml}</${element.prefix}${element.local}>` }];
}

/** Puts a new child where the schema's order wants it: after the last child that may not follow it. */
export function insertChild(
  text: string,
  layout: Layout,
  order: readonly string[],
  local: string,
  xml: string,
): TextEdit[] {
  if (layout.root.selfClosing) return appendInside(text, layout.root, xml);
  const rank = order.indexOf(local);
  let at = layout.root.openEnd;
  for (const child of layout.children) {
    const other = order.indexOf(child.local);
    if (other >= 0 && other <= rank) at = child.end;
  }
  return [{ at, remove: 0, insert: xml }];
}

/** Sets an attribute of a start tag, or adds it; nothing where it has that value already. */
export function setAttribute(
  text: string,
  element: ElementSpan,
  part: string,
  name: string,
  value: string,
): TextEdit[] {
  const scanner = openedAt(text, element, part);
  const index = scanner.find(name);
  if (index < 0) return [{ at: scanner.nameEnd, remove: 0, insert: ` ${name}="${value}"` }];
  const from = scanner.valueStart(index);
  const to = scanner.valueEnd(index);
  return text.slice(from, to) === value ? [] : [{ at: from, remove: to - from, insert: value }];
}

/** The prefix with its colon ("r:") that the root binds to one of these namespaces, or null. */
export function boundPrefix(layout: Layout, namespaces: readonly string[]): string | null {
  const found = layout.rootAttributes.find(
    ({ name, value }) => name.startsWith("xmlns:") && namespaces.includes(value),
  );
  return found ? `${found.name.slice(6)}:` : null;
}
