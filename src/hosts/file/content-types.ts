/** [Content_Types].xml: what each part of a package is. */
import { InputError } from "../../spreadsheet";
import { Package } from "./package";
import { appendInside, readChildren, type ElementSpan } from "./xml-layout";
import { escapeXml, type TextEdit } from "./xml-text";

const NAME = "[Content_Types].xml";

interface StatedTypes {
  readonly part: string;
  /** By extension. */
  readonly defaults: ReadonlyMap<string, string>;
  /** By part. */
  readonly overrides: ReadonlyMap<string, { readonly type: string; readonly span: ElementSpan }>;
}

const readTypes = Package.oncePerState((pkg): StatedTypes => {
  const part = pkg.find(NAME);
  if (part === null) throw new InputError("not-a-workbook", { detail: `no ${NAME}` });
  const defaults = new Map<string, string>();
  const overrides = new Map<string, { readonly type: string; readonly span: ElementSpan }>();
  readChildren(pkg.text(part).text, pkg.layout(part).root, part, (scanner, span) => {
    const type = scanner.attribute("ContentType") ?? "";
    if (scanner.is("Default")) defaults.set((scanner.attribute("Extension") ?? "").toLowerCase(), type);
    if (!scanner.is("Override")) return;
    overrides.set(keyOf(scanner.attribute("PartName") ?? ""), { type, span });
  });
  return { part, defaults, overrides };
});

export class ContentTypes {
  private readonly pkg: Package;
  private readonly part: string;
  private readonly defaults: Map<string, string>;
  private readonly overrides: Map<string, { readonly type: string; readonly span: ElementSpan }>;
  private readonly firstOverride: number | null;
  private newDefaults = "";
  private newOverrides = "";
  private readonly removals: TextEdit[] = [];

  /** @throws InputError not-a-workbook where the package has no content types */
  constructor(pkg: Package) {
    const stated = readTypes(pkg);
    this.pkg = pkg;
    this.part = stated.part;
    this.defaults = new Map(stated.defaults);
    this.overrides = new Map(stated.overrides);
    const [first] = this.overrides.values();
    this.firstOverride = first?.span.start ?? null;
  }

  /** The type of a part, or null where nothing says it. */
  typeOf(part: string): string | null {
    return this.overrides.get(keyOf(part))?.type ?? this.defaults.get(extensionOf(part)) ?? null;
  }

  /** Whether the types speak of this very part, be it there or not. */
  isNamed(part: string): boolean {
    return this.overrides.has(keyOf(part));
  }

  /** Says what a new part is; nothing to do where its extension says so already. */
  add(part: string, type: string): void {
    if (this.defaults.get(extensionOf(part)) === type) return;
    const { prefix } = this.pkg.layout(this.part).root;
    this.newOverrides += `<${prefix}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`;
  }

  /** Sees to it that an extension has a type (vml and rels are sometimes forgotten). */
  ensureDefault(extension: string, type: string): void {
    if (this.defaults.has(extension)) return;
    this.defaults.set(extension, type);
    const { prefix } = this.pkg.layout(this.part).root;
    this.newDefaults += `<${prefix}Default Extension="${extension}" ContentType="${type}"/>`;
  }

  remove(part: string): void {
    const found = this.overrides.get(keyOf(part));
    if (!found) return;
    this.overrides.delete(keyOf(part));
    this.removals.push({ at: found.span.start, remove: found.span.end - found.span.start, insert: "" });
  }

  flush(): void {
    const { text } = this.pkg.text(this.part);
    const { root } = this.pkg.layout(this.part);
    // Defaults stand before overrides, as Excel writes them.
    const at = this.newDefaults === "" ? null : this.firstOverride;
    const edits: TextEdit[] = at === null ? [] : [{ at, remove: 0, insert: this.newDefaults }];
    const xml = at === null ? this.newDefaults + this.newOverrides : this.newOverrides;
    this.pkg.edit(this.part, [...edits, ...this.removals, ...appendInside(text, root, xml)]);
  }
}

function keyOf(part: string): string {
  return (part.startsWith("/") ? part.slice(1) : part).toLowerCase();
}

function extensionOf(part: string): string {
  return part.slice(part.lastIndexOf(".") + 1).toLowerCase();
}
