/** Extra fields of ZIP headers: lists of id, length and data that a reader passes over when it does not know the id. */

const NOTHING = new Uint8Array(0);

/** An extra field: two bytes of id, two of length, the data. */
export function extraField(id: number, data: Uint8Array): Uint8Array {
  return concat([Uint8Array.of(id & 0xff, id >>> 8, data.length & 0xff, data.length >>> 8), data]);
}

/** The data of the first extra field of this id, or null. */
export function findExtraField(extra: Uint8Array, id: number): Uint8Array | null {
  const found = splitExtra(extra).find((field) => idOf(field) === id);
  return found ? found.subarray(4) : null;
}

/** Extra fields but for those of one id. */
export function withoutExtraField(extra: Uint8Array, id: number): Uint8Array {
  const fields = splitExtra(extra);
  const kept = fields.filter((field) => idOf(field) !== id);
  return kept.length === fields.length ? extra : kept.length === 0 ? NOTHING : concat(kept);
}

function splitExtra(extra: Uint8Array): Uint8Array[] {
  const fields: Uint8Array[] = [];
  for (let at = 0; at + 4 <= extra.length;) {
    const next = at + 4 + ((extra[at + 2] ?? 0) | ((extra[at + 3] ?? 0) << 8));
    fields.push(extra.subarray(at, Math.min(next, extra.length)));
    at = next;
  }
  return fields;
}

function idOf(field: Uint8Array): number {
  return (field[0] ?? 0) | ((field[1] ?? 0) << 8);
}

/** All chunks in one array. */
export function concat(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1 && chunks[0]) return chunks[0];
  const out = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
