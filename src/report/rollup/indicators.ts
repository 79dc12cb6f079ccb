/** How each indicator stands over all organisations. */
import type { Verdict } from "../../assess/assessment";
import { INDICATOR_IDS, type IndicatorId, type Standing } from "../../criteria";
import type { RollupIndicator } from "./model";
import { schoolKey } from "./names";
import { verdictsOf } from "./condensed";
import type { Entry } from "./organisations";

const STANDINGS: readonly Standing[] = ["core", "required", "observed"];

interface Tally {
  readonly standings: Set<Standing>;
  readonly verdicts: Record<Verdict, number>;
  readonly schools: Set<string>;
  readonly schoolsWithGap: Set<string>;
}

/**
 * The indicators that at least one scheme asks for: the one that most schools lack first, then by their share of the
 * schools to which it applies (one of two is no common gap). What is observed stands with the others; its standing tells.
 */
export function tallyIndicators(entries: readonly Entry[]): RollupIndicator[] {
  const tallies = new Map<IndicatorId, Tally>();
  for (const { document, organisation } of entries) {
    const school = schoolKey({ school: organisation.school, file: document.file });
    for (const { id, standing, verdict } of verdictsOf(organisation)) {
      const tally = tallies.get(id) ?? emptyTally();
      tallies.set(id, tally);
      tally.standings.add(standing);
      tally.verdicts[verdict] += 1;
      if (verdict !== "not-applicable") tally.schools.add(school);
      if (verdict === "fail" || verdict === "missing") tally.schoolsWithGap.add(school);
    }
  }
  return INDICATOR_IDS.flatMap((id) => {
    const tally = tallies.get(id);
    if (!tally) return [];
    const { verdicts, schools, schoolsWithGap } = tally;
    const standings = STANDINGS.filter((standing) => tally.standings.has(standing));
    return [{ id, standings, verdicts, schools: schools.size, schoolsWithGap: schoolsWithGap.size }];
  }).sort(
    (a, b) => b.schoolsWithGap - a.schoolsWithGap || gapShare(b) - gapShare(a) || b.verdicts.review - a.verdicts.review,
  );
}

/** The share of schools with the gap among those to which the indicator applies; 0 where it applies to none. */
export function gapShare({ schools, schoolsWithGap }: Pick<RollupIndicator, "schools" | "schoolsWithGap">): number {
  return schools === 0 ? 0 : schoolsWithGap / schools;
}

/** Organisations to which the indicator applies. */
export function applicable({ verdicts }: Pick<RollupIndicator, "verdicts">): number {
  return verdicts.pass + verdicts.fail + verdicts.missing + verdicts.review;
}

function emptyTally(): Tally {
  return {
    standings: new Set(),
    verdicts: { pass: 0, fail: 0, review: 0, missing: 0, "not-applicable": 0 },
    schools: new Set(),
    schoolsWithGap: new Set(),
  };
}
