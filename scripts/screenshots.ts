/**
 * `npm run screenshots [-- NAME…]`: the pictures of docs/images/, taken from the built pane on the simulated Excel and
 * from the built evaluation desk (needs Chromium).
 */
import { mkdirSync } from "node:fs";
import type { Browser } from "playwright-core";
import { launchBrowser, missingBrowser } from "../test/excel-host/open-host";
import { openPane, sampleBytes, type InPane } from "../test/e2e/in-pane";
import { openDesk, type InDesk } from "../test/e2e/in-desk";
import { builtDesk, builtPane } from "../test/e2e/pane-build";

const FOLDER = "docs/images";

interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly theme?: "light" | "dark";
  /** The whole window with the workbook, not the pane alone. */
  readonly whole?: boolean;
  readonly prepare: (excel: InPane) => Promise<void>;
}

const check = (excel: InPane): Promise<void> => excel.press("检查并标记");
const adjudicate = async (excel: InPane): Promise<void> => {
  await check(excel);
  await excel.review();
  await excel.choose("结论", "达标");
  await excel.choose("等级", "A");
  await excel.pane.getByRole("textbox", { name: "意见" }).fill("已现场核实，材料齐全。");
};

const PICTURES: readonly Picture[] = [
  { name: "pane-empty", width: 320, height: 760, prepare: () => Promise.resolve() },
  { name: "pane-results", width: 450, height: 900, prepare: check },
  { name: "pane-results-320", width: 320, height: 900, prepare: check },
  { name: "pane-adjudicate", width: 320, height: 760, prepare: adjudicate },
  { name: "pane-dark", width: 450, height: 900, theme: "dark", prepare: check },
  {
    name: "pane-indicators",
    width: 450,
    height: 900,
    prepare: async (excel) => {
      await check(excel);
      await excel.pane.getByRole("tab", { name: /全部指标/ }).click();
      await excel.pane.getByRole("tab", { name: /全部指标/ }).evaluate((tab) => tab.scrollIntoView());
    },
  },
  {
    name: "pane-gaps",
    width: 450,
    height: 900,
    prepare: async (excel) => {
      await check(excel);
      await excel.pane.getByRole("tab", { name: /差距/ }).evaluate((tab) => tab.scrollIntoView());
    },
  },
  {
    name: "pane-failure",
    width: 320,
    height: 760,
    prepare: async (excel) => {
      await excel.host.setEditing(true);
      await check(excel);
    },
  },
  {
    name: "excel-marked",
    width: 450,
    height: 860,
    whole: true,
    prepare: async (excel) => {
      await check(excel);
      await excel.pane
        .getByRole("button", { name: /定位到 人员名单!/ })
        .first()
        .click();
      await excel.pane.getByRole("status").filter({ hasText: "已选中" }).waitFor();
    },
  },
];

interface DeskPicture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly theme?: "light" | "dark";
  readonly prepare: (desk: InDesk) => Promise<void>;
}

const samples = async (desk: InDesk): Promise<void> => {
  await desk.button("用样例试一试").click();
  await desk.judged();
  await desk.pick([
    { name: "东湖学院-填报表.xlsx", bytes: sampleBytes("all-met.xlsx") },
    { name: "旧版清单.xls", bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1) },
  ]);
  await desk.judged();
};
const openFirst = async (desk: InDesk): Promise<void> => {
  await samples(desk);
  await desk
    .button(/^打开 /)
    .first()
    .click();
  await desk.opened();
};

const DESK_PICTURES: readonly DeskPicture[] = [
  { name: "desk-start", width: 1200, height: 720, prepare: () => Promise.resolve() },
  { name: "desk-many", width: 1200, height: 620, prepare: samples },
  {
    name: "desk-workbook",
    width: 1280,
    height: 800,
    prepare: async (desk) => {
      await openFirst(desk);
      await desk.page
        .getByRole("button", { name: /定位到 人员名单!/ })
        .first()
        .click();
      await desk.page.locator(".rd-note").waitFor();
    },
  },
];

async function takeDesk({ name, prepare, ...window }: DeskPicture, folder: string, browser: Browser): Promise<void> {
  const desk = await openDesk(browser, folder, window);
  try {
    await desk.page.getByText("可离线使用").waitFor();
    await prepare(desk);
    await desk.page.mouse.move(5, 5);
    await desk.page.waitForTimeout(600);
    const path = `${FOLDER}/${name}.png`;
    await desk.page.screenshot({ path });
    console.log(path);
  } finally {
    await desk.close();
  }
}

/** What surrounds the pane in the window: title bar, formula bar, tabs. */
const AROUND = 170;

async function take(picture: Picture, folder: string, browser: Browser): Promise<void> {
  const { name, width, height, theme = "light", whole = false, prepare } = picture;
  const excel = await openPane(folder, {
    browser,
    workbook: sampleBytes("many-gaps.xlsx"),
    workbookName: "自查清单.xlsx",
    paneWidth: width,
    theme,
    viewport: { width: whole ? 1440 : 1000, height: whole ? height : height + AROUND },
  });
  try {
    await prepare(excel);
    await excel.page.mouse.move(5, 5);
    await excel.page.waitForTimeout(600);
    const path = `${FOLDER}/${name}.png`;
    if (whole) await excel.page.screenshot({ path });
    else await excel.page.locator("#pane").screenshot({ path });
    console.log(path);
  } finally {
    await excel.close();
  }
}

async function main(): Promise<void> {
  const missing = missingBrowser();
  if (missing !== null) {
    console.log(missing);
    return;
  }
  mkdirSync(FOLDER, { recursive: true });
  const only = process.argv.slice(2);
  const wanted = ({ name }: { readonly name: string }): boolean => only.length === 0 || only.includes(name);
  const browser = await launchBrowser();
  try {
    for (const picture of PICTURES.filter(wanted)) await take(picture, await builtPane(), browser);
    for (const picture of DESK_PICTURES.filter(wanted)) await takeDesk(picture, await builtDesk(), browser);
  } finally {
    await browser.close();
  }
}

void main();
