/** Telling what a file is that is no .xlsx, so that the message can say what to do about it. */
import { InputError } from "../../spreadsheet";

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** First bytes of a bare BIFF stream: Excel 2 to 4. */
const OLD_STREAMS = [
  [0x09, 0x00],
  [0x09, 0x02],
  [0x09, 0x04],
  [0x09, 0x08],
];

/** @throws InputError empty-file, old-xls, encrypted */
export function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new InputError("empty-file");
  if (OLD_STREAMS.some((start) => startsWith(bytes, start))) throw new InputError("old-xls");
  if (!startsWith(bytes, COMPOUND_FILE)) return;
  // An encrypted .xlsx is a compound file too, with a stream of this name (UTF-16) in its directory.
  throw new InputError(includesWide(bytes, "EncryptedPackage") ? "encrypted" : "old-xls");
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((value, index) => bytes[index] === value);
}

function includesWide(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text, (character) => [character.charCodeAt(0), 0]).flat();
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((value, index) => bytes[at + index] === value)) return true;
  }
  return false;
}
