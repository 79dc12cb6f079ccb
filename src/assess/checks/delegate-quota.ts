import { cellOf, type Organisation } from "../../workbook/submission";
import { congressShare, type Figure } from "../congress-share";
import { error } from "../finding";

/**
 * 6.3 delegate-quota: the newest congress had at least one delegate for every hundred students. Source: R6.
 */
export const delegateQuota = congressShare({
  part: (congress) => ({ reading: congress.delegates, at: cellOf(congress, "delegates") }),
  whole: (_congress, organisation) => studentsOf(organisation),
  limit: "delegateRatioMin",
  of: "students",
  short: ({ share, limit, part, whole }, at, subject) =>
    error("delegates-short", { share, limit, delegates: part, students: whole }, at, subject),
});

function studentsOf({ profile: { students } }: Organisation): Figure | null {
  if (!students) return null;
  const { value, at } = students;
  return value === null
    ? { reading: { state: "unreadable", text: students.text }, at, bounds: students.bounds }
    : { reading: { state: "read", value }, at };
}
