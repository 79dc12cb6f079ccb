import { cases, cellsOf, check, declared, fallsBackToDeclaration, people, staff } from "../facts";

const posts = (...titles: string[]) => ({ roster: titles.map((post) => staff({ post })) });

describe("3.4 posts-allowed", () => {
  fallsBackToDeclaration("3.4", posts("", ""));
  cases("3.4", [
    [
      "every allowed post",
      posts(
        ...["主席团成员", "执行主席", "轮值主席", "部长", "副部长", "部门负责人", "负责人"],
        ...["干事", "部员", "工作人员", "成员"],
      ),
      "pass",
    ],
    ["秘书长", posts("秘书长"), "fail post-not-allowed"],
    ["a compound of allowed posts", posts("主席团成员、部长", "主席团成员（执行主席）", "主席团成员兼部长"), "pass"],
    ["one part that is not allowed", posts("副部长兼秘书长"), "fail post-not-allowed"],
    ["a post that begins like an allowed one", posts("部长助理"), "fail post-not-allowed"],
    ["nothing but punctuation", posts("、"), "fail post-not-allowed"],
    ["the department's name in front", { roster: [staff({ department: "宣传部", post: "宣传部部长" })] }, "pass"],
    ["the department's name run together", { roster: [staff({ department: "宣传部", post: "宣传部长" })] }, "pass"],
    [
      "the department's name where 部门 is blank",
      { roster: [staff({ department: "", post: "宣传部副部长" })] },
      "pass",
    ],
    ["the union's name in front", posts("校学生会主席团成员"), "pass"],
    ["another body's head", posts("项目负责人"), "fail post-not-allowed"],
    ["主席 under acceptance", posts("主席"), "review legacy-chair-title"],
    ["副主席 under self-2023", posts("副主席"), "review legacy-chair-title", { scheme: "self-2023" }],
    ["主席 under filing-2020", posts("主席", "副主席"), "pass", { scheme: "filing-2020" }],
    ["主席 under self-2021", posts("主席"), "pass", { scheme: "self-2021" }],
    ["主席 under self-2022", posts("主席"), "pass", { scheme: "self-2022" }],
    ["主席 under college", { level: "college", ...posts("主席") }, "pass", { scheme: "college" }],
    ["副主席兼秘书长 fails, once", posts("副主席兼秘书长"), "fail post-not-allowed"],
    ["one blank post among others", posts("部长", ""), "review post-missing"],
    ["a fail beside a blank", posts("秘书长", ""), "fail post-not-allowed post-missing"],
    ["否 with a blank", { ...posts("部长", ""), declarations: { "3.4": declared("no") } }, "review post-missing"],
  ]);

  describe("a known core passes whatever is beside it", () => {
    cases(
      "3.4",
      [
        ...["执行主席（轮值）", "轮值主席（第一学期）", "主席团成员（女）", "主席团成员（2023年9月至今）", "值班主席"],
        ...[
          "部长（主持工作）",
          "副部长（代）",
          "代理部长",
          "代部长",
          "常务副部长",
          "部长（兼）",
          "部长（副）",
          "第一副部长",
        ],
        ...["学习部成员", "办公室干事", "秘书处干事", "学习部部长", "权益部负责人", "学习部副部长（主持工作）"],
        ...["校学生会办公室干事", "云溪大学学生会学习部部长", "部 长", "干 事", "学习部 部长", "1.部长", "干事1"],
        ...[
          "部门负责人（学习部）",
          "见习干事",
          "实习干事",
          "学生干事",
          "组员",
          "主席团",
          "部长、主席团成员",
          "主席（轮值）",
          "主席团成员 部长",
        ],
        ...["主席团成员（执行主席）", "主席团成员(分管学习部)", "部长（信息学院）", "社团管理部部长", "干事（大二）"],
      ].map((post) => [post, posts(post), "pass"]),
    );
    cases(
      "3.4",
      ["宣传部长", "文艺干事", "学习部", "正部", "副部", "干事（机动）", "部长（双肩挑）"].map((post) => [
        `${post}, with a note`,
        posts(post),
        "pass rest-not-read",
      ]),
    );
  });

  describe("a rest that may undo the core is to be verified", () => {
    cases(
      "3.4",
      [
        "原部长",
        "前副部长",
        "曾任部长",
        "部长（已离任）",
        "拟任部长",
        "主席团成员候选人",
        "主席团成员（候选）",
        "部长（2023年6月卸任）",
        "前副主席",
        "候任副主席",
      ].map((post) => [post, posts(post), "review post-unclear"]),
    );
    cases("3.4", [
      ["a former chair, where chairs may be", posts("原主席"), "review post-unclear", { scheme: "self-2021" }],
      [
        "the head of a layer that may not be",
        { roster: [staff({ department: "新媒体中心", post: "新媒体中心部长" })] },
        "review post-unclear",
      ],
    ]);
  });

  describe("a foreign core fails", () => {
    cases(
      "3.4",
      [
        ...[
          "秘书长",
          "副秘书长",
          "主任",
          "办公室主任",
          "副主任",
          "联络员",
          "团支书",
          "学习委员",
          "班长",
          "顾问",
          "干事长",
        ],
        ...[
          "部长助理",
          "主席助理",
          "融媒体中心负责人",
          "中心主任",
          "项目负责人",
          "名誉主席",
          "部长（兼秘书长）",
          "部长兼团支书",
        ],
        ...["社团负责人", "团支部成员", "工作组组长", "总监", "站长"],
        ...["秘书长（副）", "原秘书长", "项目办公室", "团委办公室", "正职"],
      ].map((post) => [post, posts(post), "fail post-not-allowed"]),
    );
  });

  it("has one finding per cell, known by the person", () => {
    const outcome = check("3.4", { roster: people(3, { post: "秘书长" }) });
    expect(cellsOf(outcome)).toEqual(["人员名单!B2", "人员名单!B3", "人员名单!B4"]);
    expect(outcome.findings.map(({ subject }) => subject)).toEqual(["成员1", "成员2", "成员3"]);
  });

  it("takes a person called by digits for no row", () => {
    const [finding] = check("3.4", { roster: [staff({ name: "07", post: "秘书长" })] }).findings;
    expect(finding).toMatchObject({ subject: "07", parameters: { who: "“07”" } });
  });

  it("names a person without a name by the row", () => {
    const [finding] = check("3.4", { roster: [staff({ name: "", post: "秘书长" })] }).findings;
    expect(finding).toMatchObject({ subject: null, parameters: { who: "2", post: "秘书长" } });
  });
});
