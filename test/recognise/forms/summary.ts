/** What was recognised and read, short enough for a table of golden results. */
import { RecognitionError } from "../../../src/recognise/recognition-error";
import type { Recognition } from "../../../src/recognise/recognition";
import { formatArea } from "../../../src/spreadsheet";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/spreadsheet";
import type { ReadOptions } from "../../../src/workbook/read-submission";
import type { Submission } from "../../../src/workbook/submission";
import { readSubmission } from "../../support/read-submission";
import { workbook } from "../../workbook/snapshot-builder";

export interface Summary {
  /** “self-evaluation self-2022 stated”. */
  readonly form: string;
  /** “2022 sentence”. */
  readonly year: string;
  /** “2023-10-20 signature”. */
  readonly asOf: string;
  /** “学生会 undergraduate school self-2022: 16 declared, 16 yes, 38 people”. */
  readonly organisations: readonly string[];
  /** “roster Sheet1!A30:I68 学生会”; “*”: its own column says whose. */
  readonly blocks: readonly string[];
  readonly questions: readonly string[];
  /** Areas that bar 达标. */
  readonly unread: readonly string[];
  /** Codes of errors, each once. */
  readonly errors: readonly string[];
}

function iso({ year, month, day }: Recognition["asOf"]["value"]): string {
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}

function recognitionOf(recognition: Recognition): Omit<Summary, "organisations" | "unread" | "errors"> {
  const { form, scheme, academicYear, asOf, organisations, blocks, questions } = recognition;
  return {
    form: `${form.value} ${scheme.value.id} ${scheme.sureness}`,
    year: academicYear ? `${academicYear.value} ${academicYear.source}` : "none",
    asOf: `${iso(asOf.value)} ${asOf.source}`,
    blocks: blocks.map(({ kind, area, owner, unused }) =>
      [kind, formatArea(area), unused ?? (owner === null ? "*" : (organisations[owner]?.name ?? "?"))].join(" "),
    ),
    questions: questions.map((question) =>
      question.ask === "other-file"
        ? `other-file ${question.looksLike ?? "?"}`
        : `${question.ask} ${question.options.join("/")}`,
    ),
  };
}

function organisationsOf({ organisations }: Submission): string[] {
  return organisations.map(({ name, kind, level, scheme, declarations, roster, congresses, records }) => {
    const said = [...declarations.values()];
    const counts = [
      `${declarations.size} declared`,
      `${said.filter(({ verdict }) => verdict === "yes").length} yes`,
      `${roster.length} people`,
      ...(congresses.length > 0 ? [`${congresses.length} congresses`] : []),
      ...(records.length > 0 ? [`${records.length} records`] : []),
    ];
    return `${name} ${kind} ${level} ${scheme.id}: ${counts.join(", ")}`;
  });
}

/** Reads the sheets; where nothing can be judged, what was recognised so far. */
export function summaryOf(sheets: readonly SheetSnapshot[], options: Partial<ReadOptions> = {}): Summary {
  return summaryOfWorkbook(workbook(sheets), options);
}

export function summaryOfWorkbook(snapshot: WorkbookSnapshot, options: Partial<ReadOptions> = {}): Summary {
  try {
    const submission = readSubmission(snapshot, options);
    const errors = submission.problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
    return {
      ...recognitionOf(submission.recognition),
      organisations: organisationsOf(submission),
      unread: submission.organisations[0]?.unread.map(({ area }) => formatArea(area)) ?? [],
      errors: [...new Set(errors)],
    };
  } catch (error) {
    if (!(error instanceof RecognitionError)) throw error;
    const { recognition } = error;
    return {
      ...recognitionOf(recognition),
      organisations: recognition.organisations.map(({ name, kind, level }) => `${name} ${kind} ${level.value}`),
      unread: [],
      errors: [],
    };
  }
}
