import { cases, cellsOf, check, declared, event, proven } from "./facts";

const meetings = (...days: string[]) => ({ records: days.map((day) => event("review-meeting", day)) });
const studies = (...days: string[]) => ({ records: days.map((day) => event("political-study", day)) });

describe("events of the last three semesters", () => {
  cases("8.1", [
    ["a month is enough to tell the semester", meetings("2023-09", "2023-04"), "pass"],
    ["January belongs to the autumn before", meetings("2023-01-15", "2022-09-15"), "review one-semester-only"],
    ["an event after the day does not count", meetings("2023-09-01", "2024-03-01"), "review one-semester-only"],
    [
      "a planned event does not count",
      { records: [event("review-meeting", "2023-09-01"), event("review-meeting", "2023-04-01", { planned: true })] },
      "review one-semester-only",
    ],
    ["an undated event does not count", meetings("2023-09-01", ""), "review one-semester-only"],
    ["a year does not tell the semester", meetings("2023-09-01", "2023"), "review one-semester-only date-imprecise"],
    [
      "one semester and 否",
      { ...meetings("2023-09-01"), declarations: { "8.1": declared("no") } },
      "review one-semester-only",
    ],
  ]);
  cases("7.1", [
    ["only undated ones cannot be read", studies("", "去年秋天"), "review date-unreadable date-unreadable"],
    ["undated ones do not save older ones", studies("", "2020-01-01"), "fail records-too-old"],
    ["only future ones are no data", { ...studies("2023-12-01"), declarations: { "7.1": proven } }, "pass"],
    ["a month that may lie ahead", studies("2023-11"), "review date-imprecise"],
    ["a year that may be recent", studies("2022", "2020-01-01"), "review date-imprecise"],
    ["a year that is too old", studies("2018"), "fail records-too-old"],
    ["a rough date beside a recent one", studies("2022", "2023-09-01"), "pass"],
    [
      "是 is refuted",
      { ...studies("2018-01-01"), declarations: { "7.1": proven } },
      "fail records-too-old overclaimed",
    ],
  ]);

  it("names the newest of those that are too old, and shows them all", () => {
    const outcome = check("7.1", studies("2019-03-01", "2020-03", "2018"));
    expect(cellsOf(outcome)).toEqual(["工作记录!A2:A4"]);
    expect(outcome.findings[0]).toMatchObject({ parameters: { kind: "political-study", latest: "2020-03" } });
  });

  it("of one that names only its semester says the year", () => {
    const named = event("political-study", "", { semester: { year: 2020, season: "autumn" } });
    const outcome = check("7.1", { records: [named, event("political-study", "2019-10")] });
    expect(outcome.findings[0]).toMatchObject({ parameters: { latest: "2020" } });
    expect(cellsOf(outcome)).toEqual(["工作记录!A2:A3"]);
  });

  it("names the one semester, and the undated event by its topic", () => {
    expect(check("8.1", meetings("2023-09-01")).findings[0]).toMatchObject({ parameters: { semester: "2023-autumn" } });
    const undated = check("7.1", { records: [event("political-study", "", { topic: "理论学习" })] });
    expect(undated.findings[0]).toMatchObject({ subject: "理论学习", parameters: { text: "" } });
  });
});
