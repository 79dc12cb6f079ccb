/** What is worth knowing about indicators that pass: warnings that decide nothing, and a few remarks. */
import type { Finding, IndicatorResult, OrganisationAssessment } from "../assess/assessment";
import type { FindingCode } from "../criteria";
import type { CellArea } from "../spreadsheet";

export interface Hint {
  readonly organisation: OrganisationAssessment;
  readonly result: IndicatorResult;
  readonly finding: Finding;
  readonly cells: readonly CellArea[];
}

/** Remarks that a reader should see beside a pass; the others only say how it came about. */
const WORTH_KNOWING: ReadonlySet<FindingCode> = new Set<FindingCode>(["draft-pending", "rest-not-read"]);

/** In the order of the indicators. What a reviewer passed is settled: nothing is to be looked at there. */
export function hintsOf(organisation: OrganisationAssessment): Hint[] {
  return organisation.indicators
    .filter(({ verdict, decidedBy }) => verdict === "pass" && decidedBy === "check")
    .flatMap((result) =>
      result.findings
        .filter(({ code, severity }) => severity !== "info" || WORTH_KNOWING.has(code))
        .map((finding) => ({ organisation, result, finding, cells: finding.cells })),
    );
}
