/** Grading in a thread of its own, through comlink: the same call as in this thread. */
import { parentPort, Worker } from "node:worker_threads";
import { expose, wrap } from "comlink";
import type { Endpoint, Remote } from "comlink";
import nodeEndpoint from "comlink/dist/umd/node-adapter";
import { createGrader, failedOutcome } from "./grade-file";
import type { FileJob, FileOutcome, GradeSettings } from "./grade-file";
import type { Lane } from "./lanes";

/** What a worker offers. */
interface GradingThread {
  configure(settings: GradeSettings): void;
  grade(job: FileJob): Promise<FileOutcome>;
}

/** The worker's side: waits for files to grade. */
export function serveGrading(): void {
  if (!parentPort) return;
  let grade: ((job: FileJob) => Promise<FileOutcome>) | null = null;
  const thread: GradingThread = {
    configure: (settings) => void (grade = createGrader(settings)),
    grade: (job) => {
      if (!grade) throw new Error("configure comes first");
      return grade(job);
    },
  };
  expose(thread, endpointOf(parentPort));
}

/** This thread as a lane. */
export function laneHere(settings: GradeSettings): Lane<FileJob, FileOutcome> {
  return { run: createGrader(settings), close: () => Promise.resolve() };
}

/**
 * A lane in a thread of its own. Should the thread die over a file (out of memory, say), that file fails and the next
 * one gets a new thread.
 *
 * @param script run by the thread; calls `serveGrading`.
 */
export function laneInThread(script: string, settings: GradeSettings): Lane<FileJob, FileOutcome> {
  let thread: Thread | null = null;
  return {
    run: async (job) => {
      try {
        thread ??= startThread(script, settings);
        return await Promise.race([thread.remote.grade(job), thread.died]);
      } catch (error) {
        await thread?.worker.terminate();
        thread = null;
        return failedOutcome(job, error, settings);
      }
    },
    close: async () => {
      await thread?.worker.terminate();
      thread = null;
    },
  };
}

interface Thread {
  readonly worker: Worker;
  readonly remote: Remote<GradingThread>;
  /** Rejects when the thread ends by itself. */
  readonly died: Promise<never>;
}

function startThread(script: string, settings: GradeSettings): Thread {
  const worker = new Worker(script, { stdout: false, stderr: false });
  const remote = wrap<GradingThread>(endpointOf(worker));
  const died = new Promise<never>((_, reject) => {
    worker.once("error", reject);
    worker.once("exit", (status) => reject(new Error(`the thread ended with status ${status}`)));
  });
  // Nobody may be waiting when it ends.
  died.catch(() => undefined);
  void remote.configure(settings).catch(() => undefined);
  return { worker, remote, died };
}

function endpointOf(port: Parameters<typeof nodeEndpoint>[0]): Endpoint {
  return nodeEndpoint(port);
}
