import { cellOf } from "../../workbook/submission";
import type { Check } from "../check";
import { byData, byDeclaration } from "../decide";
import { error } from "../finding";
import { subjectOf, whoIs } from "../person";
import { isRotatingChair, isStandingChair, titlesOf } from "../posts";

/**
 * 2.2 rotating-chair: the chair rotates among the presidium; there is no 主席 or 副主席. A roster with neither kind of
 * chair says nothing. Source: O19, R2.
 */
export const rotatingChair: Check = (organisation, context) => {
  const standing = organisation.roster.filter((member) => titlesOf(member).some(isStandingChair));
  const rotates = organisation.roster.some((member) => titlesOf(member).some(isRotatingChair));
  if (standing.length === 0 && !rotates) return byDeclaration(organisation, context);
  return byData(
    organisation,
    context,
    standing.map((member) =>
      error("chair-not-rotating", { who: whoIs(member), post: member.post }, cellOf(member, "post"), subjectOf(member)),
    ),
  );
};
