/** The ranking as CSV: one row per organisation, then the files that could not be assessed. */
import type { Language } from "../../criteria";
import { csvText } from "../csv";
import { formatScore } from "../figures";
import { rollupWordsFor, type RollupWords } from "./words";
import type { Rollup } from "./model";
import { remarkOf, schemeName, schoolName } from "./phrases";

/** The headings; by them a table of ours is known. */
export function rollupCsvColumns(language: Language): readonly string[] {
  return Object.values(rollupWordsFor(language).rollup.ranking.columns);
}

/** For Excel: UTF-8 with a byte order mark, and no text that Excel would run as a formula. */
export function rollupCsv(rollup: Rollup, { language }: { readonly language: Language }): string {
  const words = rollupWordsFor(language);
  const width = rollupCsvColumns(language).length;
  const failed = rollup.failed.map(({ file, message }) => [
    ...Array.from({ length: width - 2 }, () => ""),
    file,
    `${words.rollup.sheets.failed}${words.report.clauseSeparator}${message}`,
  ]);
  return csvText([rollupCsvColumns(language), ...organisationRows(rollup, words), ...failed]);
}

function organisationRows({ organisations }: Rollup, words: RollupWords): string[][] {
  const { terms } = words;
  return organisations.map((organisation) => [
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
  ]);
}
