/** Where a JSON text goes wrong. `JSON.parse` does not say so in the same way everywhere, or at all. */

export interface JsonError {
  /** Both from 1, the column in characters. */
  readonly line: number;
  readonly column: number;
  /** The character that does not fit, or null at the end of the text. */
  readonly found: string | null;
}

/** The first place at which a text stops being JSON, or null where it is JSON throughout. Linear, without recursion. */
export function findJsonError(text: string): JsonError | null {
  const offset = errorOffset(text);
  if (offset === null) return null;
  const before = text.slice(0, offset);
  const codePoint = text.codePointAt(offset);
  return {
    line: before.split(/\r\n|\n|\r/).length,
    column: Array.from(before.slice(Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1)).length + 1,
    found: codePoint === undefined ? null : String.fromCodePoint(codePoint),
  };
}

type Expectation = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma-or-end";

function errorOffset(text: string): number | null {
  const open: ("{" | "[")[] = [];
  let expected: Expectation = "value";
  let at = skipBlanks(text, 0);
  while (at < text.length) {
    const sign = text.charAt(at);
    let next: number | null;
    const inside = open.at(-1);
    const closes = (sign === "}" && inside === "{") || (sign === "]" && inside === "[");
    if (closes && (expected === "comma-or-end" || expected === "value-or-end" || expected === "key-or-end")) {
      open.pop();
      expected = "comma-or-end";
      next = at + 1;
    } else if (expected === "comma-or-end") {
      if (sign !== "," || inside === undefined) return at;
      expected = inside === "{" ? "key" : "value";
      next = at + 1;
    } else if (expected === "colon") {
      if (sign !== ":") return at;
      expected = "value";
      next = at + 1;
    } else if (expected === "key" || expected === "key-or-end") {
      if (sign !== '"') return at;
      const end = stringEnd(text, at);
      if (end.error !== null) return end.error;
      expected = "colon";
      next = end.next;
    } else if (sign === "{" || sign === "[") {
      open.push(sign);
      expected = sign === "{" ? "key-or-end" : "value-or-end";
      next = at + 1;
    } else if (sign === '"') {
      const end = stringEnd(text, at);
      if (end.error !== null) return end.error;
      expected = "comma-or-end";
      next = end.next;
    } else {
      next = literalEnd(text, at);
      expected = "comma-or-end";
    }
    if (next === null) return at;
    at = skipBlanks(text, next);
  }
  return open.length === 0 && expected === "comma-or-end" ? null : text.length;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && " \t\n\r".includes(text.charAt(at))) at++;
  return at;
}

/** The offset after a number, true, false or null; null where none of them stands. */
function literalEnd(text: string, from: number): number | null {
  const literal = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
  literal.lastIndex = from;
  return literal.test(text) ? literal.lastIndex : null;
}

/** The offset after the string that begins at `from`, or the offset at which it breaks off. */
function stringEnd(text: string, from: number): { next: number; error: null } | { error: number } {
  for (let at = from + 1; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '"') return { next: at + 1, error: null };
    if (sign < " ") return { error: at };
    if (sign === "\\") {
      const escape = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;
      escape.lastIndex = at + 1;
      if (!escape.test(text)) return { error: at };
      at = escape.lastIndex - 1;
    }
  }
  return { error: text.length };
}
