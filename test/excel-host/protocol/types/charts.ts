/** Excel.ChartCollection: charts are kept as data and drawn as a plain picture, not laid out as Excel would. */
import { areaName, quoteSheet } from "../../model/address";
import { valueAt } from "../../model/cells";
import { invalidArgument, itemNotFound } from "../../model/errors";
import type { Area, Chart, ChartSeries, Sheet } from "../../model/types";
import { newId } from "../../model/workbook";
import { colour, flag, integer, number, oneArea, oneOf, optionalText, rangeArgument, text } from "../arguments";
import type { Host } from "../host";
import { bind } from "../registry";
import type { Navigation, Property, Remote, TypeTable } from "../registry";
import { mayDo } from "./guards";
import { rangeOf } from "./range";
import { addressOf, sizeOf } from "./range-values";
import { worksheet } from "./worksheet";

interface Placed {
  sheet: Sheet;
  chart: Chart;
}

interface Line extends Placed {
  series: ChartSeries;
}

const TYPES = [
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "Line",
  "LineMarkers",
  "Pie",
  "Doughnut",
  "Area",
  "Radar",
  "XYScatter",
] as const;

type Keeper<T> = (target: T) => { sheet: Sheet; kept: Record<string, unknown> };
const chartKeeper: Keeper<Placed> = ({ sheet, chart }) => ({ sheet, kept: chart.kept });
const seriesKeeper: Keeper<Line> = ({ sheet, series }) => ({ sheet, kept: series.kept });

/** A property that is kept and given back, checked by `read`, without further effect. */
function kept<T>(
  keeper: Keeper<T>,
  since: string,
  key: string,
  otherwise: unknown,
  read: (value: unknown, what: string) => unknown,
): Property<T> {
  return {
    since,
    get: (target) => keeper(target).kept[key] ?? otherwise,
    set: (target, value) => {
      const { sheet, kept: bag } = keeper(target);
      mayDo(sheet, "allowEditObjects");
      bag[key] = read(value, key);
    },
  };
}

const part = (table: () => TypeTable<Placed>, since = "1.1"): Navigation<Placed> => ({
  since,
  get: (placed, host) => bind(table(), placed, host),
});

/** Series of a block of cells: the first column holds the categories when it holds text, the first row the names. */
function seriesOf(sheet: Sheet, area: Area, byRows: boolean): ChartSeries[] {
  const texts = (row: number, column: number): boolean => typeof valueAt(sheet, row, column) === "string";
  const { rows, columns } = sizeOf(area);
  const heading = rows > 1 && texts(area.top, area.right) ? 1 : 0;
  const labels = columns > 1 && texts(area.bottom, area.left) ? 1 : 0;
  const inner = { ...area, top: area.top + heading, left: area.left + labels };
  const a1 = (piece: Area): string => `${quoteSheet(sheet.name)}!${areaName(piece)}`;
  const lines = byRows ? sizeOf(inner).rows : sizeOf(inner).columns;
  return Array.from({ length: lines }, (_, index) => {
    const at = byRows ? inner.top + index : inner.left + index;
    const values = byRows ? { ...inner, top: at, bottom: at } : { ...inner, left: at, right: at };
    const categories = byRows
      ? { ...inner, top: area.top, bottom: area.top }
      : { ...inner, left: area.left, right: area.left };
    const named = byRows ? labels : heading;
    const name = named ? String(byRows ? valueAt(sheet, at, area.left) : valueAt(sheet, area.top, at)) : "";
    return {
      name: name === "" ? `系列${index + 1}` : name,
      values: a1(values),
      ...((byRows ? heading : labels) > 0 && { categories: a1(categories) }),
      kept: {},
    };
  });
}

function add(sheet: Sheet, [type, source, by]: readonly unknown[], host: Host): Remote {
  mayDo(sheet, "allowEditObjects");
  const kind = oneOf(type, TYPES, "ChartCollection.add");
  const data = rangeArgument(source, "sourceData", host, sheet);
  const area = oneArea(data, "sourceData");
  const way = oneOf(by ?? "Auto", ["Auto", "Columns", "Rows"], "seriesBy");
  const byRows = way === "Rows" || (way === "Auto" && sizeOf(area).columns > sizeOf(area).rows);
  const chart: Chart = {
    id: newId(),
    name: `图表 ${sheet.charts.length + 1}`,
    type: kind,
    title: "图表标题",
    left: 100,
    top: 60,
    width: 360,
    height: 216,
    series: seriesOf(data.sheet, area, byRows),
    kept: {},
  };
  sheet.charts.push(chart);
  return bind(chartTable, { sheet, chart }, host);
}

function byKey(sheet: Sheet, key: unknown): Placed | null {
  const wanted = text(key, "the chart's name");
  const chart = sheet.charts.find((held) => held.id === wanted || held.name === wanted);
  return chart ? { sheet, chart } : null;
}

function must(placed: Placed | null, key: unknown, host: Host): Remote {
  if (!placed) throw itemNotFound(`no chart ${String(key)}`);
  return bind(chartTable, placed, host);
}

export const chartCollection: TypeTable<Sheet> = {
  name: "ChartCollection",
  since: "1.1",
  properties: { Count: { since: "1.1", get: ({ charts }) => charts.length } },
  items: (sheet, host) => sheet.charts.map((chart) => bind(chartTable, { sheet, chart }, host)),
  indexer: { since: "1.1", get: (sheet, key, host) => must(byKey(sheet, key), key, host) },
  methods: {
    Add: { since: "1.1", args: 3, object: add },
    GetCount: { since: "1.4", args: 0, run: ({ charts }) => charts.length },
    GetItem: { since: "1.1", args: 1, object: (sheet, [key], host) => must(byKey(sheet, key), key, host) },
    GetItemAt: {
      since: "1.1",
      args: 1,
      object: (sheet, [index], host) => {
        const chart = sheet.charts[integer(index, "index")];
        return must(chart ? { sheet, chart } : null, index, host);
      },
    },
    GetItemOrNullObject: {
      since: "1.4",
      args: 1,
      object: (sheet, [key], host) => {
        const placed = byKey(sheet, key);
        return placed && bind(chartTable, placed, host);
      },
    },
  },
};

const size = (key: "left" | "top" | "width" | "height"): Property<Placed> => ({
  since: "1.1",
  get: ({ chart }) => chart[key],
  set: ({ sheet, chart }, value) => {
    mayDo(sheet, "allowEditObjects");
    chart[key] = number(value, `Chart.${key}`);
  },
});

/** Edge of a cell in points, by way of a range's own place. */
function edges(sheet: Sheet, area: Area, host: Host): { left: number; top: number; right: number; bottom: number } {
  const remote = rangeOf(sheet, area, host);
  const read = (name: string): number => Number(remote.property(name)?.get() ?? 0);
  const [left, top] = [read("Left"), read("Top")];
  return { left, top, right: left + read("Width"), bottom: top + read("Height") };
}

function setPosition({ sheet, chart }: Placed, [start, end]: readonly unknown[], host: Host): void {
  mayDo(sheet, "allowEditObjects");
  const from = edges(sheet, oneArea(rangeArgument(start, "startCell", host, sheet), "startCell"), host);
  chart.left = from.left;
  chart.top = from.top;
  if (end === null || end === undefined) return;
  const to = edges(sheet, oneArea(rangeArgument(end, "endCell", host, sheet), "endCell"), host);
  chart.width = to.right - from.left;
  chart.height = to.bottom - from.top;
}

export const chartTable: TypeTable<Placed> = {
  name: "Chart",
  since: "1.1",
  identity: { field: "Id", of: ({ chart }) => chart.id },
  alive: ({ sheet, chart }, host) => {
    if (!host.book.sheets.includes(sheet) || !sheet.charts.includes(chart))
      throw itemNotFound(`the chart "${chart.name}" is gone`);
  },
  properties: {
    ChartType: {
      since: "1.7",
      get: ({ chart }) => chart.type,
      set: ({ chart }, value) => (chart.type = oneOf(value, TYPES, "Chart.chartType")),
    },
    Height: size("height"),
    Id: { since: "1.7", get: ({ chart }) => chart.id },
    Left: size("left"),
    Name: {
      since: "1.1",
      get: ({ chart }) => chart.name,
      set: ({ chart }, value) => (chart.name = text(value, "Chart.name")),
    },
    Style: kept(chartKeeper, "1.8", "style", 201, integer),
    Top: size("top"),
    Width: size("width"),
  },
  navigations: {
    Axes: part(() => axes),
    DataLabels: part(() => dataLabels),
    Legend: part(() => legend),
    Series: part(() => seriesCollection),
    Title: part(() => title),
    Worksheet: { since: "1.2", get: ({ sheet }, host) => bind(worksheet, sheet, host) },
  },
  methods: {
    Delete: {
      since: "1.1",
      args: 0,
      run: ({ sheet, chart }) => {
        mayDo(sheet, "allowEditObjects");
        sheet.charts = sheet.charts.filter((held) => held !== chart);
      },
    },
    SetData: {
      since: "1.1",
      args: 2,
      run: ({ sheet, chart }, [source, by], host) => {
        const data = rangeArgument(source, "sourceData", host, sheet);
        chart.series = seriesOf(data.sheet, oneArea(data, "sourceData"), by === "Rows");
      },
    },
    SetPosition: { since: "1.1", args: 2, run: setPosition },
  },
};

export const title: TypeTable<Placed> = {
  name: "ChartTitle",
  since: "1.1",
  properties: {
    Overlay: kept(chartKeeper, "1.1", "title.overlay", false, flag),
    Text: {
      since: "1.1",
      get: ({ chart }) => chart.title,
      set: ({ chart }, value) => (chart.title = text(value, "ChartTitle.text")),
    },
    Visible: kept(chartKeeper, "1.1", "title.visible", true, flag),
  },
};

export const legend: TypeTable<Placed> = {
  name: "ChartLegend",
  since: "1.1",
  properties: {
    Overlay: kept(chartKeeper, "1.1", "legend.overlay", false, flag),
    Position: kept(chartKeeper, "1.1", "legend.position", "Bottom", (value, what) =>
      oneOf(value, ["Top", "Bottom", "Left", "Right", "Corner", "Custom"], what),
    ),
    Visible: kept(chartKeeper, "1.1", "legend.visible", true, flag),
  },
};

export const dataLabels: TypeTable<Placed> = {
  name: "ChartDataLabels",
  since: "1.1",
  properties: {
    NumberFormat: kept(chartKeeper, "1.8", "dataLabels.numberFormat", "General", text),
    Position: kept(chartKeeper, "1.1", "dataLabels.position", "OutsideEnd", text),
    ShowSeriesName: kept(chartKeeper, "1.1", "dataLabels.showSeriesName", false, flag),
    ShowValue: kept(chartKeeper, "1.1", "dataLabels.showValue", false, flag),
  },
};

export const axes: TypeTable<Placed> = {
  name: "ChartAxes",
  since: "1.1",
  navigations: { CategoryAxis: part(() => axis("categoryAxis")), ValueAxis: part(() => axis("valueAxis")) },
};

/** "" leaves the spacing to Excel. */
function tickSpacing(value: unknown, what: string): unknown {
  if (value === "") return "";
  const spacing = integer(value, what);
  if (spacing < 1 || spacing > 31_999) throw invalidArgument(`${what} is 1 to 31999`);
  return spacing;
}

/** One table for both axes: they differ only in where their settings are kept. */
export function axis(which: "categoryAxis" | "valueAxis"): TypeTable<Placed> {
  const line = (
    since: string,
    key: string,
    otherwise: unknown,
    read: (value: unknown, what: string) => unknown,
  ): Property<Placed> => kept(chartKeeper, since, `${which}.${key}`, otherwise, read);
  const bound = (value: unknown, what: string): unknown => (value === "" ? "" : number(value, what));
  const shown = (name: string, key: string): TypeTable<Placed> => ({
    name,
    since: "1.1",
    properties: { Visible: line("1.1", `${key}.visible`, key === "majorGridlines" && which === "valueAxis", flag) },
  });
  return {
    name: "ChartAxis",
    since: "1.1",
    properties: {
      MajorUnit: line("1.1", "majorUnit", "", bound),
      Maximum: line("1.1", "maximum", "", bound),
      Minimum: line("1.1", "minimum", "", bound),
      NumberFormat: line("1.8", "numberFormat", "General", text),
      ReversePlotOrder: line("1.7", "reversePlotOrder", false, flag),
      TickLabelPosition: line("1.7", "tickLabelPosition", "NextToAxis", text),
      TickLabelSpacing: line("1.7", "tickLabelSpacing", "", tickSpacing),
      Visible: line("1.7", "visible", true, flag),
    },
    navigations: {
      Format: part(() => ({
        name: "ChartAxisFormat",
        since: "1.1",
        navigations: {
          Font: part(() => ({
            name: "ChartFont",
            since: "1.1",
            properties: { Size: line("1.1", "format.font.size", 10, number) },
          })),
        },
      })),
      MajorGridlines: part(() => shown("ChartGridlines", "majorGridlines")),
      MinorGridlines: part(() => shown("ChartGridlines", "minorGridlines")),
      Title: part(() => ({
        name: "ChartAxisTitle",
        since: "1.1",
        properties: { Text: line("1.1", "title.text", "", text), Visible: line("1.1", "title.visible", false, flag) },
      })),
    },
  };
}

export const seriesCollection: TypeTable<Placed> = {
  name: "ChartSeriesCollection",
  since: "1.1",
  properties: { Count: { since: "1.1", get: ({ chart }) => chart.series.length } },
  items: (placed, host) => placed.chart.series.map((series) => bind(seriesTable, { ...placed, series }, host)),
  methods: {
    Add: {
      since: "1.7",
      args: 2,
      object: (placed, [name], host) => {
        mayDo(placed.sheet, "allowEditObjects");
        const series: ChartSeries = {
          name: optionalText(name, "name") ?? `系列${placed.chart.series.length + 1}`,
          kept: {},
        };
        placed.chart.series.push(series);
        return bind(seriesTable, { ...placed, series }, host);
      },
    },
    GetCount: { since: "1.4", args: 0, run: ({ chart }) => chart.series.length },
    GetItemAt: {
      since: "1.1",
      args: 1,
      object: (placed, [index], host) => {
        const series = placed.chart.series[integer(index, "index")];
        if (!series) throw itemNotFound(`the chart has only ${placed.chart.series.length} series`);
        return bind(seriesTable, { ...placed, series }, host);
      },
    },
  },
};

export const seriesTable: TypeTable<Line> = {
  name: "ChartSeries",
  since: "1.1",
  properties: {
    ChartType: kept(seriesKeeper, "1.7", "chartType", "", text),
    GapWidth: kept(seriesKeeper, "1.7", "gapWidth", 150, number),
    HasDataLabels: kept(seriesKeeper, "1.7", "hasDataLabels", false, flag),
    Name: {
      since: "1.1",
      get: ({ series }) => series.name,
      set: ({ series }, value) => (series.name = text(value, "ChartSeries.name")),
    },
    Overlap: kept(seriesKeeper, "1.8", "overlap", 0, number),
  },
  navigations: { Format: { since: "1.1", get: (line, host) => bind(seriesFormat, line, host) } },
  methods: {
    Delete: {
      since: "1.7",
      args: 0,
      run: ({ chart, series }) => (chart.series = chart.series.filter((held) => held !== series)),
    },
    SetValues: {
      since: "1.7",
      args: 1,
      run: ({ sheet, series }, [source], host) => {
        series.values = addressOf(rangeArgument(source, "sourceData", host, sheet));
      },
    },
    SetXAxisValues: {
      since: "1.7",
      args: 1,
      run: ({ sheet, series }, [source], host) => {
        series.categories = addressOf(rangeArgument(source, "sourceData", host, sheet));
      },
    },
  },
};

export const seriesFormat: TypeTable<Line> = {
  name: "ChartSeriesFormat",
  since: "1.1",
  navigations: { Fill: { since: "1.1", get: (line, host) => bind(chartFill, line, host) } },
};

export const chartFill: TypeTable<Line> = {
  name: "ChartFill",
  since: "1.1",
  methods: {
    Clear: { since: "1.1", args: 0, run: ({ series }) => delete series.color },
    SetSolidColor: {
      since: "1.1",
      args: 1,
      run: ({ series }, [color]) => void (series.color = colour(color, "ChartFill.setSolidColor")),
    },
  },
};
