/** What is to change in a workbook, as plain data. Applying the same changes twice equals applying them once. */
import type { CellArea } from "./address";

/** How a marked cell looks: a gap (red), something to verify (amber), something not there (grey). */
export type MarkTone = "fail" | "review" | "missing";

/** A colour laid over cells without touching their own format. One tone per cell: areas of one sheet never overlap. */
export interface Mark {
  readonly area: CellArea;
  readonly tone: MarkTone;
}

/** A note for one cell; at most one per cell. A note that the user wrote there stays, ours follows it. */
export interface Note {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Colours are "RRGGBB". */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points. */
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly border?: "thin" | "none";
  readonly borderColour?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  readonly wrap?: boolean;
  /** A number format code: "0.00", "0%", "@" for text. */
  readonly numberFormat?: string;
}

/** Text is always written as text, whatever it begins with. Only `formula` makes a formula (without the "="). */
export interface ContentCell {
  readonly value: string | number | boolean | null;
  readonly formula?: string;
  /** A key of `SheetContent.styles`. */
  readonly style?: string;
  /** Jumps to this place in the workbook when clicked. */
  readonly link?: CellArea;
}

export interface ContentRow {
  /** Points; left out: Excel decides. */
  readonly height?: number;
  /** From column 0 on; null leaves a cell empty and unstyled. */
  readonly cells: readonly (ContentCell | null)[];
}

/** A drop-down list on an area. */
export interface ListValidation {
  readonly area: Omit<CellArea, "sheet">;
  /** Offered values; none holds a comma, all together at most 255 characters. */
  readonly values: readonly string[];
  /** True: anything else is refused. False: a warning that can be passed over. */
  readonly strict: boolean;
  readonly prompt?: { readonly title: string; readonly text: string };
}

/** A bar inside each cell of an area, from 0 to `maximum`. */
export interface DataBar {
  readonly area: Omit<CellArea, "sheet">;
  readonly colour: string;
  readonly maximum: number;
}

/** Cells coloured by value from low to high. */
export interface ColourScale {
  readonly area: Omit<CellArea, "sheet">;
  readonly low: string;
  readonly middle?: string;
  readonly high: string;
  /** The values that have these colours, whatever the area holds; left out: its lowest, median and highest. */
  readonly range?: { readonly low: number; readonly middle: number; readonly high: number };
}

/** A real Excel bar or column chart. Categories and values are areas of this same sheet. */
export interface SheetChart {
  readonly title: string;
  readonly kind: "bar" | "column";
  readonly categories: Omit<CellArea, "sheet">;
  readonly series: readonly {
    readonly name: string;
    readonly values: Omit<CellArea, "sheet">;
    readonly colour: string;
  }[];
  /** Where it lies, in cells: from the top-left corner of (top, left) to the top-left corner of (bottom, right). */
  readonly anchor: Omit<CellArea, "sheet">;
  readonly maximum?: number;
  /** Series on top of each other instead of side by side. */
  readonly stacked?: boolean;
}

/** A whole sheet to add, or to put in the place of the one we added before. */
export interface SheetContent {
  /** The name to take. The planner has already made sure that it is free (see `WorkbookSnapshot.sheetNames`). */
  readonly name: string;
  /** A workbook name defined on A1 of this sheet by which it is known to be ours; left out for sheets that become the user's. */
  readonly marker?: string;
  readonly styles: Readonly<Record<string, CellStyle>>;
  /** Widths in characters, from column 0 on. */
  readonly columnWidths: readonly number[];
  /** Columns (from 0) that are there but not shown: what the software needs to know its own rows again. */
  readonly hiddenColumns?: readonly number[];
  readonly rows: readonly ContentRow[];
  readonly merges?: readonly Omit<CellArea, "sheet">[];
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly filter?: Omit<CellArea, "sheet">;
  readonly validations?: readonly ListValidation[];
  readonly dataBars?: readonly DataBar[];
  readonly colourScales?: readonly ColourScale[];
  readonly charts?: readonly SheetChart[];
  readonly showGridLines?: boolean;
  readonly tabColour?: string;
  /** A file that gets this sheet opens on it. In a workbook that somebody has open the sheet in front stays there. */
  readonly opensFirst?: boolean;
  /** A4 always; pages as wide as `fitToWidth` says, as long as they need. */
  readonly print?: {
    readonly orientation: "portrait" | "landscape";
    readonly fitToWidth?: boolean;
    /** First and last row (from 0) repeated on top of each page. */
    readonly repeatRows?: { readonly first: number; readonly last: number };
    /** In the middle of each page, with Excel's codes: "&P" is the page, "&N" how many there are, "&&" an ampersand. */
    readonly footer?: string;
  };
}

/** A sheet whose rows are made while it is written, as often as they are asked for: a list too long to be held. */
export interface LongSheet extends Omit<SheetContent, "rows" | "charts"> {
  readonly rows: Iterable<ContentRow>;
  readonly rowCount: number;
}

export interface WorkbookChanges {
  readonly marks: readonly Mark[];
  readonly notes: readonly Note[];
  /** Added after the last tab, in this order. */
  readonly sheets: readonly SheetContent[];
}

/** The workbook name that tells our summary sheet from a user's sheet of the same name. */
export const SUMMARY_MARKER = "ReformCheck_Summary";
