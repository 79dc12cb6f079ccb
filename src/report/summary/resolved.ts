/** Gaps of earlier runs that are no longer found, with what was typed beside them. */
import type { Assessment, Verdict } from "../../assess/assessment";
import { isIndicatorId } from "../../criteria";
import type { Words } from "../words";
import type { SummaryBuilder } from "./builder";
import { listHeadings, userPieces, type ListRows } from "./gap-list";
import { GAP_COLUMNS, KEY_COLUMN } from "./grid";
import { writeKey, type GapKey } from "./key";
import type { PreviousRow } from "./previous";

interface ResolvedContext {
  readonly words: Words;
  readonly assessment: Assessment;
}

/**
 * Adds the list, or nothing where no gap has gone. Beside each stands the indicator's verdict of this run: a gap can
 * be gone because its data are, and an indicator that was not assessed this time has mended nothing.
 */
export function addResolved(
  builder: SummaryBuilder,
  gone: readonly PreviousRow[],
  { words, assessment }: ResolvedContext,
): ListRows | null {
  if (gone.length === 0) return null;
  const { summary } = words.report;
  const verdicts = verdictsOf(assessment);
  builder.line(summary.resolved.title(gone.length), "section", 22);
  builder.line(summary.resolved.remark, "remark");
  builder.add(listHeadings(words, { standing: summary.resolved.organisation, verdict: summary.resolved.verdict }));
  const first = builder.nextRow;
  gone.forEach(({ key, user, message, place, remedy, basis }, index) => {
    const verdict = verdicts.get(nameOf(key)) ?? null;
    builder.add([
      { at: GAP_COLUMNS.order, value: index + 1, style: "centre" },
      { at: GAP_COLUMNS.id, value: key.indicator, style: "centre" },
      {
        at: GAP_COLUMNS.indicator,
        value: isIndicatorId(key.indicator) ? words.indicatorName(key.indicator) : null,
        style: "text",
      },
      { at: GAP_COLUMNS.standing, value: key.organisation, style: "centre" },
      {
        at: GAP_COLUMNS.verdict,
        value: verdict === null ? summary.resolved.notAssessed : words.terms.verdict[verdict],
        style: `verdict-${verdict ?? "not-applicable"}`,
      },
      { at: GAP_COLUMNS.message, value: message, style: "text" },
      { at: GAP_COLUMNS.place, value: place, style: "text" },
      { at: GAP_COLUMNS.remedy, value: remedy, style: "text" },
      { at: GAP_COLUMNS.basis, value: basis, style: "text" },
      ...userPieces(user),
      { at: KEY_COLUMN, value: writeKey(key, true), style: "key" },
    ]);
  });
  const last = builder.nextRow - 1;
  builder.gap();
  return { first, last };
}

function verdictsOf({ organisations }: Assessment): ReadonlyMap<string, Verdict> {
  return new Map(
    organisations.flatMap(({ name, indicators }) =>
      indicators.map(({ id, verdict }) => [nameOf({ organisation: name, indicator: id }), verdict]),
    ),
  );
}

function nameOf({ organisation, indicator }: Pick<GapKey, "organisation" | "indicator">): string {
  return `${indicator} ${organisation}`;
}
