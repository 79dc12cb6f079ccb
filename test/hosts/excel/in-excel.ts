/** A simulated Excel with nothing in its pane but the host under test. */
import { mkdtemp, writeFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import {
  launchBrowser,
  missingBrowser,
  openHost,
  type OpenedHost,
  type OpenHostOptions,
} from "../../excel-host/open-host";
import type { SheetJson, WorkbookJson } from "../../excel-host/model/types";
import { cellName, MARK_TONES, overlayFormula } from "../../../src/spreadsheet";

const PAGE = `<!doctype html><meta charset="utf-8"><title>test</title><link rel="icon" href="data:,">
<script src="/__office-js/office.js"></script><script src="pane.js"></script>`;

export interface InExcel extends OpenedHost {
  /** Runs the body of an async function in the pane; `trial` is at hand. */
  run<T = unknown>(body: string): Promise<T>;
  /** The whole workbook; as one text, since handing over objects takes seconds. */
  model(): Promise<WorkbookJson>;
  /** Puts another workbook in its place, as one text likewise. */
  restore(book: WorkbookJson): Promise<void>;
}

/** `describe` for tests that need a browser; skipped, with the reason in the name, where there is none. */
export function describeInExcel(
  name: string,
  body: (open: (options: Partial<OpenHostOptions>) => Promise<InExcel>) => void,
): void {
  const missing = missingBrowser();
  if (missing !== null) {
    describe.skip(`${name} – ${missing}`, () => body(() => Promise.reject(new Error(missing))));
    return;
  }
  describe(name, () => {
    let browser: Browser;
    let folder: string;
    let opened: InExcel[] = [];
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "excel-pane-"));
      await writeFile(join(folder, "pane.html"), PAGE);
      await build({
        entryPoints: [join(__dirname, "pane-script.ts")],
        outfile: join(folder, "pane.js"),
        bundle: true,
        format: "iife",
        target: "es2022",
        charset: "utf8",
      });
      browser = await launchBrowser();
    }, 60_000);
    afterEach(async () => {
      const closing = opened;
      opened = [];
      for (const excel of closing) await excel.close();
    }, 60_000);
    afterAll(async () => {
      await browser.close();
      await rm(folder, { recursive: true });
    });
    body(async (options) => {
      const excel = await openHost({ paneFolder: folder, panePath: "pane.html", browser, ...options });
      await excel.pane.evaluate("window.trial.then(() => true)");
      const run = <T>(code: string): Promise<T> =>
        excel.pane.evaluate<T>(`(async () => { const trial = await window.trial; ${code} })()`);
      const model = async (): Promise<WorkbookJson> =>
        JSON.parse(await excel.page.evaluate<string>("JSON.stringify(window.excelHost.model())")) as WorkbookJson;
      const restore = (book: WorkbookJson): Promise<void> =>
        excel.page.evaluate((text) => {
          window.excelHost?.replace(JSON.parse(text) as WorkbookJson);
        }, JSON.stringify(book));
      const made = { ...excel, run, model, restore };
      opened.push(made);
      return made;
    });
  });
}

/** Cells that carry a mark of ours, as "人员名单!C4 fail", sorted. */
export function marksIn({ sheets }: WorkbookJson): string[] {
  const found = new Set<string>();
  for (const { name, conditionalFormats } of sheets) {
    for (const { areas, custom } of conditionalFormats) {
      const tone = MARK_TONES.find((one) => custom?.formula.replace(/^=/, "") === overlayFormula(one));
      if (!tone) continue;
      for (const area of areas) for (const cell of cellsIn(area)) found.add(`${name}!${cell} ${tone}`);
    }
  }
  return [...found].sort();
}

/** Names of the cells of an area. */
export function cellsIn({
  top,
  left,
  bottom,
  right,
}: {
  top: number;
  left: number;
  bottom: number;
  right: number;
}): string[] {
  const cells: string[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push(cellName(row, column));
  return cells;
}

/** What a sheet says, cell by cell. */
export function valuesOf({ cells }: SheetJson): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(cells)
      .filter(([, { value }]) => value !== "")
      .map(([name, { value }]) => [name, value]),
  );
}

/** The model without what changes by itself: ids and the like. */
export function bare(book: WorkbookJson): unknown {
  return JSON.parse(JSON.stringify(book, (key, value: unknown) => (key === "id" ? undefined : value))) as unknown;
}
