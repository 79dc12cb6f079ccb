/** Checks that a package hangs together the way Excel wants it; gives a list of what is wrong. */
import { Package } from "../../../src/hosts/file/package";
import { DEFAULT_LIMITS } from "../../../src/hosts/file/zip";
import { ContentTypes } from "../../../src/hosts/file/content-types";
import { readRelationships, relationshipsPartOf } from "../../../src/hosts/file/relationships";
import { readWorkbookPart } from "../../../src/hosts/file/workbook-part";
import { XmlScanner } from "../../../src/hosts/file/xml-scanner";
import { readChildren } from "../../../src/hosts/file/xml-layout";

export function integrityProblems(bytes: Uint8Array): string[] {
  const problems: string[] = [];
  const pkg = Package.read(bytes, DEFAULT_LIMITS);
  const types = new ContentTypes(pkg);
  const parts = pkg.names().filter((name) => name !== "[Content_Types].xml" && !name.endsWith("/"));
  for (const name of parts) {
    if (types.typeOf(name) === null) problems.push(`${name} has no content type`);
    if (/\.(xml|rels)$/.test(name)) problems.push(...wellFormed(pkg, name));
  }
  problems.push(...relationshipProblems(pkg, parts));
  problems.push(...overridesWithoutPart(pkg));
  problems.push(...workbookProblems(pkg));
  return problems;
}

function wellFormed(pkg: Package, name: string): string[] {
  try {
    const scanner = new XmlScanner(pkg.text(name).text, name);
    for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
      const names = event === "open" ? scanner.allAttributes().map((attribute) => attribute.name) : [];
      if (new Set(names).size !== names.length) return [`${name}: an attribute stands twice`];
    }
    return [];
  } catch (error) {
    return [`${name}: ${String(error)}`];
  }
}

function relationshipProblems(pkg: Package, parts: readonly string[]): string[] {
  const problems: string[] = [];
  const reached = new Set<string>();
  const visit = (part: string) => {
    const links = readRelationships(pkg, part);
    if (links.length > 0) reached.add(relationshipsPartOf(part).toLowerCase());
    if (new Set(links.map(({ id }) => id)).size !== links.length) problems.push(`${part}: an id stands twice`);
    for (const { id, target } of links) {
      if (target === null) continue;
      if (pkg.find(target) === null) problems.push(`${part} ${id} leads to ${target}, which is not there`);
      else if (!reached.has(target.toLowerCase())) {
        reached.add(target.toLowerCase());
        visit(target);
      }
    }
  };
  visit("");
  for (const part of parts) if (!reached.has(part.toLowerCase())) problems.push(`nothing leads to ${part}`);
  return problems;
}

function overridesWithoutPart(pkg: Package): string[] {
  const problems: string[] = [];
  const name = "[Content_Types].xml";
  readChildren(pkg.text(name).text, pkg.layout(name).root, name, (scanner) => {
    const part = scanner.attribute("PartName")?.slice(1);
    if (part !== undefined && pkg.find(part) === null) problems.push(`content type of ${part}, which is not there`);
  });
  return problems;
}

function workbookProblems(pkg: Package): string[] {
  const problems: string[] = [];
  const { sheets, names, linked } = readWorkbookPart(pkg);
  const unique = (what: string, values: readonly unknown[]) => {
    if (new Set(values).size !== values.length) problems.push(`two sheets with one ${what}`);
  };
  unique(
    "id",
    sheets.map(({ sheetId }) => sheetId),
  );
  unique(
    "name",
    sheets.map(({ name }) => name.toLowerCase()),
  );
  for (const { name, sheet } of names) {
    if (sheet !== null && !sheets[sheet]) problems.push(`name ${name} belongs to sheet ${sheet}, which is not there`);
  }
  unique(
    "defined name",
    names.map(({ name, sheet }) => `${sheet} ${name.toLowerCase()}`).filter((key, at, all) => all.indexOf(key) !== at),
  );
  const styles = linked("styles");
  const counts = styles === null ? { cellXfs: 1, dxfs: 0 } : styleCounts(pkg, styles, problems);
  for (const { part, kind } of sheets) {
    if (kind === "worksheet" && part !== null) problems.push(...sheetProblems(pkg, part, counts));
  }
  return problems;
}

function styleCounts(pkg: Package, styles: string, problems: string[]): { cellXfs: number; dxfs: number } {
  const { text } = pkg.text(styles);
  const sizes = new Map<string, number>();
  for (const child of pkg.layout(styles).children) {
    const size = readChildren(text, child, styles).length;
    sizes.set(child.local, size);
    const count = /^<[^>]* count="(\d+)"/.exec(text.slice(child.start, child.openEnd))?.[1];
    if (count !== undefined && Number(count) !== size) problems.push(`${child.local} counts ${count}, holds ${size}`);
  }
  const xfs = pkg.layout(styles).children.find(({ local }) => local === "cellXfs");
  if (xfs) {
    readChildren(text, xfs, styles, (scanner) => {
      for (const [attribute, section] of [
        ["fontId", "fonts"],
        ["fillId", "fills"],
        ["borderId", "borders"],
      ] as const) {
        const index = scanner.numberAttribute(attribute) ?? 0;
        if (index >= (sizes.get(section) ?? 0)) problems.push(`a cell style names ${attribute} ${index}`);
      }
    });
  }
  return { cellXfs: sizes.get("cellXfs") ?? 0, dxfs: sizes.get("dxfs") ?? 0 };
}

const ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter " +
  "sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions " +
  "pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing " +
  "legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");

function sheetProblems(pkg: Package, part: string, counts: { cellXfs: number; dxfs: number }): string[] {
  const problems: string[] = [];
  const children = pkg.layout(part).children.map(({ local }) => ORDER.indexOf(local));
  if (children.some((rank, at) => rank < (children[at - 1] ?? 0))) problems.push(`${part}: children out of order`);
  const ids = new Set(readRelationships(pkg, part).map(({ id }) => id));
  const scanner = new XmlScanner(pkg.text(part).text, part);
  for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
    if (event !== "open") continue;
    const style = scanner.is("c") ? scanner.numberAttribute("s") : null;
    if (style !== null && style >= counts.cellXfs) problems.push(`${part}: cell style ${style} is not there`);
    const format = scanner.numberAttribute("dxfId");
    if (format !== null && format >= counts.dxfs) problems.push(`${part}: format ${format} is not there`);
    const link = scanner.prefixedAttribute("id");
    if (link !== null && !scanner.is("cfRule") && scanner.depth < 3 && !ids.has(link))
      problems.push(`${part}: ${link} leads nowhere`);
    const sqref = scanner.attribute("sqref");
    if (sqref !== null && sqref.length > 8192) problems.push(`${part}: an address of ${sqref.length} characters`);
  }
  return problems;
}
