/**
 * The receipt: what the last run changed, so precisely that it can be taken back to the byte. It lies in an extra field
 * of a changed entry's ZIP header, which every program passes over (Excel pads its own files that way; a long archive
 * comment keeps LibreOffice from opening the file). A program that saves the workbook anew drops it, and with it its claim.
 */
import { deflateSync, Inflate } from "fflate";
import { PORTABLE_CODEC, type Codec } from "./codec";
import type { Package } from "./package";
import type { TextEdit } from "./xml-text";
import { extraField, findExtraField } from "./zip-extra";

/** Id of the extra field; not one of those that are registered. */
export const RECEIPT_FIELD = 0x4352;
const MARK = new TextEncoder().encode("reform-check/receipt@1:");
/** A header holds at most 65 535 bytes of extra fields. */
const MAX_FIELD = 0xffff - 4;
const MAX_RECEIPT = 8 * 2 ** 20;

export interface Receipt {
  readonly changed: readonly { readonly part: string; readonly crc: number; readonly undo: readonly TextEdit[] }[];
  readonly added: readonly { readonly part: string; readonly crc: number }[];
}

/** The extra field that carries a receipt; null when it would be too long for one. */
export function writeReceipt({ changed, added }: Receipt, codec: Codec = PORTABLE_CODEC): Uint8Array | null {
  const json = JSON.stringify([
    changed.map(({ part, crc, undo }) => [part, crc, undo.flatMap(({ at, remove, insert }) => [at, remove, insert])]),
    added.map(({ part, crc }) => [part, crc]),
  ]);
  const bytes = new TextEncoder().encode(json);
  const quick = codec.deflate(bytes, 1);
  // Once it may be too long, room is worth more than time.
  const packed = quick.length + MARK.length > MAX_FIELD ? deflateSync(bytes, { level: 9 }) : quick;
  const data = new Uint8Array(MARK.length + packed.length);
  data.set(MARK);
  data.set(packed, MARK.length);
  return data.length > MAX_FIELD ? null : extraField(RECEIPT_FIELD, data);
}

/** The receipt that a package carries; null where there is none that makes sense. */
export function readReceipt(pkg: Package): Receipt | null {
  for (const extra of pkg.extras()) {
    const data = findExtraField(extra, RECEIPT_FIELD);
    if (!data || !MARK.every((byte, index) => data[index] === byte)) continue;
    const receipt = parseReceipt(data.subarray(MARK.length));
    if (receipt) return receipt;
  }
  return null;
}

function parseReceipt(packed: Uint8Array): Receipt | null {
  try {
    const [changed, added] = list(JSON.parse(inflateBounded(packed)));
    return {
      changed: list(changed).map((item) => {
        const [part, crc, undo] = list(item);
        return { part: string(part), crc: number(crc), undo: readEdits(list(undo)) };
      }),
      added: list(added).map((item) => {
        const [part, crc] = list(item);
        return { part: string(part), crc: number(crc) };
      }),
    };
  } catch {
    return null;
  }
}

/** The package as it was before the run, or null when any part of the run has been changed since. */
export function takeBack(pkg: Package, receipt: Receipt): Package | null {
  const intact = [...receipt.changed, ...receipt.added].every(({ part, crc }) => pkg.crc(part) === crc);
  if (!intact) return null;
  const before = pkg.fork();
  try {
    for (const { part, undo } of receipt.changed) before.edit(part, undo);
    before.commit();
  } catch {
    return null;
  }
  for (const { part } of receipt.added) before.remove(part);
  return before;
}

function readEdits(flat: readonly unknown[]): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let index = 0; index < flat.length; index += 3) {
    edits.push({ at: number(flat[index]), remove: number(flat[index + 1]), insert: string(flat[index + 2]) });
  }
  return edits;
}

function inflateBounded(packed: Uint8Array): string {
  const decoder = new TextDecoder();
  let text = "";
  const inflate = new Inflate((chunk, final) => {
    text += decoder.decode(chunk, { stream: !final });
  });
  for (let at = 0; at < packed.length; at += 1024) {
    if (text.length > MAX_RECEIPT) throw new RangeError("receipt too long");
    inflate.push(packed.subarray(at, at + 1024), at + 1024 >= packed.length);
  }
  return text;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError("not a list");
  return value;
}

function string(value: unknown): string {
  if (typeof value !== "string") throw new TypeError("not a string");
  return value;
}

function number(value: unknown): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) throw new TypeError("not a number");
  return value;
}
