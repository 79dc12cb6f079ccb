import { cases, cellsOf, check, department, fallsBackToDeclaration, proven, staff } from "../facts";

describe("2.1 flat-structure", () => {
  fallsBackToDeclaration("2.1");
  cases("2.1", [
    ["办公室 alone is a department", { departments: [department("办公室"), department("学习部")] }, "pass"],
    ["a centre", { departments: [department("新媒体中心")] }, "fail extra-layer"],
    ["a centre, spaced out", { departments: [department("融媒体 中 心")] }, "fail extra-layer"],
    ["a project office, spaced out", { departments: [department("项目 办公室")] }, "fail extra-layer"],
    ["a centre by its union's name", { departments: [department("校学生会新媒体中心")] }, "fail extra-layer"],
    [
      "a department of the school's own unit",
      { departments: [department("就业指导中心联络部")] },
      "review layer-suspected",
    ],
    ["the study group of 中心组", { departments: [department("中心组学习部")] }, "pass"],
    ["a project office in the roster", { roster: [staff({ department: "项目办公室" })] }, "fail extra-layer"],
    [
      "both tables are looked at",
      { departments: [department("学习部")], roster: [staff({ department: "发展中心" })] },
      "fail extra-layer",
    ],
    [
      "blank and 主席团 list no department",
      { roster: [staff({ department: "" }), staff({ department: "主席团" })], declarations: { "2.1": proven } },
      "pass",
    ],
  ]);

  it("names a layer once, wherever it stands", () => {
    const outcome = check("2.1", {
      departments: [department("新媒体中心")],
      roster: [staff(), staff({ department: "新媒体中心" }), staff({ department: "新媒体中心" })],
    });
    expect(cellsOf(outcome)).toEqual(["人员名单!C3", "工作部门!A2"]);
  });
});
