import {
  between,
  cases,
  cellsOf,
  check,
  declared,
  fallsBackToDeclaration,
  figure,
  noFigure,
  people,
  proven,
} from "../facts";

const remark = (value: number, exact = true, verdict: "yes" | "no" | null = "yes") => ({
  declarations: { "3.1": declared(verdict, { note: `实有${value}人`, figure: figure(value, exact) }) },
});

const told = (note: string) => ({ declarations: { "3.1": declared("yes", { note, figure: figure(38) }) } });

describe("3.1 staff-size", () => {
  fallsBackToDeclaration("3.1");

  describe("a figure within the limit that is not this union's today", () => {
    cases("3.1", [
      ["still to come", told("纳新后有望降到38人"), "review hedged-claim"],
      ["of a part", told("部分部门38人"), "review partial-claim"],
      ["taken back", told("38人，并未控制在40人以内"), "review contradicted-claim"],
      ["of another school", told("邻校38人"), "review off-topic-claim"],
    ]);
  });

  describe("counted in the roster", () => {
    cases("3.1", [
      ["40", { roster: people(40) }, "pass"],
      ["41 on one campus", { roster: people(41), profile: { campuses: 1 } }, "review size-needs-justification"],
      ["41 on two campuses", { roster: people(41), profile: { campuses: 2 } }, "pass"],
      ["60 with 20 000 students", { roster: people(60), profile: { students: 20_000 } }, "pass"],
      [
        "60 with 19 999 students",
        { roster: people(60), profile: { students: 19_999 } },
        "review size-needs-justification",
      ],
      ["61 at a small school", { roster: people(61) }, "fail staff-over-limit"],
      ["61 at a large school", { roster: people(61), profile: { campuses: 3 } }, "fail staff-over-limit"],
      ["30 at a college", { level: "college", roster: people(30) }, "pass"],
      [
        "31 at a college of two campuses",
        { level: "college", roster: people(31), profile: { campuses: 2 } },
        "fail staff-over-limit",
      ],
      ["是 is refuted", { roster: people(61), declarations: { "3.1": proven } }, "fail staff-over-limit overclaimed"],
      ["否 is contradicted", { roster: people(40), declarations: { "3.1": declared("no") } }, "review understated"],
      [
        "否 where the roster leaves it open",
        { roster: people(45), declarations: { "3.1": declared("no") } },
        "review size-needs-justification",
      ],
      ["another figure in 基本信息", { roster: people(40), profile: { staff: 38 } }, "pass count-mismatch"],
      ["the same figure in 基本信息", { roster: people(40), profile: { staff: 40 } }, "pass"],
      [
        "a figure over the limit beside a shorter list",
        { roster: people(30), profile: { staff: 62 }, declarations: { "3.1": proven } },
        "review count-over-limit-declared",
      ],
      [
        "a rough figure over the limit beside a shorter list",
        { roster: people(30), profile: { staff: { text: "60余人", bounds: { atLeast: 61, atMost: 69 } } } },
        "review count-over-limit-declared",
      ],
      ["a rough figure beside a list", { roster: people(38), profile: { staff: { text: "约38人" } } }, "pass"],
      [
        "a remark over the limit beside a shorter list",
        { roster: people(30), ...remark(62) },
        "review count-over-limit-declared",
      ],
      ["another figure in the remark", { roster: people(40), ...remark(39) }, "pass count-mismatch"],
      ["a rough figure in the remark does not matter", { roster: people(40), ...remark(39, false) }, "pass"],
      [
        "the roster wins over the remark",
        { roster: people(61), ...remark(38) },
        "fail staff-over-limit count-mismatch overclaimed",
      ],
      ["a limit that a team has raised", { roster: people(45) }, "pass", { parameters: { staffLimit: 45 } }],
      [
        "a limit raised beyond that of large schools",
        { roster: people(70) },
        "pass",
        { parameters: { staffLimit: 70 } },
      ],
    ]);

    it("shows those beyond the limit", () => {
      expect(cellsOf(check("3.1", { roster: people(61), profile: { campuses: 2 } }))).toEqual(["人员名单!A62"]);
      expect(cellsOf(check("3.1", { roster: people(45) }))).toEqual(["人员名单!A42:A46"]);
    });

    it("shows both cells where figures differ", () => {
      const outcome = check("3.1", { roster: people(2), profile: { staff: 3 } });
      expect(cellsOf(outcome)).toEqual(["人员名单!A1", "基本信息!B4"]);
      expect(
        check("3.1", { roster: people(2), profile: { staff: 3 }, sources: { roster: null } }).findings,
      ).toHaveLength(1);
    });

    it("says what was measured against what", () => {
      expect(check("3.1", { roster: people(45) })).toMatchObject({ actual: 45, limit: 40 });
      expect(check("3.1", { roster: people(45), profile: { campuses: 2 } })).toMatchObject({ actual: 45, limit: 60 });
    });
  });

  describe("declared figures", () => {
    cases("3.1", [
      ["基本信息 stands in for the roster", { profile: { staff: 38 } }, "pass from-declaration"],
      ["基本信息 wins over the remark", { profile: { staff: 38 }, ...remark(65) }, "pass from-declaration"],
      ["a remark, without evidence", remark(38), "pass from-declaration"],
      ["a remark without a verdict", remark(38, true, null), "pass from-declaration"],
      ["a remark that contradicts 否", remark(38, true, "no"), "review from-declaration understated"],
      ["over the limit with 是", remark(65), "fail staff-over-limit overclaimed"],
      ["over the limit in 基本信息", { profile: { staff: 65 } }, "fail staff-over-limit"],
      ["between the limits", remark(45), "review from-declaration size-needs-justification"],
      ["between the limits at a large school", { ...remark(45), profile: { campuses: 2 } }, "pass from-declaration"],
      ["a college over its limit", { level: "college", profile: { staff: 31, campuses: 2 } }, "fail staff-over-limit"],
      ["the rule quoted", remark(40, false), "review figure-not-exact"],
      ["nobody at all", { profile: { staff: 0 } }, "review figure-unreadable"],
    ]);

    const both = (staff: { text: string; bounds?: { atLeast: number; atMost: number } }, value = 38) => ({
      profile: { staff },
      ...remark(value),
    });
    cases("3.1", [
      ["约62 in 基本信息 is not replaced by the remark", both({ text: "约62人" }), "review figure-not-usable"],
      ["an error value", both({ text: "#REF!" }), "review figure-not-usable"],
      [
        "words, and 是 with evidence",
        { profile: { staff: { text: "详见名单" } }, declarations: { "3.1": proven } },
        "review figure-not-usable",
      ],
      [
        "words, and 否",
        { profile: { staff: { text: "详见名单" } }, declarations: { "3.1": declared("no") } },
        "review figure-not-usable",
      ],
      [
        "60余人 is over 60",
        both({ text: "60余人", bounds: { atLeast: 61, atMost: 69 } }),
        "fail staff-over-limit overclaimed",
      ],
      ["30余人 is within 40", both({ text: "30余人", bounds: { atLeast: 31, atMost: 39 } }), "pass from-declaration"],
      [
        "40余人 on one campus",
        both({ text: "40余人", bounds: { atLeast: 41, atMost: 49 } }),
        "review figure-not-usable",
      ],
      [
        "40余人 on two campuses",
        { profile: { campuses: 2, staff: { text: "40余人", bounds: { atLeast: 41, atMost: 49 } } } },
        "pass from-declaration",
      ],
      [
        "38-45 lies across the limit",
        both({ text: "38-45", bounds: { atLeast: 38, atMost: 45 } }),
        "review figure-not-usable",
      ],
      [
        "60余人 in the remark",
        { declarations: { "3.1": declared("yes", { note: "60余人", figure: between(61, 69, "60余人") }) } },
        "fail staff-over-limit overclaimed",
      ],
      [
        "another school's figure in the remark",
        { declarations: { "3.1": declared("yes", { note: "邻校38人", evidence: "1", figure: noFigure("邻校38人") }) } },
        "review figure-not-usable",
      ],
      [
        "campuses that are no figure do not raise the limit",
        { profile: { staff: 45, campuses: { text: "多校区" } } },
        "review from-declaration size-needs-justification",
      ],
      [
        "2万余 students do",
        { profile: { staff: 45, students: { text: "2万余", bounds: { atLeast: 20_001, atMost: 29_999 } } } },
        "pass from-declaration",
      ],
    ]);

    it("shows the cell of the figure", () => {
      expect(cellsOf(check("3.1", { profile: { staff: 65 } }))).toEqual(["基本信息!B4"]);
      expect(cellsOf(check("3.1", remark(65)))).toEqual(["自评表!D2", "自评表!C2"]);
    });
  });
});
