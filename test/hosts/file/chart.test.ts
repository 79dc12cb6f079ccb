import { renderChart, renderDrawing } from "../../../src/hosts/file/chart";
import type { SheetChart, SheetContent } from "../../../src/spreadsheet";
import { RICH_SHEET, sheetOf } from "./sheet-content-sample";
import { find, findAll, outOfOrder, parseXml, type XmlNode } from "./xml-tree";

const SHAPE = ["c:layout", "c:overlay", "c:spPr", "c:txPr"];
const AXIS_START = [
  "c:axId", "c:scaling", "c:delete", "c:axPos", "c:majorGridlines", "c:minorGridlines", "c:title", "c:numFmt",
  "c:majorTickMark", "c:minorTickMark", "c:tickLblPos", "c:spPr", "c:txPr", "c:crossAx", "c:crosses", "c:crossesAt",
]; // prettier-ignore

/** Children in the order of ECMA-376, part 1, chapter 21.2. */
const ORDERS = {
  "c:chartSpace": [
    "c:date1904", "c:lang", "c:roundedCorners", "c:style", "c:clrMapOvr", "c:pivotSource", "c:protection", "c:chart",
    "c:spPr", "c:txPr", "c:externalData", "c:printSettings", "c:userShapes", "c:extLst",
  ],
  "c:chart": [
    "c:title", "c:autoTitleDeleted", "c:pivotFmts", "c:view3D", "c:floor", "c:sideWall", "c:backWall", "c:plotArea",
    "c:legend", "c:plotVisOnly", "c:dispBlanksAs",
  ],
  "c:title": ["c:tx", ...SHAPE],
  "c:plotArea": ["c:layout", "c:barChart", "c:catAx", "c:valAx", "c:dTable", "c:spPr"],
  "c:barChart": ["c:barDir", "c:grouping", "c:varyColors", "c:ser", "c:dLbls", "c:gapWidth", "c:overlap", "c:axId"],
  "c:ser": [
    "c:idx", "c:order", "c:tx", "c:spPr", "c:invertIfNegative", "c:pictureOptions", "c:dPt", "c:dLbls", "c:trendline",
    "c:errBars", "c:cat", "c:val", "c:shape",
  ],
  "c:dLbls": [
    "c:dLbl", "c:numFmt", "c:spPr", "c:txPr", "c:dLblPos", "c:showLegendKey", "c:showVal", "c:showCatName",
    "c:showSerName", "c:showPercent", "c:showBubbleSize",
  ],
  "c:strRef": ["c:f", "c:strCache"],
  "c:numRef": ["c:f", "c:numCache"],
  "c:strCache": ["c:ptCount", "c:pt"],
  "c:numCache": ["c:formatCode", "c:ptCount", "c:pt"],
  "c:catAx": [...AXIS_START, "c:auto", "c:lblAlgn", "c:lblOffset", "c:tickLblSkip", "c:noMultiLvlLbl"],
  "c:valAx": [...AXIS_START, "c:crossBetween", "c:majorUnit", "c:minorUnit"],
  "c:scaling": ["c:logBase", "c:orientation", "c:max", "c:min"],
  "c:legend": ["c:legendPos", "c:legendEntry", ...SHAPE],
  "c:printSettings": ["c:headerFooter", "c:pageMargins", "c:pageSetup"],
  "xdr:twoCellAnchor": ["xdr:from", "xdr:to", "xdr:graphicFrame", "xdr:clientData"],
  "xdr:graphicFrame": ["xdr:nvGraphicFramePr", "xdr:xfrm", "a:graphic"],
  "xdr:from": ["xdr:col", "xdr:colOff", "xdr:row", "xdr:rowOff"],
}; // prettier-ignore

const sheet = sheetOf({
  name: "得 分",
  styles: { share: { numberFormat: "0%" } },
  rows: [
    { cells: [{ value: "甲 <1>" }, { value: 0.5, style: "share" }, { value: 2024 }] },
    { cells: [{ value: null }, { value: "无" }, { value: 2025 }] },
    { cells: [{ value: "丙" }, { value: 0 }] },
  ],
});
const column = (left: number) => ({ top: 0, left, bottom: 2, right: left });
const plain: SheetChart = {
  title: "图",
  kind: "column",
  categories: column(0),
  series: [{ name: "A & B", values: column(1), colour: "70ad47" }],
  anchor: { top: 0, left: 3, bottom: 10, right: 9 },
};

function chartTree(changes: Partial<SheetChart> = {}, content: SheetContent = sheet): XmlNode {
  return parseXml(renderChart(content, { ...plain, ...changes }));
}
const val = (root: XmlNode, name: string): string | undefined => find(root, name).attributes.val;

describe("a chart", () => {
  it.each<[string, Partial<SheetChart>]>([
    ["a column chart of one series", {}],
    ["a bar chart", { kind: "bar" }],
    ["stacked series", { stacked: true, series: [...plain.series, ...plain.series], maximum: 1 }],
    ["no title", { title: "" }],
  ])("keeps to the order of the schema: %s", (_, changes) => {
    expect(outOfOrder(chartTree(changes), ORDERS)).toEqual([]);
  });

  it("refers to the cells and caches what they hold now", () => {
    const series = find(chartTree(), "c:ser");
    expect(findAll(series, "c:f").map(({ text }) => text)).toEqual(["'得 分'!$A$1:$A$3", "'得 分'!$B$1:$B$3"]);
    const points = (name: string) =>
      findAll(find(series, name), "c:pt").map((point) => [point.attributes.idx, find(point, "c:v").text]);
    expect(points("c:strCache")).toEqual([["0", "甲 <1>"], ["2", "丙"]]); // prettier-ignore
    expect(points("c:numCache")).toEqual([["0", "0.5"], ["2", "0"]]); // prettier-ignore
    expect(findAll(series, "c:ptCount").map(({ attributes }) => attributes.val)).toEqual(["3", "3"]);
    expect(find(series, "c:formatCode").text).toBe("0%");
  });

  it("reads figures as categories, and cells that are not there as nothing", () => {
    const root = chartTree({ categories: { top: 0, left: 2, bottom: 4, right: 2 } });
    expect(findAll(find(root, "c:strCache"), "c:v").map(({ text }) => text)).toEqual(["2024", "2025"]);
    expect(val(find(root, "c:strCache"), "c:ptCount")).toBe("5");
  });

  it("names and colours its series", () => {
    const series = find(chartTree(), "c:ser");
    expect(find(find(series, "c:tx"), "c:v").text).toBe("A & B");
    expect(val(series, "a:srgbClr")).toBe("70AD47");
  });

  it("labels a single series and gives several a legend instead", () => {
    expect(val(find(chartTree(), "c:dLbls"), "c:showVal")).toBe("1");
    expect(findAll(chartTree(), "c:legend")).toEqual([]);
    const two = chartTree({ series: [...plain.series, ...plain.series] });
    expect(findAll(two, "c:dLbls")).toEqual([]);
    expect(val(two, "c:legendPos")).toBe("b");
    expect(findAll(two, "c:order").map(({ attributes }) => attributes.val)).toEqual(["0", "1"]);
  });

  it("stacks several series, and one alone not: its labels could not stand at the end", () => {
    const two = chartTree({ stacked: true, series: [...plain.series, ...plain.series] });
    expect([val(two, "c:grouping"), val(two, "c:overlap")]).toEqual(["stacked", "100"]);
    expect(val(chartTree({ stacked: true }), "c:grouping")).toBe("clustered");
  });

  it("draws bars in the order of the table, with the figures below", () => {
    const root = chartTree({ kind: "bar" });
    expect(val(root, "c:barDir")).toBe("bar");
    expect(val(find(root, "c:catAx"), "c:orientation")).toBe("maxMin");
    expect(val(find(root, "c:valAx"), "c:crosses")).toBe("max");
    expect(val(chartTree(), "c:barDir")).toBe("col");
    expect(val(find(chartTree(), "c:catAx"), "c:orientation")).toBe("minMax");
  });

  it("names every category, level, however close they stand", () => {
    const axis = find(chartTree({ kind: "bar" }), "c:catAx");
    expect(val(axis, "c:tickLblSkip")).toBe("1");
    expect(find(axis, "a:bodyPr").attributes).toEqual({ rot: "0", vert: "horz" });
  });

  it.each([
    [100, ["100"]],
    [undefined, []],
    [0, []],
  ])("ends its axis at %p", (maximum, expected) => {
    const root = chartTree(maximum === undefined ? {} : { maximum });
    expect(findAll(root, "c:max").map(({ attributes }) => attributes.val)).toEqual(expected);
  });

  it("starts its axis at 0", () => {
    expect(val(find(chartTree(), "c:valAx"), "c:min")).toBe("0");
  });

  it.each([
    ["shares as percentages", 1, "0%"],
    ["other figures as they are", 2, "General"],
  ])("reads %s on its axis", (_, at, expected) => {
    const root = chartTree({ series: [{ name: "A", values: column(at), colour: "70ad47" }] });
    expect(find(find(root, "c:valAx"), "c:numFmt").attributes.formatCode).toBe(expected);
  });

  it("drops from a title what no drawing can hold", () => {
    expect(find(chartTree({ title: "a\u0001_x0041_<b>" }), "a:t").text).toBe("a_x0041_<b>");
  });

  it("says outright that there is no title", () => {
    expect(findAll(chartTree({ title: "" }), "c:title")).toEqual([]);
    expect(val(chartTree({ title: "" }), "c:autoTitleDeleted")).toBe("1");
  });

  it("reads a row as well as a column, but no block", () => {
    const row = { top: 0, left: 1, bottom: 0, right: 2 };
    expect(findAll(chartTree({ categories: row }), "c:f")[0]?.text).toBe("'得 分'!$B$1:$C$1");
    expect(() => chartTree({ categories: { top: 0, left: 0, bottom: 1, right: 1 } })).toThrow("not A1:B2");
  });
});

describe("the drawing", () => {
  it("is not there without charts", () => {
    expect(renderDrawing(sheetOf())).toBeNull();
  });

  it("places each chart, with a number, a name and words for those who cannot see it", () => {
    const drawing = renderDrawing(RICH_SHEET);
    const root = parseXml(drawing?.xml ?? "");
    expect(outOfOrder(root, ORDERS)).toEqual([]);
    expect(findAll(root, "xdr:cNvPr").map(({ attributes }) => attributes)).toEqual([
      { id: "2", name: "Chart 1", descr: "各维度得分 & 待核实" },
      { id: "3", name: "Chart 2", descr: "得分" },
    ]);
    expect(findAll(root, "c:chart").map(({ attributes }) => attributes["r:id"])).toEqual(["rId1", "rId2"]);
    const corner = (name: string) => find(root, name).children.map(({ text }) => Number(text));
    expect([corner("xdr:from"), corner("xdr:to")]).toEqual([[0, 0, 11, 0], [4, 0, 28, 0]]); // prettier-ignore
    expect(drawing?.charts.map((chart) => outOfOrder(parseXml(chart), ORDERS))).toEqual([[], []]);
  });

  it("refuses a chart without size", () => {
    const anchor = { top: 5, left: 1, bottom: 5, right: 4 };
    expect(() => renderDrawing({ ...sheet, charts: [{ ...plain, anchor }] })).toThrow("B6 to E6");
  });
});
