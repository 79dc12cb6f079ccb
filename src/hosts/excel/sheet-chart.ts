/** Real charts on a new sheet. */
import { areaName, cellName, type SheetChart, type SheetContent } from "../../spreadsheet";
import type { Scope, Step } from "./steps";

const CHART_BYTES = 8_000;
const GAP_BETWEEN_BARS = 60;
/** Points, the same as in a file. */
const LABEL_SIZE = 9;

/** One step a chart; the figures stand in the table beside it, so a chart is not worth failing for. */
export function chartSteps(content: SheetContent, name: string): Step[] {
  return (content.charts ?? []).map((chart) => ({
    bytes: CHART_BYTES,
    optional: "charts",
    run: (scope: Scope) => drawChart(scope.sheet(name), chart),
  }));
}

function chartType({
  kind,
  stacked,
  series,
}: SheetChart): "BarStacked" | "BarClustered" | "ColumnStacked" | "ColumnClustered" {
  const onTop = stacked === true && series.length > 1;
  if (kind === "bar") return onTop ? "BarStacked" : "BarClustered";
  return onTop ? "ColumnStacked" : "ColumnClustered";
}

function drawChart(sheet: Excel.Worksheet, drawn: SheetChart): void {
  const [first] = drawn.series;
  if (!first) return;
  const range = (area: SheetChart["categories"]): Excel.Range => sheet.getRange(areaName(area));
  const chart = sheet.charts.add(chartType(drawn), range(first.values), "Columns");
  drawn.series.forEach(({ name, values, colour }, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    series.setValues(range(values));
    series.setXAxisValues(range(drawn.categories));
    series.name = name;
    series.format.fill.setSolidColor(`#${colour}`);
    series.gapWidth = GAP_BETWEEN_BARS;
    if (drawn.series.length === 1) series.hasDataLabels = true;
  });
  if (drawn.title === "") chart.title.visible = false;
  else chart.title.text = drawn.title;
  chart.legend.visible = drawn.series.length > 1;
  if (drawn.series.length > 1) chart.legend.position = "Bottom";
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.minimum = 0;
  if (drawn.maximum !== undefined && drawn.maximum > 0) valueAxis.maximum = drawn.maximum;
  // The first category at the top, as in the table that the chart is drawn from.
  if (drawn.kind === "bar") categoryAxis.reversePlotOrder = true;
  const { top, left, bottom, right } = drawn.anchor;
  chart.setPosition(cellName(top, left), cellName(bottom - 1, right - 1));
  // Left to itself, Excel passes over every other category where they stand close.
  categoryAxis.tickLabelSpacing = 1;
  categoryAxis.format.font.size = valueAxis.format.font.size = LABEL_SIZE;
}
