/** The pane's session on a workbook that the worker holds. What the worker cannot know (where to look) is the page's. */
import type { DeskResult, DeskWorkbook } from "../contract";
import type { CheckResult, OnStep, PaneSession } from "../../session/pane-session";
import { HostError, type CellArea, type WorkbookSnapshot } from "../../spreadsheet";

/** The cells that were judged stay in the worker; the pane does not look at them. */
const STAYS_IN_WORKER: WorkbookSnapshot = { sheets: [], sheetNames: [], date1904: false, ownSheet: null };

export interface PageSessionOptions {
  /** Shows the place in the picture. */
  readonly onSelect: (area: CellArea) => void;
  /** The workbook, its marks or its result are others now. */
  readonly onChange: () => void;
  /** Whether the workbook holds decisions that were not downloaded. */
  readonly onUnsaved: (unsaved: boolean) => void;
}

export function pageSession(book: DeskWorkbook, { onSelect, onChange, onUnsaved }: PageSessionOptions): PaneSession {
  let latest: CheckResult | null = null;
  const keep = (result: DeskResult): CheckResult => {
    latest = { ...result, snapshot: STAYS_IN_WORKER };
    onChange();
    return latest;
  };
  const notHere = (): Promise<never> => Promise.reject(new HostError("not-supported", "page"));
  return {
    get latest() {
      return latest;
    },
    check: async (options, onStep) => keep(await book.check(options, onStep)),
    recheck: async (onStep) => keep(await book.recheck(onStep)),
    clear: async (onStep) => {
      await book.clear(onStep);
      onChange();
    },
    adjudicate: async (organisation, indicator, decision, onStep?: OnStep) => {
      const result = await book.adjudicate(organisation, indicator, decision, onStep);
      onUnsaved(true);
      return keep(result);
    },
    select: (area) => {
      onSelect(area);
      return Promise.resolve();
    },
    exportGraded: async (onStep) => {
      const file = await book.exportGraded(onStep);
      onUnsaved(false);
      // Marks and summary were brought up to date for it.
      onChange();
      return file;
    },
    exportSummary: (onStep) => book.exportSummary(onStep),
    exportHtml: (onStep) => book.exportHtml(onStep),
    exportJson: (onStep) => book.exportJson(onStep),
    exportText: (onStep) => book.exportText(onStep),
    openCopy: notHere,
    newChecklist: notHere,
    watch: () => Promise.resolve(() => Promise.resolve()),
  };
}
