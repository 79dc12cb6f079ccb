/** Deciding: what a school stated in, verdicts and scores out. Pure: same input, same output. */
import type { Submission } from "../workbook/submission";
import type { Assessment } from "./assessment";
import { CHECKS } from "./checks";
import { isoOf, parseDay } from "./dates";
import { assessOrganisation } from "./engine";
import { adjustmentsOf, judgedIndicators, parametersFor } from "./settings";

export type * from "./assessment";
export type { Check, CheckContext } from "./check";

/** Judges every organisation as of an ISO day ("2023-11-20"). Throws a RangeError where that is no day. */
export function assess(submission: Submission, options: { readonly asOf: string }): Assessment {
  const { scheme, settings, organisations, problems } = submission;
  const asOf = parseDay(options.asOf);
  const indicators = judgedIndicators(scheme, settings);
  return {
    scheme,
    asOf: options.asOf,
    organisations: organisations.map((organisation) =>
      assessOrganisation(organisation, {
        indicators,
        checks: CHECKS,
        context: { asOf, scheme, parameters: parametersFor(scheme, settings, organisation.level) },
      }),
    ),
    adjustments: adjustmentsOf(scheme, settings, organisations[0]?.level ?? "school"),
    problems,
  };
}

/** The day to judge by: the caller's, else 评估日期, else today. */
export function resolveAsOf(submission: Submission, chosen: string | null, today: string): string {
  if (chosen !== null) return chosen;
  const stated = submission.asOf?.value;
  return stated && stated.day !== null ? isoOf(stated) : today;
}
