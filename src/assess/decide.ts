/**
 * The general rules that every check shares: how data and a school's own declaration are weighed against each other.
 * Source: criteria.md, "How each indicator is decided", rules 2 to 7 (rule 1, the reviewer, is the engine's).
 */
import type { Declaration, Organisation } from "../workbook/submission";
import type { Finding, Outcome, Verdict } from "./assessment";
import type { CheckContext } from "./check";
import { claimFindings, evidenceFindings } from "./claim";
import { ABOUT_DECLARATION, error, info, warning } from "./finding";
import { homeOf } from "./places";

/** What was measured and against what; shares are fractions. */
export interface Measure {
  readonly actual: number;
  readonly limit: number;
}

/**
 * What findings from data amount to: an error fails, a warning is to be verified, nothing but notes passes. Two counts
 * that disagree (`count-mismatch`) are worth mending but decide nothing.
 */
export function verdictOf(findings: readonly Finding[]): "pass" | "fail" | "review" {
  if (findings.some((finding) => finding.severity === "error")) return "fail";
  const open = findings.some((finding) => finding.severity === "warning" && finding.code !== "count-mismatch");
  return open ? "review" : "pass";
}

/** An outcome; its figures are null where nothing was measured, its basis where nothing decided. */
export function outcome(
  verdict: Verdict,
  findings: readonly Finding[],
  measure?: Measure,
  basis: Outcome["basis"] = null,
): Outcome {
  return { verdict, findings, actual: measure?.actual ?? null, limit: measure?.limit ?? null, basis };
}

/**
 * Rules 2 and 3: data that are there decide, and are held against what the school declared. Data that leave the answer
 * open leave it open whatever was declared: 否 fails only where there are no data.
 */
export function byData(
  { declarations }: Organisation,
  { indicator }: CheckContext,
  findings: readonly Finding[],
  measure?: Measure,
): Outcome {
  const declaration = declarations.get(indicator);
  const verdict = verdictOf(findings);
  if (declaration?.verdict === "yes" && verdict === "fail") {
    return outcome("fail", [...findings, overclaimed(declaration)], measure, "data");
  }
  if (declaration?.verdict === "no" && verdict === "pass") {
    return outcome("review", [...findings, understated(declaration)], measure, "data");
  }
  return outcome(verdict, findings, measure, "data");
}

/** A remark that states no figure is no data: to be verified, unless the school itself says 否. */
export function byVagueRemark(declaration: Declaration, doubt: Finding): Outcome {
  return declaration.verdict === "no"
    ? outcome("fail", [declaredNotMet(declaration), doubt], undefined, "declared")
    : outcome("review", [doubt], undefined, "declared");
}

/** Rules 4 to 6: no data, so the school's own word decides, as far as evidence is cited for it. */
export function byDeclaration(organisation: Organisation, context: CheckContext): Outcome {
  const { indicator } = context;
  const declaration = organisation.declarations.get(indicator);
  switch (declaration?.verdict) {
    case "yes":
      return byClaim(organisation, declaration, context);
    case "no":
      return outcome("fail", [declaredNotMet(declaration)], undefined, "declared");
    case "unclear":
      return outcome(
        "review",
        [warning("unclear-verdict", { text: declaration.text }, declaration.at, ABOUT_DECLARATION)],
        undefined,
        "declared",
      );
    default:
      return outcome("missing", [error("nothing-stated", {}, homeOf(organisation, indicator), ABOUT_DECLARATION)]);
  }
}

/** A school says 是: with evidence, and a remark that does not take it back, it passes. */
function byClaim(organisation: Organisation, declaration: Declaration, context: CheckContext): Outcome {
  const findings = [
    ...evidenceFindings(organisation, declaration),
    ...claimFindings(organisation, declaration, context),
    ...(declaration.evidenceColumn ? [] : [info("declared-only", {}, declaration.at, ABOUT_DECLARATION)]),
  ];
  const doubts = findings.filter(({ severity }) => severity !== "info");
  return doubts.length > 0
    ? outcome("review", doubts, undefined, "declared")
    : outcome("pass", findings, undefined, "declared");
}

function overclaimed({ text, at }: Declaration): Finding {
  return error("overclaimed", { declared: text }, at, ABOUT_DECLARATION);
}

function understated({ text, at }: Declaration): Finding {
  return warning("understated", { declared: text }, at, ABOUT_DECLARATION);
}

function declaredNotMet({ text, at }: Declaration): Finding {
  return error("declared-not-met", { declared: text }, at, ABOUT_DECLARATION);
}
