import { readFileSync } from "node:fs";
import { strFromU8 } from "fflate";
import { openWorkbook } from "../../src/hosts/file";
import { reformCheck, sample, temporaryFolder } from "../cli/cli";
import { describeInDesk, partsOf, type InDesk } from "./in-desk";

jest.setTimeout(120_000);

const folder = temporaryFolder();

/** The values of a sheet, row by row. */
function valuesOf(bytes: Uint8Array, sheet: string): (readonly unknown[])[] {
  return (
    openWorkbook(bytes)
      .read([sheet])
      .sheets[0]?.rows.map(({ values }) => values) ?? []
  );
}

async function exported(desk: InDesk, choice: string): Promise<{ name: string; bytes: Uint8Array }> {
  return desk.download(async () => {
    await desk.button("下载结果").click();
    await desk.page.getByRole("menuitem", { name: choice }).click();
  });
}

/** Opens the reviewer's form of the first gap and decides. */
async function adjudicate(desk: InDesk, verdict: string): Promise<string> {
  const first = desk.page.getByRole("button", { name: /^评审 / }).first();
  const id = ((await first.getAttribute("aria-label")) ?? "").replace("评审 ", "");
  await first.click();
  const form = desk.page.getByRole("dialog");
  await form.getByRole("combobox", { name: "结论" }).click();
  await desk.page.getByRole("option", { name: verdict, exact: true }).click();
  await form.getByRole("textbox", { name: "意见" }).fill("现场核实");
  await form.getByRole("textbox", { name: "评审人" }).fill("评审甲");
  await form.getByRole("button", { name: "保存" }).click();
  await form.waitFor({ state: "detached" });
  return id;
}

describeInDesk("one workbook on the desk", (open) => {
  it("opens with its results beside it, and a gap leads to its cell", async () => {
    const desk = await open();
    await desk.pick([sample("many-gaps.xlsx")]);
    await desk.opened();
    expect(await desk.page.locator(".rc-verdict").textContent()).toBe("未达到改革要求");
    await desk.page
      .getByRole("button", { name: /定位到 人员名单!/ })
      .first()
      .click();
    await desk.page.getByRole("grid", { name: "工作表 人员名单" }).waitFor();
    const place = /人员名单!([A-Z]+\d+)/.exec((await desk.page.getByRole("status").allTextContents()).join(" "))?.[1];
    await desk.page.locator(".rd-cell.is-here").filter({ visible: true }).waitFor();
    const { name, text } = await desk.activeCell();
    expect(name).toBe(place);
    expect(text).not.toBe("");
    // The mark, and the note that says why.
    expect(await desk.page.locator(".rd-cell.is-here").getAttribute("class")).toMatch(/rd-mark-(fail|review)/);
    expect(await desk.page.locator(".rd-note").textContent()).toMatch(/未达标|待核实/);
  });

  it("is downloaded as the command line would grade it, with the report and the data", async () => {
    const desk = await open();
    await desk.pick([sample("many-gaps.xlsx")]);
    await desk.opened();
    await reformCheck(
      "grade",
      sample("many-gaps.xlsx"),
      "--out",
      folder.path("cli"),
      "--json",
      folder.path("cli.json"),
    );
    const graded = await exported(desk, "评分后的工作簿（.xlsx）");
    expect(graded.name).toMatch(/评分表.*\.xlsx$/);
    expect(partsOf(graded.bytes)).toEqual(partsOf(readFileSync(folder.path("cli", "many-gaps.graded.xlsx"))));
    const report = await exported(desk, "可打印报告（.html）");
    expect(strFromU8(report.bytes)).toContain("<!doctype html>");
    const data = await exported(desk, "评估数据（.json）");
    expect(JSON.parse(strFromU8(data.bytes))).toEqual(JSON.parse(readFileSync(folder.path("cli.json"), "utf8")));
    const summary = await exported(desk, "评估汇总（.xlsx）");
    expect(openWorkbook(summary.bytes).outline(1).sheetNames).toEqual(["评估汇总"]);
  });

  it("takes a reviewer's decision, keeps it until it is downloaded, and asks before the page is left", async () => {
    const desk = await open();
    await desk.pick([sample("many-gaps.xlsx")]);
    await desk.opened();
    const id = await adjudicate(desk, "达标");
    await desk.page
      .getByRole("status")
      .filter({ hasText: `指标 ${id} 的评审已写入` })
      .waitFor();
    await desk.page.locator(".rd-unsaved").waitFor();
    let asked = 0;
    desk.page.on("dialog", (dialog) => {
      asked += 1;
      void dialog.dismiss();
    });
    const dialog = desk.page.waitForEvent("dialog");
    await desk.page.evaluate("setTimeout(() => window.location.reload())");
    await dialog;
    // Back in the table and opened again, the decision is still there.
    await desk.button("返回列表").click();
    await desk
      .button(/^打开 /)
      .first()
      .click();
    await desk.opened();
    const graded = await exported(desk, "评分后的工作簿（.xlsx）");
    const rows = valuesOf(graded.bytes, "自评表");
    expect(rows.some((values) => values.includes("现场核实") && values.includes("达标"))).toBe(true);
    await desk.page.locator(".rd-unsaved").waitFor({ state: "detached" });
    expect(asked).toBe(1);
  });

  it("is judged by what a person said about it, also when the page is loaded anew", async () => {
    const desk = await open();
    const file = [sample("many-gaps.xlsx")];
    const day = desk.button(/^评估日期/);
    await desk.pick(file);
    await desk.opened();
    await day.click();
    await desk.page.getByRole("textbox", { name: "评估日期" }).fill("2024/5/31");
    await desk.button("确定").click();
    await day.getByText("2024-05-31（已指定）").waitFor();
    await desk.page.reload();
    await desk.pick(file);
    await desk.opened();
    await day.getByText("2024-05-31（已指定）").waitFor();
    // The table and its downloads go by it too.
    await desk.button("返回列表").click();
    const row = desk.page.locator(".rd-col-day").getByText("2024-05-31");
    await row.waitFor();
  });

  it("that cannot be read says why, and the desk goes on", async () => {
    const desk = await open();
    await desk.pick([{ name: "不是表格.xlsx", bytes: new TextEncoder().encode("hello") }]);
    await desk.page.getByText("这不是 Excel 工作簿").waitFor();
    await desk.pick([sample("college.xlsx")]);
    await desk.judged();
    expect(await desk.page.getByRole("row").count()).toBe(3);
  });

  it("is moved through by keyboard as in Excel", async () => {
    const desk = await open();
    await desk.pick([sample("many-gaps.xlsx")]);
    await desk.opened();
    await desk.page.getByRole("tab", { name: "人员名单" }).click();
    await desk.page.getByRole("grid").focus();
    const at = async (...keys: string[]): Promise<string> => {
      for (const key of keys) await desk.page.keyboard.press(key);
      return (await desk.activeCell()).name;
    };
    expect(await at("Control+Home")).toBe("A1");
    // The title is one merged cell over the whole width.
    expect(await at("ArrowDown", "ArrowDown", "ArrowRight")).toBe("B3");
    expect(await at("Home")).toBe("A3");
    const last = await at("Control+End");
    expect(Number(last.replace(/\D/g, ""))).toBeGreaterThan(20);
    expect(await at("ArrowLeft", "End")).toBe(last);
    expect(await desk.page.getByRole("grid").getAttribute("aria-activedescendant")).toMatch(/^rd-\d+-\d+$/);
    await desk.page
      .locator(`#${(await desk.page.getByRole("grid").getAttribute("aria-activedescendant")) ?? ""}`)
      .waitFor();
    expect(await at("PageUp")).not.toBe(last);
  });
});
