import { cases, cellsOf, check, event, fallsBackToDeclaration } from "../facts";

const trainings = (...days: string[]) => ({ records: days.map((day) => event("staff-training", day)) });

describe("7.2 staff-training", () => {
  fallsBackToDeclaration("7.2", { records: [event("political-study", "2023-09-01")] });
  cases("7.2", [
    ["in autumn and in spring", trainings("2023-10-01", "2023-03-01"), "pass"],
    ["in two autumns", trainings("2023-10-01", "2022-10-01"), "review one-season-only"],
    ["in spring, and once upon a time", trainings("2023-03-01", "2021-10-01"), "review one-season-only"],
    ["in spring, and some time this year", trainings("2023-03-01", "2023"), "review one-season-only date-imprecise"],
    ["only older", trainings("2021-10-01", "2022-03-01"), "fail records-too-old"],
  ]);

  it("names the season there is, and shows its records", () => {
    const outcome = check("7.2", trainings("2023-10-01", "2020-03-01", "2022-10-01"));
    expect(outcome.findings[0]).toMatchObject({ parameters: { season: "autumn" } });
    expect(cellsOf(outcome)).toEqual(["工作记录!A2", "工作记录!A4"]);
  });
});
