import { writeFileSync } from "node:fs";
import { workbookWithStaff } from "../../bench/workbooks";
import { temporaryFolder } from "../cli/cli";
import { describeInDesk } from "./in-desk";

jest.setTimeout(180_000);

const PEOPLE = 50_000;

const folder = temporaryFolder();

describeInDesk("a checklist with 50 000 people", (open) => {
  it("is opened, scrolled and led through, only what is in view being drawn", async () => {
    const path = folder.path("large.xlsx");
    writeFileSync(path, workbookWithStaff(PEOPLE, { seed: 1, gaps: 250 }));
    const desk = await open({ width: 1440, height: 900 });
    const { page } = desk;
    await desk.pick([path]);
    await page.locator('.rc-main[aria-busy="false"] .rc-card').waitFor({ timeout: 90_000 });
    await page.getByRole("tab", { name: "人员名单" }).click();
    const grid = page.getByRole("grid", { name: "工作表 人员名单" });
    await grid.waitFor();
    for (let step = 1; step <= 12; step += 1) {
      await grid.evaluate((element, share) => void (element.scrollTop = element.scrollHeight * share), step / 12.5);
      await page.waitForTimeout(60);
    }
    await grid.focus();
    await page.keyboard.press("Control+End");
    await page.locator(".rd-cell.is-here").waitFor();
    const { name } = await desk.activeCell();
    expect(Number(name.replace(/\D/g, ""))).toBeGreaterThanOrEqual(PEOPLE);
    await page.getByRole("rowheader", { name: String(PEOPLE), exact: true }).waitFor();
    // Drawn is what can be seen.
    expect(await page.getByRole("gridcell").count()).toBeLessThan(2_500);
    await page
      .getByRole("button", { name: /定位到 人员名单!/ })
      .first()
      .click();
    await page.locator(".rd-cell.is-here").waitFor();
  });
});
