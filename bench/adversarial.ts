/**
 * `npm run bench -- --adversarial`: texts made to be slow, in every column that is read. One sign over and over, words
 * that begin something, brackets without end; each as long as a cell can hold, in up to 34 cells of one column.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileHost, openWorkbook } from "../src/hosts/file";
import { toText } from "../src/report";
import { planChanges } from "../src/report/plan";
import { assessSnapshot } from "../src/session";
import type { RowSnapshot, SheetSnapshot, WorkbookSnapshot } from "../src/spreadsheet";

/** Signs in a cell, as many as Excel takes. */
const LONGEST_CELL = 32_767;
/** As many cells as the table of the self-check has rows. */
const CELLS = Number(process.env["CELLS"] ?? 34);
/** What a workbook may take, in seconds on an idle machine. */
const AIM = 10;

const UNITS: readonly string[] = [
  ",", "，", "。", ".", ";", "!", "、", " ", "\n", "\t", "(", "（", ")", "（）", "《", "》", "“", "”", "□", "☑", "☑是", "□是 □否 ", "√", "是", "否", "-", "—",
  "1", "12", "1/", "1/2", "%", "1%", "百分之", "三成", "2023", "2023-", "2023年", "2023年3月", "3月", "3月3", "0", "a", "A1", "/", ":", "：", "=", "第", "〔2021〕", "号",
  "人", "38人", "部长、", "学习部", "中共党员", "群众", "附件", "见", "待补", "http://", "www.", "同上", "无", "不", "未", "没有", "至", "约", "合计", "一、", "1.", "1、", "(1)",
  "😀", "\u3000", "\u200b", "由8人调整至", "38人（不含", "学代会", "推荐", "除", "外", "共",
  "1+", "学习部、", "1人", "(1", "1,", "3月1日 ", "2019年11月9日-", "20191109", "2019-", "拟", "一", "第3届,", "实有", "实有1人，", "约", "工作人员", "部", "1→", "共 ",
]; // prettier-ignore

interface Slow {
  readonly seconds: number;
  readonly where: string;
}

function withTexts(
  workbook: WorkbookSnapshot,
  sheet: SheetSnapshot,
  column: number,
  from: number,
  text: string,
): WorkbookSnapshot {
  let left = CELLS;
  const rows = sheet.rows.map((row, index): RowSnapshot => {
    if (index < from || left === 0 || row.values[column] == null) return row;
    left -= 1;
    const values = [...row.values];
    // No two cells alike: what is remembered of one must not answer for the others.
    values[column] = `${text.slice(0, LONGEST_CELL - 3)}${left}`;
    return { ...row, values };
  });
  const sheets = workbook.sheets.map((one) => (one === sheet ? { ...one, rows } : one));
  return { ...workbook, sheets };
}

/** Prints the slowest columns and texts. */
export async function measureAdversarial(line: (name: string, value: string) => void): Promise<void> {
  console.log("\nCells made to be slow");
  const bytes = readFileSync(join(process.cwd(), "samples", "all-met.xlsx"));
  const host = fileHost(openWorkbook(bytes));
  const outline = await host.outline(20);
  const workbook = await host.read(outline.sheets.map(({ name }) => name));
  const slow: Slow[] = [];
  let runs = 0;
  for (const sheet of workbook.sheets) {
    const width = Math.max(...sheet.rows.map(({ values }) => values.length));
    for (let column = 0; column < width; column += 1) {
      for (const from of [0, 3]) {
        for (const unit of UNITS) {
          const text = unit.repeat(Math.ceil(LONGEST_CELL / unit.length));
          const start = process.cpuUsage();
          try {
            const assessed = await assessSnapshot(withTexts(workbook, sheet, column, from, text), {
              today: "2024-06-30",
            });
            planChanges(assessed.assessment, { language: "zh-CN", summaryName: "评估汇总", previous: null });
            toText(
              assessed.assessment,
              { language: "zh-CN", fileName: "x.xlsx", sha256: "" },
              { width: 80, colour: false, written: null },
            );
          } catch {
            // A workbook that is refused is judged as well.
          }
          const { user, system } = process.cpuUsage(start);
          runs += 1;
          if (process.env["LOG"] && user + system > 2e5)
            console.error(
              `${((user + system) / 1e6).toFixed(2)} ${sheet.name} ${column + 1} ${from} ${JSON.stringify(unit)}`,
            );
          slow.push({
            seconds: (user + system) / 1e6,
            where: `${sheet.name}, column ${column + 1}, from row ${from + 1}, ${JSON.stringify(unit)}`,
          });
        }
      }
    }
  }
  slow.sort((a, b) => b.seconds - a.seconds);
  for (const { seconds, where } of slow.slice(0, Number(process.env["SLOWEST"] ?? 5)))
    line(where, `${seconds.toFixed(2)} s`);
  const worst = slow[0]?.seconds ?? 0;
  line(`slowest of ${runs} workbooks, aim < ${AIM} s`, `${worst.toFixed(2)} s ${worst < AIM ? "MET" : "MISSED"}`);
}
