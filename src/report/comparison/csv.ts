/** A comparison as CSV: one row per gap, each with its organisation's scores. */
import type { Language } from "../../criteria";
import { csvText } from "../csv";
import { rollupWordsFor } from "../rollup/words";
import type { Comparison } from "./model";
import { gapTable } from "./tables";

/** The headings; by them a table of ours is known. */
export function comparisonCsvColumns(language: Language): readonly string[] {
  return Object.values(rollupWordsFor(language).rollup.comparison.gapColumns);
}

/** For Excel, as `toCsv`. */
export function comparisonCsv(comparison: Comparison, { language }: { readonly language: Language }): string {
  const { columns, rows } = gapTable(comparison, rollupWordsFor(language));
  return csvText([columns, ...rows.map((row) => row.map((value) => (value === null ? "" : String(value))))]);
}
