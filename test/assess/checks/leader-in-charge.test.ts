import { cases, cellsOf, check, fallsBackToDeclaration, guide as person, type Facts } from "../facts";

const guide = (role: Parameters<typeof person>[0], fields: Parameters<typeof person>[1] = {}) =>
  person(role, { post: role === "teaching-leader" ? "副校长" : "党委副书记", ...fields });
const leader = (post: string, name = "高远"): Facts => ({
  guidance: [guide("leader-in-charge", { post, name }), guide("teaching-leader")],
});

describe("9.2 leader-in-charge", () => {
  fallsBackToDeclaration("9.2", { guidance: [guide("teaching-leader")] });
  fallsBackToDeclaration("9.2", { guidance: [guide("leader-in-charge", { name: "", post: "" })] });
  cases("9.2", [
    ["both", { guidance: [guide("leader-in-charge"), guide("teaching-leader")] }, "pass"],
    ["only the first", { guidance: [guide("leader-in-charge")] }, "review second-leader-missing"],
    ["known by the post", { guidance: [guide("leader-in-charge", { name: "" })] }, "review second-leader-missing"],
  ]);

  describe("a leader of the school", () => {
    cases(
      "9.2",
      [
        ...["党委书记", "党委副书记", "校党委副书记", "校长", "副校长", "党委副书记、副校长", "党委常委、副校长"],
        ...["党委副书记兼纪委书记", "云溪大学党委副书记", "常务副校长", "分管学生工作的副校长", "校领导", "副书记"],
        ...["党委副书记、学生工作部部长", "副校长（分管学生工作）", "党委常委", ""],
      ].map((post) => [post || "nothing but a name", leader(post), "pass"]),
    );
  });

  describe("a leader of a school that is itself a 学院", () => {
    const of = (post: string, school: string): Facts => ({ school, ...leader(post) });
    cases("9.2", [
      ["its vice-president", of("副院长", "云溪职业技术学院"), "pass"],
      ["with its name in front", of("云溪职业技术学院副院长", "云溪职业技术学院"), "pass"],
      ["where no school is known", of("副院长", ""), "pass"],
      ["a vice-dean at a 大学", of("副院长", "云溪大学"), "review leader-post-unfit"],
      ["of one of its colleges", of("机电学院副院长", "云溪职业技术学院"), "review leader-post-unfit"],
    ]);
  });

  describe("no leader of the school", () => {
    cases(
      "9.2",
      [
        ...["辅导员", "学生工作部部长", "学工处处长", "校团委书记", "校团委副书记", "教务处处长", "班主任", "教授"],
        ...["信息学院党委副书记", "机电学院副院长", "机电学院院长", "党总支书记", "学生党支部书记", "党委办公室主任"],
      ].map((post) => [post, leader(post), "review leader-post-unfit"]),
    );
    cases("9.2", [
      ["待定", leader("党委副书记", "待定"), "review guide-vacant"],
      ["暂缺", leader("", "暂缺"), "review guide-vacant"],
      ["原党委副书记（已退休）", leader("原党委副书记（已退休）"), "review guide-doubtful"],
      ["拟任副校长", leader("拟任副校长"), "review guide-doubtful"],
      [
        "one who is beside one who is not",
        { guidance: [...(leader("辅导员").guidance ?? []), guide("leader-in-charge")] },
        "pass",
      ],
      [
        "the second is no leader",
        { guidance: [guide("leader-in-charge"), guide("teaching-leader", { post: "教务处处长" })] },
        "review leader-post-unfit",
      ],
    ]);
  });

  it("shows the row of the one there is", () => {
    expect(cellsOf(check("9.2", { guidance: [guide("leader-in-charge")] }))).toEqual(["指导力量!A2"]);
  });
});
