import { fitOfEvent } from "../../src/language";
import type { RecordKind } from "../../src/workbook";
import { cases, check, event } from "./facts";

const fit = (kind: RecordKind, topic: string, level: "school" | "college" = "school", school = "云溪大学"): string =>
  fitOfEvent(kind, event(kind, "2023-10-01", { topic }), { level, school });

describe("what did not take place", () => {
  it.each([
    "述职评议会（因故取消）",
    "推迟至6月",
    "述职评议会未能召开",
    "因疫情延期",
    "未开展",
    "暂缓举行",
    "拟于5月召开",
    "述职评议会，预计6月下旬举行",
    "待定",
    "计划期末组织述职评议",
    "原定5月，改期，时间另行通知",
    "（筹备中）",
  ])("%s", (topic) => {
    expect(fit("review-meeting", topic)).toBe("off");
  });

  it.each([
    "述职评议会",
    "推迟后于5月召开的述职评议会",
    "期末述职评议",
    "",
    "述职评议暨下学期工作部署",
    "新学期开学第一课",
    "传达会议精神，下步工作",
    "希望与担当",
    "述职评议会（学习下一步改革计划）",
    "因雨改期，已于5月12日补开",
  ])("%s did", (topic) => {
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
    expect(fit("review-meeting", topic)).toBe("unclear");
  });

  it.each(["形势与政策课", "思政课程", "政治理论课考试"])("%s is a course", (topic) => {
    expect(fit("political-study", topic)).toBe("unclear");
  });
});

describe("a Party body that hears the union", () => {
  it.each([
    "党委常委会听取校团委、学生会工作汇报",
    "党委会研究学生会工作，团委听取汇报",
    "党委会听取校学生会及二级学院学生会汇报",
  ])("%s", (topic) => {
    expect(fit("party-hearing", topic)).toBe("fits");
  });

  it.each(["党委听取二级学院学生会工作汇报", "党委副书记听取各部门汇报", "党委例会听取汇报", "主席团听取部门汇报"])(
    "%s may be another's",
    (topic) => {
      expect(fit("party-hearing", topic)).toBe("unclear");
    },
  );
});

it("at a school that is itself a 学院 its own name names no college", () => {
  const topic = "云溪职业技术学院学生会述职评议";
  expect(fit("review-meeting", topic, "school", "云溪职业技术学院")).toBe("fits");
  expect(fit("review-meeting", topic)).toBe("unclear");
  expect(fit("review-meeting", "机电学院学生会述职评议", "school", "云溪职业技术学院")).toBe("unclear");
});

describe("at a college its own union is meant", () => {
  it.each<[RecordKind, string]>([
    ["party-hearing", "学院党委听取学院学生会工作汇报"],
    ["review-meeting", "文学院学生会述职评议"],
    ["staff-training", "学院学生会干部培训"],
  ])("%s: %s", (kind, topic) => {
    expect(fit(kind, topic, "college")).toBe("fits");
    expect(fit(kind, topic)).toBe("unclear");
  });

  it("not by those of the other colleges", () => {
    expect(fit("review-meeting", "各学院学生会述职评议", "college")).toBe("unclear");
    expect(fit("party-hearing", "学校党委听取二级学院学生会汇报", "college")).toBe("unclear");
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

  it("one without a topic is named by its kind", () => {
    const record = event("review-meeting", "2023-10-01", { kindText: "党员民主评议" });
    expect(check("8.1", { records: [record] }).findings[0]).toMatchObject({
      code: "event-unclear",
      parameters: { topic: "党员民主评议" },
      subject: null,
    });
  });
});
