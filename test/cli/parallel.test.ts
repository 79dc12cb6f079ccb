/** The line of docs/scale.md for GNU parallel, really run: two parts on this machine instead of eight on three. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { reformCheck, temporaryFolder } from "./cli";
import { put, putMany } from "./folders";

const folder = temporaryFolder();
const root = join(__dirname, "..", "..");
const FILES = 9;

const version = spawnSync("parallel", ["--version"], { encoding: "utf8" });
const installed = version.status === 0 && version.stdout.startsWith("GNU parallel");
if (!installed) console.warn("GNU parallel is not installed: its line in docs/scale.md was not run");
const withParallel = installed ? it : it.skip;

function documentedLine(): string {
  const text = readFileSync(join(root, "docs", "scale.md"), "utf8");
  const [line] = /seq 8 \| parallel[\s\S]*?(?=\n```)/.exec(text) ?? [];
  if (line === undefined) throw new Error("docs/scale.md has no line for GNU parallel");
  return line;
}

withParallel("runs in two parts that give together what one run gives", async () => {
  const bundle = folder.path("cli.cjs");
  const built = spawnSync(process.execPath, [join(root, "scripts", "build-cli.mjs"), bundle], { encoding: "utf8" });
  expect([built.status, built.stderr]).toEqual([0, ""]);
  putMany(folder.path("in"), FILES);
  put(folder.path("in", "第1组", "坏.xlsx"), "no workbook");
  mkdirSync(folder.path("logs"));
  const line = documentedLine()
    .replace("seq 8", "seq 2")
    .replace(" --sshlogin a,b,c", "")
    .replaceAll("/8", "/2")
    .replaceAll("/data/", `${folder.path()}/`)
    .replace("reform-check", `"${process.execPath}" "${bundle}"`);
  const { status, stderr } = spawnSync("sh", ["-c", line], { encoding: "utf8", cwd: folder.path() });
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  const jobs = readFileSync(folder.path("parts.log"), "utf8").trim().split("\n").slice(1);
  expect(jobs.map((job) => job.split("\t")[6])).toEqual(["0", "0"]);
  const counts = [1, 2].map((part) => {
    const record = readFileSync(folder.path("out", `assessments.${part}-of-2.ndjson`), "utf8");
    return record.trim().split("\n").length;
  });
  expect(counts[0]! + counts[1]!).toBe(FILES + 1);
  expect(Math.min(...counts)).toBeGreaterThan(0);
  await reformCheck("grade", folder.path("in"), "--out", folder.path("whole"), "--as-of", "2024-06-30");
  const rollUp = async (name: string) => (await reformCheck("rollup", folder.path(name), "--format", "json")).out;
  expect(await rollUp("out")).toBe(await rollUp("whole"));
});
