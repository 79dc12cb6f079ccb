/** The built evaluation desk in Chromium, at the hands of a test. */
import { buffer } from "node:stream/consumers";
import { unzipSync } from "fflate";
import type { Browser, BrowserContext, Download, Locator, Page } from "playwright-core";
import { serveFolder } from "../../scripts/serve-folder.cjs";
import { launchBrowser, missingBrowser } from "../excel-host/open-host";
import { builtDesk } from "./pane-build";

export interface OpenDeskOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: "light" | "dark";
  readonly forcedColors?: boolean;
  readonly language?: "zh-CN" | "en-US";
  /** Another folder than the built one. */
  readonly folder?: string;
}

/** What is picked in the browser's own dialog. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface InDesk {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly url: string;
  /** Requests that left this machine; errors thrown or logged. */
  readonly foreign: readonly string[];
  readonly errors: readonly string[];
  button(name: string | RegExp): Locator;
  /** Picks files as if in the browser's dialog: by path, or as bytes. */
  pick(files: readonly string[] | readonly NamedBytes[]): Promise<void>;
  /** Until every file on the desk is judged. */
  judged(): Promise<void>;
  /** Until a workbook stands there with its results. */
  opened(): Promise<void>;
  /** What a press of the button brings down. */
  download(press: () => Promise<void>): Promise<NamedBytes>;
  /** The text of the active cell, and which one it is. */
  activeCell(): Promise<{ readonly name: string; readonly text: string }>;
  close(): Promise<void>;
}

/** The day that the desk judges by. */
export const TODAY = new Date(2024, 5, 20, 12);

/** `describe` for tests of the desk; skipped, with the reason in the name, where there is no browser. */
export function describeInDesk(
  name: string,
  body: (open: (options?: OpenDeskOptions) => Promise<InDesk>, folder: () => string) => void,
): void {
  const missing = missingBrowser();
  if (missing !== null) {
    describe.skip(`${name} – ${missing}`, () =>
      body(
        () => Promise.reject(new Error(missing)),
        () => "",
      ));
    return;
  }
  describe(name, () => {
    let browser: Browser;
    let folder: string;
    let opened: InDesk[] = [];
    beforeAll(async () => {
      folder = await builtDesk();
      browser = await launchBrowser();
    }, 300_000);
    afterEach(async () => {
      const closing = opened;
      opened = [];
      for (const desk of closing) {
        await desk.close();
        expect(desk.foreign).toEqual([]);
        expect(desk.errors).toEqual([]);
      }
    }, 60_000);
    afterAll(() => browser.close());
    body(
      async (options = {}) => {
        const desk = await openDesk(browser, options.folder ?? folder, options);
        opened.push(desk);
        return desk;
      },
      () => folder,
    );
  });
}

/** Serves the folder and opens the desk in a browser context of its own. */
export async function openDesk(browser: Browser, folder: string, options: OpenDeskOptions): Promise<InDesk> {
  const { width = 1280, height = 800, theme = "light", language = "zh-CN", forcedColors = false } = options;
  const server = await serveFolder(folder);
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    colorScheme: theme,
    forcedColors: forcedColors ? "active" : "none",
    acceptDownloads: true,
  });
  const foreign: string[] = [];
  context.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (hostname !== "localhost" && !["data:", "blob:", "file:"].includes(protocol)) foreign.push(request.url());
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    // Without a network, the browser logs that it looked for a newer service worker in vain.
    if (message.type() === "error" && !/ERR_INTERNET_DISCONNECTED/.test(message.text())) errors.push(message.text());
  });
  await page.clock.setFixedTime(TODAY);
  await page.goto(server.url);
  await page.locator(".rd-desk").waitFor({ timeout: 30_000 });
  const button = (name: string | RegExp): Locator => page.getByRole("button", { name, exact: true });
  return {
    page,
    context,
    url: server.url,
    foreign,
    errors,
    button,
    pick: async (files) => {
      const input = page.locator('input[data-pick="files"]').first();
      await input.setInputFiles(
        files.map((file) =>
          typeof file === "string"
            ? file
            : { name: file.name, mimeType: "application/octet-stream", buffer: Buffer.from(file.bytes) },
        ) as string[],
      );
    },
    judged: async () => {
      await page
        .locator(".rd-progress")
        .getByText(/评估完成|checked/)
        .waitFor({ timeout: 20_000 });
    },
    opened: async () => {
      await page.locator('.rc-main[aria-busy="false"] .rc-card').waitFor({ timeout: 20_000, state: "attached" });
    },
    download: async (press) => {
      const [download] = await Promise.all([page.waitForEvent("download", { timeout: 20_000 }), press()]);
      return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
    },
    activeCell: async () => ({
      name: (await page.locator(".rd-cell-name").textContent()) ?? "",
      text: (await page.locator(".rd-cell-text").textContent()) ?? "",
    }),
    close: async () => {
      await context.close();
      await server.close();
    },
  };
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await buffer(await download.createReadStream()));
}

/** The parts of a workbook, unpacked: the browser packs with another program than Node. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(new Uint8Array(bytes)));
  return Object.fromEntries(parts.map(([name, content]) => [name, Buffer.from(content).toString("latin1")]));
}
