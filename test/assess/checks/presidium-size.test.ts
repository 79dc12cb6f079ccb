import { cases, cellsOf, check, declared, fallsBackToDeclaration, figure, people, proven, staff } from "../facts";

describe("3.2 presidium-size", () => {
  fallsBackToDeclaration("3.2", { roster: people(3) });
  cases("3.2", [
    ["5", { roster: people(5, { post: "主席团成员" }) }, "pass"],
    ["6", { roster: people(6, { post: "主席团成员" }) }, "fail presidium-over-limit"],
    ["3 at a college", { level: "college", roster: people(3, { post: "主席团成员" }) }, "pass"],
    ["4 at a college", { level: "college", roster: people(4, { post: "主席团成员" }) }, "fail presidium-over-limit"],
    [
      "every title of the presidium counts",
      {
        roster: ["主席团成员", "执行主席", "轮值主席", "主席", "副主席", "主席团成员、部长"].map((post) =>
          staff({ post }),
        ),
      },
      "fail presidium-over-limit",
    ],
    [
      "成员 of the 主席团 counts",
      { roster: people(6, { post: "成员", department: "主席团" }) },
      "fail presidium-over-limit",
    ],
    ["a roster without any: 基本信息", { roster: people(9), profile: { presidium: 6 } }, "fail presidium-over-limit"],
    [
      "a figure in the remark",
      { declarations: { "3.2": declared("yes", { figure: figure(5) }) } },
      "pass from-declaration",
    ],
    [
      "another figure in 基本信息",
      { roster: people(5, { post: "主席团成员" }), profile: { presidium: 4 }, declarations: { "3.2": proven } },
      "pass count-mismatch",
    ],
  ]);

  it("shows the posts beyond the limit", () => {
    const roster = [...people(2), ...people(7, { post: "主席团成员" })];
    expect(cellsOf(check("3.2", { roster }))).toEqual(["人员名单!B9:B10"]);
  });
});
