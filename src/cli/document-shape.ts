/** Checks that data from a file have the shape of our JSON documents before anything relies on them. */
import * as v from "valibot";
import { DIMENSION_IDS, INDICATOR_IDS, PARAMETER_KEYS } from "../criteria";
import type { AssessmentDocument, FailedDocument } from "../report";
import { ASSESSMENT_FORMAT, ASSESSMENTS_FORMAT } from "../report/document";
import { InputError } from "../spreadsheet";

/** Written until recognising came: without `recognition`, and one scheme for all organisations. */
const FIRST_ASSESSMENT = "reform-check/assessment@1";
const FIRST_ASSESSMENTS = "reform-check/assessments@1";
const ONE: readonly string[] = [ASSESSMENT_FORMAT, FIRST_ASSESSMENT];
const SEVERAL: readonly string[] = [ASSESSMENTS_FORMAT, FIRST_ASSESSMENTS];

const severity = v.picklist(["error", "warning", "info"]);
const verdict = v.picklist(["pass", "fail", "review", "missing", "not-applicable"]);
const grade = v.nullable(v.picklist(["A", "B", "C", "D"]));
const figure = v.nullable(v.number());
const cells = v.array(v.string());
const value = v.union([v.string(), v.number(), v.boolean()]);

const quote = v.nullable(v.object({ text: v.string(), cell: v.string() }));

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
  // Results of version 1 say nothing of these.
  basis: v.optional(v.nullable(v.picklist(["data", "document", "declared", "reviewer"])), null),
  grounds: v.optional(v.object({ cells, count: v.number() }), { cells: [], count: 0 }),
  claim: v.optional(v.nullable(v.object({ note: quote, evidence: quote })), null),
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
      /** Results from before reviewers put their names to a decision. */
      by: v.optional(v.string(), ""),
      on: v.optional(v.string(), ""),
      cell: v.string(),
    }),
  ),
});

const kind = v.picklist(["undergraduate", "graduate"]);
const level = v.picklist(["school", "college"]);
const isoDay = v.pipe(v.string(), v.isoDate());

const FirstOrganisation = v.object({
  name: v.string(),
  kind,
  level,
  school: v.string(),
  conclusion: v.picklist(["met", "needs-review", "not-met"]),
  grade,
  score: v.object({ confirmed: figure, possible: figure, maximum: v.number() }),
  scoreByBasis: v.optional(
    v.nullable(v.object({ data: v.number(), document: v.number(), declared: v.number(), reviewer: v.number() })),
    null,
  ),
  hasRoster: v.optional(v.boolean(), true),
  reviewed: v.optional(v.object({ count: v.number(), by: v.array(v.string()) }), { count: 0, by: [] }),
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

const Organisation = v.object({ ...FirstOrganisation.entries, scheme: v.string() });

function fact<Value extends v.GenericSchema>(value: Value) {
  return v.object({
    value,
    sureness: v.picklist(["stated", "inferred", "assumed"]),
    source: v.picklist([
      "caller",
      "profile",
      "title",
      "sentence",
      "signature",
      "sheet-name",
      "file-name",
      "form",
      "rows",
      "assessment-day",
      "academic-year",
      "today",
      "default",
    ]),
    text: v.string(),
    cell: v.nullable(v.string()),
  });
}

const Recognition = v.object({
  summary: v.string(),
  form: fact(v.picklist(["checklist", "self-evaluation", "filing", "college", "questionnaire", "tables"])),
  scheme: fact(v.string()),
  academicYear: v.nullable(fact(v.number())),
  asOf: fact(isoDay),
  school: v.nullable(fact(v.string())),
  organisations: v.array(
    v.object({ name: v.string(), kind, level: fact(level), scheme: v.string(), cell: v.nullable(v.string()) }),
  ),
  blocks: v.array(
    v.object({
      kind: v.picklist([
        "profile",
        "selfCheck",
        "roster",
        "departments",
        "congresses",
        "records",
        "documents",
        "guidance",
        "collegeUnions",
        "settings",
        "questionnaire",
        "unknown",
      ]),
      cells: v.string(),
      owner: v.nullable(v.number()),
      unused: v.nullable(v.picklist(["owner-unknown", "not-a-table", "other-year", "second-copy", "kind-unknown"])),
    }),
  ),
});

const cell = v.nullable(v.string());
const options = v.array(v.string());
const Question = v.variant("ask", [
  v.object({ ask: v.literal("scheme"), cell, options }),
  v.object({ ask: v.literal("owner"), cell: v.string(), text: v.string(), options }),
  v.object({
    ask: v.literal("other-file"),
    cell,
    looksLike: v.nullable(
      v.picklist(["league-reform", "club-audit", "class-scores", "survey", "budget", "contacts", "blank"]),
    ),
  }),
]);

const Assessment = v.object({
  schema: v.literal(ASSESSMENT_FORMAT),
  file: v.string(),
  sha256: v.string(),
  scheme: v.string(),
  asOf: isoDay,
  recognition: Recognition,
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

/** A document of version 1, as one of today. */
const FirstAssessment = v.pipe(
  v.object({
    ...Assessment.entries,
    schema: v.literal(FIRST_ASSESSMENT),
    recognition: v.optional(v.null(), null),
    organisations: v.array(FirstOrganisation),
  }),
  v.transform((document): AssessmentDocument => ({
    ...document,
    schema: ASSESSMENT_FORMAT,
    organisations: document.organisations.map((organisation) => ({ ...organisation, scheme: document.scheme })),
  })),
);

const Failed = v.pipe(
  v.object({
    schema: v.picklist([ASSESSMENT_FORMAT, FIRST_ASSESSMENT]),
    file: v.string(),
    error: v.object({ code: v.string(), message: v.string() }),
    recognition: v.exactOptional(Recognition),
    questions: v.exactOptional(v.array(Question)),
  }),
  v.transform((document): FailedDocument => ({ ...document, schema: ASSESSMENT_FORMAT })),
);

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
  return ONE.includes(schema) || SEVERAL.includes(schema);
}

/** What the data call themselves ("reform-check/assessment@2"); "" for data that do not say. */
export function schemaOf(data: unknown): string {
  return isRecord(data) && typeof data.schema === "string" ? data.schema : "";
}

/**
 * The documents in parsed JSON: one, or several under `assessments`. Keys that the documents do not have are left out.
 * Those of version 1 come as today's, without `recognition`.
 *
 * @throws InputError "bad-document", saying where and what was expected.
 */
export function documentsOf(data: unknown): FoundDocument[] {
  if (!SEVERAL.includes(schemaOf(data))) return [documentOf(data)];
  if (!isRecord(data) || !Array.isArray(data.assessments)) throw refuse("assessments");
  return data.assessments.map((entry: unknown) => documentOf(entry));
}

function documentOf(data: unknown): FoundDocument {
  const schema = schemaOf(data);
  if (!ONE.includes(schema)) throw refuse(schema === "" ? "schema" : `schema: ${schema}`);
  const place = v.safeParse(Place, data);
  const input = place.success ? place.output.record.input : null;
  const result = parse(data, schema);
  if (result.success) {
    const failedHash = place.success ? place.output.record.inputSha256 : "";
    return { document: result.output, input, sha256: "sha256" in result.output ? result.output.sha256 : failedHash };
  }
  const [issue] = result.issues;
  throw refuse(`${v.getDotPath(issue) ?? ""}: ${issue.received}, ${issue.expected ?? ""}`);
}

function parse(
  data: unknown,
  schema: string,
): v.SafeParseResult<typeof Assessment | typeof FirstAssessment | typeof Failed> {
  if (isRecord(data) && "error" in data) return v.safeParse(Failed, data);
  return schema === FIRST_ASSESSMENT ? v.safeParse(FirstAssessment, data) : v.safeParse(Assessment, data);
}

function refuse(detail: string): InputError {
  return new InputError("bad-document", { detail });
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
