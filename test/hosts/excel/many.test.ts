import { NOTE_SEPARATOR, type SkippedChange } from "../../../src/spreadsheet";
import type { WorkbookJson } from "../../excel-host/model/types";
import { describeInExcel, marksIn } from "./in-excel";
import { longRoster } from "./large";

jest.setTimeout(300_000);
const MEGABYTE = 1024 * 1024;
const now = "2024-06-30T00:00:00Z";

const commentsIn = ({ sheets }: WorkbookJson): { content: string; row: number }[] =>
  sheets.flatMap(({ comments }) => comments);

/** The workbook as an earlier version left it: a comment of ours on each of many cells. */
function commented(book: WorkbookJson, count: number): WorkbookJson {
  const roster = book.sheets.find(({ name }) => name === "人员名单");
  for (let index = 0; index < count; index += 1) {
    roster?.comments.push({
      id: `old-${index}`,
      row: 3 + Math.floor(index / 3),
      column: index % 3,
      content: `${NOTE_SEPARATOR}\n${"未达标：综合排名超出专业前百分之三十，请核对成绩单并更正。".repeat(4)}${index}`,
      authorName: "评估员",
      authorEmail: "",
      created: now,
      resolved: false,
      replies: [],
    });
  }
  return book;
}

describeInExcel("very many gaps", (open) => {
  it("take thousands of comments away, page by page, and write none anew", async () => {
    const excel = await open({ workbook: commented(await longRoster(3_000, 2), 9_000), api: "1.14", now });
    const { skipped } = await excel.run<{ skipped: SkippedChange[] }>(`return trial.mark();`);
    expect(skipped.map(({ reason }) => reason)).toContain("too-many-notes");
    const cells = skipped.reduce((sum, change) => sum + (change.cells?.length ?? 0), 0);
    expect(cells).toBeGreaterThan(1_000);
    const after = await excel.model();
    expect(commentsIn(after)).toEqual([]);
    expect(marksIn(after).length).toBeGreaterThan(1_000);
    const { largestRequest, largestResponse } = await excel.host.statistics();
    expect(Math.max(largestRequest, largestResponse)).toBeLessThan(5 * MEGABYTE);
    for (const { actions } of await excel.host.log()) expect(actions).toBeLessThan(25_000);
  });

  it("can be cleared", async () => {
    const excel = await open({ workbook: commented(await longRoster(3_000, 5_000), 9_000), api: "1.14", now });
    await excel.run(`await trial.host.outline(20); return trial.host.clear();`);
    expect(commentsIn(await excel.model())).toEqual([]);
    expect((await excel.host.statistics()).largestResponse).toBeLessThan(5 * MEGABYTE);
  });

  it("bear one comment a row, with all that is to be said", async () => {
    const excel = await open({ workbook: await longRoster(1_000, 2), api: "1.14", now });
    expect(await excel.run(`return trial.mark();`)).toMatchObject({ skipped: [] });
    const comments = commentsIn(await excel.model());
    expect(comments.length).toBeGreaterThan(400);
    const roster = (await excel.model()).sheets.find(({ name }) => name === "人员名单");
    const rows = roster?.comments.map(({ row }) => row) ?? [];
    expect(new Set(rows).size).toBe(rows.length);
  });
});
