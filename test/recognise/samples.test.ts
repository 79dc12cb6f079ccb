/** What each of the sample workbooks is taken for. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook } from "../../src/hosts/file";
import { chooseSheets } from "../../src/workbook";
import type { Summary } from "./forms/summary";
import { summaryOfWorkbook } from "./forms/summary";

const FOLDER = join(__dirname, "../../samples");

function summaryOfSample(name: string): Summary {
  const file = openWorkbook(readFileSync(join(FOLDER, name)));
  return summaryOfWorkbook(file.read(chooseSheets(file.outline(20))), { fileName: name });
}

it.each<[string, Partial<Summary>]>([
  [
    "blank-checklist.xlsx",
    {
      form: "checklist acceptance stated",
      year: "2023 sentence",
      asOf: "2024-06-01 today",
      blocks: [
        "selfCheck 自评表!A3:L37 学生会",
        "roster 人员名单!A3:N3 学生会",
        "departments 工作部门!A3:E3 学生会",
        "congresses 学代会!A3:J3 学生会",
        "records 工作记录!A3:G3 学生会",
        "documents 规章制度!A3:G3 学生会",
        "guidance 指导力量!A3:E3 学生会",
        "collegeUnions 院级组织!A3:G3 学生会",
        "settings 评分设置!A3:F3 学生会",
      ],
      questions: [],
      organisations: ["学生会 undergraduate school acceptance: 34 declared, 0 yes, 0 people"],
      unread: [],
      errors: [],
    },
  ],
  [
    "all-met.xlsx",
    {
      form: "checklist acceptance stated",
      year: "2023 profile",
      asOf: "2024-06-20 profile",
      blocks: [
        "selfCheck 自评表!A3:L37 学生会",
        "roster 人员名单!A3:N41 学生会",
        "departments 工作部门!A3:E9 学生会",
        "congresses 学代会!A3:J5 学生会",
        "records 工作记录!A3:G13 学生会",
        "documents 规章制度!A3:G7 学生会",
        "guidance 指导力量!A3:E7 学生会",
        "collegeUnions 院级组织!A3:G5 学生会",
        "settings 评分设置!A3:F3 学生会",
      ],
      questions: [],
      organisations: [
        "学生会 undergraduate school acceptance: 34 declared, 34 yes, 38 people, 2 congresses, 10 records",
      ],
      unread: [],
      errors: [],
    },
  ],
  [
    "many-gaps.xlsx",
    {
      form: "checklist acceptance stated",
      year: "2023 profile",
      asOf: "2024-06-20 profile",
      blocks: [
        "selfCheck 自评表!A3:L37 学生会",
        "roster 人员名单!A3:N48 学生会",
        "departments 工作部门!A3:E10 学生会",
        "congresses 学代会!A3:J5 学生会",
        "records 工作记录!A3:G9 学生会",
        "documents 规章制度!A3:G5 学生会",
        "guidance 指导力量!A3:E6 学生会",
        "collegeUnions 院级组织!A3:G5 学生会",
        "settings 评分设置!A3:F6 学生会",
      ],
      questions: [],
      organisations: [
        "学生会 undergraduate school acceptance: 34 declared, 28 yes, 45 people, 2 congresses, 6 records",
      ],
      unread: [],
      errors: [
        "setting-unknown-indicator",
        "rank-unreadable",
        "event-undated",
        "verdict-both-ticked",
        "verdict-unreadable",
      ],
    },
  ],
  [
    "two-organisations.xlsx",
    {
      form: "checklist acceptance stated",
      year: "2023 profile",
      asOf: "2024-06-20 profile",
      blocks: [
        "selfCheck 自评表!A3:L71 *",
        "roster 人员名单!A3:N79 *",
        "departments 工作部门!A3:E3 学生会",
        "congresses 学代会!A3:J5 学生会",
        "records 工作记录!A3:G23 *",
        "documents 规章制度!A3:G11 *",
        "guidance 指导力量!A3:E11 *",
        "collegeUnions 院级组织!A3:H4 学生会",
        "settings 评分设置!A3:F3 学生会",
      ],
      questions: [],
      organisations: [
        "学生会 undergraduate school acceptance: 34 declared, 34 yes, 52 people, 1 congresses, 10 records",
        "研究生会 graduate school acceptance: 34 declared, 33 yes, 24 people, 1 congresses, 10 records",
      ],
      unread: [],
      errors: [],
    },
  ],
  [
    "three-column-form.xlsx",
    {
      form: "self-evaluation self-2023 stated",
      year: "2023 profile",
      asOf: "2024-06-20 profile",
      blocks: ["selfCheck '附件1 改革自评表'!A4:C20 学生会", "roster '附件2-工作人员名单'!A4:I43 学生会"],
      questions: [],
      organisations: ["学生会 undergraduate school self-2023: 17 declared, 15 yes, 38 people"],
      unread: [],
      errors: ["rank-unreadable", "cell-error", "verdict-both-ticked", "verdict-none-ticked"],
    },
  ],
  [
    "published-page.xlsx",
    {
      form: "self-evaluation self-2023 stated",
      year: "2023 sentence",
      asOf: "2024-06-20 signature",
      blocks: [
        "selfCheck 公示!A7:C23 学生会",
        "selfCheck 公示!A26:C42 研究生会",
        "roster 公示!A49:H73 学生会",
        "roster 公示!A76:H90 研究生会",
        "congresses 公示!A93:D95 *",
      ],
      questions: [],
      organisations: [
        "学生会 undergraduate school self-2023: 17 declared, 17 yes, 24 people, 1 congresses",
        "研究生会 graduate school self-2023: 17 declared, 16 yes, 14 people, 1 congresses",
      ],
      unread: [],
      errors: [],
    },
  ],
  [
    "college.xlsx",
    {
      form: "college college stated",
      year: "2023 profile",
      asOf: "2024-06-20 profile",
      blocks: [
        "selfCheck 自评表!A3:L16 文学院学生会",
        "roster 人员名单!A3:N32 文学院学生会",
        "departments 工作部门!A3:E3 文学院学生会",
        "congresses 学代会!A3:J4 文学院学生会",
        "records 工作记录!A3:G13 文学院学生会",
        "documents 规章制度!A3:G3 文学院学生会",
        "guidance 指导力量!A3:E3 文学院学生会",
        "settings 评分设置!A3:F3 文学院学生会",
      ],
      questions: [],
      organisations: [
        "文学院学生会 undergraduate college college: 14 declared, 14 yes, 29 people, 1 congresses, 10 records",
      ],
      unread: [],
      errors: [],
    },
  ],
])("%s", (name, expected) => {
  expect(summaryOfSample(name)).toMatchObject(expected);
});
