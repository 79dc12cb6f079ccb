import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import { sample } from "../cli/cli";
import { describeInDesk, type InDesk } from "./in-desk";

jest.setTimeout(120_000);

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds serious or critical, with the elements concerned. */
async function serious({ page }: InDesk): Promise<string[]> {
  // Through the debugger: the page's own policy forbids inline scripts.
  await page.evaluate(AXE);
  const results = await page.evaluate<AxeResults>(`window.axe.run(document, { resultTypes: ["violations"] })`);
  return results.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

/** Goes on with Tab until what has the focus is called so. */
async function tabTo({ page }: InDesk, name: RegExp, most = 40): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press("Tab");
    const now = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.textContent.trim() ?? "";
    });
    if (name.test(now)) return;
    seen.push(now.slice(0, 30));
  }
  throw new Error(`Tab does not lead to ${String(name)}, only to: ${seen.join(" → ")}`);
}

/** Whether the page as a whole can be scrolled sideways. */
const sideways = ({ page }: InDesk): Promise<boolean> =>
  page.evaluate(() => {
    const all = [document.documentElement, ...document.querySelectorAll(".rd-main, .rc-main, .rd-top, .rd-table")];
    return all.some((element) => element.scrollWidth > element.clientWidth + 1);
  });

describeInDesk("everybody can use the desk", (open) => {
  it.each(["light", "dark"] as const)("axe finds nothing serious in the %s theme", async (theme) => {
    const desk = await open({ theme });
    expect(await serious(desk)).toEqual([]);
    await desk.pick([sample("many-gaps.xlsx"), sample("college.xlsx"), sample("all-met.xlsx")]);
    await desk.judged();
    await desk.pick([{ name: "坏.xlsx", bytes: new TextEncoder().encode("x") }]);
    await desk.page.getByText("无法评估").first().waitFor();
    expect(await serious(desk)).toEqual([]);
    await desk.button(/^打开 望川/).click();
    await desk.opened();
    await desk.page
      .getByRole("button", { name: /定位到 人员名单!/ })
      .first()
      .click();
    await desk.page.locator(".rd-note").waitFor();
    expect(await serious(desk)).toEqual([]);
  });

  it("all of it works by keyboard", async () => {
    const desk = await open();
    const { keyboard } = desk.page;
    await tabTo(desk, /^用样例试一试$/);
    await keyboard.press("Enter");
    await desk.judged();
    await tabTo(desk, /^打开 望川/);
    await keyboard.press("Enter");
    await desk.opened();
    await tabTo(desk, /^工作表 /);
    await keyboard.press("ArrowDown");
    await tabTo(desk, /^基本信息$/);
    await keyboard.press("ArrowRight");
    await keyboard.press("ArrowRight");
    await desk.page.getByRole("grid", { name: "工作表 人员名单" }).waitFor();
    await tabTo(desk, /^调整结果区宽度$/);
    const before = await desk.page.getByRole("separator").getAttribute("aria-valuenow");
    await keyboard.press("ArrowLeft");
    expect(Number(await desk.page.getByRole("separator").getAttribute("aria-valuenow"))).toBeGreaterThan(
      Number(before),
    );
    await tabTo(desk, /^重新检查$/);
    await keyboard.press("Enter");
    await desk.page.getByRole("status").filter({ hasText: "检查完成" }).waitFor({ state: "attached" });
    await tabTo(desk, /^返回列表$/, 120);
    await keyboard.press("Enter");
    await desk.page.getByRole("table").waitFor();
  });

  it.each([320, 800])("nothing has to be scrolled sideways at %d pixels", async (width) => {
    const desk = await open({ width, height: 720 });
    expect(await sideways(desk)).toBe(false);
    await desk.button("用样例试一试").click();
    await desk.judged();
    expect(await sideways(desk)).toBe(false);
    await desk.button(/^打开 望川/).click();
    await desk.opened();
    expect(await sideways(desk)).toBe(false);
    // The picture is behind a switch, and comes up with a gap.
    expect(await desk.page.getByRole("grid").isVisible()).toBe(false);
    await desk.page
      .getByRole("button", { name: /定位到 人员名单!/ })
      .first()
      .click();
    await desk.page.getByRole("grid", { name: "工作表 人员名单" }).waitFor();
    await desk.page.locator(".rd-cell.is-here").waitFor();
    await desk.button("结果").click();
    expect(await desk.page.getByRole("grid").isVisible()).toBe(false);
  });

  it("marks can be told where the system forces its colours", async () => {
    const desk = await open({ forcedColors: true });
    await desk.pick([sample("many-gaps.xlsx")]);
    await desk.opened();
    await desk.page.getByRole("tab", { name: "人员名单" }).click();
    const fail = desk.page.locator(".rd-mark-fail").first();
    await fail.waitFor();
    expect(await fail.evaluate((cell) => getComputedStyle(cell).borderTopStyle)).toBe("solid");
    expect(await fail.evaluate((cell) => getComputedStyle(cell).borderTopWidth)).toBe("2px");
  });

  it("speaks English where the browser does, and remembers the choice", async () => {
    const desk = await open({ language: "en-US" });
    await desk.page.getByRole("heading", { name: "Check reform checklists" }).waitFor();
    await desk.button("中文").click();
    await desk.page.getByRole("heading", { name: "评估改革自查清单" }).waitFor();
    await desk.page.reload();
    await desk.page.getByRole("heading", { name: "评估改革自查清单" }).waitFor();
    expect(await desk.page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
  });
});
