import { cellOf, type Organisation, type StatedFigure } from "../../workbook/submission";
import type { Parameters } from "../../criteria/types";
import type { Check } from "../check";
import { byCount } from "../counts";
import { error, warning } from "../finding";
import { headerCell } from "../places";

/**
 * 3.1 staff-size: at most 40 staff, or 60 where students or campuses are many; 30 at a college, whatever its campuses.
 * Between the two limits a school has to show that it is large. Source: F20 item 3, F21 item 3, FC item 3.
 */
export const staffSize: Check = (organisation, context) => {
  const { roster, profile, sources, level } = organisation;
  const { staffLimit, staffLimitLarge } = context.parameters;
  const upper = level === "college" ? staffLimit : Math.max(staffLimit, staffLimitLarge);
  const limit = isLarge(organisation, context.parameters) ? upper : staffLimit;
  return byCount(organisation, context, {
    counted: roster.map((member) => cellOf(member, "name")),
    countedAt: sources.roster && headerCell(sources.roster, "name"),
    stated: profile.staff,
    limit,
    excess: (actual, at) =>
      actual > upper
        ? error("staff-over-limit", { actual, limit }, at, "工作人员")
        : warning("size-needs-justification", { actual, limit, upper }, at, "工作人员"),
  });
};

/** Several campuses or many students. */
function isLarge({ profile }: Organisation, { largeSchoolStudents }: Parameters): boolean {
  return atLeast(profile.campuses) >= 2 || atLeast(profile.students) >= largeSchoolStudents;
}

/** What a figure surely amounts to. */
function atLeast(figure: StatedFigure | null): number {
  if (!figure) return 0;
  return figure.value === null ? figure.bounds.atLeast : figure.value;
}
