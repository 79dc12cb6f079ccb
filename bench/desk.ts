/** What opening a large roster costs the page: all of it in the worker, with portable code. */
import { createDeskEngine } from "../src/desk/engine/engine";
import { aimLine } from "./aims";
import { PRODUCERS } from "./producers";
import { sheetsWithStaff, workbookWithStaff } from "./workbooks";

const ROWS = 50_000;
const SCREEN = 60;
/** Files in the archive of all graded copies. */
const MANY = 1000;
const DIFFERENT = 60;

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

/**
 * The archive of all graded copies of a folder, as the worker makes it: processor time of this process meanwhile, and the
 * highest resident size that was seen, of which half may be Node's own. What the page draws beside it is not in it.
 */
export async function measureArchive(line: (name: string, value: string) => void): Promise<void> {
  const engine = createDeskEngine();
  await engine.configure({ language: "zh-CN", today: "2024-06-30" });
  const files: Blob[] = [];
  for (let index = 0; index < DIFFERENT; index += 1) {
    const producer = PRODUCERS[index % PRODUCERS.length];
    const sheets = sheetsWithStaff(55 + (index % 11), { seed: index, gaps: index % 5 });
    if (producer) files.push(new Blob([Uint8Array.from(await producer.make(sheets))]));
  }
  const ids = Array.from({ length: MANY }, (_, index) => String(index));
  const seconds = async (work: () => Promise<unknown>): Promise<number> => {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  const judging = await seconds(async () => {
    for (const [index, id] of ids.entries())
      await engine.assess(id, `${id}.xlsx`, files[index % DIFFERENT] ?? new Blob());
  });
  globalThis.gc?.();
  let peak = 0;
  const heard = (): void => void (peak = Math.max(peak, process.memoryUsage().rss));
  const zipping = await seconds(() => engine.gradedZip(ids, heard));
  heard();
  line(`the page's worker: judging ${MANY} files`, `${judging.toFixed(2)} s of processor time`);
  const [cpu, size] = [zipping, peak / 2 ** 20];
  console.log(
    aimLine({ what: `the page's worker: ${MANY} graded copies in one archive`, value: cpu, limit: 9, unit: "s" }),
  );
  console.log(aimLine({ what: "resident memory meanwhile", value: size, limit: 450, unit: "MB" }));
}
