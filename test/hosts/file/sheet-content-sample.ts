/** One sheet that uses everything a sheet can hold, for several tests. */
import type { CellStyle, SheetContent } from "../../../src/spreadsheet";
import type { StyleSink } from "../../../src/hosts/file/sheet-content";

/** Hands out 1, 2, 3 … for looks it has not seen, and remembers them. */
export class FakeStyles implements StyleSink {
  readonly looks: CellStyle[] = [];

  cellStyle(style: CellStyle): number {
    const same = this.looks.findIndex((look) => JSON.stringify(look) === JSON.stringify(style));
    return (same >= 0 ? same : this.looks.push(style) - 1) + 1;
  }
}

/** A sheet with nothing but what is given. */
export function sheetOf(content: Partial<SheetContent> = {}): SheetContent {
  return { name: "汇总", styles: {}, columnWidths: [], rows: [], ...content };
}

const scores: readonly (readonly [string, number, number])[] = [
  ["主业主责", 100, 0],
  ["组织架构", 80, 20],
  ["人员规模", 70, 30],
  ["队伍素质", 40, 60],
  ["产生方式", 60, 20],
  ["代表大会", 50, 50],
];

export const RICH_SHEET: SheetContent = {
  name: "评估 汇总",
  marker: "ReformCheck_Summary",
  tabColour: "C00000",
  showGridLines: false,
  columnWidths: [6, 6, 24, 12, 12, 40, 16],
  frozen: { rows: 3, columns: 1 },
  styles: {
    title: { bold: true, size: 16, colour: "1F3864" },
    head: { bold: true, fill: "D9E2F3", border: "thin", borderColour: "BFBFBF", horizontal: "center", wrap: true },
    text: { border: "thin", borderColour: "BFBFBF", vertical: "top", wrap: true },
    score: { border: "thin", borderColour: "BFBFBF", numberFormat: "0.00", horizontal: "right" },
    link: { colour: "0563C1", underline: true, border: "thin", borderColour: "BFBFBF" },
  },
  rows: [
    { height: 28, cells: [{ value: "深化改革评估汇总（示例大学）", style: "title" }] },
    { cells: [] },
    {
      cells: ["序号", "编号", "维度", "已确认", "待核实", "问题", "位置"].map((value) => ({ value, style: "head" })),
    },
    ...scores.map(([name, confirmed, open], index) => ({
      cells: [
        { value: index + 1, style: "text" },
        { value: `${index + 1}.10`, style: "text" },
        { value: name, style: "text" },
        { value: confirmed, style: "score" },
        { value: open, style: "score" },
        { value: index === 0 ? '=HYPERLINK("x")' : "第一行 & <第二行>\n多一行", style: "text" },
        {
          value: `人员名单!C${42 + index}`,
          style: "link",
          link: { sheet: "人员 名单", top: 41 + index, left: 2, bottom: 41 + index, right: 2 },
        },
      ],
    })),
    {
      height: 20,
      cells: [
        { value: "合计", style: "head" },
        null,
        { value: null, style: "head" },
        { value: 400, formula: "SUM(D4:D9)", style: "score" },
        { value: true },
      ],
    },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 6 }],
  filter: { top: 2, left: 0, bottom: 8, right: 6 },
  validations: [
    {
      area: { top: 3, left: 6, bottom: 8, right: 6 },
      values: ["未开始", "整改中", "已整改"],
      strict: true,
      prompt: { title: "整改状态", text: "从列表中选择\n或留空" },
    },
    { area: { top: 3, left: 2, bottom: 8, right: 2 }, values: ['有"引号"', "其他"], strict: false },
  ],
  dataBars: [{ area: { top: 3, left: 3, bottom: 8, right: 3 }, colour: "63BE7B", maximum: 100 }],
  colourScales: [{ area: { top: 3, left: 4, bottom: 8, right: 4 }, low: "FFFFFF", middle: "FFEB84", high: "F8696B" }],
  charts: [
    {
      title: "各维度得分 & 待核实",
      kind: "bar",
      categories: { top: 3, left: 2, bottom: 8, right: 2 },
      series: [
        { name: "已确认", values: { top: 3, left: 3, bottom: 8, right: 3 }, colour: "70AD47" },
        { name: "待核实", values: { top: 3, left: 4, bottom: 8, right: 4 }, colour: "FFC000" },
      ],
      anchor: { top: 11, left: 0, bottom: 28, right: 4 },
      maximum: 100,
      stacked: true,
    },
    {
      title: "得分",
      kind: "column",
      categories: { top: 3, left: 2, bottom: 8, right: 2 },
      series: [{ name: "已确认", values: { top: 3, left: 3, bottom: 8, right: 3 }, colour: "4472C4" }],
      anchor: { top: 11, left: 4, bottom: 28, right: 7 },
    },
  ],
  print: {
    orientation: "landscape",
    fitToWidth: true,
    repeatRows: { first: 2, last: 2 },
    footer: "第 &P 页，共 &N 页",
  },
};
