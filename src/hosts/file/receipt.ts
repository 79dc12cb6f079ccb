/**
 * The receipt: what the last run changed, so precisely that it can be taken back to the byte. It lies in the comment of
 * the ZIP archive, where no program shows it; a program that saves the workbook anew drops it, and with it its claim.
 */
import { deflateSync, Inflate } from "fflate";
import type { Package } from "./package";
import type { TextEdit } from "./xml-text";

const MARK = "reform-check/receipt@1:";
const MAX_COMMENT = 0xffff;
const MAX_RECEIPT = 8 * 2 ** 20;

export interface Receipt {
  /** The archive's own comment, without the receipt. */
  readonly comment: Uint8Array;
  readonly changed: readonly { readonly part: string; readonly crc: number; readonly undo: readonly TextEdit[] }[];
  readonly added: readonly { readonly part: string; readonly crc: number }[];
}

/** The archive comment that carries a receipt; null when it would be too long for one. */
export function writeReceipt({ comment, changed, added }: Receipt): Uint8Array | null {
  const json = JSON.stringify([
    changed.map(({ part, crc, undo }) => [part, crc, undo.flatMap(({ at, remove, insert }) => [at, remove, insert])]),
    added.map(({ part, crc }) => [part, crc]),
  ]);
  const packed = deflateSync(new TextEncoder().encode(json), { level: 9 });
  let binary = "";
  for (const byte of packed) binary += String.fromCharCode(byte);
  const text = new TextEncoder().encode(MARK + btoa(binary));
  if (comment.length + text.length > MAX_COMMENT) return null;
  const out = new Uint8Array(comment.length + text.length);
  out.set(comment);
  out.set(text, comment.length);
  return out;
}

/** The receipt in an archive comment; null where there is none that makes sense. */
export function readReceipt(comment: Uint8Array): Receipt | null {
  const text = Array.from(comment, (byte) => String.fromCharCode(byte)).join("");
  const at = text.lastIndexOf(MARK);
  if (at < 0) return null;
  try {
    const binary = atob(text.slice(at + MARK.length));
    const json: unknown = JSON.parse(inflateBounded(Uint8Array.from(binary, (character) => character.charCodeAt(0))));
    if (!Array.isArray(json)) return null;
    const [changed, added]: unknown[] = json;
    return {
      comment: comment.slice(0, at),
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
  const before = pkg.fork(receipt.comment);
  try {
    for (const { part, undo } of receipt.changed) before.edit(part, undo);
    before.commit();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
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
