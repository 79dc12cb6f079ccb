/** The day of assessment. */
import { toIso } from "../parse/serial";
import type { CivilDay } from "../parse/serial";
import type { SheetBlocks } from "./blocks";
import type { StatedDay } from "./profile";
import type { Recognised } from "./recognition";
import { textsOf } from "./surroundings";
import { signedDay, untilDay } from "./title";

interface DaySources {
  readonly called: CivilDay | null;
  /** 评估日期. */
  readonly stated: StatedDay | null;
  readonly sheets: readonly SheetBlocks[];
  /** 填报日期, 填表日期. */
  readonly filledOn: StatedDay | null;
  readonly academicYear: number | null;
  /** True for a form that is filed in the autumn of `academicYear`. */
  readonly isFiling: boolean;
  readonly today: CivilDay;
}

/**
 * The caller's → 评估日期 → a dated signature or publication line → “截至2021年11月” → the end of the form's academic year, or
 * today where that is still to come → today. A form that is filed in autumn speaks of the time until the end of that year.
 */
export function dayToJudgeBy({
  called,
  stated,
  sheets,
  filledOn,
  academicYear,
  isFiling,
  today,
}: DaySources): Recognised<CivilDay> {
  if (called) return { value: called, sureness: "stated", source: "caller", at: null, text: "" };
  if (stated) return { value: stated.value, sureness: "stated", source: "profile", at: stated.at, text: stated.text };
  const begin = academicYear === null ? null : { year: academicYear, month: 8, day: 1 };
  const fits = (date: CivilDay): boolean => !begin || !isBefore(date, begin);
  if (filledOn && fits(filledOn.value)) {
    return { value: filledOn.value, sureness: "stated", source: "signature", at: filledOn.at, text: filledOn.text };
  }
  const texts = sheets.flatMap(textsOf);
  for (const { text, at } of texts) {
    const signed = signedDay(text);
    if (signed && fits(signed.date)) {
      return { value: signed.date, sureness: "stated", source: "signature", at, text: signed.text };
    }
  }
  for (const { text, at } of texts) {
    const until = untilDay(text);
    if (until) return { value: until.date, sureness: "inferred", source: "sentence", at, text: until.text };
  }
  if (academicYear !== null) {
    const end = isFiling ? { year: academicYear, month: 12, day: 31 } : { year: academicYear + 1, month: 7, day: 31 };
    if (!isBefore(today, end)) return { value: end, sureness: "assumed", source: "academic-year", at: null, text: "" };
  }
  return { value: today, sureness: "assumed", source: "today", at: null, text: "" };
}

function isBefore(a: CivilDay, b: CivilDay): boolean {
  return toIso(a) < toIso(b);
}
