/** Unions of colleges: one, or a dozen in one workbook; schools that are called 学院. */
import { sheet } from "../../workbook/snapshot-builder";
import type { Case } from "./case";
import { COLLEGE, form, numbered, roster, YEARLY } from "./parts";
import type { Row } from "./parts";

const NAMES = [
  "物理学院",
  "化学学院",
  "文学院",
  "历史学院",
  "外国语学院",
  "计算机科学与技术学院",
  "马克思主义学院",
  "护理学院",
  "致远书院",
  "钱学森学院",
  "阿里云大数据学院",
  "匡亚明学院",
];

const collegeForm = (): Row[] => form({ texts: COLLEGE, label: numbered, notes: { 3: "实有25人", 4: "实有3人" } });

export const COLLEGES: Readonly<Record<string, Case>> = {
  "twelve stacked on one sheet": {
    sheets: [
      sheet("院级自评表", [
        ["海川大学二级学院学生会组织改革自评表（2023—2024学年）"],
        ...NAMES.flatMap((name): Row[] => [[`${name}学生会改革自评表`], ...collegeForm(), []]),
      ]),
    ],
  },
  "twelve sheets": {
    sheets: NAMES.map((name) => sheet(name, [[`${name}学生会改革自评表（2023—2024学年）`], ...collegeForm()])),
  },
  "twelve sheets, only their names tell": {
    sheets: NAMES.map((name) => sheet(name, [["学生会组织改革自评表（院级）"], ["2023—2024学年"], ...collegeForm()])),
  },
  "one table with a column 组织": {
    sheets: [
      sheet("院级自评", [
        ["二级学院学生会改革自评表（2023—2024学年）"],
        ["组织", "指标", "结论", "备注"],
        ...NAMES.flatMap((name): Row[] =>
          collegeForm()
            .slice(1)
            .map((row): Row => [`${name}学生会`, ...row]),
        ),
      ]),
    ],
  },
  "one table with a column 组织, filled in once per college": {
    sheets: [
      sheet("院级自评", [
        ["二级学院学生会改革自评表（2023—2024学年）"],
        ["学院", "指标", "结论", "备注"],
        ...NAMES.flatMap((name): Row[] =>
          collegeForm()
            .slice(1)
            .map((row, index): Row => [index === 0 ? name : null, ...row]),
        ),
      ]),
    ],
  },
  "with rosters, stacked": {
    sheets: [
      sheet("院级", [
        ["2023—2024学年"],
        ...NAMES.slice(0, 3).flatMap((name, index): Row[] => [
          [`${name}学生会改革自评表`],
          ...collegeForm(),
          [],
          [`${name}学生会工作人员名单`],
          ...roster(20, { first: index * 40 + 1 }),
          [],
        ]),
      ]),
    ],
  },
  "a school and its colleges": {
    sheets: [
      sheet("校级", [["海川大学学生会改革自评表（2023—2024学年）"], ...form()]),
      ...NAMES.slice(0, 3).map((name) => sheet(name, [[`${name}学生会改革自评表（2023—2024学年）`], ...collegeForm()])),
    ],
  },
  "a school that is called 学院": {
    sheets: [sheet("Sheet1", [["海川理工学院学生会改革自评表（2023—2024学年）"], ...form()])],
  },
  "a school 学院 whose name begins like a faculty, by the limits of its rows": {
    sheets: [sheet("Sheet1", [["艺术学院学生会改革自评表（2023—2024学年）"], ...form()])],
  },
  "a college without title, by its limits": {
    sheets: [sheet("Sheet1", [["学生会组织改革自评表（2023—2024学年）"], ...collegeForm()])],
  },
  "a school and its colleges' table 院级组织": {
    sheets: [
      sheet("Sheet1", [
        ["海川大学学生会改革自评表（2023—2024学年）"],
        ...form(),
        [],
        ["二级学院学生会情况一览表"],
        ["学院", "工作人员数", "主席团人数", "部门数"],
        ...NAMES.map((name): Row => [name, 25, 3, 5]),
      ]),
    ],
  },
  "college and school in the titles of two forms on one sheet": {
    sheets: [
      sheet("Sheet1", [
        ["2023—2024学年"],
        ["一、校级学生会组织改革自评表"],
        ...form({ texts: YEARLY }),
        [],
        ["二、二级学院学生会组织改革自评表"],
        ...collegeForm(),
      ]),
    ],
  },
};
