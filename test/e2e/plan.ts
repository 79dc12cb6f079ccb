/** What the command line would write for the same bytes. */
import { fileHost, openWorkbook } from "../../src/hosts/file";
import type { Assessment } from "../../src/assess/assessment";
import type { Language } from "../../src/criteria";
import { assessWorkbook, markWorkbook } from "../../src/session";
import type { WorkbookChanges } from "../../src/spreadsheet";
import { cellsIn } from "../hosts/excel/in-excel";
import { today } from "./in-pane";

export interface Plan {
  readonly assessment: Assessment;
  /** "人员名单!C4 fail", sorted. */
  readonly marks: string[];
  /** Cells of 评估汇总 that say something. */
  readonly summary: Record<string, unknown>;
  readonly changes: WorkbookChanges;
}

/** Goes through the whole core in Node. */
export async function planOnFile(bytes: Uint8Array, language: Language = "zh-CN"): Promise<Plan> {
  const host = fileHost(openWorkbook(bytes));
  const planned: WorkbookChanges[] = [];
  const apply: typeof host.apply = (changes) => {
    planned.push(changes);
    return host.apply(changes);
  };
  const assessed = await assessWorkbook(host, { today: today() });
  await markWorkbook({ ...host, apply }, assessed, { language });
  const [changes] = planned;
  if (!changes) throw new Error("nothing was planned");
  return { assessment: assessed.assessment, marks: marksOf(changes), summary: summaryOf(changes), changes };
}

function marksOf({ marks }: WorkbookChanges): string[] {
  const cells = marks.flatMap(({ area, tone }) => cellsIn(area).map((cell) => `${area.sheet}!${cell} ${tone}`));
  return [...new Set(cells)].sort();
}

function summaryOf({ sheets }: WorkbookChanges): Record<string, unknown> {
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
