/** The notes and comments of a workbook as plain text. */
import { parseCellName, type PictureNote } from "../../spreadsheet";
import { readComments } from "./comments";
import type { Package } from "./package";
import { readRelationships } from "./relationships";
import { readRichText } from "./shared-strings";
import { readWorkbookPart } from "./workbook-part";
import { openedAt, readChildren } from "./xml-layout";

/** Notes of all sheets; a threaded comment is its texts, one below the other. */
export function readNotes(pkg: Package): PictureNote[] {
  const workbook = readWorkbookPart(pkg);
  return workbook.sheets.flatMap(({ name, kind, part }) =>
    kind === "worksheet" && part !== null ? notesOf(pkg, name, part) : [],
  );
}

function notesOf(pkg: Package, sheet: string, sheetPart: string): PictureNote[] {
  const links = readRelationships(pkg, sheetPart);
  const partsOf = (kind: string) =>
    links.flatMap((link) => {
      const part = link.kind === kind && link.target !== null ? pkg.find(link.target) : null;
      return part === null ? [] : [part];
    });
  const notes: PictureNote[] = [];
  for (const part of partsOf("threadedComment")) notes.push(...threads(pkg, sheet, part));
  const threaded = new Set(notes.map(({ row, column }) => `${row}:${column}`));
  for (const part of partsOf("comments")) {
    const { text } = pkg.text(part);
    const comments = readComments(text, pkg.layout(part), part);
    for (const { row, column, body } of comments.comments) {
      // What stands in for a thread in older programs only says that there is one.
      if (!body || threaded.has(`${row}:${column}`)) continue;
      const words = readRichText(openedAt(text, body, part)).trim();
      if (words !== "") notes.push({ sheet, row, column, text: words });
    }
  }
  return notes.sort((a, b) => a.row - b.row || a.column - b.column);
}

function threads(pkg: Package, sheet: string, part: string): PictureNote[] {
  const { text } = pkg.text(part);
  const found = new Map<string, { row: number; column: number; texts: string[] }>();
  readChildren(text, pkg.layout(part).root, part, (scanner, span) => {
    const cell = parseCellName(scanner.attribute("ref") ?? "");
    if (!cell) return;
    const body = readChildren(text, span, part).find(({ local }) => local === "text");
    const words = body ? openedAt(text, body, part).content().trim() : "";
    const known = found.get(`${cell.row}:${cell.column}`) ?? { ...cell, texts: [] };
    if (words !== "") known.texts.push(words);
    found.set(`${cell.row}:${cell.column}`, known);
  });
  return [...found.values()].map(({ row, column, texts }) => ({ sheet, row, column, text: texts.join("\n") }));
}
