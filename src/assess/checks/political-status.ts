import { cellOf } from "../../workbook/submission";
import type { Finding } from "../assessment";
import type { Check } from "../check";
import { byData, byDeclaration } from "../decide";
import { error, warning } from "../finding";
import { blanksIn, subjectOf, whoIs } from "../person";

/** Party members (full or on probation) and League members, in every way schools write them. Expects no blanks. */
const PARTY_OR_LEAGUE =
  /^(?:(?:中共|中国共产党|共产党)?(?:正式|预备)?党员(?:\((?:正式|含?预备)\))?|(?:中国)?共产党员(?:\(含?预备\))?|(?:中国)?(?:共青团)?团员|(?:中国)?共青团员)$/;

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
    if (PARTY_OR_LEAGUE.test(status.replaceAll(" ", ""))) continue;
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
