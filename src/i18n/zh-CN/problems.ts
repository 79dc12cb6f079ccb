import type { ProblemCode, ProblemParameters, SettingExpectation } from "../../tables/problems";
import { recognition } from "./recognition";

/** What a cell of 评分设置 may hold; `most` is the largest count. */
const settingExpectations: Readonly<Record<SettingExpectation, (most: number) => string>> = {
  flag: () => "是、否",
  standing: () => "核心、一般、观测",
  weight: () => "0—100",
  share: () => "0%—100%（如 30、30% 或 0.3）",
  count: (most) => `1—${most}`,
};

/** What each problem with the input says: what was read, what was expected, what to do. */
export const problems: { [Code in ProblemCode]: (parameters: ProblemParameters[Code]) => string } = {
  "header-not-found": ({ sheet, expected }) =>
    `工作表“${sheet}”前20行内没有找到表头（应有：${expected}），整表未读取。请补上表头，或对照空白模板调整。`,
  "as-of-vague": ({ text, used }) => `评估日期写作“${text}”，没有具体到日，按最后一天（${used}）评估。`,
  "form-newer-than-known": ({ text, used }) =>
    `这份表属于“${text}”，比本软件已知的各年度自评表都新，暂按最近的“${used}”评估。`,
  "unread-rows": ({ sheet, rows, reason }) =>
    `工作表“${sheet}”有${rows}行内容没有读取（${recognition.unused[reason]}），因此不能认定达标。请在标题、工作表名称或“组织”栏写明属于哪个组织。`,
  "block-not-used": ({ sheet, rows, reason }) =>
    `工作表“${sheet}”有${rows}行内容没有用于评估（${recognition.unused[reason]}）。如与自查有关，请对照空白模板调整。`,
  "duplicate-person": ({ text }) =>
    `“${text}”在名单中出现了两次，只计一人。请核对，删去重复的一行；同名的两人请补全年级、学院加以区分。`,
  "second-candidate": ({ table, used, other }) =>
    `“${used}”和“${other}”都可能是“${table}”，本次读取“${used}”，“${other}”未读取。请删除或改名其中一张。`,
  "column-missing": ({ sheet, column }) =>
    `工作表“${sheet}”没有“${column}”栏，相关指标无法据此判断。请补上这一栏；已有但名称不同的，把表头改为“${column}”。`,
  "duplicate-column": ({ sheet, column }) =>
    `工作表“${sheet}”的“${column}”栏与另一栏含义相同，本栏未读取。请合并内容，或将不用的一栏改名。`,
  "sheet-missing": ({ table }) => `没有找到“${table}”工作表，相关指标只能依据其他材料判断。请按空白模板补填。`,
  "unknown-organisation": ({ text, known }) =>
    `“组织”栏填的是“${text}”，与本工作簿的组织（${known}）对不上，该行未计入任何组织。请改为其中一个名称。`,
  "unknown-scheme": ({ text, used }) =>
    `评估方案“${text}”无法识别，本次按“${used}”评估。请填方案全称，如“改革自评表（2023—2024学年）”。`,
  "unknown-academic-year": ({ text }) => `学年“${text}”无法识别。请按“2023-2024”填写，前后两年须相连。`,
  "scheme-differs": ({ text, used }) => `工作簿中填的评估方案是“${text}”，本次按“${used}”评估。`,
  "scheme-inferred": ({ text, used }) =>
    `未填写评估方案，根据标题“${text}”按“${used}”评估。如不正确，请在“基本信息”中填写评估方案。`,
  "row-unmatched": ({ text }) => `“${text}”与评估方案中的任何一项都对不上，本行未计入。请核对编号和指标文字。`,
  "row-number-text-disagree": ({ number, text, used }) =>
    `本行编号为“${number}”，但文字“${text}”说的是指标${used}，按文字计入${used}。请核对编号。`,
  "duplicate-indicator": ({ number, used }) =>
    `指标${number}填了不止一行，以${used}所在行为准，本行未计入。请删除多余的一行。`,
  "verdict-unreadable": ({ text }) => `自评结论“${text}”无法判断为“是”或“否”。请只填“是”或“否”。`,
  "verdict-both-ticked": ({ text }) => `自评结论“${text}”同时勾选了“是”和“否”。请只保留一个。`,
  "verdict-none-ticked": ({ text }) => `自评结论“${text}”没有勾选。请勾选“是”或“否”。`,
  "reviewer-verdict-unreadable": ({ text }) =>
    `评审结论“${text}”无法识别，未采用。请填“达标”“未达标”“待核实”或“不适用”。`,
  "reviewer-grade-unreadable": ({ text }) => `评审等级“${text}”无法识别，未采用。请填 A、B、C 或 D。`,
  "reviewer-columns-not-counted": ({ rows }) =>
    `评审栏中有${rows}处结论没有填写评审人，只显示、不计入结果。评审组请填写评审人，或按评审模式评估。`,
  "reviewer-grade-disagrees": ({ verdict, grade }) =>
    `评审结论为“${verdict}”，评审等级却是“${grade}”，两者不一致，均已保留。请评审人员核对。`,
  "number-unreadable": ({ column, text }) => `“${column}”填的是“${text}”，不是确切的数字，未采用。请只填数字，如 38。`,
  "number-out-of-range": ({ column, text }) => `“${column}”填的是“${text}”，超出合理范围，未采用。请核对。`,
  "date-unreadable": ({ text }) => `日期“${text}”无法识别为某一天。请填到日，如 2023-03-30。`,
  "date-year-assumed": ({ text, year }) => `“${text}”没有写全年份，按学年推定为${year}年。如不正确，请补上年份。`,
  "event-undated": ({ text }) =>
    text === ""
      ? "本行没有日期，不能计入。请补填日期，如 2023-03-30。"
      : `“${text}”没有可识别的日期，不能计入。请补填日期，如 2023-03-30。`,
  "rank-unreadable": ({ text }) =>
    `综合排名“${text}”无法识别（可能缺专业人数，或名次大于人数）。请填“名次/人数”，如 12/150，或百分比，如 8%。`,
  "flag-unreadable": ({ column, text }) => `“${column}”填的是“${text}”，无法判断为“是”或“否”。请只填“是”或“否”。`,
  "value-unknown": ({ column, text, expected }) =>
    `“${column}”填的是“${text}”，不在可选项内（${expected}）。请改填其中一项。`,
  "cell-error": ({ text }) => `单元格是错误值 ${text}，没有读到内容。请修正公式，或直接填写内容。`,
  "setting-unknown-indicator": ({ text }) =>
    text === ""
      ? "本行没有编号，不知道要调整哪项指标，未采用。请填编号，如 3.1。"
      : `编号“${text}”不是本方案的指标编号，本行未采用。请填如 3.1 的编号。`,
  "setting-unknown-parameter": ({ text }) =>
    text === ""
      ? "本行有值但没有参数名称，未采用。请填参数，如“工作人员上限”。"
      : `参数“${text}”无法识别，未采用。请填如“工作人员上限”“排名上限”的参数名称。`,
  "setting-bad-value": ({ column, text, expected, most }) =>
    `“${column}”${text === "" ? "没有填写" : `填的是“${text}”`}，应为 ${settingExpectations[expected](most)}；未采用，仍按默认值。`,
  "setting-not-in-scheme": ({ indicator }) => `指标${indicator}不在本次评估方案内，这项设置未采用。`,
  "settings-pinned": ({ file }) => `工作簿自带的评分设置未采用：本次评估统一按“${file}”中的评分设置。`,
  "summary-name-taken": ({ sheet, used }) =>
    `工作簿中已有一张不是本工具生成的“${sheet}”，原样保留；本工具的汇总表用名“${used}”。`,
  "too-many-columns": ({ sheet }) => `工作表“${sheet}”栏数过多，只在前256栏中查找表头。请删除多余的栏。`,
  "no-verdict-read": ({ sheet, rows }) =>
    `工作表“${sheet}”的${rows}项自评都没有读到任何勾选，可能是控件或图片。请把结论改成文字“是”或“否”。`,
  "declarations-absent": ({ sheet }) =>
    `工作表“${sheet}”有表头，但没有一行能与评估方案的指标对上。请核对编号、指标文字和评估方案。`,
};
