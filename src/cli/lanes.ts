/** Work spread over lanes: each takes the next job when it is free, so that only a few files are open at a time. */

/** Does one job. Never rejects. */
export interface Lane<Job, Result> {
  /** Jobs it takes at a time. */
  readonly width: number;
  run(job: Job): Promise<Result>;
  close(): Promise<void>;
}

/**
 * Runs the jobs in order, as many at a time as the lanes take, and tells each result as it comes. Stops taking jobs
 * once `stopped` says so; what was begun is finished. Closes the lanes.
 */
export async function runInLanes<Job, Result>(
  jobs: readonly Job[],
  lanes: readonly Lane<Job, Result>[],
  onResult: (index: number, result: Result) => void,
  stopped: () => boolean,
): Promise<void> {
  let next = 0;
  const takeJobs = async (lane: Lane<Job, Result>): Promise<void> => {
    for (;;) {
      const index = next;
      const job = jobs[index];
      if (job === undefined || stopped()) return;
      next += 1;
      onResult(index, await lane.run(job));
    }
  };
  const drive = async (lane: Lane<Job, Result>): Promise<void> => {
    try {
      await Promise.all(Array.from({ length: lane.width }, () => takeJobs(lane)));
    } finally {
      await lane.close();
    }
  };
  await Promise.all(lanes.map(drive));
}
