/** The ranking as CSV: one row per organisation, then the files that could not be assessed. */
import type { Language } from "../../criteria";
import { csvPieces } from "../csv";
import { formatScore } from "../figures";
import { rollupWordsFor, type RollupWords } from "./words";
import type { RollupOrganisation, RollupView } from "./model";
import { remarkOf, schemeName, schoolName } from "./phrases";

/** The headings; by them a table of ours is known. */
export function rollupCsvColumns(language: Language): readonly string[] {
  return Object.values(rollupWordsFor(language).rollup.ranking.columns);
}

/** For Excel: UTF-8 with a byte order mark, and no text that Excel would run as a formula. */
export function rollupCsv(rollup: RollupView, options: { readonly language: Language }): string {
  return [...rollupCsvPieces(rollup, options)].join("");
}

/** The same in pieces. */
export function rollupCsvPieces(rollup: RollupView, { language }: { readonly language: Language }): Generator<string> {
  const words = rollupWordsFor(language);
  const columns = rollupCsvColumns(language);
  function* rows(): Generator<readonly string[]> {
    yield columns;
    for (const organisation of rollup.organisations) yield organisationRow(organisation, words);
    for (const { file, message } of rollup.failed) {
      yield [
        ...Array.from({ length: columns.length - 2 }, () => ""),
        file,
        `${words.rollup.sheets.failed}${words.report.clauseSeparator}${message}`,
      ];
    }
  }
  return csvPieces(rows());
}

function organisationRow(organisation: RollupOrganisation, words: RollupWords): string[] {
  const { terms } = words;
  return [
    organisation.rank === null ? "" : String(organisation.rank),
    schoolName(organisation, words),
    organisation.organisation,
    terms.level[organisation.level],
    schemeName(organisation.scheme, words),
    organisation.asOf,
    terms.conclusion[organisation.conclusion],
    organisation.grade ?? "",
    organisation.confirmed === null ? "" : formatScore(organisation.confirmed),
    organisation.possible === null ? "" : formatScore(organisation.possible),
    String(organisation.coreFailures),
    String(organisation.gaps),
    String(organisation.toVerify),
    String(organisation.problems),
    organisation.file,
    remarkOf(organisation, words),
  ];
}
