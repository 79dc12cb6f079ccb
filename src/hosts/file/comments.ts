/** The comments part (notes, in Excel's present words): ours beside the user's, and out again. */
import { cellName, NOTE_AUTHOR, NOTE_SEPARATOR, ownNote, parseCellName, type Note } from "../../spreadsheet";
import { appendInside, openedAt, readChildren, type ElementSpan, type Layout } from "./xml-layout";
import { escapeXml, type TextEdit } from "./xml-text";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Author of the placeholder that stands in for a threaded comment. */
const THREAD_AUTHOR = "tc=";

interface Comment {
  readonly row: number;
  readonly column: number;
  readonly author: number;
  readonly span: ElementSpan;
  readonly body: ElementSpan | undefined;
}

export interface CommentsPart {
  readonly text: string;
  readonly part: string;
  readonly layout: Layout;
  readonly authors: readonly { readonly name: string; readonly span: ElementSpan }[];
  readonly comments: readonly Comment[];
}

export function readComments(text: string, layout: Layout, part: string): CommentsPart {
  const authors: { name: string; span: ElementSpan }[] = [];
  const comments: Comment[] = [];
  for (const child of layout.children) {
    if (child.local === "authors") {
      readChildren(text, child, part, (scanner, span) => authors.push({ name: scanner.content(), span }));
    } else if (child.local === "commentList") {
      readChildren(text, child, part, (scanner, span) => {
        const cell = parseCellName(scanner.attribute("ref") ?? "");
        if (!cell) return;
        const author = scanner.numberAttribute("authorId") ?? -1;
        const body = readChildren(text, span, part).find(({ local }) => local === "text");
        comments.push({ ...cell, author, span, body });
      });
    }
  }
  return { text, part, layout, authors, comments };
}

/** Cells (A1 names) whose comment is the placeholder of a threaded comment. */
export function threadPlaceholders(part: CommentsPart): string[] {
  return part.comments
    .filter(({ author }) => part.authors[author]?.name.startsWith(THREAD_AUTHOR))
    .map(({ row, column }) => cellName(row, column));
}

/** A new comments part with these notes. */
export function newComments(notes: readonly Note[]): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}">` +
    `<authors><author>${escapeXml(NOTE_AUTHOR)}</author></authors>` +
    `<commentList>${notes.map((note) => commentXml(note, 0, "")).join("")}</commentList></comments>`
  );
}

/** Edits that add notes to a comments part, and which of them need a box: those on cells that had no comment. */
export function addNoteEdits(part: CommentsPart, notes: readonly Note[]): { edits: TextEdit[]; boxes: Note[] } {
  const { text, layout } = part;
  const { prefix: p } = layout.root;
  const byCell = new Map(part.comments.map((comment) => [`${comment.row}:${comment.column}`, comment]));
  const boxes: Note[] = [];
  const edits: TextEdit[] = [];
  for (const note of notes) {
    const comment = byCell.get(`${note.row}:${note.column}`);
    if (comment) edits.push(...appendEdits(part, comment, note.text));
    else boxes.push(note);
  }
  if (boxes.length === 0) return { edits, boxes };
  const author = part.authors.findIndex(({ name }) => name === NOTE_AUTHOR);
  const authorId = author < 0 ? part.authors.length : author;
  const authorXml = author < 0 ? `<${p}author>${escapeXml(NOTE_AUTHOR)}</${p}author>` : "";
  const listXml = boxes.map((note) => commentXml(note, authorId, p)).join("");
  const authors = layout.children.find(({ local }) => local === "authors");
  const list = layout.children.find(({ local }) => local === "commentList");
  let missing = "";
  if (authors) edits.push(...appendInside(text, authors, authorXml));
  else missing += `<${p}authors>${authorXml}</${p}authors>`;
  if (list) {
    if (missing !== "") edits.push({ at: list.start, remove: 0, insert: missing });
    edits.push(...appendInside(text, list, listXml));
  } else {
    const whole = `${missing}<${p}commentList>${listXml}</${p}commentList>`;
    const last = layout.children.at(-1);
    edits.push(...(last ? [{ at: last.end, remove: 0, insert: whole }] : appendInside(text, layout.root, whole)));
  }
  return { edits, boxes };
}

/** Edits that take our notes out, the cells that lose their comment by it, and how many comments stay. */
export function removeNoteEdits(part: CommentsPart): {
  edits: TextEdit[];
  cells: { row: number; column: number }[];
  left: number;
} {
  const edits: TextEdit[] = [];
  const ours = new Set<Comment>();
  for (const comment of part.comments) {
    const cut = part.authors[comment.author]?.name === NOTE_AUTHOR ? "all" : cutEdits(part, comment);
    if (cut === "all") {
      ours.add(comment);
      edits.push({ at: comment.span.start, remove: comment.span.end - comment.span.start, insert: "" });
    } else edits.push(...cut);
  }
  const left = part.comments.length - ours.size;
  const author = part.authors.findIndex(({ name }) => name === NOTE_AUTHOR);
  const span = part.authors[author]?.span;
  if (span && left > 0) {
    edits.push({ at: span.start, remove: span.end - span.start, insert: "" });
    for (const comment of part.comments) {
      if (!ours.has(comment) && comment.author > author) edits.push(...authorEdits(part, comment));
    }
  }
  return { edits, cells: [...ours].map(({ row, column }) => ({ row, column })), left };
}

/** Whether anything in the part is ours. */
export function hasOurNotes(part: CommentsPart): boolean {
  return removeNoteEdits(part).edits.length > 0;
}

function authorEdits({ text, part }: CommentsPart, comment: Comment): TextEdit[] {
  const scanner = openedAt(text, comment.span, part);
  const index = scanner.find("authorId");
  const from = scanner.valueStart(index);
  return [{ at: from, remove: scanner.valueEnd(index) - from, insert: String(comment.author - 1) }];
}

/** Puts our text under the user's: as a run of its own after theirs, or at the end of their text where it has no runs. */
function appendEdits({ text, part, layout }: CommentsPart, comment: Comment, note: string): TextEdit[] {
  const { prefix: p } = layout.root;
  const added = noteText(`\n${ownNote(note)}`);
  const run = `<${p}r><${p}t xml:space="preserve">${added}</${p}t></${p}r>`;
  const { body } = comment;
  if (!body) return appendInside(text, comment.span, `<${p}text>${run}</${p}text>`);
  const children = readChildren(text, body, part);
  const lastRun = children.filter(({ local }) => local === "r").at(-1);
  if (lastRun) return [{ at: lastRun.end, remove: 0, insert: run }];
  const plain = children.find(({ local }) => local === "t");
  return plain ? appendInside(text, plain, added) : appendInside(text, body, run);
}

/**
 * Cuts a comment off at our separator line, whatever runs another program put the text into since. "all" when nothing
 * stands before the line: the comment is ours, even where its author was lost (LibreOffice drops authors).
 */
function cutEdits({ text, part }: CommentsPart, comment: Comment): TextEdit[] | "all" {
  const { body } = comment;
  if (!body) return [];
  const runs = readChildren(text, body, part)
    .filter(({ local }) => local === "r" || local === "t")
    .map((run) => {
      const piece = run.local === "t" ? run : readChildren(text, run, part).find(({ local }) => local === "t");
      return {
        run,
        from: piece?.openEnd ?? run.end,
        content: piece ? text.slice(piece.openEnd, piece.closeStart) : "",
      };
    });
  const whole = runs.map(({ content }) => content).join("");
  const separator = whole.indexOf(NOTE_SEPARATOR);
  if (separator < 0) return [];
  const kept = whole.slice(0, separator).replace(/(?:(?:_x000D_|\r|&#13;)?(?:\n|&#10;|&#xA;))$/i, "").length;
  if (kept === 0) return "all";
  const edits: TextEdit[] = [];
  let reached = 0;
  for (const { run, from, content } of runs) {
    const keep = Math.max(0, Math.min(content.length, kept - reached));
    reached += content.length;
    if (keep === content.length) continue;
    if (keep === 0) edits.push({ at: run.start, remove: run.end - run.start, insert: "" });
    else edits.push({ at: from + keep, remove: content.length - keep, insert: "" });
  }
  return edits;
}

function commentXml(note: Note, author: number, p: string): string {
  return (
    `<${p}comment ref="${cellName(note.row, note.column)}" authorId="${author}"><${p}text>` +
    `<${p}r><${p}rPr><${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="宋体"/><${p}charset val="134"/></${p}rPr>` +
    `<${p}t xml:space="preserve">${noteText(ownNote(note.text))}</${p}t></${p}r></${p}text></${p}comment>`
  );
}

function noteText(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));
}
