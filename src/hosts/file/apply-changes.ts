/** Making changes in a package that holds nothing of ours. */
import {
  cellName,
  ownNote,
  type Mark,
  type Note,
  type SheetContent,
  type SkippedChange,
  type WorkbookChanges,
} from "../../spreadsheet";
import { addTitles } from "./app-properties";
import { addNoteEdits, newComments, readComments, threadPlaceholders } from "./comments";
import { bringToFront, frontName } from "./front-sheet";
import { noteAnchor, readColumnWidths } from "./note-box";
import type { Package } from "./package";
import { PackageEditor } from "./package-editor";
import { readRelationships } from "./relationships";
import { renderSheet } from "./sheet-content";
import { DEFAULT_STYLES, StylesWriter } from "./styles";
import { addShapeEdits, newVml } from "./vml";
import { readWorkbookPart, sameName, WorkbookEditor, type SheetEntry, type WorkbookPart } from "./workbook-part";
import { legacyDrawing, legacyDrawingEdits, markEdits } from "./worksheet-marks";
import { readChildren } from "./xml-layout";
import { applyEdits, type TextEdit } from "./xml-text";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DRAWING = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const VML = "application/vnd.openxmlformats-officedocument.vmlDrawing";

export interface Applied {
  readonly pkg: Package;
  /** By part: the edits that would take ours back. */
  readonly undo: ReadonlyMap<string, readonly TextEdit[]>;
  /** Parts that are new. */
  readonly added: readonly string[];
  readonly skipped: readonly SkippedChange[];
}

/** Makes the changes in a copy of the package. */
export function applyChanges(base: Package, changes: WorkbookChanges): Applied {
  return new ChangeWriter(base.fork()).write(changes);
}

class ChangeWriter {
  private readonly editor: PackageEditor;
  private readonly pkg: Package;
  private readonly workbook: WorkbookPart;
  private readonly workbookEditor: WorkbookEditor;
  private readonly stylesPart: string | null;
  private styles: StylesWriter | null = null;
  private readonly folder: string;
  private readonly skipped: SkippedChange[] = [];

  constructor(pkg: Package) {
    this.pkg = pkg;
    this.editor = new PackageEditor(pkg);
    this.workbook = readWorkbookPart(pkg);
    this.workbookEditor = new WorkbookEditor(pkg, this.workbook);
    this.stylesPart = this.workbook.linked("styles");
    this.folder = this.workbook.part.slice(0, this.workbook.part.lastIndexOf("/") + 1);
  }

  write(changes: WorkbookChanges): Applied {
    const bySheet = new Map<string, { name: string; marks: Mark[]; notes: Note[] }>();
    const group = (name: string) => {
      const key = name.toLowerCase();
      const known = bySheet.get(key) ?? { name, marks: [], notes: [] };
      bySheet.set(key, known);
      return known;
    };
    for (const mark of changes.marks) group(mark.area.sheet).marks.push(mark);
    for (const note of changes.notes) group(note.sheet).notes.push(note);
    for (const { name, marks, notes } of bySheet.values()) this.annotate(name, marks, notes);
    this.addSheets(changes.sheets);
    this.flushStyles();
    this.workbookEditor.flush();
    return { pkg: this.pkg, ...this.editor.commit(), skipped: this.skipped };
  }

  private annotate(name: string, marks: readonly Mark[], notes: readonly Note[]): void {
    const sheet = this.workbook.sheets.find((entry) => sameName(entry.name, name));
    const part = sheet?.kind === "worksheet" ? sheet.part : null;
    if (part === null) {
      const reason = sheet ? "not-a-worksheet" : "no-such-sheet";
      if (marks.length > 0) this.skipped.push({ sheet: name, what: "marks", reason });
      if (notes.length > 0) this.skipped.push({ sheet: name, what: "notes", reason });
      return;
    }
    const { text } = this.pkg.text(part);
    const dxfOf = (tone: Mark["tone"]) => this.stylesWriter().overlayStyle(tone);
    this.pkg.edit(part, markEdits(text, this.pkg.layout(part), part, marks, dxfOf));
    if (notes.length > 0) this.addNotes(name, part, notes);
  }

  private addNotes(sheet: string, part: string, notes: readonly Note[]): void {
    const links = this.editor.relationships(part);
    const target = (match: (kind: string, id: string) => boolean) => {
      const found = links.list().find(({ kind, id }) => match(kind, id))?.target ?? null;
      return found === null ? null : this.pkg.find(found);
    };
    const { text } = this.pkg.text(part);
    const layout = this.pkg.layout(part);
    const drawing = legacyDrawing(text, layout, part);
    const vml = drawing && target((_, id) => id === drawing.id);
    if (drawing && vml === null) {
      this.skipped.push({ sheet, what: "notes", reason: "drawing-missing" });
      return;
    }
    const commentsPart = target((kind) => kind === "comments");
    const existing =
      commentsPart === null
        ? null
        : readComments(this.pkg.text(commentsPart).text, this.pkg.layout(commentsPart), commentsPart);
    const threads = this.threadedCells(part);
    if (existing) threadPlaceholders(existing).forEach((cell) => threads.add(cell));
    const free = notes.filter(({ row, column }) => !threads.has(cellName(row, column)));
    if (free.length < notes.length) {
      const cells = notes.map(({ row, column }) => cellName(row, column)).filter((cell) => threads.has(cell));
      this.skipped.push({ sheet, what: "notes", reason: "threaded-comment", cells });
    }
    if (free.length === 0) return;

    let boxes: readonly Note[] = free;
    if (existing && commentsPart !== null) {
      const added = addNoteEdits(existing, free);
      this.pkg.edit(commentsPart, added.edits);
      boxes = added.boxes;
    } else {
      const type = `${SPREADSHEET}.comments+xml`;
      links.add("comments", this.editor.addPart(`${this.folder}comments`, "xml", type, newComments(free)));
    }
    if (boxes.length === 0) return;
    const widthOf = readColumnWidths(text, layout, part);
    const shapes = boxes.map(({ row, column, text: words }) => ({
      row,
      column,
      anchor: noteAnchor(row, column, ownNote(words), widthOf),
    }));
    if (vml != null) {
      this.pkg.edit(vml, addShapeEdits(this.pkg.text(vml).text, shapes));
      return;
    }
    this.editor.contentTypes.ensureDefault("vml", VML);
    const added = this.editor.addPart(`${this.folder}drawings/vmlDrawing`, "vml", VML, newVml(shapes));
    this.pkg.edit(part, legacyDrawingEdits(text, layout, links.add("vmlDrawing", added)));
  }

  /** Cells of a sheet that carry a threaded comment. */
  private threadedCells(part: string): Set<string> {
    const cells = new Set<string>();
    for (const { kind, target } of readRelationships(this.pkg, part)) {
      const threads = kind === "threadedComment" && target !== null ? this.pkg.find(target) : null;
      if (threads === null) continue;
      const { text } = this.pkg.text(threads);
      readChildren(text, this.pkg.layout(threads).root, threads, (scanner) => {
        cells.add(scanner.attribute("ref") ?? "");
      });
    }
    return cells;
  }

  private addSheets(contents: readonly SheetContent[]): void {
    const taken = new Set(this.workbook.sheets.map(({ name }) => name.toLowerCase()));
    const added: string[] = [];
    for (const content of contents) {
      if (taken.has(content.name.toLowerCase())) {
        this.skipped.push({ sheet: content.name, what: "sheet", reason: "name-taken" });
        continue;
      }
      taken.add(content.name.toLowerCase());
      added.push(content.name);
      this.addSheet(content);
    }
    this.listTitles(added);
  }

  private addSheet(content: SheetContent): void {
    const rendered = renderSheet(content, this.stylesWriter(), { selected: content.opensFirst ?? false });
    const part = this.editor.addPart(
      `${this.folder}worksheets/sheet`,
      "xml",
      `${SPREADSHEET}.worksheet+xml`,
      rendered.xml,
    );
    if (rendered.drawing) {
      const drawing = this.editor.addPart(`${this.folder}drawings/drawing`, "xml", DRAWING, rendered.drawing.xml);
      this.editor.relationships(part).addAs("rId1", "drawing", drawing);
      rendered.drawing.charts.forEach((chart, index) => {
        const chartPart = this.editor.addPart(`${this.folder}charts/chart`, "xml", CHART, chart);
        this.editor.relationships(drawing).addAs(`rId${index + 1}`, "chart", chartPart);
      });
    }
    const relationship = this.editor.relationships(this.workbook.part).add("worksheet", part);
    const index = this.workbookEditor.addSheet(content.name, relationship);
    if (content.marker !== undefined) {
      this.workbookEditor.addName(content.marker, `'${content.name.replaceAll("'", "''")}'!$A$1`);
    }
    const front = content.opensFirst === true ? frontName(this.pkg, this.workbook) : [];
    for (const { name, value, hidden } of [...rendered.names, ...front])
      this.workbookEditor.addName(name, value, index, hidden ?? false);
    if (content.opensFirst) bringToFront(this.pkg, this.workbook, index);
  }

  private listTitles(added: readonly string[]): void {
    const part = appPropertiesPart(this.pkg);
    if (part === null) return;
    const names = worksheetNames(this.workbook.sheets);
    this.pkg.editOptional(part, (text, layout) => addTitles(text, layout, part, names, added));
  }

  private stylesWriter(): StylesWriter {
    const part = this.stylesPart;
    return (this.styles ??=
      part === null ? new StylesWriter(DEFAULT_STYLES) : new StylesWriter(this.pkg.text(part).text, part));
  }

  private flushStyles(): void {
    const edits = this.styles?.edits() ?? [];
    if (edits.length === 0) return;
    if (this.stylesPart !== null) {
      this.pkg.edit(this.stylesPart, edits);
      return;
    }
    const { text } = applyEdits(DEFAULT_STYLES, edits);
    const part = this.editor.addPart(`${this.folder}styles`, "xml", `${SPREADSHEET}.styles+xml`, text, "");
    this.editor.relationships(this.workbook.part).add("styles", part);
  }
}

/** docProps/app.xml, wherever it lies, or null. */
export function appPropertiesPart(pkg: Package): string | null {
  const target = readRelationships(pkg, "").find(({ kind }) => kind === "extended-properties")?.target ?? null;
  return target === null ? null : pkg.find(target);
}

/** Names of the worksheets in the order of the tabs. */
export function worksheetNames(sheets: readonly SheetEntry[]): string[] {
  return sheets.filter(({ kind }) => kind === "worksheet").map(({ name }) => name);
}
