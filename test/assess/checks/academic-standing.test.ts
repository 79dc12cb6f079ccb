import {
  blank,
  cases,
  cellsOf,
  check,
  declared,
  fallsBackToDeclaration,
  proven,
  ranking,
  read,
  staff,
  TABLES,
  unreadable,
  without,
  type Facts,
} from "../facts";

const one = (fields: Parameters<typeof staff>[0], facts: Facts = {}): Facts => ({ roster: [staff(fields)], ...facts });

describe("4.2 academic-standing", () => {
  fallsBackToDeclaration("4.2");

  describe("undergraduates after their first year", () => {
    cases("4.2", [
      ["45 of 150 is 30.00 %", one({ ranking: ranking(45, 150) }), "pass"],
      ["46 of 150 is over", one({ ranking: ranking(46, 150) }), "fail rank-over-limit"],
      ["30 % exactly", one({ ranking: ranking(0.3) }), "pass"],
      ["30 % with float noise", one({ ranking: ranking(0.1 + 0.2) }), "pass"],
      ["30.01 %", one({ ranking: ranking(0.3001) }), "fail rank-over-limit"],
      ["last place is over the limit, not unreadable", one({ ranking: ranking(150, 150) }), "fail rank-over-limit"],
      ["a limit that a team has raised", one({ ranking: ranking(0.5) }), "pass", { parameters: { rankLimit: 0.5 } }],
      ["blank", one({ ranking: blank }), "review rank-missing"],
      ["unreadable", one({ ranking: unreadable("前列") }), "review rank-unreadable"],
      ["0", one({ ranking: ranking(0) }), "review rank-unreadable"],
      ["over 100 %", one({ ranking: ranking(1.2) }), "review rank-unreadable"],
      ["above the cohort", one({ ranking: read({ share: 0.2, rank: 160, cohort: 150 }) }), "review rank-unreadable"],
      ["a failed course", one({ failedCourse: read(true) }), "fail failed-course"],
      ["a blank failed course", one({ failedCourse: blank }), "review failed-course-missing"],
      ["an unreadable failed course", one({ failedCourse: unreadable("待查") }), "review failed-course-unreadable"],
      [
        "two findings on one person",
        one({ ranking: ranking(0.5), failedCourse: read(true) }),
        "fail failed-course rank-over-limit",
      ],
      [
        "any fail makes it fail",
        { roster: [staff({ ranking: blank }), staff({ failedCourse: read(true) })] },
        "fail rank-missing failed-course",
      ],
      [
        "是 is refuted",
        one({ failedCourse: read(true) }, { declarations: { "4.2": proven } }),
        "fail failed-course overclaimed",
      ],
      ["否 is contradicted", one({}, { declarations: { "4.2": declared("no") } }), "review understated"],
    ]);
  });

  describe("first-years of 2023-2024", () => {
    const bare = { ranking: blank, failedCourse: blank };
    const grades = ["2023级", "2023", "23级", "23", "2023级本科", "大一", "一年级", "1年级", "新生", "大一新生"];
    cases("4.2", [
      ...grades.map(
        (grade) =>
          [`${grade} needs neither`, one({ grade, ...bare }, { profile: { academicYear: 2023 } }), "pass"] as const,
      ),
      ["a stated failed course counts", one({ grade: "大一", failedCourse: read(true) }), "fail failed-course"],
      [
        "an unreadable failed course counts",
        one({ grade: "大一", failedCourse: unreadable("?") }),
        "review failed-course-unreadable",
      ],
      ["any ranking will do", one({ grade: "大一", ranking: unreadable("无") }), "pass"],
      ["the year before is not", one({ grade: "2022级", ranking: blank }), "review rank-missing"],
      ["大二 is not", one({ grade: "大二", ranking: blank }), "review rank-missing"],
      ["二年级 is not", one({ grade: "二年级", ranking: blank }), "review rank-missing"],
      [
        "2023届 names no year of entry",
        one({ grade: "2023届", ranking: blank }),
        "review rank-missing grade-unreadable",
      ],
      ["an unreadable grade with a ranking in order", one({ grade: "甲班" }), "pass"],
      [
        "an unreadable grade without a ranking",
        one({ grade: "甲班", ranking: blank }),
        "review rank-missing grade-unreadable",
      ],
      ["a blank grade needs a ranking", one({ grade: "", ranking: blank }), "review rank-missing"],
      ["without 学年 the day decides", one({ grade: "2023级", ...bare }), "pass", { asOf: "2024-07-31" }],
      [
        "without 学年 the day decides, from 1 August on",
        one({ grade: "2023级", ...bare }),
        "review failed-course-missing rank-missing",
        { asOf: "2024-08-01" },
      ],
    ]);
  });

  describe("postgraduates", () => {
    cases("4.2", [
      ["need no ranking", one({ schooling: "硕士研究生", ranking: blank }), "pass"],
      ["博士", one({ schooling: "博士", ranking: blank }), "pass"],
      ["fail by a failed course", one({ schooling: "硕士", failedCourse: read(true) }), "fail failed-course"],
      ["have to say so", one({ schooling: "硕士", failedCourse: blank }), "review failed-course-missing"],
      [
        "are never first-years",
        one({ schooling: "硕士", grade: "2023级", failedCourse: blank }),
        "review failed-course-missing",
      ],
      ["by 年级", one({ schooling: "", grade: "研一", ranking: blank }), "pass"],
      [
        "硕士一年级 has to say",
        one({ schooling: "", grade: "硕士一年级", failedCourse: blank }),
        "review failed-course-missing",
      ],
      ["by the organisation", one({ schooling: "", ranking: blank }, { kind: "graduate" }), "pass"],
      [
        "本科 in a graduate union is undergraduate",
        one({ ranking: blank }, { kind: "graduate" }),
        "review rank-missing",
      ],
      ["专科 is undergraduate", one({ schooling: "专科", ranking: blank }), "review rank-missing"],
      [
        "an undergraduate whose grade says 研一 is no first-year",
        one({ grade: "研一", ranking: blank }),
        "review rank-missing",
      ],
    ]);
  });

  it("shows the cell of each finding", () => {
    const outcome = check("4.2", {
      roster: [
        staff({ ranking: ranking(0.9) }),
        staff({ failedCourse: read(true) }),
        staff({ grade: "甲班", ranking: blank }),
      ],
    });
    expect(cellsOf(outcome)).toEqual(["人员名单!G2", "人员名单!I3", "人员名单!G4", "人员名单!E4"]);
  });

  it("says once each that the columns are not there", () => {
    const source = without(TABLES.roster, "ranking", "failedCourse");
    const member = { ...staff({ ranking: blank, failedCourse: blank }), source };
    const outcome = check("4.2", { roster: [member, member] });
    expect(outcome.findings.map(({ code }) => code)).toEqual(["failed-course-missing", "rank-missing"]);
  });

  it("quotes the figure that cannot be", () => {
    const text = (value: Parameters<typeof staff>[0]): unknown => check("4.2", one(value)).findings[0]?.parameters;
    expect(text({ ranking: read({ share: 1.5, rank: 30, cohort: 20 }) })).toMatchObject({ text: "30/20" });
    expect(text({ ranking: ranking(1.5) })).toMatchObject({ text: "1.5" });
  });
});
