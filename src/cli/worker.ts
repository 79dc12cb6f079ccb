/** Grading in a thread of its own, through comlink: the same call as in this thread. */
import { parentPort, Worker } from "node:worker_threads";
import { expose, wrap } from "comlink";
import type { Endpoint, Remote } from "comlink";
import nodeEndpoint from "comlink/dist/umd/node-adapter";
import { DIRECT_DISK } from "./disk";
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
    configure: (settings) => void (grade = createGrader(settings, DIRECT_DISK)),
    grade: (job) => {
      if (!grade) throw new Error("configure comes first");
      return grade(job);
    },
  };
  expose(thread, endpointOf(parentPort));
}

/** This thread as a lane: one file at a time. */
export function laneHere(settings: GradeSettings): Lane<FileJob, FileOutcome> {
  return { width: 1, run: createGrader(settings), close: () => Promise.resolve() };
}

/** While one file is graded, the next one is at hand. */
const FILES_IN_THREAD = 2;

/**
 * A lane in a thread of its own. Should the thread die over a file (out of memory, say), what it had in hand is tried
 * once more, each file alone; the one that kills its thread again fails, and the next file gets a new thread.
 *
 * @param script run by the thread; calls `serveGrading`.
 */
export function laneInThread(script: string, settings: GradeSettings): Lane<FileJob, FileOutcome> {
  let shared: Thread | null = null;
  return {
    width: FILES_IN_THREAD,
    run: async (job) => {
      const thread = (shared ??= startThread(script, settings));
      try {
        return await gradeIn(thread, job);
      } catch {
        if (shared === thread) shared = null;
        await thread.worker.terminate();
        return gradeAlone(script, settings, job);
      }
    },
    close: async () => {
      await shared?.worker.terminate();
    },
  };
}

async function gradeAlone(script: string, settings: GradeSettings, job: FileJob): Promise<FileOutcome> {
  const thread = startThread(script, settings);
  try {
    return await gradeIn(thread, job);
  } catch (error) {
    return failedOutcome(job, error, settings);
  } finally {
    await thread.worker.terminate();
  }
}

function gradeIn({ remote, died }: Thread, job: FileJob): Promise<FileOutcome> {
  return Promise.race([remote.grade(job), died]);
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
