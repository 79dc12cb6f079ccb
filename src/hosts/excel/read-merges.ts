/** Merged cells. Excel answers for some 512 areas at once and refuses more: those are asked for strip by strip. */
import { HostError, type MergedArea } from "../../spreadsheet";
import type { Part } from "./chunks";
import type { Session } from "./connection";
import { isPassing, readFailure } from "./office-error";

const TRACE = "merges ";
const BEYOND = "beyond merges";
const FIRST_STRIPS = 8;
/** Strips that are refused are halved; each costs a request. */
const MOST_REQUESTS = 24;

/** Queues the question about one range; a failure can be told to be this one's. */
export function askMerges(context: Excel.RequestContext, range: Excel.Range, name: string): () => MergedArea[] {
  context.trace(`${TRACE}${name}`);
  const merged = range.getMergedAreasOrNullObject();
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  context.trace(BEYOND);
  return () => (range.isNullObject || merged.isNullObject ? [] : merged.areas.items.map(areaOf));
}

/** By which name `askMerges` was asked at which a request failed; null where it was something else. */
export function mergesThatFailed(error: unknown): string | null {
  if (!(error instanceof HostError) || isPassing(error)) return null;
  const last = readFailure(error.cause).traces.at(-1) ?? "";
  return last.startsWith(TRACE) ? last.slice(TRACE.length) : null;
}

/** The merged areas of a crowded sheet; those of rows that Excel refuses all the same are left out. */
export async function readCrowdedMerges(
  session: Session,
  { sheet, top, rows, left, columns }: Part,
): Promise<MergedArea[]> {
  const each = Math.max(1, Math.ceil(rows / FIRST_STRIPS));
  let strips: { top: number; rows: number }[] = [];
  for (let at = 0; at < rows; at += each) strips.push({ top: top + at, rows: Math.min(each, rows - at) });
  for (let request = 0; request < MOST_REQUESTS; request += 1) {
    const worksheet = session.context.workbook.worksheets.getItem(sheet);
    const asked = strips.map((strip, index) =>
      askMerges(session.context, worksheet.getRangeByIndexes(strip.top, left, strip.rows, columns), String(index)),
    );
    try {
      await session.read();
      return distinct(asked.flatMap((read) => read()));
    } catch (error) {
      const failed = mergesThatFailed(error);
      if (failed === null) throw error;
      strips = strips.flatMap((strip, index) => (String(index) === failed ? halves(strip) : [strip]));
    }
  }
  return [];
}

/** Nothing for a single row. */
function halves({ top, rows }: { top: number; rows: number }): { top: number; rows: number }[] {
  if (rows < 2) return [];
  const first = Math.ceil(rows / 2);
  return [
    { top, rows: first },
    { top: top + first, rows: rows - first },
  ];
}

/** An area that reaches over two strips is told twice, once perhaps only in part. */
function distinct(areas: readonly MergedArea[]): MergedArea[] {
  const known = new Map<string, MergedArea>();
  for (const area of areas) {
    const key = `${area.top} ${area.left}`;
    const other = known.get(key);
    if (!other || area.bottom - other.bottom + area.right - other.right > 0) known.set(key, area);
  }
  return [...known.values()];
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): MergedArea {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}
