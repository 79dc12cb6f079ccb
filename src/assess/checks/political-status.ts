import { cellOf } from "../../workbook/submission";
import type { Finding } from "../assessment";
import type { Check } from "../check";
import { byData, byDeclaration } from "../decide";
import { error, warning } from "../finding";
import { blanksIn, subjectOf, whoIs } from "../person";

const PARTY_OR_LEAGUE: ReadonlySet<string> = new Set([
  "中共党员",
  "党员",
  "共产党员",
  "中国共产党党员",
  "中共正式党员",
  "正式党员",
  "中共预备党员",
  "中共党员(预备)",
  "中共党员(含预备)",
  "预备党员",
  "共青团员",
  "团员",
]);

/**
 * 4.1 political-status: every staff member belongs to the Party (also on probation) or the Youth League. Source: F20
 * item 5, F21 item 7, FC item 6.
 */
export const politicalStatus: Check = (organisation, context) => {
  const { roster } = organisation;
  if (roster.length === 0) return byDeclaration(organisation, context);
  const blank = blanksIn("politicalStatus");
  const findings: Finding[] = [];
  for (const member of roster) {
    const status = member.politicalStatus;
    if (PARTY_OR_LEAGUE.has(status)) continue;
    if (status === "") {
      const gap = blank(member);
      if (gap) findings.push(warning("status-missing", { who: gap.who }, gap.at, gap.subject));
    } else {
      const parameters = { who: whoIs(member), status };
      findings.push(error("not-party-or-league", parameters, cellOf(member, "politicalStatus"), subjectOf(member)));
    }
  }
  return byData(organisation, context, findings);
};
