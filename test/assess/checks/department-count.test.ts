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

  it("shows the departments beyond the limit where they stand first", () => {
    expect(cellsOf(check("3.3", listed(7)))).toEqual(["工作部门!A8"]);
    expect(cellsOf(check("3.3", rostered("办公室", ...NAMES, "外联部")))).toEqual(["人员名单!C9"]);
  });
});
