import type { CellAddress } from "../../spreadsheet";
import { cellOf, type Department, type Organisation, type Reading, type StaffMember } from "../../workbook/submission";
import type { Finding } from "../assessment";
import type { Check } from "../check";
import { byData, byDeclaration } from "../decide";
import { departmentNames } from "../departments";
import { unreadable } from "../figures";
import { error } from "../finding";
import { isHead, isOfPresidium } from "../posts";

/** R3: practice reported by several schools, so these limits are no parameters. */
const LIMITS = { heads: 3, others: 6 } as const;

/**
 * 3.5 department-size: each department has at most 3 heads and 6 others, as 工作部门 says, else as the roster counts.
 * Observed only. Source: R3.
 */
export const departmentSize: Check = (organisation, context) => {
  const stated = organisation.departments.filter((row) => row.heads.state !== "blank" || row.others.state !== "blank");
  if (stated.length > 0) return byData(organisation, context, stated.flatMap(judgeRow));
  const counted = groupsOf(organisation);
  if (counted.size === 0) return byDeclaration(organisation, context);
  return byData(organisation, context, [...counted].flatMap(judgeGroup));
};

function judgeRow(row: Department): Finding[] {
  const one = (what: keyof typeof LIMITS, reading: Reading<number>): Finding[] => {
    const at = cellOf(row, what);
    if (reading.state === "unreadable") return [unreadable(reading.text, at, subjectOf(row.name, what))];
    return reading.state === "read" ? overSize(row.name, what, reading.value, [at]) : [];
  };
  return [...one("heads", row.heads), ...one("others", row.others)];
}

interface Group {
  readonly heads: CellAddress[];
  readonly others: CellAddress[];
}

/** The roster by department; the presidium may look after a department without belonging to it. */
function groupsOf({ roster }: Organisation): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const member of roster) {
    // Who serves two departments counts in the first.
    const [department] = departmentNames(member.department);
    // A list sorted by post puts 同上 under another department: nobody's department is too large by such marks.
    if (department === undefined || member.departmentIsRepeated || isOfPresidium(member)) continue;
    const group = groups.get(department) ?? { heads: [], others: [] };
    groups.set(department, group);
    group[sideOf(member)].push(cellOf(member, "post"));
  }
  return groups;
}

function sideOf(member: StaffMember): keyof typeof LIMITS {
  return isHead(member) ? "heads" : "others";
}

function judgeGroup([name, group]: readonly [string, Group]): Finding[] {
  return (["heads", "others"] as const).flatMap((what) =>
    overSize(name, what, group[what].length, group[what].slice(LIMITS[what])),
  );
}

function overSize(
  department: string,
  what: keyof typeof LIMITS,
  actual: number,
  at: readonly CellAddress[],
): Finding[] {
  const limit = LIMITS[what];
  if (actual <= limit) return [];
  return [error("department-over-size", { department, what, actual, limit }, at, subjectOf(department, what))];
}

function subjectOf(department: string, what: keyof typeof LIMITS): string {
  return `${department} ${what}`;
}
