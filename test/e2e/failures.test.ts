import type { WorkbookJson } from "../excel-host/model/types";
import { bare, marksIn } from "../hosts/excel/in-excel";
import { describeInPane, sampleBytes, type InPane } from "./in-pane";
import { planOnFile } from "./plan";

jest.setTimeout(180_000);

/** What counts of a workbook, with the sheet on top by its name: sheets that are added get ids of their own. */
function shown(model: WorkbookJson): unknown {
  const top = model.sheets.find(({ id }) => id === model.active)?.name;
  return [bare({ ...model, active: "" }), top];
}

/** The failure that is shown is for people: words and a way on, no text of office.js. */
async function readableFailure(excel: InPane): Promise<string> {
  const alert = excel.alert();
  await alert.waitFor();
  const title = await alert.getByRole("heading").innerText();
  const text = await alert.innerText();
  expect(title).toMatch(/[一-龥]{4,}/);
  expect(text).not.toContain("planned by the test");
  expect(text).not.toContain("意外错误");
  expect(await excel.button("检查并标记").isVisible()).toBe(true);
  return text;
}

describeInPane("when Excel refuses", (open) => {
  it("says that a cell is being edited, leaves the workbook alone, and goes on when asked again", async () => {
    const bytes = sampleBytes("many-gaps.xlsx");
    const excel = await open({ workbook: bytes });
    const before = await excel.model();
    await excel.host.setEditing(true);
    await excel.press("检查并标记");
    expect(await readableFailure(excel)).toContain("正在编辑");
    await excel.press("重试");
    expect(await readableFailure(excel)).toContain("Enter");
    expect(await excel.model()).toEqual(before);
    await excel.host.setEditing(false);
    await excel.press("重试");
    expect(await excel.alert().count()).toBe(0);
    expect(marksIn(await excel.model())).toEqual((await planOnFile(bytes)).marks);
  });

  it("marks what it can where a sheet is protected, lists the rest, and 重试 adds it", async () => {
    const bytes = sampleBytes("many-gaps.xlsx");
    const { marks } = await planOnFile(bytes);
    const excel = await open({ workbook: bytes });
    await excel.host.protectSheet("人员名单", true);
    await excel.press("检查并标记");
    const text = await excel.alert().innerText();
    expect(text).toContain("人员名单");
    expect(text).toContain("工作表受保护");
    expect(marksIn(await excel.model())).toEqual(marks.filter((mark) => !mark.startsWith("人员名单!")));
    await excel.host.protectSheet("人员名单", false);
    await excel.press("重试");
    expect(await excel.alert().count()).toBe(0);
    expect(marksIn(await excel.model())).toEqual(marks);
  });

  it("marks but cannot add the summary where the structure is protected, and says so", async () => {
    const bytes = sampleBytes("many-gaps.xlsx");
    const excel = await open({ workbook: bytes });
    await excel.host.protectStructure(true);
    await excel.press("检查并标记");
    expect(await excel.alert().innerText()).toContain("工作簿结构受保护");
    expect(marksIn(await excel.model())).toEqual((await planOnFile(bytes)).marks);
    await excel.host.protectStructure(false);
    await excel.press("重试");
    expect((await excel.model()).sheets.at(-1)?.name).toBe("评估汇总");
  });

  it("copes with a sheet that was deleted meanwhile, and with a lost connection", async () => {
    const excel = await open({ workbook: sampleBytes("many-gaps.xlsx") });
    await excel.press("检查并标记");
    await excel.host.deleteSheet("人员名单");
    const place = excel.pane.getByRole("button", { name: /定位到 人员名单!/ }).first();
    await place.click();
    expect(await readableFailure(excel)).toContain("已被删除或改名");
    await excel.host.setConnection("failing");
    await excel.press("检查并标记");
    expect(await readableFailure(excel)).toContain("连接中断");
    await excel.host.setConnection("up");
    await excel.press("重试");
    expect(await excel.status()).toContain("检查完成");
  });

  it.each([
    ["GeneralException", 0],
    ["GeneralException", 40],
    // Excel did it all (but the last action), and the answer was lost.
    ["ConnectionFailure", 1_000_000],
  ] as const)("survives %s after %i actions of each request in turn", async (code, after) => {
    const workbook = sampleBytes("college.xlsx");
    const excel = await open({ workbook });
    const before = await excel.model();
    const requests = await excel.requestsOf(() => excel.press("检查并标记"));
    const undisturbed = bare(await excel.model());
    for (let ahead = 1; ahead <= requests; ahead += 1) {
      await excel.page.evaluate((json) => window.excelHost?.replace(JSON.parse(json)), JSON.stringify(before));
      await excel.host.failRequest(ahead, code, after);
      await excel.press("检查并标记");
      // A request of which Excel takes only part may end well all the same: what is only nice to have is left out.
      if ((await excel.alert().count()) > 0) {
        await readableFailure(excel);
        await excel.host.clearFaults();
        await excel.press("重试");
      }
      expect(await excel.alert().allTextContents()).toEqual([]);
      expect(await excel.status()).toContain("检查完成");
      expect([ahead, bare(await excel.model())]).toEqual([ahead, undisturbed]);
    }
    expect(requests).toBeGreaterThan(2);
  });

  const adjudicate = async (excel: InPane): Promise<void> => {
    await excel.review();
    await excel.choose("结论", "达标");
    await excel.press("保存");
  };
  const exportGraded = async (excel: InPane): Promise<void> => {
    await excel.button("导出评分表").click();
    await excel.pane.getByRole("menuitem", { name: /评分后的工作簿（.xlsx）/ }).click();
    await excel.idle();
  };
  const addChecklist = async (excel: InPane): Promise<void> => {
    await excel.button("新建清单").click();
    await excel.pane.locator(".ms-Panel-main").waitFor();
    await excel.press("插入清单");
  };

  it.each([
    ["清除标记", (excel: InPane) => excel.press("清除标记"), /已清除/],
    ["a reviewer's decision", adjudicate, /评审已写入/],
    ["the export", exportGraded, /已导出/],
    ["新建清单", addChecklist, /已插入/],
  ] as const)("survives a failure of each request of %s", async (_, act, done) => {
    const excel = await open({ workbook: sampleBytes("college.xlsx") });
    await excel.press("检查并标记");
    const before = await excel.model();
    const requests = await excel.requestsOf(() => act(excel));
    const undisturbed = shown(await excel.model());
    let failures = 0;
    // An export marks anew as a check does, whose every request is tried above.
    const tried = act === exportGraded ? [1, requests - 1] : Array.from({ length: requests }, (_, at) => at + 1);
    for (const ahead of tried) {
      await excel.page.evaluate((json) => window.excelHost?.replace(JSON.parse(json)), JSON.stringify(before));
      await excel.press("仅检查");
      await excel.host.failRequest(ahead, "GeneralException", 0);
      await act(excel);
      // Handing out the file is none of the requests that the test can break.
      if ((await excel.alert().count()) > 0) {
        failures += 1;
        await readableFailure(excel);
        await excel.host.clearFaults();
        await excel.press("重试");
      }
      expect([ahead, await excel.alert().allTextContents()]).toEqual([ahead, []]);
      expect([ahead, await excel.status()]).toEqual([ahead, expect.stringMatching(done)]);
      expect([ahead, shown(await excel.model())]).toEqual([ahead, undisturbed]);
    }
    expect(failures).toBeGreaterThanOrEqual(tried.length > 1 ? 2 : 1);
    expect(excel.errors).toEqual([]);
  });

  it("takes all marks away after a failure half way through, too", async () => {
    const excel = await open({ workbook: sampleBytes("college.xlsx") });
    const before = await excel.model();
    const requests = await excel.requestsOf(() => excel.press("检查并标记"));
    await excel.press("清除标记");
    await excel.host.failRequest(requests, "GeneralException", 40);
    await excel.press("检查并标记");
    await excel.host.clearFaults();
    await excel.press("清除标记");
    expect(bare(await excel.model())).toEqual(bare(before));
  });
});
