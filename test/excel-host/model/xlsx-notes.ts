/** Notes of a file, read from its parts: ExcelJS forgets those on cells that hold nothing else. */
import { strFromU8, unzipSync } from "fflate";
import { parseReference } from "./address";
import type { Note } from "./types";

function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

function unescaped(xml: string): string {
  return xml
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&amp;/g, "&");
}

/** Path of a relationship's target, seen from the part that has it. */
function resolved(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

interface Relationship {
  id: string;
  type: string;
  path: string;
}

function relationshipsOf(parts: Record<string, Uint8Array>, part: string): Relationship[] {
  const slash = part.lastIndexOf("/") + 1;
  const bytes = parts[`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`];
  const tags = bytes ? (strFromU8(bytes).match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? []) : [];
  return tags.map((tag) => ({
    id: attribute(tag, "Id"),
    type: attribute(tag, "Type"),
    path: resolved(part, attribute(tag, "Target")),
  }));
}

/** Sheet name → its notes. */
export function readNotes(bytes: Uint8Array): Map<string, Note[]> {
  const parts = unzipSync(bytes, { filter: ({ name }) => /\.rels$|workbook\.xml$|comments[^/]*\.xml$/i.test(name) });
  const workbook = Object.keys(parts).find((name) => name.endsWith("workbook.xml")) ?? "";
  const sheets = (parts[workbook] ? strFromU8(parts[workbook]) : "").match(/<(?:\w+:)?sheet\b[^>]*>/g) ?? [];
  const links = new Map(relationshipsOf(parts, workbook).map(({ id, path }) => [id, path]));
  const notes = new Map<string, Note[]>();
  for (const tag of sheets) {
    const part = links.get(/\b\w+:id="([^"]*)"/.exec(tag)?.[1] ?? "") ?? "";
    const comments = relationshipsOf(parts, part).find(({ type }) => type.endsWith("/comments"));
    const found = comments ? parts[comments.path] : undefined;
    if (found) notes.set(unescaped(attribute(tag, "name")), notesOf(strFromU8(found)));
  }
  return notes;
}

function notesOf(xml: string): Note[] {
  const blocks = xml.match(/<(?:\w+:)?comment\b[^>]*>[\s\S]*?<\/(?:\w+:)?comment>/g) ?? [];
  return blocks.flatMap((block) => {
    const area = parseReference(attribute(block, "ref"))?.area;
    const texts = block.match(/<(?:\w+:)?t(?:\s[^>]*)?>[^<]*<\/(?:\w+:)?t>/g) ?? [];
    const text = texts.map((piece) => unescaped(piece.replace(/<[^>]*>/g, ""))).join("");
    return area ? [{ row: area.top, column: area.left, text }] : [];
  });
}
