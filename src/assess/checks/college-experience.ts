import { cellOf, type StaffMember } from "../../workbook/submission";
import type { CellAddress } from "../../spreadsheet";
import type { Finding } from "../assessment";
import type { Check } from "../check";
import { byData } from "../decide";
import { byStatedShare } from "../figures";
import { error, warning } from "../finding";
import { subjectOf, whoIs } from "../person";
import { headerCell } from "../places";
import { isAtLeast } from "../ratio";

/**
 * 5.3 college-experience: at least half of a school's staff come from college unions. A blank counts as no; a column
 * without any entry says nothing. Cells that cannot be read matter only where they could tip the balance. Source: R5.
 */
export const collegeExperience: Check = (organisation, context) => {
  const { roster } = organisation;
  const limit = context.parameters.collegeExperienceMin;
  const short = (share: number, at: CellAddress, counted = 0, total = 0): Finding =>
    error("college-experience-short", { share, limit, counted, total }, at, "工作人员");

  const total = roster.length;
  const read = roster.filter((member) => member.collegeExperience.state === "read");
  const open = roster.flatMap((member) =>
    member.collegeExperience.state === "unreadable" ? [unreadableEntry(member, member.collegeExperience.text)] : [],
  );
  const [first] = roster;
  if (!first || read.length + open.length === 0) return byStatedShare(organisation, context, limit, short);

  const counted = read.filter((member) => member.collegeExperience.state === "read" && member.collegeExperience.value);
  const actual = counted.length / total;
  const measure = { actual, limit };
  if (isAtLeast(counted.length, total, limit)) return byData(organisation, context, [], measure);
  if (read.length === 0 || isAtLeast(counted.length + open.length, total, limit)) {
    return byData(organisation, context, open, measure);
  }
  const at = headerCell(first.source, "collegeExperience");
  return byData(organisation, context, [short(actual, at, counted.length, total)], measure);
};

function unreadableEntry(member: StaffMember, text: string): Finding {
  return warning(
    "experience-unclear",
    { who: whoIs(member), text },
    cellOf(member, "collegeExperience"),
    subjectOf(member),
  );
}
