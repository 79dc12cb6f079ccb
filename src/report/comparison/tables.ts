/** A comparison as three tables: what the workbook, the page and the CSV show. */
import { describePlaceNames } from "../places";
import { gapMessage, gapRemedy, schemeName, schoolName } from "../rollup";
import type { RollupWords } from "../rollup/words";
import type { ComparedGap, Comparison, OrganisationComparison } from "./model";
import { renamedText, unmatchedEntries } from "./phrases";
import { gapCount } from "./totals";

type Figure = string | number | null;

export interface Table {
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly Figure[]>;
  /** How many rows. */
  readonly count: number;
}

/** One row per organisation. */
export function organisationTable({ organisations }: Comparison, words: RollupWords): Table {
  const { terms, rollup, report } = words;
  return {
    columns: Object.values(rollup.comparison.columns),
    count: organisations.length,
    rows: organisations.map((entry) => {
      const { before, after, change, counts } = entry;
      const renamed = renamedText(entry, words);
      return [
        schoolName(entry, words),
        renamed === null ? entry.organisation : `${entry.organisation}${report.clauseSeparator}${renamed}`,
        terms.conclusion[before.conclusion],
        terms.conclusion[after.conclusion],
        before.confirmed,
        after.confirmed,
        change,
        counts.resolved,
        counts.new,
        counts.open,
        counts["not-assessed"],
        schemeName(before.scheme, words),
        schemeName(after.scheme, words),
        before.file,
        after.file,
      ];
    }),
  };
}

/** One row per gap of either round. */
export function gapTable({ organisations }: Comparison, words: RollupWords): Table {
  return {
    columns: Object.values(words.rollup.comparison.gapColumns),
    count: gapCount({ organisations }),
    rows: {
      *[Symbol.iterator]() {
        for (const entry of organisations) {
          for (const gap of entry.gaps) yield gapRow(entry, gap, words);
        }
      },
    },
  };
}

function gapRow(entry: OrganisationComparison, gap: ComparedGap, words: RollupWords): Figure[] {
  const { terms, rollup, report } = words;
  return [
    schoolName(entry, words),
    entry.organisation,
    rollup.comparison.status[gap.status],
    gap.indicator,
    words.indicatorName(gap.indicator),
    terms.standing[gap.standing],
    terms.verdict[gap.verdict],
    gap.verdictNow === null ? rollup.none : terms.verdict[gap.verdictNow],
    gapMessage(gap, words),
    describePlaceNames(gap.cells, report.places),
    gap.status === "resolved" ? "" : gapRemedy(gap, words),
  ];
}

/** What is not compared, and why. */
export function unmatchedTable(comparison: Comparison, words: RollupWords): Table {
  const said = words.rollup.comparison;
  const entries = unmatchedEntries(comparison, words);
  return {
    columns: Object.values(said.unmatchedColumns),
    count: entries.length,
    rows: entries.map(({ round, school, organisation, file, reason }) => [
      said.round[round],
      school,
      organisation,
      file,
      reason,
    ]),
  };
}
