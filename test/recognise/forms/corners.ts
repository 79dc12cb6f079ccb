/** Papers in which little tells, or two things tell differently, beside what each is taken for. */
import type { CellValue } from "../../../src/spreadsheet";
import { sheet } from "../../workbook/snapshot-builder";
import type { Case } from "./case";
import { beside, COLLEGE, columns, congress, form, numbered, persons, roster, starred, YEARLY } from "./parts";
import type { Row } from "./parts";
import type { Summary } from "./summary";

const TITLE: Row = ["海川大学学生会改革自评表（2023—2024学年）"];
const BARE: Row = ["改革自评表（2023—2024学年）"];
const BOTH: Row = ["海川大学学生会组织改革自评表（2023—2024学年）"];
const FILING: Row = ["高校学生会组织深化改革评估备案表"];
const one = (rows: readonly Row[], merges: readonly string[] = []): Case => ({
  sheets: [sheet("Sheet1", rows, { merges })],
});
const FORM = sheet("表", [TITLE, ...form()]);
const college = (): Row[] => form({ texts: COLLEGE, label: numbered, notes: {} });
const items = (cells: (item: number) => Row): Row[] =>
  YEARLY.map((text, index): Row => [starred(text, index + 1), ...cells(index + 1)]);
const ticked = (texts: readonly string[], header: readonly string[] | null, verdict: CellValue): Row[] =>
  form({ texts, header, verdict: () => verdict, label: numbered, notes: {} });

/** Items 1–9 of the form of 2020: one row for the three sizes. */
const FILED_2020: readonly string[] = [
  ...YEARLY.slice(0, 2),
  "组织规模：工作人员不超过40人，主席团不超过5人，工作部门不超过6个。",
  ...YEARLY.slice(5, 11),
];

/** Cells of several tables put at their places on one sheet. */
function placed(
  blocks: readonly { readonly rows: readonly Row[]; readonly row: number; readonly column: number }[],
): Row[] {
  const cells: CellValue[][] = [];
  for (const { rows, row, column } of blocks) {
    rows.forEach((values, down) => {
      const line = (cells[row + down] ??= []);
      while (line.length < column) line.push(null);
      values.forEach((value, right) => (line[column + right] = value ?? null));
    });
  }
  return Array.from(cells, (line: CellValue[] | undefined) => Array.from(line ?? [], (value) => value ?? null));
}

const DEPARTMENTS: Row[] = [
  ["部门名称", "负责人数", "其他人数"],
  ["学习部", 1, 4],
  ["宣传部", 1, 4],
];
const RECORDS: Row[] = [
  ["日期", "类别", "主题"],
  ["2024-03-01", "政治学习", "学习"],
];
const profile = (name: string, kind: string) =>
  sheet("基本信息", [
    ["学校名称", "海川大学"],
    ["组织名称", name],
    ["组织类型", kind],
    ["学年", "2023-2024"],
  ]);

type Corner = Case & { readonly read: Partial<Summary> };

const UNDERGRADUATES = "学生会 undergraduate school self-2023: 17 declared, 17 yes, 0 people";

export const CORNERS: Readonly<Record<string, Corner>> = {
  // --- which form
  "a filing form without a year, by the numbering of 2020": {
    ...one([FILING, ...ticked(FILED_2020, ["项目", "结论", "备注"], "√")]),
    read: {
      form: "filing filing-2020 inferred",
      year: "2020 form",
      organisations: ["学生会 undergraduate school filing-2020: 11 declared, 11 yes, 0 people"],
    },
  },
  "a filing form without a year, by the numbering of 2021": {
    ...one([FILING, ...ticked(YEARLY, ["项目", "结论", "备注"], "√")]),
    read: {
      form: "filing filing-2021 inferred",
      year: "2021 form",
      organisations: ["学生会 undergraduate school filing-2021: 17 declared, 17 yes, 0 people"],
    },
  },
  "a filing form of which nothing tells the year is asked about": {
    ...one([FILING, ...ticked(YEARLY.slice(0, 3), ["项目", "结论", "备注"], "√")]),
    read: { form: "filing acceptance assumed", questions: ["scheme filing-2021/filing-2020"] },
  },
  "验收结论 alone tells the form of 2020": {
    ...one(ticked(FILED_2020, ["项目", "验收结论", "备注"], "达标")),
    read: { form: "filing filing-2020 inferred", year: "2020 form", asOf: "2020-12-31 academic-year" },
  },
  "评估验收 in the title, whatever the numbers": {
    ...one([["海川大学学生会深化改革评估验收表"], ...form({ label: numbered })]),
    read: {
      form: "checklist acceptance stated",
      organisations: ["学生会 undergraduate school acceptance: 17 declared, 17 yes, 0 people"],
    },
  },
  "▲ speaks for the first two years": {
    ...one([
      ["海川大学学生会改革自评表"],
      ...form({ label: (text, item) => `${item}${item === 13 ? "▲" : ""}.${text}`, notes: {} }),
    ]),
    read: { questions: ["scheme self-2022/self-2021/self-2023/filing-2021"] },
  },
  "the year is that of the newest date of the congress that was held": {
    ...one([
      ["学生会改革自评表"],
      ...form({ notes: { 11: "拟于2025年5月召开；4月22日召开；2022年5月10日召开；2023年4月召开" } }),
    ]),
    read: {
      form: "self-evaluation self-2022 stated",
      year: "2022 rows",
      organisations: ["学生会 undergraduate school self-2022: 17 declared, 17 yes, 0 people"],
    },
  },
  "a heading that names the League above our items": {
    ...one([["2023年学校共青团工作评价"], BARE, ...form()]),
    read: { form: "self-evaluation self-2023 stated", organisations: [UNDERGRADUATES] },
  },
  "an empty form under its title": {
    ...one([TITLE, ["指标", "结论", "备注"]]),
    read: {
      form: "self-evaluation self-2023 stated",
      blocks: ["selfCheck Sheet1!A2:C2 学生会"],
      organisations: ["学生会 undergraduate school self-2023: 0 declared, 0 yes, 0 people"],
    },
  },
  "a row about other matters in the shape of a form": {
    sheets: [
      FORM,
      sheet("其他", [
        ["指标", "结论", "备注"],
        ["食堂满意度达到九成", "是", ""],
      ]),
    ],
    read: {
      blocks: ["unknown 其他!A1:C2 kind-unknown", "selfCheck 表!A2:C18 学生会"],
      organisations: [UNDERGRADUATES],
    },
  },
  "such a row beside a roster makes no form": {
    sheets: [
      sheet("其他", [
        ["指标", "结论", "备注"],
        ["食堂满意度达到九成", "是", ""],
      ]),
      sheet("名单", roster(12)),
    ],
    read: {
      form: "tables acceptance assumed",
      blocks: ["unknown 其他!A1:C2 kind-unknown", "roster 名单!A1:I13 学生会"],
      organisations: ["学生会 undergraduate school acceptance: 0 declared, 0 yes, 12 people"],
    },
  },
  "a sheet that bears the name of another paper": {
    sheets: [
      sheet("学生社团年审", [
        ["名称", "社长"],
        ["一", "二"],
        ["一", "二"],
      ]),
    ],
    read: { organisations: [], questions: ["other-file club-audit"] },
  },

  // --- conclusions of several unions
  "是 and 否 once for each of two unions": {
    ...one(
      [
        BOTH,
        ["指标", "学生会", null, "研究生会", null],
        [null, "是", "否", "是", "否"],
        ...items((item) => ["√", null, item === 7 ? null : "√", item === 7 ? "√" : null]),
      ],
      ["A2:A3", "B2:C2", "D2:E2"],
    ),
    read: {
      blocks: ["selfCheck Sheet1!A3:E19 学生会", "selfCheck Sheet1!A3:E19 研究生会"],
      organisations: [UNDERGRADUATES, "研究生会 graduate school self-2023: 17 declared, 16 yes, 0 people"],
    },
  },
  "conclusions of two colleges beside each other": {
    ...one(
      [
        BARE,
        ["指标", "物理学院", null, "文学院", null],
        [null, "结论", "备注", "结论", "备注"],
        ...COLLEGE.map((text, index): Row => [numbered(text, index + 1), "是", null, index === 6 ? "否" : "是", null]),
      ],
      ["A2:A3", "B2:C2", "D2:E2"],
    ),
    read: {
      form: "college college stated",
      organisations: [
        "物理学院学生会 undergraduate college college: 14 declared, 14 yes, 0 people",
        "文学院学生会 undergraduate college college: 14 declared, 13 yes, 0 people",
      ],
    },
  },
  "a second conclusion that names nobody is not another union's": {
    ...one([TITLE, ["指标", "学生会结论", "评估结论", "备注"], ...items(() => ["是", "否", null])]),
    read: { blocks: ["selfCheck Sheet1!A2:D18 学生会"], organisations: [UNDERGRADUATES] },
  },
  "of two columns of one union the first counts": {
    ...one([
      TITLE,
      ["指标", "学生会结论", "研究生会结论", "学生会结论", "备注"],
      ...items(() => ["是", "否", "否", null]),
    ]),
    read: {
      organisations: [UNDERGRADUATES, "研究生会 graduate school self-2023: 17 declared, 0 yes, 0 people"],
    },
  },
  "two conclusions in the first row of a sheet": {
    ...one([["指标", "结论", "自评结论", "备注"], ...items(() => ["是", "是", null])]),
    read: {
      blocks: ["selfCheck Sheet1!A1:D17 学生会"],
      questions: ["scheme self-2023/self-2022/self-2021/filing-2021"],
    },
  },
  "conclusions under an empty header": {
    ...one([TITLE, ["指标", null, "备注"], ...form({ header: null })]),
    read: { organisations: [UNDERGRADUATES] },
  },
  "items without a conclusion are no form that can be read": {
    ...one([TITLE, ...YEARLY.map((text, index): Row => [`${index + 1}.${text}`, "见附件材料"])]),
    read: { organisations: [], questions: ["other-file ?"] },
  },

  // --- whose it is
  "whose the form is stands in the file's name alone": {
    sheets: [sheet("Sheet1", [BARE, ...form()])],
    options: { fileName: "海川大学研究生会改革自评表.xlsx" },
    read: { organisations: ["研究生会 graduate school self-2023: 17 declared, 17 yes, 0 people"] },
  },
  "学生会组织 in the file's name is either": {
    sheets: [sheet("Sheet1", [BARE, ...form()])],
    options: { fileName: "海川大学学生会组织改革自评表.xlsx" },
    read: { organisations: [UNDERGRADUATES] },
  },
  "a college on the sheet's name, no union anywhere": {
    sheets: [sheet("物理学院", [BARE, ...college()]), sheet("文学院", [BARE, ...college()])],
    read: {
      organisations: [
        "物理学院学生会 undergraduate college college: 14 declared, 14 yes, 0 people",
        "文学院学生会 undergraduate college college: 14 declared, 14 yes, 0 people",
      ],
    },
  },
  "院级 in the title, no college anywhere": {
    ...one([["院级自评表（2023—2024学年）"], ...college()]),
    read: { organisations: ["院级学生会 undergraduate college college: 14 declared, 14 yes, 0 people"] },
  },
  "a college in the column 组织 of a roster": {
    sheets: [
      sheet("表", [BARE, ...college()]),
      sheet("名单", [
        ["组织", "姓名", "职务", "政治面貌"],
        ["物理学院", "赵一", "部长", "团员"],
        ["物理学院", "赵二", "部长", "团员"],
      ]),
    ],
    read: { organisations: ["物理学院学生会 undergraduate college college: 14 declared, 14 yes, 2 people"] },
  },
  "a heading of 学生会组织 that names its college": {
    sheets: [sheet("名单", [["物理学院学生会组织工作人员名单"], ...roster(12)]), FORM],
    read: {
      organisations: [UNDERGRADUATES, "物理学院学生会 undergraduate college college: 0 declared, 0 yes, 12 people"],
    },
  },
  "the level is told after the union": {
    sheets: [
      sheet("名单", [["学生会工作人员名单"], ...roster(12)]),
      sheet("表", [["校级学生会组织改革自评表（2023—2024学年）"], ...form()]),
    ],
    read: { organisations: ["学生会 undergraduate school self-2023: 17 declared, 17 yes, 12 people"] },
  },
  "the level is told by the heading of another table": {
    sheets: [FORM, sheet("名单", [["校级学生会工作人员名单"], ...roster(12)])],
    read: { organisations: ["学生会 undergraduate school self-2023: 17 declared, 17 yes, 12 people"] },
  },
  "a third form that names nobody": {
    sheets: [
      sheet("一", [["海川大学学生会改革自评表（2023—2024学年）"], ...form()]),
      sheet("二", [["海川大学研究生会改革自评表（2023—2024学年）"], ...form()]),
      sheet("三", [BARE, ...form({ verdict: () => "否" })]),
    ],
    read: {
      blocks: ["selfCheck 一!A2:C18 学生会", "selfCheck 二!A2:C18 研究生会", "selfCheck 三!A2:C18 owner-unknown"],
      questions: ["owner 学生会/研究生会"],
    },
  },
  "a roster of colleges that names none": {
    sheets: [
      sheet("文学院", [["文学院学生会改革自评表（2023—2024学年）"], ...college()]),
      sheet("法学院", [["法学院学生会改革自评表（2023—2024学年）"], ...college()]),
      sheet("名单", columns(roster(6), 1, 2, 4)),
    ],
    read: { unread: ["名单!A1:C7"], errors: ["unread-rows"] },
  },
  "an organisation by a name of its own": {
    sheets: [profile("青年之家", "学生会"), sheet("自评表", form())],
    read: { organisations: ["青年之家 undergraduate school self-2023: 17 declared, 17 yes, 0 people"] },
  },
  "a sheet that bears a college's name in a workbook of one union": {
    sheets: [profile("海川大学学生会", "学生会"), sheet("自评表", form()), sheet("物理学院学生会工作记录", RECORDS)],
    read: {
      organisations: ["海川大学学生会 undergraduate school self-2023: 17 declared, 17 yes, 0 people, 1 records"],
    },
  },
  "a sheet that bears the other union's name": {
    sheets: [profile("海川大学学生会", "学生会"), sheet("自评表", form()), sheet("研究生会工作记录", RECORDS)],
    read: {
      blocks: ["selfCheck 自评表!A1:C17 owner-unknown", "records 研究生会工作记录!A1:C2 研究生会"],
      questions: ["owner 海川大学学生会/研究生会"],
    },
  },

  "组织名称 right above the header, with its boxes": {
    ...one([BARE, ["组织名称", "海川大学 □学生会 R研究生会"], ...form()]),
    read: { organisations: ["海川大学研究生会 graduate school self-2023: 17 declared, 17 yes, 0 people"] },
  },
  "学校名称 right above the header": {
    ...one([BARE, ["学校名称", "海川大学"], ...form()]),
    read: { blocks: ["selfCheck Sheet1!A3:C19 学生会"], organisations: [UNDERGRADUATES] },
  },
  "wide rosters of two unions side by side, each under its title": {
    sheets: [
      sheet("自评", [
        ["海川大学学生会改革自评表（2023—2024学年）"],
        ...form(),
        [],
        ["海川大学研究生会改革自评表（2023—2024学年）"],
        ...form(),
      ]),
      sheet(
        "名单",
        beside([
          { rows: [["学生会工作人员名单"], ...roster(6)] },
          { rows: [["研究生会工作人员名单"], ...roster(4, { first: 50, graduate: true })] },
        ]),
      ),
    ],
    read: {
      organisations: [
        "学生会 undergraduate school self-2023: 17 declared, 17 yes, 6 people",
        "研究生会 graduate school self-2023: 17 declared, 17 yes, 4 people",
      ],
    },
  },
  "rosters of two years side by side, each under its title": {
    sheets: [
      FORM,
      sheet(
        "名单",
        beside([
          { rows: [["2022—2023学年名单"], ...roster(6)] },
          { rows: [["2023—2024学年名单"], ...roster(4, { first: 50 })] },
        ]),
      ),
    ],
    read: {
      blocks: ["selfCheck 表!A2:C18 学生会", "roster 名单!A2:I8 other-year", "roster 名单!K2:S6 学生会"],
      organisations: ["学生会 undergraduate school self-2023: 17 declared, 17 yes, 4 people"],
    },
  },
  "a school's own form under the heading of one of its colleges": {
    ...one([["物理学院报送材料"], ["物理学院学生会"], ["校级学生会组织改革自评表（2023—2024学年）"], ...form()]),
    read: { organisations: [UNDERGRADUATES] },
  },

  // --- where tables begin and end
  "rows that are numbered and empty": {
    sheets: [
      FORM,
      sheet("名单", [...roster(30), [31, null, null], [32, " ", " "], ...persons(5, { first: 60, serial: 33 })]),
    ],
    read: { organisations: ["学生会 undergraduate school self-2023: 17 declared, 17 yes, 35 people"] },
  },
  "a table that begins beside one that has ended": {
    sheets: [FORM, sheet("S", beside([{ rows: roster(5) }, { rows: congress(), down: 8 }]))],
    read: {
      blocks: ["selfCheck 表!A2:C18 学生会", "roster S!A1:I6 学生会", "congresses S!K9:P10 学生会"],
      organisations: ["学生会 undergraduate school self-2023: 17 declared, 17 yes, 5 people, 1 congresses"],
    },
  },
  "a table that begins on the left of a running one, without a gap": {
    sheets: [
      FORM,
      sheet(
        "S",
        placed([
          { rows: roster(10), row: 0, column: 3 },
          { rows: DEPARTMENTS, row: 4, column: 0 },
        ]),
      ),
    ],
    read: {
      blocks: ["selfCheck 表!A2:C18 学生会", "roster S!D1:L11 学生会", "departments S!A5:C7 学生会"],
      organisations: ["学生会 undergraduate school self-2023: 17 declared, 17 yes, 10 people"],
    },
  },
  "tables that begin on both sides of a running one, without gaps": {
    sheets: [
      FORM,
      sheet(
        "S",
        placed([
          { rows: columns(roster(10), 1, 2, 3, 4), row: 0, column: 3 },
          { rows: DEPARTMENTS, row: 4, column: 0 },
          { rows: columns(congress("2024-04-20"), 0, 1, 3), row: 4, column: 7 },
        ]),
      ),
    ],
    read: { organisations: ["学生会 undergraduate school self-2023: 17 declared, 17 yes, 10 people, 1 congresses"] },
  },
  "words behind a gap in columns that nobody knows are none of the rows": {
    sheets: [
      FORM,
      sheet("S", [
        ["姓名", "职务", "政治面貌", "宿舍", "电话"],
        ["赵一", "部长", "团员", "1-101", "1"],
        ["赵二", "干事", "团员", "1-102", "2"],
        [],
        [null, null, null, "合计", "2间"],
      ]),
    ],
    read: {
      blocks: ["selfCheck 表!A2:C18 学生会", "roster S!A1:E3 学生会"],
      organisations: ["学生会 undergraduate school self-2023: 17 declared, 17 yes, 2 people"],
    },
  },
  "a roster that tells more, on a sheet of its name": {
    sheets: [
      FORM,
      sheet("人员名单", [
        ["姓名", "职务", "政治面貌", "年级", "角色", "是否专职"],
        ["赵一", "部长", "团员", "2021级", "骨干", "否"],
        ["赵二", "干事", "团员", "2022级", "骨干", "否"],
      ]),
    ],
    read: { blocks: ["selfCheck 表!A2:C18 学生会", "roster 人员名单!A1:F3 学生会"] },
  },
  "words behind a gap are none of the rows": {
    sheets: [
      FORM,
      sheet("S", [...roster(5), [], [null, null, null, "共5人", "制表"], ...persons(3, { first: 40, serial: 6 })]),
    ],
    read: { organisations: ["学生会 undergraduate school self-2023: 17 declared, 17 yes, 8 people"] },
  },
  "cells beyond the columns that any form has": {
    sheets: [
      FORM,
      sheet("宽", [
        [...Array<null>(300).fill(null), "姓名", "职务", "政治面貌", "综合排名"],
        [...Array<null>(300).fill(null), "甲", "干事", "团员", "1/2"],
      ]),
    ],
    read: { blocks: ["selfCheck 表!A2:C18 学生会", "unknown 宽!KO1:KR2 not-a-table"] },
  },
  "a school's own columns that outnumber the known ones": {
    sheets: [
      FORM,
      sheet("统计", [
        ["姓名", "职务", "政治面貌", ...[..."甲乙丙丁戊己庚辛壬癸子丑寅卯"].map((name) => `某项指标${name}情况`)],
        ["赵一", "部长", "团员", ...Array<string>(14).fill("优")],
        ["赵二", "部长", "团员", ...Array<string>(14).fill("优")],
      ]),
    ],
    read: { unread: ["统计!A1:Q3"], errors: ["unread-rows"] },
  },

  // --- persons under no header
  "persons whose columns are not those of the roster before": {
    sheets: [
      FORM,
      sheet("名单1", roster(20)),
      sheet("名单2", columns(persons(10, { first: 50, serial: 21 }), 0, 4, 1, 2, 3)),
    ],
    read: { unread: ["名单2!A1:E10"], errors: ["unread-rows"] },
  },
  "persons whose status the roster before has no column for": {
    sheets: [
      FORM,
      sheet("名单1", columns(roster(20), 0, 1, 2, 3)),
      sheet("名单2", columns(persons(10, { first: 50, serial: 21 }), 0, 1, 4, 3)),
    ],
    read: { unread: ["名单2!A1:D10"], errors: ["unread-rows"] },
  },
  "persons whose roster before tells the status, not the grade": {
    sheets: [
      FORM,
      sheet("名单1", columns(roster(20), 0, 1, 2, 4)),
      sheet("名单2", columns(persons(10, { first: 50, serial: 21 }), 0, 1, 2, 4)),
    ],
    read: { organisations: ["学生会 undergraduate school self-2023: 17 declared, 17 yes, 30 people"] },
  },
  "persons whose numbers do not go on": {
    sheets: [FORM, sheet("名单1", roster(20)), sheet("名单2", persons(10, { first: 50, serial: 5 }))],
    read: { unread: ["名单2!A1:I10"], errors: ["unread-rows"] },
  },
  "persons whose numbers go on": {
    sheets: [FORM, sheet("名单1", roster(20)), sheet("名单2", persons(10, { first: 50, serial: 21 }))],
    read: { organisations: ["学生会 undergraduate school self-2023: 17 declared, 17 yes, 30 people"] },
  },
  "persons whose numbers are words": {
    sheets: [
      FORM,
      sheet("名单1", roster(20)),
      sheet(
        "名单2",
        persons(10, { first: 50 }).map(([, ...row]): Row => ["续", ...row]),
      ),
    ],
    read: { organisations: ["学生会 undergraduate school self-2023: 17 declared, 17 yes, 30 people"] },
  },
  "persons on a sheet that has nothing to do with the roster": {
    sheets: [FORM, sheet("工作人员", roster(20)), sheet("附", persons(10, { first: 50, serial: 21 }))],
    read: { unread: ["附!A1:I10"], errors: ["unread-rows"] },
  },
  "a form and the rest of a roster without headers on one page": {
    ...one([
      TITLE,
      ...form({ header: null }),
      [],
      ["工作人员名单"],
      ...roster(5),
      [],
      ["（续）"],
      ...persons(4, { first: 50, serial: 6 }),
    ]),
    read: { organisations: ["学生会 undergraduate school self-2023: 17 declared, 17 yes, 9 people"] },
  },
};
