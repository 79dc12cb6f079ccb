/**
 * The VML drawing that holds the boxes of notes. Excel itself has written VML that is not well-formed XML, so this part
 * is searched leniently, and what is put in declares its own namespaces.
 */
import type { TextEdit } from "./xml-text";

const NAMESPACES =
  ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"' +
  ' xmlns:x="urn:schemas-microsoft-com:office:excel"';
const SHAPE_TYPE_ID = "_x0000_t202";
/** Shape ids come in blocks of this many, of which a drawing claims some. */
const ID_BLOCK = 1024;

export interface NoteShape {
  readonly row: number;
  readonly column: number;
  readonly anchor: string;
}

/** A new drawing with these boxes. */
export function newVml(shapes: readonly NoteShape[]): string {
  const blocks = Array.from({ length: Math.floor(shapes.length / ID_BLOCK) + 1 }, (_, index) => index + 1).join(",");
  return (
    `<xml${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks}"/></o:shapelayout>` +
    `${shapeType("")}${shapes.map((shape, index) => shapeXml(shape, ID_BLOCK + 1 + index, "")).join("")}</xml>`
  );
}

/** Edits that add boxes to a drawing. */
export function addShapeEdits(text: string, shapes: readonly NoteShape[]): TextEdit[] {
  if (shapes.length === 0) return [];
  let id = highestId(text);
  const xml =
    (text.includes(`id="${SHAPE_TYPE_ID}"`) || text.includes(`id='${SHAPE_TYPE_ID}'`) ? "" : shapeType(NAMESPACES)) +
    shapes.map((shape) => shapeXml(shape, ++id, NAMESPACES)).join("");
  const close = text.lastIndexOf("</");
  if (close >= 0 && text.startsWith("xml", close + 2)) return [{ at: close, remove: 0, insert: xml }];
  const end = text.lastIndexOf("/>");
  return end < 0 ? [] : [{ at: end, remove: 2, insert: `>${xml}</xml>` }];
}

/** Edits that remove the boxes of these cells, and whether the drawing has any other shape. */
export function removeShapeEdits(
  text: string,
  cells: readonly { readonly row: number; readonly column: number }[],
): { edits: TextEdit[]; left: number } {
  const wanted = new Set(cells.map(({ row, column }) => `${row}:${column}`));
  const edits: TextEdit[] = [];
  let left = 0;
  for (const { start, end } of shapes(text)) {
    const shape = text.slice(start, end);
    const isNote = shape.includes('ObjectType="Note"') || shape.includes("ObjectType='Note'");
    if (isNote && wanted.has(`${numberIn(shape, "Row")}:${numberIn(shape, "Column")}`)) {
      edits.push({ at: start, remove: end - start, insert: "" });
    } else left++;
  }
  return { edits, left };
}

/** Where the shapes (of any kind, groups included) lie. */
function shapes(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  // Names whose end tag occurs no more: looked for once, else a drawing of unclosed shapes takes for ever.
  const unclosed = new Set<string>();
  let at = 0;
  for (;;) {
    const start = text.indexOf("<", at);
    if (start < 0) return found;
    at = start + 1;
    const name = tagName(text, at);
    if (!/(^|:)(shape|group|rect|oval|line|polyline|image)$/.test(name)) continue;
    const close = unclosed.has(name) ? -1 : text.indexOf(`</${name}>`, at);
    if (close < 0) unclosed.add(name);
    const end = close < 0 ? text.indexOf(">", at) + 1 : close + name.length + 3;
    if (end <= 0) return found;
    found.push({ start, end });
    at = end;
  }
}

function tagName(text: string, from: number): string {
  let to = from;
  while (to < text.length && to - from < 40 && !" \t\r\n/>".includes(text.charAt(to))) to++;
  return text.slice(from, to);
}

function numberIn(shape: string, local: string): number | null {
  const at = shape.indexOf(`:${local}>`);
  const from = at + local.length + 2;
  const to = shape.indexOf("<", from);
  return at < 0 || to < 0 ? null : Number(shape.slice(from, to));
}

function highestId(text: string): number {
  let highest = ID_BLOCK;
  const mark = "_x0000_s";
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    const id = Number.parseInt(text.slice(at + mark.length, at + mark.length + 9), 10);
    if (id > highest) highest = id;
  }
  return highest;
}

function shapeType(namespaces: string): string {
  return (
    `<v:shapetype${namespaces} id="${SHAPE_TYPE_ID}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
  );
}

function shapeXml({ row, column, anchor }: NoteShape, id: number, namespaces: string): string {
  return (
    `<v:shape${namespaces} id="_x0000_s${id}" type="#${SHAPE_TYPE_ID}" style="position:absolute;z-index:1;visibility:hidden"` +
    ' fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>` +
    "</x:ClientData></v:shape>"
  );
}
