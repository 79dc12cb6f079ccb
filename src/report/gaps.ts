/** The gaps of an organisation: what keeps an indicator from passing, one entry per finding. */
import type { Finding, IndicatorResult, OrganisationAssessment, Verdict } from "../assess/assessment";
import type { Standing } from "../criteria";
import { areaOf, type CellArea, type MarkTone } from "../spreadsheet";
import type { Severity } from "../workbook/submission";

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
export function isOpenVerdict(verdict: Verdict): verdict is OpenVerdict {
  return verdict === "fail" || verdict === "missing" || verdict === "review";
}

/** True for an indicator whose verdict is not yet a pass. */
export function isOpen(result: IndicatorResult): result is OpenResult {
  return isOpenVerdict(result.verdict);
}

/**
 * What the finding says decides: an error on a failing indicator is a gap, a warning something to verify. What a
 * reviewer decided gives the tone of every finding on the indicator.
 */
function toneOf(result: OpenResult, finding: Finding | null): MarkTone {
  if (result.decidedBy === "reviewer" || finding === null || result.verdict === "missing") return result.verdict;
  return result.verdict === "fail" && finding.severity === "error" ? "fail" : "review";
}

/** As much of a finding as decides whether it matters; findings of assessments and of documents both have it. */
interface Remark {
  readonly code: string;
  readonly severity: Severity;
}

/** Errors and warnings; where there are none (a reviewer decided), the remark that a reviewer did. */
export function findingsThatMatter<Entry extends Remark>(findings: readonly Entry[]): (Entry | null)[] {
  const errors = findings.filter((finding) => finding.severity === "error");
  const warnings = findings.filter((finding) => finding.severity === "warning");
  if (errors.length + warnings.length > 0) return [...errors, ...warnings];
  return [findings.find((finding) => finding.code === "reviewer-decided") ?? findings[0] ?? null];
}

function cellsOf(result: OpenResult, finding: Finding | null): readonly CellArea[] {
  if (finding !== null && finding.cells.length > 0) return finding.cells;
  return result.decidedBy === "reviewer" && result.reviewer ? [areaOf(result.reviewer.at)] : [];
}

/** The gaps of one organisation in the order of its indicators. */
export function gapsInOrder(organisation: OrganisationAssessment): Gap[] {
  return organisation.indicators.filter(isOpen).flatMap((result) =>
    findingsThatMatter(result.findings).map((finding) => ({
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
export function urgency({ standing, verdict }: { readonly standing: Standing; readonly verdict: OpenVerdict }): number {
  if (standing === "observed") return 10 + VERDICT_RANK[verdict];
  return VERDICT_RANK[verdict] + (standing === "core" ? 0 : 1);
}

/** The gaps of one organisation, the most pressing first. */
export function gapsByUrgency(organisation: OrganisationAssessment): Gap[] {
  return gapsInOrder(organisation).sort((a, b) => urgency(a.result) - urgency(b.result));
}
