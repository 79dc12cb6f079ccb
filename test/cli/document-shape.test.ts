import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { claimsToBeOurs, documentsOf } from "../../src/cli/document-shape";
import { schemeById } from "../../src/criteria";
import type { AssessmentDocument } from "../../src/report";
import { toFailedJson, toJson } from "../../src/report";
import { assessment, manyGaps, organisation } from "../report/fixture";
import { reformCheck, sample, temporaryFolder } from "./cli";

const context = { language: "zh-CN", fileName: "清单.xlsx", sha256: "0f".repeat(32) } as const;
const two = assessment([manyGaps(), organisation([], { name: "文学院学生会", scheme: schemeById("college")! })]);

/** The same as a document of version 1: no recognition, no scheme of organisations. */
function first(document: AssessmentDocument): object {
  const entries = Object.entries({
    ...document,
    schema: "reform-check/assessment@1",
    organisations: document.organisations.map((entry) =>
      Object.fromEntries(Object.entries(entry).filter(([key]) => key !== "scheme")),
    ),
  });
  return Object.fromEntries(entries.filter(([key]) => key !== "recognition"));
}

describe("documents from files", () => {
  it("come as they were written", () => {
    const document = toJson(two, context);
    expect(documentsOf(JSON.parse(JSON.stringify(document)))[0]?.document).toEqual(document);
  });

  it("of version 1 come as today's, each organisation under the scheme of all", () => {
    const document = toJson(two, context);
    const scheme = "acceptance";
    const expected = {
      ...document,
      recognition: null,
      organisations: document.organisations.map((entry) => ({ ...entry, scheme })),
    };
    const failed = { ...toFailedJson("坏.xlsx", { code: "x", message: "y" }), schema: "reform-check/assessment@1" };
    const many = { schema: "reform-check/assessments@1", assessments: [first(document), failed] };
    expect(claimsToBeOurs(many)).toBe(true);
    expect(documentsOf(many).map((entry) => entry.document)).toEqual([
      expected,
      toFailedJson("坏.xlsx", { code: "x", message: "y" }),
    ]);
  });

  it.each([
    ["without what was recognised", { ...toJson(two, context), recognition: undefined }, /recognition/],
    ["of a version to come", { ...toJson(two, context), schema: "reform-check/assessment@3" }, /assessment@3/],
    ["with a sureness of its own", { ...toJson(two, context), recognition: { form: { sureness: "maybe" } } }, /recog/],
  ])("%s are refused", (_, document, said) => {
    expect(() => documentsOf(document)).toThrow(said);
  });
});

describe("results of version 1", () => {
  const folder = temporaryFolder();

  it("roll up and compare with today's", async () => {
    const { out } = await reformCheck("grade", sample("many-gaps.xlsx"), "--no-write", "--json", "-");
    const document = JSON.parse(out) as AssessmentDocument;
    writeFileSync(folder.path("before.json"), JSON.stringify(first(document)));
    writeFileSync(folder.path("after.json"), out);
    const rolledUp = await reformCheck("rollup", folder.path("before.json"), "--format", "json");
    expect(rolledUp.status).toBe(0);
    expect(JSON.parse(rolledUp.out)).toMatchObject({
      totals: { organisations: 1, failed: 0 },
      organisations: [{ scheme: "acceptance", assumed: [] }],
    });
    const compared = await reformCheck("compare", folder.path("before.json"), folder.path("after.json"));
    expect(compared.status).toBe(0);
    expect(compared.out).toContain("共对比 1 个组织：已整改 0，新增 0");
  });

  it("are not taken over by --resume, but done again", async () => {
    const [input, out] = [folder.path("各校"), folder.path("结果")];
    mkdirSync(input);
    copyFileSync(sample("all-met.xlsx"), folder.path("各校", "all-met.xlsx"));
    await reformCheck("grade", input, "--out", out);
    const record = folder.path("结果", "assessments.ndjson");
    const { record: entry, ...document } = JSON.parse(readFileSync(record, "utf8")) as AssessmentDocument & {
      record: object;
    };
    const line = { ...first(document), record: { ...entry, settings: "0123456789abcdef" } };
    writeFileSync(record, `${JSON.stringify(line)}\n`);
    const { err, status } = await reformCheck("grade", input, "--out", out, "--resume");
    expect({ err, status }).toEqual({ err: "", status: 0 });
    expect(JSON.parse(readFileSync(record, "utf8"))).toMatchObject({ schema: "reform-check/assessment@2" });
  });
});
