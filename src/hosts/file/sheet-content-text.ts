/** Text on its way into XML. Two dialects: SpreadsheetML has `_xHHHH_` for what XML forbids, DrawingML has nothing. */

/** The most UTF-16 units that Excel takes in one cell. */
export const MAX_CELL_TEXT = 32_767;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** What no XML 1.0 document can hold: control characters, U+FFFE, U+FFFF and halves of surrogate pairs. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

function hexEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** One kind of line break, the one Excel uses in cells. */
function normaliseBreaks(text: string): string {
  return text.includes("\r") ? text.replaceAll("\r\n", "\n").replaceAll("\r", "\n") : text;
}

function escapeMarkup(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? "");
}

function escapeQuoted(text: string): string {
  return text.replace(/[&<>"\n\t]/g, (character) => ENTITIES[character] ?? "");
}

/** What the ECMA-376 type ST_Xstring asks for: forbidden characters as `_xHHHH_`, and a literal `_x0041_` kept literal. */
function toXstring(text: string): string {
  return normaliseBreaks(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(FORBIDDEN, hexEscape);
}

/** Most text needs nothing at all; finding that out in one go makes large sheets twice as fast. */
// eslint-disable-next-line no-control-regex
const SPECIAL = /[&<>_\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Text between tags in SpreadsheetML. */
export function xstring(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return escapeMarkup(toXstring(text));
}

/** Text in an attribute in SpreadsheetML, without the quotes. */
export function xstringAttribute(text: string): string {
  return escapeQuoted(toXstring(text));
}

/** Text between tags in DrawingML, where a forbidden character can only be left out. */
export function drawingText(text: string): string {
  return escapeMarkup(normaliseBreaks(text).replace(FORBIDDEN, ""));
}

/** Text in an attribute in DrawingML, without the quotes. */
export function drawingAttribute(text: string): string {
  return escapeQuoted(normaliseBreaks(text).replace(FORBIDDEN, ""));
}

/** At most `limit` UTF-16 units; what is longer ends in an ellipsis, and no character is cut in half. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = limit - 1;
  if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1;
  return `${text.slice(0, end)}…`;
}

/** `<t>` of an inline string; blanks at the ends and line breaks survive only with xml:space. `p` is a prefix ("x:"). */
export function inlineText(text: string, p = ""): string {
  const escaped = xstring(shorten(normaliseBreaks(text), MAX_CELL_TEXT));
  const keep = /^\s|\s$|[\n\t]| {2}/.test(escaped) ? ' xml:space="preserve"' : "";
  return `<${p}t${keep}>${escaped}</${p}t>`;
}

/** "AARRGGBB" of "RRGGBB". Throws a RangeError for anything else. */
export function argb(colour: string): string {
  return `FF${rgb(colour)}`;
}

/** "RRGGBB" in upper case. Throws a RangeError for anything else. */
export function rgb(colour: string): string {
  if (!/^[0-9A-Fa-f]{6}$/.test(colour)) throw new RangeError(`not a colour: ${colour}`);
  return colour.toUpperCase();
}
