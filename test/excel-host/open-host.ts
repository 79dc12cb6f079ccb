/** For tests: starts the simulated Excel in Chromium and gives the pane and the host's handle. */
import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from "playwright-core";
import type { ControlActions } from "./page/control";
import { startExcelHost, type ExcelHostOptions, type ExcelHostServer } from "./server";

/** `excelHost` in the page, each call answered by a promise. */
export type HostControl = {
  readonly [K in keyof ControlActions]: (
    ...args: Parameters<ControlActions[K]>
  ) => Promise<Awaited<ReturnType<ControlActions[K]>>>;
};

export interface OpenHostOptions extends ExcelHostOptions {
  /** Size of the whole window; left out: 1280 × 800. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Share a browser among tests; else one is started and closed with the host. */
  readonly browser?: Browser;
  /** How long to wait for office.js in the pane, in milliseconds. */
  readonly timeout?: number;
}

export interface OpenedHost {
  readonly page: Page;
  readonly pane: Frame;
  readonly host: HostControl;
  readonly server: ExcelHostServer;
  /** Requests that left localhost. They were blocked; `close` throws when there are any. */
  readonly foreignRequests: readonly string[];
  /** Errors that the page and the pane threw or logged. */
  readonly errors: readonly string[];
  /** Closes everything; throws if the pane asked for anything outside localhost. */
  close(): Promise<void>;
}

const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** Why browser tests cannot run here; null when they can. */
export function missingBrowser(): string | null {
  return existsSync(CHROMIUM)
    ? null
    : `no Chromium at ${CHROMIUM} (install it or set CHROMIUM): browser tests are skipped`;
}

/** Chromium for several hosts in turn: the one of the whole run where there is one (test/together), else one of its own. */
export function launchBrowser(): Promise<Browser> {
  const shared = process.env["BROWSER_ENDPOINT"];
  if (shared !== undefined) return chromium.connect(shared);
  return chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}

/** Opens a workbook with the pane beside it and waits until the pane has loaded. */
export async function openHost(options: OpenHostOptions): Promise<OpenedHost> {
  const server = await startExcelHost(options);
  const browser = options.browser ?? (await launchBrowser());
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    locale: server.settings.language,
    colorScheme: server.settings.theme,
  });
  const foreignRequests = await guard(context);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  let closed = false;
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    await context.close();
    if (!options.browser) await browser.close();
    await server.close();
    if (foreignRequests.length > 0) throw new Error(`requests left localhost: ${foreignRequests.join(", ")}`);
  };
  try {
    await page.goto(server.url);
    await page.waitForFunction(() => window.excelHost !== undefined);
    const pane = await paneOf(page, options.timeout ?? 20_000);
    return { page, pane, host: controlOf(page), server, foreignRequests, errors, close };
  } catch (error) {
    await close();
    throw new Error(`the simulated Excel did not start: ${String(error)}\n${errors.join("\n")}`, { cause: error });
  }
}

/** Lets only localhost through and notes everything else. */
async function guard(context: BrowserContext): Promise<string[]> {
  const foreign: string[] = [];
  await context.route(
    (url) => url.hostname !== "localhost" && !["data:", "blob:", "about:"].includes(url.protocol),
    (route) => {
      foreign.push(route.request().url());
      return route.abort();
    },
  );
  return foreign;
}

async function paneOf(page: Page, timeout: number): Promise<Frame> {
  const handle = await page.waitForSelector("#pane");
  const frame = await handle.contentFrame();
  if (!frame) throw new Error("the pane has no frame");
  await frame.waitForFunction(
    () => window.location.href !== "about:blank" && document.readyState === "complete",
    null,
    { timeout },
  );
  return frame;
}

function controlOf(page: Page): HostControl {
  const call =
    (name: string) =>
    (...args: unknown[]): Promise<unknown> =>
      page.evaluate(
        ([method, given]) => {
          const control: unknown = window.excelHost;
          const action: unknown = typeof control === "object" && control !== null ? Reflect.get(control, method) : null;
          if (typeof action !== "function") throw new Error(`excelHost has no ${method}`);
          return Reflect.apply(action, control, given) as unknown;
        },
        [name, args] as const,
      );
  const nothing: unknown = {};
  return new Proxy(nothing as HostControl, {
    get: (_, name) => (typeof name === "string" && name !== "then" ? call(name) : undefined),
  });
}
