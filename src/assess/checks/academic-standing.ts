import { cellOf, type Ranking, type StaffMember } from "../../workbook/submission";
import type { Finding } from "../assessment";
import type { Check } from "../check";
import { byData, byDeclaration } from "../decide";
import { error, warning } from "../finding";
import { isPostgraduate, yearOfStudy } from "../grade";
import { blanksIn, subjectOf, whoIs } from "../person";
import { isAtMost, isShareAtMost } from "../ratio";

/**
 * 4.2 academic-standing: undergraduates after their first year rank within the first 30 % of their major and have
 * failed no course; postgraduates have failed none. A first-year needs neither a ranking nor a record of courses, but
 * a failed course that is stated counts. Source: F20 item 6, F21 item 8, FC item 7.
 */
export const academicStanding: Check = (organisation, context) => {
  const { roster, profile, kind } = organisation;
  if (roster.length === 0) return byDeclaration(organisation, context);
  const startYear = profile.academicYear?.value ?? context.academicYear;
  const rules: Rules = {
    limit: context.parameters.rankLimit,
    blankRanking: blanksIn("ranking"),
    blankCourse: blanksIn("failedCourse"),
  };
  const findings: Finding[] = [];
  for (const member of roster) {
    const postgraduate = isPostgraduate(member, kind);
    const year = postgraduate ? "later" : yearOfStudy(member.grade, startYear);
    push(findings, judgeCourses(member, year === "first", rules));
    if (postgraduate || year === "first") continue;
    push(findings, judgeRanking(member, rules));
    // A first-year's row would be in order: what has to be read here is the grade.
    if (year === "unknown" && member.ranking.state === "blank") push(findings, unknownGrade(member));
  }
  return byData(organisation, context, findings);
};

interface Rules {
  readonly limit: number;
  readonly blankRanking: ReturnType<typeof blanksIn>;
  readonly blankCourse: ReturnType<typeof blanksIn>;
}

function push(findings: Finding[], finding: Finding | null): void {
  if (finding) findings.push(finding);
}

function judgeCourses(member: StaffMember, isFirstYear: boolean, { blankCourse }: Rules): Finding | null {
  const { failedCourse } = member;
  const at = cellOf(member, "failedCourse");
  switch (failedCourse.state) {
    case "read":
      return failedCourse.value ? error("failed-course", { who: whoIs(member) }, at, subjectOf(member)) : null;
    case "unreadable": {
      const parameters = { who: whoIs(member), text: failedCourse.text };
      return warning("failed-course-unreadable", parameters, at, subjectOf(member));
    }
    case "blank": {
      const gap = isFirstYear ? null : blankCourse(member);
      return gap && warning("failed-course-missing", { who: gap.who }, gap.at, gap.subject);
    }
  }
}

function judgeRanking(member: StaffMember, { limit, blankRanking }: Rules): Finding | null {
  const { ranking } = member;
  const at = cellOf(member, "ranking");
  if (ranking.state === "blank") {
    const gap = blankRanking(member);
    return gap && warning("rank-missing", { who: gap.who }, gap.at, gap.subject);
  }
  if (ranking.state === "unreadable" || !isPossible(ranking.value)) {
    const text = ranking.state === "unreadable" ? ranking.text : textOf(ranking.value);
    return warning("rank-unreadable", { who: whoIs(member), text }, at, subjectOf(member));
  }
  if (isWithin(ranking.value, limit)) return null;
  const parameters = { who: whoIs(member), share: ranking.value.share, limit };
  return error("rank-over-limit", parameters, at, subjectOf(member));
}

function unknownGrade(member: StaffMember): Finding | null {
  if (member.grade === "") return null;
  const parameters = { who: whoIs(member), text: member.grade };
  return warning("grade-unreadable", parameters, cellOf(member, "grade"), subjectOf(member));
}

/** 0, more than 100 % or a rank beyond the cohort cannot be; last place can. */
function isPossible({ share, rank, cohort }: Ranking): boolean {
  return share > 0 && share <= 1 && (rank === null || cohort === null || rank <= cohort);
}

/** Exact where rank and cohort are known: 45 of 150 is within 30 %, 46 is not. */
function isWithin({ share, rank, cohort }: Ranking, limit: number): boolean {
  return rank === null || cohort === null ? isShareAtMost(share, limit) : isAtMost(rank, cohort, limit);
}

function textOf({ share, rank, cohort }: Ranking): string {
  return rank === null || cohort === null ? String(share) : `${rank}/${cohort}`;
}
