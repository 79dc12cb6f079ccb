/** What opening a large roster costs the page: all of it in the worker, with portable code. */
import { createDeskEngine } from "../src/desk/engine/engine";
import { workbookWithStaff } from "./workbooks";

const ROWS = 50_000;
const SCREEN = 60;

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

/** Prints, through `line`, milliseconds for a roster of 50 000 rows. */
export async function measureDesk(line: (name: string, value: string) => void): Promise<void> {
  const file = new Blob([Uint8Array.from(workbookWithStaff(ROWS, { seed: 1, gaps: 3 }))]);
  const engine = createDeskEngine();
  await engine.configure({ language: "zh-CN", today: "2024-06-30" });
  const ms = ({ ms: value }: { readonly ms: number }) => `${value.toFixed(0)} ms`;
  line("the page's worker: take in and assess", ms(await timed(() => engine.assess("roster", "roster.xlsx", file))));
  const opened = await timed(() => engine.open("roster"));
  line("the page's worker: open", ms(opened));
  const workbook = opened.value;
  line("the page's worker: check again", ms(await timed(() => workbook.check({ mark: false }))));
  line("the page's worker: picture", ms(await timed(() => workbook.picture())));
  line("the page's worker: first rows", ms(await timed(() => workbook.rows("人员名单", 0, SCREEN))));
  line(
    "the page's worker: rows in the middle",
    ms(await timed(() => workbook.rows("人员名单", ROWS / 2, ROWS / 2 + SCREEN))),
  );
  line("the page's worker: marks and notes", ms(await timed(() => workbook.overlay())));
  line("the page's worker: graded copy", ms(await timed(() => workbook.exportGraded())));
}
