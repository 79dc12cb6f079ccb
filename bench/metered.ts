/** What a whole process costs, start-up included, all its threads and the Node processes that it starts. */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Cost {
  /** Milliseconds from start to end. */
  readonly wall: number;
  /** Milliseconds of processor time. */
  readonly cpu: number;
  /** Bytes: the largest resident size of one of its processes. */
  readonly peak: number;
}

/** Loaded before everything else by each Node process: notes at its end what the process used. */
const METER = `
const { isMainThread } = require("node:worker_threads");
if (isMainThread) process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  require("node:fs").appendFileSync(process.env.METER, [maxRSS * 1024, (userCPUTime + systemCPUTime) / 1000].join(" ") + "\\n");
});
`;

export interface MeteredCommand {
  readonly command: string;
  readonly args: readonly string[];
  /** Exit statuses that mean that the work was done. */
  readonly done: readonly number[];
}

/** Runs commands; the meter's own files lie in `work`. */
export function meteredRunner(work: string): (command: MeteredCommand) => Cost {
  const meter = join(work, "meter.cjs");
  const notes = join(work, "meter.txt");
  writeFileSync(meter, METER);
  return ({ command, args, done }) => {
    rmSync(notes, { force: true });
    const start = performance.now();
    const { status, stderr } = spawnSync(command, args, {
      env: { ...process.env, METER: notes, NODE_OPTIONS: `--require=${meter}` },
      maxBuffer: 1 << 28,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const wall = performance.now() - start;
    if (status === null || !done.includes(status)) {
      throw new Error(
        `${[command, ...args].join(" ").slice(0, 200)} ended with ${String(status)}: ${stderr.toString()}`,
      );
    }
    const processes = readFileSync(notes, "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split(" ").map(Number));
    return {
      wall,
      cpu: processes.reduce((sum, [, cpu = Number.NaN]) => sum + cpu, 0),
      peak: Math.max(...processes.map(([peak = Number.NaN]) => peak)),
    };
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The median of several rounds, figure by figure; of the peaks the highest. */
export function medianCost(rounds: readonly Cost[]): Cost {
  return {
    wall: median(rounds.map(({ wall }) => wall)),
    cpu: median(rounds.map(({ cpu }) => cpu)),
    peak: Math.max(...rounds.map(({ peak }) => peak)),
  };
}
