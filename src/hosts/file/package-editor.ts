/** Changes to a package that touch several parts at once: a part with its relationship and content type, or without. */
import { ContentTypes } from "./content-types";
import type { Package } from "./package";
import { readRelationships, relationshipsPartOf, RelationshipsEditor } from "./relationships";

const RELS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

export class PackageEditor {
  readonly pkg: Package;
  readonly contentTypes: ContentTypes;
  private readonly relationshipEditors = new Map<string, RelationshipsEditor>();
  private readonly added: string[] = [];
  /** Parts that a removed part led to. */
  private readonly abandoned: string[] = [];

  constructor(pkg: Package) {
    this.pkg = pkg;
    this.contentTypes = new ContentTypes(pkg);
  }

  /** The relationships of a part that exists already. */
  relationships(part: string): RelationshipsEditor {
    let editor = this.relationshipEditors.get(part);
    if (!editor) {
      editor = new RelationshipsEditor(this.pkg, part);
      this.relationshipEditors.set(part, editor);
    }
    return editor;
  }

  /** Adds a part under the first free name of its kind ("xl/worksheets/sheet", "xml" → sheet4.xml) and gives the name; `first` "" for a bare name. */
  addPart(stem: string, extension: string, contentType: string, xml: string, first: "" | 1 = 1): string {
    let name = `${stem}${first}.${extension}`;
    for (let number = 2; this.isTaken(name); number++) name = `${stem}${number}.${extension}`;
    this.pkg.put(name, xml);
    this.contentTypes.add(name, contentType);
    this.added.push(name);
    return name;
  }

  /** A part that is gone may have left its content type or its relationships behind: a new one must not inherit them. */
  private isTaken(name: string): boolean {
    return (
      this.pkg.find(name) !== null ||
      this.pkg.find(relationshipsPartOf(name)) !== null ||
      this.contentTypes.isNamed(name)
    );
  }

  /** Removes a part with its relationships and, on commit, every part that nothing else leads to any more. */
  removeTree(part: string): void {
    this.abandoned.push(...this.targetsOf(part));
    this.removePart(part);
  }

  private removePart(part: string): void {
    this.pkg.remove(part);
    this.contentTypes.remove(part);
    this.relationshipEditors.delete(part);
    const relationships = relationshipsPartOf(part);
    if (this.pkg.find(relationships) === null) return;
    this.pkg.remove(relationships);
    this.contentTypes.remove(relationships);
  }

  /** Removes what lost its last reference, and what that led to. */
  private sweep(): void {
    if (this.abandoned.length === 0) return;
    const references = new Map<string, number>();
    const count = (target: string, by: number) => {
      const left = (references.get(target.toLowerCase()) ?? 0) + by;
      references.set(target.toLowerCase(), left);
      return left;
    };
    for (const name of this.pkg.names()) {
      const source = sourceOf(name);
      if (source !== null) this.targetsOf(source).forEach((target) => count(target, 1));
    }
    for (let part = this.abandoned.pop(); part !== undefined; part = this.abandoned.pop()) {
      if (this.pkg.find(part) === null || count(part, 0) > 0) continue;
      const targets = this.targetsOf(part);
      targets.forEach((target) => count(target, -1));
      this.abandoned.push(...targets);
      this.removePart(part);
    }
  }

  private targetsOf(part: string): string[] {
    const links = this.relationshipEditors.get(part)?.list() ?? readRelationships(this.pkg, part);
    return links.flatMap(({ target }) => (target === null ? [] : [target]));
  }

  /** Makes all collected changes. Gives the edits that would take them back, and the parts that are new. */
  commit(): { undo: ReturnType<Package["commit"]>; added: string[] } {
    this.sweep();
    for (const [part, editor] of this.relationshipEditors) {
      const relationships = relationshipsPartOf(part);
      if (editor.flush()) this.added.push(relationships);
      else if (this.pkg.find(relationships) === null) this.contentTypes.remove(relationships);
    }
    if (this.added.some((name) => name.endsWith(".rels"))) this.contentTypes.ensureDefault("rels", RELS_TYPE);
    this.contentTypes.flush();
    return { undo: this.pkg.commit(), added: this.added };
  }
}

/** The part whose relationships a .rels part holds ("" for the package), or null for any other part. */
function sourceOf(name: string): string | null {
  const slash = name.lastIndexOf("/");
  const folder = name.slice(0, slash);
  if (!name.endsWith(".rels") || (folder !== "_rels" && !folder.endsWith("/_rels"))) return null;
  return folder.slice(0, -"_rels".length) + name.slice(slash + 1, -".rels".length);
}
