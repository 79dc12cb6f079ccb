/**
 * `npm run rollup-picture`: docs/images/rollup.png, the heat map of a province of invented schools as LibreOffice prints
 * it (needs soffice and pdftoppm). With a folder named, the roll-up workbook itself is left there.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { schemeById } from "../src/criteria";
import { createWorkbook, fileHost, openWorkbook } from "../src/hosts/file";
import { toJson } from "../src/report";
import type { AssessmentDocument } from "../src/report";
import { rollup, rollupSheets } from "../src/report/rollup";
import { assessWorkbook } from "../src/session";
import { templateSheets } from "../src/template";
import { fillSheets } from "./samples/fill";
import { manySchoolsFills, manySchoolsName } from "./samples/many-schools";

const SCHOOLS = 140;
const DAY = "2024-06-20";
const PICTURE = "docs/images/rollup";

async function documents(): Promise<AssessmentDocument[]> {
  const scheme = schemeById("acceptance");
  if (!scheme) throw new Error("no scheme acceptance");
  const blank = templateSheets({ scheme, organisations: [{ name: "学生会", kind: "undergraduate" }] });
  const found: AssessmentDocument[] = [];
  for (let index = 0; index < SCHOOLS; index += 1) {
    const bytes = createWorkbook(fillSheets(blank, manySchoolsFills(index)));
    const { assessment } = await assessWorkbook(fileHost(openWorkbook(bytes)), { today: DAY });
    found.push(toJson(assessment, { language: "zh-CN", fileName: `${manySchoolsName(index)}.xlsx`, sha256: "" }));
  }
  return found;
}

function command(name: string, ...argv: readonly string[]): void {
  const { status, error } = spawnSync(name, argv, { stdio: "ignore" });
  if (status !== 0) throw new Error(`${name} did not work: ${error?.message ?? String(status)}`);
}

async function main(): Promise<void> {
  const sheets = rollupSheets(rollup(await documents()), { language: "zh-CN" });
  const [kept] = process.argv.slice(2);
  if (kept !== undefined) writeFileSync(join(kept, "rollup.xlsx"), createWorkbook(sheets));
  const folder = mkdtempSync(join(tmpdir(), "rollup-picture-"));
  try {
    // Only the heat map is printed; its formulas stay within it.
    const heat = sheets[2];
    if (!heat) throw new Error("there is no third sheet");
    writeFileSync(join(folder, "heat.xlsx"), createWorkbook([heat]));
    command("soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, "heat.xlsx"));
    command("pdftoppm", "-r", "100", "-png", "-singlefile", "-f", "1", "-l", "1", join(folder, "heat.pdf"), PICTURE);
    console.log(`${PICTURE}.png`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
