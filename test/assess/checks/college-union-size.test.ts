import { blank, cases, cellsOf, check, collegeUnion, fallsBackToDeclaration, read, unreadable } from "../facts";

const unions = (...rows: (readonly [string, number, number, number])[]) => ({
  collegeUnions: rows.map(([college, ...figures]) =>
    collegeUnion(college, [read(figures[0]), read(figures[1]), read(figures[2])]),
  ),
});

describe("3.6 college-union-size", () => {
  fallsBackToDeclaration("3.6");
  cases("3.6", [
    ["within", unions(["文学院", 30, 3, 6]), "pass"],
    [
      "over in every figure, one finding per cell",
      unions(["文学院", 30, 3, 6], ["理学院", 31, 4, 7]),
      "fail college-union-over-limit college-union-over-limit college-union-over-limit",
    ],
    [
      "a team's limits for the school are not theirs",
      unions(["文学院", 31, 3, 6]),
      "fail college-union-over-limit",
      { parameters: { staffLimit: 50 } },
    ],
    [
      "a figure that cannot be read",
      { collegeUnions: [collegeUnion("文学院", [unreadable("多"), read(3), read(6)])] },
      "review figure-unreadable",
    ],
    [
      "a figure that is not there",
      { collegeUnions: [collegeUnion("文学院", [read(20), blank, read(6)])] },
      "review figure-unreadable",
    ],
    [
      "rows without a single figure are no data",
      { collegeUnions: [collegeUnion("文学院", [blank, blank, blank])] },
      "missing nothing-stated",
    ],
    ["there are none", { profile: { collegeUnions: 0 } }, "not-applicable no-college-unions"],
    ["only another organisation has some", { collegeUnionsOfOthersOnly: true }, "not-applicable no-college-unions"],
    [
      "rows win over a count of 0",
      { profile: { collegeUnions: 0 }, ...unions(["文学院", 31, 3, 6]) },
      "fail college-union-over-limit",
    ],
    ["a count alone says nothing", { profile: { collegeUnions: 12 } }, "missing nothing-stated"],
  ]);

  it("shows each cell and knows the union again", () => {
    const outcome = check("3.6", unions(["文学院", 31, 3, 7]));
    expect(cellsOf(outcome)).toEqual(["院级组织!B2", "院级组织!D2"]);
    expect(new Set(outcome.findings.map(({ subject }) => subject)).size).toBe(2);
  });

  it("names a union without a name by its row", () => {
    expect(check("3.6", unions(["", 31, 3, 6])).findings[0]).toMatchObject({ parameters: { union: "2" } });
  });
});
