/**
 * A workbook as the simulated Excel holds it: plain data, no behaviour, fit for JSON. Rows and columns count from 0,
 * both ends of an area are included, colours are "#RRGGBB".
 */

/** What a cell shows as its value. Empty is "", as office.js says it. */
export type Scalar = string | number | boolean;

export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface FontFormat {
  name?: string;
  size?: number;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  strikethrough?: boolean;
}

export type BorderSide = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

export interface BorderLine {
  style: string;
  color: string;
  weight?: string;
}

/** How one cell looks. What is left out is Excel's default. */
export interface CellFormat {
  numberFormat?: string;
  fill?: string;
  font?: FontFormat;
  borders?: Partial<Record<BorderSide, BorderLine>>;
  wrap?: boolean;
  horizontal?: string;
  vertical?: string;
  indent?: number;
  /** Left out: locked, as in Excel. */
  locked?: boolean;
}

export interface Hyperlink {
  address?: string;
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}

export interface Cell {
  value: Scalar;
  /** With its "=". `value` is then the last known result. */
  formula?: string;
  /** The value is an error such as "#N/A". */
  error?: true;
  /** The text was entered behind an apostrophe: it stays text whatever it looks like. */
  quoted?: true;
  format?: CellFormat;
  hyperlink?: Hyperlink;
}

export interface Line {
  /** Points. */
  size?: number;
  hidden?: boolean;
  /** For whole rows or columns that were formatted. */
  format?: CellFormat;
}

export interface ConditionalLook {
  fill?: string;
  font?: FontFormat;
  borders?: Partial<Record<BorderSide, BorderLine>>;
  numberFormat?: string;
}

export interface DataBar {
  fill?: string;
  border?: string;
  gradient?: boolean;
  showOnly?: boolean;
  direction?: string;
  axisColor?: string;
  axisFormat?: string;
  lower?: { type: string; formula?: string };
  upper?: { type: string; formula?: string };
}

export interface ConditionalFormat {
  id: string;
  /** Excel.ConditionalFormatType: Custom, DataBar, ColorScale, CellValue, … */
  type: string;
  areas: Area[];
  stopIfTrue: boolean;
  /** Only for Custom. The formula as written for the first cell of the first area, with "=". */
  custom?: { formula: string; look: ConditionalLook };
  dataBar?: DataBar;
  /** ColorScale's criteria as office.js gives them. */
  colorScale?: unknown;
  /**
   * Excel lists the rule and cannot open it (office-js 5222, 6396, 6827, 6835: duplicated by the user, or brought back by
   * Ctrl+Z): "opened": it is listed with its kind; "listed": to ask for its kind fails already.
   */
  broken?: "opened" | "listed";
  /** A rule of the file that the simulator keeps without understanding it. */
  opaque?: unknown;
}

export interface Validation {
  areas: Area[];
  /** As office.js writes a rule: `{ list: { inCellDropDown, source } }`, `{ wholeNumber: … }`, … */
  rule: Record<string, unknown>;
  errorAlert?: Record<string, unknown>;
  prompt?: Record<string, unknown>;
  ignoreBlanks: boolean;
}

/** A threaded comment. */
export interface Comment {
  id: string;
  row: number;
  column: number;
  content: string;
  authorName: string;
  authorEmail: string;
  /** ISO text. */
  created: string;
  resolved: boolean;
  replies: { id: string; content: string; authorName: string }[];
}

/** A note (the old kind of comment, with the yellow box). */
export interface Note {
  row: number;
  column: number;
  text: string;
}

export interface Name {
  name: string;
  /** With "=". */
  formula: string;
  visible: boolean;
  comment: string;
}

export interface Table {
  id: string;
  name: string;
  area: Area;
  headers: boolean;
  style: string;
}

export interface ChartSeries {
  name: string;
  /** A1 with sheet. */
  values?: string;
  categories?: string;
  color?: string;
  /** What the simulator only keeps: "gapWidth", "hasDataLabels", … */
  kept: Record<string, unknown>;
}

export interface Chart {
  id: string;
  name: string;
  /** Excel.ChartType: "BarClustered", "ColumnStacked", … */
  type: string;
  title: string;
  /** Points from the sheet's corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  series: ChartSeries[];
  /** What the simulator only keeps: "legend.visible", "valueAxis.maximum", … */
  kept: Record<string, unknown>;
}

export interface PageLayout {
  orientation: string;
  paperSize: string;
  zoom: Record<string, number>;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  margins: Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>;
  printArea?: Area[];
  titleRows?: { first: number; last: number };
  headerFooter: Record<string, string>;
}

export interface Sheet {
  id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  protected: boolean;
  protection: Record<string, unknown>;
  password?: string;
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  standardWidth: number;
  /** Key: row * 16384 + column. */
  cells: Map<number, Cell>;
  rows: Map<number, Line>;
  columns: Map<number, Line>;
  merges: Area[];
  /** Highest priority first. */
  conditionalFormats: ConditionalFormat[];
  validations: Validation[];
  comments: Comment[];
  notes: Note[];
  names: Name[];
  tables: Table[];
  charts: Chart[];
  frozen: { rows: number; columns: number } | null;
  pageLayout: PageLayout;
  filter: Area | null;
}

export interface Workbook {
  name: string;
  sheets: Sheet[];
  names: Name[];
  /** Structure protected: no sheet may be added, renamed, moved, hidden or deleted. */
  protected: boolean;
  password?: string;
  properties: Record<string, string>;
  settings: [string, unknown][];
  /** Id of the sheet on top. */
  active: string;
  selection: Area[];
  calculationMode: string;
  date1904: boolean;
}

/** A sheet as JSON: maps become records, cells are keyed "B3". */
export type SheetJson = Omit<Sheet, "cells" | "rows" | "columns"> & {
  cells: Record<string, Cell>;
  rows: Record<string, Line>;
  columns: Record<string, Line>;
};

export type WorkbookJson = Omit<Workbook, "sheets"> & { sheets: SheetJson[] };
