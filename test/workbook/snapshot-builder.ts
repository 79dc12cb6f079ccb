/** Snapshots for tests, written as rows of cells. */
import type { CellValue, MergedArea, SheetSnapshot, WorkbookSnapshot } from "../../src/spreadsheet";
import { parseCellName } from "../../src/spreadsheet";

export interface SheetOptions {
  /** Formats by cell name: { B2: "0%" }. */
  readonly formats?: Readonly<Record<string, string>>;
  /** "A1:C1". */
  readonly merges?: readonly string[];
  readonly visible?: boolean;
  readonly protected?: boolean;
}

/** A sheet from its rows, the first being row 1; undefined or [] is an empty row. */
export function sheet(
  name: string,
  rows: readonly (readonly (CellValue | undefined)[] | undefined)[],
  options: SheetOptions = {},
): SheetSnapshot {
  const formats = new Map(
    Object.entries(options.formats ?? {}).map(([cell, format]) => {
      const at = parseCellName(cell);
      return [`${at?.row},${at?.column}`, format] as const;
    }),
  );
  return {
    name,
    visible: options.visible ?? true,
    protected: options.protected ?? false,
    partial: false,
    merges: (options.merges ?? []).map(area),
    rows: rows.flatMap((cells, row) =>
      cells && cells.length > 0
        ? [
            {
              row,
              values: cells.map((value) => value ?? null),
              formats: cells.map((_, column) => formats.get(`${row},${column}`)),
            },
          ]
        : [],
    ),
  };
}

function area(text: string): MergedArea {
  const [first = "", last = first] = text.split(":");
  const from = parseCellName(first);
  const to = parseCellName(last);
  if (!from || !to) throw new Error(`no area: ${text}`);
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/** A workbook of these sheets. */
export function workbook(
  sheets: readonly SheetSnapshot[],
  options: Partial<Omit<WorkbookSnapshot, "sheets">> = {},
): WorkbookSnapshot {
  return { sheets, sheetNames: sheets.map(({ name }) => name), date1904: false, ownSheet: null, ...options };
}
