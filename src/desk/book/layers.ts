/** What lies over the cells of one sheet: marks and notes, found by cell. */
import type { Mark, MarkTone, PictureNote } from "../../spreadsheet";
import type { Overlay } from "../contract";

export interface CellNote {
  /** What stood in the file. */
  readonly own: string | null;
  /** What this software says about the cell. */
  readonly ours: string | null;
}

export interface Layers {
  readonly toneAt: (row: number, column: number) => MarkTone | null;
  readonly noteAt: (row: number, column: number) => CellNote | null;
}

/** Marks are sought among those of the same hundred rows. */
const BUCKET_ROWS = 100;
/** An area taller than this is sought every time rather than put into hundreds of buckets. */
const TALL_ROWS = 10_000;

export const NO_LAYERS: Layers = { toneAt: () => null, noteAt: () => null };

export function layersOf(sheet: string, { marks, notes }: Overlay, inFile: readonly PictureNote[]): Layers {
  const buckets = new Map<number, Mark[]>();
  const tall: Mark[] = [];
  for (const mark of marks) {
    const { area } = mark;
    if (area.sheet !== sheet) continue;
    if (area.bottom - area.top > TALL_ROWS) tall.push(mark);
    else {
      const last = Math.floor(area.bottom / BUCKET_ROWS);
      for (let bucket = Math.floor(area.top / BUCKET_ROWS); bucket <= last; bucket += 1) {
        const known = buckets.get(bucket);
        if (known) known.push(mark);
        else buckets.set(bucket, [mark]);
      }
    }
  }
  const cells = new Map<string, CellNote>();
  for (const { sheet: where, row, column, text } of inFile) {
    if (where === sheet) cells.set(`${row} ${column}`, { own: text, ours: null });
  }
  for (const { sheet: where, row, column, text } of notes) {
    if (where !== sheet) continue;
    const key = `${row} ${column}`;
    cells.set(key, { own: cells.get(key)?.own ?? null, ours: text });
  }
  const holds = ({ area }: Mark, row: number, column: number): boolean =>
    row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  return {
    toneAt: (row, column) => {
      const near = buckets.get(Math.floor(row / BUCKET_ROWS)) ?? [];
      const found = near.find((mark) => holds(mark, row, column)) ?? tall.find((mark) => holds(mark, row, column));
      return found?.tone ?? null;
    },
    noteAt: (row, column) => cells.get(`${row} ${column}`) ?? null,
  };
}
