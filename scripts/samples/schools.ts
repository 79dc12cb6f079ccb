/** What the invented schools of the samples state. Situations follow real forms; names mean nobody. */
import type { SheetContent } from "../../src/spreadsheet";
import { fillKeys, fillNumbered, fillTable } from "./fill";
import type { Entry } from "./fill";
import { personName, rosterEntries } from "./people";

export type Fills = Readonly<Record<string, (sheet: SheetContent) => SheetContent>>;

export const DEPARTMENTS = ["办公室", "权益服务部", "学习发展部", "文体活动部", "新闻宣传部", "实践公益部"];

/** Evidence for the indicators that only a declaration can answer. */
const EVIDENCE: Readonly<Record<string, string>> = {
  "1.1": "职责清单（2023年修订）",
  "1.2": "章程（校团字〔2022〕6号）",
  "2.1": "机构设置文件",
  "2.2": "轮值安排表",
  "2.3": "改革实施方案",
  "2.4": "校院联席会议纪要",
  "3.1": "工作人员公示",
  "3.2": "工作人员公示",
  "3.3": "机构设置文件",
  "3.4": "工作人员公示",
  "3.5": "机构设置文件",
  "3.6": "院级组织备案表",
  "4.1": "政治面貌证明",
  "4.2": "教务处成绩证明",
  "5.1": "推荐表、联审记录",
  "5.2": "学代会选举办法与结果",
  "5.3": "院级任职证明",
  "6.1": "学代会新闻稿",
  "6.2": "代表产生办法",
  "6.3": "代表名册",
  "6.4": "代表名册",
  "7.1": "学习记录",
  "7.2": "培训方案与签到表",
  "7.3": "自律公约签署页",
  "7.4": "退出管理办法",
  "8.1": "述职评议记录",
  "8.2": "评议会签到表",
  "8.3": "评奖评优办法",
  "9.1": "党委会纪要",
  "9.2": "校领导分工文件",
  "9.3": "年度党建工作要点",
  "10.1": "任职文件",
  "10.2": "聘任文件",
  "10.3": "事项报备台账",
};

export function allDeclared(organisation?: string, overrides: Readonly<Record<string, Entry>> = {}): (Entry & { 编号: string })[] {
  return Object.entries(EVIDENCE).map(([id, evidence]) => ({
    编号: id,
    ...(organisation === undefined ? {} : { 组织: organisation }),
    自评结论: "是",
    佐证材料: evidence,
    ...overrides[id],
  }));
}

export function goodRecords(organisation?: string): Entry[] {
  const kinds: readonly (readonly [string, string, string])[] = [
    ["政治学习", "党的创新理论专题学习", "全体工作人员"],
    ["全员培训", "全体工作人员能力培训", "全体工作人员"],
    ["自律公约学习", "学习自律公约与改进作风规定", "全体工作人员"],
    ["述职评议", "工作人员述职评议会", "学生代表、学工部门、校团委"],
    ["听取汇报", "党委会听取学生会工作汇报", "党委常委、校团委"],
  ];
  return kinds.flatMap(([kind, topic, participants], index) =>
    ["2023-10-", "2024-04-"].map((month) => ({
      ...(organisation === undefined ? {} : { 组织: organisation }),
      日期: `${month}${String(8 + index * 3).padStart(2, "0")}`,
      类别: kind,
      主题: topic,
      参加范围: participants,
      人数: 42 + index,
      佐证材料: "见附件",
    })),
  );
}

export function goodDocuments(organisation?: string): Entry[] {
  const of = organisation === undefined ? {} : { 组织: organisation };
  return [
    { ...of, 文件类别: "章程", 文件名称: "学生会章程", 文号: "校团字〔2022〕6号", 状态: "正式印发", 日期: "2022-11-20" },
    { ...of, 文件类别: "改革方案", 文件名称: "深化改革实施方案", 文号: "校党字〔2020〕15号", 状态: "正式印发", 日期: "2020-06-10" },
    { ...of, 文件类别: "党建要点", 文件名称: "2024年党建工作要点", 文号: "校党字〔2024〕3号", 状态: "正式印发", 日期: "2024-03-01" },
    { ...of, 文件类别: "退出办法", 文件名称: "工作人员退出管理办法", 文号: "校团字〔2023〕2号", 状态: "试行", 日期: "2023-03-12" },
  ];
}

export const GUIDANCE: readonly Entry[] = [
  { 角色: "分管校领导", 姓名: personName(200), 职务: "党委副书记", 是否专职: "" },
  { 角色: "联系教学校领导", 姓名: personName(201), 职务: "副校长", 是否专职: "" },
  { 角色: "团委指导", 姓名: personName(202), 职务: "团委副书记", 是否专职: "是" },
  { 角色: "秘书长", 姓名: personName(203), 职务: "团委专职干部", 是否专职: "是" },
];

/** A school that meets everything. */
export const ALL_MET: Fills = {
  基本信息: (sheet) =>
    fillKeys(sheet, {
      学校名称: ["云溪大学"],
      组织层级: ["校级"],
      学年: ["2023-2024"],
      评估日期: ["2024-06-20"],
      在校生总数: [16800],
      校区数量: [1],
      院级组织数量: [2],
      工作人员总数: [38],
      主席团人数: [5],
      工作部门数: [6],
      填报人: [personName(210)],
    }),
  自评表: (sheet) => fillNumbered(sheet, allDeclared()),
  人员名单: (sheet) =>
    fillTable(sheet, rosterEntries({ size: 38, departments: DEPARTMENTS, presidium: 5, academicYear: 2023 })),
  工作部门: (sheet) => fillTable(sheet, DEPARTMENTS.map((name) => ({ 部门名称: name, 负责人数: 2, 其他人数: 4 }))),
  学代会: (sheet) =>
    fillTable(sheet, [
      { 届次: "第十一次", 召开日期: "2022-11-19", 地点: "大礼堂", 代表总数: 180, 非学生骨干代表数: 110, 主席团产生方式: "学代会选举产生", 代表产生方式: "班级团支部推荐、学院组织选举产生" },
      { 届次: "第十二次", 召开日期: "2023-11-18", 地点: "大礼堂", 代表总数: 186, 非学生骨干代表数: 121, 女代表数: 95, 主席团产生方式: "学代会选举产生", 代表产生方式: "班级团支部推荐、学院组织选举产生" },
    ]),
  工作记录: (sheet) => fillTable(sheet, goodRecords()),
  规章制度: (sheet) => fillTable(sheet, goodDocuments()),
  指导力量: (sheet) => fillTable(sheet, GUIDANCE),
  院级组织: (sheet) =>
    fillTable(sheet, [
      { 学院: "文学院", 组织名称: "文学院学生会", 工作人员数: 26, 主席团人数: 3, 部门数: 5 },
      { 学院: "理学院", 组织名称: "理学院学生会", 工作人员数: 30, 主席团人数: 3, 部门数: 6 },
    ]),
};

function gapRoster(): Entry[] {
  const roster = rosterEntries({ size: 45, departments: [...DEPARTMENTS, "外联中心"], presidium: 6, academicYear: 2023, from: 60 });
  const changes: Readonly<Record<number, Entry>> = {
    0: { 职务: "主席" },
    7: { 政治面貌: "群众" },
    9: { 政治面貌: "" },
    11: { 职务: "秘书长" },
    12: { 职务: "团支部书记" },
    14: { 综合排名: "46/150" },
    16: { 综合排名: "12" },
    18: { 综合排名: "" },
    20: { 是否有不及格: "有" },
    22: { 是否有不及格: "" },
    24: { 综合排名: "161/150" },
    26: { 年级: "2023级", 综合排名: "", 是否有不及格: "" },
  };
  return roster.map((entry, index) => ({ ...entry, ...changes[index], 院级经历: index % 3 === 0 ? "是" : "否" }));
}

/** A school with gaps of every kind: overclaimed, understated, hedged, undated, unreadable, missing. */
export const MANY_GAPS: Fills = {
  基本信息: (sheet) =>
    fillKeys(sheet, {
      学校名称: ["望川理工学院"],
      组织层级: ["校级"],
      学年: ["2023-2024"],
      评估日期: ["2024-06-20"],
      在校生总数: [15200],
      校区数量: [1],
      工作人员总数: [40],
      主席团人数: [5],
      工作部门数: [6],
      填报人: [personName(211)],
    }),
  自评表: (sheet) =>
    fillNumbered(
      sheet,
      allDeclared(undefined, {
        "1.1": { 备注: "协助学校开展晚间查寝" },
        "2.3": { 自评结论: "否", 佐证材料: "" },
        "2.4": { 自评结论: "", 佐证材料: "" },
        "5.1": { 备注: "拟于下学期完善联审流程" },
        "7.3": { 自评结论: "☑是 ☑否" },
        "7.4": { 自评结论: "否" },
        "8.3": { 佐证材料: "" },
        "10.3": { 自评结论: "基本符合" },
      }).filter(({ 编号 }) => 编号 !== "9.3"),
    ),
  人员名单: (sheet) => fillTable(sheet, gapRoster()),
  工作部门: (sheet) =>
    fillTable(
      sheet,
      [...DEPARTMENTS, "外联中心"].map((name, index) => ({ 部门名称: name, 负责人数: index === 1 ? 4 : 2, 其他人数: 5 })),
    ),
  学代会: (sheet) =>
    fillTable(sheet, [
      { 届次: "第八次", 召开日期: "2022年5月14-15日", 代表总数: 140, 非学生骨干代表数: 70, 主席团产生方式: "学生委员会全体会议选举产生", 代表产生方式: "学院推荐" },
      { 届次: "第九次", 召开日期: "拟于2024年9月召开", 代表总数: "", 非学生骨干代表数: "", 主席团产生方式: "", 代表产生方式: "" },
    ]),
  工作记录: (sheet) =>
    fillTable(sheet, [
      { 日期: "2024年4月10日", 类别: "述职评议", 主题: "春季述职", 参加范围: "主席团成员", 人数: 12 },
      { 日期: "2024年5月8日", 类别: "述职评议", 主题: "部门述职", 参加范围: "主席团成员", 人数: 18 },
      { 日期: "", 类别: "听取汇报", 主题: "学工部听取汇报", 参加范围: "学工部", 人数: 6 },
      { 日期: "2024.3.20", 类别: "全员培训", 主题: "岗前培训", 参加范围: "全体", 人数: 45 },
      { 日期: "2021-10-09", 类别: "政治学习", 主题: "专题学习", 参加范围: "全体", 人数: 40 },
      { 日期: "2024-03-05", 类别: "其他", 主题: "宿舍检查工作部署", 参加范围: "权益服务部", 人数: 10 },
    ]),
  规章制度: (sheet) =>
    fillTable(sheet, [
      { 文件类别: "章程", 文件名称: "学生会章程（修订）", 文号: "", 状态: "征求意见稿", 日期: "2024-03" },
      { 文件类别: "退出办法", 文件名称: "工作人员退出管理办法", 文号: "校团字〔2023〕9号", 状态: "正式印发", 日期: "2023-09-01" },
    ]),
  指导力量: (sheet) =>
    fillTable(sheet, [
      { 角色: "分管校领导", 姓名: personName(204), 职务: "党委副书记", 是否专职: "" },
      { 角色: "团委指导", 姓名: personName(205), 职务: "辅导员", 是否专职: "是" },
      { 角色: "秘书长", 姓名: personName(206), 职务: "团委干事", 是否专职: "否" },
    ]),
  院级组织: (sheet) =>
    fillTable(sheet, [
      { 学院: "机电学院", 组织名称: "机电学院学生会", 工作人员数: 34, 主席团人数: 3, 部门数: 6 },
      { 学院: "化工学院", 组织名称: "化工学院学生会", 工作人员数: 28, 主席团人数: 5, 部门数: 8 },
    ]),
  评分设置: (sheet) =>
    fillTable(sheet, [
      { 编号: "2.2", 启用: "", 类别: "一般", 权重: 2, 参数: "", 值: "" },
      { 编号: "9.9", 启用: "否", 类别: "", 权重: "", 参数: "", 值: "" },
      { 编号: "", 启用: "", 类别: "", 权重: "", 参数: "大校学生数", 值: 25000 },
    ]),
};

const UNDERGRADUATES = "学生会";
const GRADUATES = "研究生会";

/** 学生会 and 研究生会 in one workbook: the first meets everything but one point, the second has its own gaps. */
export const TWO_ORGANISATIONS: Fills = {
  基本信息: (sheet) =>
    fillKeys(sheet, {
      学校名称: ["听澜师范大学", "听澜师范大学"],
      组织层级: ["校级", "校级"],
      学年: ["2023-2024", "2023-2024"],
      评估日期: ["2024-06-20", "2024-06-20"],
      在校生总数: [21400, 4300],
      校区数量: [2, 2],
      院级组织数量: [1, 0],
      工作人员总数: [52, 24],
      主席团人数: [5, 4],
      工作部门数: [6, 4],
      填报人: [personName(212), personName(213)],
    }),
  自评表: (sheet) =>
    fillNumbered(sheet, [
      ...allDeclared(UNDERGRADUATES, { "8.3": { 佐证材料: "", 评审结论: "达标", 评审等级: "B", 评审意见: "现场查看了办法原件", 评审人: "评审组 秦", 评审时间: "2024-06-18" } }),
      ...allDeclared(GRADUATES, { "6.1": { 备注: "召开日期为：2023年12月9日" }, "5.3": { 备注: "18/24" }, "8.2": { 自评结论: "否" } }),
    ]),
  人员名单: (sheet) =>
    fillTable(sheet, [
      ...rosterEntries({ size: 52, departments: DEPARTMENTS, presidium: 5, academicYear: 2023, organisation: UNDERGRADUATES, from: 110 }),
      ...rosterEntries({ size: 24, departments: DEPARTMENTS.slice(0, 4), presidium: 4, academicYear: 2023, organisation: GRADUATES, graduate: true, from: 170 }).map(
        (entry, index): Entry => (index === 6 ? { ...entry, 职务: "组长" } : entry),
      ),
    ]),
  学代会: (sheet) =>
    fillTable(sheet, [
      { 组织: UNDERGRADUATES, 届次: "第二十次", 召开日期: "2023-12-02", 代表总数: 230, 非学生骨干代表数: 150, 主席团产生方式: "学代会选举产生", 代表产生方式: "班级团支部推荐、学院组织选举产生" },
      { 组织: GRADUATES, 届次: "第六次", 召开日期: "2023-12-09", 代表总数: 60, 非学生骨干代表数: 31, 主席团产生方式: "研代会选举产生", 代表产生方式: "班级推荐、学院选举产生" },
    ]),
  工作记录: (sheet) => fillTable(sheet, [...goodRecords(UNDERGRADUATES), ...goodRecords(GRADUATES)]),
  规章制度: (sheet) => fillTable(sheet, [...goodDocuments(UNDERGRADUATES), ...goodDocuments(GRADUATES)]),
  指导力量: (sheet) =>
    fillTable(sheet, [UNDERGRADUATES, GRADUATES].flatMap((organisation) => GUIDANCE.map((entry) => ({ 组织: organisation, ...entry })))),
  院级组织: (sheet) =>
    fillTable(sheet, [{ 学院: "教育学院", 组织名称: "教育学院学生会", 工作人员数: 28, 主席团人数: 3, 部门数: 5 }]),
};

/** A college's own form. */
export const COLLEGE: Fills = {
  基本信息: (sheet) =>
    fillKeys(sheet, {
      学校名称: ["云溪大学"],
      组织层级: ["院级"],
      学年: ["2023-2024"],
      评估日期: ["2024-06-20"],
      工作人员总数: [29],
      主席团人数: [3],
      工作部门数: [5],
      填报人: [personName(214)],
    }),
  自评表: (sheet) =>
    fillNumbered(
      sheet,
      Array.from({ length: 13 }, (_, index) => ({ 编号: String(index + 1), 自评结论: "是", 佐证材料: index === 10 ? "" : "学院团委归档材料" })),
    ),
  人员名单: (sheet) =>
    fillTable(sheet, rosterEntries({ size: 29, departments: DEPARTMENTS.slice(0, 5), presidium: 3, academicYear: 2023, from: 20 })),
  学代会: (sheet) =>
    fillTable(sheet, [
      { 届次: "第五次", 召开日期: "2024-05-12", 代表总数: 60, 非学生骨干代表数: 40, 主席团产生方式: "学代会选举产生", 代表产生方式: "班级团支部推荐、选举产生" },
    ]),
  工作记录: (sheet) => fillTable(sheet, goodRecords()),
};
