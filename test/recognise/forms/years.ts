/** The same form of other years, and the places in which its year can stand. */
import { sheet } from "../../workbook/snapshot-builder";
import type { Case } from "./case";
import { form, numbered } from "./parts";
import type { Row } from "./parts";

const page = (title: string, ...more: readonly string[]): Case => ({
  sheets: [sheet("Sheet1", [[title], ...more.map((text): Row => [text]), ...form({ notes: {} })])],
});

export const YEARS: Readonly<Record<string, Case>> = {
  "2021–2022 in the title": page("海川大学学生会改革自评表（2021—2022学年）"),
  "2022–2023 in the title, with a tilde": page("海川大学学生会改革自评表（2022～2023学年）"),
  "2023-2024 without 学年": page("海川大学学生会改革自评表（2023-2024）"),
  "2024–2025, a year of which no form is known": page("海川大学学生会改革自评表（2024—2025学年度）"),
  "2025–2026 in the sentence": page("海川大学学生会改革自评表", "现将2025-2026学年学生会组织改革情况公开如下："),
  "2024年改革自评表": page("海川大学2024年学生会改革自评表"),
  "2024年度": page("海川大学学生会2024年度改革自评表"),
  "23-24学年": page("海川大学学生会改革自评表（23-24学年）"),
  "23-24 without 学年": page("海川大学学生会23-24学年度改革自评表"),
  "２０２３—２０２４学年 in full width": page("海川大学学生会改革自评表（２０２３—２０２４学年）"),
  "二〇二三—二〇二四学年": page("海川大学学生会改革自评表（二〇二三—二〇二四学年）"),
  "2023至2024学年第二学期": page("海川大学学生会改革自评表", "（2023至2024学年第二学期）"),
  "2023年9月—2024年8月": page("海川大学学生会改革自评表", "（2023年9月—2024年8月）"),
  "the year only in the sheet's name": {
    sheets: [sheet("2022-2023自评表", [["海川大学学生会改革自评表"], ...form({ notes: {} })])],
  },
  "the year only in the file's name": {
    sheets: [sheet("Sheet1", [["海川大学学生会改革自评表"], ...form({ notes: {} })])],
    options: { fileName: "海川大学学生会改革自评表（2022-2023学年）.xlsx" },
  },
  "a single year in the file's name": {
    sheets: [sheet("Sheet1", [["海川大学学生会改革自评表"], ...form({ notes: {} })])],
    options: { fileName: "附件2：2023年改革自评表-海川大学.xlsx" },
  },
  "only the day of publication": {
    sheets: [
      sheet("Sheet1", [["海川大学学生会改革自评表"], ["发布时间：2023-11-08 浏览次数：120"], ...form({ notes: {} })]),
    ],
  },
  "only the day of the congress": {
    sheets: [sheet("Sheet1", [["海川大学学生会改革自评表"], ...form()])],
  },
  "nothing says a year": page("海川大学学生会改革自评表"),
  "two years in two sentences, the form's nearer": page(
    "海川大学学生会改革自评表",
    "根据《关于2019年改革的意见》（中青联发〔2019〕9号）要求，现将2022—2023学年情况公开。",
  ),
  "signed with a date cell": {
    sheets: [
      sheet(
        "Sheet1",
        [["海川大学学生会改革自评表（2022—2023学年）"], ...form({ notes: {} }), [], ["共青团海川大学委员会"], [45219]],
        { formats: { A21: "yyyy年m月d日" } },
      ),
    ],
  },
  "signed on the right": {
    sheets: [
      sheet("Sheet1", [
        ["海川大学学生会改革自评表（2022—2023学年）"],
        ...form({ notes: {} }),
        [null, null, "海川大学学生会"],
        [null, null, "2023年11月3日"],
      ]),
    ],
  },
  "filled in on, beside the signature": {
    sheets: [
      sheet("Sheet1", [
        ["海川大学学生会改革自评表（2022—2023学年）"],
        ...form({ notes: {} }),
        ["填表人：李四", null, "填表日期：2023年11月3日"],
      ]),
    ],
  },
};

const FILING_2020: readonly string[] = [
  "坚持全心全意为同学服务，聚焦主责主业，未承担宿舍管理、校园纠察、安全保卫等行政职能",
  "机构为“主席团+工作部门”，未设“中心”“项目办公室”等常设层级",
  "学生会组织工作人员不超过40人，学生较多或校区较多的不超过60人",
  "主席团成员不超过5人",
  "工作部门不超过6个",
  "除主席团成员、部长、副部长、干事外未设其他职务",
  "工作人员为共产党员或共青团员",
  "工作人员学习成绩综合排名在本专业前30%以内，无课业不及格",
  "主席团候选人由学院团组织推荐，学院党组织同意，学工部门、校团委联审，校党委确定",
  "主席团由学生代表大会选举产生",
  "2019年10月以来召开过学生代表大会",
  "学代会代表经班级团支部推荐、学院组织选举产生",
  "开展春、秋季全员培训",
  "评奖评优依据评议结果，不与岗位简单挂钩",
  "学校党组织定期听取学生会工作汇报",
  "明确1名专职团委副书记指导学生会，聘任专职干部担任秘书长",
];
const NUMBERS_2020 = ["1", "2", "3", "", "", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14"];

const filing2020 = (header: readonly string[], verdict: string, head: readonly Row[] = []): Row[] => [
  ["高校学生会组织深化改革评估备案表"],
  ...head,
  header,
  ...FILING_2020.map((text, index): Row => {
    const number = NUMBERS_2020[index] ?? "";
    return [
      number === "" ? text : `${number}. ${text}`,
      verdict,
      index === 2 ? "实有45" : index === 10 ? "2020年10月24日" : null,
    ];
  }),
];

const HEAD_2021: readonly Row[] = [
  ["组织名称", "海川大学 □学生会 R研究生会"],
  ["二级学生会组织数量", "18"],
  ["是否已由省级核查", "是"],
  ["自评公开链接", "https://example.edu.cn/x"],
];

export const FILINGS: Readonly<Record<string, Case>> = {
  "2020 with three rows under item 3": {
    sheets: [sheet("Sheet1", filing2020(["项目", "验收结论", "备注"], "R达标 □未达标"))],
  },
  "2020, whose boxes were lost": {
    sheets: [sheet("Sheet1", filing2020(["项目", "验收结论", "备注"], "达标  未达标"))],
  },
  "2020 with a ticked union in the head": {
    sheets: [
      sheet(
        "Sheet1",
        filing2020(["项目", "验收结论", "备注"], "☑达标 □未达标", [["组织名称：海川大学□学生会/☑研究生会"]]),
      ),
    ],
  },
  "2020, both unions under one another": {
    sheets: [
      sheet("Sheet1", [
        ...filing2020(["项目", "验收结论", "备注"], "☑达标 □未达标", [["组织名称：海川大学☑学生会/□研究生会"]]),
        [],
        ...filing2020(["项目", "验收结论", "备注"], "☑达标 □未达标", [["组织名称：海川大学□学生会/☑研究生会"]]),
      ]),
    ],
  },
  "2021 with a head block": {
    sheets: [
      sheet("Sheet1", [
        ["高校学生会（研究生会）改革情况自评表"],
        ["（截至2021年11月）"],
        ...HEAD_2021,
        ["项目", "评估结论", "备注"],
        ...form({ header: null, label: numbered, verdict: () => "R是 □否", notes: { 3: "实有45" } }),
      ]),
    ],
  },
  "2021 备案表": {
    sheets: [
      sheet("Sheet1", [
        ["高校学生会（研究生会）深化改革评估备案表（2021年）"],
        ...HEAD_2021,
        ["项目", "评估结论", "备注"],
        ...form({ header: null, label: numbered, verdict: () => "R是 □否", notes: {} }),
      ]),
    ],
  },
  "备案表 without a year, 评估结论 and 是/否": {
    sheets: [
      sheet("Sheet1", [
        ["高校学生会组织改革评估备案表"],
        ["项目", "评估结论", "备注"],
        ...form({ header: null, label: numbered, verdict: () => "☑是 □否", notes: {} }),
      ]),
    ],
  },
};
