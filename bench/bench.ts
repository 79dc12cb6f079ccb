/**
 * `npm run bench`: what grading costs, in milliseconds per workbook, beside what a user would otherwise use: loading and
 * saving the same file with ExcelJS, and unzipping and zipping it again. Everything is measured in one run.
 *
 * Every figure is the median of several rounds after a warm-up. Peak memory is the highest resident size seen.
 */
import { strFromU8, unzipSync, zipSync } from "fflate";
import ExcelJS from "exceljs";
import { assess } from "../src/assess";
import { openNatively } from "../src/cli/native-codec";
import { planChanges } from "../src/report";
import { chooseSheets, readSubmission, summarySheetName } from "../src/workbook";
import { measureAdversarial } from "./adversarial";
import { measureArchive, measureDesk } from "./desk";
import { measureLanguage } from "./language";
import { measureCommandLine } from "./many";
import { measurePages } from "./pages";
import { measureRollup } from "./rollup";
import { workbookWithStaff } from "./workbooks";

interface Split {
  readonly read: number;
  readonly assess: number;
  readonly write: number;
}

const MANY = 1000;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function gradeOnce(bytes: Uint8Array): Split & { output: Uint8Array } {
  const start = performance.now();
  const file = openNatively(bytes);
  const snapshot = file.read(chooseSheets(file.outline(20)));
  const submission = readSubmission(snapshot, { today: "2024-06-30" });
  const readDone = performance.now();
  const assessment = assess(submission);
  const assessDone = performance.now();
  const changes = planChanges(assessment, {
    language: "zh-CN",
    summaryName: summarySheetName(snapshot),
    previous: file.readOwnSheet(),
  });
  const { bytes: output } = file.apply(changes);
  const end = performance.now();
  return { read: readDone - start, assess: assessDone - readDone, write: end - assessDone, output };
}

function measureGrading(bytes: Uint8Array, rounds: number): Split & { whole: number } {
  gradeOnce(bytes);
  const splits = Array.from({ length: rounds }, () => gradeOnce(bytes));
  const pick = (key: keyof Split): number => median(splits.map((split) => split[key]));
  return {
    read: pick("read"),
    assess: pick("assess"),
    write: pick("write"),
    whole: median(splits.map((split) => split.read + split.assess + split.write)),
  };
}

function measureZip(bytes: Uint8Array, rounds: number): number {
  zipSync(unzipSync(bytes));
  return median(
    Array.from({ length: rounds }, () => {
      const start = performance.now();
      zipSync(unzipSync(bytes));
      return performance.now() - start;
    }),
  );
}

async function measureExcelJs(bytes: Uint8Array, rounds: number): Promise<{ load: number; loadAndSave: number }> {
  const loads: number[] = [];
  const wholes: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes).buffer);
    const loaded = performance.now();
    await workbook.xlsx.writeBuffer();
    if (round > 0) {
      loads.push(loaded - start);
      wholes.push(performance.now() - start);
    }
  }
  return { load: median(loads), loadAndSave: median(wholes) };
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const mb = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;

function line(name: string, value: string): void {
  console.log(`  ${name.padEnd(44)} ${value}`);
}

async function compare(title: string, bytes: Uint8Array, rounds: { ours: number; others: number }): Promise<void> {
  const parts = unzipSync(bytes);
  const size = Object.values(parts).reduce((sum, part) => sum + strFromU8(part).length, 0);
  console.log(`\n${title} (${(bytes.length / 1024).toFixed(0)} KB packed, ${(size / 1024).toFixed(0)} KB of XML)`);
  const ours = measureGrading(bytes, rounds.ours);
  line("reform-check: read", ms(ours.read));
  line("reform-check: assess", ms(ours.assess));
  line("reform-check: write", ms(ours.write));
  line("reform-check: the whole job", ms(ours.whole));
  const zip = measureZip(bytes, rounds.ours);
  line("unzip and zip again (fflate)", ms(zip));
  const excelJs = await measureExcelJs(bytes, rounds.others);
  line("ExcelJS: load", ms(excelJs.load));
  line("ExcelJS: load and save", ms(excelJs.loadAndSave));
  line("whole job ÷ ExcelJS load and save", (ours.whole / excelJs.loadAndSave).toFixed(3));
  line("whole job ÷ unzip and zip", (ours.whole / zip).toFixed(2));
  line("memory now (resident)", mb(process.memoryUsage().rss));
}

function measureMany(count: number): void {
  console.log(`\n${count} workbooks of 60 staff, one after the other in this process`);
  const workbooks = Array.from({ length: 20 }, (_, index) => workbookWithStaff(60, { seed: index, gaps: index % 4 }));
  const memory: number[] = [];
  let peak = 0;
  const start = performance.now();
  for (let index = 0; index < count; index += 1) {
    gradeOnce(workbooks[index % workbooks.length] ?? new Uint8Array());
    if ((index + 1) % (count / 10) === 0) {
      globalThis.gc?.();
      const { rss, heapUsed } = process.memoryUsage();
      peak = Math.max(peak, rss);
      memory.push(heapUsed);
    }
  }
  const elapsed = performance.now() - start;
  line("per workbook", ms(elapsed / count));
  line("heap after each tenth (collected)", memory.map(mb).join(" "));
  line("peak resident memory", mb(peak));
}

async function main(): Promise<void> {
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}`);
  if (process.argv.includes("--many")) return measureCommandLine();
  if (process.argv.includes("--adversarial")) {
    await measureAdversarial(line);
    return;
  }
  if (process.argv.includes("--pages")) return measurePages();
  if (process.argv.includes("--desk")) return measureArchive(line);
  if (process.argv.includes("--rollup")) {
    measureRollup();
    return;
  }
  if (process.argv.includes("--language")) {
    measureLanguage(line);
    return;
  }
  await compare("One workbook of 60 staff", workbookWithStaff(60, { seed: 1, gaps: 3 }), { ours: 60, others: 15 });
  measureMany(MANY);
  await compare("One roster of 50 000 rows", workbookWithStaff(50_000, { seed: 1, gaps: 3 }), { ours: 5, others: 1 });
  await measureDesk(line);
  await measureArchive(line);
  line("peak resident memory of the whole run", mb(process.resourceUsage().maxRSS * 1024));
  await measureCommandLine();
}

void main();
