/** A comparison as CSV: one row per gap, each with its organisation's scores. */
import type { Language } from "../../criteria";
import { csvPieces } from "../csv";
import { rollupWordsFor } from "../rollup/words";
import type { Comparison } from "./model";
import { gapTable } from "./tables";

/** The headings; by them a table of ours is known. */
export function comparisonCsvColumns(language: Language): readonly string[] {
  return Object.values(rollupWordsFor(language).rollup.comparison.gapColumns);
}

/** For Excel, as `toCsv`. */
export function comparisonCsv(comparison: Comparison, options: { readonly language: Language }): string {
  return [...comparisonCsvPieces(comparison, options)].join("");
}

/** The same in pieces. */
export function comparisonCsvPieces(
  comparison: Comparison,
  { language }: { readonly language: Language },
): Generator<string> {
  const { columns, rows } = gapTable(comparison, rollupWordsFor(language));
  function* lines(): Generator<readonly string[]> {
    yield columns;
    for (const row of rows) yield row.map((value) => (value === null ? "" : String(value)));
  }
  return csvPieces(lines());
}
