/** A workbook file that a person looks at on a page. */
import type { CellArea, InteractiveHost, SheetSnapshot, WorkbookChanges } from "../../spreadsheet";
import { fileHost } from "./file-host";
import type { WorkbookFile } from "./workbook-file";

export interface FileView {
  /** Shows the place. */
  readonly select: (area: CellArea) => void | Promise<void>;
  /** Opens .xlsx bytes beside this workbook. */
  readonly openCopy: (bytes: Uint8Array) => void | Promise<void>;
}

export interface InteractiveFileHost extends InteractiveHost {
  /** The workbook as it stands now. */
  file(): WorkbookFile;
}

/** The host around a file that is shown on a page. It holds the newest bytes; nothing is written to disk. */
export function interactiveFileHost(opened: WorkbookFile, { select, openCopy }: FileView): InteractiveFileHost {
  const host = fileHost(opened);
  /** What is laid over the cells by this run: laid again once values were written under it. */
  let applied: WorkbookChanges | null = null;
  /** Our sheet of an earlier run, which gave way to written values: what users typed there goes into the next. */
  let earlier: SheetSnapshot | null = null;
  return {
    outline: (rows) => host.outline(rows),
    read: (sheetNames) => host.read(sheetNames),
    file: () => host.file(),
    readOwnSheet: async () => (await host.readOwnSheet()) ?? earlier,
    apply: async (changes) => {
      const skipped = await host.apply(changes);
      applied = changes;
      earlier = null;
      return skipped;
    },
    clear: async () => {
      const stayed = await host.clear();
      applied = null;
      earlier = null;
      return stayed;
    },
    select: async (area) => {
      await select(area);
      return { area, hidden: null };
    },
    write: async (cells) => {
      if (cells.length === 0) return;
      const own = await host.readOwnSheet();
      await host.write(cells);
      if (applied) await host.apply(applied);
      else earlier = own ?? earlier;
    },
    addSheets: async (sheets) => {
      const kept = applied ?? { marks: [], notes: [], sheets: [] };
      const own = applied ? null : await host.readOwnSheet();
      await host.apply({ ...kept, sheets: [...sheets, ...kept.sheets] });
      earlier = own ?? earlier;
      const [first] = sheets;
      if (first) await select({ sheet: first.name, top: 0, left: 0, bottom: 0, right: 0 });
    },
    save: () => Promise.resolve(host.bytes().slice()),
    openCopy: async (bytes) => openCopy(bytes),
    // A file that nothing but this page holds changes only by what is done here.
    watch: () => Promise.resolve(() => Promise.resolve()),
  };
}
