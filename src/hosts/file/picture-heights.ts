/** Heights that Excel gives to rows which have none of their own in the file: as tall as their wrapped texts. */
import { countLines, LINE_HEIGHT, MAX_ROW_HEIGHT, type PictureCell, type PictureStyle } from "../../spreadsheet";

const PIXELS_PER_POINT = 4 / 3;
/** Points of a text that says nothing of its size. */
const USUAL_SIZE = 11;

export interface HeightContext {
  readonly styles: readonly PictureStyle[];
  readonly columnWidths: readonly number[];
  readonly digitWidth: number;
  /** Top left cells of merged areas, as "row:column": they do not make their row grow. */
  readonly merged: ReadonlySet<string>;
}

/** Pixels that the cells of a row need. */
export function neededHeight(row: number, cells: readonly PictureCell[], context: HeightContext): number {
  let points = 0;
  for (const { column, text, style } of cells) {
    if (text === "" || context.merged.has(`${row}:${column}`)) continue;
    const { wrap, size = USUAL_SIZE } = context.styles[style] ?? {};
    const room = ((context.columnWidths[column] ?? 0) / context.digitWidth) * (USUAL_SIZE / size);
    const lines = wrap ? countLines(text, room) : 1;
    points = Math.max(points, (lines * LINE_HEIGHT * size) / USUAL_SIZE);
  }
  return Math.round(Math.min(MAX_ROW_HEIGHT, points) * PIXELS_PER_POINT);
}
