/** The bytes of a file that a person gave to the page. */
import { InputError } from "../../spreadsheet";

/** No checklist comes near this; a larger file is refused before it is read into memory. */
const MAX_FILE_BYTES = 512 * 1024 * 1024;

/** @throws InputError too-large, unreadable-file (it was moved or changed since it was chosen) */
export async function readBytes(file: Blob): Promise<Uint8Array> {
  if (file.size > MAX_FILE_BYTES) {
    throw new InputError("too-large", { detail: `${Math.round(file.size / 1024 / 1024)} MB` });
  }
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    const detail = cause instanceof Error ? cause.name : String(cause);
    throw new InputError("unreadable-file", { detail }, { cause });
  }
}

/** SHA-256 in lower-case hexadecimal; "" where the browser has none to offer (a page that came over plain HTTP). */
export async function sha256(bytes: Uint8Array): Promise<string> {
  // Typed as always there; outside secure contexts it is not.
  if (!("subtle" in crypto)) return "";
  const digest = await crypto.subtle.digest("SHA-256", Uint8Array.from(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
