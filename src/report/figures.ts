/** Figures as a person reads them. */
import type { Adjustment, IndicatorResult } from "../assess/assessment";
import type { IndicatorId, ParameterKey } from "../criteria";
import type { Words } from "./words";
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

type Unit = "people" | "things" | "days";

const UNITS: Readonly<Partial<Record<IndicatorId, Unit>>> = {
  "3.1": "people",
  "3.2": "people",
  "3.3": "things",
  "6.1": "days",
};

/** “人”, “个”, “天”; null for shares, which say it themselves, and for what is counted in nothing. */
export function unitOf(
  result: Pick<IndicatorResult, "id" | "limit">,
  { report }: Pick<Words, "report">,
): string | null {
  const unit = UNITS[result.id];
  return unit === undefined || isShare(result) ? null : report.units[unit];
}

/** “768 天”, “38 人”, “38.46%”: as `formatMeasure`, with its unit. */
export function formatWithUnit(
  result: Pick<IndicatorResult, "id" | "limit">,
  value: number | null,
  words: Pick<Words, "report">,
): string {
  return [formatMeasure(result, value), value === null ? null : unitOf(result, words)].filter(Boolean).join(" ");
}

/** “实际 768 天 · 标准 396 天”; "" where nothing was measured. */
export function measurePhrase(
  result: Pick<IndicatorResult, "id" | "limit" | "actual">,
  words: Pick<Words, "report">,
): string {
  const { actual, limit } = words.report.summary.indicators;
  if (result.actual === null) return "";
  const parts = [`${actual} ${formatWithUnit(result, result.actual, words)}`];
  if (result.limit !== null) parts.push(`${limit} ${formatWithUnit(result, result.limit, words)}`);
  return parts.join(" · ");
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
