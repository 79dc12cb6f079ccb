/** A workbook file as a person would have it open: the whole pane runs on it, without Excel. */
import { openWorkbook, type WorkbookFile } from "../../src/hosts/file";
import { withWrites } from "../../src/session/patch-snapshot";
import type { CellArea, CellWrite, InteractiveHost, SheetContent, WorkbookSnapshot } from "../../src/spreadsheet";

export type HostMethod = Exclude<keyof InteractiveHost, "watch"> | "watch";

export interface MemoryHost extends InteractiveHost {
  /** What was asked for, in order. */
  readonly calls: HostMethod[];
  readonly selected: CellArea[];
  readonly written: CellWrite[];
  readonly copies: Uint8Array[];
  /** The next call of this method rejects with the error. */
  failNext(method: HostMethod, error: Error): void;
  /** The user types into cells: watchers hear of it. */
  type(cells: readonly CellWrite[]): void;
  /** How many listen for changes. */
  readonly watchers: number;
}

/** The host of these bytes; `delay` (milliseconds) makes each call as slow as Excel on the web is. */
export function memoryHost(bytes: Uint8Array, { delay = 0 }: { readonly delay?: number } = {}): MemoryHost {
  let file: WorkbookFile = openWorkbook(bytes);
  const written: CellWrite[] = [];
  const calls: HostMethod[] = [];
  const selected: CellArea[] = [];
  const copies: Uint8Array[] = [];
  const listeners = new Set<() => void>();
  const failures = new Map<HostMethod, Error>();

  async function call<T>(method: HostMethod, work: () => T): Promise<T> {
    calls.push(method);
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    const failure = failures.get(method);
    failures.delete(method);
    if (failure) throw failure;
    return work();
  }
  const replace = (next: Uint8Array): void => {
    if (next !== file.bytes) file = file.reopen(next);
  };
  const patched = (snapshot: WorkbookSnapshot): WorkbookSnapshot => withWrites(snapshot, written);

  return {
    calls,
    selected,
    written,
    copies,
    get watchers() {
      return listeners.size;
    },
    failNext: (method, error) => void failures.set(method, error),
    type: (cells) => {
      written.push(...cells);
      for (const listener of listeners) listener();
    },
    outline: (rows) => call("outline", () => patched(file.outline(rows))),
    read: (names) => call("read", () => patched(file.read(names))),
    readOwnSheet: () => call("readOwnSheet", () => file.readOwnSheet()),
    apply: (changes) =>
      call("apply", () => {
        const { bytes: next, skipped } = file.apply(changes);
        replace(next);
        return skipped;
      }),
    clear: () =>
      call("clear", () => {
        replace(file.clear().bytes);
        return [];
      }),
    select: (area) =>
      call("select", () => {
        selected.push(area);
        return { area, hidden: null };
      }),
    write: (cells) => call("write", () => void written.push(...cells)),
    addSheets: (sheets: readonly SheetContent[]) =>
      call("addSheets", () => replace(file.apply({ marks: [], notes: [], sheets }).bytes)),
    save: () => call("save", () => file.bytes),
    openCopy: (copy) => call("openCopy", () => void copies.push(copy)),
    watch: (listener) =>
      call("watch", () => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
          return Promise.resolve();
        };
      }),
  };
}
