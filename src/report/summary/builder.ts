/** Rows of the summary sheet, put below each other on the shared grid. */
import {
  estimateRowHeight,
  type CellStyle,
  type CellArea,
  type ContentCell,
  type ContentRow,
  type SheetContent,
} from "../../spreadsheet";
import { LAST_COLUMN, widthOf } from "./grid";
import { lookOf, type SummaryStyle } from "./styles";

/** A cell of a row to add; it may reach over several columns. */
export interface Piece {
  readonly at: number;
  /** Last column it reaches to; left out: just its own. */
  readonly to?: number;
  readonly value: string | number | boolean | null;
  readonly style: SummaryStyle;
  readonly link?: CellArea | undefined;
}

type Block = Omit<CellArea, "sheet">;

/** By size and width, then by text: lists say the same things about many people, and about people in many workbooks. */
const heights = new Map<string, Map<string, number>>();
/** Texts kept for one size and width. */
const MOST_TEXTS = 1024;

function heightOf(text: string, width: number, size: number): number {
  const place = `${size} ${width}`;
  const known = heights.get(place) ?? new Map<string, number>();
  const before = known.get(text);
  if (before !== undefined) return before;
  const height = estimateRowHeight([{ text, width }], size * 1.4);
  if (known.size >= MOST_TEXTS) known.clear();
  heights.set(place, known.set(text, height));
  return height;
}

/** Collects rows, merges and styles; areas are named with the row numbers it gives. */
export class SummaryBuilder {
  readonly #rows: ContentRow[] = [];
  readonly #merges: Block[] = [];
  readonly #styles = new Map<string, CellStyle>();

  /** The row that the next call of `add` makes. */
  get nextRow(): number {
    return this.#rows.length;
  }

  /** Adds a row and returns its number. Its height fits its texts unless one is given. */
  add(pieces: readonly Piece[], minimumHeight = 18): number {
    const row = this.#rows.length;
    const last = pieces.reduce((end, piece) => Math.max(end, piece.to ?? piece.at), -1);
    const cells: (ContentCell | null)[] = Array.from({ length: last + 1 }, () => null);
    let height = minimumHeight;
    for (const { at, to = at, value, style, link } of pieces) {
      if (!this.#styles.has(style)) this.#styles.set(style, lookOf(style));
      for (let column = at + 1; column <= to; column += 1) cells[column] = { value: null, style };
      cells[at] = link ? { value, style, link } : { value, style };
      if (to > at) this.#merges.push({ top: row, left: at, bottom: row, right: to });
      if (typeof value === "string") height = Math.max(height, this.#heightOf(value, style, at, to));
    }
    this.#rows.push({ height, cells });
    return row;
  }

  /** Points that a text takes. */
  #heightOf(text: string, style: SummaryStyle, at: number, to: number): number {
    const look = lookOf(style);
    if (look.wrap !== true) return 0;
    const size = look.size ?? 11;
    // Widths count letters of 11 points.
    const width = (widthOf(at, to) * 11) / size - 1;
    return heightOf(text, width, size);
  }

  /** A row of one text across the whole grid. */
  line(value: string, style: SummaryStyle, minimumHeight = 18): number {
    return this.add([{ at: 0, to: LAST_COLUMN, value, style }], minimumHeight);
  }

  /** An empty row that keeps blocks apart. */
  gap(height = 10): void {
    this.#rows.push({ height, cells: [] });
  }

  /** Everything so far. */
  content(): Pick<SheetContent, "rows" | "merges" | "styles"> {
    return { rows: this.#rows, merges: this.#merges, styles: Object.fromEntries(this.#styles) };
  }
}
