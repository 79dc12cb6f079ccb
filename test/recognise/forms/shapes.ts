/** Other shapes of forms: two columns of ticks, two columns of conclusions, heads, questionnaires. */
import { sheet } from "../../workbook/snapshot-builder";
import type { Case } from "./case";
import { form, numbered, roster, starred, YEARLY } from "./parts";
import type { Row } from "./parts";

const TITLE: Row = ["海川大学学生会改革自评表（2023—2024学年）"];
const one = (rows: readonly Row[], merges: readonly string[] = []): Case => ({
  sheets: [sheet("Sheet1", rows, { merges })],
});
const items = (cells: (item: number) => Row): Row[] =>
  YEARLY.map((text, index): Row => [starred(text, index + 1), ...cells(index + 1)]);

const QUESTIONS = YEARLY.map((text, index) => `${index + 1}. ${text}`);
const SCHOOLS = ["海川大学", "云溪大学", "南岭师范学院"];

export const SHAPES: Readonly<Record<string, Case>> = {
  "是 and 否 as two columns with a tick": one([
    TITLE,
    ["指标", "是", "否", "备注"],
    ...items((item) => (item === 7 ? [null, "√", null] : ["√", null, null])),
  ]),
  "是 and 否 under a header of two rows": one(
    [
      TITLE,
      ["指标", "自评结论", null, "备注"],
      [null, "是", "否", null],
      ...items((item) => (item === 7 ? [null, "√", null] : ["√", null, null])),
    ],
    ["A2:A3", "B2:C2", "D2:D3"],
  ),
  "two columns of conclusions for two unions": one([
    ["海川大学学生会组织改革自评表（2023—2024学年）"],
    ["指标", "学生会结论", "研究生会结论", "备注"],
    ...items((item) => ["是", item === 7 ? "否" : "是", null]),
  ]),
  "two columns of conclusions under a header of two rows": one(
    [
      ["海川大学学生会组织改革自评表（2023—2024学年）"],
      ["指标", "学生会", null, "研究生会", null],
      [null, "结论", "备注", "结论", "备注"],
      ...items((item) => ["是", null, item === 7 ? "否" : "是", "已整改"]),
    ],
    ["A2:A3", "B2:C2", "D2:E2"],
  ),
  "columns that are just called 学生会 and 研究生会": one([
    ["海川大学学生会组织改革自评表（2023—2024学年）"],
    ["指标", "学生会", "研究生会"],
    ...items((item) => ["是", item === 7 ? "否" : "是"]),
  ]),
  符合标准情况: one([
    TITLE,
    ["序号", "改革标准", "符合标准情况", "备注"],
    ...form({ header: null, label: (text) => text }).map((row, index): Row => [index + 1, ...row]),
  ]),
  完成情况: one([
    TITLE,
    ["序号", "改革任务", "完成情况", "说明"],
    ...form({ header: null, label: (text) => text, verdict: () => "已完成" }).map((row, index): Row => [
      index + 1,
      ...row,
    ]),
  ]),
  "自评情况（是/否）": one([
    TITLE,
    ["改革指标内容", "自评情况（是/否）", "备注（如实填写）"],
    ...form({ header: null, verdict: () => "是" }),
  ]),
  是否达到要求: one([TITLE, ["评估指标", "是否达到要求", "情况说明"], ...form({ header: null, verdict: () => "是" })]),
  "only items and conclusions": one([TITLE, ...form({ header: ["指标", "结论"], withNotes: false })]),
  "a column of dimensions merged beside the items": one(
    [
      TITLE,
      ["类别", "指标", "结论", "备注"],
      ...form({ header: null }).map((row, index): Row => [
        index === 0 ? "职能定位" : index === 2 ? "规模" : null,
        ...row,
      ]),
    ],
    ["A3:A4", "A5:A18"],
  ),
  "the header repeated in the middle of the form": one([
    TITLE,
    ...form().slice(0, 9),
    ["指标", "结论", "备注"],
    ...form().slice(9),
  ]),
  "the form goes on on the next sheet": {
    sheets: [
      sheet("自评表1", [TITLE, ...form().slice(0, 9)]),
      sheet("自评表2", [["指标", "结论", "备注"], ...form().slice(9)]),
    ],
  },
  "the form goes on on the next sheet without header": {
    sheets: [sheet("自评表1", [TITLE, ...form().slice(0, 9)]), sheet("自评表2", form().slice(9))],
  },
  "the same form twice, word for word": {
    sheets: [sheet("自评表", [TITLE, ...form()]), sheet("自评表 (2)", [TITLE, ...form()])],
  },
  "基本信息 with keys across the top": {
    sheets: [
      sheet("基本信息", [
        ["学校名称", "组织名称", "组织类型", "学年", "评估方案", "在校生总数", "工作人员总数"],
        ["海川大学", "海川大学学生会", "学生会", "2023-2024", "改革自评表", 18000, 38],
        ["海川大学", "海川大学研究生会", "研究生会", "2023-2024", "改革自评表", 6000, 20],
      ]),
      sheet("自评表", [
        ["组织", "指标", "结论", "备注"],
        ...["学生会", "研究生会"].flatMap((name) => form({ header: null }).map((row): Row => [name, ...row])),
      ]),
    ],
  },
  "基本信息 with key and value in one cell": {
    sheets: [
      sheet("Sheet1", [
        ["改革自评表"],
        ["学校名称：海川大学"],
        ["组织名称：海川大学研究生会"],
        ["学年：2023-2024"],
        ["评估日期：2024年5月20日"],
        ...form(),
      ]),
    ],
  },
  "several pairs of 基本信息 in a row": {
    sheets: [
      sheet("Sheet1", [
        ["改革自评表"],
        ["学校名称", "海川大学", "组织名称", "研究生会"],
        ["学年", "2023-2024", "评估日期", "2024年5月20日"],
        ...form(),
      ]),
    ],
  },
  "a questionnaire's export": one([
    ["序号", "提交答卷时间", "学校名称", "组织类型", ...QUESTIONS],
    ...SCHOOLS.map((school, index): Row => [
      index + 1,
      "2024/5/20 10:00:00",
      school,
      "学生会",
      ...QUESTIONS.map(() => "是"),
    ]),
  ]),
  "a questionnaire's export with columns of remarks": one([
    ["序号", "学校名称", "组织类型", ...QUESTIONS.flatMap((text) => [text, "备注"])],
    ...SCHOOLS.map((school, index): Row => [
      index + 1,
      school,
      index === 1 ? "研究生会" : "学生会",
      ...QUESTIONS.flatMap(() => ["A.是", "略"]),
    ]),
  ]),
  "a questionnaire with a title above": one([
    ["2023—2024学年学生会组织改革自评汇总"],
    ["学校名称", ...QUESTIONS],
    ...SCHOOLS.map((school): Row => [school, ...QUESTIONS.map(() => "是")]),
  ]),
  "numbers without stars, 研究生会 in the title": one([
    ["海川大学研究生会改革自评表（2023—2024学年）"],
    ...form({ label: numbered }),
    [],
    ["工作人员名单"],
    ...roster(12, { graduate: true }),
  ]),
};

const PLAIN_SCORES: Row[] = [
  ["学号", "姓名", "高等数学", "大学英语", "总分", "排名"],
  ...Array.from({ length: 30 }, (_, index): Row => [20230001 + index, `学生${index}`, 80, 85, 165, index + 1]),
];

export const FOREIGN: Readonly<Record<string, Case>> = {
  "the League's own form": one([
    ["学校共青团改革评价指标自评表"],
    ["序号", "指标内容", "分值", "自评得分", "备注"],
    ...Array.from({ length: 29 }, (_, index): Row => [
      index + 1,
      `团的组织建设改革要求第${index + 1}项落实情况`,
      3,
      3,
      null,
    ]),
  ]),
  "the League's own form with yes and no": one([
    ["2023年学校共青团改革自评表"],
    ["序号", "指标", "结论", "备注"],
    ...[
      "团委班子专职、挂职、兼职配备到位",
      "团干部选拔由党委组织部门会同",
      "团的代表大会按期召开",
      "基层团支部规范化建设",
      "团费收缴使用规范",
      "“青年大学习”参学率达到要求",
      "团员发展编号管理严格",
      "推优入党工作落实",
      "指导学生会组织改革",
      "学生社团管理规范",
    ].map((text, index): Row => [index + 1, text, "是", null]),
  ]),
  "a club audit": one([
    ["海川大学学生社团年审表"],
    ["序号", "社团名称", "社长", "指导教师", "是否合格", "备注"],
    ...Array.from({ length: 20 }, (_, index): Row => [index + 1, `第${index}社`, "甲", "乙", "是", null]),
  ]),
  "a club audit with items": one([
    ["学生社团年审自查表（2023—2024学年）"],
    ["序号", "检查内容", "结论", "备注"],
    [1, "社团章程经成员大会通过", "是", null],
    [2, "社团指导教师每学期指导", "是", null],
    [3, "社团负责人学习成绩综合排名在前50%", "是", null],
    [4, "社团活动事先报批", "是", null],
    [5, "社团财务公开", "是", null],
  ]),
  "class scores": one(PLAIN_SCORES),
  "class scores with a title": one([["物理2301班期末成绩表"], ...PLAIN_SCORES]),
  "a blank sheet": one([]),
  "a budget": one([
    ["项目", "预算（元）", "支出（元）", "备注"],
    ["迎新晚会", 5000, 4800, null],
    ["学代会", 8000, 7900, "含场租"],
    ["合计", 13000, 12700, null],
  ]),
  "a contact list": one([
    ["姓名", "职务", "单位", "电话"],
    ["张三", "团委书记", "校团委", "0571-1"],
    ["李四", "科员", "学工部", "0571-2"],
  ]),
  "answers of persons": one([
    [
      "序号",
      "提交答卷时间",
      "所用时间",
      "来源",
      "来自IP",
      "1、您对学生会的工作是否满意？",
      "2、您是否参加过学生会的活动？",
    ],
    [1, "2024/5/1", "30秒", "微信", "1.1.1.1", "满意", "是"],
    [2, "2024/5/1", "31秒", "微信", "1.1.1.2", "一般", "否"],
  ]),
  "a list of prize winners": one([
    ["2023年优秀学生干部名单"],
    ["序号", "姓名", "学院", "班级"],
    [1, "张三", "文学院", "文2101"],
    [2, "李四", "文学院", "文2102"],
  ]),
  "a teaching plan": one([
    ["周次", "内容", "学时", "备注"],
    [1, "绪论", 2, null],
    [2, "极限", 4, null],
  ]),
};
