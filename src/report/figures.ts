/** Figures as a person reads them. */
import type { Adjustment, IndicatorResult } from "../assess/assessment";
import type { IndicatorId, ParameterKey } from "../criteria";
import { shareText } from "../i18n/share-text";

/** At most two decimals, no trailing zeros. */
export function formatNumber(value: number): string {
  return String(Math.round((value + Number.EPSILON) * 100) / 100);
}

/** A fraction as a percentage; beside a limit with as many decimals as it takes not to look like it. */
export function formatShare(share: number, limit?: number): string {
  return shareText(share, limit);
}

/** Two decimals always, so that scores line up; "–" for no score. */
export function formatScore(score: number | null): string {
  return score === null ? "–" : score.toFixed(2);
}

const SHARE_INDICATORS: ReadonlySet<IndicatorId> = new Set<IndicatorId>(["5.3", "6.3", "6.4"]);
const SHARE_PARAMETERS: ReadonlySet<ParameterKey> = new Set<ParameterKey>([
  "rankLimit",
  "collegeExperienceMin",
  "delegateRatioMin",
  "nonCadreMin",
]);

/** True when `actual` and `limit` of this result are fractions of a whole. */
export function isShare({ id, limit }: Pick<IndicatorResult, "id" | "limit">): boolean {
  return SHARE_INDICATORS.has(id) || (limit !== null && limit > 0 && limit < 1);
}

/** What was measured, or the limit, in the indicator's own unit; "" for null. */
export function formatMeasure(result: Pick<IndicatorResult, "id" | "limit">, value: number | null): string {
  if (value === null) return "";
  return isShare(result) ? formatShare(value, result.limit ?? undefined) : formatNumber(value);
}

/** The figure of a changed parameter. */
export function formatParameter(key: ParameterKey, value: number): string {
  return SHARE_PARAMETERS.has(key) ? formatShare(value) : formatNumber(value);
}

type ChangedFigure = Extract<Adjustment, { readonly what: "weight" | "parameter" }>;

/** The two sides of a changed weight or parameter. */
export function adjustmentFigures(adjustment: ChangedFigure): { from: string; to: string } {
  const { from, to } = adjustment;
  return adjustment.what === "weight"
    ? { from: formatNumber(from), to: formatNumber(to) }
    : { from: formatParameter(adjustment.key, from), to: formatParameter(adjustment.key, to) };
}
