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

  describe("a known core passes whatever is beside it", () => {
    cases(
      "4.1",
      [
        ...["中共预备党员（2023年12月）", "共青团员（保留团籍）", "03共青团员", "中国共产主义青年团团员", "共青\n团员"],
        ...[
          "CPC党员",
          "中共党员（预备）",
          "正式党员",
          "共 青 团 员",
          "中国共青团员",
          "共青团",
          "共青团团员",
          "学生党员",
        ],
        ...[
          "共青团员（入党积极分子）",
          "团员、入党积极分子",
          "党员/团员",
          "02中共预备党员",
          "中共党员（2021年6月入党）",
        ],
        ...[
          "共青团员（团支书）",
          "共青团员(女)",
          "【共青团员】",
          "中国共产党党员",
          "中国共产党预备党员",
          "优秀共青团员",
        ],
      ].map((status) => [status, statuses(status), "pass"]),
    );
    cases("4.1", [["an unknown rest is noted", statuses("共青团员（校外）"), "pass rest-not-read"]]);
  });

  describe("a rest that may undo the core is to be verified", () => {
    cases(
      "4.1",
      [
        ...["原共青团员", "共青团员（已退团）", "曾为团员", "中共党员（停止党籍）", "团员（2023年6月退团）", "已退团"],
        ...["共青团员（超龄离团）", "拟发展预备党员", "党", "团支部", "学生（共青团员）", "共青团员（群众）"],
      ].map((status) => [status, statuses(status), "review status-unclear"]),
    );
  });

  describe("a foreign core fails", () => {
    cases(
      "4.1",
      [
        "群众",
        "民盟盟员",
        "农工党党员",
        "无党派",
        "无党派人士",
        "民革会员",
        "致公党党员",
        "九三学社社员",
        "非党员",
        "某某党党员",
        "学生（群众）",
      ].map((status) => [status, statuses(status), "fail not-party-or-league"]),
    );
  });

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
