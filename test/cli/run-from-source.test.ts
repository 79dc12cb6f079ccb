/** `npm run reform-check`: the script that builds the command line where that is needed, and runs it. */
import { spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "..", "..");
const project = mkdtempSync(join(tmpdir(), "reform-check-source-"));
const source = join(project, "src", "cli", "main.ts");
const bundle = join(project, "dist", "cli.cjs");

beforeAll(() => {
  for (const part of ["scripts", "package.json", "package-lock.json"]) {
    cpSync(join(root, part), join(project, part), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(project, "node_modules"), "dir");
  mkdirSync(join(project, "src", "cli"), { recursive: true });
  says("first");
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Another command line: one that tells this word, what it was given, and in which process it runs. */
function says(word: string): void {
  const program =
    'console.log([word, ...process.argv.slice(2), process.pid, process.cwd()].join(" ")); process.exitCode = 1;';
  writeFileSync(source, `const word: string = ${JSON.stringify(word)};\n${program}\n`);
}

interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly pid: number;
}

function run(...args: string[]): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(project, "scripts", "reform-check.mjs"), ...args], {
      env: { ...process.env, INIT_CWD: tmpdir() },
    });
    let out = "";
    child.stdout.on("data", (text) => (out += String(text)));
    child.stderr.on("data", (text) => (out += String(text)));
    child.on("close", (status) => done({ status, out: out.trim(), pid: child.pid ?? -1 }));
  });
}

test("builds where nothing was built, and runs in the same process, in the folder where the command was typed", async () => {
  const { status, out, pid } = await run("grade", "a.xlsx");
  expect(out).toBe(`first grade a.xlsx ${pid} ${tmpdir()}`);
  expect(status).toBe(1);
});

test("does not build again while no source is newer", async () => {
  await run();
  const { ino } = statSync(bundle);
  expect((await run()).out).toMatch(/^first /);
  expect(statSync(bundle).ino).toBe(ino);
});

test("builds again once a source is newer, or one has gone", async () => {
  await run();
  says("second");
  expect((await run()).out).toMatch(/^second /);
  const { ino } = statSync(bundle);
  const old = join(project, "src", "old.ts");
  writeFileSync(old, "");
  utimesSync(old, new Date(2020, 0, 1), new Date(2020, 0, 1));
  await run();
  expect(statSync(bundle).ino).not.toBe(ino);
});

test("several at once never see half a bundle, and leave nothing unfinished behind", async () => {
  rmSync(bundle);
  says("third");
  const runs = await Promise.all(Array.from({ length: 4 }, () => run()));
  expect(runs.map(({ out }) => out.split(" ")[0])).toEqual(["third", "third", "third", "third"]);
  expect(readdirSync(join(project, "dist"))).toEqual(["cli.cjs"]);
});

test("a source that does not build ends with 2: 1 would mean that a workbook has gaps", async () => {
  writeFileSync(source, "const = 1;");
  const { status, out } = await run();
  expect(status).toBe(2);
  expect(out).toContain("main.ts");
});
