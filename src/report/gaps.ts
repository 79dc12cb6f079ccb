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
  /** Its own, and that of the declaration that it refutes. */
  readonly cells: readonly CellArea[];
  /** On the first gap of an indicator: that the school declared 是 all the same. No gap of its own. */
  readonly overclaimed: Finding | null;
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

/** That the declaration says otherwise is part of what is wrong, not another thing that is. */
const OVERCLAIMED = "overclaimed";

/** Errors and warnings; where there are none (a reviewer decided), the remark that a reviewer did. */
export function findingsThatMatter<Entry extends Remark>(findings: readonly Entry[]): (Entry | null)[] {
  const errors = findings.filter((finding) => finding.severity === "error");
  const warnings = findings.filter((finding) => finding.severity === "warning");
  const matter = [...errors, ...warnings];
  const own = matter.filter(({ code }) => code !== OVERCLAIMED);
  if (own.length > 0) return own;
  if (matter.length > 0) return matter;
  return [findings.find((finding) => finding.code === "reviewer-decided") ?? findings[0] ?? null];
}

/** The remark that 是 was declared all the same, where it is no gap of its own. */
export function overclaimedOf<Entry extends Remark>(
  findings: readonly Entry[],
  gaps: readonly (Entry | null)[],
): Entry | null {
  const found = findings.find(({ code, severity }) => code === OVERCLAIMED && severity !== "info");
  return found === undefined || gaps.includes(found) ? null : found;
}

/** The cells of the finding itself, else the reviewer's. */
export function ownCells(result: OpenResult, finding: Finding | null): readonly CellArea[] {
  if (finding !== null && finding.cells.length > 0) return finding.cells;
  return result.decidedBy === "reviewer" && result.reviewer ? [areaOf(result.reviewer.at)] : [];
}

/** The gaps of one organisation in the order of its indicators. */
export function gapsInOrder(organisation: OrganisationAssessment): Gap[] {
  return organisation.indicators.filter(isOpen).flatMap((result) => {
    const findings = findingsThatMatter(result.findings);
    const beside = overclaimedOf(result.findings, findings);
    return findings.map((finding, at): Gap => {
      const overclaimed = at === 0 ? beside : null;
      const own = ownCells(result, finding);
      const cells = overclaimed === null ? own : [...own, ...overclaimed.cells];
      return { organisation, result, finding, tone: toneOf(result, finding), cells, overclaimed };
    });
  });
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
