/** The built pane on the simulated Excel, at the hands of a test. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator } from "playwright-core";
import type { WorkbookJson } from "../excel-host/model/types";
import {
  launchBrowser,
  missingBrowser,
  openHost,
  type OpenedHost,
  type OpenHostOptions,
} from "../excel-host/open-host";
import { builtPane } from "./pane-build";

export interface InPane extends OpenedHost {
  /** The workbook; as text on the way, since handing over objects takes seconds. */
  model(): Promise<WorkbookJson>;
  button(name: string | RegExp): Locator;
  /** Presses a button and waits until the pane has done what it stands for. */
  press(name: string | RegExp): Promise<void>;
  /** Until no step is under way. */
  idle(): Promise<void>;
  /** What is read out. */
  status(): Promise<string>;
  alert(): Locator;
  /** Chooses from a dropdown by its label. */
  choose(label: string, option: string | RegExp): Promise<void>;
  /** Opens the reviewer's form of the first indicator in the list; answers the indicator. */
  review(): Promise<string>;
  /** Answers how many requests the work took. */
  requestsOf(work: () => Promise<void>): Promise<number>;
}

const STEP_MS = 60_000;

/** The bytes of a sample. */
export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(process.cwd(), "samples", name)));
}

/** The day the pane judges by: today on the calendar of this machine. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** `describe` for tests of the whole; skipped, with the reason in the name, where there is no browser. */
export function describeInPane(
  name: string,
  body: (open: (options?: Partial<OpenHostOptions>) => Promise<InPane>) => void,
): void {
  const missing = missingBrowser();
  if (missing !== null) {
    describe.skip(`${name} – ${missing}`, () => body(() => Promise.reject(new Error(missing))));
    return;
  }
  describe(name, () => {
    let browser: Browser;
    let folder: string;
    let opened: InPane[] = [];
    beforeAll(async () => {
      folder = await builtPane();
      browser = await launchBrowser();
    }, 300_000);
    afterEach(async () => {
      const closing = opened;
      opened = [];
      for (const pane of closing) await pane.close();
    }, 60_000);
    afterAll(() => browser.close());
    body(async (options = {}) => {
      const pane = await openPane(folder, { browser, ...options });
      opened.push(pane);
      return pane;
    });
  });
}

/** Opens the pane beside a workbook and waits until it stands there. */
export async function openPane(folder: string, options: Partial<OpenHostOptions>): Promise<InPane> {
  const opened = await openHost({
    paneFolder: folder,
    panePath: "taskpane.html",
    now: "2024-06-20T00:00:00Z",
    ...options,
  });
  const { page, pane, host } = opened;
  try {
    await pane.locator("#root main").waitFor({ timeout: 30_000 });
  } catch (error) {
    await opened.close();
    throw error;
  }
  const button = (name: string | RegExp): Locator => pane.getByRole("button", { name, exact: true });
  const idle = async (): Promise<void> => {
    // A click that closes a menu first does its work a moment later.
    await pane.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
    await pane.locator('#root main[aria-busy="false"]').waitFor({ timeout: STEP_MS, state: "attached" });
  };
  const press = async (name: string | RegExp): Promise<void> => {
    await button(name).click();
    await idle();
  };
  return {
    ...opened,
    button,
    press,
    idle,
    model: async () =>
      JSON.parse(await page.evaluate<string>("JSON.stringify(window.excelHost.model())")) as WorkbookJson,
    status: async () => (await pane.getByRole("status").textContent()) ?? "",
    alert: () => pane.getByRole("alert"),
    choose: async (label, option) => {
      const dialog = pane.getByRole("dialog");
      const scope = (await dialog.count()) > 0 ? dialog : pane.locator("#root");
      await scope.getByRole("combobox", { name: label }).click();
      await pane.getByRole("option", { name: option }).first().click();
    },
    review: async () => {
      const first = pane.getByRole("button", { name: /^评审 / }).first();
      const name = (await first.getAttribute("aria-label")) ?? "";
      await first.click();
      // The form is loaded when it is first asked for.
      await pane.locator(".ms-Panel-main").waitFor();
      // Nobody decides without a name.
      await pane.getByRole("textbox", { name: "评审人" }).fill("评审甲");
      return name.replace("评审 ", "");
    },
    requestsOf: async (work) => {
      const before = (await host.statistics()).requests;
      await work();
      return (await host.statistics()).requests - before;
    },
  };
}
