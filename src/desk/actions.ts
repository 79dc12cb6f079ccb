/** What the desk's buttons do. */
import type { Dispatch } from "react";
import type { DeskMessages } from "../i18n/desk";
import type { Answers } from "../recognise/recognition";
import { NO_ANSWERS } from "../session/answers";
import { download, type Deliverable } from "../taskpane/download";
import type { DeskEngine, FileId, Judged } from "./contract";
import type { AssessQueue } from "./files/assess-queue";
import { isUnreadable, type DeskFile } from "./files/desk-file";
import type { FileMemory } from "./files/file-memory";
import type { Picked, PickedFile } from "./files/intake";
import type { DeskAction, DeskState, TableView } from "./files/state";

/** Something that is only done once the person said so. */
export interface Question {
  readonly text: string;
  readonly goAhead: string;
  readonly work: () => void;
}

export interface Fault {
  readonly error: unknown;
  /** In place of what would be said of the error. */
  readonly advice?: string;
  readonly retry: () => void;
}

export interface DeskActions {
  readonly add: (picked: Picked) => void;
  readonly addSamples: () => void;
  readonly stop: () => void;
  readonly resume: () => void;
  readonly open: (id: FileId | null) => void;
  /** How the table is looked at. */
  readonly arrange: (table: TableView) => void;
  readonly remove: (file: DeskFile) => void;
  readonly clear: () => void;
  readonly downloadAll: () => void;
  readonly downloadRollup: () => void;
  /** The worker goes by another mode now: judges all again, the one on show excepted. */
  readonly rejudge: () => void;
  /** Reasons were worded by the worker: asks for them again, in the language that is chosen now. */
  readonly reword: () => void;
  readonly judged: (id: FileId, judged: Judged) => void;
  /** What a person said about a file: remembered for the next time. */
  readonly answered: (id: FileId, answers: Answers) => void;
  readonly unsaved: (id: FileId, unsaved: boolean) => void;
}

export interface DeskTools {
  readonly engine: DeskEngine;
  readonly queue: AssessQueue;
  readonly memory: FileMemory;
  readonly dispatch: Dispatch<DeskAction>;
  readonly state: () => DeskState;
  readonly said: () => DeskMessages;
  readonly ask: (question: Question) => void;
  /** Shows what is being made; null when it is done. */
  readonly job: (text: string | null) => void;
  readonly notice: (text: string) => void;
  readonly fault: (fault: Fault | null) => void;
}

/** Served beside the page; the blank one is for downloading only. */
export const SAMPLES = ["many-gaps", "two-organisations", "college"] as const;
const SAMPLE_NAMES: Readonly<Record<(typeof SAMPLES)[number], string>> = {
  "many-gaps": "样例-差距较多.xlsx",
  "two-organisations": "样例-学生会和研究生会.xlsx",
  college: "样例-院级学生会.xlsx",
};

/** Files that are the same as one already on the desk. */
function keyOf({ path, blob }: { readonly path: string; readonly blob: Blob }): string {
  const when = blob instanceof File ? blob.lastModified : 0;
  return `${path}\n${blob.size}\n${when}`;
}

export function deskActions(tools: DeskTools): DeskActions {
  const { engine, queue, memory, dispatch, state, said, ask, job, notice, fault } = tools;
  let lastId = 0;
  /** What was decided while an archive was being made may not be in it. */
  const decidedMeanwhile = new Set<FileId>();

  function add({ files, skipped, copies }: Picked): void {
    const known = new Set(state().files.map(keyOf));
    const fresh = files.filter((file) => !known.has(keyOf(file)));
    const added = fresh.map(({ path, blob }): DeskFile => {
      lastId += 1;
      return {
        id: `file-${lastId}`,
        path,
        blob,
        outcome: null,
        recognition: null,
        answers: NO_ANSWERS,
        unsaved: false,
      };
    });
    fault(null);
    dispatch({ type: "added", files: added, skipped, copies, already: files.length - fresh.length });
    queue.add(added);
  }

  async function sample(name: (typeof SAMPLES)[number]): Promise<PickedFile> {
    const answer = await fetch(`desk/samples/${name}.xlsx`);
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
    const path = SAMPLE_NAMES[name];
    return { path, blob: new File([await answer.blob()], path, { lastModified: 0 }) };
  }

  /** Makes a file and hands it over. */
  function deliver(
    begin: string,
    make: (say: (text: string) => void) => Promise<Deliverable>,
    after: () => void,
  ): void {
    const work = (): void => {
      fault(null);
      job(begin);
      let over = false;
      // The worker's word on how far it is may come after the file itself.
      make((text) => {
        if (!over) job(text);
      })
        .then((file) => {
          download(file);
          after();
          notice(said().many.downloaded(file.name));
        })
        .catch((error: unknown) => fault({ error, retry: work }))
        .finally(() => {
          over = true;
          job(null);
        });
    };
    work();
  }

  const judgedIds = (): FileId[] => state().files.flatMap(({ id, outcome }) => (outcome ? [id] : []));
  const forget = (ids: readonly FileId[]): void => queue.drop(ids);

  return {
    add,
    addSamples: () => {
      const work = (): void => {
        fault(null);
        Promise.all(SAMPLES.map(sample)).then(
          (files) => add({ files, skipped: 0, copies: 0 }),
          (error: unknown) => fault({ error, advice: said().fault.samples, retry: work }),
        );
      };
      work();
    },
    stop: () => {
      queue.stop();
      dispatch({ type: "stopped", stopped: true });
    },
    resume: () => {
      dispatch({ type: "stopped", stopped: false });
      queue.resume();
    },
    open: (id) => dispatch({ type: "opened", id }),
    arrange: (table) => dispatch({ type: "table", table }),
    remove: (file) => {
      const work = (): void => {
        forget([file.id]);
        dispatch({ type: "removed", id: file.id });
      };
      if (file.unsaved) ask({ text: said().confirm.remove, goAhead: said().confirm.goAhead, work });
      else work();
    },
    clear: () => {
      const work = (): void => {
        forget(state().files.map(({ id }) => id));
        notice("");
        dispatch({ type: "cleared" });
      };
      const count = state().files.filter(({ unsaved }) => unsaved).length;
      if (count > 0) ask({ text: said().confirm.clear(count), goAhead: said().confirm.goAhead, work });
      else work();
    },
    downloadAll: () => {
      // Those that could not be judged are listed in the archive.
      const ids = judgedIds();
      decidedMeanwhile.clear();
      deliver(
        said().many.zipping(0, ids.length),
        (say) => engine.gradedZip(ids, (done) => say(said().many.zipping(done, ids.length))),
        () => dispatch({ type: "saved-all", but: new Set(decidedMeanwhile) }),
      );
    },
    downloadRollup: () =>
      deliver(
        said().many.rollingUp,
        () => engine.rollup(judgedIds()),
        () => undefined,
      ),
    rejudge: () => {
      const { files, open } = state();
      const others = files.filter((file) => (file.id !== open || file.outcome === null) && !isUnreadable(file));
      if (others.length === 0) return;
      dispatch({ type: "judging-again" });
      queue.rejudge(others);
    },
    // What a file asks is worded by the page.
    reword: () => queue.again(state().files.filter(isUnreadable)),
    judged: (id, judged) => dispatch({ type: "judged", outcomes: new Map([[id, judged]]) }),
    answered: (id, answers) => {
      const file = state().files.find((known) => known.id === id);
      dispatch({ type: "answered", id, answers });
      if (file) void memory.remember(file, answers);
    },
    unsaved: (id, unsaved) => {
      if (unsaved) decidedMeanwhile.add(id);
      dispatch({ type: "unsaved", id, unsaved });
    },
  };
}
