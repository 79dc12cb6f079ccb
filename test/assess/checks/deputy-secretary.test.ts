import { blank, cases, cellsOf, check, declared, fallsBackToDeclaration, guide, read, unreadable } from "../facts";

const guides = (...fields: Parameters<typeof guide>[1][]) => ({
  guidance: fields.map((person) => guide("league-guide", person)),
});
const notFullTime = { fullTime: read(false) };

describe("10.1 deputy-secretary", () => {
  fallsBackToDeclaration("10.1", { guidance: [guide("secretary-general")] });
  cases("10.1", [
    ["a full-time deputy secretary", guides({}), "pass"],
    ["a full-time secretary", guides({ post: "团委书记" }), "pass"],
    ["not full-time", guides(notFullTime), "fail not-full-time"],
    ["full-time left blank", guides({ fullTime: blank }), "review full-time-unproven"],
    ["full-time unreadable", guides({ fullTime: unreadable("部分") }), "review full-time-unproven"],
    ["another post", guides({ post: "辅导员" }), "review full-time-unproven"],
    ["any one who satisfies is enough", guides(notFullTime, { post: "辅导员" }, {}), "pass"],
    ["one who might be the one", guides(notFullTime, { fullTime: blank }), "review full-time-unproven"],
    ["nobody full-time", guides(notFullTime, notFullTime), "fail not-full-time not-full-time"],
    ["any person at a college", { level: "college", ...guides({ post: "辅导员", ...notFullTime }) }, "pass"],
    ["a row that names nobody", { level: "college", ...guides({ name: "", post: "" }) }, "missing nothing-stated"],
    [
      "否 and unproven",
      { ...guides({ fullTime: blank }), declarations: { "10.1": declared("no") } },
      "review full-time-unproven",
    ],
  ]);

  cases("10.1", [
    ...["校团委专职副书记", "团委副书记", "校团委书记", "云溪大学团委副书记", "副书记", "团委书记（专职）"].map(
      (post) => [post, guides({ post }), "pass"] as const,
    ),
    ["专职 in the post", guides({ post: "校团委专职副书记", fullTime: blank }), "pass"],
    ...[
      "拟任校团委副书记",
      "原校团委副书记（已调离）",
      "学生兼职副书记",
      "校团委副书记（学生兼职）",
      "软件2101班团支部书记",
    ].map((post) => [post, guides({ post }), "review guide-doubtful"] as const),
    ...["信息学院团委副书记", "机电学院团总支书记", "校团委兼职副书记", "党委副书记", "团委干事"].map(
      (post) => [post, guides({ post }), "review full-time-unproven"] as const,
    ),
    ...["待定", "暂缺", "空缺", "（空缺）", "待聘"].map(
      (name) => [name, guides({ name }), "review guide-vacant"] as const,
    ),
    ["a name without a post to it", guides({ post: "待定" }), "review guide-vacant"],
    ["a post without a name, to be filled", guides({ name: "", post: "待定" }), "review guide-vacant"],
    ["暂缺, not full-time", guides({ name: "暂缺", ...notFullTime }), "review guide-vacant"],
    ["暂缺 at a college", { level: "college", ...guides({ name: "暂缺" }) }, "review guide-vacant"],
    [
      "a class's secretary at a college",
      { level: "college", ...guides({ post: "2班团支书" }) },
      "review guide-doubtful",
    ],
    [
      "the same person in both roles",
      { guidance: [guide("league-guide", { fullTime: blank }), guide("secretary-general", { fullTime: blank })] },
      "review same-guide-twice",
    ],
    [
      "the same person in both roles, full-time",
      { guidance: [guide("league-guide"), guide("secretary-general")] },
      "pass",
    ],
  ]);

  it("shows which words say that there is nobody", () => {
    expect(cellsOf(check("10.1", guides({ name: "待定" })))).toEqual(["指导力量!B2"]);
    const byPost = check("10.1", guides({ post: "空缺（招聘中）" }));
    expect(cellsOf(byPost)).toEqual(["指导力量!C2"]);
    expect(byPost.findings[0]).toMatchObject({ parameters: { text: "空缺（招聘中）" } });
  });

  it("shows what is in doubt", () => {
    expect(cellsOf(check("10.1", guides({ fullTime: blank })))).toEqual(["指导力量!D2"]);
    expect(cellsOf(check("10.1", guides({ post: "辅导员", name: "" })))).toEqual(["指导力量!C2"]);
    expect(check("10.1", guides({ post: "辅导员", name: "" })).findings[0]).toMatchObject({
      subject: null,
      parameters: { who: "2" },
    });
  });
});
