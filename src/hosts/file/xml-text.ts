/** XML parts as text: decoding and encoding without loss, escaping, and edits by offset. */
import { InputError } from "../../spreadsheet";

export type PartEncoding = "utf-8" | "utf-16le" | "utf-16be";

/** A part's text. A byte order mark stays in it as its first character, so that encoding gives back the same bytes. */
export interface PartText {
  readonly text: string;
  readonly encoding: PartEncoding;
}

/** At `at`, `remove` characters give way to `insert`. */
export interface TextEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** Decodes a part. @throws InputError malformed-xml when the bytes are not valid in the part's encoding */
export function decodePart(bytes: Uint8Array, part: string, whole = true): PartText {
  const encoding = encodingOf(bytes);
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    return { text: decoder.decode(bytes, { stream: !whole }), encoding };
  } catch (cause) {
    throw new InputError("malformed-xml", { part, detail: `not valid ${encoding}` }, { cause });
  }
}

/** The bytes of a part's text in its encoding. */
export function encodePart({ text, encoding }: PartText): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const out = new Uint8Array(text.length * 2);
  const low = encoding === "utf-16le" ? 0 : 1;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    out[2 * at + low] = unit & 0xff;
    out[2 * at + 1 - low] = unit >>> 8;
  }
  return out;
}

function encodingOf(bytes: Uint8Array): PartEncoding {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0 && c !== 0 && d === 0)) return "utf-16le";
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0 && d !== 0)) return "utf-16be";
  return "utf-8";
}

/**
 * Makes the edits (offsets of the text as it was, in any order, not overlapping; those at one place in the order
 * given) and says how to take them back: `inverse` applied to the new text gives the old one.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): { text: string; inverse: TextEdit[] } {
  const sorted = [...edits].sort((a, b) => a.at - b.at);
  const pieces: string[] = [];
  const inverse: TextEdit[] = [];
  let from = 0;
  let length = 0;
  for (const edit of sorted) {
    if (edit.at < from || edit.at + edit.remove > text.length) throw new RangeError(`edit at ${edit.at} out of place`);
    pieces.push(text.slice(from, edit.at), edit.insert);
    length += edit.at - from;
    from = edit.at + edit.remove;
    inverse.push({ at: length, remove: edit.insert.length, insert: text.slice(edit.at, from) });
    length += edit.insert.length;
  }
  pieces.push(text.slice(from));
  return { text: pieces.join(""), inverse };
}

/** Text as XML content or as a quoted attribute value. What XML cannot hold (control characters, halves of pairs) is left out. */
export function escapeXml(text: string): string {
  let out = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const replacement = replacementFor(text, at);
    if (replacement === null) continue;
    out += text.slice(from, at) + replacement;
    from = at + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

function replacementFor(text: string, at: number): string | null {
  const code = text.charCodeAt(at);
  if (code === 0x26) return "&amp;";
  if (code === 0x3c) return "&lt;";
  if (code === 0x3e) return "&gt;";
  if (code === 0x22) return "&quot;";
  if (code < 0x20) return code === 0x09 || code === 0x0a ? null : "";
  if (code >= 0xd800 && code < 0xe000) {
    const high = code < 0xdc00;
    const other = text.charCodeAt(high ? at + 1 : at - 1);
    return (high ? other >= 0xdc00 && other < 0xe000 : other >= 0xd800 && other < 0xdc00) ? null : "";
  }
  return code >= 0xfffe ? "" : null;
}

/** Text with entities and character references resolved. @throws InputError malformed-xml for any but the five of XML */
export function unescapeXml(text: string, part: string): string {
  let at = text.indexOf("&");
  if (at < 0) return text;
  let out = "";
  let from = 0;
  while (at >= 0) {
    const end = text.indexOf(";", at);
    const resolved = end < 0 || end - at > 10 ? null : entity(text.slice(at + 1, end));
    if (resolved === null) throw new InputError("malformed-xml", { part, detail: "unknown entity" });
    out += text.slice(from, at) + resolved;
    from = end + 1;
    at = text.indexOf("&", from);
  }
  return out + text.slice(from);
}

function entity(name: string): string | null {
  switch (name) {
    case "amp":
      return "&";
    case "lt":
      return "<";
    case "gt":
      return ">";
    case "quot":
      return '"';
    case "apos":
      return "'";
  }
  if (!name.startsWith("#")) return null;
  const hex = name.startsWith("#x");
  const digits = name.slice(hex ? 2 : 1);
  if (!(hex ? /^[0-9a-fA-F]{1,6}$/ : /^\d{1,7}$/).test(digits)) return null;
  const code = Number.parseInt(digits, hex ? 16 : 10);
  return code === 0 || code > 0x10ffff ? null : String.fromCodePoint(code);
}

/** Text of a cell or string item with the _xHHHH_ escapes of OOXML resolved ("_x000D_", "_x005F_"). */
export function unescapeCell(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
