/** Two assessments of the same organisations: which gaps are gone, which are new, which are still there. */
import type { Assessment, Finding } from "../assess/assessment";
import { isIndicatorId, type IndicatorId } from "../criteria";
import type { SheetSnapshot } from "../spreadsheet";
import { gapsInOrder, type Gap } from "./gaps";
import { matchKeys, type Keyed } from "./summary/carry-over";
import { keysOf } from "./summary/key";
import { readPrevious } from "./summary/previous";
import { wordsFor } from "./words";

/** A gap that is no longer found. */
export interface ResolvedGap {
  readonly organisation: string;
  readonly indicator: IndicatorId;
  /** Null where only its sentence is known, or a reviewer had decided without one. */
  readonly finding: Finding | null;
  /** Its sentence as it was written into the summary sheet; null where the finding tells. */
  readonly written: string | null;
}

export interface GapComparison {
  /** Gaps of the earlier assessment that are no longer found. */
  readonly resolved: readonly ResolvedGap[];
  /** Gaps of the later one that were not there before. */
  readonly added: readonly Gap[];
  /** Gaps of the later one that were there before as well. */
  readonly open: readonly Gap[];
}

interface Earlier extends Keyed {
  readonly gap: ResolvedGap;
}

/**
 * Compares by organisation, indicator, finding and whom it is about, the same way in which the summary sheet knows its
 * rows again. Gaps of organisations or indicators that only one of the two judged count like any other.
 */
export function compareGaps(before: Assessment, after: Assessment): GapComparison {
  const earlier = before.organisations.flatMap(gapsInOrder);
  const keys = keysOf(earlier);
  return compare(
    earlier.flatMap(({ organisation, result, finding }, at): Earlier[] => {
      const key = keys[at];
      const gap = { organisation: organisation.name, indicator: result.id, finding, written: null };
      return key ? [{ key, gap }] : [];
    }),
    after,
  );
}

/**
 * Compares with what an earlier run wrote into the summary sheet: the last check of a person who opens the workbook
 * anew. Null where the sheet was written under another scheme.
 */
export function compareWithSummary(sheet: SheetSnapshot, after: Assessment): GapComparison | null {
  if (!namesScheme(sheet, after)) return null;
  return compare(
    readPrevious(sheet).flatMap(({ key, gone, message }): Earlier[] => {
      const { organisation, indicator } = key;
      if (gone || !isIndicatorId(indicator)) return [];
      return [{ key, gap: { organisation, indicator, finding: null, written: message } }];
    }),
    after,
  );
}

function compare(earlier: readonly Earlier[], after: Assessment): GapComparison {
  const later = after.organisations.flatMap(gapsInOrder);
  const { matches, gone } = matchKeys(keysOf(later), earlier);
  return {
    resolved: gone.map(({ gap }) => gap),
    added: later.filter((_, at) => matches[at] === null),
    open: later.filter((_, at) => matches[at] !== null),
  };
}

/** The line below the sheet's title names the scheme, in whichever language it was written. */
function namesScheme({ rows }: SheetSnapshot, { scheme }: Assessment): boolean {
  const named = (["zh-CN", "en-US"] as const).map((language) => {
    const { report } = wordsFor(language);
    return report.labelled(report.labels.scheme, scheme.name[language]);
  });
  return rows
    .slice(0, HEADER_ROWS)
    .some(({ values }) =>
      values.some((value) => typeof value === "string" && named.some((name) => value.split(" · ").includes(name))),
    );
}

/** Where the line is looked for: users put a row or two above it. */
const HEADER_ROWS = 12;
