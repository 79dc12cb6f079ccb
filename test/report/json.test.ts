import Ajv from "ajv/dist/2020";
import { ASSESSMENT_SCHEMA, toFailedJson, toJson, toJsonMany } from "../../src/report";
import type { Recognition } from "../../src/recognise/recognition";
import { schemeById } from "../../src/criteria";
import { recognised, recognisedUnion } from "../support/recognition";
import { area, assessment, finding, manyGaps, organisation, result, richAssessment } from "./fixture";

const CONTEXT = { language: "zh-CN", fileName: "自查表.xlsx", sha256: "0f".repeat(32) } as const;
const validate = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(ASSESSMENT_SCHEMA);

const FULL = recognised({
  form: { value: "self-evaluation", sureness: "inferred", source: "form", at: null, text: "" },
  academicYear: { value: 2023, sureness: "inferred", source: "file-name", at: null, text: "2023-2024" },
  asOf: {
    value: { year: 2024, month: 7, day: 31 },
    sureness: "assumed",
    source: "academic-year",
    at: null,
    text: "",
  },
  school: {
    value: "云溪大学",
    sureness: "stated",
    source: "title",
    at: { sheet: "附件 2", row: 0, column: 0 },
    text: "云溪大学学生会改革自评表",
  },
  blocks: [
    { kind: "selfCheck", area: area("附件 2!A3:D19"), owner: 0, unused: null },
    { kind: "roster", area: area("附件 2!A21:H60"), owner: null, unused: "owner-unknown" },
  ],
});

const ASKED: Recognition = {
  ...FULL,
  academicYear: null,
  questions: [
    { ask: "scheme", at: null, options: ["self-2023", "college"] },
    {
      ask: "owner",
      at: { sheet: "附件 2", row: 20, column: 0 },
      text: "工作人员名单",
      options: ["学生会", "研究生会"],
    },
    { ask: "other-file", at: { sheet: "附件 2", row: 0, column: 0 }, looksLike: "league-reform" },
  ],
};

function errorsOf(document: unknown): unknown {
  validate(JSON.parse(JSON.stringify(document)));
  return validate.errors ?? [];
}

describe("the JSON document", () => {
  it.each([
    ["a workbook with gaps of every kind", toJson(richAssessment(), CONTEXT)],
    ["the same in English", toJson(richAssessment(), { ...CONTEXT, language: "en-US" })],
    [
      "an organisation without a score",
      toJson(
        assessment([
          organisation([], { score: { confirmed: null, possible: null, maximum: 100 }, grade: null, dimensions: [] }),
        ]),
        CONTEXT,
      ),
    ],
    ["a workbook of which everything was recognised", toJson(assessment([manyGaps()], { recognition: FULL }), CONTEXT)],
    [
      "a file that needs an answer",
      toFailedJson("某校.xlsx", { code: "needs-answer", message: "看不出" }, { recognition: ASKED, language: "zh-CN" }),
    ],
    ["a file that could not be graded", toFailedJson("坏.xlsx", { code: "not-a-zip", message: "不是工作簿" })],
    [
      "several files, one of them failed",
      toJsonMany([
        toJson(richAssessment(), CONTEXT),
        toFailedJson("坏.xlsx", { code: "encrypted", message: "已加密" }),
      ]),
    ],
  ])("of %s is valid against the published schema", (_, document) => {
    expect(errorsOf(document)).toEqual([]);
  });

  it.each([
    ["another schema name", { ...toJson(richAssessment(), CONTEXT), schema: "reform-check/assessment@1" }],
    ["a document without what was recognised", { ...toJson(richAssessment(), CONTEXT), recognition: null }],
    ["questions without what was seen", { ...toFailedJson("坏.xlsx", { code: "x", message: "y" }), questions: [] }],
    ["a key too many", { ...toJson(richAssessment(), CONTEXT), generated: "2024-06-01" }],
    ["a date with a time", { ...toJson(richAssessment(), CONTEXT), asOf: "2024-06-01T00:00" }],
    ["an error beside organisations", { ...toJson(richAssessment(), CONTEXT), error: { code: "x", message: "y" } }],
  ])("the schema refuses %s", (_, document) => {
    expect(errorsOf(document)).not.toEqual([]);
  });

  it("quotes what the school wrote beside its declaration, with its cell", () => {
    const note = { value: "已落实", at: { sheet: "自评表", row: 28, column: 4 } };
    const document = toJson(
      assessment([organisation([result("8.3", "pass", [], { claim: { note, evidence: null } })])]),
      CONTEXT,
    );
    expect(errorsOf(document)).toEqual([]);
    expect(document.organisations[0]?.indicators.find(({ id }) => id === "8.3")?.claim).toEqual({
      note: { text: "已落实", cell: "自评表!E29" },
      evidence: null,
    });
  });

  it("has its keys in the published order", () => {
    const document = toJson(assessment([manyGaps()]), CONTEXT);
    const first = document.organisations[0];
    expect(Object.keys(document)).toEqual([
      "schema", "file", "sha256", "scheme", "asOf", "recognition", "organisations", "problems", "adjustments",
    ]); // prettier-ignore
    expect(Object.keys(first ?? {})).toEqual([
      "name", "kind", "level", "scheme", "school", "conclusion", "grade", "score", "scoreByBasis", "hasRoster", "reviewed", "dimensions", "indicators",
    ]); // prettier-ignore
    expect(Object.keys(first?.indicators[0] ?? {})).toEqual([
      "id", "slug", "standing", "weight", "earned", "declared", "verdict", "decidedBy", "checkVerdict", "actual",
      "limit", "basis", "grounds", "claim", "findings", "number", "reviewer",
    ]); // prettier-ignore
    expect(Object.keys(first?.indicators[0]?.findings[0] ?? {})).toEqual([
      "code", "severity", "message", "remediation", "source", "cells", "subject",
    ]); // prettier-ignore
  });

  it("tells what was recognised, each fact with its cell and how it is known", () => {
    expect(toJson(assessment([manyGaps()], { recognition: FULL }), CONTEXT).recognition).toMatchObject({
      summary:
        "云溪大学 · 改革自评表 2023–2024（学年按文件名推定） · 校级 · 学生会 · 评估日期 2024-07-31（按学年推定）",
      scheme: { value: "acceptance" },
      academicYear: { value: 2023, sureness: "inferred", source: "file-name", text: "2023-2024", cell: null },
      asOf: { value: "2024-07-31", sureness: "assumed", source: "academic-year" },
      school: { value: "云溪大学", cell: "'附件 2'!A1" },
      blocks: [
        { kind: "selfCheck", cells: "'附件 2'!A3:D19", owner: 0, unused: null },
        { kind: "roster", cells: "'附件 2'!A21:H60", owner: null, unused: "owner-unknown" },
      ],
    });
  });

  it("tells what is asked about a file that needs an answer", () => {
    const error = { code: "needs-answer", message: "看不出" };
    expect(toFailedJson("某校.xlsx", error, { recognition: ASKED, language: "zh-CN" })).toMatchObject({
      error,
      questions: [
        { ask: "scheme", cell: null, options: ["self-2023", "college"] },
        { ask: "owner", cell: "'附件 2'!A21", text: "工作人员名单", options: ["学生会", "研究生会"] },
        { ask: "other-file", cell: "'附件 2'!A1", looksLike: "league-reform" },
      ],
    });
  });

  it("names the scheme of each organisation, and the school that was recognised where one names none", () => {
    const college = schemeById("college")!;
    const two = assessment([manyGaps(), organisation([], { name: "文学院学生会", school: "", scheme: college })], {
      recognition: { ...FULL, organisations: [recognisedUnion(), recognisedUnion({ scheme: college })] },
    });
    expect(toJson(two, CONTEXT).organisations.map(({ scheme, school }) => [scheme, school])).toEqual([
      ["acceptance", "云岭师范大学"],
      ["college", "云溪大学"],
    ]);
  });

  it("joins cells below each other into one address and names each once", () => {
    const cells = ["人员名单!C42", "人员名单!C43", "人员名单!C44", "人员名单!C44", "附件 2!C46"];
    const given = result("3.1", "fail", [finding("staff-over-limit", { actual: 44, limit: 40 }, { cells })]);
    const [indicator] = toJson(assessment([organisation([given])]), CONTEXT).organisations.flatMap((entry) =>
      entry.indicators.filter(({ id }) => id === "3.1"),
    );
    expect(indicator?.findings[0]?.cells).toEqual(["人员名单!C42:C44", "'附件 2'!C46"]);
  });

  it("says what to do about every error and warning", () => {
    const findings = toJson(richAssessment(), CONTEXT).organisations.flatMap(({ indicators }) =>
      indicators.flatMap((entry) => entry.findings),
    );
    expect(findings.filter(({ severity, remediation }) => severity !== "info" && !remediation)).toEqual([]);
    expect(findings.filter(({ source }) => source === "")).toEqual([]);
  });

  it("keeps a reviewer's decision beside the check's", () => {
    const indicators = toJson(assessment([manyGaps()]), CONTEXT).organisations[0]?.indicators ?? [];
    expect(indicators.find(({ id }) => id === "9.1")).toMatchObject({
      verdict: "fail",
      decidedBy: "reviewer",
      checkVerdict: "review",
      reviewer: { verdict: "fail", grade: "D", note: "会议纪要缺失", cell: "自评表!G31" },
    });
  });

  it("is the same to the byte for the same assessment", () => {
    expect(JSON.stringify(toJson(richAssessment(), CONTEXT))).toBe(JSON.stringify(toJson(richAssessment(), CONTEXT)));
  });
});
