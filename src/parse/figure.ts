/** Figures in remarks: what a school says about its own size where no table shows it. */
import type { RemarkFigure } from "./types";
import { countIn } from "./figure-choice";
import type { CountNoun } from "./figure-nouns";
import { shareIn } from "./figure-shares";
import type { ShareNoun } from "./figure-shares";

export type FigureNoun = CountNoun | ShareNoun;

/**
 * The figure for `noun` in the remark of its own row: a head count for staff, presidium and departments, a fraction for the other
 * three; null where there is none. `exact` is false for a rule that is quoted (不超过40人, 不低于60%), a rough figure or a plan; an
 * exact figure elsewhere in the remark wins. `sharedRow`: the row speaks for staff, presidium and departments together, so
 * that a number without a noun is the staff (counted in 个: the departments).
 */
export function figureIn(
  remark: string,
  noun: FigureNoun,
  options: { readonly sharedRow?: boolean } = {},
): RemarkFigure | null {
  if (noun === "staff" || noun === "presidium" || noun === "departments") {
    return countIn(remark, noun, options.sharedRow ?? false);
  }
  return shareIn(remark, noun);
}
