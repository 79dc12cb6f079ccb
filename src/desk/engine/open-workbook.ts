/** A workbook that is open on the page: the pane's session over the file, and what the page shows beside it. */
import type { Language } from "../../criteria";
import { createWorkbook, interactiveFileHost, type WorkbookFile } from "../../hosts/file";
import type { AssessmentDocument } from "../../report/document";
import { toJson } from "../../report/json";
import { planChanges } from "../../report/plan";
import type { Answers } from "../../recognise/recognition";
import { createPaneSession, type CheckResult, type SourceFile } from "../../session/pane-session";
import { SessionError } from "../../session/session-error";
import { summarySheetName } from "../../workbook/summary-name";
import type { DeskContext, DeskResult, DeskWorkbook, Overlay } from "../contract";

export interface OpenWorkbookOptions {
  readonly source: SourceFile;
  /** Asked for at each step. */
  readonly context: () => DeskContext;
  /** What was said about this workbook so far. */
  readonly answers: Answers;
  /** Hears what is said about it now. */
  readonly onAnswers: (answers: Answers) => void;
  /** Hears of each adjudication: the bytes as they are now, and what they are judged to be. */
  readonly onChange: (bytes: Uint8Array, document: AssessmentDocument) => void;
}

const NOTHING: Overlay = { marks: [], notes: [] };

export function openDeskWorkbook(file: WorkbookFile, options: OpenWorkbookOptions): DeskWorkbook {
  const { source, context, onChange, answers: known, onAnswers } = options;
  // The page itself selects cells and never asks for a copy beside this workbook: there is the download.
  const host = interactiveFileHost(file, { select: () => undefined, openCopy: () => undefined });
  const session = createPaneSession(host, {
    today: () => context().today,
    get language() {
      return context().language;
    },
    get scheme() {
      return context().scheme;
    },
    source,
    reviewing: context().reviewing ?? false,
    answers: known,
    onAnswers,
    createWorkbook: (sheets) => Promise.resolve(createWorkbook(sheets)),
  });
  const documentOf = ({ assessment }: CheckResult) => toJson(assessment, { language: context().language, ...source });
  let overlaid: CheckResult | null = null;
  const shown = (result: CheckResult): DeskResult => {
    overlaid = result;
    return withoutCells(result);
  };
  return {
    check: async ({ mark }, onStep) => shown(await session.check({ mark }, onStep)),
    answer: async (answers, onStep) => shown(await session.answer(answers, onStep)),
    review: async (reviewing, onStep) => {
      const result = await session.review(reviewing, onStep);
      return result && shown(result);
    },
    recheck: async (onStep) => shown(await session.recheck(onStep)),
    clear: async (onStep) => {
      await session.clear(onStep);
      overlaid = null;
    },
    adjudicate: async (organisation, indicator, decision, onStep) => {
      const result = await session.adjudicate(organisation, indicator, decision, onStep);
      onChange(host.file().bytes, documentOf(result));
      return shown(result);
    },
    exportGraded: async (onStep) => {
      const exported = await session.exportGraded(onStep);
      overlaid = session.latest;
      return exported;
    },
    exportSummary: (onStep) => session.exportSummary(onStep),
    exportHtml: (onStep) => session.exportHtml(onStep),
    exportJson: (onStep) => session.exportJson(onStep),
    exportText: (onStep) => session.exportText(onStep),
    picture: () => inPromise(() => host.file().picture()),
    rows: (sheet, from, to) => inPromise(() => host.file().pictureRows(sheet, from, to)),
    notes: () => inPromise(() => host.file().notes()),
    overlay: () => inPromise(() => (overlaid && !session.asked ? overlayOf(overlaid, context().language) : NOTHING)),
    document: () =>
      inPromise(() => {
        if (!session.latest) throw new SessionError("not-checked");
        return documentOf(session.latest);
      }),
  };
}

function overlayOf({ assessment, snapshot }: CheckResult, language: Language): Overlay {
  const summaryName = summarySheetName(snapshot);
  const { marks, notes } = planChanges(assessment, { language, summaryName, previous: null });
  return { marks, notes };
}

/** A roster of fifty thousand people would hold the page up for seconds on its way, and nothing there looks at it. */
function withoutCells({ assessment, submission, marked, skipped, changes }: CheckResult): DeskResult {
  return {
    assessment,
    marked,
    skipped,
    changes,
    submission: {
      ...submission,
      organisations: submission.organisations.map((organisation) => ({
        ...organisation,
        roster: [],
        departments: [],
        congresses: [],
        records: [],
        documents: [],
        guidance: [],
        collegeUnions: [],
      })),
    },
  };
}

function inPromise<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
