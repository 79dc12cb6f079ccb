/**
 * Many workbooks through the command line as a user runs it, start-up included, beside other programs that load and save
 * the same files: processor time, wall time and peak memory by their number. The workbooks are those of other programs,
 * taken in turn; how our own template fares stands below.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createWorkbook } from "../src/hosts/file";
import { aimLine } from "./aims";
import type { Aim } from "./aims";
import { medianCost, meteredRunner } from "./metered";
import type { Cost, MeteredCommand } from "./metered";
import { PRODUCERS } from "./producers";
import type { Producer } from "./producers";
import { sheetsWithStaff } from "./workbooks";

const COUNTS = [10, 100, 300, 1000, 5000] as const;
type Count = (typeof COUNTS)[number];
const MOST = 5000;
const OWN = 300;
const LARGE_ROWS = 50_000;
/** Each figure is the median of this many rounds … */
const ROUNDS = 3;
/** … and of one for runs that take minutes. */
const ROUNDS_OF_MANY = 1;
/** Content and people of this many differ; they come again, under other names, beyond. */
const DIFFERENT = 300;
const PER_FOLDER = 10;

/** Our own way of writing the same sheets. */
const OURS: Producer = {
  name: "this project",
  make: (sheets) => Promise.resolve(createWorkbook(sheets)),
};

interface Contestant {
  readonly name: string;
  /** No more files than this: the rest would take minutes and tell nothing new. */
  readonly most: number;
  readonly command: (out: string, inputs: readonly string[]) => MeteredCommand;
}

const rival = (name: string, script: string, most: number): Contestant => ({
  name,
  most,
  command: (out, inputs) => ({
    command: process.execPath,
    args: [resolve("bench", "rivals", script), out, ...inputs],
    done: [0],
  }),
});

const grade = (jobs: number): Contestant => ({
  name: `reform-check, --jobs ${jobs}`,
  most: MOST,
  command: (out, inputs) => ({
    command: process.execPath,
    args: [resolve("dist", "cli.cjs"), "grade", ...inputs, "--out", out, "--jobs", String(jobs)],
    done: [1],
  }),
});

const ONE_JOB = grade(1);
const TWO_JOBS = grade(2);
const EXCELJS = rival("ExcelJS: load and save", "exceljs.cjs", 1000);
const SHEETJS = rival("SheetJS: load and save", "sheetjs.cjs", 1000);
const REZIP = rival("fflate: unzip and zip again", "rezip.cjs", 1000);
const CONTESTANTS = [ONE_JOB, TWO_JOBS, EXCELJS, SHEETJS, REZIP];

const seconds = (value: number): string => `${(value / 1000).toFixed(2)} s`;
const ms = (value: number): string => `${value.toFixed(1)} ms`;
const mb = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;

function row(...cells: readonly string[]): void {
  const [first = "", ...rest] = cells;
  console.log(`  ${first.padEnd(34)}${rest.map((cell) => cell.padStart(13)).join("")}`);
}

/** The n-th workbook: 55 to 65 staff, 60 on average; people, schools and gaps differ. */
const staffOf = (index: number): number => 55 + (index % 11);
const planOf = (index: number) => ({ seed: index, gaps: index % 5 });

/** Writes `count` workbooks of these producers, in turn, `PER_FOLDER` to a folder. Gives the bytes written. */
async function fill(folder: string, count: number, producers: readonly Producer[]): Promise<number> {
  const made: Uint8Array[] = [];
  let bytes = 0;
  for (let index = 0; index < count; index += 1) {
    const producer = producers[index % producers.length];
    if (index < DIFFERENT && producer) {
      made.push(await producer.make(sheetsWithStaff(staffOf(index), planOf(index))));
    }
    const workbook = made[index % DIFFERENT];
    if (!workbook) throw new Error("no workbook");
    if (index % PER_FOLDER === 0) mkdirSync(groupOf(folder, index), { recursive: true });
    bytes += workbook.length;
    writeFileSync(join(groupOf(folder, index), `${String(index).padStart(4, "0")}.xlsx`), workbook);
  }
  return bytes;
}

function groupOf(folder: string, index: number): string {
  return join(folder, String(Math.floor(index / PER_FOLDER)).padStart(3, "0"));
}

const inputsOf = (folder: string, count: number): string[] =>
  Array.from({ length: count / PER_FOLDER }, (_, group) => groupOf(folder, group * PER_FOLDER));

/** Round by round, so that a busy minute does not fall on one of them alone. */
function contest(
  work: string,
  inputs: readonly string[],
  contestants: readonly Contestant[],
  rounds: number,
): Map<Contestant, Cost> {
  const run = meteredRunner(work);
  const out = join(work, "out");
  const costs = new Map(contestants.map((contestant): [Contestant, Cost[]] => [contestant, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [contestant, list] of costs) {
      rmSync(out, { recursive: true, force: true });
      list.push(run(contestant.command(out, inputs)));
    }
  }
  rmSync(out, { recursive: true, force: true });
  return new Map(Array.from(costs, ([contestant, list]) => [contestant, medianCost(list)]));
}

function print(title: string, files: number, costs: ReadonlyMap<Contestant, Cost>): void {
  console.log(`\n  ${title}`);
  row("", "processor", "wall", "each: proc.", "each: wall", "peak memory");
  for (const [{ name }, { wall, cpu, peak }] of costs) {
    row(name, seconds(cpu), seconds(wall), ms(cpu / files), ms(wall / files), mb(peak));
  }
}

type Costs = ReadonlyMap<Contestant, Cost> | undefined;

const cpuOf = (costs: Costs, contestant: Contestant): number => costs?.get(contestant)?.cpu ?? Number.NaN;

function ratio(costs: Costs, rivalOf: Contestant, ours = ONE_JOB): number {
  return cpuOf(costs, ours) / cpuOf(costs, rivalOf);
}

function aimsOf(by: ReadonlyMap<Count, Costs>, large: Costs, start: StartCost): readonly Aim[] {
  const [at300, at1000, at5000] = [by.get(300), by.get(1000), by.get(5000)];
  const peak = Math.max(...[at1000, at5000].map((costs) => costs?.get(TWO_JOBS)?.peak ?? Number.NaN)) / 2 ** 20;
  return [
    { what: "300 files, processor time ÷ ExcelJS", value: ratio(at300, EXCELJS), limit: 0.45, unit: "×" },
    { what: "300 files, processor time ÷ SheetJS", value: ratio(at300, SHEETJS), limit: 0.8, unit: "×" },
    { what: "300 files, processor time ÷ unzip and zip again", value: ratio(at300, REZIP), limit: 2.3, unit: "×" },
    { what: "1 000 files, processor time ÷ ExcelJS", value: ratio(at1000, EXCELJS), limit: 0.4, unit: "×" },
    { what: "50 000 rows, processor time ÷ unzip and zip again", value: ratio(large, REZIP), limit: 1, unit: "×" },
    { what: "300 files, two jobs ÷ one job", value: ratio(at300, ONE_JOB, TWO_JOBS), limit: 1.15, unit: "×" },
    { what: "1 000 files, two jobs ÷ one job", value: ratio(at1000, ONE_JOB, TWO_JOBS), limit: 1.15, unit: "×" },
    { what: "peak memory, two jobs", value: peak, limit: 1024, unit: "MB" },
    { what: "npm run grade ÷ the bundle, wall time", value: start.npm / start.bundle, limit: 2, unit: "×" },
  ];
}

/** Milliseconds of wall time for one sample. */
interface StartCost {
  readonly npm: number;
  readonly bundle: number;
}

/** One sample, graded as the README says and by the bundle itself. */
function measureStart(work: string): StartCost {
  const run = meteredRunner(work);
  const args = [join("samples", "many-gaps.xlsx"), "--out", join(work, "start")];
  const rounds = Array.from({ length: 2 * ROUNDS }, () => ({
    npm: run({ command: "npm", args: ["run", "--silent", "grade", "--", ...args], done: [1] }).wall,
    bundle: run({ command: process.execPath, args: [resolve("dist", "cli.cjs"), "grade", ...args], done: [1] }).wall,
  })).slice(1);
  const middle = (pick: (round: StartCost) => number): number =>
    medianCost(rounds.map((round) => ({ wall: pick(round), cpu: 0, peak: 0 }))).wall;
  return { npm: middle(({ npm }) => npm), bundle: middle(({ bundle }) => bundle) };
}

/** Measures and prints. The command line is built anew before. */
export async function measureCommandLine(): Promise<void> {
  const built = spawnSync(process.execPath, ["scripts/build-cli.mjs"], { stdio: "inherit" });
  if (built.status !== 0) throw new Error("the command line does not build");
  const work = mkdtempSync(join(tmpdir(), "reform-check-bench-"));
  const load = (): string => loadavg()[0]?.toFixed(1) ?? "?";
  try {
    const names = PRODUCERS.map(({ name }) => name).join(", ");
    console.log(`\nMany workbooks of 60 staff through the command line, start-up included`);
    console.log(
      `  median of ${ROUNDS} rounds; ${MOST} files by ${ROUNDS_OF_MANY}; load of the machine before: ${load()}`,
    );
    const bytes = await fill(join(work, "others"), MOST, PRODUCERS);
    console.log(`  files as ${names} write them, ${(bytes / 1024 / MOST).toFixed(0)} KB each`);
    const by = new Map<Count, Costs>();
    for (const count of COUNTS) {
      const takePart = CONTESTANTS.filter(({ most }) => count <= most);
      const inputs = inputsOf(join(work, "others"), count);
      const costs = contest(work, inputs, takePart, count === MOST ? ROUNDS_OF_MANY : ROUNDS);
      by.set(count, costs);
      print(`${count} files of other programs`, count, costs);
    }
    await fill(join(work, "own"), OWN, [OURS]);
    print(
      `${OWN} files of our own template`,
      OWN,
      contest(work, inputsOf(join(work, "own"), OWN), CONTESTANTS, ROUNDS),
    );
    const large = join(work, "large.xlsx");
    const roster = await PRODUCERS[0]?.make(sheetsWithStaff(LARGE_ROWS, { seed: 1, gaps: 3 }));
    writeFileSync(large, roster ?? new Uint8Array());
    const largeCosts = contest(work, [large], [ONE_JOB, EXCELJS, REZIP], ROUNDS);
    print(`one file of ${LARGE_ROWS} rows`, 1, largeCosts);
    const start = measureStart(work);
    console.log(`\n  one sample: npm run grade ${seconds(start.npm)}, the bundle ${seconds(start.bundle)}`);
    console.log("\n  Aims");
    for (const aim of aimsOf(by, largeCosts, start)) console.log(aimLine(aim));
    console.log(`  load of the machine after: ${load()}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
