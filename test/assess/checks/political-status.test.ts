import { cases, cellsOf, check, fallsBackToDeclaration, people, staff, TABLES, without } from "../facts";

const statuses = (...texts: string[]) => ({ roster: texts.map((politicalStatus) => staff({ politicalStatus })) });

describe("4.1 political-status", () => {
  fallsBackToDeclaration("4.1");
  cases("4.1", [
    [
      "Party and League",
      statuses("中共党员", "党员", "共产党员", "中共预备党员", "预备党员", "共青团员", "团员"),
      "pass",
    ],
    ["群众", statuses("群众", "团员"), "fail not-party-or-league"],
    ["民主党派", statuses("民盟盟员"), "fail not-party-or-league"],
    ["入党积极分子 says nothing about the League", statuses("入党积极分子"), "fail not-party-or-league"],
    ["blank", statuses("团员", ""), "review status-missing"],
    ["any fail makes it fail", statuses("群众", ""), "fail not-party-or-league status-missing"],
  ]);

  it("has one finding per cell", () => {
    expect(cellsOf(check("4.1", statuses("团员", "群众", "")))).toEqual(["人员名单!D3", "人员名单!D4"]);
  });

  it("says once that the column is not there", () => {
    const source = without(TABLES.roster, "politicalStatus");
    const roster = people(3, { politicalStatus: "" }).map((member) => ({ ...member, source }));
    const outcome = check("4.1", { roster });
    expect(outcome.verdict).toBe("review");
    expect(cellsOf(outcome)).toEqual(["人员名单!A1"]);
    expect(outcome.findings[0]).toMatchObject({ parameters: { who: "" } });
  });
});
