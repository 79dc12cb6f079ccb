import Ajv from "ajv/dist/2020";
import { rollup, rollupHtml, rollupSheets, ROLLUP_SCHEMA } from "../../../src/report/rollup";
import { rollupCsv } from "../../../src/report/rollup/csv";
import { finding, manyGaps, organisation, result } from "../fixture";
import { documentOf, failed, school } from "./documents";

const validate = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(ROLLUP_SCHEMA);

const SHORT_STAFF = result("3.1", "fail", [
  finding("staff-over-limit", { actual: 65, limit: 60 }, { cells: ["人员名单!C62"] }),
]);
const MISSING = result("8.3", "missing", [finding("nothing-stated", {}, { cells: ["自评表!D29"] })]);

describe("the ranking", () => {
  it.each([
    [
      "puts a better conclusion before a higher score",
      [school("甲", 99, "not-met"), school("乙", 80, "met"), school("丙", 90, "needs-review")],
      [[1, "乙"], [2, "丙"], [3, "甲"]],
    ],
    [
      "lets ties share a place and leaves the next one out",
      [school("甲", 90), school("乙", 95), school("丙", 90), school("丁", 80)],
      [[1, "乙"], [2, "丙"], [2, "甲"], [4, "丁"]],
    ],
    [
      "does not let equal scores tie across conclusions",
      [school("甲", 90, "not-met"), school("乙", 90, "met")],
      [[1, "乙"], [2, "甲"]],
    ],
    ["gives no place without a score", [school("甲", null, "needs-review"), school("乙", 10)], [[1, "乙"], [null, "甲"]]],
  ])("%s", (_, documents, expected) => {
    const { organisations } = rollup(documents);
    expect(organisations.map(({ rank, school: name }) => [rank, name]).sort()).toEqual([...expected].sort());
    expect(organisations.map(({ rank }) => rank)).toEqual(expected.map(([rank]) => rank));
  }); // prettier-ignore

  it("is the same whatever order the files come in", () => {
    const documents = [school("甲", 90), school("乙", 95), failed("坏.xlsx"), school("丙", 90), failed("空.xlsx")];
    expect(rollup([...documents].reverse())).toEqual(rollup(documents));
  });

  it("names the school that was recognised where an organisation names none, and one school stays one", () => {
    const own = documentOf([organisation([], { school: "云溪大学" })], { file: "一.xlsx" });
    const unnamed = documentOf([organisation([], { name: "研究生会", school: "" })], { file: "二.xlsx" });
    const school = { value: "云溪大学", sureness: "stated", source: "title", text: "", cell: null } as const;
    const recognition = unnamed.recognition && { ...unnamed.recognition, school };
    const { organisations, totals } = rollup([own, { ...unnamed, recognition }]);
    expect(organisations.map((entry) => entry.school)).toEqual(["云溪大学", "云溪大学"]);
    expect(totals.schools).toBe(1);
  });

  it("shows each organisation's own scheme", () => {
    const made = documentOf([organisation([]), organisation([], { name: "文学院学生会" })]);
    const [first, second] = made.organisations;
    const two = { ...made, organisations: [first!, { ...second!, scheme: "college" }] };
    expect(rollup([two]).organisations.map(({ scheme }) => scheme)).toEqual(["acceptance", "college"]);
  });

  it("remarks what was assumed", () => {
    const known = { value: "2024-07-31", sureness: "assumed", source: "academic-year", text: "", cell: null } as const;
    const made = documentOf([organisation([])]);
    const recognition = made.recognition && {
      ...made.recognition,
      asOf: known,
      academicYear: { ...known, value: 2023, source: "assessment-day" as const },
    };
    const result = rollup([{ ...made, recognition }]);
    validate(JSON.parse(JSON.stringify(result)));
    expect(validate.errors).toBeNull();
    expect(rollupCsv(result, { language: "zh-CN" })).toContain(
      "学年没有写明，按评估日期推定；评估日期没有写明，按学年推定",
    );
    expect(rollupHtml(result, { language: "zh-CN" })).toContain("评估日期没有写明，按学年推定");
    expect(JSON.stringify(rollupSheets(result, { language: "zh-CN" }))).toContain("评估日期没有写明，按学年推定");
    expect(rollupCsv(rollup([{ ...made, recognition: null }]), { language: "zh-CN" })).not.toContain("没有写明");
  });

  it("remarks how far to trust a result", () => {
    const own = organisation([], { hasRoster: false, reviewed: { count: 2, by: ["秦", "赵"] } });
    const made = documentOf([own]);
    const adjustments = [
      { what: "enabled", indicator: "2.4", parameter: null, from: true, to: false, cells: [] },
      { what: "parameter", indicator: null, parameter: "rankLimit", from: 0.3, to: 0.4, cells: [] },
    ] as const;
    const result = rollup([{ ...made, adjustments }]);
    validate(JSON.parse(JSON.stringify(result)));
    expect(validate.errors).toBeNull();
    const said = "未附人员名单，人员情况仅凭自评；评审认定 2 项（秦、赵）；评分设置：停用 1 项、放宽 1 处";
    expect(rollupCsv(result, { language: "zh-CN" })).toContain(said);
    expect(rollupHtml(result, { language: "zh-CN" })).toContain(said);
    expect(JSON.stringify(rollupSheets(result, { language: "zh-CN" }))).toContain(said);
  });

  it("lists every organisation of a file and counts its school once", () => {
    const both = documentOf([organisation([]), organisation([], { name: "研究生会", kind: "graduate" })]);
    const { organisations, totals } = rollup([both]);
    expect(organisations.map((entry) => entry.organisation).sort()).toEqual(["学生会", "研究生会"].sort());
    expect(totals).toMatchObject({ files: 1, schools: 1, organisations: 2 });
  });

  it("counts core failures, gaps and what is to be verified by indicator, without the observed ones", () => {
    const [only] = rollup([documentOf([manyGaps()])]).organisations;
    expect(only).toMatchObject({ coreFailures: 2, gaps: 9, toVerify: 2 });
  });
});

describe("two files about one organisation", () => {
  it("are both listed, each naming the other", () => {
    const first = documentOf([organisation([], { school: "云溪大学" })], { file: "一.xlsx" });
    const second = documentOf([organisation([], { school: "云溪 大学" })], { file: "二.xlsx" });
    expect(rollup([first, second]).organisations.map(({ file, duplicates }) => [file, duplicates])).toEqual(
      expect.arrayContaining([
        ["一.xlsx", ["二.xlsx"]],
        ["二.xlsx", ["一.xlsx"]],
      ]),
    );
  });

  it("are none where the school is not stated", () => {
    const files = ["一.xlsx", "二.xlsx"].map((file) => documentOf([organisation([], { school: "" })], { file }));
    const { organisations, totals } = rollup(files);
    expect(organisations.flatMap(({ duplicates }) => duplicates)).toEqual([]);
    expect(totals.schools).toBe(2);
  });
});

describe("the indicators", () => {
  it("count verdicts by organisation and gaps by school", () => {
    const both = documentOf([
      organisation([SHORT_STAFF], { school: "甲" }),
      organisation([SHORT_STAFF], { school: "甲", name: "研究生会" }),
    ]);
    const { indicators } = rollup([both, school("乙", 100), documentOf([organisation([MISSING], { school: "丙" })])]);
    expect(indicators.find(({ id }) => id === "3.1")).toMatchObject({
      verdicts: { pass: 2, fail: 2, missing: 0, review: 0, "not-applicable": 0 },
      schools: 3,
      schoolsWithGap: 1,
    });
  });

  it("count only where the scheme asks and the indicator applies", () => {
    const college = organisation([result("6.3", "not-applicable")], { school: "甲", level: "college" });
    const bare = { ...college, school: "乙", indicators: college.indicators.filter(({ id }) => id !== "6.3") };
    const { indicators } = rollup([documentOf([college]), documentOf([bare], { scheme: "college" })]);
    const quota = indicators.find(({ id }) => id === "6.3");
    expect(quota).toMatchObject({ schools: 0, schoolsWithGap: 0, verdicts: { pass: 0, "not-applicable": 1 } });
  });

  it("name the gap that most schools have first", () => {
    const documents = [
      documentOf([organisation([SHORT_STAFF, MISSING], { school: "甲" })]),
      documentOf([organisation([SHORT_STAFF], { school: "乙" })]),
      school("丙", 100),
    ];
    expect(
      rollup(documents)
        .indicators.slice(0, 2)
        .map(({ id }) => id),
    ).toEqual(["3.1", "8.3"]);
  });

  it("tell every standing that an indicator has under mixed schemes", () => {
    const strict = organisation([], { school: "甲" });
    const mild = organisation([result("6.1", "pass", [], { standing: "required" })], { school: "乙" });
    const { indicators } = rollup([documentOf([strict]), documentOf([mild], { scheme: "filing-2020" })]);
    expect(indicators.find(({ id }) => id === "6.1")?.standings).toEqual(["core", "required"]);
  });
});

describe("the dimensions", () => {
  it("are shares of their own maximum, and nothing where a scheme does not touch them", () => {
    const dimensions = [{ id: "1", confirmed: 3, possible: 6, maximum: 6 }, { id: "4", confirmed: 0, possible: 0, maximum: 0 }] as const; // prettier-ignore
    const [only] = rollup([documentOf([organisation([], { dimensions })])]).organisations;
    expect(only?.dimensions.map(({ share }) => share)).toEqual([0.5, ...Array.from({ length: 9 }, () => null)]);
  });
});

describe("the gaps", () => {
  it("are one per finding, in the order of the organisations, the most pressing first", () => {
    const { gaps, organisations } = rollup([documentOf([manyGaps()]), school("乙", 100)]);
    expect(gaps.every(({ of }) => organisations[of]?.school === "云岭师范大学")).toBe(true);
    expect(gaps[0]).toMatchObject({ indicator: "6.1", standing: "core", verdict: "fail", cells: ["学代会!C2"] });
    expect(gaps.filter(({ indicator }) => indicator === "3.4")).toHaveLength(7);
    expect(gaps.at(-1)).toMatchObject({ indicator: "2.2", standing: "observed" });
  });

  it("keep a reviewer's decision that nothing was found for", () => {
    const { gaps } = rollup([documentOf([manyGaps()])]);
    expect(gaps.find(({ indicator }) => indicator === "10.3")).toMatchObject({
      code: "",
      message: "推文未经审核",
      cells: ["自评表!G36"],
    });
  });
});

describe("the document", () => {
  it.each([
    ["nothing", []],
    ["one school", [documentOf([manyGaps()])]],
    ["failures only", [failed("坏.xlsx")]],
    ["all kinds", [documentOf([manyGaps()]), school("乙", null, "needs-review"), failed("坏.xlsx")]],
  ])("of %s is valid against its schema", (_, documents) => {
    validate(JSON.parse(JSON.stringify(rollup(documents))));
    expect(validate.errors).toBeNull();
  });

  it("counts files that failed among the files", () => {
    expect(rollup([school("甲", 90), failed("坏.xlsx")]).totals).toMatchObject({
      files: 2,
      failed: 1,
      organisations: 1,
    });
  });
});
