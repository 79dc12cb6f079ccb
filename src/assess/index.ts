/** Deciding: what a school stated in, verdicts and scores out. Pure: same input, same output. */
import type { Scheme } from "../criteria/types";
import { areaOf } from "../spreadsheet";
import type { Problem, Submission } from "../workbook/submission";
import type { Assessment, OrganisationAssessment } from "./assessment";
import { CHECKS } from "./checks";
import { isoOf, parseDay } from "./dates";
import { assessOrganisation } from "./engine";
import { academicYearOf } from "./semester";
import { adjustmentsOf, judgedIndicators, parametersFor } from "./settings";

export type * from "./assessment";
export type { Check, CheckContext } from "./check";

export interface AssessmentOptions {
  /** YYYY-MM-DD; left out: the day that was recognised. */
  readonly asOf?: string;
  /**
   * True for a run of reviewers: 评审结论, 评审等级 count whoever entered them. Otherwise only where 评审人 stands beside them,
   * since a school can fill in these columns itself.
   */
  readonly reviewing?: boolean;
}

/**
 * Judges every organisation by its own scheme, as of an ISO day ("2023-11-20"; left out: the day that was recognised).
 * Throws a RangeError where that is no day.
 */
export function assess(submission: Submission, options: AssessmentOptions = {}): Assessment {
  const { recognition, scheme, settings, settingsPinned: pinned = false, organisations, problems } = submission;
  const iso = options.asOf ?? isoOf(recognition.asOf.value);
  const asOf = parseDay(iso);
  const indicatorsOf = forEachScheme((own) => judgedIndicators(own, settings));
  const judged = organisations.map((organisation) =>
    assessOrganisation(organisation, {
      indicators: indicatorsOf(organisation.scheme),
      checks: CHECKS,
      reviewing: options.reviewing ?? false,
      context: {
        asOf,
        scheme: organisation.scheme,
        academicYear: recognition.academicYear?.value ?? academicYearOf(asOf),
        parameters: parametersFor(organisation.scheme, settings, organisation.level),
      },
    }),
  );
  const adjustments = adjustmentsOf(scheme, settings, organisations[0]?.level ?? "school");
  return {
    recognition,
    scheme,
    asOf: iso,
    organisations: pinned ? judged.map(withoutSettingCells) : judged,
    adjustments: pinned ? adjustments.map((change) => ({ ...change, cells: [] })) : adjustments,
    problems: [...problems, ...uncounted(judged)],
  };
}

/** Makes something once for each scheme: a workbook holds hundreds of colleges under one. */
function forEachScheme<T>(make: (scheme: Scheme) => T): (scheme: Scheme) => T {
  const made = new Map<string, { readonly value: T }>();
  return (scheme) => {
    const known = made.get(scheme.id) ?? { value: make(scheme) };
    made.set(scheme.id, known);
    return known.value;
  };
}

/** A team's own settings stand in another file: nothing in this workbook is to be pointed at. */
function withoutSettingCells(organisation: OrganisationAssessment): OrganisationAssessment {
  return {
    ...organisation,
    indicators: organisation.indicators.map((result) => ({
      ...result,
      findings: result.findings.map((finding) =>
        finding.code === "switched-off" ? { ...finding, cells: [] } : finding,
      ),
    })),
  };
}

/** Decisions that a school may have entered itself: shown, and not counted. */
function uncounted(organisations: readonly OrganisationAssessment[]): Problem[] {
  const cells = organisations.flatMap(({ indicators }) =>
    indicators.flatMap(({ reviewer, decidedBy }) => (reviewer && decidedBy === "check" ? [areaOf(reviewer.at)] : [])),
  );
  if (cells.length === 0) return [];
  return [{ code: "reviewer-columns-not-counted", severity: "warning", parameters: { rows: cells.length }, cells }];
}
