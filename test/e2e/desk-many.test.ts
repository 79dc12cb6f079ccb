import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { workbookWithStaff } from "../../bench/workbooks";
import { openWorkbook } from "../../src/hosts/file";
import { reformCheck, sample, temporaryFolder } from "../cli/cli";
import { describeInDesk, partsOf, type InDesk, type NamedBytes } from "./in-desk";

jest.setTimeout(120_000);

const folder = temporaryFolder();

/** 200 files: 190 checklists (of ten kinds) and ten that are none. */
function twoHundred(): NamedBytes[] {
  const kinds = Array.from({ length: 10 }, (_, seed) => workbookWithStaff(40, { seed, gaps: seed % 3 }));
  const name = (at: number): string => `学校${String(at + 1).padStart(3, "0")}.xlsx`;
  return Array.from({ length: 200 }, (_, at) => ({
    name: name(at),
    bytes: at % 20 === 7 ? bad(at, kinds[0]!) : kinds[at % 10]!,
  }));
}

/** Something that is no checklist, of three kinds in turn. */
function bad(at: number, good: Uint8Array): Uint8Array {
  if (at % 3 === 0) return new TextEncoder().encode("不是工作簿");
  if (at % 3 === 1) return good.slice(0, good.length >> 1);
  return new Uint8Array();
}

/** Every cell of every sheet. */
function cellsOf(bytes: Uint8Array): unknown {
  const file = openWorkbook(bytes);
  const { sheetNames } = file.outline(1);
  return file.read(sheetNames).sheets.map(({ name, rows }) => [name, rows.map(({ row, values }) => [row, values])]);
}

const rows = (desk: InDesk): Promise<number> =>
  desk.page
    .getByRole("table")
    .getAttribute("aria-rowcount")
    .then((count) => Number(count) - 1);

/** Until what has this label has the focus. */
async function focused(desk: InDesk, label: string): Promise<void> {
  await desk.page.locator(`[aria-label="${label}"]:focus`).waitFor();
}

describeInDesk("many workbooks on the desk", (open) => {
  it("are judged without the page standing still, bad files with their reason, and can be sorted, filtered and opened", async () => {
    const desk = await open({ width: 1440 });
    const files = twoHundred();
    for (const { name, bytes } of files) writeFileSync(folder.path(name), bytes);
    await desk.pick(files.map(({ name }) => folder.path(name)));
    await desk.button("停止").click();
    await desk.page
      .getByText(/^已停止：完成 \d+ \/ 200 份$/)
      .first()
      .waitFor();
    await desk.button("继续评估").click();
    await desk.judged();
    await desk.page.getByText("200 份评估完成，其中 10 份无法评估").first().waitFor();
    expect(await rows(desk)).toBe(200);
    // No more than can be seen is there.
    expect(await desk.page.getByRole("row").count()).toBeLessThan(60);

    await desk.page.getByRole("combobox", { name: "结论" }).click();
    await desk.page.getByRole("option", { name: "无法评估 10" }).click();
    expect(await rows(desk)).toBe(10);
    expect((await desk.page.locator(".rd-reason-text").allTextContents()).join()).toMatch(
      /不是 Excel 工作簿.*空的|空的.*不是/s,
    );
    await desk.button("清除筛选").click();
    await desk.page.getByRole("searchbox", { name: "搜索" }).fill("学校120");
    expect(await rows(desk)).toBe(1);
    await desk.page.getByRole("searchbox", { name: "搜索" }).fill("");

    await desk.page.getByRole("columnheader", { name: "已确认" }).getByRole("button").click();
    const scores = (await desk.page.locator(".rd-table-body .rd-col-confirmed strong").allTextContents()).map(Number);
    expect(scores.length).toBeGreaterThan(5);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));

    // From a workbook far down, by the page's button and by the browser's: the table stands as it was left.
    await desk.page.getByRole("table").evaluate((element) => void (element.scrollTop = 2_000));
    const far = desk.page.locator('[aria-rowindex="50"] .rd-open');
    const opens = (await far.getAttribute("aria-label")) ?? "";
    await far.click();
    await desk.opened();
    expect(await desk.page.title()).toMatch(/^学校\d+\.xlsx · 改革自查评估台$/);
    await desk.page.goBack();
    await focused(desk, opens);
    await desk.page.keyboard.press("Enter");
    await desk.opened();
    await desk.button("返回列表").click();
    await focused(desk, opens);
    expect(await desk.page.getByRole("columnheader", { name: "已确认" }).getAttribute("aria-sort")).toBe("ascending");
    await desk
      .button(/^移除 /)
      .first()
      .click();
    expect(await rows(desk)).toBe(199);
    // A file that is there already is not taken in twice.
    await desk.pick([folder.path("学校050.xlsx")]);
    await desk.page.getByText("1 个文件已在列表中").waitFor();
    expect(await rows(desk)).toBe(199);
  });

  it("are downloaded as one archive and one roll-up, as the command line would make them", async () => {
    const desk = await open({ width: 1440 });
    const names = ["many-gaps.xlsx", "two-organisations.xlsx", "college.xlsx"];
    await desk.pick([
      ...names.map((name): NamedBytes => ({ name, bytes: new Uint8Array(readFileSync(sample(name))) })),
      { name: "坏.xlsx", bytes: new TextEncoder().encode("hello") },
    ]);
    await desk.judged();
    const zip = await desk.download(() => desk.button("下载全部评分表").click());
    expect(zip.name).toMatch(/^评分表-2024-06-20\.zip$/);
    const inside = unzipSync(zip.bytes);
    const inputs = [...names.map((name) => sample(name)), folder.path("坏.xlsx")];
    writeFileSync(folder.path("坏.xlsx"), "hello");
    await reformCheck("grade", ...inputs, "--out", folder.path("out"), "--json", folder.path("all.json"));
    for (const name of names) {
      const graded = name.replace(".xlsx", ".graded.xlsx");
      expect(partsOf(inside[graded] ?? new Uint8Array())).toEqual(partsOf(readFileSync(folder.path("out", graded))));
    }
    expect(strFromU8(inside["无法评估.txt"] ?? new Uint8Array())).toContain("坏.xlsx");

    const rollup = await desk.download(() => desk.button("下载汇总工作簿").click());
    expect(rollup.name).toMatch(/^评估汇总总表-2024-06-20\.xlsx$/);
    await reformCheck("rollup", folder.path("all.json"), "-o", folder.path("rollup.xlsx"));
    expect(cellsOf(rollup.bytes)).toEqual(cellsOf(readFileSync(folder.path("rollup.xlsx"))));
    await desk.page
      .getByRole("status")
      .filter({ hasText: `已下载：${rollup.name}` })
      .waitFor({ state: "attached" });
  });

  it("can be dropped on the page", async () => {
    const desk = await open();
    const bytes = [...readFileSync(sample("college.xlsx"))];
    await desk.page.evaluate((content) => {
      const transfer = new DataTransfer();
      for (const name of ["一.xlsx", "二.xlsx", "说明.docx"]) {
        transfer.items.add(new File([new Uint8Array(content)], name));
      }
      const drop = (type: string): boolean =>
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
      drop("dragenter");
      drop("dragover");
      drop("drop");
    }, bytes);
    await desk.judged();
    expect(await rows(desk)).toBe(2);
    await desk.page.getByText("已略过 1 个不是 .xlsx / .xlsm 的文件").waitFor();
  });

  it("come in by whole folders", async () => {
    const desk = await open();
    await desk.page.locator('input[data-pick="folder"]').setInputFiles(sample(""));
    await desk.judged();
    expect(await rows(desk)).toBeGreaterThanOrEqual(6);
  });
});
