/** For the simulator's own tests: a pane that is nothing but office.js, and code to run in it. */
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { newWorkbook, newSheet, toJson } from "./model/workbook";
import { writeCell } from "./model/cells";
import type { Scalar, WorkbookJson } from "./model/types";
import { launchBrowser, missingBrowser, openHost, type OpenedHost, type OpenHostOptions } from "./open-host";

/** What office.js threw, as plain data. */
export interface OfficeFailure {
  code: string;
  message: string;
  location: string;
}

export interface Office extends OpenedHost {
  /** Runs the body of `Excel.run(async (context) => { … })` in the pane and gives what it returns. */
  run<R = unknown>(body: string): Promise<R>;
  /** Runs it and gives the failure; throws when it succeeds. */
  fails(body: string): Promise<OfficeFailure>;
  /** Runs any code in the pane, with await. */
  script<R = unknown>(body: string): Promise<R>;
}

/** A workbook of sheets given as tables of values. */
export function bookOf(sheets: Record<string, Scalar[][]>): WorkbookJson {
  const book = newWorkbook(
    "测试.xlsx",
    Object.keys(sheets).map((name) => newSheet(name)),
  );
  for (const sheet of book.sheets) {
    (sheets[sheet.name] ?? []).forEach((line, row) =>
      line.forEach((value, column) => writeCell(book, sheet, row, column, value)),
    );
  }
  return toJson(book);
}

export async function openOffice(browser: Browser, options: Partial<OpenHostOptions> = {}): Promise<Office> {
  const opened = await openHost({
    paneFolder: join(process.cwd(), "test/excel-host/test-pane"),
    panePath: "pane.html",
    browser,
    ...options,
  });
  const { pane } = opened;
  await pane.evaluate("window.ready");
  const script = <R>(body: string): Promise<R> => pane.evaluate<R>(`(async () => { ${body} })()`);
  const run = <R>(body: string): Promise<R> => script<R>(`return Excel.run(async (context) => { ${body} })`);
  const fails = async (body: string): Promise<OfficeFailure> => {
    const failure = await script<OfficeFailure | null>(
      `try { await Excel.run(async (context) => { ${body} }); return null; }
       catch (error) { return { code: error.code, message: error.message, location: error.debugInfo?.errorLocation ?? "" }; }`,
    );
    if (!failure) throw new Error("it succeeded");
    return failure;
  };
  return { ...opened, script, run, fails };
}

/** `describe` for tests that need a browser: skipped, with the reason in the name, where there is none. */
export function describeInBrowser(
  name: string,
  body: (office: (options?: Partial<OpenHostOptions>) => Promise<Office>) => void,
): void {
  const missing = missingBrowser();
  if (missing !== null) {
    describe.skip(`${name} – ${missing}`, () => body(() => Promise.reject(new Error(missing))));
    return;
  }
  describe(name, () => {
    let browser: Browser;
    let opened: Office[] = [];
    beforeAll(async () => {
      browser = await launchBrowser();
    }, 60_000);
    afterEach(async () => {
      const closing = opened;
      opened = [];
      for (const office of closing) await office.close();
    }, 60_000);
    afterAll(() => browser.close());
    body(async (options) => {
      const office = await openOffice(browser, options);
      opened.push(office);
      return office;
    });
  });
}
