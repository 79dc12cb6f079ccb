/** A workbook file behind the interface that both hosts share. */
import type { CellWrite, WorkbookHost } from "../../spreadsheet";
import type { WorkbookFile } from "./workbook-file";

export interface FileHost extends WorkbookHost {
  bytes(): Uint8Array;
  /** The file as it stands now. */
  file(): WorkbookFile;
  /** Takes away all of ours, then writes values into cells. */
  write(cells: readonly CellWrite[]): Promise<void>;
}

/** The host around a file. It holds the newest bytes; nothing is written to disk. */
export function fileHost(file: WorkbookFile): FileHost {
  let current = file;
  const replace = (bytes: Uint8Array) => {
    if (bytes !== current.bytes) current = current.reopen(bytes);
  };
  return {
    bytes: () => current.bytes,
    file: () => current,
    write: (cells) => attempt(() => replace(current.write(cells))),
    outline: (rows) => attempt(() => current.outline(rows)),
    read: (sheetNames) => attempt(() => current.read(sheetNames)),
    readOwnSheet: () => attempt(() => current.readOwnSheet()),
    apply: (changes) =>
      attempt(() => {
        const { bytes, skipped } = current.apply(changes);
        replace(bytes);
        return skipped;
      }),
    clear: () =>
      attempt(() => {
        replace(current.clear().bytes);
        return [];
      }),
  };
}

/** Runs at once, but reports an error as a rejected promise, as an asynchronous host would. */
function attempt<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
