import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeInDesk, type InDesk } from "./in-desk";

jest.setTimeout(120_000);

const ready = (desk: InDesk): Promise<void> => desk.page.getByText("可离线使用").waitFor();

describeInDesk("without a network, the desk", (open, folder) => {
  it("opens and works after the first visit, samples included", async () => {
    const desk = await open();
    await ready(desk);
    await desk.context.setOffline(true);
    await desk.page.reload();
    await desk.page.getByRole("heading", { name: "评估改革自查清单" }).waitFor();
    await desk.button("用样例试一试").click();
    await desk.judged();
    await desk
      .button(/^打开 /)
      .first()
      .click();
    await desk.opened();
    const report = await desk.download(async () => {
      await desk.button("下载结果").click();
      await desk.page.getByRole("menuitem", { name: /可打印报告/ }).click();
    });
    expect(report.bytes.length).toBeGreaterThan(1000);
  });

  it("keeps nothing but its own files", () => {
    const worker = readFileSync(join(folder(), "desk-sw.js"), "utf8");
    const kept = [...worker.matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url ?? "");
    expect(kept).toContain("index.html");
    expect(kept.some((url) => url.startsWith("desk/samples/"))).toBe(true);
    expect(kept.filter((url) => !/^(index\.html|desk\.webmanifest|desk\/.+)$/.test(url))).toEqual([]);
    expect(readFileSync(join(folder(), "index.html"), "utf8")).not.toMatch(/office|https?:\/\//);
  });

  it("tells of a new version and never swaps it under open work", async () => {
    const copy = mkdtempSync(join(tmpdir(), "reform-check-desk-"));
    try {
      cpSync(folder(), copy, { recursive: true });
      const desk = await open({ folder: copy });
      await ready(desk);
      await desk.button("用样例试一试").click();
      await desk.judged();
      appendFileSync(join(copy, "desk-sw.js"), "\n// newer\n");
      await desk.page.evaluate(async () => {
        await (await navigator.serviceWorker.getRegistration())?.update();
      });
      await desk.button("新版本已就绪").click();
      await desk.button("先不").click();
      await desk.button("先不").waitFor({ state: "detached" });
      expect(await desk.page.getByRole("row").count()).toBeGreaterThan(3);
      await desk.button("新版本已就绪").click();
      await desk.button("仍要更新").click();
      await desk.page.getByRole("heading", { name: "评估改革自查清单" }).waitFor();
      await ready(desk);
      expect(await desk.button("新版本已就绪").count()).toBe(0);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});

describeInDesk("opened where it cannot work, the desk", (open, folder) => {
  it("opened by a double click on the file says how to open it", async () => {
    const desk = await open();
    const page = await desk.context.newPage();
    await page.goto(`file://${join(folder(), "index.html")}`);
    await page.getByRole("heading", { name: "请用网址打开这个页面" }).waitFor();
    expect(await page.locator("#root").isVisible()).toBe(false);
  });
});
