/** Relationship parts: how one part of a package finds another. */
import type { Package } from "./package";
import { appendInside, readChildren, type ElementSpan } from "./xml-layout";
import { escapeXml, type PartText } from "./xml-text";

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
/** In front of a relationship's kind ("worksheet", "comments") in Transitional workbooks. */
const TYPE_BASE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

export interface Relationship {
  readonly id: string;
  /** Last segment of the type: "worksheet", "comments", "vmlDrawing" … the same in Transitional and Strict. */
  readonly kind: string;
  /** The part it leads to, or null when it leads outside the package. */
  readonly target: string | null;
  readonly span: ElementSpan;
}

/** "xl/_rels/workbook.xml.rels" for "xl/workbook.xml"; "_rels/.rels" for "" (the package itself). */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A relationship as its part states it. */
interface StatedRelationship extends Omit<Relationship, "target"> {
  /** Null when it leads outside the package. */
  readonly path: string | null;
}

/** By the text of the relationships part: sheets, notes and drawings ask for the same ones again. */
const statedIn = new WeakMap<PartText, readonly StatedRelationship[]>();

/** The relationships of a part ("" for the package), in order; none where it has no relationships part. */
export function readRelationships(pkg: Package, part: string): Relationship[] {
  const name = pkg.find(relationshipsPartOf(part));
  if (name === null) return [];
  return statedRelationships(pkg, name).map(({ path, ...link }) => ({
    ...link,
    target: path === null ? null : resolveTarget(pkg, part, path),
  }));
}

function statedRelationships(pkg: Package, name: string): readonly StatedRelationship[] {
  const content = pkg.text(name);
  const known = statedIn.get(content);
  if (known) return known;
  const { root } = pkg.layout(name);
  const found: StatedRelationship[] = [];
  readChildren(content.text, root, name, (scanner, span) => {
    if (!scanner.is("Relationship")) return;
    const target = scanner.attribute("Target") ?? "";
    const type = scanner.attribute("Type") ?? "";
    const external = scanner.attribute("TargetMode") === "External" || target === "" || target.startsWith("#");
    found.push({
      id: scanner.attribute("Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      path: external ? null : target,
      span,
    });
  });
  statedIn.set(content, found);
  return found;
}

/**
 * The part that a target names, seen from `part`. Absolute and relative targets, percent escapes. A “..” that
 * would lead out of the package is dropped, as RFC 3986 says: LibreOffice writes such targets for custom XML.
 */
function resolveTarget(pkg: Package, part: string, target: string): string {
  const path = target.split("#")[0] ?? "";
  const segments = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  const plain = segments.join("/");
  const known = pkg.find(plain);
  if (known !== null || !plain.includes("%")) return known ?? plain;
  try {
    return pkg.find(decodeURIComponent(plain)) ?? plain;
  } catch {
    return plain;
  }
}

/** The way from one part to another: "../comments1.xml". */
function relativeTarget(from: string, to: string): string {
  const base = from.split("/").slice(0, -1);
  const path = to.split("/");
  let shared = 0;
  while (shared < base.length && shared < path.length - 1 && base[shared] === path[shared]) shared++;
  return [...base.slice(shared).map(() => ".."), ...path.slice(shared)].join("/");
}

/** Collects changes to one part's relationships. */
export class RelationshipsEditor {
  private readonly pkg: Package;
  private readonly part: string;
  private readonly existing: readonly Relationship[];
  private readonly added: { id: string; kind: string; target: string }[] = [];
  private readonly removed = new Set<string>();

  constructor(pkg: Package, part: string) {
    this.pkg = pkg;
    this.part = part;
    this.existing = readRelationships(pkg, part);
  }

  /** The relationships as they will be (those added lately have no place yet and are left out). */
  list(): Relationship[] {
    return this.existing.filter(({ id }) => !this.removed.has(id));
  }

  /** Adds a relationship under an id that the part means nothing else by, and gives the id. */
  add(kind: string, target: string): string {
    let number = 1;
    const taken = new Set([...this.existing, ...this.added].map(({ id }) => id.toLowerCase()));
    const text = this.referringText();
    // A part may name an id that leads nowhere: it must not come to lead to what is added.
    while (taken.has(`rid${number}`) || text.includes(`"rId${number}"`)) number++;
    return this.addAs(`rId${number}`, kind, target);
  }

  /** Adds a relationship under the id that a new part already names. */
  addAs(id: string, kind: string, target: string): string {
    this.added.push({ id, kind, target });
    return id;
  }

  /** The text of the part without its cells, which name no relationships and can be very long. */
  private referringText(): string {
    const { text } = this.pkg.text(this.part);
    const cells = this.pkg.layout(this.part).children.find(({ local }) => local === "sheetData");
    return cells ? text.slice(0, cells.start) + text.slice(cells.end) : text;
  }

  remove(id: string): void {
    this.removed.add(id);
  }

  /** Writes the changes into the package; the part goes when nothing is left in it. True when the part is new. */
  flush(): boolean {
    if (this.added.length === 0 && this.removed.size === 0) return false;
    const wanted = relationshipsPartOf(this.part);
    const name = this.pkg.find(wanted);
    const xml = (p: string) =>
      this.added
        .map(({ id, kind, target }) => {
          const path = escapeXml(relativeTarget(this.part, target));
          return `<${p}Relationship Id="${id}" Type="${TYPE_BASE}${kind}" Target="${path}"/>`;
        })
        .join("");
    if (name === null) {
      this.pkg.put(
        wanted,
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${NAMESPACE}">${xml("")}</Relationships>`,
      );
      return true;
    }
    if (this.added.length === 0 && this.list().length === 0) {
      this.pkg.remove(name);
      return false;
    }
    const { root } = this.pkg.layout(name);
    this.pkg.edit(name, [
      ...this.existing
        .filter(({ id }) => this.removed.has(id))
        .map(({ span }) => ({ at: span.start, remove: span.end - span.start, insert: "" })),
      ...appendInside(this.pkg.text(name).text, root, xml(root.prefix)),
    ]);
    return false;
  }
}
