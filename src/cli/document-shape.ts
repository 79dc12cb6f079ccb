/** Checks that data from a file have the shape of our JSON documents before anything relies on them. */
import * as v from "valibot";
import { DIMENSION_IDS, INDICATOR_IDS, PARAMETER_KEYS } from "../criteria";
import type { AssessmentDocument, FailedDocument } from "../report";
import { InputError } from "../spreadsheet";

const ASSESSMENT = "reform-check/assessment@1";
const ASSESSMENTS = "reform-check/assessments@1";

const severity = v.picklist(["error", "warning", "info"]);
const verdict = v.picklist(["pass", "fail", "review", "missing", "not-applicable"]);
const grade = v.nullable(v.picklist(["A", "B", "C", "D"]));
const figure = v.nullable(v.number());
const cells = v.array(v.string());
const value = v.union([v.string(), v.number(), v.boolean()]);

const Indicator = v.object({
  id: v.picklist(INDICATOR_IDS),
  slug: v.string(),
  standing: v.picklist(["core", "required", "observed"]),
  weight: v.number(),
  earned: v.number(),
  declared: v.nullable(v.picklist(["yes", "no"])),
  verdict,
  decidedBy: v.picklist(["check", "reviewer"]),
  checkVerdict: verdict,
  actual: figure,
  limit: figure,
  findings: v.array(
    v.object({
      code: v.string(),
      severity,
      message: v.string(),
      remediation: v.string(),
      source: v.string(),
      subject: v.exactOptional(v.nullable(v.string())),
      cells,
    }),
  ),
  number: v.string(),
  reviewer: v.nullable(
    v.object({
      verdict: v.picklist(["pass", "fail", "review", "not-applicable"]),
      grade,
      note: v.string(),
      cell: v.string(),
    }),
  ),
});

const Organisation = v.object({
  name: v.string(),
  kind: v.picklist(["undergraduate", "graduate"]),
  level: v.picklist(["school", "college"]),
  school: v.string(),
  conclusion: v.picklist(["met", "needs-review", "not-met"]),
  grade,
  score: v.object({ confirmed: figure, possible: figure, maximum: v.number() }),
  dimensions: v.array(
    v.object({
      id: v.picklist(DIMENSION_IDS),
      confirmed: v.number(),
      possible: v.number(),
      maximum: v.number(),
    }),
  ),
  indicators: v.array(Indicator),
});

const Assessment = v.object({
  schema: v.literal(ASSESSMENT),
  file: v.string(),
  sha256: v.string(),
  scheme: v.string(),
  asOf: v.pipe(v.string(), v.isoDate()),
  organisations: v.array(Organisation),
  problems: v.array(v.object({ code: v.string(), severity, message: v.string(), cells })),
  adjustments: v.array(
    v.object({
      what: v.picklist(["enabled", "standing", "weight", "parameter"]),
      indicator: v.nullable(v.picklist(INDICATOR_IDS)),
      parameter: v.nullable(v.picklist(PARAMETER_KEYS)),
      from: value,
      to: value,
      cells,
    }),
  ),
});

const Failed = v.object({
  schema: v.literal(ASSESSMENT),
  file: v.string(),
  error: v.object({ code: v.string(), message: v.string() }),
});

const Place = v.object({ record: v.object({ input: v.string(), inputSha256: v.optional(v.string(), "") }) });

/** A document as it was found in a file. */
export interface FoundDocument {
  readonly document: AssessmentDocument | FailedDocument;
  /** Where the workbook lay below the folder that was graded, with "/"; null where the record does not say. */
  readonly input: string | null;
  /** Of the workbook; "" where nothing says it. */
  readonly sha256: string;
}

/** True for data that say of themselves that they are documents of ours, whole or not. */
export function claimsToBeOurs(data: unknown): boolean {
  const schema = schemaOf(data);
  return schema === ASSESSMENT || schema === ASSESSMENTS;
}

/** What the data call themselves ("reform-check/assessment@1"); "" for data that do not say. */
export function schemaOf(data: unknown): string {
  return isRecord(data) && typeof data.schema === "string" ? data.schema : "";
}

/**
 * The documents in parsed JSON: one, or several under `assessments`. Keys that the documents do not have are left out.
 *
 * @throws InputError "bad-document", saying where and what was expected.
 */
export function documentsOf(data: unknown): FoundDocument[] {
  if (schemaOf(data) !== ASSESSMENTS) return [documentOf(data)];
  if (!isRecord(data) || !Array.isArray(data.assessments)) throw refuse("assessments");
  return data.assessments.map((entry: unknown) => documentOf(entry));
}

function documentOf(data: unknown): FoundDocument {
  const schema = schemaOf(data);
  if (schema !== ASSESSMENT) throw refuse(schema === "" ? "schema" : `schema: ${schema}`);
  const place = v.safeParse(Place, data);
  const input = place.success ? place.output.record.input : null;
  const result = isRecord(data) && "error" in data ? v.safeParse(Failed, data) : v.safeParse(Assessment, data);
  if (result.success) {
    const failedHash = place.success ? place.output.record.inputSha256 : "";
    return { document: result.output, input, sha256: "sha256" in result.output ? result.output.sha256 : failedHash };
  }
  const [issue] = result.issues;
  throw refuse(`${v.getDotPath(issue) ?? ""}: ${issue.received}, ${issue.expected ?? ""}`);
}

function refuse(detail: string): InputError {
  return new InputError("bad-document", { detail });
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
