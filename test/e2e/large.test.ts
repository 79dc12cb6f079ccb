import { marksIn } from "../hosts/excel/in-excel";
import { longRoster } from "../hosts/excel/large";
import { describeInPane } from "./in-pane";

jest.setTimeout(180_000);

const MEGABYTE = 1024 * 1024;

describeInPane("a checklist with 5 000 people", (open) => {
  it("is checked and marked in at most 8 requests of less than 5 MB", async () => {
    const excel = await open({ workbook: await longRoster(5_000, 10) });
    const requests = await excel.requestsOf(() => excel.press("检查并标记"));
    expect(await excel.alert().allTextContents()).toEqual([]);
    expect(await excel.status()).toContain("检查完成");
    const { largestRequest, largestResponse } = await excel.host.statistics();
    expect(marksIn(await excel.model()).filter((mark) => mark.startsWith("人员名单!")).length).toBeGreaterThanOrEqual(
      500,
    );
    expect(requests).toBeLessThanOrEqual(8);
    expect(Math.max(largestRequest, largestResponse)).toBeLessThan(5 * MEGABYTE);
    // The list of many gaps holds no more elements than can be seen, and a few.
    expect(await excel.pane.locator("#root *").count()).toBeLessThan(4_000);
  });
});
