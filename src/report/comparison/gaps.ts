/** What became of the gaps of one organisation between two documents. */
import type { Verdict } from "../../assess/assessment";
import type { IndicatorId } from "../../criteria";
import { compareKeyed, type KeyedGap } from "../compare";
import { verdictsOf, type CondensedOrganisation, type DocumentGap, type FoundGap, type GapStore } from "../rollup";
import { countOccurrences } from "../summary/key";
import type { ComparedGap, GapStatus } from "./model";

/**
 * Compares in the way of `compareGaps`. Documents do not say whom a finding is about: its sentence does, with the
 * figures left out, since they are what changes from round to round.
 */
export function compareCondensedGaps(
  before: CondensedOrganisation,
  after: CondensedOrganisation,
  store: GapStore,
): ComparedGap[] {
  const { added, open, resolved } = compareKeyed(keyed(store.get(before.gapKey)), keyed(store.get(after.gapKey)));
  const now = new Map<IndicatorId, Verdict>(verdictsOf(after).map(({ id, verdict }) => [id, verdict]));
  const tell =
    (status: GapStatus) =>
    (gap: DocumentGap): ComparedGap => ({
      ...gap,
      status,
      verdictNow: now.get(gap.indicator) ?? null,
    });
  const judged = ({ indicator }: DocumentGap): boolean => (now.get(indicator) ?? "not-applicable") !== "not-applicable";
  return [
    ...added.map(tell("new")),
    ...open.map(tell("open")),
    ...resolved.filter(judged).map(tell("resolved")),
    ...resolved.filter((gap) => !judged(gap)).map(tell("not-assessed")),
  ];
}

function keyed(gaps: readonly FoundGap[]): KeyedGap<DocumentGap>[] {
  const keys = countOccurrences(
    gaps.map(({ finding, gap: { indicator, code, message, cells } }) => ({
      // Only gaps of one organisation are compared with each other, whatever its name was in each round.
      organisation: "",
      indicator,
      code,
      // Documents that do not tell whom it is about: the sentence does, its figures aside.
      subject:
        finding?.subject === undefined
          ? withoutFigures(code === "" ? "" : (finding?.message ?? message))
          : finding.subject,
      place: cells[0] ?? "",
    })),
  );
  return gaps.flatMap(({ gap }, at) => {
    const key = keys[at];
    return key ? [{ key, gap }] : [];
  });
}

function withoutFigures(text: string): string {
  return text.normalize("NFKC").replace(/[\p{N}.,%]+/gu, "");
}
