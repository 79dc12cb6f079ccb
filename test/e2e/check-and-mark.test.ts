import { openWorkbook } from "../../src/hosts/file";
import { bare, marksIn, valuesOf } from "../hosts/excel/in-excel";
import { formatScore } from "../../src/report/figures";
import { sampleNames } from "../support/samples";
import { describeInPane, sampleBytes } from "./in-pane";
import { planOnFile } from "./plan";

jest.setTimeout(120_000);

describeInPane("checking and marking in the pane", (open) => {
  it.each(sampleNames)(
    "marks %s as the command line does, in at most 8 requests, and takes it all back",
    async (name) => {
      const bytes = sampleBytes(name);
      const plan = await planOnFile(bytes);
      const excel = await open({ workbook: bytes, workbookName: name });
      const before = await excel.model();
      const requests = await excel.requestsOf(() => excel.press("检查并标记"));
      expect(await excel.alert().allTextContents()).toEqual([]);
      expect(await excel.status()).toContain("检查完成");
      expect(requests).toBeLessThanOrEqual(8);
      const after = await excel.model();
      expect(marksIn(after)).toEqual(plan.marks);
      const summary = after.sheets.at(-1);
      expect(summary?.name).toBe("评估汇总");
      expect(summary && valuesOf(summary)).toEqual(plan.summary);
      expect([after.active, after.selection]).toEqual([before.active, before.selection]);
      const [organisation] = plan.assessment.organisations;
      const shown = await excel.pane.getByRole("region", { name: "评估结果" }).innerText();
      expect(shown).toContain(formatScore(organisation?.score.confirmed ?? null));
      await excel.press("清除标记");
      expect(await excel.status()).toContain("已清除");
      expect(bare(await excel.model())).toEqual(bare(before));
      expect(excel.errors).toEqual([]);
    },
  );

  it("changes nothing with 仅检查, and shows the same gaps", async () => {
    const bytes = sampleBytes("many-gaps.xlsx");
    const excel = await open({ workbook: bytes });
    const before = await excel.model();
    await excel.press("仅检查");
    expect(await excel.model()).toEqual(before);
    const gaps = await excel.pane.getByRole("tab", { name: /差距/ }).innerText();
    await excel.press("检查并标记");
    expect(await excel.pane.getByRole("tab", { name: /差距/ }).innerText()).toBe(gaps);
    expect(Number(/\d+/.exec(gaps)?.[0])).toBeGreaterThan(5);
  });

  it.each(["1.7", "1.9", "1.14"])(
    "marks the same cells at ExcelApi %s; notes where comments are to be had",
    async (api) => {
      const bytes = sampleBytes("many-gaps.xlsx");
      const plan = await planOnFile(bytes);
      const excel = await open({ workbook: bytes, api });
      const before = await excel.model();
      const requests = await excel.requestsOf(() => excel.press("检查并标记"));
      expect(requests).toBeLessThanOrEqual(8);
      const after = await excel.model();
      expect(marksIn(after)).toEqual(plan.marks);
      const comments = after.sheets.reduce((count, sheet) => count + sheet.comments.length, 0);
      expect(comments).toBe(Number(api.slice(2)) >= 10 ? plan.changes.notes.length : 0);
      await excel.press("清除标记");
      expect(bare(await excel.model())).toEqual(bare(before));
      expect((await excel.host.asked()).unknown).toEqual([]);
      expect(excel.errors).toEqual([]);
    },
  );

  it("says what changed since the last check", async () => {
    const excel = await open({ workbook: sampleBytes("many-gaps.xlsx") });
    await excel.press("检查并标记");
    const plan = await planOnFile(sampleBytes("many-gaps.xlsx"));
    const place = plan.marks.find((mark) => mark.startsWith("人员名单!"))?.split(" ")[0] ?? "";
    const roster = (await excel.model()).sheets.find(({ name }) => name === "人员名单");
    const header = Object.entries(roster?.cells ?? {}).find(([, { value }]) => value === "政治面貌")?.[0] ?? "";
    expect([place, header]).not.toContain("");
    const column = header.replace(/\d+/, "");
    const rows = Number(header.replace(/\D+/, ""));
    for (let row = rows + 1; row < rows + 30; row += 1) {
      if (roster?.cells[`${column}${row}`]?.value === "群众")
        await excel.host.edit(`人员名单!${column}${row}`, "共青团员");
    }
    await excel.press("检查并标记");
    const card = await excel.pane.getByRole("region", { name: "评估结果" }).innerText();
    expect(card).toContain("与上次检查相比");
    expect(card).toMatch(/已解决\s*[1-9]/);
  });

  it("says what changed since the summary in a workbook that is opened anew, in at most 8 requests", async () => {
    const sample = sampleBytes("many-gaps.xlsx");
    const { changes } = await planOnFile(sample);
    const excel = await open({ workbook: openWorkbook(sample).apply(changes).bytes });
    const roster = (await excel.model()).sheets.find(({ name }) => name === "人员名单");
    const [cell] = Object.entries(roster?.cells ?? {}).find(([, { value }]) => value === "群众") ?? [];
    await excel.host.edit(`人员名单!${cell ?? ""}`, "共青团员");
    const requests = await excel.requestsOf(() => excel.press("检查并标记"));
    expect(requests).toBeLessThanOrEqual(8);
    const changed = excel.pane.locator(".rc-changes");
    expect(await changed.innerText()).toMatch(/与上次检查相比[\s\S]*已解决\s*[1-9][\s\S]*新出现\s*0/);
  });

  it("keeps a user's columns in 评估汇总 through another check", async () => {
    const excel = await open({ workbook: sampleBytes("many-gaps.xlsx") });
    await excel.press("检查并标记");
    const { summary } = await planOnFile(sampleBytes("many-gaps.xlsx"));
    const header = Object.keys(summary).find((name) => summary[name] === "责任人") ?? "";
    const below = header.replace(/\d+/, (row) => String(Number(row) + 1));
    expect(header).not.toBe("");
    await excel.host.edit(`评估汇总!${below}`, "张老师");
    await excel.press("检查并标记");
    const after = (await excel.model()).sheets.at(-1);
    expect([after?.name, after?.cells[header]?.value, after?.cells[below]?.value]).toEqual([
      "评估汇总",
      "责任人",
      "张老师",
    ]);
  });
});
