import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileHost, openWorkbook } from "../../../src/hosts/file";
import { assessWorkbook, markWorkbook } from "../../../src/session";
import { ownNote, type WorkbookChanges } from "../../../src/spreadsheet";
import { sampleNames, SAMPLES } from "../../support/samples";
import { bare, cellsIn, describeInExcel, marksIn, valuesOf } from "./in-excel";

jest.setTimeout(120_000);

const samples = sampleNames.filter((name) => !name.startsWith("blank"));
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(SAMPLES, name)));

/** What the command line would do to the file. */
async function planOnFile(bytes: Uint8Array): Promise<WorkbookChanges> {
  const host = fileHost(openWorkbook(bytes));
  const plans: WorkbookChanges[] = [];
  const apply: typeof host.apply = (changes) => {
    plans.push(changes);
    return host.apply(changes);
  };
  await markWorkbook({ ...host, apply }, await assessWorkbook(host, { today: "2024-06-30" }), { language: "zh-CN" });
  const [plan] = plans;
  if (!plan) throw new Error("nothing was planned");
  return plan;
}

function cellsOfPlan({ marks }: WorkbookChanges): string[] {
  const cells = marks.flatMap(({ area, tone }) => cellsIn(area).map((cell) => `${area.sheet}!${cell} ${tone}`));
  return [...new Set(cells)].sort();
}

function valuesOfPlan({ sheets }: WorkbookChanges): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { rows } of sheets.slice(0, 1)) {
    rows.forEach(({ cells }, row) =>
      cells.forEach((cell, column) => {
        const [name] = cellsIn({ top: row, left: column, bottom: row, right: column });
        if (name && cell && cell.value !== null && cell.value !== "") values[name] = cell.value;
      }),
    );
  }
  return values;
}

describeInExcel("checking and marking in Excel", (open) => {
  it.each(samples)("marks %s as the command line does, in few requests, and takes it all back", async (name) => {
    const bytes = bytesOf(name);
    const [plan, excel] = [await planOnFile(bytes), await open({ workbook: bytes, api: "1.14" })];
    const before = await excel.model();
    const { skipped, requests } = await excel.run<{ skipped: unknown[]; requests: number }>(`return trial.mark();`);
    expect(skipped).toEqual([]);
    expect(requests).toBeLessThanOrEqual(8);
    const after = await excel.model();
    expect(marksIn(after)).toEqual(cellsOfPlan(plan));
    const summary = after.sheets.at(-1);
    expect(summary?.name).toBe("评估汇总");
    expect(summary && valuesOf(summary)).toEqual(valuesOfPlan(plan));
    const comments = after.sheets.flatMap(({ comments: held }) => held.map(({ content }) => content));
    expect(comments.sort()).toEqual(plan.notes.map(({ text }) => ownNote(text)).sort());
    expect([after.active, after.selection]).toEqual([before.active, before.selection]);
    await excel.run(`await trial.host.clear();`);
    expect(bare(await excel.model())).toEqual(bare(before));
    expect(excel.errors).toEqual([]);
  });
});
