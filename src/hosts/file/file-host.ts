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
  let opened = file;
  let bytes = file.bytes;
  // What was written is opened once somebody asks for it: of most files nobody does.
  const current = (): WorkbookFile => {
    if (bytes !== opened.bytes) opened = opened.reopen(bytes);
    return opened;
  };
  const replace = (written: Uint8Array) => void (bytes = written);
  return {
    bytes: () => bytes,
    file: current,
    write: (cells) => attempt(() => replace(current().write(cells))),
    outline: (rows) => attempt(() => current().outline(rows)),
    read: (sheetNames) => attempt(() => current().read(sheetNames)),
    readOwnSheet: () => attempt(() => current().readOwnSheet()),
    apply: (changes) =>
      attempt(() => {
        const applied = current().apply(changes);
        replace(applied.bytes);
        return applied.skipped;
      }),
    clear: () =>
      attempt(() => {
        replace(current().clear().bytes);
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
