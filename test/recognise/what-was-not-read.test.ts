/** People that stand there and cannot be read bar 达标; what several years or unions say is settled, not guessed. */
import { readSubmission } from "../support/read-submission";
import { sheet, workbook } from "../workbook/snapshot-builder";
import type { CellValue } from "../../src/spreadsheet";

type Rows = readonly (readonly (CellValue | undefined)[])[];

const FORM: Rows = [
  ["指标", "结论", "备注"],
  ["1★. 聚焦服务同学，不承担宿舍管理、校园纠察等行政职能。", "☑是 □否"],
  ["3. 工作人员不超过40人。", "☑是 □否", "实有31人"],
  ["4. 主席团成员不超过5人。", "☑是 □否", "实有5人"],
  ["5. 工作部门不超过6个。", "☑是 □否", "实有6人"],
];
const PAGE: Rows = [["云川大学学生会改革自评表（2023—2024学年）"], ...FORM];

describe("people under no header", () => {
  it.each<[string, Rows]>([
    ["in a sentence", [["工作人员名单"], ["主席团：赵文、钱武、孙理、李想"], ["办公室：周全、吴明、郑义"]]],
    [
      "in a grid of names",
      [["二、工作人员名单"], ["主席团", "办公室", "学习部"], ["赵文", "钱武", "孙理"], ["李想", "周全", "吴明"]],
    ],
    ["several in a cell", [["工作人员名单"], ["部门", "成员"], ["办公室", "赵文、钱武"], ["学习部", "孙理、李想"]]],
  ])("%s are told and stand in the way of 达标", (_, people) => {
    const submission = readSubmission(workbook([sheet("网页", [...PAGE, [], ...people])]));
    expect(submission.problems.map(({ code }) => code)).toContain("unread-rows");
    expect(submission.organisations[0]?.unread).toContainEqual(expect.objectContaining({ table: "roster" }));
  });

  it("are not looked for in other prose", () => {
    const prose: Rows = [
      ["六、主席团候选人产生办法"],
      ["由学院团组织推荐、学院党组织同意、学工部和校团委审查、校党委确定。"],
    ];
    const submission = readSubmission(workbook([sheet("网页", [...PAGE, [], ...prose])]));
    expect(submission.organisations[0]?.unread).toEqual([]);
  });
});

it("the people of a roster of many colleges are those of the college in their column 学院", () => {
  const colleges = ["文学院", "法学院", "物理学院"];
  const forms = colleges.flatMap((college): Rows => [[`${college}学生会改革自评表（2023—2024学年）`], ...FORM, []]);
  const roster: Rows = [
    ["学院", "姓名", "职务", "政治面貌"],
    ...colleges.map((college, index) => [college, `赵${index}`, "部长", index === 1 ? "群众" : "共青团员"]),
  ];
  const submission = readSubmission(workbook([sheet("自评", forms), sheet("人员名单", roster)]));
  expect(
    submission.organisations.map(({ name, roster: people }) => [name, people.map(({ name: who }) => who)]),
  ).toEqual([
    ["文学院学生会", ["赵0"]],
    ["法学院学生会", ["赵1"]],
    ["物理学院学生会", ["赵2"]],
  ]);
});

it("of forms of two years the newer is the one handed in", () => {
  const older: Rows = [["云川大学学生会改革自评表（2022—2023学年）"], ...FORM];
  const submission = readSubmission(workbook([sheet("网页", [...older, [], ...PAGE])]));
  expect(submission.recognition.academicYear?.value).toBe(2023);
  expect(submission.recognition.blocks).toContainEqual(expect.objectContaining({ unused: "other-year" }));
});

it("a head that names both unions makes no organisation of its own", () => {
  const rows: Rows = [["高校学生会组织深化改革评估备案表"], ["组织名称：云川大学学生会/研究生会"], ...FORM];
  const { organisations, recognition } = readSubmission(workbook([sheet("表", rows)]));
  expect(organisations.map(({ name }) => name)).toEqual(["学生会"]);
  expect(recognition.school?.value).toBe("云川大学");
});

it("a year before the school's name is no part of it", () => {
  const rows: Rows = [["2024年云川大学学生会改革自评表"], ...FORM];
  expect(readSubmission(workbook([sheet("表", rows)])).recognition.school?.value).toBe("云川大学");
});

it("实有6人 alone in the row of the departments counts the departments", () => {
  const [organisation] = readSubmission(workbook([sheet("表", PAGE)])).organisations;
  expect(organisation?.declarations.get("3.3")?.figure).toMatchObject({ value: 6, exact: true });
});

it("a title that bears the name of a column, on a host that knows no merged cells, begins no table", () => {
  const rows: Rows = [
    ["工作部门 · 深化改革评估验收"],
    ["选填，每个部门一行，主席团不是部门，不列入。"],
    ["组织", "部门名称", "负责人数", "其他人数"],
    [undefined, "办公室", 2, 5],
  ];
  const submission = readSubmission(workbook([sheet("网页", PAGE), sheet("工作部门", rows)]));
  expect(submission.organisations[0]?.departments.map(({ name }) => name)).toEqual(["办公室"]);
});
