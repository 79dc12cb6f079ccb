/** For a terminal: what was passed on the school's word alone, and that word. */
import type { OrganisationAssessment } from "../../assess/assessment";
import { claimsOf, type Claim } from "../claims";
import { hanging, plainLine } from "./layout";
import type { Page } from "./page";

/** Nothing where data, documents or reviewers decided all passes. */
export function claimLines(organisation: OrganisationAssessment, page: Page): string[] {
  const claims = claimsOf(organisation);
  if (claims.length === 0) return [];
  const { words, paint, width } = page;
  const { claims: said } = words.report;
  return [
    "",
    paint.bold(said.title(claims.length)),
    ...hanging("  ", said.remark, width).map(paint.quiet),
    ...claims.flatMap((claim) => [
      ...hanging(`  ${claim.result.id} `, words.indicatorName(claim.result.id), width),
      ...quoteLines(claim, page),
    ]),
  ];
}

function quoteLines({ note, evidence }: Claim, { words, width }: Page): string[] {
  const { claims: said } = words.report;
  if (!note && !evidence) return hanging("    ", said.nothing, width);
  return [
    ...(note ? hanging(`    ${said.note}  `, plainLine(said.quoted(note.text, note.place)), width) : []),
    ...(evidence
      ? hanging(`    ${said.evidence}  `, plainLine(said.quoted(evidence.text, evidence.place)), width)
      : []),
  ];
}
