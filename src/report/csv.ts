/** One row per finding, for Excel: UTF-8 with a byte order mark, CRLF, and no text that Excel would run as a formula. */
import { stringify } from "csv-stringify/sync";
import type { Assessment, Finding, IndicatorResult, OrganisationAssessment } from "../assess/assessment";
import { indicatorById, sourceText, type Language } from "../criteria";
import { basisPhrase } from "./basis";
import { formatMeasure } from "./figures";
import type { ReportContext } from "./json";
import { placesOf } from "./places";
import { recognisedLine, schoolOf } from "./belongings";
import { describeDeclared, describeReviewer } from "./summary/indicator-table";
import { wordsFor, type Words } from "./words";

export interface ReportEntry {
  readonly assessment: Assessment;
  readonly context: ReportContext;
}

/**
 * All findings of all workbooks; an indicator without a finding has one row too, so that every verdict is in the
 * table. Headings and words are in `language`, whatever the entries' own.
 */
export function toCsv(entries: readonly ReportEntry[], { language }: { readonly language: Language }): string {
  const words = wordsFor(language);
  const rows = entries.flatMap(({ assessment, context }) =>
    assessment.organisations.flatMap((organisation) =>
      organisation.indicators.flatMap((result) => {
        const findings = result.findings.length === 0 ? [null] : result.findings;
        return findings.map((finding) => rowOf({ assessment, context, organisation, result, finding }, words));
      }),
    ),
  );
  return csvText([[...words.report.csv.columns], ...rows]);
}

/** Rows as CSV for Excel. Figures go in as text made by us; a value that begins with = + - @ gets an apostrophe. */
export function csvText(rows: Iterable<readonly string[]>): string {
  return [...csvPieces(rows)].join("");
}

/** Rows that are written at a time. */
const ROWS_A_PIECE = 1_000;

/** The same in pieces, for tables too long to be held. */
export function* csvPieces(rows: Iterable<readonly string[]>): Generator<string> {
  let bom = true;
  let piece: string[][] = [];
  const text = (): string => {
    const options = { bom, record_delimiter: "windows" as const, escape_formulas: true };
    // The library looks at the first letter only; `harmless` has seen to text behind blanks already.
    const made = stringify(piece, options);
    bom = false;
    piece = [];
    return made;
  };
  for (const row of rows) {
    piece.push(row.map(harmless));
    if (piece.length >= ROWS_A_PIECE) yield text();
  }
  if (piece.length > 0) yield text();
}

interface Row {
  readonly assessment: Assessment;
  readonly context: ReportContext;
  readonly organisation: OrganisationAssessment;
  readonly result: IndicatorResult;
  readonly finding: Finding | null;
}

function rowOf({ assessment, context, organisation, result, finding }: Row, words: Words): string[] {
  const { terms, language } = words;
  return [
    context.fileName,
    schoolOf(organisation, assessment),
    organisation.name,
    terms.level[organisation.level],
    organisation.scheme.name[language],
    assessment.asOf,
    result.number,
    result.id,
    words.indicatorName(result.id),
    terms.standing[result.standing],
    terms.verdict[result.verdict],
    terms.verdict[result.checkVerdict],
    describeReviewer(result, words),
    basisPhrase(result, words),
    placesOf(result.grounds).join(words.report.places.separator),
    describeDeclared(result, words),
    formatMeasure(result, result.actual),
    formatMeasure(result, result.limit),
    finding?.code ?? "",
    finding === null ? "" : terms.severity[finding.severity],
    finding === null ? "" : words.message(finding),
    finding === null ? "" : placesOf(finding.cells).join(words.report.places.separator),
    finding === null ? "" : (words.remedy(finding, result.id) ?? ""),
    sourceText(indicatorById(result.id), language),
    recognisedLine(assessment, words),
  ];
}

/**
 * An apostrophe before text that a spreadsheet would take for a formula although it does not begin with one: = + - @
 * (full width too) behind blanks, or behind marks that cannot be seen. What begins with one, the library escapes.
 */
function harmless(text: string): string {
  return /^[\s\p{Cf}\p{Cc}]+[=+\-@＝＋－＠]/u.test(text) && !/^[\t\r]/.test(text) ? `'${text}` : text;
}
