/** The workbook as a file, out of Excel and into a new window of it. */
import { HostError } from "../../spreadsheet";
import { toHostError } from "./office-error";

/** The largest slice that office.js hands over. */
const SLICE_BYTES = 4 * 1024 * 1024;
const NOTHING_WRITTEN = { before: false, now: false };

export interface SaveOptions {
  readonly onProgress?: (done: number, total: number) => void;
  /** Milliseconds after which Excel is no longer waited for. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Turns a call of the common API into a promise. Excel does not always answer: there is an end to waiting.
 *
 * @param late told what came after all
 */
function call<T>(
  start: (done: (result: Office.AsyncResult<T>) => void) => void,
  { timeout, signal }: SaveOptions,
  late: (value: T) => void = () => undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let waiting = true;
    const end = (): void => {
      waiting = false;
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
    };
    const cancel = (): void => {
      end();
      reject(new HostError("cancelled", ""));
    };
    const timer = setTimeout(() => {
      end();
      reject(new HostError("no-file", `${timeout} ms`));
    }, timeout);
    if (signal?.aborted) {
      cancel();
      return;
    }
    signal?.addEventListener("abort", cancel);
    start((result) => {
      const succeeded = result.status === Office.AsyncResultStatus.Succeeded;
      if (!waiting) {
        if (succeeded) late(result.value);
        return;
      }
      end();
      if (succeeded) resolve(result.value);
      else reject(toHostError(result.error, NOTHING_WRITTEN));
    });
  });
}

/** How long a file that was read may take to be closed. */
const CLOSING = 5_000;

/** The open workbook as .xlsx bytes, slice by slice. The file is always closed again: Excel lends only two at a time. */
export async function readWorkbookBytes(options: SaveOptions): Promise<Uint8Array> {
  const file = await call<Office.File>(
    (done) => Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_BYTES }, done),
    options,
    (late) => late.closeAsync(),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await call<Office.Slice>((done) => file.getSliceAsync(index, done), options);
      const part = sliceBytes(slice.data);
      if (at + part.length > bytes.length) throw new HostError("unknown", "slices longer than the file");
      bytes.set(part, at);
      at += part.length;
      options.onProgress?.(index + 1, file.sliceCount);
    }
    if (at < bytes.length) throw new HostError("no-file", "slices shorter than the file");
    return bytes;
  } finally {
    await Promise.race([
      new Promise<void>((resolve) => file.closeAsync(() => resolve())),
      new Promise((resolve) => setTimeout(resolve, CLOSING)),
    ]);
  }
}

function sliceBytes(data: unknown): Uint8Array {
  if (data instanceof Uint8Array) return data;
  if (Array.isArray(data) && data.every((byte) => typeof byte === "number")) return Uint8Array.from(data);
  throw new HostError("unknown", "a slice that is no bytes");
}

/** Base64 of bytes, in pieces that no call stack minds. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x6000) text += String.fromCharCode(...bytes.subarray(at, at + 0x6000));
  return btoa(text);
}

/** Opens bytes as a new workbook in a window of its own (ExcelApi 1.8). */
export async function openNewWorkbook(bytes: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(toBase64(bytes));
  } catch (error) {
    throw toHostError(error, NOTHING_WRITTEN);
  }
}
