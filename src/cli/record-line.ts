/**
 * A line of `assessments.ndjson`: the published document of one file, and under `record` what --resume needs to know.
 * Whoever reads the documents may ignore `record`.
 */
import * as v from "valibot";
import type { AssessmentDocument, FailedDocument } from "../report";
import { FactsDocument, factsOf } from "./facts";
import type { FileFacts } from "./facts";

const RecordEntry = v.object({
  /** The input's place below the folder that was named, with "/". */
  input: v.string(),
  /** The graded copy, relative to the output folder and with "/"; null: none was written. */
  graded: v.nullable(v.string()),
  /** Of the graded copy as it was written. */
  gradedSha256: v.nullable(v.string()),
  /** Of an input that could not be graded; the documents of the others say theirs themselves. */
  inputSha256: v.optional(v.string()),
  /** Tells results under one set of options, day and version from others. */
  settings: v.string(),
});

/** What `record` holds. */
export type RecordEntry = Readonly<v.InferOutput<typeof RecordEntry>>;

const RecordLine = v.intersect([v.object({ sha256: v.optional(v.string()), record: RecordEntry }), FactsDocument]);

/** The line, without its end. */
export function recordLine(document: AssessmentDocument | FailedDocument, record: RecordEntry): string {
  return JSON.stringify({ ...document, record });
}

/** What a run takes over from an earlier line. */
export interface EarlierResult {
  readonly record: RecordEntry;
  readonly facts: FileFacts;
  /** Of the input; null for a file that could not be graded. */
  readonly sha256: string | null;
}

/** Reads a line back; null for what is no line of ours, such as one that a killed run wrote half. */
export function readRecordLine(line: string): EarlierResult | null {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return null;
  }
  const result = v.safeParse(RecordLine, data);
  if (!result.success) return null;
  const { record, sha256 = null } = result.output;
  return { record, facts: factsOf(result.output), sha256 };
}

/** The document of a line as it is published: without `record`. */
export function documentOfLine(line: string): object {
  const data: unknown = JSON.parse(line);
  if (typeof data !== "object" || data === null) return {};
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== "record"));
}
