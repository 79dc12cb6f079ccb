/** The pane's session on a workbook that the worker holds. What the worker cannot know (where to look) is the page's. */
import type { DeskResult, DeskWorkbook } from "../contract";
import { RecognitionError } from "../../recognise/recognition-error";
import type { Answers, Recognition } from "../../recognise/recognition";
import type { CheckResult, OnStep, PaneSession } from "../../session/pane-session";
import { HostError, type CellArea, type WorkbookSnapshot } from "../../spreadsheet";

/** The cells that were judged stay in the worker; the pane does not look at them. */
const STAYS_IN_WORKER: WorkbookSnapshot = { sheets: [], sheetNames: [], date1904: false, ownSheet: null };

export interface PageSessionOptions {
  /** Shows the place in the picture. */
  readonly onSelect: (area: CellArea) => void;
  /** The workbook, its marks or its result are others now. */
  readonly onChange: () => void;
  /** What was said about this workbook so far. */
  readonly answers: Answers;
  /** Whether the page is in the mode 评审. */
  readonly reviewing: boolean;
  /** Hears what is said about it now. */
  readonly onAnswers: (answers: Answers) => void;
  /** Something must be answered before the workbook can be judged. */
  readonly onAsked: (recognition: Recognition) => void;
  /** Whether the workbook holds decisions that were not downloaded. */
  readonly onUnsaved: (unsaved: boolean) => void;
}

export function pageSession(book: DeskWorkbook, options: PageSessionOptions): PaneSession {
  const { onSelect, onChange, onAnswers, onAsked, onUnsaved } = options;
  let latest: CheckResult | null = null;
  let asked: Recognition | null = null;
  let { answers, reviewing } = options;
  /** Keeps what came of it; questions are kept too, and go on as the error that they came as. */
  const keep = async (result: Promise<DeskResult>): Promise<CheckResult> => {
    try {
      latest = { ...(await result), snapshot: STAYS_IN_WORKER };
      asked = null;
    } catch (error) {
      if (error instanceof RecognitionError) {
        latest = null;
        asked = error.recognition;
        onAsked(asked);
      }
      throw error;
    }
    onChange();
    return latest;
  };
  const notHere = (): Promise<never> => Promise.reject(new HostError("not-supported", "page"));
  return {
    get latest() {
      return latest;
    },
    get asked() {
      return asked;
    },
    get answers() {
      return answers;
    },
    get reviewing() {
      return reviewing;
    },
    check: (how, onStep) => keep(during(onStep, (step) => book.check(how, step))),
    answer: (said, onStep) => {
      answers = said;
      onAnswers(said);
      return keep(during(onStep, (step) => book.answer(said, step)));
    },
    review: async (on, onStep) => {
      reviewing = on;
      const result = await during(onStep, (step) => book.review(on, step));
      return result && keep(Promise.resolve(result));
    },
    recheck: (onStep) => keep(during(onStep, (step) => book.recheck(step))),
    clear: async (onStep) => {
      await during(onStep, (step) => book.clear(step));
      onChange();
      // A file gives up all of ours.
      return [];
    },
    adjudicate: async (organisation, indicator, decision, onStep?: OnStep) => {
      const result = await during(onStep, (step) => book.adjudicate(organisation, indicator, decision, step));
      onUnsaved(true);
      return keep(Promise.resolve(result));
    },
    select: (area) => {
      onSelect(area);
      return Promise.resolve({ area, hidden: null });
    },
    exportGraded: async (onStep) => {
      const file = await during(onStep, (step) => book.exportGraded(step));
      onUnsaved(false);
      // Marks and summary were brought up to date for it.
      onChange();
      return file;
    },
    exportSummary: (onStep) => during(onStep, (step) => book.exportSummary(step)),
    exportHtml: (onStep) => during(onStep, (step) => book.exportHtml(step)),
    exportJson: (onStep) => during(onStep, (step) => book.exportJson(step)),
    exportText: (onStep) => during(onStep, (step) => book.exportText(step)),
    openCopy: notHere,
    newChecklist: notHere,
    watch: () => Promise.resolve(() => Promise.resolve()),
  };
}

/**
 * Steps come from the worker on a way of their own, and one may arrive after the result: it would leave the pane busy for
 * good. What comes after the end is not passed on.
 */
async function during<T>(onStep: OnStep | undefined, work: (onStep?: OnStep) => Promise<T>): Promise<T> {
  if (!onStep) return work();
  let over = false;
  try {
    return await work((step) => {
      if (!over) onStep(step);
    });
  } finally {
    over = true;
  }
}
