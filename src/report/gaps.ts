/** The gaps of an organisation: what keeps an indicator from passing, one entry per finding. */
import type { Finding, IndicatorResult, OrganisationAssessment, Verdict } from "../assess/assessment";
import { areaOf, type CellArea, type MarkTone } from "../spreadsheet";

/** A verdict that is not yet a pass. */
export type OpenVerdict = Extract<Verdict, "fail" | "missing" | "review">;

/** An indicator that fails, is missing or is to be verified. */
export interface OpenResult extends IndicatorResult {
  readonly verdict: OpenVerdict;
}

export interface Gap {
  readonly organisation: OrganisationAssessment;
  readonly result: OpenResult;
  /** Null where a reviewer decided against the check and nothing was found that says why. */
  readonly finding: Finding | null;
  /** How its cells are coloured. */
  readonly tone: MarkTone;
  readonly cells: readonly CellArea[];
}

/** True for a verdict that is not yet a pass. */
export function isOpen(result: IndicatorResult): result is OpenResult {
  return result.verdict === "fail" || result.verdict === "missing" || result.verdict === "review";
}

/**
 * What the finding says decides: an error on a failing indicator is a gap, a warning something to verify. What a
 * reviewer decided gives the tone of every finding on the indicator.
 */
function toneOf(result: OpenResult, finding: Finding | null): MarkTone {
  if (result.decidedBy === "reviewer" || finding === null || result.verdict === "missing") return result.verdict;
  return result.verdict === "fail" && finding.severity === "error" ? "fail" : "review";
}

/** Errors and warnings; where there are none (a reviewer decided), the remark that a reviewer did. */
function findingsThatMatter(result: OpenResult): (Finding | null)[] {
  const errors = result.findings.filter((finding) => finding.severity === "error");
  const warnings = result.findings.filter((finding) => finding.severity === "warning");
  if (errors.length + warnings.length > 0) return [...errors, ...warnings];
  return [result.findings.find((finding) => finding.code === "reviewer-decided") ?? result.findings[0] ?? null];
}

function cellsOf(result: OpenResult, finding: Finding | null): readonly CellArea[] {
  if (finding !== null && finding.cells.length > 0) return finding.cells;
  return result.decidedBy === "reviewer" && result.reviewer ? [areaOf(result.reviewer.at)] : [];
}

/** The gaps of one organisation in the order of its indicators. */
export function gapsInOrder(organisation: OrganisationAssessment): Gap[] {
  return organisation.indicators.filter(isOpen).flatMap((result) =>
    findingsThatMatter(result).map((finding) => ({
      organisation,
      result,
      finding,
      tone: toneOf(result, finding),
      cells: cellsOf(result, finding),
    })),
  );
}

const VERDICT_RANK: Readonly<Record<OpenVerdict, number>> = { fail: 0, missing: 2, review: 4 };

/** Core fails first, then fails, what is missing, what is to be verified; observed indicators last, in that order too. */
function urgency({ result }: Gap): number {
  if (result.standing === "observed") return 10 + VERDICT_RANK[result.verdict];
  return VERDICT_RANK[result.verdict] + (result.standing === "core" ? 0 : 1);
}

/** The gaps of one organisation, the most pressing first. */
export function gapsByUrgency(organisation: OrganisationAssessment): Gap[] {
  return gapsInOrder(organisation).sort((a, b) => urgency(a) - urgency(b));
}
