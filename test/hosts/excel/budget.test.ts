import { bare, describeInExcel, marksIn } from "./in-excel";
import { longRoster, sample } from "./large";

jest.setTimeout(180_000);
const MEGABYTE = 1024 * 1024;

describeInExcel("the number and size of requests", (open) => {
  it.each(["1.7", "1.9", "1.14"])(
    "stays within 8 and 5 MB for 5 000 people and 500 marks at ExcelApi %s",
    async (api) => {
      const excel = await open({ workbook: await longRoster(5_000, 10), api });
      const { requests, skipped } = await excel.run<{ requests: number; skipped: unknown[] }>(`return trial.mark();`);
      const { largestRequest, largestResponse } = await excel.host.statistics();
      const log = await excel.host.log();
      expect(log.filter(({ kind }) => kind === "cleanup")).toEqual([]);
      expect(skipped).toEqual([]);
      expect(requests).toBeLessThanOrEqual(8);
      expect(Math.max(largestRequest, largestResponse)).toBeLessThan(5 * MEGABYTE);
      const marks = marksIn(await excel.model());
      expect(marks.filter((mark) => mark.startsWith("人员名单!")).length).toBeGreaterThanOrEqual(500);
      await excel.host.clearLog();
      const again = await excel.run<{ requests: number }>(`return trial.mark();`);
      expect(again.requests).toBeLessThanOrEqual(8);
      const second = await excel.host.statistics();
      expect(Math.max(second.largestRequest, second.largestResponse)).toBeLessThan(5 * MEGABYTE);
      expect(marksIn(await excel.model())).toEqual(marks);
    },
  );

  it("reads 50 000 people in chunks, with progress", async () => {
    const excel = await open({ workbook: await longRoster(50_000, 100_000), api: "1.14" });
    const read = await excel.run<{ rows: number; last: unknown; progress: number[] }>(`
      await trial.host.outline(20);
      const { sheets: [roster] } = await trial.host.read(["人员名单"]);
      return {
        rows: roster.rows.length, last: roster.rows.at(-1).values[2],
        progress: trial.progress.filter(({ step }) => step === "read").map(({ done, total }) => done / total),
      };`);
    expect(read.rows).toBeGreaterThanOrEqual(50_001);
    expect(read.last).toBe("学生50000");
    expect(read.progress.length).toBeGreaterThan(4);
    expect(read.progress.at(-1)).toBe(1);
    expect([...read.progress].sort((a, b) => a - b)).toEqual(read.progress);
    expect((await excel.host.statistics()).largestResponse).toBeLessThan(5 * MEGABYTE);
  });

  it("splits what Excel finds too large after all, in both directions", async () => {
    const book = await sample("many-gaps.xlsx");
    const excel = await open({ workbook: book, api: "1.14", now: "2024-06-30T00:00:00Z" });
    await excel.run(`return trial.mark();`);
    const whole = await excel.model();
    const small = await open({ workbook: book, api: "1.14", now: "2024-06-30T00:00:00Z" });
    await small.host.setLimits(100_000, 30_000);
    const { requests } = await small.run<{ requests: number }>(`return trial.mark();`);
    expect(requests).toBeGreaterThan(8);
    await small.host.setLimits(5 * MEGABYTE, 5 * MEGABYTE);
    expect(bare(await small.model())).toEqual(bare(whole));
  });
});
