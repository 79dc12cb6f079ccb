/**
 * `npm run bench -- --rollup`: what rolling up and comparing the records of very many workbooks costs, and whether the
 * cost grows as their number does. Records are those of real assessments under other names.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { assess } from "../src/assess";
import { openNatively } from "../src/cli/native-codec";
import { toJson } from "../src/report";
import type { AssessmentDocument } from "../src/report";
import { chooseSheets, readSubmission } from "../src/workbook";
import { aimLine } from "./aims";
import { meteredRunner, type Cost } from "./metered";
import { workbookWithStaff } from "./workbooks";

const COUNTS = [1_000, 5_000, 20_000, 65_000] as const;
const MOST = 65_000;
const SHARDS = 8;
const MOST_MEMORY_MB = 400;
/** A record of the largest run may cost this much more than one of the run with 20 000. */
const MOST_GROWTH = 1.25;

function models(): AssessmentDocument[] {
  return Array.from({ length: 12 }, (_, seed) => {
    const file = openNatively(workbookWithStaff(40 + seed, { seed, gaps: seed }));
    const submission = readSubmission(file.read(chooseSheets(file.outline(20))), { today: "2024-06-30" });
    return toJson(assess(submission), { language: "zh-CN", fileName: "清单.xlsx", sha256: "" });
  });
}

/** Writes the records in `SHARDS` parts; every school is another one, twenty colleges each. */
function fill(folder: string, count: number, round: string, documents: readonly AssessmentDocument[]): number {
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (let shard = 1; shard <= SHARDS; shard += 1) {
    const path = join(folder, `assessments.${shard}-of-${SHARDS}.ndjson`);
    const file = openSync(path, "w");
    for (let index = shard - 1; index < count; index += SHARDS) {
      const document = documents[(index + (round === "later" ? 5 : 0)) % documents.length];
      if (!document) continue;
      const input = `${String(Math.floor(index / 20)).padStart(4, "0")}/学院${index}.xlsx`;
      const sha256 = createHash("sha256").update(`${round} ${input}`).digest("hex");
      const organisations = document.organisations.map((organisation) => ({
        ...organisation,
        school: `云溪大学${Math.floor(index / 20)}`,
        name: `第${index}学院学生会`,
        score: { ...organisation.score, confirmed: (index % 9_973) / 100 },
      }));
      const record = { input, graded: null, gradedSha256: null, settings: "bench" };
      writeSync(file, `${JSON.stringify({ ...document, file: input, sha256, organisations, record })}\n`);
    }
    closeSync(file);
    bytes += statSync(path).size;
  }
  return bytes;
}

function told(name: string, { wall, cpu, peak }: Cost, output: string): void {
  const size = (statSync(output).size / 1024 / 1024).toFixed(0);
  const figures = [`${(wall / 1000).toFixed(1)} s`, `CPU ${(cpu / 1000).toFixed(1)} s`, `${mega(peak).toFixed(0)} MB`];
  console.log(
    `  ${name.padEnd(34)}${figures.map((figure) => figure.padStart(14)).join("")}${`writes ${size} MB`.padStart(18)}`,
  );
}

const mega = (bytes: number): number => bytes / 1024 / 1024;

/** Measures and prints. The command line is built anew before. */
export function measureRollup(): void {
  const built = spawnSync(process.execPath, ["scripts/build-cli.mjs"], { stdio: "inherit" });
  if (built.status !== 0) throw new Error("the command line does not build");
  const work = mkdtempSync(join(tmpdir(), "reform-check-bench-"));
  try {
    const run = meteredRunner(work);
    const cli = (output: string, ...args: readonly string[]): Cost => {
      rmSync(output, { force: true });
      const whole = [resolve("dist", "cli.cjs"), ...args, "-o", output];
      return run({ command: process.execPath, args: whole, done: [0, 1] });
    };
    const documents = models();
    console.log(`\nRecords of ${SHARDS} parts rolled up and compared by the command line, start-up included`);
    const costs = new Map<string, Cost>();
    const peaks: number[] = [];
    for (const count of COUNTS) {
      const folder = join(work, "earlier");
      rmSync(folder, { recursive: true, force: true });
      const bytes = fill(folder, count, "earlier", documents);
      console.log(`  ${count} records, ${mega(bytes).toFixed(0)} MB`);
      const formats = count === MOST ? ["xlsx", "json", "csv", "parquet"] : ["xlsx"];
      for (const format of formats) {
        const output = join(work, `rollup.${format}`);
        const cost = cli(output, "rollup", folder);
        costs.set(`${count} ${format}`, cost);
        peaks.push(mega(cost.peak));
        told(`rollup -o .${format}`, cost, output);
        rmSync(output);
      }
    }
    fill(join(work, "later"), MOST, "later", documents);
    const output = join(work, "comparison.xlsx");
    const compared = cli(output, "compare", join(work, "earlier"), join(work, "later"));
    told(`compare, ${MOST} records each round`, compared, output);
    const perRecord = (count: number): number => (costs.get(`${count} xlsx`)?.cpu ?? Number.NaN) / count;
    const growth = perRecord(MOST) / perRecord(20_000);
    console.log(
      aimLine({
        what: `roll-up of ${MOST} records, memory`,
        value: Math.max(...peaks),
        limit: MOST_MEMORY_MB,
        unit: "MB",
      }),
    );
    console.log(
      aimLine({ what: "comparison of as many, memory", value: mega(compared.peak), limit: MOST_MEMORY_MB, unit: "MB" }),
    );
    console.log(
      aimLine({ what: "a record of 65 000 ÷ one of 20 000, CPU", value: growth, limit: MOST_GROWTH, unit: "×" }),
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
