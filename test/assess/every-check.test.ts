/** What holds for every check whatever the facts. */
import fc from "fast-check";
import { CHECKS } from "../../src/assess/checks";
import { INDICATOR_IDS } from "../../src/criteria";
import {
  blank,
  cellsOf,
  check,
  collegeUnion,
  congress,
  declared,
  department,
  event,
  figure,
  guide,
  read,
  remarkDate,
  ruleDocument,
  staff,
  unreadable,
  type Facts,
} from "./facts";

const day = fc.constantFrom("2023-11-20", "2023-11", "2023", "2022-03-01", "2018", "2024-05-01", "去年", "");
const few = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { maxLength: 4 });
const number = fc.oneof(fc.nat(80).map(read), fc.constant(blank), fc.constant(unreadable("若干")));
const flag = fc.constantFrom(read(true), read(false), blank, unreadable("?"));

const anyDeclaration = fc
  .record({
    verdict: fc.constantFrom("yes" as const, "no" as const, "unclear" as const, null),
    note: fc.constantFrom("", "拟于下学期落实", "实有38人", "不承担查寝", "开展查寝"),
    evidence: fc.constantFrom("", "佐证1", "草案"),
    evidenceColumn: fc.boolean(),
    figure: fc.option(
      fc.tuple(fc.double({ min: 0, max: 80, noNaN: true }), fc.boolean()).map(([value, exact]) => figure(value, exact)),
    ),
    dates: few(fc.tuple(fc.constantFrom("2023-05-01", "2023", "2018-01-01", "2024-05"), fc.boolean())),
  })
  .map(({ verdict, dates, ...fields }) =>
    declared(verdict, { ...fields, dates: dates.map(([text, planned]) => remarkDate(text, planned)) }),
  );

const anyRow = fc.record({
  name: fc.constantFrom("林晓", "周宁", ""),
  post: fc.constantFrom("干事", "部长", "主席团成员", "执行主席", "主席", "秘书长", "副主席兼部长", ""),
  department: fc.constantFrom("办公室", "学习部", "主席团", "新媒体中心", "纠察部", ""),
  politicalStatus: fc.constantFrom("共青团员", "群众", ""),
  grade: fc.constantFrom("2023级", "2021级", "研一", "甲班", ""),
  schooling: fc.constantFrom("本科", "硕士", ""),
  failedCourse: flag,
  collegeExperience: flag,
});

const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    level: fc.constantFrom("school" as const, "college" as const),
    kind: fc.constantFrom("undergraduate" as const, "graduate" as const),
    declaration: fc.option(anyDeclaration),
    roster: few(anyRow.map((fields) => staff(fields))),
    departments: few(
      fc.tuple(fc.constantFrom("办公室", "新媒体中心", ""), number, number).map((row) => department(...row)),
    ),
    congresses: few(
      fc
        .tuple(day, fc.boolean(), number, number, fc.constantFrom("学代会选举", "任命", "推荐", ""))
        .map(([text, planned, delegates, nonCadreDelegates, presidiumMethod]) =>
          congress(text, { planned, delegates, nonCadreDelegates, presidiumMethod }),
        ),
    ),
    records: few(
      fc
        .tuple(
          fc.constantFrom(
            "review-meeting" as const,
            "party-hearing" as const,
            "staff-training" as const,
            "political-study" as const,
          ),
          day,
          fc.boolean(),
        )
        .map(([kind, text, planned]) => event(kind, text, { planned })),
    ),
    documents: few(
      fc
        .tuple(
          fc.constantFrom("charter" as const, "reform-plan" as const, "exit-rules" as const, "party-plan" as const),
          fc.constantFrom("issued" as const, "trial" as const, "draft" as const, "unclear" as const, "" as const),
        )
        .map((row) => ruleDocument(...row)),
    ),
    guidance: few(
      fc
        .tuple(
          fc.constantFrom(
            "leader-in-charge" as const,
            "teaching-leader" as const,
            "league-guide" as const,
            "secretary-general" as const,
          ),
          fc.constantFrom("团委副书记", "辅导员", ""),
          flag,
        )
        .map(([role, post, fullTime]) => guide(role, { post, fullTime })),
    ),
    collegeUnions: few(fc.tuple(number, number, number).map((figures) => collegeUnion("文学院", figures))),
  })
  .map(({ declaration, ...facts }) =>
    declaration === null
      ? facts
      : { ...facts, declarations: Object.fromEntries(INDICATOR_IDS.map((id) => [id, declaration])) },
  );

describe.each(INDICATOR_IDS)("%s, whatever the facts", (id) => {
  it("explains every verdict and says where", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { verdict, findings, ...outcome } = check(id, facts);
        const severities = findings.map(({ severity }) => severity);
        if (verdict === "fail" || verdict === "missing") expect(severities).toContain("error");
        else expect(severities).not.toContain("error");
        if (verdict === "review") expect(severities).toContain("warning");
        if (verdict === "fail") expect(cellsOf({ findings })).not.toEqual([]);
        expect(Number.isNaN(outcome.actual)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it("never passes without data and without a declaration", () => expect(check(id, {}).verdict).toBe("missing"));

  it("never passes what a school itself says is not met", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const outcome = check(id, { ...facts, declarations: { [id]: declared("no") } });
        expect(["fail", "review", "not-applicable"]).toContain(outcome.verdict);
      }),
      { numRuns: 40 },
    );
  });
});

it("there is a check for every indicator", () => expect(Object.keys(CHECKS).sort()).toEqual([...INDICATOR_IDS].sort()));
