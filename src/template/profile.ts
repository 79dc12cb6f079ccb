/** 基本信息 of the blank template: one row a fact, one column an organisation. */
import { SCHEMES } from "../criteria";
import type { Scheme } from "../criteria";
import type { ContentRow, SheetContent } from "../spreadsheet";
import { assembleSheet, cell, dropDownOn, FIRST_ROW } from "./sheet";
import type { TemplateStyle } from "./style";
import type { TemplateOrganisation } from "./sheet";

interface ProfileRow {
  readonly key: string;
  readonly style: TemplateStyle;
  readonly value?: (organisation: TemplateOrganisation, scheme: Scheme) => string | null;
  readonly choices?: (scheme: Scheme) => readonly string[];
  /** True: other values than the choices are sensible and only warned about. */
  readonly open?: boolean;
  /** Makes no sense for a college. */
  readonly schoolOnly?: boolean;
}

const KIND_NAMES = { undergraduate: "学生会", graduate: "研究生会" } as const;
const LEVEL_NAMES = { school: "校级", college: "院级" } as const;

const ROWS: readonly ProfileRow[] = [
  { key: "学校名称", style: "input" },
  { key: "组织名称", style: "input", value: ({ name }) => name },
  {
    key: "组织类型",
    style: "input",
    value: ({ kind }) => KIND_NAMES[kind],
    choices: () => Object.values(KIND_NAMES),
  },
  {
    key: "组织层级",
    style: "input",
    value: (_, { level }) => (level === null ? null : LEVEL_NAMES[level]),
    choices: () => Object.values(LEVEL_NAMES),
  },
  { key: "学年", style: "inputText" },
  {
    key: "评估方案",
    style: "input",
    value: (_, { name }) => name["zh-CN"],
    choices: ({ name }) => [...new Set([name["zh-CN"], ...SCHEMES.map((scheme) => scheme.name["zh-CN"])])],
    open: true,
  },
  { key: "评估日期", style: "inputDate" },
  { key: "在校生总数", style: "inputNumber" },
  { key: "校区数量", style: "inputNumber" },
  { key: "院级组织数量", style: "inputNumber", schoolOnly: true },
  { key: "工作人员总数", style: "inputNumber" },
  { key: "主席团人数", style: "inputNumber" },
  { key: "工作部门数", style: "inputNumber" },
  { key: "公开链接", style: "inputText" },
  { key: "填报人", style: "input" },
];

const GUIDE = [
  "每个组织一列，学校名称、学年、评估日期等共同信息每列都要填。",
  "学年如 2023-2024；评估日期如 2024-06-30，留空按评估当天计算；人数只填数字，如 38，不带单位。",
  "工作人员总数、主席团人数、工作部门数应与“人员名单”“工作部门”一致。",
];

/** Facts that are known from the outset are filled in. */
export function profileSheet(scheme: Scheme, organisations: readonly TemplateOrganisation[]): SheetContent {
  const rows = ROWS.filter((row) => !(row.schoolOnly && scheme.level === "college"));
  const body = rows.map(({ key, style, value }): ContentRow => {
    const values = organisations.map((organisation) => cell(value?.(organisation, scheme) ?? null, style));
    return { height: 24, cells: [cell(key, "label"), ...values] };
  });
  return assembleSheet({
    name: "基本信息",
    title: `基本信息 · ${scheme.name["zh-CN"]}`,
    guide: GUIDE,
    header: [cell("项目", "header"), ...organisations.map(({ name }) => cell(name, "header"))],
    widths: [18, ...organisations.map(() => (organisations.length === 1 ? 54 : 36))],
    body,
    validations: rows.map(({ choices, open }, index) => {
      const area = { top: FIRST_ROW + index, left: 1, bottom: FIRST_ROW + index, right: organisations.length };
      return dropDownOn(area, choices?.(scheme) ?? [], open ?? false);
    }),
    orientation: organisations.length > 2 ? "landscape" : "portrait",
    frozenColumns: 1,
  });
}
