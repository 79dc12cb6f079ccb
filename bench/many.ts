/**
 * Many workbooks through the command line as a user runs it, start-up included: throughput with one and two jobs, peak
 * memory, cost per workbook by their number, beside loading and saving the same files with ExcelJS.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import ExcelJS from "exceljs";
import { workbookWithStaff } from "./workbooks";

const COUNTS = [10, 100, 1000] as const;
const MOST = 1000;
const PER_FOLDER = 50;
/** Each figure is the quickest of this many rounds: whatever else the machine does only ever adds to it. */
const ROUNDS = 3;
const EXCELJS_WORKBOOKS = 40;

interface RunCost {
  /** Milliseconds from start to end. */
  readonly wall: number;
  /** Milliseconds of processor time, all threads. */
  readonly cpu: number;
  /** Bytes. */
  readonly peak: number;
}

/** Loaded before the command line: notes at its end what the process used. */
const METER = `
const { isMainThread } = require("node:worker_threads");
if (isMainThread) process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  require("node:fs").writeFileSync(process.env.METER, [maxRSS * 1024, (userCPUTime + systemCPUTime) / 1000].join(" "));
});
`;

function fill(folder: string): number {
  let bytes = 0;
  for (let index = 0; index < MOST; index += 1) {
    const group = join(folder, String(Math.floor(index / PER_FOLDER)).padStart(2, "0"));
    if (index % PER_FOLDER === 0) mkdirSync(group, { recursive: true });
    // 55 to 65 staff, 60 on average; people, schools and gaps differ.
    const workbook = workbookWithStaff(55 + (index % 11), { seed: index, gaps: index % 5 });
    bytes += workbook.length;
    writeFileSync(join(group, `${String(index).padStart(4, "0")}.xlsx`), workbook);
  }
  return bytes;
}

function gradeFolder(work: string, count: number, jobs: number): RunCost {
  const meter = join(work, "meter.json");
  const out = join(work, "out");
  rmSync(out, { recursive: true, force: true });
  // The first groups hold the first files; ten of them are named one by one.
  const inputs =
    count < PER_FOLDER
      ? Array.from({ length: count }, (_, index) => join(work, "in", "00", `${String(index).padStart(4, "0")}.xlsx`))
      : Array.from({ length: count / PER_FOLDER }, (_, index) => join(work, "in", String(index).padStart(2, "0")));
  const cli = resolve("dist", "cli.cjs");
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["-r", join(work, "meter.cjs"), cli, "grade", ...inputs, "--out", out, "--jobs", String(jobs)],
    { env: { ...process.env, METER: meter }, maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe"] },
  );
  const wall = performance.now() - start;
  if (status !== 1) throw new Error(`grade ended with ${String(status)}: ${stderr.toString()}`);
  const [peak = Number.NaN, cpu = Number.NaN] = readFileSync(meter, "utf8").split(" ").map(Number);
  return { wall, cpu, peak };
}

function quickest(rounds: readonly RunCost[]): RunCost {
  return {
    wall: Math.min(...rounds.map(({ wall }) => wall)),
    cpu: Math.min(...rounds.map(({ cpu }) => cpu)),
    peak: Math.max(...rounds.map(({ peak }) => peak)),
  };
}

/** Milliseconds per workbook to load and save from disk to disk: the quickest of as many rounds, warmed up. */
async function excelJsPerWorkbook(work: string): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const start = performance.now();
    for (let index = 0; index < EXCELJS_WORKBOOKS; index += 1) {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.readFile(join(work, "in", "00", `${String(index).padStart(4, "0")}.xlsx`));
      await workbook.xlsx.writeFile(join(work, "exceljs.xlsx"));
    }
    if (round > 0) rounds.push((performance.now() - start) / EXCELJS_WORKBOOKS);
  }
  return Math.min(...rounds);
}

function row(...cells: readonly string[]): void {
  const [first = "", ...rest] = cells;
  console.log(`  ${first.padEnd(28)}${rest.map((cell) => cell.padStart(16)).join("")}`);
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;
const seconds = (value: number): string => `${(value / 1000).toFixed(2)} s`;
const mb = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
const verdict = (met: boolean): string => (met ? "met" : "MISSED");

/** Measures and prints. The command line is built anew before. */
export async function measureCommandLine(): Promise<void> {
  const built = spawnSync(process.execPath, ["scripts/build-cli.mjs"], { stdio: "inherit" });
  if (built.status !== 0) throw new Error("the command line does not build");
  const work = mkdtempSync(join(tmpdir(), "reform-check-bench-"));
  try {
    writeFileSync(join(work, "meter.cjs"), METER);
    const bytes = fill(join(work, "in"));
    console.log(
      `\nMany workbooks of 60 staff through the command line, start-up included (quickest of ${ROUNDS} rounds)`,
    );
    console.log(`  ${MOST} files, ${mb(bytes)}; load of the machine before: ${loadavg()[0]?.toFixed(1) ?? "?"}`);
    const plans = [...COUNTS.map((count) => ({ count, jobs: 1 })), { count: MOST, jobs: 2 }];
    const costs = plans.map((): RunCost[] => []);
    // Round by round, so that a busy minute does not fall on one of them alone.
    for (let round = 0; round < ROUNDS; round += 1) {
      plans.forEach(({ count, jobs }, index) => costs[index]?.push(gradeFolder(work, count, jobs)));
    }
    const excelJs = await excelJsPerWorkbook(work);
    row("workbooks, jobs", "whole run", "per workbook", "processor", "÷ ExcelJS", "peak memory");
    const best = costs.map(quickest);
    best.forEach(({ wall, cpu, peak }, index) => {
      const { count, jobs } = plans[index] ?? { count: 0, jobs: 0 };
      const each = wall / count;
      row(`${count}, --jobs ${jobs}`, seconds(wall), ms(each), ms(cpu / count), (each / excelJs).toFixed(3), mb(peak));
    });
    row("ExcelJS: load and save", "", ms(excelJs), "", "1", "");
    const [, , one, two] = best;
    if (!one || !two) return;
    const gain = one.wall / two.wall;
    console.log(`  two jobs ÷ one job: ${gain.toFixed(2)} × (at least 1.6: ${verdict(gain >= 1.6)})`);
    const share = two.wall / MOST / excelJs;
    console.log(`  two jobs, per workbook ÷ ExcelJS: ${share.toFixed(3)} (at most 0.15: ${verdict(share <= 0.15)})`);
    console.log(`  peak memory under 1 GB: ${verdict(Math.max(one.peak, two.peak) < 1024 ** 3)}`);
    console.log(`  load of the machine after: ${loadavg()[0]?.toFixed(1) ?? "?"}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
