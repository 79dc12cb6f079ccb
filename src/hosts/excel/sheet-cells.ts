/** The cells of a new sheet as tables to be written: values, number formats, links, and which cells look alike. */
import { areaName, type CellStyle, type ContentCell, type SheetContent } from "../../spreadsheet";
import { mergeBlocks, quoted, type Block } from "./rectangles";
import { asTyped } from "./typed-text";

/** A value, or null for a cell that stays as it is. */
export type Typed = string | number | boolean | null;

export interface RowBlock<T> {
  readonly top: number;
  /** Rows of equal length. */
  readonly rows: readonly (readonly T[])[];
  readonly bytes: number;
}

/** How wide the sheet is, in columns. */
export function widthOf({ rows }: SheetContent): number {
  return rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);
}

/** All values, in blocks of rows no larger than `limit` bytes each. */
export function valueBlocks(content: SheetContent, limit: number): RowBlock<Typed>[] {
  return blocksOf(content, limit, typedValue);
}

/** All number formats, or nothing where no style has one. */
export function formatBlocks(content: SheetContent, limit: number): RowBlock<string | null>[] {
  const any = Object.values(content.styles).some(({ numberFormat }) => numberFormat !== undefined);
  return any ? blocksOf(content, limit, (cell) => styleOf(content, cell)?.numberFormat ?? null) : [];
}

function typedValue({ value, formula }: ContentCell): Typed {
  if (formula !== undefined) return `=${formula}`;
  return value === null || value === "" ? null : asTyped(value);
}

function styleOf({ name, styles }: SheetContent, { style }: ContentCell): CellStyle | undefined {
  if (style === undefined) return undefined;
  const look = styles[style];
  if (!look) throw new RangeError(`sheet ${name}: no style is called ${style}`);
  return look;
}

/** Blocks of rows; rows without anything to write are left out at either end of a block. */
function blocksOf<T extends Typed>(
  content: SheetContent,
  limit: number,
  read: (cell: ContentCell) => T | null,
): RowBlock<T | null>[] {
  const width = widthOf(content);
  const blocks: { top: number; rows: (T | null)[][]; bytes: number }[] = [];
  content.rows.forEach(({ cells }, row) => {
    const line = Array.from({ length: width }, (_, column) => {
      const cell = cells[column];
      return cell ? read(cell) : null;
    });
    const bytes = line.reduce((sum, value) => sum + bytesOf(value), 0);
    const last = blocks.at(-1);
    if (last && last.bytes + bytes <= limit) {
      last.rows.push(line);
      last.bytes += bytes;
    } else blocks.push({ top: row, rows: [line], bytes });
  });
  return width === 0 ? [] : blocks.filter(({ rows }) => rows.some((line) => line.some((value) => value !== null)));
}

/** Bytes of a value in a request: Chinese takes three for a letter. */
function bytesOf(value: Typed): number {
  return typeof value === "string" ? value.length * 3 + 3 : 8;
}

/** Blocks of cells by style, each style's in reading order. */
export function styledBlocks(content: SheetContent): Map<string, Block[]> {
  const runs = new Map<string, Block[]>();
  content.rows.forEach(({ cells }, row) => {
    for (let left = 0; left < cells.length;) {
      const style = cells[left]?.style;
      let right = left;
      while (right + 1 < cells.length && cells[right + 1]?.style === style) right += 1;
      if (style !== undefined) addTo(runs, style, { top: row, left, bottom: row, right });
      left = right + 1;
    }
  });
  return new Map(Array.from(runs, ([style, blocks]) => [style, mergeBlocks(blocks)]));
}

function addTo(runs: Map<string, Block[]>, style: string, block: Block): void {
  const blocks = runs.get(style);
  if (blocks) blocks.push(block);
  else runs.set(style, [block]);
}

/** Excel takes no more links on a sheet. */
const MAX_LINKS = 65_530;

export interface Link {
  readonly row: number;
  readonly column: number;
  /** "'人员名单'!C42" */
  readonly reference: string;
}

/** Cells that jump somewhere. */
export function linksOf({ rows }: SheetContent): Link[] {
  return rows
    .flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) =>
        cell?.link ? [{ row, column, reference: `${quoted(cell.link.sheet)}!${areaName(cell.link)}` }] : [],
      ),
    )
    .slice(0, MAX_LINKS);
}

/** Rows that follow each other and are equally tall. */
export function heightRuns({ rows }: SheetContent): { top: number; bottom: number; height: number }[] {
  const runs: { top: number; bottom: number; height: number }[] = [];
  rows.forEach(({ height }, row) => {
    if (height === undefined) return;
    const last = runs.at(-1);
    if (last && last.bottom === row - 1 && last.height === height) last.bottom = row;
    else runs.push({ top: row, bottom: row, height });
  });
  return runs;
}
