import { cellOf, type StaffMember } from "../../workbook/submission";
import type { Finding } from "../assessment";
import type { Check } from "../check";
import { byData, byDeclaration } from "../decide";
import { error, info, warning } from "../finding";
import { blanksIn, subjectOf, whoIs } from "../person";
import { readPoliticalStatus } from "../political";

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
    if (status === "") {
      const gap = blank(member);
      if (gap) findings.push(warning("status-missing", { who: gap.who }, gap.at, gap.subject));
    } else {
      const finding = judge(member, status);
      if (finding) findings.push(finding);
    }
  }
  return byData(organisation, context, findings);
};

function judge(member: StaffMember, status: string): Finding | null {
  const { is, rest } = readPoliticalStatus(status);
  if (is === "member" && rest === "") return null;
  const who = whoIs(member);
  const at = cellOf(member, "politicalStatus");
  switch (is) {
    case "member":
      return info("rest-not-read", { who, text: status, rest }, at, subjectOf(member));
    case "unclear":
      return warning("status-unclear", { who, status }, at, subjectOf(member));
    case "other":
      return error("not-party-or-league", { who, status }, at, subjectOf(member));
  }
}
