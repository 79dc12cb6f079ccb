/** The engine in its worker, as the page sees it: the same interface, whatever crosses in between. */
import { proxy, releaseProxy, wrap, type Endpoint } from "comlink";
import type { OnStep } from "../session/pane-session";
import type { DeskEngine, DeskWorkbook, FileId } from "./contract";
import { letErrorsCross } from "./errors-across";

/** Takes a worker made of engine/worker.ts. Errors come back as what they are. */
export function connectEngine(endpoint: Endpoint): DeskEngine {
  letErrorsCross();
  const remote = wrap<DeskEngine>(endpoint);
  const releases = new Map<FileId, () => void>();
  const release = (id: FileId) => {
    releases.get(id)?.();
    releases.delete(id);
  };
  return {
    configure: (context) => remote.configure(context),
    assess: (id, path, file, answers) => remote.assess(id, path, file, answers),
    assessAgain: (id) => remote.assessAgain(id),
    open: async (id) => {
      const workbook = await remote.open(id);
      release(id);
      releases.set(id, releaseOf(workbook));
      return connectWorkbook(workbook);
    },
    close: async (id) => {
      release(id);
      await remote.close(id);
    },
    drop: async (id) => {
      release(id);
      await remote.drop(id);
    },
    gradedZip: (ids, onDone) => (onDone ? remote.gradedZip(ids, proxy(onDone)) : remote.gradedZip(ids)),
    rollup: (ids) => remote.rollup(ids),
  };
}

/** Functions stay where they are; the worker gets a way to call them. */
function connectWorkbook(remote: DeskWorkbook): DeskWorkbook {
  const heard = (onStep: OnStep | undefined): [OnStep?] => (onStep ? [proxy(onStep)] : []);
  return {
    check: (options, onStep) => remote.check(options, ...heard(onStep)),
    answer: (answers, onStep) => remote.answer(answers, ...heard(onStep)),
    review: (reviewing, onStep) => remote.review(reviewing, ...heard(onStep)),
    recheck: (onStep) => remote.recheck(...heard(onStep)),
    clear: (onStep) => remote.clear(...heard(onStep)),
    adjudicate: (organisation, indicator, decision, onStep) =>
      remote.adjudicate(organisation, indicator, decision, ...heard(onStep)),
    exportGraded: (onStep) => remote.exportGraded(...heard(onStep)),
    exportSummary: (onStep) => remote.exportSummary(...heard(onStep)),
    exportHtml: (onStep) => remote.exportHtml(...heard(onStep)),
    exportJson: (onStep) => remote.exportJson(...heard(onStep)),
    exportText: (onStep) => remote.exportText(...heard(onStep)),
    picture: () => remote.picture(),
    rows: (sheet, from, to) => remote.rows(sheet, from, to),
    notes: () => remote.notes(),
    overlay: () => remote.overlay(),
    document: () => remote.document(),
  };
}

/** What tells the worker that the page no longer holds the workbook. */
function releaseOf(remote: object): () => void {
  const found: unknown = Reflect.get(remote, releaseProxy);
  return () => {
    if (typeof found === "function") Reflect.apply(found, remote, []);
  };
}
