import Ajv from "ajv/dist/2020";
import { ASSESSMENT_SCHEMA, toFailedJson, toJson, toJsonMany } from "../../src/report";
import { assessment, finding, manyGaps, organisation, result, richAssessment } from "./fixture";

const CONTEXT = { language: "zh-CN", fileName: "自查表.xlsx", sha256: "0f".repeat(32) } as const;
const validate = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(ASSESSMENT_SCHEMA);

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
    ["another schema name", { ...toJson(richAssessment(), CONTEXT), schema: "reform-check/assessment@2" }],
    ["a key too many", { ...toJson(richAssessment(), CONTEXT), generated: "2024-06-01" }],
    ["a date with a time", { ...toJson(richAssessment(), CONTEXT), asOf: "2024-06-01T00:00" }],
    ["an error beside organisations", { ...toJson(richAssessment(), CONTEXT), error: { code: "x", message: "y" } }],
  ])("the schema refuses %s", (_, document) => {
    expect(errorsOf(document)).not.toEqual([]);
  });

  it("has its keys in the published order", () => {
    const document = toJson(assessment([manyGaps()]), CONTEXT);
    const first = document.organisations[0];
    expect(Object.keys(document)).toEqual([
      "schema", "file", "sha256", "scheme", "asOf", "organisations", "problems", "adjustments",
    ]); // prettier-ignore
    expect(Object.keys(first ?? {})).toEqual([
      "name", "kind", "level", "school", "conclusion", "grade", "score", "dimensions", "indicators",
    ]); // prettier-ignore
    expect(Object.keys(first?.indicators[0] ?? {})).toEqual([
      "id", "slug", "standing", "weight", "earned", "declared", "verdict", "decidedBy", "checkVerdict", "actual",
      "limit", "findings", "number", "reviewer",
    ]); // prettier-ignore
    expect(Object.keys(first?.indicators[0]?.findings[0] ?? {})).toEqual([
      "code", "severity", "message", "remediation", "source", "cells", "subject",
    ]); // prettier-ignore
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
