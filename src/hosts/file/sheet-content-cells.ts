/** The cells of a new sheet: `sheetData`, `dimension` and the links between cells. */
import {
  areaName,
  columnName,
  formatArea,
  MAX_COLUMNS,
  MAX_ROW_HEIGHT,
  MAX_ROWS,
  type CellArea,
  type CellStyle,
  type ContentCell,
  type ContentRow,
  type SheetContent,
} from "../../spreadsheet";
import { inlineText, shorten, xstring, xstringAttribute } from "./sheet-content-text";

/** Where looks are kept: the workbook's style sheet. */
export interface StyleSink {
  /** Index into cellXfs for this look; the same look gives the same index. */
  cellStyle(style: CellStyle): number;
}

/** Excel repairs a sheet that has more links than this. */
const MAX_LINKS = 65_530;
/** The text of a link that Excel remembers beside the cell. */
const MAX_DISPLAY = 255;

/**
 * Text that Excel would take for a formula once somebody presses F2 and Enter on it, the full-width forms that Chinese
 * input methods make included.
 */
const FORMULA_LIKE = /^[=+\-@＝＋－＠]/;
/** What a number, a share, a date or a time is made of, in a Chinese Excel too. */
const FIGURES_ONLY = /^[\d\s.,:/%+\-eE年月日时分秒]+$/;
/** No figure that Excel would recognise is longer. */
const MAX_FIGURE = 40;

/** Text that Excel would turn into a number, date or truth in the same way: "10.10" would become 10.1. */
function isFigureLike(text: string): boolean {
  if (text.length > MAX_FIGURE) return false;
  return (FIGURES_ONLY.test(text) && /\d/.test(text)) || /^\s*(true|false)\s*$/i.test(text);
}

export interface RenderedCells {
  readonly sheetData: string;
  /** "A1:L40" */
  readonly dimension: string;
  /** `hyperlinks`, or "" */
  readonly hyperlinks: string;
  /** True when a cell holds digits as text on purpose: Excel is then told not to flag such cells. */
  readonly numbersAsText: boolean;
}

/** Gives each look of the sheet its index, asking the sink once for each. */
function styleResolver(
  content: Pick<SheetContent, "name" | "styles">,
  styles: StyleSink,
): (key: string | undefined, asText: boolean) => number {
  const known = { asIs: new Map<string | undefined, number>(), asText: new Map<string | undefined, number>() };
  return (key, asText) => {
    if (key === undefined && !asText) return 0;
    const cache = asText ? known.asText : known.asIs;
    const before = cache.get(key);
    if (before !== undefined) return before;
    const look = key === undefined ? {} : content.styles[key];
    if (!look) throw new RangeError(`sheet ${content.name}: no style is called ${String(key)}`);
    const index = styles.cellStyle(asText ? { ...look, numberFormat: "@" } : look);
    cache.set(key, index);
    return index;
  };
}

/** "A", "B" … without working each of them out again for every row. */
function columnNamer(): (column: number) => string {
  const names: string[] = [];
  return (column) => (names[column] ??= columnName(column));
}

function finite(value: number, sheet: string, name: string): number {
  if (!Number.isFinite(value))
    throw new RangeError(`sheet ${sheet}, cell ${name}: ${value} is not a number Excel knows`);
  return value;
}

/** The type attribute and what stands between the tags of `c`. */
function cellBody(cell: ContentCell, sheet: string, name: string): { type: string; body: string } {
  const { value, formula } = cell;
  if (typeof value === "number") finite(value, sheet, name);
  if (formula !== undefined) {
    const code = `<f>${xstring(formula)}</f>`;
    if (value === null) return { type: "", body: code };
    if (typeof value === "string") return { type: ' t="str"', body: `${code}<v>${xstring(value)}</v>` };
    if (typeof value === "boolean") return { type: ' t="b"', body: `${code}<v>${value ? 1 : 0}</v>` };
    return { type: "", body: `${code}<v>${value}</v>` };
  }
  if (value === null || value === "") return { type: "", body: "" };
  if (typeof value === "string") return { type: ' t="inlineStr"', body: `<is>${inlineText(value)}</is>` };
  if (typeof value === "boolean") return { type: ' t="b"', body: `<v>${value ? 1 : 0}</v>` };
  return { type: "", body: `<v>${value}</v>` };
}

/** A jump within the workbook; it needs no relationship. */
function hyperlink(name: string, link: CellArea, text: string): string {
  const location = formatArea(link);
  const display = shorten(text === "" ? location : text, MAX_DISPLAY);
  return `<hyperlink ref="${name}" location="${xstringAttribute(location)}" display="${xstringAttribute(display)}"/>`;
}

/** Makes the rows of one sheet, one after the other, and remembers what stands around them. */
export class CellRenderer {
  readonly #sheet: string;
  readonly #styleOf: (key: string | undefined, asText: boolean) => number;
  readonly #columnOf = columnNamer();
  readonly #links: string[] = [];
  #numbersAsText = false;
  #firstRow = -1;
  #lastRow = 0;
  #lastColumn = 0;

  constructor(content: Pick<SheetContent, "name" | "styles">, styles: StyleSink) {
    this.#sheet = content.name;
    this.#styleOf = styleResolver(content, styles);
  }

  /**
   * The row's element; "" for a row with nothing to say.
   *
   * @throws RangeError that names the cell for content that no workbook can hold: an infinite number, an unknown style
   */
  row(row: ContentRow, rowIndex: number): string {
    if (rowIndex >= MAX_ROWS) throw new RangeError(`sheet ${this.#sheet} has more rows than Excel allows`);
    if (row.cells.length > MAX_COLUMNS) throw new RangeError(`sheet ${this.#sheet}, row ${rowIndex + 1} is too wide`);
    let cells = "";
    row.cells.forEach((cell, column) => {
      if (cell !== null) cells += this.#cell(cell, rowIndex, column);
    });
    if (cells !== "") {
      if (this.#firstRow < 0) this.#firstRow = rowIndex;
      this.#lastRow = rowIndex;
    }
    if (cells === "" && row.height === undefined) return "";
    const height =
      row.height === undefined
        ? ""
        : ` ht="${Math.min(MAX_ROW_HEIGHT, Math.max(0, finite(row.height, this.#sheet, `${rowIndex + 1}`)))}" customHeight="1"`;
    return `<row r="${rowIndex + 1}"${height}${cells === "" ? "/>" : `>${cells}</row>`}`;
  }

  #cell(cell: ContentCell, row: number, column: number): string {
    const name = `${this.#columnOf(column)}${row + 1}`;
    const text = typeof cell.value === "string" && cell.formula === undefined ? cell.value : "";
    const figureLike = isFigureLike(text);
    const style = this.#styleOf(cell.style, figureLike || FORMULA_LIKE.test(text));
    const { type, body } = cellBody(cell, this.#sheet, name);
    if (figureLike) this.#numbersAsText = true;
    if (cell.link && this.#links.length < MAX_LINKS) this.#links.push(hyperlink(name, cell.link, text));
    if (body === "" && style === 0) return "";
    const look = style === 0 ? "" : ` s="${style}"`;
    this.#lastColumn = Math.max(this.#lastColumn, column);
    return body === "" ? `<c r="${name}"${look}/>` : `<c r="${name}"${look}${type}>${body}</c>`;
  }

  /** What the rows so far come to. */
  around(): Omit<RenderedCells, "sheetData"> {
    const links = this.#links;
    return {
      dimension: areaName({
        top: Math.max(0, this.#firstRow),
        left: 0,
        bottom: this.#lastRow,
        right: this.#lastColumn,
      }),
      hyperlinks: links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`,
      numbersAsText: this.#numbersAsText,
    };
  }
}

/** Throws a RangeError that names the cell for content that no workbook can hold: an infinite number, an unknown style. */
export function renderCells(content: SheetContent, styles: StyleSink): RenderedCells {
  if (content.rows.length > MAX_ROWS) throw new RangeError(`sheet ${content.name} has more rows than Excel allows`);
  const renderer = new CellRenderer(content, styles);
  const rows = content.rows.map((row, index) => renderer.row(row, index)).join("");
  return { sheetData: rows === "" ? "<sheetData/>" : `<sheetData>${rows}</sheetData>`, ...renderer.around() };
}
