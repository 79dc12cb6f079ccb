/** The bundle itself, with threads, killed and interrupted: as a user's machine runs it. */
import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FileOutcome } from "../../src/cli/grade-file";
import type { GradeSettings } from "../../src/cli/grade-settings";
import { laneInThread, type FileLimits } from "../../src/cli/worker";
import { temporaryFolder } from "./cli";
import { contentsOf, filesIn, linesOf, put, putMany } from "./folders";

const folder = temporaryFolder();
const root = join(__dirname, "..", "..");
const bundle = folder.path("cli.cjs");
const FILES = 60;

beforeAll(() => {
  const built = spawnSync(process.execPath, [join(root, "scripts", "build-cli.mjs"), bundle], { encoding: "utf8" });
  expect([built.status, built.stderr]).toEqual([0, ""]);
  putMany(folder.path("in"), FILES);
  put(folder.path("in", "第1组", "坏.xlsx"), "no workbook");
  run("undisturbed", "--jobs", "1");
});

function argumentsFor(out: string, flags: readonly string[]): string[] {
  return [bundle, "grade", folder.path("in"), "--out", folder.path(out), "--as-of", "2024-06-30", ...flags];
}

function run(out: string, ...flags: string[]): { status: number | null; out: string; err: string } {
  const result = spawnSync(process.execPath, argumentsFor(out, flags), { encoding: "utf8" });
  return { status: result.status, out: result.stdout, err: result.stderr };
}

/** Starts a run and answers once it has written this many lines of its record. */
async function runUntil(lines: number, out: string, ...flags: string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, argumentsFor(out, flags), { stdio: ["ignore", "ignore", "pipe"] });
  const record = folder.path(out, "assessments.ndjson");
  while (child.exitCode === null) {
    if (existsSync(record) && readFileSync(record, "utf8").split("\n").length > lines) break;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return child;
}

function ended(child: ChildProcess): Promise<{ status: number | null; signal: string | null; err: string }> {
  const err: string[] = [];
  child.stderr?.setEncoding("utf8").on("data", (text: string) => err.push(text));
  return new Promise((resolve) => {
    child.on("close", (status, signal) => resolve({ status, signal, err: err.join("") }));
  });
}

describe("--jobs", () => {
  it.each(["2", "3"])("%s gives the same files and the same text as one", (jobs) => {
    const one = run("again", "--jobs", "1");
    const several = run(`jobs-${jobs}`, "--jobs", jobs);
    expect(contentsOf(folder.path(`jobs-${jobs}`))).toEqual(contentsOf(folder.path("undisturbed")));
    expect(several.out.replaceAll(`jobs-${jobs}`, "again")).toBe(one.out);
    expect([several.status, several.err]).toEqual([one.status, one.err]);
  });

  it.each(["json", "csv", "html"])("prints the same %s", (format) => {
    const print = (jobs: string): string => run("printed", "--no-write", "--jobs", jobs, "--format", format).out;
    expect(print("2")).toBe(print("1"));
  });
});

describe("a run that is killed", () => {
  it.each([
    ["1", 5],
    ["2", 20],
    ["2", 45],
  ])("with %s jobs after %i files gives the same folder once resumed", async (jobs, lines) => {
    const out = `killed-${jobs}-${lines}`;
    const child = await runUntil(lines, out, "--jobs", jobs);
    child.kill("SIGKILL");
    expect((await ended(child)).signal).toBe("SIGKILL");
    expect(filesIn(folder.path(out)).length).toBeLessThan(FILES + 1);
    const { err } = run(out, "--jobs", jobs, "--resume");
    expect(err).toMatch(/其中 \d+ 份上次已评估/);
    expect(contentsOf(folder.path(out))).toEqual(contentsOf(folder.path("undisturbed")));
  });

  it("twice gives the same folder too", async () => {
    for (const [lines, flags] of [
      [10, []],
      [30, ["--resume"]],
    ] as const) {
      const child = await runUntil(lines, "twice", "--jobs", "2", ...flags);
      child.kill("SIGKILL");
      await ended(child);
    }
    run("twice", "--resume");
    expect(contentsOf(folder.path("twice"))).toEqual(contentsOf(folder.path("undisturbed")));
  });
});

describe("Ctrl-C", () => {
  it.each(["1", "2"])("with %s jobs finishes what was begun, keeps it and says how to go on", async (jobs) => {
    const out = `stopped-${jobs}`;
    const child = await runUntil(10, out, "--jobs", jobs);
    child.kill("SIGINT");
    const { status, err } = await ended(child);
    expect(status).toBe(130);
    expect(err).toContain("--resume");
    const lines = linesOf(folder.path(out, "assessments.ndjson"));
    const copies = lines.flatMap(({ record }) => (record.graded === null ? [] : [record.graded]));
    expect(filesIn(folder.path(out))).toEqual([...copies, "assessments.ndjson"].sort());
    run(out, "--resume");
    expect(contentsOf(folder.path(out))).toEqual(contentsOf(folder.path("undisturbed")));
  });
});

/** Grades "harmless" and "deadly" in threads that run this for the latter. */
async function besideDeadly(deadly: string, limits?: FileLimits): Promise<FileOutcome[]> {
  const script = folder.path("dying.cjs");
  writeFileSync(
    script,
    `const { parentPort } = require("node:worker_threads");
     parentPort.on("message", ({ id, path, argumentList = [] }) => {
       const job = argumentList[0]?.value;
       if (path[0] === "grade" && job.id === "deadly") { ${deadly} }
       // The other one answers late: its thread dies under it.
       setTimeout(() => parentPort.postMessage({ id, type: "RAW", value: { line: job.id } }), 30);
     });`,
  );
  const settings: GradeSettings = {
    answers: {},
    detailed: true,
    today: "2024-06-30",
    reviewing: false,
    language: "zh-CN",
    version: "0",
    debug: false,
    out: null,
    text: null,
    entry: false,
    reserved: [],
  };
  const lane = laneInThread(script, settings, limits);
  const jobs = ["harmless", "deadly"].map((id) => {
    return { path: folder.path(`${id}.xlsx`), id, target: null, writtenBefore: null };
  });
  const outcomes = await Promise.all(jobs.map((job) => lane.run(job)));
  await lane.close();
  rmSync(script);
  return outcomes;
}

it("fails the file that kills its thread, and no other", async () => {
  const [harmless, deadly] = await besideDeadly("process.exit(3);");
  expect(harmless?.line).toBe("harmless");
  expect(deadly).toMatchObject({ ok: false, facts: { failed: true } });
});

it.each([
  ["does not come to an end", "for (;;);", { seconds: 0.5, megabytes: 500 }, "too-slow"],
  [
    "needs all the memory",
    "const all = []; for (;;) all.push(new Array(1e5).fill(0));",
    { seconds: 60, megabytes: 64 },
    "too-much-memory",
  ],
])("stops the file that %s, says which limit it was, and keeps its hash", async (_, script, limits, code) => {
  writeFileSync(folder.path("deadly.xlsx"), "bytes");
  const [harmless, deadly] = await besideDeadly(script, limits);
  expect(harmless?.line).toBe("harmless");
  expect(deadly?.facts.failure?.code).toBe(code);
  expect(deadly?.facts.failure?.message).toMatch(code === "too-slow" ? /超过 0\.5 秒/ : /超过 64 MB/);
  expect(JSON.parse(deadly?.line ?? "{}")).toMatchObject({
    record: { inputSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
});
