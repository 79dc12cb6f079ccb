/** A whole new sheet as the XML of a worksheet part, with what it needs around it: names, a drawing, charts. */
import {
  areaName,
  cellName,
  columnName,
  quoteSheetName,
  type CellArea,
  type LongSheet,
  type SheetContent,
} from "../../spreadsheet";
import { renderDrawing } from "./chart";
import { CellRenderer, renderCells, type RenderedCells, type StyleSink } from "./sheet-content-cells";
import { renderConditionalFormats, renderValidations } from "./sheet-content-rules";
import { argb, shorten, xstring } from "./sheet-content-text";

export type { StyleSink } from "./sheet-content-cells";

/** A workbook name that belongs to one sheet (localSheetId). `value` is not escaped for XML yet. */
export interface SheetName {
  readonly name: string;
  readonly value: string;
  readonly hidden?: boolean;
}

export interface RenderedSheet {
  /** The worksheet part. */
  readonly xml: string;
  /** Workbook-level names with localSheetId = this sheet. The marker is not among them: it belongs to the workbook. */
  readonly names: readonly SheetName[];
  /**
   * The drawing part and its charts, or null. Relationship ids: the sheet's drawing is rId1; in the drawing, charts
   * are rId1, rId2 … in this order.
   */
  readonly drawing: { readonly xml: string; readonly charts: readonly string[] } | null;
}

type Area = Omit<CellArea, "sheet">;
/** A sheet without its rows. */
type Frame = Omit<SheetContent, "rows" | "charts">;

const A4 = 9;
/** Excel stores a width with the 5 pixels of padding that its dialog leaves out (7 pixels a digit). */
const WIDTH_PADDING = 0.7109375;
const MAX_COLUMN_WIDTH = 255;
/** Characters. */
const DEFAULT_COLUMN_WIDTH = 8;
/** Header and footer text, codes included. */
const MAX_FOOTER = 255;

/** "$A$5:$L$40", always with both ends: names of Excel's own want an area. */
function absoluteArea(area: Area): string {
  return `$${columnName(area.left)}$${area.top + 1}:$${columnName(area.right)}$${area.bottom + 1}`;
}

function sheetProperties({ tabColour, print }: Frame): string {
  const colour = tabColour === undefined ? "" : `<tabColor rgb="${argb(tabColour)}"/>`;
  const fit = print?.fitToWidth ? '<pageSetUpPr fitToPage="1"/>' : "";
  return colour || fit ? `<sheetPr>${colour}${fit}</sheetPr>` : "";
}

function sheetView({ frozen, showGridLines }: Frame, selected: boolean): string {
  const attributes = `${showGridLines === false ? ' showGridLines="0"' : ""}${selected ? ' tabSelected="1"' : ""}`;
  const rows = frozen?.rows ?? 0;
  const columns = frozen?.columns ?? 0;
  if (rows === 0 && columns === 0) return `<sheetViews><sheetView${attributes} workbookViewId="0"/></sheetViews>`;
  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const first = cellName(rows, columns);
  const panes = active === "bottomRight" ? ["topRight", "bottomLeft"] : [];
  return (
    `<sheetViews><sheetView${attributes} workbookViewId="0">` +
    `<pane${split} topLeftCell="${first}" activePane="${active}" state="frozen"/>` +
    panes.map((pane) => `<selection pane="${pane}"/>`).join("") +
    `<selection pane="${active}" activeCell="${first}" sqref="${first}"/></sheetView></sheetViews>`
  );
}

/** Neighbours that are alike share an element. */
function columns({ columnWidths, hiddenColumns = [] }: Frame): string {
  const hidden = new Set(hiddenColumns);
  const count = Math.max(columnWidths.length, ...[...hidden].map((column) => column + 1));
  const looks = Array.from({ length: count }, (_, column) => {
    const width = columnWidths[column] ?? DEFAULT_COLUMN_WIDTH;
    if (!(width > 0)) throw new RangeError(`column ${columnName(column)} cannot be ${width} characters wide`);
    const stored = Math.min(MAX_COLUMN_WIDTH, width + WIDTH_PADDING);
    return `width="${stored}"${hidden.has(column) ? ' hidden="1"' : ""} customWidth="1"`;
  });
  let xml = "";
  let first = 0;
  looks.forEach((look, column) => {
    if (look === looks[column + 1]) return;
    xml += `<col min="${first + 1}" max="${column + 1}" ${look}/>`;
    first = column + 1;
  });
  return xml && `<cols>${xml}</cols>`;
}

/**
 * Merged areas that Excel takes: a merge of one cell is left out. Throws a RangeError for two that overlap, which Excel
 * would "repair".
 */
function merges(content: Frame): string {
  const areas = (content.merges ?? []).filter((area) => area.top !== area.bottom || area.left !== area.right);
  if (areas.length === 0) return "";
  let open: Area[] = []; // from the top down, only those that still reach the row at hand
  for (const area of [...areas].sort((a, b) => a.top - b.top || a.left - b.left)) {
    open = open.filter((other) => other.bottom >= area.top);
    const clash = open.find((other) => other.left <= area.right && area.left <= other.right);
    if (clash) {
      throw new RangeError(`sheet ${content.name}: merged areas ${areaName(clash)} and ${areaName(area)} overlap`);
    }
    open.push(area);
  }
  return `<mergeCells count="${areas.length}">${areas.map((a) => `<mergeCell ref="${areaName(a)}"/>`).join("")}</mergeCells>`;
}

/** A footer without a section code of its own stands in the middle. */
function footerText(footer: string): string {
  return shorten(/^&[LCR]/.test(footer) ? footer : `&C${footer}`, MAX_FOOTER);
}

function printSetup({ print }: Frame): string {
  const margins = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  if (!print) return margins;
  const fit = print.fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : "";
  const footer = print.footer
    ? `<headerFooter><oddFooter>${xstring(footerText(print.footer))}</oddFooter></headerFooter>`
    : "";
  return (
    `<printOptions horizontalCentered="1"/>${margins}` +
    `<pageSetup paperSize="${A4}"${fit} orientation="${print.orientation}"/>${footer}`
  );
}

function sheetNames(content: Frame): SheetName[] {
  const sheet = quoteSheetName(content.name);
  const names: SheetName[] = [];
  if (content.filter) {
    names.push({ name: "_xlnm._FilterDatabase", value: `${sheet}!${absoluteArea(content.filter)}`, hidden: true });
  }
  const repeat = content.print?.repeatRows;
  if (repeat) {
    names.push({ name: "_xlnm.Print_Titles", value: `${sheet}!$${repeat.first + 1}:$${repeat.last + 1}` });
  }
  return names;
}

/**
 * Renders a sheet in the order of child elements that ECMA-376 asks for. Text is always an inline string and never a
 * formula; nothing outside the sheet is needed but the looks in `styles`.
 *
 * @param options.selected marks the tab as the one in front (for a new workbook).
 * @throws RangeError, naming sheet and cell, for content that no workbook can hold: an infinite number, an unknown
 *   style, a list that is too long, merged areas that overlap.
 */
export function renderSheet(
  content: SheetContent,
  styles: StyleSink,
  options: { readonly selected?: boolean } = {},
): RenderedSheet {
  const cells = renderCells(content, styles);
  const drawing = renderDrawing(content);
  const { before, after } = aroundRows(content, { selected: options.selected ?? false, drawn: drawing !== null });
  const xml = [before(cells.dimension), cells.sheetData, after(cells)].join("");
  return { xml, names: sheetNames(content), drawing };
}

/**
 * The same for a sheet whose rows are made one by one: its names, and its worksheet part in pieces.
 *
 * @throws RangeError as `renderSheet`, while the pieces are asked for
 */
export function renderLongSheet(
  content: LongSheet,
  styles: StyleSink,
  { selected }: { readonly selected: boolean },
): { readonly names: readonly SheetName[]; readonly chunks: Iterable<string> } {
  const bottom = Math.max(0, content.rowCount - 1);
  const dimension = areaName({ top: 0, left: 0, bottom, right: Math.max(0, content.columnWidths.length - 1) });
  function* chunks(): Generator<string> {
    const { before, after } = aroundRows(content, { selected, drawn: false });
    const renderer = new CellRenderer(content, styles);
    yield `${before(dimension)}<sheetData>`;
    let index = 0;
    for (const row of content.rows) {
      yield renderer.row(row, index);
      index += 1;
    }
    yield `</sheetData>${after({ ...renderer.around(), dimension })}`;
  }
  return { names: sheetNames(content), chunks: { [Symbol.iterator]: chunks } };
}

interface AroundRows {
  readonly before: (dimension: string) => string;
  readonly after: (cells: Omit<RenderedCells, "sheetData">) => string;
}

/** What a worksheet part holds before and after its rows, in the order that ECMA-376 asks for. */
function aroundRows(
  content: Frame,
  { selected, drawn }: { readonly selected: boolean; readonly drawn: boolean },
): AroundRows {
  const rules = renderConditionalFormats(content);
  return {
    before: (dimension) =>
      [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
        ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
        sheetProperties(content),
        `<dimension ref="${dimension}"/>`,
        sheetView(content, selected),
        '<sheetFormatPr defaultRowHeight="15"/>',
        columns(content),
      ].join(""),
    after: ({ dimension, hyperlinks, numbersAsText }) =>
      [
        content.filter ? `<autoFilter ref="${areaName(content.filter)}"/>` : "",
        merges(content),
        rules.conditionalFormatting,
        renderValidations(content),
        hyperlinks,
        printSetup(content),
        numbersAsText
          ? `<ignoredErrors><ignoredError sqref="${dimension}" numberStoredAsText="1"/></ignoredErrors>`
          : "",
        drawn ? '<drawing r:id="rId1"/>' : "",
        rules.extensions,
        "</worksheet>",
      ].join(""),
  };
}
