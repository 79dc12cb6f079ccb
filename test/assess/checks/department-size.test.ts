import { blank, cases, cellsOf, check, department, fallsBackToDeclaration, people, read, unreadable } from "../facts";

describe("3.5 department-size", () => {
  fallsBackToDeclaration("3.5", { departments: [department("学习部")] });
  cases("3.5", [
    ["3 heads and 6 others", { departments: [department("学习部", read(3), read(6))] }, "pass"],
    ["4 heads", { departments: [department("学习部", read(4), read(6))] }, "fail department-over-size"],
    [
      "4 heads and 7 others are two findings",
      { departments: [department("学习部", read(4), read(7))] },
      "fail department-over-size department-over-size",
    ],
    ["one figure alone", { departments: [department("学习部", blank, read(7))] }, "fail department-over-size"],
    [
      "a figure that cannot be read",
      { departments: [department("学习部", unreadable("若干"))] },
      "review figure-unreadable",
    ],
    [
      "counted in the roster where the list has no figures",
      { departments: [department("学习部")], roster: people(7, { department: "学习部" }) },
      "fail department-over-size",
    ],
    ["4 heads in the roster", { roster: people(4, { post: "副部长" }) }, "fail department-over-size"],
    [
      "the presidium and people without a department belong to none",
      { roster: [...people(9, { post: "主席团成员" }), ...people(9, { department: "" }), ...people(6)] },
      "pass",
    ],
    [
      "同上 makes no department too large: the list may have been sorted",
      { roster: [...people(6), ...people(4, { departmentIsRepeated: true })] },
      "pass",
    ],
  ]);

  it("shows the figure, or the people beyond the limit", () => {
    expect(cellsOf(check("3.5", { departments: [department("学习部", read(4), read(7))] }))).toEqual([
      "工作部门!B2",
      "工作部门!C2",
    ]);
    expect(cellsOf(check("3.5", { roster: people(8) }))).toEqual(["人员名单!B8:B9"]);
  });
});
