import { cases, cellsOf, check, declared, department, fallsBackToDeclaration, figure, staff } from "../facts";

const NAMES = ["办公室", "学习部", "权益部", "文体部", "宣传部", "实践部", "外联部"];
const listed = (count: number) => ({ departments: NAMES.slice(0, count).map((name) => department(name)) });
const rostered = (...names: string[]) => ({ roster: names.map((name) => staff({ department: name })) });

describe("3.3 department-count", () => {
  fallsBackToDeclaration("3.3");
  cases("3.3", [
    ["6 listed", listed(6), "pass"],
    ["7 listed", listed(7), "fail departments-over-limit"],
    ["one listed twice counts once", { departments: [...listed(6).departments, department("办公室")] }, "pass"],
    ["7 in the roster", rostered(...NAMES), "fail departments-over-limit"],
    ["blank and 主席团 are no departments", rostered(...NAMES.slice(1), "", "主席团"), "pass"],
    ["the list wins over the roster", { ...listed(6), ...rostered(...NAMES) }, "pass"],
    [
      "rows without a name list nothing",
      { departments: [department("")], ...rostered(...NAMES) },
      "fail departments-over-limit",
    ],
    ["基本信息", { profile: { departments: 7 } }, "fail departments-over-limit"],
    [
      "a figure in the remark",
      { declarations: { "3.3": declared("yes", { figure: figure(6) }) } },
      "pass from-declaration",
    ],
    ["another figure in 基本信息", { ...listed(5), profile: { departments: 6 } }, "pass count-mismatch"],
    ["another figure than the roster's", { ...rostered("办公室"), profile: { departments: 6 } }, "pass count-mismatch"],
  ]);

  it("tells departments of one name apart by their campus, and by nothing else in brackets", () => {
    const names = ["学习部（东校区）", "学习部（西校区）", "学习部（东校区）", "学习部（5人）", "学习部"];
    const outcome = check("3.3", { departments: names.map((name) => department(name)) });
    expect(outcome.actual).toBe(3);
  });

  describe("a seventh that is none", () => {
    const six = NAMES.slice(0, 6);
    cases(
      "3.3",
      [
        ...[
          "校学生会主席团",
          "主席团（5人）",
          "主席团成员",
          "主 席 团",
          "执行主席团",
          "共6个部门",
          "合计：6",
          "合计6个",
          "6",
        ],
        ...[
          "校学生会学习部",
          "学 习 部",
          "学习部、权益部",
          "1.学习部",
          "学习部（12人）",
          "（一）学习部",
          "学习",
          "分管学习部",
        ],
        ...["学习部 权益部", "学习部/文体部", "学习部和权益部", "云溪大学学生会学习部", "校学生会 学习部"],
      ].map((name) => [name, rostered(...six, name), "pass"]),
    );
  });

  describe("a seventh that is one", () => {
    const six = NAMES.slice(0, 6);
    cases(
      "3.3",
      ["外联部", "学习部、外联部", "秘书处", "宣传、外联部", "学生会工作部"].map((name) => [
        name,
        rostered(...six, name),
        "fail departments-over-limit",
      ]),
    );
  });

  it("shows the departments beyond the limit where they stand first", () => {
    expect(cellsOf(check("3.3", listed(7)))).toEqual(["工作部门!A8"]);
    expect(cellsOf(check("3.3", rostered("办公室", ...NAMES, "外联部")))).toEqual(["人员名单!C9"]);
  });
});
