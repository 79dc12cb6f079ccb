import type { Scheme } from "../../criteria/types";
import { cellOf, type StaffMember } from "../../workbook/submission";
import type { Finding } from "../assessment";
import type { Check } from "../check";
import { byData, byDeclaration } from "../decide";
import { error, info, warning } from "../finding";
import { blanksIn, subjectOf, whoIs } from "../person";
import { isChairTitle, isPlainTitle, readPost } from "../posts";

/**
 * 3.4 posts-allowed: no posts but presidium member (with the chair by rotation), head, deputy head and staff; of a
 * compound post every part must be allowed, whatever rest stands beside it (代理部长, 学习部成员). 主席 and 副主席 depend on the scheme. Source: F20 item 4, F21 item 6, FC
 * item 5.
 */
export const postsAllowed: Check = (organisation, context) => {
  const { roster } = organisation;
  if (roster.every((member) => member.post === "")) return byDeclaration(organisation, context);
  const blank = blanksIn("post");
  const findings: Finding[] = [];
  for (const member of roster) {
    const finding = member.post === "" ? missing(member) : judge(member, context.scheme);
    if (finding) findings.push(finding);
  }
  return byData(organisation, context, findings);

  function missing(member: StaffMember): Finding | null {
    const gap = blank(member);
    return gap && warning("post-missing", { who: gap.who }, gap.at, gap.subject);
  }
};

function judge(member: StaffMember, { chairTitlesAllowed }: Scheme): Finding | null {
  const { titles, rest, isDoubtful } = readPost(member);
  const parameters = { who: whoIs(member), post: member.post };
  const at = cellOf(member, "post");
  if (titles.length === 0 || !titles.every((title) => isPlainTitle(title) || isChairTitle(title))) {
    return error("post-not-allowed", parameters, at, subjectOf(member));
  }
  if (isDoubtful) return warning("post-unclear", parameters, at, subjectOf(member));
  if (!chairTitlesAllowed && titles.some(isChairTitle)) {
    return warning("legacy-chair-title", parameters, at, subjectOf(member));
  }
  if (rest === "") return null;
  return info("rest-not-read", { who: parameters.who, text: member.post, rest }, at, subjectOf(member));
}
