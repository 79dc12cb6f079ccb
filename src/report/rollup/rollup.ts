/** Many documents → one roll-up. */
import type { Verdict } from "../../assess/assessment";
import type { IndicatorId } from "../../criteria";
import type { AssessmentDocument, FailedDocument } from "../document";
import { Condenser, gapsInMemory, isFailure, verdictsOf, type Condensed, type GapStore } from "./condensed";
import { tallyIndicators } from "./indicators";
import { ROLLUP_FORMAT, type Rollup, type RollupGap, type RollupGaps, type RollupView } from "./model";
import { compareText, schoolKey } from "./names";
import { describeEntries, entriesInOrder, type Entry } from "./organisations";

/** Pure, and the same whatever order the documents come in. Nothing is left out: every organisation, gap and failure. */
export function rollup(documents: readonly (AssessmentDocument | FailedDocument)[]): Rollup {
  const store = gapsInMemory();
  const condenser = new Condenser(store);
  const view = rollupOf(
    documents.map((document) => condenser.condense(document, document.file)),
    store,
  );
  return { ...view, gaps: [...view.gaps] };
}

/** The same from what was kept of documents, without holding their gaps. */
export function rollupOf(records: readonly Condensed[], store: GapStore): RollupView {
  const assessed = records.flatMap((record) => (isFailure(record) ? [] : [record]));
  const failed = records
    .filter(isFailure)
    .sort((a, b) => compareText(a.file, b.file) || compareText(a.code, b.code) || compareText(a.message, b.message));
  const entries = entriesInOrder(assessed);
  const organisations = describeEntries(entries);
  const count = (wanted: string): number => organisations.filter(({ conclusion }) => conclusion === wanted).length;
  return {
    schema: ROLLUP_FORMAT,
    totals: {
      files: records.length,
      schools: new Set(organisations.map(schoolKey)).size,
      organisations: organisations.length,
      conclusions: { met: count("met"), "needs-review": count("needs-review"), "not-met": count("not-met") },
      failed: failed.length,
    },
    organisations,
    indicators: tallyIndicators(entries),
    gaps: storedGaps(entries, store),
    failed,
  };
}

/** The verdict on each indicator that an organisation was judged by. */
export type RollupVerdicts = ReadonlyMap<IndicatorId, Verdict>;

/** The verdicts of the organisations of `rollupOf`, by their number. */
export function rollupVerdicts(records: readonly Condensed[]): (organisation: number) => RollupVerdicts {
  const entries = entriesInOrder(records.flatMap((record) => (isFailure(record) ? [] : [record])));
  return (number) => {
    const entry = entries[number];
    return new Map(entry ? verdictsOf(entry.organisation).map(({ id, verdict }) => [id, verdict]) : []);
  };
}

function storedGaps(entries: readonly Entry[], store: GapStore): RollupGaps {
  const keys = entries.map(({ organisation }) => organisation.gapKey);
  const counts = entries.map(({ organisation }) => organisation.gapCount);
  return {
    length: counts.reduce((sum, count) => sum + count, 0),
    counts,
    *[Symbol.iterator](): Generator<RollupGap> {
      for (const [of, key] of keys.entries()) {
        if (counts[of] === 0) continue;
        for (const { gap } of store.get(key)) yield { of, ...gap };
      }
    },
  };
}
