import { cases, cellsOf, check, event, fallsBackToDeclaration, proven } from "../facts";

const panel = (participants: string, day = "2023-06-01") => event("review-meeting", day, { participants });
const panels = (...texts: string[]) => ({ records: texts.map((text) => panel(text)) });

describe("8.2 review-panel", () => {
  fallsBackToDeclaration("8.2", panels("主席团"));
  cases("8.2", [
    ["students and the League committee", panels("学生代表、校团委"), "pass"],
    ["students and the student affairs office", panels("学生代表50人，学工部负责人"), "pass"],
    ["the office under its long name", panels("普通同学、学生工作部"), "pass"],
    ["postgraduates", panels("研究生代表、研工部"), "pass"],
    ["delegates of the congress", panels("学代会代表、团委老师"), "pass"],
    [
      "offices with students in their names are no students",
      panels("学生工作处、学生会主席团、团委"),
      "missing nothing-stated",
    ],
    ["said to be without students", panels("校团委、学工部，无学生代表参加"), "fail panel-without-students"],
    ["the students stayed away", panels("团委老师，学生代表未参加"), "fail panel-without-students"],
    [
      "是 is refuted by those who were there",
      { ...panels("学工部、团委，未邀请学生代表"), declarations: { "8.2": proven } },
      "fail panel-without-students overclaimed",
    ],
    ["students who hold no post", panels("未任职的普通同学40人、校团委"), "pass"],
    ["one of them missing", panels("学生代表30人（2人请假缺席）、学工部"), "pass"],
    ["without any", panels("学工部、团委，无学生代表参加"), "fail panel-without-students"],
    ["an office that sent nobody", panels("学生代表30人，学工部未派人参加"), "missing nothing-stated"],
    ["none invited", panels("主席团、团委，未邀请普通同学"), "fail panel-without-students"],
    ["they did not come", panels("学生代表未到会，团委、学工部"), "fail panel-without-students"],
    ["students alone", panels("学生代表"), "missing nothing-stated"],
    ["blank", { ...panels(""), declarations: { "8.2": proven } }, "pass"],
    [
      "the newest decides",
      { records: [panel("主席团", "2023-06-01"), panel("学生代表、团委", "2023-01-01"), panel("学生代表、团委", "")] },
      "missing nothing-stated",
    ],
    [
      "of those that name only their semester the last one",
      {
        records: [
          event("review-meeting", "2022-09-10", { participants: "学生代表、团委" }),
          event("review-meeting", "", { semester: { year: 2023, season: "spring" }, participants: "无学生代表参加" }),
          event("review-meeting", "", { semester: { year: 2022, season: "autumn" }, participants: "学生代表、团委" }),
        ],
      },
      "fail panel-without-students",
    ],
    ["however old it is", { records: [panel("主席团", "2020-06-01"), panel("学生代表、团委", "2021-01-01")] }, "pass"],
  ]);

  it("shows who took part, and knows the review again by its topic", () => {
    const without = (topic: string) => ({
      records: [event("review-meeting", "2023-09-01", { participants: "无学生代表", topic })],
    });
    expect(cellsOf(check("8.2", without("期末述职评议")))).toEqual(["工作记录!D2"]);
    expect(check("8.2", without("期末述职评议")).findings[0]).toMatchObject({ subject: "期末述职评议" });
    expect(check("8.2", without("")).findings[0]).toMatchObject({ subject: null });
  });
});
