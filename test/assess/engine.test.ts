import { assess, type IndicatorResult } from "../../src/assess";
import { CHECKS } from "../../src/assess/checks";
import { parseDay } from "../../src/assess/dates";
import { assessOrganisation, type Run } from "../../src/assess/engine";
import { judgedIndicators, parametersFor } from "../../src/assess/settings";
import { INDICATOR_IDS, SCHEMES, type IndicatorId } from "../../src/criteria";
import type { ReviewerDecision, Setting, Submission } from "../../src/workbook/submission";
import { recognised } from "../support/recognition";
import {
  AS_OF,
  blank,
  cellsOf,
  declared,
  NO_TABLES,
  organisation,
  people,
  proven,
  ranking,
  scheme,
  short,
  staff,
  type Facts,
} from "./facts";

const submission = (facts: Facts | readonly Facts[], fields: Partial<Submission> = {}): Submission => ({
  recognition: recognised({ day: AS_OF }),
  scheme: scheme(),
  organisations: (Array.isArray(facts) ? facts : [facts]).map((given: Facts) =>
    organisation({ ...(fields.scheme ? { scheme: fields.scheme.id } : {}), ...given }),
  ),
  settings: [],
  problems: [],
  ...fields,
});

function result(id: IndicatorId, facts: Facts, fields: Partial<Submission> = {}): IndicatorResult {
  const found = assess(submission(facts, fields), { asOf: AS_OF }).organisations[0]?.indicators.find(
    (one) => one.id === id,
  );
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
}

const at = { sheet: "自评表", row: 1, column: 5 };
const reviewed = (decision: Partial<ReviewerDecision>, verdict: "yes" | "no" = "yes"): Facts => ({
  declarations: {
    "8.3": declared(verdict, {
      evidence: "办法",
      reviewer: { verdict: "pass", grade: null, note: "", by: "评审甲", on: "", at, ...decision },
    }),
  },
});

test("an indicator carries what the school wrote beside it, word for word", () => {
  const facts: Facts = { declarations: { "8.3": declared("yes", { note: "已  落实", evidence: "办法" }) } };
  expect(result("8.3", facts).claim).toMatchObject({ note: { value: "已  落实" }, evidence: { value: "办法" } });
  expect(result("8.3", { declarations: { "8.3": declared("yes") } }).claim).toBeNull();
  expect(result("9.1", facts).claim).toBeNull();
});

describe("an organisation without any data or declaration", () => {
  it.each(SCHEMES.map(({ id }) => [id] as const))("has nothing but missing or not-applicable under %s", (id) => {
    for (const level of ["school", "college"] as const) {
      for (const sources of [{}, NO_TABLES]) {
        const [found] = assess(submission({ level, sources }, { scheme: scheme(id) }), { asOf: AS_OF }).organisations;
        const verdicts = new Set(found?.indicators.map(({ verdict }) => verdict));
        verdicts.delete("not-applicable");
        expect([...verdicts]).toEqual(["missing"]);
        expect(found).toMatchObject({ conclusion: "not-met", grade: "D", score: { confirmed: 0, possible: 0 } });
      }
    }
  });
});

describe("an organisation that declares everything with evidence", () => {
  it("meets the criteria", () => {
    const declarations: Facts["declarations"] = Object.fromEntries(INDICATOR_IDS.map((id) => [id, proven]));
    const [found] = assess(
      submission({
        declarations: {
          ...declarations,
          "6.1": declared("yes", {
            evidence: "公报",
            dates: [
              { date: { year: 2023, month: 5, day: 1 }, planned: false, yearAssumed: false, text: "2023年5月1日" },
            ],
          }),
        },
      }),
      { asOf: AS_OF },
    ).organisations;
    expect(found).toMatchObject({
      conclusion: "met",
      grade: "A",
      score: { confirmed: 100, possible: 100, maximum: 100 },
    });
    expect(found?.dimensions).toHaveLength(10);
    expect(found?.dimensions.every(({ confirmed, maximum }) => confirmed === 10 && maximum === 10)).toBe(true);
  });
});

describe("the reviewer", () => {
  it.each([
    ["pass over a fail", reviewed({ verdict: "pass" }, "no"), "pass reviewer-decided declared-not-met", "info", 3],
    ["fail over a pass", reviewed({ verdict: "fail", note: "未见原件" }), "fail reviewer-decided", "error", 0],
    ["review over a pass", reviewed({ verdict: "review" }), "review reviewer-decided", "warning", 0],
    ["not applicable", reviewed({ verdict: "not-applicable" }), "not-applicable reviewer-decided", "info", 0],
    ["a grade", reviewed({ verdict: "pass", grade: "B" }), "pass reviewer-decided", "info", 1.8],
    ["grade D", reviewed({ verdict: "fail", grade: "D" }), "fail reviewer-decided", "error", 0],
  ] as const)("%s", (_title, facts, expected, severity, earned) => {
    const found = result("8.3", facts);
    expect(short(found)).toBe(expected);
    expect(found).toMatchObject({
      decidedBy: "reviewer",
      earned,
      findings: [{ severity }, ...found.findings.slice(1)],
    });
    expect(cellsOf(found)[0]).toBe("自评表!F2");
  });

  it("counts only with a name to it, unless the run is a reviewer's", () => {
    const unsigned = reviewed({ verdict: "fail", by: "" });
    expect(result("8.3", unsigned)).toMatchObject({
      verdict: "pass",
      decidedBy: "check",
      reviewer: { verdict: "fail" },
    });
    const given = submission(unsigned);
    expect(assess(given).problems).toMatchObject([
      { code: "reviewer-columns-not-counted", cells: [{ top: 1, left: 5 }] },
    ]);
    const reviewing = assess(given, { reviewing: true });
    expect(reviewing.problems).toEqual([]);
    expect(reviewing.organisations[0]?.indicators.find(({ id }) => id === "8.3")).toMatchObject({
      verdict: "fail",
      decidedBy: "reviewer",
    });
  });

  it("leaves the check's own verdict beside it", () => {
    expect(result("8.3", reviewed({ verdict: "pass" }, "no"))).toMatchObject({ checkVerdict: "fail", declared: "no" });
  });

  it("overrules the level, not a switch", () => {
    const decision = { verdict: "pass", grade: null, note: "", by: "评审甲", on: "", at } as const;
    const facts: Facts = { level: "college", declarations: { "2.4": declared("yes", { reviewer: decision }) } };
    expect(result("2.4", facts)).toMatchObject({ verdict: "pass", checkVerdict: "not-applicable" });
    const off: Setting = { what: "enabled", indicator: "2.4", value: false, at };
    expect(result("2.4", facts, { settings: [off] })).toMatchObject({ verdict: "not-applicable", decidedBy: "check" });
  });
});

describe("what does not apply", () => {
  it.each(["2.4", "3.6", "5.3", "6.3", "9.2"] as const)("%s at a college", (id) => {
    const facts: Facts = { level: "college", declarations: { [id]: proven } };
    expect(short(result(id, facts))).toBe("not-applicable level-not-applicable");
    expect(short(result(id, { declarations: { [id]: proven } }))).toBe("pass");
  });

  it("an indicator that is switched off, shown at its setting", () => {
    const off: Setting = {
      what: "enabled",
      indicator: "8.3",
      value: false,
      at: { sheet: "评分设置", row: 3, column: 1 },
    };
    const found = result("8.3", { declarations: { "8.3": declared("no") } }, { settings: [off] });
    expect(short(found)).toBe("not-applicable switched-off");
    expect(cellsOf(found)).toEqual(["评分设置!B4"]);
    expect(found).toMatchObject({ weight: 3, earned: 0 });
  });

  it("by a team's own settings, shown at no cell of this workbook", () => {
    const off: Setting = { what: "enabled", indicator: "8.3", value: false, at };
    const eased: Setting = { what: "weight", indicator: "8.1", value: 1, at };
    const facts: Facts = { declarations: { "8.3": declared("no"), "10.3": declared("no") } };
    const given = submission(facts, { settings: [off, eased], settingsPinned: true });
    const found = assess(given, { asOf: AS_OF });
    const of = (id: IndicatorId) => found.organisations[0]!.indicators.find((one) => one.id === id)!;
    expect(short(of("8.3"))).toBe("not-applicable switched-off");
    expect(cellsOf(of("8.3"))).toEqual([]);
    expect(cellsOf(of("10.3"))).toEqual(["自评表!C2"]);
    expect(found.adjustments.map(({ what, cells }) => [what, cells])).toEqual([
      ["enabled", []],
      ["weight", []],
    ]);
  });

  it("everything switched off is never met", () => {
    const settings = INDICATOR_IDS.map((indicator): Setting => ({ what: "enabled", indicator, value: false, at }));
    const [found] = assess(submission({}, { settings }), { asOf: AS_OF }).organisations;
    expect(found).toMatchObject({
      conclusion: "needs-review",
      grade: null,
      score: { confirmed: null, possible: null },
    });
  });
});

describe("rows that nobody read", () => {
  const area = { sheet: "名单", top: 0, left: 0, bottom: 30, right: 8 };
  const unread = (table: "roster" | "records" | null): Facts => ({ roster: people(35), unread: [{ area, table }] });

  it("could overturn a pass of the same table, and are shown", () => {
    const found = result("4.1", unread("roster"));
    expect(short(found)).toBe("review unread-rows");
    expect(cellsOf(found)).toEqual(["名单!A1:I31"]);
    expect(found.findings[0]).toMatchObject({ severity: "warning", parameters: { rows: 30 } });
  });

  it("leave a fail, and what other tables prove, as it is", () => {
    expect(short(result("4.1", { ...unread("roster"), roster: people(1, { politicalStatus: "群众" }) }))).toBe(
      "fail not-party-or-league",
    );
    expect(short(result("4.1", unread("records")))).toBe("pass");
  });

  it("bar 达标 even where nobody knows what they are", () => {
    const given = { ...submission(unread(null)), scheme: scheme() };
    const [found] = assess(given, { asOf: AS_OF }).organisations;
    expect(found?.indicators.find(({ id }) => id === "4.1")?.verdict).toBe("pass");
    expect(found?.conclusion).not.toBe("met");
  });
});

describe("a check that breaks", () => {
  const run = (thrown: unknown): Run => ({
    indicators: judgedIndicators(scheme(), []),
    reviewing: false,
    checks: {
      ...CHECKS,
      "8.3": () => {
        throw thrown;
      },
    },
    context: {
      asOf: parseDay(AS_OF),
      scheme: scheme(),
      academicYear: 2023,
      parameters: parametersFor(scheme(), [], "school"),
    },
  });

  it.each([
    [new Error("no such row"), "no such row"],
    ["broken", "broken"],
  ])("is to be verified, with the reason %s", (thrown, reason) => {
    const given = organisation({ declarations: { "8.3": proven, "10.3": proven } });
    const { indicators } = assessOrganisation(given, run(thrown));
    expect(indicators.find(({ id }) => id === "8.3")).toMatchObject({
      verdict: "review",
      findings: [{ code: "check-failed", severity: "warning", parameters: { reason }, cells: [{ sheet: "自评表" }] }],
    });
    expect(indicators.find(({ id }) => id === "10.3")).toMatchObject({ verdict: "pass" });
  });
});

describe("a whole submission", () => {
  it("judges each organisation by its own level and facts", () => {
    const found = assess(
      submission([
        { name: "学生会", roster: people(35) },
        { name: "文学院学生会", level: "college", roster: people(35) },
      ]),
      { asOf: AS_OF },
    );
    expect(found.organisations.map(({ name, level }) => [name, level])).toEqual([
      ["学生会", "school"],
      ["文学院学生会", "college"],
    ]);
    expect(found.organisations.map(({ indicators }) => indicators.find(({ id }) => id === "3.1")?.verdict)).toEqual([
      "pass",
      "fail",
    ]);
  });

  it("hands on the scheme, the day, the problems, and what the settings changed", () => {
    const setting: Setting = { what: "weight", indicator: "8.3", value: 5, at };
    const found = assess(submission({}, { settings: [setting] }), { asOf: AS_OF });
    expect(found).toMatchObject({ asOf: AS_OF, problems: [], adjustments: [{ what: "weight", from: 3, to: 5 }] });
    expect(assess({ ...submission({}), organisations: [] }, { asOf: AS_OF }).organisations).toEqual([]);
  });

  it("judges colleges under one scheme alike, and a school under another by its own", () => {
    const found = assess(
      submission([
        { name: "文学院学生会", level: "college", scheme: "college" },
        { name: "法学院学生会", level: "college", scheme: "college" },
        { name: "学生会" },
      ]),
      { asOf: AS_OF },
    );
    expect(found.organisations.map(({ indicators }) => indicators.length)).toEqual([14, 14, 34]);
  });

  it("takes the academic year of the day of assessment where nothing says one", () => {
    const freshmen: Facts = { roster: people(3, { grade: "2023级", ranking: blank, failedCourse: blank }) };
    const without = { recognition: recognised({ day: AS_OF, academicYear: null }) };
    expect(result("4.2", freshmen, without).verdict).toBe("pass");
    const before = { ...submission(freshmen, without) };
    const [found] = assess(before, { asOf: "2023-07-20" }).organisations;
    expect(found?.indicators.find(({ id }) => id === "4.2")?.verdict).toBe("review");
  });

  it("says what was declared, and nothing where it is unclear", () => {
    const declare = (verdict: "yes" | "unclear" | null) =>
      result("8.3", { declarations: { "8.3": declared(verdict) } }).declared;
    expect([declare("yes"), declare("unclear"), declare(null)]).toEqual(["yes", null, null]);
  });

  it("does not score what is observed", () => {
    const found = result("2.2", { roster: [staff({ post: "主席" })] });
    expect(found).toMatchObject({ standing: "observed", verdict: "fail", weight: 0, earned: 0 });
  });

  it("is the same every time", () => {
    const given = submission({ roster: people(61, { ranking: ranking(0.9) }) });
    expect(assess(given, { asOf: AS_OF })).toEqual(assess(given, { asOf: AS_OF }));
  });

  it("refuses a day that is none", () =>
    expect(() => assess(submission({}), { asOf: "2023-02-30" })).toThrow(RangeError));

  it("every fail shows a cell, and every finding knows what it is about or where", () => {
    const roster = people(61, {
      ranking: ranking(0.9),
      politicalStatus: "群众",
      post: "秘书长",
      department: "项目办公室",
    });
    const [found] = assess(submission({ roster }), { asOf: AS_OF }).organisations;
    for (const indicator of found?.indicators ?? []) {
      if (indicator.verdict === "fail") expect(cellsOf(indicator)).not.toEqual([]);
      for (const finding of indicator.findings) expect(finding.subject !== null || finding.cells.length > 0).toBe(true);
    }
  });
});

it("judges by the day that was recognised unless the caller names another", () => {
  const given = submission({}, { recognition: recognised({ day: "2023-11-20" }) });
  expect(assess(given).asOf).toBe("2023-11-20");
  expect(assess(given, { asOf: "2022-01-01" }).asOf).toBe("2022-01-01");
});

it("judges each organisation by the scheme of its own form", () => {
  const given = submission([{}, { scheme: "college", level: "college" }]);
  const [school, college] = assess(given).organisations;
  expect(school?.indicators).toHaveLength(34);
  expect(college?.indicators).toHaveLength(14);
  expect(college?.scheme.id).toBe("college");
});
