/** 无法评估: files without a result, and why. */
import type { ContentRow, LongSheet } from "../../../spreadsheet";
import type { RollupWords } from "../words";
import type { RollupView } from "../model";
import { SheetRows } from "./sheet-rows";

const WIDTHS = [6, 44, 20, 90];
const HEADER = 2;

/** Where the files stand; null where there are none. */
export type FailedRows = { readonly sheet: string; readonly first: number; readonly last: number } | null;

/** Where the files of this roll-up will stand. */
export function failedRows({ failed }: RollupView, sheet: string): FailedRows {
  return failed.length === 0 ? null : { sheet, first: HEADER + 1, last: HEADER + failed.length };
}

/** The sheet; it says so when there is nothing on it. */
export function failedSheet({ failed }: RollupView, words: RollupWords, name: string): LongSheet {
  const said = words.rollup.failed;
  const rows = new SheetRows(WIDTHS);
  rows.line(name, "title", 28);
  rows.line(failed.length === 0 ? said.empty : said.remark, "remark");
  rows.headings(Object.values(said.columns), 24);
  function* list(): Generator<ContentRow> {
    for (const [at, { file, code, message }] of failed.entries()) {
      yield rows.row([
        { value: at + 1, style: "count" },
        { value: file, style: "strong" },
        { value: code, style: "small" },
        { value: message, style: "text" },
      ]);
    }
  }
  return {
    name,
    ...rows.long(failed.length, list),
    frozen: { rows: HEADER + 1, columns: 0 },
    ...(failed.length > 0
      ? {
          filter: { top: HEADER, left: 0, bottom: HEADER + failed.length, right: WIDTHS.length - 1 },
          tabColour: "C00000",
        }
      : {}),
    showGridLines: false,
    print: {
      orientation: "landscape",
      fitToWidth: true,
      repeatRows: { first: HEADER, last: HEADER },
      footer: words.rollup.footer(name),
    },
  };
}
