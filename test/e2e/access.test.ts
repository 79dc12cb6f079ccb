import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import { describeInPane, sampleBytes, type InPane } from "./in-pane";

jest.setTimeout(120_000);

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds serious or critical, with the elements concerned. */
async function serious(excel: InPane): Promise<string[]> {
  // Through the debugger: the page's own policy forbids inline scripts.
  await excel.pane.evaluate(AXE);
  const results = await excel.pane.evaluate<AxeResults>(`window.axe.run(document, { resultTypes: ["violations"] })`);
  return results.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

/** The accessible name of what has the focus in the pane. */
function focused(excel: InPane): Promise<string> {
  return excel.pane.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") ?? element?.textContent.trim() ?? "";
  });
}

/** Goes on with Tab until the name of what has the focus fits. */
async function tabTo(excel: InPane, name: RegExp, most = 60): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < most; step += 1) {
    await excel.page.keyboard.press("Tab");
    const now = await focused(excel);
    if (name.test(now)) return;
    seen.push(now.slice(0, 30));
  }
  throw new Error(`Tab does not lead to ${String(name)}, only to: ${seen.join(" → ")}`);
}

describeInPane("everybody can use the pane", (open) => {
  it.each(["light", "dark"] as const)("axe finds nothing serious in the %s theme", async (theme) => {
    const excel = await open({ workbook: sampleBytes("many-gaps.xlsx"), theme });
    expect(await serious(excel)).toEqual([]);
    await excel.press("检查并标记");
    expect(await serious(excel)).toEqual([]);
    for (const fact of [/^评估方案/, /^组织/, /^评估日期/]) {
      await excel.button(fact).first().click();
      expect(await serious(excel)).toEqual([]);
    }
    await excel.pane.getByRole("tab", { name: /全部指标/ }).click();
    expect(await serious(excel)).toEqual([]);
    await excel.pane.getByRole("tab", { name: /填报问题/ }).click();
    expect(await serious(excel)).toEqual([]);
    await excel.pane.getByRole("tab", { name: /差距/ }).click();
    await excel.review();
    await excel.page.waitForTimeout(400);
    expect(await serious(excel)).toEqual([]);
    await excel.page.keyboard.press("Escape");
    await excel.pane.getByRole("dialog").waitFor({ state: "detached" });
    await excel.host.setEditing(true);
    await excel.press("检查并标记");
    await excel.alert().waitFor();
    expect(await serious(excel)).toEqual([]);
  });

  it("the whole work can be done by keyboard", async () => {
    const excel = await open({ workbook: sampleBytes("many-gaps.xlsx") });
    const { keyboard } = excel.page;
    // Where Excel puts the focus when one comes into the pane by F6; office.js itself sees to the way in and out.
    await excel.button("检查并标记").focus();
    await keyboard.press("Enter");
    await excel.idle();
    expect(await excel.status()).toContain("检查完成");
    // The button was switched off for the while; it must not have lost the focus.
    expect(await focused(excel)).toBe("检查并标记");
    // What was recognised is changed without a mouse: into the choices, and back out of them.
    await tabTo(excel, /^评估日期/);
    await keyboard.press("Enter");
    await keyboard.type("2024-05-31");
    await keyboard.press("Enter");
    await excel.pane.getByText("已指定").waitFor();
    await excel.idle();
    expect(await focused(excel)).toMatch(/^评估日期 2024-05-31/);
    await keyboard.press("Enter");
    await keyboard.press("Escape");
    expect(await focused(excel)).toMatch(/^评估日期/);
    await tabTo(excel, /^差距/);
    await keyboard.press("ArrowRight");
    expect(await focused(excel)).toMatch(/^全部指标/);
    await keyboard.press("ArrowLeft");
    expect(await focused(excel)).toMatch(/^差距/);
    for (let step = 0; step < 8; step += 1) {
      await keyboard.press("Tab");
      if (await excel.pane.evaluate(() => document.activeElement?.closest(".rc-list") !== null)) break;
    }
    expect(await excel.pane.evaluate(() => document.activeElement?.closest(".rc-list") !== null)).toBe(true);
    const stops = new Set<string>();
    let review = "";
    let selected = "";
    for (let step = 0; step < 12; step += 1) {
      const name = await focused(excel);
      stops.add(name);
      if (name.startsWith("评审 ")) review = name;
      if (name.startsWith("定位到 ") && selected === "") {
        await keyboard.press("Enter");
        await excel.pane.getByRole("status").filter({ hasText: "已选中" }).waitFor();
        expect(await focused(excel)).toBe(name);
        selected = name;
      }
      if (selected !== "" && name.startsWith("评审 ")) break;
      await keyboard.press("ArrowDown");
    }
    expect(stops.size).toBeGreaterThan(3);
    expect(selected).not.toBe("");
    expect(review).not.toBe("");
    if (!(await focused(excel)).startsWith("评审 ")) await keyboard.press("ArrowUp");
    for (let step = 0; step < 12 && !(await focused(excel)).startsWith("评审 "); step += 1)
      await keyboard.press("ArrowUp");
    const opened = await focused(excel);
    await keyboard.press("Enter");
    await excel.pane.locator(".ms-Panel-main").waitFor();
    await tabTo(excel, /结论/);
    await keyboard.press("Enter");
    await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    // Behind the grade stand the note and the name, which say nothing of themselves while they are empty.
    await tabTo(excel, /^不评等级$/);
    await keyboard.press("Tab");
    await keyboard.press("Tab");
    await keyboard.type("评审甲");
    await tabTo(excel, /^保存$/);
    await keyboard.press("Enter");
    await excel.pane.getByRole("dialog").waitFor({ state: "detached" });
    await excel.idle();
    expect(await excel.status()).toContain("的评审已写入");
    // Back to where the form was opened from, never lost to the page: office.js would let Tab go nowhere from there.
    expect([opened, await excel.pane.evaluate(() => document.activeElement?.tagName)]).not.toContain("BODY");
  });

  it.each([320, 450])("nothing scrolls sideways at %i pixels", async (paneWidth) => {
    const excel = await open({ workbook: sampleBytes("many-gaps.xlsx"), paneWidth });
    const overflow = (): Promise<string[]> =>
      excel.pane.evaluate(() => {
        const wide = document.documentElement.clientWidth;
        return [...document.querySelectorAll("#root *, .ms-Layer *")]
          .filter((element) => {
            const { right, width, height } = element.getBoundingClientRect();
            const shown = width > 1 && height > 1 && getComputedStyle(element).visibility !== "hidden";
            const scrolls =
              element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX);
            return shown && (right > wide + 1 || scrolls);
          })
          .map((element) => `${element.tagName}.${(element.getAttribute("class") ?? "").slice(0, 60)}`)
          .slice(0, 5);
      });
    expect(await overflow()).toEqual([]);
    await excel.press("检查并标记");
    for (const tab of [/差距/, /全部指标/, /填报问题/]) {
      await excel.pane.getByRole("tab", { name: tab }).click();
      expect([String(tab), await overflow()]).toEqual([String(tab), []]);
    }
    await excel.pane.getByRole("tab", { name: /差距/ }).click();
    await excel.review();
    await excel.page.waitForTimeout(500);
    expect(await overflow()).toEqual([]);
  });
});
