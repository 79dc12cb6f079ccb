import { buffer } from "node:stream/consumers";
import ExcelJS from "exceljs";
import { bare, marksIn } from "../hosts/excel/in-excel";
import { describeInPane, sampleBytes, type InPane } from "./in-pane";
import { planOnFile } from "./plan";

jest.setTimeout(120_000);

async function confirmed(excel: InPane): Promise<number> {
  return Number(await excel.pane.locator(".rc-figures .rc-big").first().innerText());
}

/** Waits for what comes of a click, however busy the machine is. */
async function until(done: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300 && !(await done()); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function exported(excel: InPane, item: RegExp): Promise<{ name: string; bytes: Buffer }> {
  await excel.button("导出评分表").click();
  const [download] = await Promise.all([
    excel.page.waitForEvent("download"),
    excel.pane.getByRole("menuitem", { name: item }).click(),
  ]);
  await excel.idle();
  return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) };
}

describeInPane("a reviewer's work in the pane", (open) => {
  it("writes a decision into the form's row, and the score follows", async () => {
    const excel = await open({ workbook: sampleBytes("many-gaps.xlsx") });
    await excel.press("检查并标记");
    const score = await confirmed(excel);
    const id = await excel.review();
    await excel.choose("结论", "达标");
    await excel.choose("等级", "A");
    await excel.pane.getByRole("textbox", { name: "意见" }).fill("=已现场核实，材料齐全");
    const writtenTo = await excel.pane.getByText(/^写入 /).innerText();
    await excel.press("保存");
    expect(await excel.pane.getByRole("dialog").count()).toBe(0);
    expect(await excel.status()).toContain(`指标 ${id} 的评审已写入`);
    expect(await confirmed(excel)).toBeGreaterThan(score);
    const row = /[A-Z]+(\d+)/.exec(writtenTo)?.[1] ?? "";
    const form = (await excel.model()).sheets.find(({ name }) => name === "自评表");
    const ofRow = Object.entries(form?.cells ?? {}).filter(([name]) => name.replace(/\D+/, "") === row);
    const values = ofRow.map(([, { value }]) => value);
    expect(values).toEqual(expect.arrayContaining(["达标", "A", "=已现场核实，材料齐全"]));
    expect(ofRow.filter(([, { formula }]) => formula !== undefined)).toEqual([]);
    expect(await excel.pane.getByText("标记还是上次的").count()).toBe(1);
    await excel.press("检查并标记");
    expect(await excel.pane.getByText("标记还是上次的").count()).toBe(0);
    expect(excel.errors).toEqual([]);
  });

  it("selects the cell of a gap, and the focus stays on what was clicked", async () => {
    const excel = await open({ workbook: sampleBytes("many-gaps.xlsx") });
    await excel.press("检查并标记");
    const place = excel.pane.getByRole("button", { name: /定位到 人员名单!/ }).first();
    await place.scrollIntoViewIfNeeded();
    const address = ((await place.getAttribute("aria-label")) ?? "").replace("定位到 ", "");
    await place.click();
    await excel.pane.getByRole("status").filter({ hasText: "已选中" }).waitFor();
    expect(await excel.status()).toBe(`已选中 ${address}。`);
    const { sheet, areas } = await excel.host.selection();
    const [, column = "", row = ""] = /!([A-Z])(\d+)/.exec(address) ?? [];
    expect(sheet).toBe("人员名单");
    expect(areas[0]).toMatchObject({ top: Number(row) - 1, left: column.charCodeAt(0) - 65 });
    const focused = await excel.pane.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(focused).toBe(`定位到 ${address}`);
  });

  it("searches and filters the list", async () => {
    const excel = await open({ workbook: sampleBytes("many-gaps.xlsx") });
    await excel.press("仅检查");
    await excel.pane.getByRole("searchbox").fill("人员名单");
    await excel.pane.getByText(/^显示 \d+ \/ \d+/).waitFor();
    await excel.button("清除筛选").last().click();
    expect(await excel.pane.getByText(/^显示 \d+ \/ \d+/).count()).toBe(0);
    await excel.pane.getByRole("tab", { name: /全部指标/ }).click();
    expect(await excel.pane.getByRole("tab", { name: /全部指标/ }).getAttribute("aria-selected")).toBe("true");
    await excel.choose("结论", "达标");
    const badges = await excel.pane.locator(".rc-indicator .rc-badge").allInnerTexts();
    expect(badges.length).toBeGreaterThan(0);
    expect(new Set(badges)).toEqual(new Set(["达标"]));
    await excel.pane.getByRole("tab", { name: /填报问题/ }).click();
    expect(await excel.pane.getByRole("tabpanel").innerText()).not.toBe("");
  });

  it("exports the graded workbook, the summary and the report", async () => {
    const bytes = sampleBytes("many-gaps.xlsx");
    const plan = await planOnFile(bytes);
    const excel = await open({ workbook: bytes });
    await excel.press("仅检查");
    const graded = await exported(excel, /评分后的工作簿（.xlsx）/);
    expect(graded.name).toMatch(/评分表.*\.xlsx$/);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(graded.bytes).buffer);
    expect(book.worksheets.at(-1)?.name).toBe("评估汇总");
    const texts = new Set<unknown>();
    book.getWorksheet("评估汇总")?.eachRow((row) => row.eachCell((cell) => texts.add(cell.text)));
    const expected = Object.values(plan.summary).filter((value) => typeof value === "string" && value.length > 20);
    expect(expected.filter((value) => !texts.has(value))).toEqual([]);
    expect(marksIn(await excel.model())).toEqual(plan.marks);
    const summary = await exported(excel, /评估汇总（.xlsx）/);
    const alone = new ExcelJS.Workbook();
    await alone.xlsx.load(new Uint8Array(summary.bytes).buffer);
    expect(alone.worksheets[0]?.name).toBe("评估汇总");
    const report = await exported(excel, /可打印报告/);
    expect(report.name).toMatch(/\.html$/);
    expect(report.bytes.toString("utf8")).toContain("<!doctype html>");
    expect((await excel.host.asked()).openFiles).toBe(0);
  });

  it("opens exports as new workbooks and copies the report where downloads are blocked", async () => {
    const excel = await open({ workbook: sampleBytes("college.xlsx") });
    await excel.press("检查并标记");
    const items = [/评分后的工作簿：作为新工作簿打开/, /评估汇总：作为新工作簿打开/];
    for (const [before, item] of items.entries()) {
      await excel.button("导出评分表").click();
      await excel.pane.getByRole("menuitem", { name: item }).click();
      await excel.idle();
      await until(async () => (await excel.host.openedWorkbooks()).length > before);
      await excel.idle();
      expect(await excel.alert().allTextContents()).toEqual([]);
    }
    const opened = await excel.host.openedWorkbooks();
    expect(opened.map(({ sheets }) => sheets.at(-1)?.name)).toEqual(["评估汇总", "评估汇总"]);
    await excel.button("导出评分表").click();
    await excel.pane.getByRole("menuitem", { name: /复制到剪贴板/ }).click();
    await excel.idle();
    expect(await excel.status()).toContain("已复制");
  });

  it("inserts a blank checklist that is recognised at once", async () => {
    const excel = await open({});
    await excel.press("检查并标记");
    expect(await excel.alert().innerText()).toContain("还没有填写");
    await excel.alert().getByRole("button", { name: "新建清单" }).click();
    await excel.press("插入清单");
    const names = (await excel.model()).sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["基本信息", "自评表", "人员名单"]));
    await excel.press("检查并标记");
    expect(await excel.status()).toContain("检查完成");
    const { sheets } = await excel.model();
    expect(sheets.at(-1)?.name).toBe("评估汇总");
  });

  it("switches between two organisations, each with its own result", async () => {
    const bytes = sampleBytes("two-organisations.xlsx");
    const plan = await planOnFile(bytes);
    const excel = await open({ workbook: bytes });
    await excel.press("检查并标记");
    const [first, second] = plan.assessment.organisations.map(({ name }) => name);
    const card = excel.pane.getByRole("region", { name: "评估结果" });
    const before = await card.innerText();
    await excel.choose("组织", second ?? "");
    await excel.pane
      .locator(".rc-whose")
      .filter({ hasText: second ?? "" })
      .waitFor();
    expect(await card.innerText()).not.toBe(before);
    await excel.choose("组织", first ?? "");
    expect(await card.innerText()).toBe(before);
  });

  it("judges by the scheme that was chosen", async () => {
    const excel = await open({ workbook: sampleBytes("all-met.xlsx") });
    await excel.press("仅检查");
    const before = await excel.pane.getByRole("tab", { name: /全部指标/ }).innerText();
    await excel.button(/^评估方案/).click();
    await excel.press("院级自评表");
    expect(await excel.pane.getByRole("tab", { name: /全部指标/ }).innerText()).not.toBe(before);
  });

  it("keeps what a person said about the workbook when the pane is loaded anew, until it is cleared", async () => {
    const excel = await open({ workbook: sampleBytes("all-met.xlsx") });
    await excel.press("仅检查");
    await excel.button(/^评估日期/).click();
    await excel.pane.getByRole("textbox", { name: "评估日期" }).fill("2024年5月31日");
    await excel.press("确定");
    expect(await excel.button(/^评估日期/).innerText()).toContain("2024-05-31（已指定）");
    await excel.pane.evaluate(() => window.location.reload());
    await excel.pane.locator(".rc-empty").waitFor();
    await excel.press("仅检查");
    expect(await excel.button(/^评估日期/).innerText()).toContain("2024-05-31（已指定）");
    await excel.press("清除本工作簿的确认");
    expect(await excel.button(/^评估日期/).innerText()).not.toContain("已指定");
  });

  it("speaks English where Excel does, and changes the same cells", async () => {
    const bytes = sampleBytes("many-gaps.xlsx");
    const plan = await planOnFile(bytes, "en-US");
    const excel = await open({ workbook: bytes, language: "en-US" });
    const before = await excel.model();
    await excel.press("Check and mark");
    expect(await excel.pane.evaluate(() => document.documentElement.lang)).toBe("en-US");
    const after = await excel.model();
    expect(marksIn(after)).toEqual(plan.marks);
    for (const name of ["Check only", "Clear marks", "Export graded sheet", "New checklist"]) {
      expect(await excel.button(name).count()).toBe(1);
    }
    for (const name of [/^Gaps/, /^All indicators/, /^Input problems/]) {
      expect(await excel.pane.getByRole("tab", { name }).count()).toBe(1);
    }
    expect(await excel.button(/^Scheme /).count()).toBe(1);
    await excel.press("Clear marks");
    expect(bare(await excel.model())).toEqual(bare(before));
  });

  it("looks again while the user types, and marks nothing", async () => {
    const excel = await open({ workbook: sampleBytes("many-gaps.xlsx") });
    await excel.press("仅检查");
    await excel.pane.getByRole("switch", { name: "实时检查" }).click();
    const roster = (await excel.model()).sheets.find(({ name }) => name === "人员名单");
    const cell = Object.entries(roster?.cells ?? {}).find(([, { value }]) => value === "群众")?.[0] ?? "";
    await excel.page.waitForTimeout(300);
    await excel.host.edit(`人员名单!${cell}`, "中共党员");
    await excel.pane.getByRole("status").filter({ hasText: "已按最新内容重新检查" }).waitFor({ timeout: 15_000 });
    expect(marksIn(await excel.model())).toEqual([]);
  });
});
