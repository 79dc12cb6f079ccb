/** What a reviewer entered in a row of 自评表: 评审结论, 评审等级, 评审意见, and who and when. */
import { isCellError } from "../spreadsheet";
import type { ReadingContext } from "../tables/context";
import { valueOf } from "../tables/context";
import { parseReviewerGrade, parseReviewerVerdict } from "../parse/reviewer";
import type { Reading, ReviewerDecision, ReviewerGrade, ReviewerVerdict, SelfCheckField } from "./submission";
import type { Table } from "../tables/table";

/**
 * The decision of a row, or null where there is none. A grade without a verdict means pass for A, B, C and fail for D.
 * What cannot be read is reported and counts as blank.
 */
export function readReviewer(table: Table<SelfCheckField>, { problems }: ReadingContext): ReviewerDecision | null {
  const verdictValue = table.value("reviewerVerdict");
  const gradeValue = table.value("reviewerGrade");
  const verdictReading: Reading<ReviewerVerdict> = isCellError(verdictValue)
    ? { state: "blank" }
    : parseReviewerVerdict(verdictValue);
  const gradeReading: Reading<ReviewerGrade> = isCellError(gradeValue)
    ? { state: "blank" }
    : parseReviewerGrade(gradeValue);
  if (verdictReading.state === "unreadable") {
    const parameters = { text: verdictReading.text };
    problems.add({ code: "reviewer-verdict-unreadable", parameters }, table.at("reviewerVerdict"));
  }
  if (gradeReading.state === "unreadable") {
    const parameters = { text: gradeReading.text };
    problems.add({ code: "reviewer-grade-unreadable", parameters }, table.at("reviewerGrade"));
  }
  const stated = valueOf(verdictReading);
  const grade = valueOf(gradeReading);
  const verdict = stated ?? (grade === null ? null : grade === "D" ? "fail" : "pass");
  if (verdict === null) return null;
  if ((stated === "fail" && (grade === "A" || grade === "B")) || (stated === "pass" && grade === "D")) {
    const parameters = { verdict: table.text("reviewerVerdict"), grade };
    problems.add({ code: "reviewer-grade-disagrees", parameters }, table.at("reviewerGrade"));
  }
  return {
    verdict,
    grade,
    note: table.text("reviewerNote"),
    by: reviewerIn(table.words("reviewerName")),
    on: table.text("reviewedOn"),
    at: table.at(stated === null ? "reviewerGrade" : "reviewerVerdict"),
  };
}

/** Words in 评审人 that are nobody's name, or say that the school filled the columns in itself. */
const NO_REVIEWER =
  /^(?:待定|暂?无|空缺|是|否|自评|自查|本校|我校|学校|本院|学院|学生会|研究生会|团委|校团委|院团委|填报人|填表人|[\dxX×\-—–―/／\\]+)$/;

/** Who reviewed; "" for nobody. */
function reviewerIn(name: string): string {
  return NO_REVIEWER.test(name.trim()) ? "" : name;
}
