import { cases, event, fallsBackToDeclaration, proven } from "../facts";

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
    ["students alone", panels("学生代表"), "missing nothing-stated"],
    ["blank", { ...panels(""), declarations: { "8.2": proven } }, "pass"],
    [
      "the newest decides",
      { records: [panel("主席团", "2023-06-01"), panel("学生代表、团委", "2023-01-01"), panel("学生代表、团委", "")] },
      "missing nothing-stated",
    ],
    ["however old it is", { records: [panel("主席团", "2020-06-01"), panel("学生代表、团委", "2021-01-01")] }, "pass"],
  ]);
});
