/** Bar and column charts of a new sheet: the drawing that places them, and one chart part each (DrawingML). */
import {
  areaName,
  cellName,
  columnName,
  quoteSheetName,
  type CellArea,
  type ContentCell,
  type SheetChart,
  type SheetContent,
} from "../../spreadsheet";
import { drawingAttribute, drawingText, rgb, xstring } from "./sheet-content-text";

type Area = Omit<CellArea, "sheet">;

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Ids that tie the two axes of a chart together; unique within the chart part is enough. */
const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;

const INK = "404040";
const LINE = "BFBFBF";
const GRID = "E7E6E6";
/** Said outright, since LibreOffice leaves labels out that might touch unless their rotation is given. */
const LEVEL = ' rot="0" vert="horz"';
const NO_FILL = "<a:noFill/>";

function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

/** `c:txPr`: the look of all text of an element. Size in hundredths of a point; fonts are the theme's. */
function textLook(size: number, body = ""): string {
  return (
    `<c:txPr><a:bodyPr${body}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="0">${solid(INK)}` +
    `<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:defRPr></a:pPr><a:endParaRPr/></a:p></c:txPr>`
  );
}

function titleXml(title: string): string {
  if (title === "") return '<c:autoTitleDeleted val="1"/>';
  const look = `sz="1200" b="1"`;
  const font = `${solid(INK)}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${look}>${font}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr ${look}>${font}</a:rPr><a:t>${drawingText(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    `<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`
  );
}

/** The cells of an area that is one row or one column, in order. */
function cellsOf(content: SheetContent, area: Area): (ContentCell | null)[] {
  if (area.top !== area.bottom && area.left !== area.right) {
    throw new RangeError(`sheet ${content.name}: a chart reads one row or one column, not ${areaName(area)}`);
  }
  const cells: (ContentCell | null)[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      cells.push(content.rows[row]?.cells[column] ?? null);
    }
  }
  return cells;
}

function reference(content: SheetContent, area: Area): string {
  const first = `$${columnName(area.left)}$${area.top + 1}`;
  const last = `$${columnName(area.right)}$${area.bottom + 1}`;
  return drawingText(`${quoteSheetName(content.name)}!${first === last ? first : `${first}:${last}`}`);
}

/** Cached texts, so that the chart shows before anything is calculated. */
function categoriesXml(content: SheetContent, area: Area): string {
  const cells = cellsOf(content, area);
  const points = cells.map((cell, index) => {
    const value = cell?.value ?? "";
    return value === "" ? "" : `<c:pt idx="${index}"><c:v>${xstring(String(value))}</c:v></c:pt>`;
  });
  return (
    `<c:cat><c:strRef><c:f>${reference(content, area)}</c:f>` +
    `<c:strCache><c:ptCount val="${cells.length}"/>${points.join("")}</c:strCache></c:strRef></c:cat>`
  );
}

/** Cached figures; what is no number has no bar. */
function valuesXml(content: SheetContent, area: Area): string {
  const cells = cellsOf(content, area);
  const style = cells.find((cell) => cell?.style !== undefined)?.style;
  const format = (style === undefined ? undefined : content.styles[style]?.numberFormat) ?? "General";
  const points = cells.map((cell, index) =>
    typeof cell?.value === "number" ? `<c:pt idx="${index}"><c:v>${cell.value}</c:v></c:pt>` : "",
  );
  return (
    `<c:val><c:numRef><c:f>${reference(content, area)}</c:f><c:numCache><c:formatCode>${xstring(format)}</c:formatCode>` +
    `<c:ptCount val="${cells.length}"/>${points.join("")}</c:numCache></c:numRef></c:val>`
  );
}

/** Figures at the end of each bar. */
function labelsXml(): string {
  return (
    `<c:dLbls><c:spPr>${NO_FILL}<a:ln>${NO_FILL}</a:ln></c:spPr>${textLook(900)}<c:dLblPos val="outEnd"/>` +
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

function seriesXml(content: SheetContent, chart: SheetChart): string {
  const labels = chart.series.length === 1 ? labelsXml() : "";
  return chart.series
    .map(
      (series, index) =>
        `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${xstring(series.name)}</c:v></c:tx>` +
        `<c:spPr>${solid(rgb(series.colour))}</c:spPr><c:invertIfNegative val="0"/>${labels}` +
        `${categoriesXml(content, chart.categories)}${valuesXml(content, series.values)}</c:ser>`,
    )
    .join("");
}

function axisLine(colour: string): string {
  return `<c:spPr><a:ln w="9525">${solid(colour)}</a:ln></c:spPr>`;
}

/** Shares are read as percentages on the axis too; other figures need no more digits than they have. */
function axisFormat(content: SheetContent, chart: SheetChart): string {
  const area = chart.series[0]?.values;
  const style = area && content.rows[area.top]?.cells[area.left]?.style;
  const format = style === undefined ? undefined : content.styles[style]?.numberFormat;
  return format?.endsWith("%") ? "0%" : "General";
}

/** In a bar chart the first category is at the top, as in the table it is drawn from, and the figures stay below. */
function axesXml(content: SheetContent, chart: SheetChart): string {
  const lying = chart.kind === "bar";
  const maximum = chart.maximum !== undefined && chart.maximum > 0 ? `<c:max val="${chart.maximum}"/>` : "";
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>` +
    `<c:scaling><c:orientation val="${lying ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${lying ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${axisLine(LINE)}` +
    `${textLook(900, lying ? LEVEL : "")}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/>` +
    '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/>` +
    `<c:scaling><c:orientation val="minMax"/>${maximum}<c:min val="0"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${lying ? "b" : "l"}"/><c:majorGridlines>${axisLine(GRID)}</c:majorGridlines>` +
    `<c:numFmt formatCode="${axisFormat(content, chart)}" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="nextTo"/><c:spPr><a:ln>${NO_FILL}</a:ln></c:spPr>${textLook(900)}` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${lying ? "max" : "autoZero"}"/>` +
    '<c:crossBetween val="between"/></c:valAx>'
  );
}

/** One chart part. Figures and categories are references to the sheet, with their present values beside them. */
export function renderChart(content: SheetContent, chart: SheetChart): string {
  const stacked = chart.stacked === true && chart.series.length > 1;
  const legend =
    chart.series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textLook(900)}</c:legend>` : "";
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}" xmlns:r="${RELATIONSHIPS}">` +
    `<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:plotArea><c:layout/>` +
    `<c:barChart><c:barDir val="${chart.kind === "bar" ? "bar" : "col"}"/>` +
    `<c:grouping val="${stacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${seriesXml(content, chart)}` +
    `<c:gapWidth val="60"/><c:overlap val="${stacked ? 100 : 0}"/>` +
    `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>${axesXml(content, chart)}` +
    `<c:spPr>${NO_FILL}</c:spPr></c:plotArea>${legend}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${solid("FFFFFF")}<a:ln w="9525">${solid(GRID)}</a:ln></c:spPr>${textLook(1000)}` +
    '<c:printSettings><c:headerFooter/><c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/>' +
    "<c:pageSetup/></c:printSettings></c:chartSpace>"
  );
}

function corner(tag: "from" | "to", row: number, column: number): string {
  return (
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`
  );
}

function anchorXml(chart: SheetChart, index: number): string {
  const { top, left, bottom, right } = chart.anchor;
  if (bottom <= top || right <= left) {
    throw new RangeError(`a chart from ${cellName(top, left)} to ${cellName(bottom, right)} has no size`);
  }
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${corner("from", top, left)}${corner("to", bottom, right)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}" descr="${drawingAttribute(chart.title)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${index + 1}"/></a:graphicData>` +
    "</a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

/**
 * The drawing part of a sheet and its chart parts, or null for a sheet without charts. In the drawing, charts are
 * rId1, rId2 … in order.
 *
 * @throws RangeError for a chart without size, or one that reads a block instead of a row or a column.
 */
export function renderDrawing(content: SheetContent): { xml: string; charts: string[] } | null {
  const charts = content.charts ?? [];
  if (charts.length === 0) return null;
  return {
    xml:
      `${DECLARATION}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${MAIN}" xmlns:r="${RELATIONSHIPS}">` +
      `${charts.map(anchorXml).join("")}</xdr:wsDr>`,
    charts: charts.map((chart) => renderChart(content, chart)),
  };
}
