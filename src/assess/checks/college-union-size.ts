import { DEFAULT_PARAMETERS } from "../../criteria";
import { cellOf, type CollegeUnion, type Reading } from "../../workbook/submission";
import type { Finding } from "../assessment";
import type { Check } from "../check";
import { byData, byDeclaration, outcome } from "../decide";
import { unreadable } from "../figures";
import { error, info } from "../finding";
import { headerCell, nameOrRow } from "../places";

/** The published limits of a college; a team's settings are for the organisation it assesses, not for these. */
const LIMITS = {
  staff: DEFAULT_PARAMETERS.college.staffLimit,
  presidium: DEFAULT_PARAMETERS.college.presidiumLimit,
  departments: DEFAULT_PARAMETERS.college.departmentLimit,
} as const;

/**
 * 3.6 college-union-size: every college union keeps to 30 staff, a presidium of 3 and 6 departments. Does not apply
 * where there are no college unions, or only another organisation has some. Source: FC items 3 and 4, R3.
 */
export const collegeUnionSize: Check = (organisation, context) => {
  const { collegeUnions, collegeUnionsOfOthersOnly, profile, sources } = organisation;
  const stated = collegeUnions.filter((union) => figuresOf(union).some(([, reading]) => reading.state !== "blank"));
  if (stated.length > 0) return byData(organisation, context, collegeUnions.flatMap(judge));
  if (profile.collegeUnions?.value === 0) {
    return outcome("not-applicable", [info("no-college-unions", {}, profile.collegeUnions.at, null)]);
  }
  if (collegeUnionsOfOthersOnly)
    return outcome("not-applicable", [
      info("no-college-unions", {}, sources.collegeUnions && headerCell(sources.collegeUnions), null),
    ]);
  return byDeclaration(organisation, context);
};

type What = keyof typeof LIMITS;

function figuresOf(union: CollegeUnion): readonly (readonly [What, Reading<number>])[] {
  return [
    ["staff", union.staff],
    ["presidium", union.presidium],
    ["departments", union.departments],
  ];
}

/** One finding per cell; a figure that is not there is not within its limit either, so it is to be verified. */
function judge(row: CollegeUnion): Finding[] {
  const union = nameOrRow(row.name || row.college, row);
  return figuresOf(row).flatMap(([what, reading]): Finding[] => {
    const at = cellOf(row, what);
    const subject = `${union} ${what}`;
    if (reading.state !== "read") return [unreadable(reading.state === "blank" ? "" : reading.text, at, subject)];
    const actual = reading.value;
    const limit = LIMITS[what];
    return actual > limit ? [error("college-union-over-limit", { union, what, actual, limit }, at, subject)] : [];
  });
}
