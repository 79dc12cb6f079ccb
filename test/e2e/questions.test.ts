/** What is not certain is asked in the pane, with the real recogniser, and the answer goes on at once and stays. */
import { createWorkbook } from "../../src/hosts/file";
import { describeInPane } from "./in-pane";

function workbookOf(sheets: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>): Uint8Array {
  return createWorkbook(
    Object.entries(sheets).map(([name, rows]) => ({
      name,
      styles: {},
      columnWidths: [],
      rows: rows.map((cells) => ({ cells: cells.map((value) => (value === null ? null : { value })) })),
    })),
  );
}

const FORM = [
  ["指标", "结论", "备注"],
  ["1★. 聚焦服务同学，不承担宿舍管理、校园纠察等行政职能。", "☑是 □否", null],
  ["2. 实行主席团+工作部门架构，不设中心、项目办公室。", "☑是 □否", null],
  ["3. 工作人员不超过40人。", "☑是 □否", "实有31人"],
  ["4. 主席团成员不超过5人。", "☑是 □否", "实有5人"],
];

describeInPane("a workbook that is not certain", (open) => {
  it("is asked about, and judged as soon as the answer is given", async () => {
    const excel = await open({ workbook: workbookOf({ Sheet1: [["学生会改革自评表"], ...FORM] }) });
    await excel.press("检查并标记");
    const ask = excel.pane.locator(".rc-ask");
    expect(await ask.innerText()).toContain("先确认");
    await ask.getByRole("button", { name: /2023—2024学年/ }).click();
    await excel.idle();
    expect(await excel.status()).toContain("检查完成");
    const line = excel.pane.getByRole("region", { name: "识别结果" });
    expect(await line.innerText()).toMatch(/2023–2024学年[^]*2024-07-31/);
  });

  it("that is no form of ours is refused by name", async () => {
    const rows = [["学生社团年审表"], ["社团名称", "指导教师", "会员人数"], ["朗诵社", "方圆", 45]];
    const excel = await open({ workbook: workbookOf({ Sheet1: rows }) });
    await excel.press("检查并标记");
    expect(await excel.pane.locator(".rc-ask").innerText()).toContain("社团年审");
  });
});
