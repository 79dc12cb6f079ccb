/** The workbook part: its sheets in order, its names, and changes to both. */
import { InputError } from "../../spreadsheet";
import { ContentTypes } from "./content-types";
import { Package } from "./package";
import { readRelationships } from "./relationships";
import {
  appendInside,
  boundPrefix,
  insertChild,
  openedAt,
  readChildren,
  setAttribute,
  type ElementSpan,
} from "./xml-layout";
import { escapeXml, type TextEdit } from "./xml-text";

const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";

/** ECMA-376 part 1, 18.18.61 leaves it open; Excel takes no more. */
const MAX_SHEET_ID = 65_534;

/** Order of the children of workbook (ECMA-376, 18.2.27), as far as names go. */
export const WORKBOOK_ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
] as const;

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly visible: boolean;
  readonly relationship: string | null;
  /** "worksheet", "chartsheet", "dialogsheet" …; null for a sheet that leads nowhere. */
  readonly kind: string | null;
  /** The sheet's part; null where it is missing. */
  readonly part: string | null;
  readonly span: ElementSpan;
}

export interface DefinedName {
  readonly name: string;
  /** Index of the sheet it belongs to, or null for the whole workbook. */
  readonly sheet: number | null;
  readonly value: string;
  readonly span: ElementSpan;
}

export interface WorkbookPart {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  readonly strict: boolean;
  /** First part that the workbook leads to by this kind of relationship ("styles", "sharedStrings"), or null. */
  readonly linked: (kind: string) => string | null;
}

/** Finds and reads the workbook part. @throws InputError not-a-workbook, missing-part, malformed-xml */
export const readWorkbookPart = Package.oncePerState((pkg): WorkbookPart => {
  const part = readRelationships(pkg, "").find(({ kind }) => kind === "officeDocument")?.target ?? null;
  if (part === null) throw new InputError("not-a-workbook", { detail: "no main document" });
  if (pkg.find(part) === null) throw new InputError("missing-part", { part });
  const type = new ContentTypes(pkg).typeOf(part) ?? "";
  if (type.includes("sheet.binary"))
    throw new InputError("not-a-workbook", { part, detail: "binary workbook (.xlsb)" });
  if (type !== "" && !type.endsWith("/xml") && !/sheet|excel/i.test(type)) {
    throw new InputError("not-a-workbook", { part, detail: type });
  }
  const layout = pkg.layout(part);
  if (layout.root.local !== "workbook")
    throw new InputError("not-a-workbook", { part, detail: `<${layout.root.local}>` });
  const { text } = pkg.text(part);
  const links = readRelationships(pkg, part);
  const linkOf = new Map(links.map((link) => [link.id, link]));
  const sheets: SheetEntry[] = [];
  const names: DefinedName[] = [];
  const claimed = new Set<string>();
  let date1904 = false;
  for (const child of layout.children) {
    if (child.local === "sheets") {
      readChildren(text, child, part, (scanner, span) => {
        if (!scanner.is("sheet")) return;
        const relationship = scanner.prefixedAttribute("id");
        const link = linkOf.get(relationship ?? "");
        const target = link?.target == null ? null : pkg.find(link.target);
        // A second tab on one part is a tab without a part: no program writes that, and edits would meet in it.
        const own = target !== null && !claimed.has(target) ? target : null;
        if (own !== null) claimed.add(own);
        sheets.push({
          name: scanner.attribute("name") ?? "",
          sheetId: scanner.numberAttribute("sheetId") ?? 0,
          visible: (scanner.attribute("state") ?? "visible") === "visible",
          relationship,
          kind: link?.kind ?? null,
          part: own,
          span,
        });
      });
    } else if (child.local === "definedNames") {
      readChildren(text, child, part, (scanner, span) => {
        if (!scanner.is("definedName")) return;
        const name = scanner.attribute("name") ?? "";
        names.push({ name, sheet: scanner.numberAttribute("localSheetId"), value: scanner.content(), span });
      });
    } else if (child.local === "workbookPr") {
      date1904 = openedAt(text, child, part).flag("date1904");
    }
  }
  return {
    part,
    sheets,
    names,
    date1904,
    strict: layout.rootAttributes.some(({ value }) => value === STRICT_MAIN),
    linked: (kind) => {
      const target = links.find((link) => link.kind === kind)?.target ?? null;
      return target === null ? null : pkg.find(target);
    },
  };
});

/** Index of the sheet that a name points at ("'评估汇总'!$A$1"), or -1; `owner` is the sheet the name belongs to. */
export function sheetOfName(workbook: WorkbookPart, name: string, owner: number | null = null): number {
  const found = workbook.names.find((other) => other.sheet === owner && sameName(other.name, name));
  const value = found?.value.trim() ?? "";
  const bang = value.lastIndexOf("!");
  if (bang < 0) return -1;
  const sheet = value.slice(value.startsWith("=") ? 1 : 0, bang);
  const plain = sheet.startsWith("'") && sheet.endsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return workbook.sheets.findIndex((entry) => sameName(entry.name, plain));
}

/** `bookViews` of a workbook that has none, open on the sheet of this index; 0 says no more than none at all. */
export function freshViews(prefix: string, index: number): string {
  return `<${prefix}bookViews><${prefix}workbookView activeTab="${index}"/></${prefix}bookViews>`;
}

/** True for names that Excel takes for the same. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Collects changes to the workbook part. */
export class WorkbookEditor {
  private readonly pkg: Package;
  private readonly workbook: WorkbookPart;
  private readonly removedSheets = new Set<number>();
  private readonly successors = new Map<number, number>();
  private readonly removedNames = new Set<DefinedName>();
  private sheetXml = "";
  private nameXml = "";
  private addedSheets = 0;
  private readonly takenIds: Set<number>;

  constructor(pkg: Package, workbook: WorkbookPart) {
    this.pkg = pkg;
    this.workbook = workbook;
    this.takenIds = new Set(workbook.sheets.map(({ sheetId }) => sheetId));
  }

  /** Adds a sheet after the last tab and gives its index. */
  addSheet(name: string, relationship: string): number {
    const layout = this.pkg.layout(this.workbook.part);
    const bound = boundPrefix(layout, [TRANSITIONAL]);
    const declaration = bound === null ? ` xmlns:r="${TRANSITIONAL}"` : "";
    this.addedSheets++;
    const sheetId = this.freeSheetId();
    this.takenIds.add(sheetId);
    this.sheetXml +=
      `<${layout.root.prefix}sheet${declaration} name="${escapeXml(name)}" ` +
      `sheetId="${sheetId}" ${bound ?? "r:"}id="${relationship}"/>`;
    return this.workbook.sheets.length + this.addedSheets - 1;
  }

  /** One more than the highest; the lowest free one where that would be more than the format allows. */
  private freeSheetId(): number {
    let id = 0;
    for (const taken of this.takenIds) id = Math.max(id, taken);
    if (++id <= MAX_SHEET_ID) return id;
    for (id = 1; this.takenIds.has(id);) id++;
    return id;
  }

  /** Defines a name; `sheet` null for the whole workbook. */
  addName(name: string, value: string, sheet: number | null = null, hidden = false): void {
    const { prefix } = this.pkg.layout(this.workbook.part).root;
    this.nameXml +=
      `<${prefix}definedName name="${escapeXml(name)}"${sheet === null ? "" : ` localSheetId="${sheet}"`}` +
      `${hidden ? ' hidden="1"' : ""}>${escapeXml(value)}</${prefix}definedName>`;
  }

  /** Removes a sheet with the names that belong to it; where it was in front, the successor comes to the front. */
  removeSheet(index: number, successor = -1): void {
    this.removedSheets.add(index);
    if (successor >= 0) this.successors.set(index, successor);
    for (const name of this.workbook.names) if (name.sheet === index) this.removedNames.add(name);
  }

  removeName(name: DefinedName): void {
    this.removedNames.add(name);
  }

  flush(): void {
    this.pkg.edit(this.workbook.part, [...this.removalEdits(), ...this.additionEdits()]);
  }

  private additionEdits(): TextEdit[] {
    const { part } = this.workbook;
    const { text } = this.pkg.text(part);
    const layout = this.pkg.layout(part);
    const edits: TextEdit[] = [];
    if (this.sheetXml !== "") {
      const sheets = layout.children.find(({ local }) => local === "sheets");
      if (!sheets) throw new InputError("malformed-xml", { part, detail: "no sheets" });
      edits.push(...appendInside(text, sheets, this.sheetXml));
    }
    if (this.nameXml !== "") {
      const names = layout.children.find(({ local }) => local === "definedNames");
      const { prefix } = layout.root;
      const whole = `<${prefix}definedNames>${this.nameXml}</${prefix}definedNames>`;
      edits.push(
        ...(names
          ? appendInside(text, names, this.nameXml)
          : insertChild(text, layout, WORKBOOK_ORDER, "definedNames", whole)),
      );
    }
    return edits;
  }

  private removalEdits(): TextEdit[] {
    const { part, sheets, names } = this.workbook;
    const { text } = this.pkg.text(part);
    const layout = this.pkg.layout(part);
    const edits = [...this.removedSheets].flatMap((index) => removal(sheets[index]?.span));
    const kept = names.filter((name) => !this.removedNames.has(name));
    const element = layout.children.find(({ local }) => local === "definedNames");
    if (this.removedNames.size > 0 && kept.length === 0 && this.nameXml === "") edits.push(...removal(element));
    else {
      for (const name of this.removedNames) edits.push(...removal(name.span));
      for (const name of kept) {
        const index = name.sheet === null ? null : this.newIndex(name.sheet);
        if (index !== null) edits.push(...setAttribute(text, name.span, part, "localSheetId", String(index)));
      }
    }
    if (this.removedSheets.size > 0) edits.push(...this.viewEdits(text));
    return edits;
  }

  /** Keeps the active and the first tab of each window on the sheet they were on. */
  private viewEdits(text: string): TextEdit[] {
    const { part, sheets } = this.workbook;
    const views = this.pkg.layout(part).children.find(({ local }) => local === "bookViews");
    if (!views) return [];
    for (const [removed, successor] of this.successors) {
      const ours = text.slice(views.start, views.end) === freshViews(views.prefix, removed);
      if (ours && this.newIndex(successor) === 0) return removal(views);
    }
    const edits: TextEdit[] = [];
    readChildren(text, views, part, (scanner, span) => {
      for (const attribute of ["activeTab", "firstSheet"]) {
        const index = scanner.numberAttribute(attribute);
        if (index === null) continue;
        let target = this.successors.get(index) ?? index;
        while (target > 0 && (this.removedSheets.has(target) || (target !== index && !sheets[target]?.visible)))
          target--;
        if (!sheets[target]?.visible) {
          target = sheets.findIndex((sheet, at) => sheet.visible && !this.removedSheets.has(at));
        }
        edits.push(
          ...setAttribute(text, span, part, attribute, String(Math.max(0, this.newIndex(Math.max(0, target))))),
        );
      }
    });
    return edits;
  }

  private newIndex(index: number): number {
    return index - [...this.removedSheets].filter((removed) => removed < index).length;
  }
}

function removal(span: ElementSpan | undefined): TextEdit[] {
  return span ? [{ at: span.start, remove: span.end - span.start, insert: "" }] : [];
}
