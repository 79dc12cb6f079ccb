/** Grading in a thread of its own, through comlink: the same call as in this thread. */
import { parentPort, Worker } from "node:worker_threads";
import { expose, wrap } from "comlink";
import type { Endpoint, Remote } from "comlink";
import nodeEndpoint from "comlink/dist/umd/node-adapter";
import { InputError } from "../spreadsheet";
import { DIRECT_DISK } from "./disk";
import { codeOf, readInput, sha256 } from "./files";
import { createGrader, failedOutcome } from "./grade-file";
import type { FileOutcome } from "./grade-file";
import type { FileJob, GradeSettings } from "./grade-settings";
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

/** This thread as a lane: one file at a time. Between files it listens to the keyboard. */
export function laneHere(settings: GradeSettings): Lane<FileJob, FileOutcome> {
  const grade = createGrader(settings, DIRECT_DISK);
  return { width: 1, run: (job) => nextTurn().then(() => grade(job)), close: () => Promise.resolve() };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** While one file is graded, the next one is at hand. */
const FILES_IN_THREAD = 2;

/** What one file may take. */
export interface FileLimits {
  readonly seconds: number;
  /** Of the thread's heap. */
  readonly megabytes: number;
}

/** The largest files that are judged at all take some five seconds and 700 MB on an idle machine. */
const FILE_LIMITS: FileLimits = { seconds: 60, megabytes: 1400 };

/**
 * A lane in a thread of its own. Should the thread die over a file, or not come to an end, what it had in hand is tried
 * once more, each file alone; the one that does so again fails, and the next file gets a new thread.
 *
 * @param script run by the thread; calls `serveGrading`.
 */
export function laneInThread(
  script: string,
  settings: GradeSettings,
  limits: FileLimits = FILE_LIMITS,
): Lane<FileJob, FileOutcome> {
  let shared: Thread | null = null;
  return {
    width: FILES_IN_THREAD,
    run: async (job) => {
      const thread = (shared ??= startThread(script, settings, limits));
      try {
        return await gradeIn(thread, job, limits);
      } catch {
        if (shared === thread) shared = null;
        await thread.worker.terminate();
        return gradeAlone(script, settings, job, limits);
      }
    },
    close: async () => {
      await shared?.worker.terminate();
    },
  };
}

async function gradeAlone(
  script: string,
  settings: GradeSettings,
  job: FileJob,
  limits: FileLimits,
): Promise<FileOutcome> {
  const thread = startThread(script, settings, limits);
  try {
    return await gradeIn(thread, job, limits);
  } catch (error) {
    const isOutOfMemory = codeOf(error) === "ERR_WORKER_OUT_OF_MEMORY";
    const why = isOutOfMemory
      ? new InputError("too-much-memory", { limit: limits.megabytes }, { cause: error })
      : error;
    // By its bytes --resume knows a file again that would do the same once more.
    const inputSha256 = await readInput(job.path).then(sha256, () => null);
    return failedOutcome(job, why, settings, inputSha256);
  } finally {
    await thread.worker.terminate();
  }
}

/** Rejects where the thread ends, or the time is over. */
async function gradeIn({ remote, died }: Thread, job: FileJob, { seconds }: FileLimits): Promise<FileOutcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new InputError("too-slow", { limit: seconds })), seconds * 1000);
  });
  try {
    return await Promise.race([remote.grade(job), died, late]);
  } finally {
    clearTimeout(timer);
  }
}

interface Thread {
  readonly worker: Worker;
  readonly remote: Remote<GradingThread>;
  /** Rejects when the thread ends by itself. */
  readonly died: Promise<never>;
}

function startThread(script: string, settings: GradeSettings, { megabytes }: FileLimits): Thread {
  const resourceLimits = { maxOldGenerationSizeMb: megabytes };
  const worker = new Worker(script, { stdout: false, stderr: false, resourceLimits });
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
