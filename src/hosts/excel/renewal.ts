/**
 * Our sheet of an earlier run and what it shall say now. Where its rows are the same, only the cells that differ are written,
 * so that comments, further columns, widths and the undo stack stay. Else it is written anew, and what people put beside
 * it or on it goes along, row by row.
 */
import { cellName, type CellValue, type SheetContent, type SheetSnapshot } from "../../spreadsheet";
import type { Capabilities } from "./capabilities";
import { comparable } from "./cells";
import { notesOfSheet } from "./notes";
import type { Remark } from "./read-remarks";
import { linksOf, valueBlocks, widthOf, type Typed } from "./sheet-cells";
import { lookSteps } from "./sheet-looks";
import { ON_CELLS, type Step } from "./steps";

const CALL_BYTES = 700;

type Values = readonly CellValue[];

/** What the new sheet says, row by row, as it reads once it is written. */
function wantedRows(content: SheetContent): readonly (readonly Typed[])[] {
  const rows = content.rows.map(() => [] as readonly Typed[]);
  for (const { top, rows: lines } of valueBlocks(content, Infinity)) {
    lines.forEach((line, index) => (rows[top + index] = line));
  }
  return rows;
}

/** As Excel tells it: without the apostrophe that keeps a text a text. */
function told(value: Typed | undefined): CellValue {
  if (value === undefined || value === "") return null;
  return typeof value === "string" && value.startsWith("'") ? value.slice(1) : value;
}

function isFormula(value: Typed | undefined): boolean {
  return typeof value === "string" && value.startsWith("=");
}

/** By which a row is known: what stands in the column that the sheet hides for that; else all it says. */
function keyOf(values: Values, { hiddenColumns = [] }: SheetContent, width: number): string {
  const [column] = hiddenColumns;
  const key = column === undefined ? null : values[column];
  if (typeof key === "string" && key !== "") return `key ${key}`;
  const said = values.slice(0, width).map(comparable);
  return said.every((value) => value === null) ? "" : JSON.stringify(said);
}

/**
 * Steps that bring the sheet up to date as it stands; null where its rows are no longer the same, or protection would
 * refuse.
 */
export function updateSteps(old: SheetSnapshot, content: SheetContent): Step[] | null {
  const width = widthOf(content);
  const wanted = wantedRows(content);
  const before = new Map(old.rows.map(({ row, values }) => [row, values]));
  const ours = old.rows.filter(({ values }) => values.slice(0, width).some((value) => value !== null));
  const last = ours.at(-1)?.row ?? -1;
  if (old.protected || last + 1 !== wanted.length) return null;
  const differing = new Map<number, number[]>();
  for (const [row, line] of wanted.entries()) {
    const was = before.get(row) ?? [];
    const is = Array.from({ length: width }, (_, column) => told(line[column]));
    const [key] = content.hiddenColumns ?? [];
    if (key !== undefined && comparable(was[key]) !== comparable(is[key])) return null;
    for (let column = 0; column < width; column += 1) {
      // Where something stood there is something, and nothing else: then the row is of the same kind.
      if ((comparable(was[column]) === null) !== (comparable(is[column]) === null)) return null;
      if (isFormula(line[column]) || comparable(was[column]) === comparable(is[column])) continue;
      differing.set(row, [...(differing.get(row) ?? []), column]);
    }
  }
  return [
    ...linkSteps(content, differing),
    ...cellSteps(content.name, wanted, differing),
    ...lookSteps(content, content.name, differing),
  ];
}

function linkSteps(content: SheetContent, differing: ReadonlyMap<number, readonly number[]>): Step[] {
  return linksOf(content)
    .filter(({ row, column }) => differing.get(row)?.includes(column))
    .map(({ row, column, reference }) => ({
      bytes: CALL_BYTES + reference.length * 3,
      optional: "links",
      run: (scope) => {
        scope.sheet(content.name).getRangeByIndexes(row, column, 1, 1).hyperlink = { documentReference: reference };
      },
    }));
}

/** One cell at a time: what people typed beside it, at this very moment even, is not touched. */
function cellSteps(
  name: string,
  wanted: readonly (readonly Typed[])[],
  differing: ReadonlyMap<number, readonly number[]>,
): Step[] {
  return [...differing].flatMap(([row, columns]) =>
    columns.map((column): Step => {
      const value = wanted[row]?.[column] ?? "";
      return {
        bytes: CALL_BYTES + String(value).length * 3,
        run: (scope) => {
          scope.sheet(name).getRangeByIndexes(row, column, 1, 1).values = [[value]];
        },
      };
    }),
  );
}

/** Where the rows of the old sheet are in the new one; those that are gone are not in it. */
function rowsNow(old: SheetSnapshot, content: SheetContent): Map<number, number> {
  const width = widthOf(content);
  const places = new Map<string, number>();
  for (const [row, line] of wantedRows(content).entries()) {
    const key = keyOf(line.map(told), content, width);
    if (key !== "" && !places.has(key)) places.set(key, row);
  }
  return new Map(
    old.rows.flatMap(({ row, values }) => {
      const now = places.get(keyOf(values, content, width));
      return now === undefined ? [] : [[row, now] as const];
    }),
  );
}

/** Steps that bring what people added to the old sheet onto the new one: columns behind ours, comments and notes. */
export function belongingSteps(
  old: SheetSnapshot,
  content: SheetContent,
  {
    sheet,
    remarks,
    capabilities,
  }: { readonly sheet: string; readonly remarks: readonly Remark[]; readonly capabilities: Capabilities },
): Step[] {
  const width = widthOf(content);
  const rows = rowsNow(old, content);
  const bottom = content.rows.length;
  /** A row that is no longer there keeps what people wrote beside it: it follows below. */
  const placeOf = (row: number): number =>
    rows.get(row) ?? (row < bottom && !hasKey(old, content, row) ? row : bottom + 1 + row);
  const columns = old.rows.flatMap(({ row, values }): Step[] => {
    const beside = values.slice(width).map(comparable);
    if (beside.every((value) => value === null)) return [];
    const line = beside.map((value) => (typeof value === "string" ? `'${value}` : value));
    return [
      {
        bytes: CALL_BYTES + JSON.stringify(line).length * 3,
        run: (scope) => {
          scope.sheet(sheet).getRangeByIndexes(placeOf(row), width, 1, line.length).values = [line];
        },
      },
    ];
  });
  const said = remarks.map(({ kind, row, column, content: text, replies }): Step => ({
    bytes: CALL_BYTES + text.length * 3,
    optional: ON_CELLS,
    run: (scope) => {
      const target = scope.sheet(sheet);
      const cell = cellName(placeOf(row), column);
      if (kind === "note" && capabilities.notes) notesOfSheet(target).add(cell, text);
      else {
        const comment = scope.workbook.comments.add(target.getRange(cell), text);
        for (const reply of replies) comment.replies.add(reply.content);
      }
    },
  }));
  return [...columns, ...said];
}

function hasKey({ rows }: SheetSnapshot, { hiddenColumns = [] }: SheetContent, row: number): boolean {
  const [column] = hiddenColumns;
  const key = column === undefined ? null : rows.find((one) => one.row === row)?.values[column];
  return typeof key === "string" && key !== "";
}
