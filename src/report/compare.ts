/** Two assessments of the same organisations: which gaps are gone, which are new, which are still there. */
import type { Assessment, Finding } from "../assess/assessment";
import { isIndicatorId, type IndicatorId } from "../criteria";
import type { SheetSnapshot } from "../spreadsheet";
import { gapsInOrder, type Gap } from "./gaps";
import { matchKeys } from "./summary/carry-over";
import { isGroupKey, keysOf, type GapKey } from "./summary/key";
import { readPrevious, sentenceOf, type PreviousRow } from "./summary/previous";
import { schemesOf } from "./belongings";
import { wordsFor } from "./words";

/** What became of the gaps of an earlier assessment, whose entries may be of another kind. */
export interface Changes<Entry, Earlier = Entry> {
  /** Gaps of the earlier assessment that are no longer found. */
  readonly resolved: readonly Earlier[];
  /** Gaps of the later one that were not there before. */
  readonly added: readonly Entry[];
  /** Gaps of the later one that were there before as well. */
  readonly open: readonly Entry[];
}

/** A gap that is no longer found. */
export interface ResolvedGap {
  readonly organisation: string;
  readonly indicator: IndicatorId;
  /** Null where only its sentence is known, or a reviewer had decided without one. */
  readonly finding: Finding | null;
  /** Its sentence as it was written into the summary sheet; null where the finding tells. */
  readonly written: string | null;
}

export type GapComparison = Changes<Gap, ResolvedGap>;

/** A gap and by what it is known again. */
export interface KeyedGap<Entry> {
  readonly key: GapKey;
  readonly gap: Entry;
}

/**
 * Compares by organisation, indicator, finding and whom it is about, the same way in which the summary sheet knows its
 * rows again. Gaps of organisations or indicators that only one of the two judged count like any other.
 */
export function compareGaps(before: Assessment, after: Assessment): GapComparison {
  const earlier = keyed(before).map(({ key, gap }): KeyedGap<ResolvedGap> => {
    const { organisation, result, finding } = gap;
    return { key, gap: { organisation: organisation.name, indicator: result.id, finding, written: null } };
  });
  return compareKeyed(earlier, keyed(after));
}

/**
 * Compares with what an earlier run wrote into the summary sheet: the last check of a person who opens the workbook
 * anew. Null where the sheet was written under another scheme.
 */
export function compareWithSummary(sheet: SheetSnapshot, after: Assessment): GapComparison | null {
  if (!namesScheme(sheet, after)) return null;
  const later = keyed(after);
  const earlier = readPrevious(sheet).flatMap((row) => earlierGaps(row, later));
  return compareKeyed(earlier, later);
}

/** The gaps that an earlier row stood for. */
function earlierGaps(row: PreviousRow, later: readonly KeyedGap<Gap>[]): KeyedGap<ResolvedGap>[] {
  const { key, gone } = row;
  const { organisation, indicator, code, members } = key;
  if (gone || !isIndicatorId(indicator)) return [];
  const tell = (known: GapKey, written: string): KeyedGap<ResolvedGap> => ({
    key: known,
    gap: { organisation, indicator, finding: null, written },
  });
  const same = later.filter(({ key: now }) => now.organisation === organisation && now.indicator === indicator);
  // An earlier form of the sheet told a refuted 是 in a row of its own: it is a part of the gap now.
  if (same.some(({ gap }) => gap.overclaimed?.code === code)) return [];
  const message = sentenceOf(row);
  if (!isGroupKey(key)) return [tell(key, message)];
  if (members) {
    return members.map((member) =>
      tell({ organisation, indicator, code, ...member }, [member.subject ?? "", member.place].join(" ").trim()),
    );
  }
  // So many that they are not named one by one: open as long as there are any.
  const open = same.filter(({ key: now }) => now.code === code);
  return open.length > 0 ? open.map(({ key: now }) => tell(now, message)) : [tell(key, message)];
}

/** The same for gaps of any kind, as long as they have keys. */
export function compareKeyed<Entry, Earlier>(
  earlier: readonly KeyedGap<Earlier>[],
  later: readonly KeyedGap<Entry>[],
): Changes<Entry, Earlier> {
  const { matches, gone } = matchKeys(
    later.map(({ key }) => key),
    earlier,
  );
  const found = later.map(({ gap }, at) => ({ gap, known: matches[at] !== null }));
  return {
    resolved: gone.map(({ gap }) => gap),
    added: found.filter(({ known }) => !known).map(({ gap }) => gap),
    open: found.filter(({ known }) => known).map(({ gap }) => gap),
  };
}

function keyed({ organisations }: Assessment): KeyedGap<Gap>[] {
  const gaps = organisations.flatMap(gapsInOrder);
  const keys = keysOf(gaps);
  return gaps.flatMap((gap, at) => {
    const key = keys[at];
    return key ? [{ key, gap }] : [];
  });
}

/** Where the line with the scheme is looked for: users put a row or two above it. */
const HEADER_ROWS = 12;

/** A line below the sheet's title names the schemes, in whichever language it was written. */
function namesScheme({ rows }: SheetSnapshot, assessment: Assessment): boolean {
  const named = (["zh-CN", "en-US"] as const).map((language) => {
    const words = wordsFor(language);
    return words.report.labelled(words.report.labels.scheme, schemesOf(assessment, words));
  });
  return rows
    .slice(0, HEADER_ROWS)
    .some(({ values }) =>
      values.some((value) => typeof value === "string" && named.some((name) => value.split(" · ").includes(name))),
    );
}
