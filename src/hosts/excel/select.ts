/** Showing a place: where what was read there is now, never another person's row. */
import { areaName, HostError, type CellArea, type CellValue, type Shown } from "../../spreadsheet";
import { cellValue } from "./cells";
import type { Session } from "./connection";
import { readPages } from "./pages";
import { alike, GlancePages, type SeenSheet } from "./unmoved";

type Values = readonly CellValue[];

export interface SelectOptions {
  /** The sheet as it was read; undefined: it was not. */
  readonly seen: SeenSheet | undefined;
  readonly reveal: boolean;
}

/** One request where the place is where it was; two more where it has to be looked for. */
export async function selectArea(session: Session, area: CellArea, { seen, reveal }: SelectOptions): Promise<Shown> {
  const shown = await show(session, area, { seen, reveal });
  const before = seen?.snapshot.rows.find(({ row }) => row === area.top)?.values;
  if (!seen || !before || (shown.row && alike(before, shown.row))) return { area, hidden: shown.hidden };
  const row = await findRow(session, seen, area.top, before);
  if (row === area.top) return { area, hidden: shown.hidden };
  const there = { ...area, top: row, bottom: row + area.bottom - area.top };
  const { hidden } = await show(session, there, { seen: undefined, reveal });
  return { area: there, hidden };
}

interface Look {
  readonly hidden: Shown["hidden"];
  /** What the first row says now; null where that was not asked. */
  readonly row: Values | null;
}

/** Selects it, and looks at it, in one request; a hidden sheet refuses, and takes another. */
async function show(session: Session, area: CellArea, { seen, reveal }: SelectOptions): Promise<Look> {
  const ask = (): { sheet: Excel.Worksheet; range: Excel.Range; row: Excel.Range | null } => {
    const sheet = session.context.workbook.worksheets.getItem(area.sheet);
    const range = sheet.getRange(areaName(area));
    const width = seen ? Math.max(1, widthOf(seen)) : 0;
    const row = width > 0 ? sheet.getRangeByIndexes(area.top, 0, 1, width) : null;
    sheet.load("visibility");
    range.load("rowHidden,columnHidden");
    row?.load("values");
    return { sheet, range, row };
  };
  const read = ({ sheet, range, row }: ReturnType<typeof ask>): Look => ({
    hidden:
      sheet.visibility !== "Visible"
        ? "sheet"
        : isHidden(range.rowHidden) || isHidden(range.columnHidden)
          ? "rows"
          : null,
    row: row ? rowValues(row) : null,
  });
  const before = reveal ? ask() : null;
  if (before) await session.read();
  const asked = ask();
  if (before) {
    // No more than has to be: protection may forbid the rest.
    if (before.sheet.visibility !== "Visible") asked.sheet.visibility = "Visible";
    if (isHidden(before.range.rowHidden)) asked.range.rowHidden = false;
    if (isHidden(before.range.columnHidden)) asked.range.columnHidden = false;
  }
  asked.sheet.activate();
  asked.range.select();
  try {
    await session.read();
  } catch (error) {
    if (reveal || !(error instanceof HostError) || !MAY_BE_HIDDEN.has(error.code)) throw error;
    const again = ask();
    await session.read();
    const look = read(again);
    if (look.hidden !== "sheet") throw error;
    return look;
  }
  const look = read(asked);
  return reveal ? { ...look, hidden: null } : look;
}

/** True, or null where some of it is. */
function isHidden(value: unknown): boolean {
  return value !== false;
}

/** Excel says no more of a sheet that cannot be brought on top. */
const MAY_BE_HIDDEN: ReadonlySet<HostError["code"]> = new Set([
  "unknown",
  "no-reason",
  "not-supported",
  "sheet-protected",
]);

function rowValues(range: Excel.Range): Values {
  const [line = []]: readonly (readonly unknown[])[] = range.values;
  return line.map((value) => cellValue(value, undefined));
}

function widthOf({ snapshot }: SeenSheet): number {
  return snapshot.rows.reduce((width, { values }) => Math.max(width, values.length), 0);
}

/** The row that says most of what the row said: most often the same one, where somebody typed into it. */
async function findRow(session: Session, seen: SeenSheet, row: number, before: Values): Promise<number> {
  const pages = new GlancePages(session.context, [seen]);
  await readPages(session, [pages]);
  const score = (values: Values): number =>
    before.filter((value, column) => value !== null && alike([value], [values[column] ?? null])).length;
  let best = { row, score: 0 };
  for (const now of pages.found.flatMap((glance) => glance.read())) {
    const found = { row: now.row, score: score(now.values) };
    const nearer = Math.abs(found.row - row) < Math.abs(best.row - row);
    if (found.score > best.score || (found.score === best.score && nearer)) best = found;
  }
  const filled = before.filter((value) => value !== null).length;
  if (best.score * 2 < filled || best.score === 0) throw new HostError("moved-since", seen.snapshot.name);
  return best.row;
}
