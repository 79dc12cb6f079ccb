/**
 * `npm run bench -- --pages`: how long the pane and the desk stand still at most, in milliseconds, while they take in
 * checklists with thousands of people. Needs Chromium, as the tests in a browser do.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { openDesk } from "../test/e2e/in-desk";
import { openPane } from "../test/e2e/in-pane";
import { builtDesk, builtPane } from "../test/e2e/pane-build";
import { launchBrowser, missingBrowser } from "../test/excel-host/open-host";
import { longRoster } from "../test/hosts/excel/large";
import { aimLine } from "./aims";
import { workbookWithStaff } from "./workbooks";

/** What a person does not notice yet. */
const LONGEST_TASK_MS = 200;
const IN_PANE = 5_000;
const ON_DESK = 50_000;

/** Prints a line for the pane and one for the desk. */
export async function measurePages(): Promise<void> {
  const missing = missingBrowser();
  if (missing !== null) {
    console.log(missing);
    return;
  }
  const browser = await launchBrowser();
  try {
    const told = { unit: "ms", limit: LONGEST_TASK_MS } as const;
    console.log(
      aimLine({ what: `the pane marks ${IN_PANE} people, longest task`, value: await inPane(browser), ...told }),
    );
    console.log(
      aimLine({ what: `the desk opens ${ON_DESK} people, longest task`, value: await onDesk(browser), ...told }),
    );
  } finally {
    await browser.close();
  }
}

async function inPane(browser: Browser): Promise<number> {
  const excel = await openPane(await builtPane(), { browser, workbook: await longRoster(IN_PANE, 10) });
  const longest = await watch(excel.pane);
  await excel.press("检查并标记");
  const value = await longest();
  await excel.close();
  return value;
}

async function onDesk(browser: Browser): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "reform-check-bench-"));
  const path = join(folder, "large.xlsx");
  writeFileSync(path, workbookWithStaff(ON_DESK, { seed: 1, gaps: 250 }));
  const desk = await openDesk(browser, await builtDesk(), { width: 1440, height: 900 });
  const longest = await watch(desk.page);
  await desk.pick([path]);
  await desk.page.locator('.rc-main[aria-busy="false"] .rc-card').waitFor({ timeout: 90_000 });
  await desk.page.getByRole("tab", { name: "人员名单" }).click();
  const grid = desk.page.getByRole("grid", { name: "工作表 人员名单" });
  await grid.waitFor();
  for (let step = 1; step <= 12; step += 1) {
    await grid.evaluate((element, share) => void (element.scrollTop = element.scrollHeight * share), step / 12.5);
    await desk.page.waitForTimeout(60);
  }
  const value = await longest();
  await desk.close();
  rmSync(folder, { recursive: true });
  return value;
}

/** Notes long tasks from now on; the answer gives the longest in milliseconds, 0 where there was none over 50. */
async function watch(page: Page | Frame): Promise<() => Promise<number>> {
  await page.evaluate(`
    window.tasks = [];
    // "self" is this page; the simulated Excel works in the page around the pane.
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().filter(({ name }) => name === "self")
      .map(({ duration }) => duration))).observe({ entryTypes: ["longtask"] });
  `);
  return () => page.evaluate<number>("Math.max(0, ...window.tasks)");
}
