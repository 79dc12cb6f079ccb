import { fitOf } from "../../src/assess/event-fit";
import type { RecordKind } from "../../src/workbook";
import { cases, event } from "./facts";

const fit = (kind: RecordKind, topic: string, participants = "", kindText?: string): string =>
  fitOf(event(kind, "2023-10-01", { topic, participants, ...(kindText === undefined ? {} : { kindText }) }));

describe("what did not take place", () => {
  it.each([
    "述职评议会（因故取消）",
    "推迟至6月",
    "述职评议会未能召开",
    "因疫情延期",
    "未开展",
    "暂缓举行",
    "拟于5月召开",
  ])("%s", (topic) => {
    expect(fit("review-meeting", topic)).toBe("off");
  });

  it.each(["述职评议会", "推迟后于5月召开的述职评议会", "期末述职评议", ""])("%s did", (topic) => {
    expect(fit("review-meeting", topic)).toBe("fits");
  });
});

describe("a review of the union's own staff", () => {
  it.each([
    "述职评议会",
    "学生会工作人员述职评议",
    "学期述职",
    "评议会",
    "主席团和部门负责人述职",
    "邀请团支部代表参加的述职评议",
  ])("%s", (topic) => {
    expect(fit("review-meeting", topic)).toBe("fits");
  });

  it.each([
    "党员民主评议",
    "团支部民主评议",
    "各学院学生会述职评议",
    "社团负责人述职",
    "部门例会汇报",
    "班主任述职考核",
  ])("%s may be another's", (topic) => {
    expect(fit("review-meeting", topic, "", topic.includes("例会") ? "工作汇报" : "述职评议")).toBe(
      topic.includes("例会") ? "fits" : "unclear",
    );
  });
});

describe("a Party body hears the union", () => {
  it.each([
    "党委会听取学生会工作汇报",
    "校党委听取校院两级学生会汇报",
    "党总支会议研究学生会换届",
    "校党委常委会专题研究学生会改革",
    "听取汇报",
    "学期工作汇报",
    "",
  ])("%s", (topic) => {
    expect(fit("party-hearing", topic)).toBe("fits");
  });

  it.each([
    "干事向部长汇报工作",
    "主席团听取各部门汇报",
    "学生会委员会听取工作汇报",
    "校团委听取学生会汇报",
    "部门例会汇报",
    "党委听取二级学院学生会工作汇报",
    "听取各学院学生会汇报",
    "学工部听取学生会汇报",
  ])("%s may be another's", (topic) => {
    expect(fit("party-hearing", topic)).toBe("unclear");
  });

  it("a report to nobody in particular does not say who heard it", () => {
    expect(fit("party-hearing", "期中汇报", "", "工作汇报")).toBe("unclear");
    expect(fit("party-hearing", "党委会听取期中汇报", "", "工作汇报")).toBe("fits");
  });
});

describe("training of the staff as a whole", () => {
  it.each<[string, string]>([
    ["全体工作人员培训", ""],
    ["学期培训", ""],
    ["新干事培训", "全体工作人员"],
    ["工作人员业务培训", "学生会成员"],
  ])("%s · %s", (topic, participants) => {
    expect(fit("staff-training", topic, participants)).toBe("fits");
  });

  it.each<[string, string]>([
    ["新干事培训", ""],
    ["宣传部门内部培训", ""],
    ["团支书培训", ""],
    ["新生军训", ""],
    ["学期培训", "部分工作人员"],
    ["学期培训", "各部门负责人"],
    ["社团骨干培训", ""],
  ])("%s · %s may be of some only", (topic, participants) => {
    expect(fit("staff-training", topic, participants)).toBe("unclear");
  });
});

describe("political study", () => {
  it.each(["政治理论学习", "党的二十大精神学习", "主题教育专题学习", "青年大学习", "理论学习第二课堂外活动"])(
    "%s",
    (topic) => {
      expect(fit("political-study", topic)).toBe("fits");
    },
  );

  it.each(["形势与政策课", "思政课程", "政治理论课考试"])("%s is a course", (topic) => {
    expect(fit("political-study", topic)).toBe("unclear");
  });
});

describe("events that may not count", () => {
  const off = { topic: "述职评议会（因故取消）" };
  cases("8.1", [
    [
      "all called off",
      { records: [event("review-meeting", "2023-10-01", off), event("review-meeting", "2023-04-01", off)] },
      "review event-not-held event-not-held",
    ],
    [
      "one called off",
      { records: [event("review-meeting", "2023-10-01"), event("review-meeting", "2023-04-01", off)] },
      "review one-semester-only event-not-held",
    ],
    [
      "two others beside it",
      {
        records: [
          event("review-meeting", "2023-10-01"),
          event("review-meeting", "2023-04-01"),
          event("review-meeting", "2023-05-01", off),
        ],
      },
      "pass",
    ],
    [
      "a members' review only",
      { records: [event("review-meeting", "2023-10-01", { topic: "党员民主评议" })] },
      "review event-unclear",
    ],
    [
      "semesters by name",
      {
        records: [
          event("review-meeting", "", { semester: { year: 2023, season: "spring" } }),
          event("review-meeting", "", { semester: { year: 2022, season: "autumn" } }),
        ],
      },
      "pass",
    ],
    [
      "a semester still to come",
      { records: [event("review-meeting", "", { semester: { year: 2024, season: "spring" } })] },
      "missing nothing-stated",
    ],
    [
      "a semester long past",
      { records: [event("review-meeting", "", { semester: { year: 2020, season: "spring" } })] },
      "fail records-too-old",
    ],
  ]);
});
