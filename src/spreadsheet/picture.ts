/** A sheet as a person sees it: shown texts, looks and sizes. Read-only; nothing is judged by it. */
import type { MergedArea } from "./snapshot";

/** How a shown cell looks. Colours are "RRGGBB". */
export interface PictureStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points. */
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly border?: boolean;
}

export interface PictureSheet {
  readonly name: string;
  readonly visible: boolean;
  /** The sheet this software wrote. */
  readonly ours: boolean;
  /** One past the last row and column that hold anything. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Pixels at 100 %, from column 0 on, `columnCount` of them; 0 is hidden. */
  readonly columnWidths: readonly number[];
  /** Pixels of a row that says nothing of its own. */
  readonly rowHeight: number;
  /** [row, pixels] of the others, in rising order; 0 is hidden. */
  readonly rowHeights: readonly (readonly [row: number, pixels: number])[];
  readonly merges: readonly MergedArea[];
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** The tabs of a workbook that hold cells, in order. */
export interface WorkbookPicture {
  readonly sheets: readonly PictureSheet[];
  /** What `PictureCell.style` counts from. */
  readonly styles: readonly PictureStyle[];
}

export interface PictureCell {
  readonly column: number;
  /** As Excel would show it: dates and percentages by their number format. */
  readonly text: string;
  readonly style: number;
  /** True where text stands on the left by default, false for numbers, dates and the like. */
  readonly textual: boolean;
  /** A jump inside the workbook, as `formatArea` writes it. */
  readonly link?: string;
}

export interface PictureRow {
  readonly row: number;
  /** Cells that hold something or look like something, in rising order. */
  readonly cells: readonly PictureCell[];
}

/** A note as it stands in the file: the user's, ours, or both. */
export interface PictureNote {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}
