/** Rows of one sheet of the roll-up, put below each other. */
import {
  columnName,
  estimateRowHeight,
  type CellArea,
  type CellStyle,
  type ContentCell,
  type ContentRow,
  type LongSheet,
  type SheetContent,
} from "../../../spreadsheet";
import { LOOKS, type Look } from "./looks";

export interface Piece {
  readonly value: string | number | null;
  readonly style: Look;
  /** Without "="; `value` is what it comes to. */
  readonly formula?: string;
  readonly link?: CellArea;
  /** Reaches over this many columns; left out: its own. */
  readonly span?: number;
}

type Block = Omit<CellArea, "sheet">;

/** Heights that are remembered at a time. */
const MOST_HEIGHTS = 5_000;

/** Collects rows and merges; a row is as tall as its wrapped texts need. */
export class SheetRows {
  readonly #widths: readonly number[];
  readonly #rows: ContentRow[] = [];
  readonly #merges: Block[] = [];
  readonly #heights = new Map<string, number>();

  /** @param widths of the columns, in characters. */
  constructor(widths: readonly number[]) {
    this.#widths = widths;
  }

  /** The row that the next call of `add` makes. */
  get next(): number {
    return this.#rows.length;
  }

  /** Adds a row of pieces from column 0 on, null for a column left empty; returns its number. */
  add(pieces: readonly (Piece | null)[], minimumHeight = 20): number {
    const row = this.#rows.length;
    this.#rows.push(this.row(pieces, minimumHeight));
    this.#merge(pieces, row);
    return row;
  }

  /** The row of these pieces, none of which reaches over several columns, for a list that is not held. */
  row(pieces: readonly (Piece | null)[], minimumHeight = 20): ContentRow {
    const cells: (ContentCell | null)[] = [];
    let height = minimumHeight;
    for (const piece of pieces) {
      const left = cells.length;
      if (piece === null) {
        cells.push(null);
        continue;
      }
      const { value, style, formula, link, span = 1 } = piece;
      cells.push({ value, style, ...(formula === undefined ? {} : { formula }), ...(link ? { link } : {}) });
      for (let more = 1; more < span; more += 1) cells.push({ value: null, style });
      if (typeof value === "string") height = Math.max(height, this.#heightOf(value, style, left, span));
    }
    return { height, cells };
  }

  #merge(pieces: readonly (Piece | null)[], row: number): void {
    let left = 0;
    for (const piece of pieces) {
      const span = piece?.span ?? 1;
      if (span > 1) this.#merges.push({ top: row, left, bottom: row, right: left + span - 1 });
      left += span;
    }
  }

  /** The row of headings, one per column. */
  headings(columns: readonly string[], minimumHeight: number): number {
    return this.add(
      columns.map((value) => ({ value, style: "header" })),
      minimumHeight,
    );
  }

  /** A row of one text across all columns. */
  line(value: string, style: Look, minimumHeight = 18): number {
    return this.add([{ value, style, span: this.#widths.length }], minimumHeight);
  }

  /** An empty row. */
  gap(height = 10): void {
    this.#rows.push({ height, cells: [] });
  }

  /** Points that a text takes; remembered, because a list of gaps says the same things about many schools. */
  #heightOf(text: string, style: Look, left: number, span: number): number {
    const look: CellStyle = LOOKS[style];
    if (look.wrap !== true || text === "") return 0;
    const name = `${left} ${span} ${style} ${text}`;
    const known = this.#heights.get(name);
    if (known !== undefined) return known;
    const size = look.size ?? 11;
    // Widths count letters of 11 points.
    const width = this.#widths.slice(left, left + span).reduce((sum, one) => sum + one, 0);
    // A list of a million texts must not fill the memory with their heights.
    if (this.#heights.size >= MOST_HEIGHTS) this.#heights.clear();
    const height = estimateRowHeight([{ text, width: (width * 11) / size - 1 }], size * 1.4);
    this.#heights.set(name, height);
    return height;
  }

  /** Everything so far, then a list of `count` rows that is made when it is wanted, then a row of totals. */
  long(
    count: number,
    list: () => Iterable<ContentRow>,
    total: readonly Piece[] | null = null,
  ): Pick<LongSheet, "rows" | "rowCount" | "merges" | "styles" | "columnWidths"> {
    const head = this.#rows;
    const end = total === null ? [] : [this.row(total)];
    if (total !== null) this.#merge(total, head.length + count);
    return {
      ...this.content(),
      rows: {
        *[Symbol.iterator]() {
          yield* head;
          yield* list();
          yield* end;
        },
      },
      rowCount: head.length + count + end.length,
    };
  }

  /** Everything so far. */
  content(): Pick<SheetContent, "rows" | "merges" | "styles" | "columnWidths"> {
    return { rows: this.#rows, merges: this.#merges, styles: LOOKS, columnWidths: this.#widths };
  }
}

/** "C5:C40" for a part of one column; rows count from 0. */
export function columnRange(column: number, first: number, last: number): string {
  return `${columnName(column)}${first + 1}:${columnName(column)}${last + 1}`;
}

/** A share of a whole as a formula that is blank where the whole is nothing. */
export function shareFormula(part: string, whole: string): string {
  return `IF(${whole}=0,"",${part}/${whole})`;
}

/** The same sheet with all its rows. */
export function heldSheet({ rows, rowCount, ...sheet }: LongSheet): SheetContent {
  const held = [...rows];
  if (held.length !== rowCount) throw new RangeError(`sheet ${sheet.name}: ${held.length} rows, ${rowCount} announced`);
  return { ...sheet, rows: held };
}
