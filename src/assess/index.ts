/** Deciding: what a school stated in, verdicts and scores out. Pure: same input, same output. */
import type { Submission } from "../workbook/submission";
import type { Assessment } from "./assessment";
import { CHECKS } from "./checks";
import { isoOf, parseDay } from "./dates";
import { assessOrganisation } from "./engine";
import { academicYearOf } from "./semester";
import { adjustmentsOf, judgedIndicators, parametersFor } from "./settings";

export type * from "./assessment";
export type { Check, CheckContext } from "./check";

/**
 * Judges every organisation by its own scheme, as of an ISO day ("2023-11-20"; left out: the day that was recognised).
 * Throws a RangeError where that is no day.
 */
export function assess(submission: Submission, options: { readonly asOf?: string } = {}): Assessment {
  const { recognition, scheme, settings, organisations, problems } = submission;
  const iso = options.asOf ?? isoOf(recognition.asOf.value);
  const asOf = parseDay(iso);
  const indicatorsOf = new Map(
    organisations.map(({ scheme: own }) => [own.id, judgedIndicators(own, settings)] as const),
  );
  return {
    recognition,
    scheme,
    asOf: iso,
    organisations: organisations.map((organisation) =>
      assessOrganisation(organisation, {
        indicators: indicatorsOf.get(organisation.scheme.id) ?? [],
        checks: CHECKS,
        context: {
          asOf,
          scheme: organisation.scheme,
          academicYear: recognition.academicYear?.value ?? academicYearOf(asOf),
          parameters: parametersFor(organisation.scheme, settings, organisation.level),
        },
      }),
    ),
    adjustments: adjustmentsOf(scheme, settings, organisations[0]?.level ?? "school"),
    problems,
  };
}
