/** JSON in pieces: a document whose lists are written entry by entry, as `JSON.stringify(document, null, 2)` would. */

const INDENT = "  ";

/** The text of an object in the order of its keys. Values that can be gone through but are no text are lists. */
export function* jsonPieces(document: object): Generator<string> {
  yield "{";
  let separator = "\n";
  for (const [key, value] of Object.entries(document)) {
    if (value === undefined) continue;
    yield `${separator}${INDENT}${JSON.stringify(key)}: `;
    separator = ",\n";
    if (isList(value)) yield* listPieces(value);
    else yield indented(value, INDENT);
  }
  yield separator === "\n" ? "}\n" : "\n}\n";
}

function* listPieces(list: Iterable<unknown>): Generator<string> {
  const inner = INDENT + INDENT;
  let before = "[\n";
  for (const entry of list) {
    yield `${before}${inner}${indented(entry, inner)}`;
    before = ",\n";
  }
  yield before === "[\n" ? "[]" : `\n${INDENT}]`;
}

function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}
