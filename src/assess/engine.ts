/** Runs the checks of one organisation and lets the reviewer, the level and the settings have their say. */
import type { IndicatorId } from "../criteria/types";
import type { CellArea } from "../spreadsheet";
import type { Declaration, Organisation, ReviewerDecision } from "../workbook/submission";
import type { Finding, IndicatorResult, OrganisationAssessment, Outcome } from "./assessment";
import type { Check, CheckContext } from "./check";
import { outcome } from "./decide";
import { ABOUT_DECLARATION, error, info, warning } from "./finding";
import { groundsOf, groundsOfDecision } from "./grounds";
import { homeOf, TABLE_OF } from "./places";
import { conclusionOf, dimensionScores, earnedWeight, gradeOf, scoreByBasis, scoreOf } from "./scoring";
import type { JudgedIndicator } from "./settings";

/** Indicators that make sense only for a school as a whole. */
const SCHOOL_ONLY: ReadonlySet<IndicatorId> = new Set(["2.4", "3.6", "5.3", "6.3", "9.2"]);

/** What is the same for every indicator of an organisation. */
export interface Run {
  readonly indicators: readonly JudgedIndicator[];
  readonly checks: Readonly<Record<IndicatorId, Check>>;
  readonly context: Omit<CheckContext, "indicator">;
  /** True: every reviewer's decision counts, not only those with a name. */
  readonly reviewing: boolean;
}

/** Judges one organisation. */
export function assessOrganisation(organisation: Organisation, run: Run): OrganisationAssessment {
  const indicators = run.indicators.map((indicator) => judge(organisation, indicator, run));
  const score = scoreOf(indicators);
  return {
    name: organisation.name,
    kind: organisation.kind,
    level: organisation.level,
    scheme: organisation.scheme,
    school: organisation.school,
    conclusion: conclusionOf(indicators, organisation.unread.length > 0),
    grade: gradeOf(indicators, score),
    score,
    scoreByBasis: scoreByBasis(indicators),
    hasRoster: organisation.roster.length > 0,
    reviewed: reviewedOf(indicators),
    dimensions: dimensionScores(indicators),
    indicators,
  };
}

/** A pass that rows which were not read could overturn is none. */
function heldBack(organisation: Organisation, id: IndicatorId, found: Outcome): Outcome {
  if (found.verdict !== "pass") return found;
  const table = TABLE_OF[id];
  const rows = organisation.unread.filter((unread) => unread.table !== null && unread.table === table);
  if (rows.length === 0) return found;
  const doubts = rows.map(({ area }) => unreadRows(area));
  return outcomeOfFindings(found, doubts);
}

function outcomeOfFindings(found: Outcome, doubts: readonly Finding[]): Outcome {
  return { ...found, verdict: "review", findings: [...doubts, ...found.findings] };
}

function unreadRows(area: CellArea): Finding {
  const parameters = { rows: area.bottom - area.top };
  return { code: "unread-rows", severity: "warning", parameters, cells: [area], subject: null };
}

function judge(organisation: Organisation, indicator: JudgedIndicator, run: Run): IndicatorResult {
  const { id, number, standing, weight } = indicator;
  const declaration = organisation.declarations.get(id);
  const found = outcomeOf(organisation, indicator, run);
  const reviewer = declaration?.reviewer ?? null;
  // Switched off, the indicator is not assessed at all: there is nothing for a reviewer to overrule.
  const counts = !indicator.switchedOffAt && (run.reviewing || (reviewer?.by ?? "") !== "");
  const decision = counts ? reviewer : null;
  const verdict = decision?.verdict ?? found.verdict;
  const decidedBy = decision ? "reviewer" : "check";
  const grounds = decision ? groundsOfDecision(decision.at) : groundsOf(organisation, id, found);
  // Written out: V8 makes an object that begins with a spread anew in shape each time, thirty times slower.
  return {
    verdict,
    findings: decision ? [reviewerDecided(decision), ...found.findings] : found.findings,
    actual: found.actual,
    limit: found.limit,
    basis: grounds.basis,
    grounds: grounds.cells,
    groundCount: grounds.count,
    id,
    number,
    standing,
    weight,
    declared: declaration?.verdict === "yes" || declaration?.verdict === "no" ? declaration.verdict : null,
    claim: claimOf(declaration),
    decidedBy,
    checkVerdict: found.verdict,
    reviewer,
    earned: earnedWeight({ id, standing, weight, verdict, decidedBy, reviewer }),
  };
}

function claimOf(declaration: Declaration | undefined): IndicatorResult["claim"] {
  if (!declaration?.note && !declaration?.evidence) return null;
  return { note: declaration.note, evidence: declaration.evidence };
}

function outcomeOf(organisation: Organisation, { id, switchedOffAt }: JudgedIndicator, run: Run): Outcome {
  if (switchedOffAt) return outcome("not-applicable", [info("switched-off", {}, switchedOffAt, id)]);
  if (organisation.level === "college" && SCHOOL_ONLY.has(id)) {
    return outcome("not-applicable", [info("level-not-applicable", {}, null, id)]);
  }
  try {
    return heldBack(organisation, id, run.checks[id](organisation, { ...run.context, indicator: id }));
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : String(problem);
    return outcome("review", [warning("check-failed", { reason }, homeOf(organisation, id), ABOUT_DECLARATION)]);
  }
}

/** How many verdicts are a reviewer's, and the names beside them. */
function reviewedOf(indicators: readonly IndicatorResult[]): OrganisationAssessment["reviewed"] {
  const decided = indicators.filter(({ decidedBy }) => decidedBy === "reviewer");
  const names = decided.flatMap(({ reviewer }) => (reviewer && reviewer.by !== "" ? [reviewer.by] : []));
  return { count: decided.length, by: [...new Set(names)] };
}

function reviewerDecided({ verdict, note, at }: ReviewerDecision): Finding {
  const say = verdict === "fail" ? error : verdict === "review" ? warning : info;
  return say("reviewer-decided", { verdict, note }, at, ABOUT_DECLARATION);
}
