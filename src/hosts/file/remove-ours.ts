/**
 * Finding and taking out what is ours in a workbook that was saved by another program since: by what it says, not by
 * where it was put.
 */
import { OVERLAY_COLOURS, OVERLAY_TAG, SUMMARY_MARKER } from "../../spreadsheet";
import { appPropertiesPart, worksheetNames } from "./apply-changes";
import { removeTitle } from "./app-properties";
import { hasOurNotes, readComments, removeNoteEdits, type CommentsPart } from "./comments";
import { comesBack, selectTab } from "./front-sheet";
import type { Package } from "./package";
import { PackageEditor } from "./package-editor";
import { readRelationships } from "./relationships";
import { blankStringEdits } from "./orphan-strings";
import { removeShapeEdits } from "./vml";
import { readWorkbookPart, sameName, sheetOfName, WorkbookEditor, type WorkbookPart } from "./workbook-part";
import { legacyDrawing, removeMarkEdits } from "./worksheet-marks";
import { readChildren, setAttribute } from "./xml-layout";
import type { TextEdit } from "./xml-text";

interface Ours {
  readonly workbook: WorkbookPart;
  readonly hasMarker: boolean;
  /** Worksheet parts that may carry our marks. */
  readonly marked: readonly string[];
  /** Worksheet parts with notes of ours. */
  readonly noted: readonly { readonly sheet: string; readonly comments: CommentsPart }[];
}

/** What there is of ours in the package, or null where there is nothing. */
export function findOurs(pkg: Package): Ours | null {
  const workbook = readWorkbookPart(pkg);
  const own = workbook.sheets[sheetOfName(workbook, SUMMARY_MARKER)]?.part ?? null;
  const hasMarker = workbook.names.some(({ name, sheet }) => sheet === null && sameName(name, SUMMARY_MARKER));
  const marked: string[] = [];
  const noted: { sheet: string; comments: CommentsPart }[] = [];
  const seen = new Set<string>();
  for (const { part, kind } of workbook.sheets) {
    if (part === null || kind !== "worksheet" || part === own) continue;
    if (pkg.contains(part, OVERLAY_TAG)) {
      const { edits } = removeMarkEdits(pkg.text(part).text, pkg.layout(part), part);
      if (edits.length > 0) marked.push(part);
    }
    const target = readRelationships(pkg, part).find((link) => link.kind === "comments")?.target ?? null;
    const commentsPart = target === null ? null : pkg.find(target);
    if (commentsPart === null || seen.has(commentsPart)) continue;
    seen.add(commentsPart);
    const comments = readComments(pkg.text(commentsPart).text, pkg.layout(commentsPart), commentsPart);
    if (hasOurNotes(comments)) noted.push({ sheet: part, comments });
  }
  return hasMarker || marked.length > 0 || noted.length > 0 ? { workbook, hasMarker, marked, noted } : null;
}

/** The package without anything of ours. */
export function removeOurs(base: Package, { workbook, hasMarker, marked, noted }: Ours): Package {
  const pkg = base.fork();
  const editor = new PackageEditor(pkg);
  const formats: number[] = [];
  for (const part of marked) {
    const removed = removeMarkEdits(pkg.text(part).text, pkg.layout(part), part);
    pkg.edit(part, removed.edits);
    formats.push(...removed.formats);
  }
  for (const { sheet, comments } of noted) removeNotes(editor, sheet, comments);
  if (formats.length > 0) removeFormats(pkg, workbook, new Set(formats));
  if (hasMarker) removeSummary(editor, workbook);
  editor.commit();
  return pkg;
}

function removeNotes(editor: PackageEditor, sheet: string, comments: CommentsPart): void {
  const { pkg } = editor;
  const links = editor.relationships(sheet);
  const { edits, cells, left } = removeNoteEdits(comments);
  const drawing = legacyDrawing(pkg.text(sheet).text, pkg.layout(sheet), sheet);
  const drawingLink = drawing && links.list().find(({ id }) => id === drawing.id);
  const vml = drawingLink?.target == null ? null : pkg.find(drawingLink.target);
  if (left === 0) {
    for (const { kind, id } of links.list()) if (kind === "comments") links.remove(id);
    editor.removeTree(comments.part);
  } else pkg.edit(comments.part, edits);
  if (vml === null || !drawing || !drawingLink) return;
  const shapes = removeShapeEdits(pkg.text(vml).text, cells);
  if (shapes.left > 0 || left > 0) {
    pkg.edit(vml, shapes.edits);
    return;
  }
  pkg.edit(sheet, [drawing.unlink]);
  links.remove(drawingLink.id);
  editor.removeTree(vml);
}

/** Takes our differential formats off the end of their list; one that others follow has to stay, since they are numbered. */
function removeFormats(pkg: Package, workbook: WorkbookPart, ours: ReadonlySet<number>): void {
  const part = workbook.linked("styles");
  const list = part === null ? undefined : pkg.layout(part).children.find(({ local }) => local === "dxfs");
  if (part === null || !list) return;
  const { text } = pkg.text(part);
  const formats = readChildren(text, list, part);
  const edits: TextEdit[] = [];
  let left = formats.length;
  for (let index = formats.length - 1; index >= 0; index--) {
    const format = formats[index];
    if (!format || !ours.has(index) || !looksLikeOurs(text.slice(format.start, format.end))) break;
    edits.push({ at: format.start, remove: format.end - format.start, insert: "" });
    left = index;
  }
  if (edits.length > 0) pkg.edit(part, [...edits, ...setAttribute(text, list, part, "count", String(left))]);
}

function looksLikeOurs(format: string): boolean {
  return Object.values(OVERLAY_COLOURS).some(({ fill, border }) => format.includes(fill) && format.includes(border));
}

function removeSummary(editor: PackageEditor, workbook: WorkbookPart): void {
  const { pkg } = editor;
  const index = sheetOfName(workbook, SUMMARY_MARKER);
  const sheet = workbook.sheets[index];
  // A workbook cannot be without any sheet: one that holds nothing but our summary keeps it.
  if (sheet && workbook.sheets.length === 1) return;
  const changes = new WorkbookEditor(pkg, workbook);
  for (const name of workbook.names) {
    if (name.sheet === null && sameName(name.name, SUMMARY_MARKER)) changes.removeName(name);
  }
  if (sheet) {
    const properties = appPropertiesPart(pkg);
    if (properties !== null) {
      const names = worksheetNames(workbook.sheets);
      pkg.editOptional(properties, (text, layout) => removeTitle(text, layout, properties, names, sheet.name));
    }
    const links = editor.relationships(workbook.part);
    if (sheet.relationship !== null) links.remove(sheet.relationship);
    if (sheet.part !== null) {
      const strings = workbook.linked("sharedStrings");
      if (strings !== null) pkg.edit(strings, blankStringEdits(pkg, workbook, strings, sheet.part));
      editor.removeTree(sheet.part);
    }
    removeCalculationChain(editor, workbook, sheet.sheetId);
    const front = comesBack(pkg, workbook, index);
    selectTab(pkg, workbook.sheets[front]?.part ?? null);
    changes.removeSheet(index, front);
  }
  changes.flush();
}

/** The order of calculation may name cells of the sheet that goes; Excel makes it anew when it is missing. */
function removeCalculationChain(editor: PackageEditor, workbook: WorkbookPart, sheetId: number): void {
  const part = workbook.linked("calcChain");
  if (part === null || !editor.pkg.text(part).text.includes(`i="${sheetId}"`)) return;
  const links = editor.relationships(workbook.part);
  for (const { kind, id } of links.list()) if (kind === "calcChain") links.remove(id);
  editor.removeTree(part);
}
