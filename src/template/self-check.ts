/** 自评表 of the blank template: the scheme's items, ready to be answered. */
import { DEFAULT_PARAMETERS, PARAMETER_KEYS, PARAMETER_NAMES, indicatorById, standingUnder } from "../criteria";
import type { IndicatorId, Scheme, Standing } from "../criteria";
import { estimateRowHeight } from "../spreadsheet";
import type { ContentCell, ContentRow, SheetContent } from "../spreadsheet";
import { assembleSheet, cell, dropDown } from "./sheet";
import type { TemplateStyle } from "./style";
import { YES_NO } from "./tables";
import type { TemplateOrganisation } from "./sheet";

interface Column {
  readonly header: string;
  readonly width: number;
  readonly style: TemplateStyle;
  readonly choices?: readonly string[];
  readonly reviewer?: boolean;
}

const STANDING_MARKS = { core: "★核心", required: "一般", observed: "▲观测" } as const;

const COLUMNS: readonly Column[] = [
  { header: "编号", width: 7, style: "labelCentre" },
  { header: "指标", width: 42, style: "label" },
  { header: "类别", width: 8, style: "labelCentre", choices: Object.values(STANDING_MARKS) },
  { header: "自评结论", width: 10, style: "inputTextCentre", choices: YES_NO },
  { header: "备注", width: 26, style: "input" },
  { header: "佐证材料", width: 26, style: "input" },
  {
    header: "评审结论",
    width: 10,
    style: "reviewerCentre",
    choices: ["达标", "未达标", "待核实", "不适用"],
    reviewer: true,
  },
  { header: "评审等级", width: 10, style: "reviewerCentre", choices: ["A", "B", "C", "D"], reviewer: true },
  { header: "评审意见", width: 20, style: "reviewer", reviewer: true },
  { header: "评审人", width: 10, style: "reviewerCentre", reviewer: true },
  { header: "评审时间", width: 12, style: "reviewerCentre", reviewer: true },
];
const ORGANISATION: Column = { header: "组织", width: 10, style: "labelCentre" };

const LAST_ROW = 500;

/** One row of the form. */
interface FormRow {
  readonly number: string;
  readonly text: string;
  readonly standing: Standing;
}

/**
 * One row an item, or one an indicator where the form itself has it so; a block of rows for each organisation where
 * there are several. 组织 then stands first, so that it is seen beside the number, else last as in the standard workbook.
 */
export function selfCheckSheet(scheme: Scheme, organisations: readonly TemplateOrganisation[]): SheetContent {
  const several = organisations.length > 1;
  const names = organisations.map(({ name }) => name);
  const organisation: Column = { ...ORGANISATION, choices: several ? names : [] };
  const columns: readonly Column[] = several
    ? [organisation, ...COLUMNS]
    : [...COLUMNS, { ...organisation, style: "inputTextCentre" }];
  const rows = formRows(scheme);
  const body = organisations.flatMap(({ name }) => rows.map((row) => bodyRow(row, several ? name : null, columns)));
  const firstReviewer = columns.findIndex(({ reviewer }) => reviewer);
  return assembleSheet({
    name: "自评表",
    title: `自评表 · ${scheme.name["zh-CN"]}`,
    guide: guideFor(scheme),
    header: columns.map(({ header, reviewer }) => cell(header, reviewer ? "reviewerHeader" : "header")),
    widths: columns.map(({ width }) => width),
    body,
    validations: columns.map(({ choices }, index) => dropDown(index, LAST_ROW, choices ?? [], false)),
    orientation: "landscape",
    aside: { left: firstReviewer, right: firstReviewer + 4, text: "由评审组填写，学校请勿填写" },
  });
}

function bodyRow(
  { number, text, standing }: FormRow,
  organisation: string | null,
  columns: readonly Column[],
): ContentRow {
  const values: Readonly<Record<string, string | null>> = {
    编号: number,
    指标: text,
    类别: STANDING_MARKS[standing],
    组织: organisation,
  };
  const cells = columns.map(({ header, style }): ContentCell => cell(values[header] ?? null, style));
  const width = columns.find(({ header }) => header === "指标")?.width ?? 42;
  return { height: Math.max(32, estimateRowHeight([{ text, width: width - 1 }])), cells };
}

function formRows(scheme: Scheme): FormRow[] {
  return scheme.items.flatMap((item) => {
    const groups = item.separateRows ? item.indicators.map((id) => [id]) : [item.indicators];
    return groups.map((ids) => ({
      number: item.number,
      text: ids.map((id) => indicatorById(id).name["zh-CN"]).join("；"),
      standing: strongest(scheme, ids),
    }));
  });
}

function strongest(scheme: Scheme, ids: readonly IndicatorId[]): Standing {
  const standings = ids.map((id) => standingUnder(scheme, id));
  return standings.includes("core") ? "core" : standings.includes("required") ? "required" : "observed";
}

function guideFor(scheme: Scheme): string[] {
  const inferred = scheme.items.filter((item) => item.inferred).map(({ number }) => number);
  const standings = formRows(scheme).map(({ standing }) => standing);
  const marks = [
    ...(standings.includes("core") ? ["★为核心指标"] : []),
    ...(standings.includes("observed") ? ["▲为观测指标（只报告，不计分）"] : []),
  ];
  const legend = marks.length > 0 ? `${marks.join("，")}。` : "";
  return [
    `自评结论填“是”或“否”，按评估日的实际情况填写；还在筹备、计划开展的请填“否”。${legend}`,
    "备注写具体情况，如“实有38人”“召开日期为2023年3月30日”；佐证材料写文件名称、文号或链接。填“是”而没有佐证材料的，会列为待核实。",
    ...(inferred.length > 0 ? [`第${numberList(inferred)}项参照院级自评表推定，提交前请与正式印发的表格核对。`] : []),
    ...parameterLine(scheme),
  ];
}

/** "13—16" for a run of whole numbers, "3、7" otherwise. */
function numberList(numbers: readonly string[]): string {
  const first = Number(numbers[0]);
  const run = numbers.length > 2 && numbers.every((number, index) => Number(number) === first + index);
  return run ? `${numbers[0]}—${numbers.at(-1)}` : numbers.join("、");
}

/** The catalogue's wording quotes the usual limits: say where this scheme sets others. */
function parameterLine({ parameters }: Scheme): string[] {
  const keys = PARAMETER_KEYS.filter((key) => parameters[key] !== undefined);
  const changes = keys.map((key) => {
    const value = parameters[key] ?? DEFAULT_PARAMETERS.school[key];
    const isShare = DEFAULT_PARAMETERS.school[key] < 1;
    return `${PARAMETER_NAMES[key]["zh-CN"]} ${isShare ? `${Number((value * 100).toFixed(4))}%` : value}`;
  });
  return changes.length > 0 ? [`本方案另定：${changes.join("，")}；与指标文字不一致的，以此为准。`] : [];
}
