/** A small strict XML reader for tests: it throws on anything that is not well formed. */

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

const NAME = "[A-Za-z_][\\w.:-]*";
const TAG = new RegExp(`^<(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>`);
const ATTRIBUTE = new RegExp(`(${NAME})="([^"<]*)"`, "g");
// eslint-disable-next-line no-control-regex
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

function decode(text: string): string {
  return text.replace(/&([^;&]*);?/g, (whole, entity: string) => {
    const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
    const known = named[entity];
    if (known !== undefined) return known;
    const numeric = /^#(\d+)$/.exec(entity);
    if (!numeric || !whole.endsWith(";")) throw new Error(`bad entity ${whole}`);
    return String.fromCodePoint(Number(numeric[1]));
  });
}

export function parseXml(xml: string): XmlNode {
  const illegal = ILLEGAL.exec(xml);
  if (illegal) throw new Error(`illegal character at ${illegal.index}`);
  const root: XmlNode = { name: "", attributes: {}, children: [], text: "" };
  const open: XmlNode[] = [root];
  let at = 0;
  const prolog = /^<\?xml [^?]*\?>\s*/.exec(xml);
  if (prolog) at = prolog[0].length;
  while (at < xml.length) {
    const top = open.at(-1) ?? root;
    const next = xml.indexOf("<", at);
    if (next !== at) {
      const text = decode(xml.slice(at, next < 0 ? xml.length : next));
      if (top === root && text.trim() !== "") throw new Error("text outside the root");
      top.text += text;
      if (next < 0) break;
      at = next;
      continue;
    }
    if (xml.startsWith("</", at)) {
      const end = xml.indexOf(">", at);
      if (xml.slice(at + 2, end) !== top.name) throw new Error(`${xml.slice(at, end + 1)} closes ${top.name}`);
      open.pop();
      at = end + 1;
      continue;
    }
    const end = xml.indexOf(">", at);
    const tag = TAG.exec(xml.slice(at, end + 1));
    if (!tag) throw new Error(`bad tag ${xml.slice(at, at + 60)}`);
    const attributes: Record<string, string> = {};
    for (const [, name = "", value = ""] of (tag[2] ?? "").matchAll(ATTRIBUTE)) {
      if (name in attributes) throw new Error(`attribute ${name} twice`);
      attributes[name] = decode(value);
    }
    const node: XmlNode = { name: tag[1] ?? "", attributes, children: [], text: "" };
    top.children.push(node);
    if (tag[3] !== "/") open.push(node);
    at = end + 1;
  }
  const [only, ...more] = root.children;
  if (open.length !== 1 || !only || more.length > 0) throw new Error("not one whole element");
  return only;
}

/** Every element of this name below (and including) a node, in document order. */
export function findAll(node: XmlNode, name: string): XmlNode[] {
  return [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => findAll(child, name))];
}

/** The first element of this name. Throws when there is none. */
export function find(node: XmlNode, name: string): XmlNode {
  const [first] = findAll(node, name);
  if (!first) throw new Error(`no ${name} in ${node.name}`);
  return first;
}

/** Places where children stand in another order than the table says, or are not in it: empty when all is well. */
export function outOfOrder(node: XmlNode, orders: Readonly<Record<string, readonly string[]>>): string[] {
  const faults: string[] = [];
  const order = orders[node.name];
  let reached = 0;
  for (const child of node.children) {
    faults.push(...outOfOrder(child, orders));
    if (!order) continue;
    const index = order.indexOf(child.name);
    if (index < 0) faults.push(`${child.name} does not belong in ${node.name}`);
    else if (index < reached) faults.push(`${child.name} comes too late in ${node.name}`);
    else reached = index;
  }
  return faults;
}
