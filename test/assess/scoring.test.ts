import fc from "fast-check";
import { conclusionOf, dimensionScores, earnedWeight, gradeOf, scoreOf, type Scored } from "../../src/assess/scoring";
import type { Verdict } from "../../src/assess";
import { INDICATOR_IDS } from "../../src/criteria";
import type { ReviewerGrade } from "../../src/workbook/submission";

const at = { sheet: "自评表", row: 1, column: 6 };
const scored = (verdict: Verdict, fields: Partial<Scored> = {}): Scored => ({
  id: "8.3",
  standing: "required",
  weight: 1,
  verdict,
  decidedBy: "check",
  reviewer: null,
  ...fields,
});
const graded = (
  grade: ReviewerGrade,
  verdict: "pass" | "fail" | "review" = grade === "D" ? "fail" : "pass",
  weight = 10,
) =>
  scored(verdict, { weight, decidedBy: "reviewer", reviewer: { verdict, grade, note: "", by: "评审甲", on: "", at } });

describe("the score", () => {
  it.each([
    ["passes over what applies", [scored("pass", { weight: 3 }), scored("fail")], 75, 75],
    ["a review may turn out to pass", [scored("pass"), scored("review"), scored("fail"), scored("missing")], 25, 50],
    ["not-applicable weighs nothing", [scored("pass"), scored("not-applicable", { weight: 9 })], 100, 100],
    ["observed weighs nothing", [scored("pass"), scored("fail", { standing: "observed", weight: 9 })], 100, 100],
    ["halves round up", [scored("pass", { weight: 16.667 }), scored("fail", { weight: 3.333 })], 83.34, 83.34],
    ["thirds", [scored("pass"), scored("pass"), scored("review")], 66.67, 100],
    ["A earns all", [graded("A")], 100, 100],
    ["B earns 60 %", [graded("B")], 60, 60],
    ["C earns 40 %", [graded("C")], 40, 40],
    ["D earns nothing", [graded("D")], 0, 0],
    ["a reviewer's review is a review", [graded("A", "review")], 0, 100],
    ["a grade earns its part also where the verdict is 未达标", [graded("B", "fail")], 60, 60],
    ["未达标 with a grade of A contradicts itself and earns nothing", [graded("A", "fail")], 0, 0],
    [
      "weights with decimals leave no noise",
      [scored("pass", { weight: 0.1 }), scored("pass", { weight: 0.2 }), scored("fail", { weight: 0.3 })],
      50,
      50,
    ],
  ] as const)("%s", (_title, results, confirmed, possible) => {
    expect(scoreOf(results)).toEqual({ confirmed, possible, maximum: 100 });
  });

  it.each([
    ["nothing applies", [scored("not-applicable")]],
    ["only observed ones apply", [scored("pass", { standing: "observed" })]],
    ["nothing carries weight", [scored("pass", { weight: 0 })]],
    ["there is nothing", []],
  ] as const)("is null where %s", (_title, results) => {
    const score = scoreOf(results);
    expect(score).toEqual({ confirmed: null, possible: null, maximum: 100 });
    expect(gradeOf(results, score)).toBeNull();
  });

  it("a grade that the check's own verdict carries is not a reviewer's", () => {
    const reviewer = { verdict: "pass", grade: "C", note: "", by: "评审甲", on: "", at } as const;
    expect(earnedWeight(scored("pass", { weight: 10, reviewer }))).toBe(10);
    expect(earnedWeight(graded("B", "pass", 3))).toBe(1.8);
  });
});

describe("dimensions", () => {
  it("stand on the same scale and in order", () => {
    const results = [
      scored("pass", { id: "10.1", weight: 5 }),
      scored("fail", { id: "1.1", weight: 10 }),
      scored("review", { id: "10.2", weight: 5 }),
      scored("not-applicable", { id: "2.4", weight: 5 }),
    ];
    expect(dimensionScores(results)).toEqual([
      { id: "1", confirmed: 0, possible: 0, maximum: 50 },
      { id: "2", confirmed: 0, possible: 0, maximum: 0 },
      { id: "10", confirmed: 25, possible: 50, maximum: 50 },
    ]);
  });

  it("are all 0 where nothing carries weight", () =>
    expect(dimensionScores([scored("pass", { weight: 0 })])).toEqual([
      { id: "8", confirmed: 0, possible: 0, maximum: 0 },
    ]));
});

describe("the conclusion", () => {
  it.each([
    ["a required one fails", [scored("pass"), scored("review"), scored("fail")], "not-met"],
    ["a required one is missing", [scored("missing")], "not-met"],
    ["one without weight fails", [scored("fail", { weight: 0 }), scored("pass")], "not-met"],
    ["one is to be verified", [scored("pass"), scored("review")], "needs-review"],
    ["all pass", [scored("pass"), scored("not-applicable")], "met"],
    ["only an observed one fails", [scored("pass"), scored("fail", { standing: "observed" })], "met"],
    ["nothing applies", [scored("not-applicable")], "needs-review"],
    ["there is nothing but observed ones", [scored("pass", { standing: "observed" })], "needs-review"],
  ] as const)("where %s", (_title, results, expected) => expect(conclusionOf(results)).toBe(expected));
});

describe("the grade", () => {
  const withOpen = (confirmed: number) => [
    scored("pass", { weight: confirmed }),
    scored("review", { weight: 100 - confirmed }),
  ];
  it.each([
    [90, "A"],
    [89.99, "B"],
    [80, "B"],
    [79.99, "C"],
    [60, "C"],
    [59.99, "D"],
  ] as const)("%d is %s", (confirmed, grade) => {
    const results = withOpen(confirmed);
    expect(gradeOf(results, scoreOf(results))).toBe(grade);
  });

  it.each([
    ["at most C when not met", [scored("pass", { weight: 99 }), scored("fail")], "C"],
    ["D stays D when not met", [scored("pass"), scored("fail")], "D"],
    ["D when a core one fails", [scored("pass", { weight: 99 }), scored("fail", { standing: "core" })], "D"],
    ["D when a core one is missing", [scored("pass", { weight: 99 }), scored("missing", { standing: "core" })], "D"],
    [
      "a core one to be verified does not cap",
      [scored("pass", { weight: 99 }), scored("review", { standing: "core" })],
      "A",
    ],
  ] as const)("%s", (_title, results, grade) => expect(gradeOf(results, scoreOf(results))).toBe(grade));
});

describe("for whatever results", () => {
  const verdicts = fc.constantFrom<Verdict>("pass", "fail", "review", "missing", "not-applicable");
  const anyResult = fc.record({
    id: fc.constantFrom(...INDICATOR_IDS),
    standing: fc.constantFrom("core" as const, "required" as const, "observed" as const),
    weight: fc.double({ min: 0, max: 100, noNaN: true }),
    verdict: verdicts,
    decidedBy: fc.constant("check" as const),
    reviewer: fc.constant(null),
  });

  it("0 ≤ confirmed ≤ possible ≤ 100, and dimensions add up to the score but for rounding", () => {
    fc.assert(
      fc.property(fc.array(anyResult, { maxLength: 40 }), (results) => {
        const { confirmed, possible } = scoreOf(results);
        if (confirmed === null || possible === null) return;
        expect(confirmed).toBeGreaterThanOrEqual(0);
        expect(possible).toBeGreaterThanOrEqual(confirmed);
        expect(possible).toBeLessThanOrEqual(100);
        const sum = dimensionScores(results).reduce((total, dimension) => total + dimension.confirmed, 0);
        expect(Math.abs(sum - confirmed)).toBeLessThanOrEqual(0.06);
      }),
    );
  });

  it("one more pass never lowers the score", () => {
    fc.assert(
      fc.property(fc.array(anyResult, { maxLength: 40 }), anyResult, (results, extra) => {
        const before = scoreOf(results);
        const after = scoreOf([...results, { ...extra, verdict: "pass" }]);
        expect(after.confirmed ?? 0).toBeGreaterThanOrEqual(before.confirmed ?? 0);
        expect(after.possible ?? 0).toBeGreaterThanOrEqual(before.possible ?? 0);
      }),
    );
  });
});
