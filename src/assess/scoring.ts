/** Scores, grade and conclusion from the verdicts. Source: criteria.md, "Score and conclusion" and "Verdicts". */
import { DIMENSIONS, indicatorById } from "../criteria";
import type { Basis, Conclusion, DimensionScore, Grade, IndicatorResult, Score, ScoreByBasis } from "./assessment";
import type { ReviewerGrade } from "../workbook/submission";

/** What a result says about points. */
export type Scored = Pick<IndicatorResult, "id" | "standing" | "weight" | "verdict" | "decidedBy" | "reviewer">;

/** Per cent of the weight that a reviewer's grade earns. Source: L29. */
const PERCENT_OF_GRADE: Readonly<Record<ReviewerGrade, number>> = { A: 100, B: 60, C: 40, D: 0 };

/** Weights are added up as whole numbers of this part, so that 0.1 + 0.2 is 0.3. */
const WEIGHT_PARTS = 1_000_000;

/**
 * Per cent of the weight that is settled as earned: a reviewer's grade says it. 未达标 with a grade of A is a contradiction
 * (told on its cell) and earns nothing until it is settled.
 */
function earnedPercent({ verdict, decidedBy, reviewer }: Scored): number {
  if (verdict !== "pass" && verdict !== "fail") return 0;
  if (verdict === "fail" && reviewer?.grade === "A") return 0;
  if (decidedBy === "reviewer" && reviewer?.grade) return PERCENT_OF_GRADE[reviewer.grade];
  return verdict === "pass" ? 100 : 0;
}

/** The part of an indicator's weight that is confirmed, in the same unit. */
export function earnedWeight(result: Scored): number {
  return roundedRatio(partsOf(result) * BigInt(earnedPercent(result)), 100n * BigInt(WEIGHT_PARTS), 4);
}

/** The organisation's score on a scale of 100; null where no applicable indicator carries weight. */
export function scoreOf(results: readonly Scored[]): Score {
  const sums = sumsOf(results);
  if (sums.total === 0n) return { confirmed: null, possible: null, maximum: 100 };
  return { ...pointsOf(sums, sums.total), maximum: 100 };
}

/** The confirmed points split by what they rest on; null where there is no score. */
export function scoreByBasis(results: readonly (Scored & Pick<IndicatorResult, "basis">)[]): ScoreByBasis | null {
  const { total } = sumsOf(results);
  if (total === 0n) return null;
  const of = (basis: Basis): number => {
    const { confirmed } = sumsOf(results.filter((result) => result.basis === basis));
    return roundedRatio(confirmed, total, 2);
  };
  return { data: of("data"), document: of("document"), declared: of("declared"), reviewer: of("reviewer") };
}

/** The score by dimension on the same scale: the dimensions add up to the whole but for rounding. */
export function dimensionScores(results: readonly Scored[]): DimensionScore[] {
  const { total } = sumsOf(results);
  return DIMENSIONS.flatMap(({ id }) => {
    const own = results.filter((result) => indicatorById(result.id).dimension === id);
    return own.length === 0 ? [] : [{ id, ...pointsOf(sumsOf(own), total) }];
  });
}

/** Sums of weight in whole parts; those earned are times 100, for per cents. */
interface Sums {
  readonly total: bigint;
  readonly confirmed: bigint;
  readonly open: bigint;
}

function sumsOf(results: readonly Scored[]): Sums {
  let [total, confirmed, open] = [0n, 0n, 0n];
  for (const result of results.filter(isScored)) {
    const parts = partsOf(result);
    total += parts;
    confirmed += parts * BigInt(earnedPercent(result));
    if (result.verdict === "review") open += parts * 100n;
  }
  return { total, confirmed, open };
}

function pointsOf({ total, confirmed, open }: Sums, whole: bigint): Omit<DimensionScore, "id"> {
  return {
    confirmed: roundedRatio(confirmed, whole, 2),
    possible: roundedRatio(confirmed + open, whole, 2),
    maximum: roundedRatio(total * 100n, whole, 2),
  };
}

function isScored({ standing, verdict }: Scored): boolean {
  return standing !== "observed" && verdict !== "not-applicable";
}

function partsOf({ weight }: Scored): bigint {
  return BigInt(Math.round(weight * WEIGHT_PARTS));
}

/** part ÷ whole to some decimals, halves up, without float noise: 83.335 is 83.34. 0 where the whole is 0. */
function roundedRatio(part: bigint, whole: bigint, decimals: number): number {
  if (whole === 0n) return 0;
  const scale = 10n ** BigInt(decimals);
  return Number((2n * part * scale + whole) / (2n * whole)) / Number(scale);
}

/**
 * Fails and missing items of core or required standing come first, then what is to be verified; nothing judged is not
 * "met", nor is anything while there are rows that were not read (`unread`).
 */
export function conclusionOf(results: readonly Scored[], unread = false): Conclusion {
  const counted = results.filter(isScored);
  if (counted.some(isGap)) return "not-met";
  return unread || counted.length === 0 || counted.some(({ verdict }) => verdict === "review") ? "needs-review" : "met";
}

/** By the confirmed score; at most C when not met, D when a core indicator fails or is missing. */
export function gradeOf(results: readonly Scored[], { confirmed }: Score): Grade | null {
  if (confirmed === null) return null;
  if (results.some((result) => result.standing === "core" && isGap(result))) return "D";
  const grade = confirmed >= 90 ? "A" : confirmed >= 80 ? "B" : confirmed >= 60 ? "C" : "D";
  return conclusionOf(results) === "not-met" && grade !== "D" ? "C" : grade;
}

function isGap({ verdict }: Scored): boolean {
  return verdict === "fail" || verdict === "missing";
}
