/** The rows in view, fetched from the worker in blocks; what was fetched stays on show until newer comes. */
import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { PictureRow } from "../../spreadsheet";
import type { DeskWorkbook } from "../contract";

const BLOCK_ROWS = 128;
/** Blocks that are kept: some ten thousand rows. */
const KEPT_BLOCKS = 96;

interface Block {
  readonly version: number;
  readonly rows: ReadonlyMap<number, PictureRow>;
}

export interface Rows {
  /** The row, or undefined while it is on its way or where it holds nothing. */
  readonly at: (row: number) => PictureRow | undefined;
  /** Whether the row was fetched at all. */
  readonly known: (row: number) => boolean;
}

/** Fetches the blocks that `first` to `last` lie in, and the ones beside them. `version` asks for everything anew. */
export function useRows(
  book: DeskWorkbook,
  {
    sheet,
    version,
    first,
    last,
  }: { readonly sheet: string; readonly version: number; readonly first: number; readonly last: number },
): Rows {
  const [drawn, draw] = useReducer((count: number) => count + 1, 0);
  const blocks = useRef(new Map<number, Block>());
  const asked = useRef(new Map<number, number>());
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);

  const fetchBlock = useCallback(
    async (block: number) => {
      if ((asked.current.get(block) ?? -1) >= version) return;
      asked.current.set(block, version);
      try {
        const found = await book.rows(sheet, block * BLOCK_ROWS, (block + 1) * BLOCK_ROWS);
        if (!shown.current) return;
        // Put last, so that the oldest stand first.
        blocks.current.delete(block);
        blocks.current.set(block, { version, rows: new Map(found.map((row) => [row.row, row])) });
        for (const oldest of blocks.current.keys()) {
          if (blocks.current.size <= KEPT_BLOCKS) break;
          blocks.current.delete(oldest);
          asked.current.delete(oldest);
        }
        draw();
      } catch {
        // The workbook was closed meanwhile, or the worker is gone: asked for again when it next comes into view.
        asked.current.delete(block);
      }
    },
    [book, sheet, version],
  );

  const from = Math.max(0, Math.floor(first / BLOCK_ROWS));
  const to = Math.floor(last / BLOCK_ROWS);
  useEffect(() => {
    for (let block = from; block <= to; block += 1) void fetchBlock(block);
  }, [fetchBlock, from, to]);

  return useMemo(() => {
    const blockOf = (row: number): Block | undefined => blocks.current.get(Math.floor(row / BLOCK_ROWS));
    return { at: (row) => blockOf(row)?.rows.get(row), known: (row) => blockOf(row) !== undefined };
    // Another object whenever something came, so that what is drawn from it is drawn anew.
  }, [drawn]);
}
