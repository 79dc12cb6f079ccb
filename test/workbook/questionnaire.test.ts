/** A questionnaire's export: one organisation a row, one column for each item. */
import type { IndicatorId } from "../../src/criteria";
import type { CellValue } from "../../src/spreadsheet";
import type { Organisation, Submission } from "../../src/workbook";
import { COLLEGE, YEARLY } from "../recognise/forms/parts";
import { readSubmission } from "../support/read-submission";
import { sheet, workbook } from "./snapshot-builder";

type Row = readonly (CellValue | undefined)[];

const TITLE: Row = ["2023—2024学年学生会组织改革自评汇总"];
const QUESTIONS = YEARLY.slice(0, 6).map((text, index) => `${index + 1}. ${text}`);
const ALL_YES: Row = QUESTIONS.map(() => "是");

function read(...rows: Row[]): Submission {
  return readSubmission(workbook([sheet("Sheet1", [TITLE, ...rows])]));
}
function verdicts({ declarations }: Organisation): (string | null | undefined)[] {
  const ids: IndicatorId[] = ["1.1", "2.1", "3.1", "3.2", "3.3", "3.4"];
  return ids.map((id) => declarations.get(id)?.verdict);
}
const whose = ({ organisations }: Submission): string[] =>
  organisations.map(({ name, kind, level, school }) => [name, kind, level, school].join(" "));

describe("an answer", () => {
  const answers = (...values: Row): Submission => read(["学校名称", ...QUESTIONS], ["海川大学", ...values]);

  it("is read behind the letter of its option, and as a truth value", () => {
    const { organisations, problems } = answers("A.是", "2、否", true, "b.不符合", "符合", false);
    expect(verdicts(organisations[0]!)).toEqual(["yes", "no", "yes", "no", "yes", "no"]);
    expect(problems.map(({ code }) => code)).toEqual(["scheme-inferred"]);
  });

  it("that cannot be read, an error value among them, is told at its cell", () => {
    const { organisations, problems } = answers("也许", { error: "#N/A" }, 1, "是", "是", "是");
    expect(verdicts(organisations[0]!)).toEqual(["unclear", "unclear", "unclear", "yes", "yes", "yes"]);
    expect(problems.slice(1)).toMatchObject([
      { code: "cell-error", parameters: { text: "#N/A" }, cells: [{ top: 2, left: 2 }] },
      { code: "verdict-unreadable", parameters: { text: "也许" }, cells: [{ top: 2, left: 1 }] },
      { code: "verdict-unreadable", parameters: { text: "1" }, cells: [{ top: 2, left: 3 }] },
    ]);
  });

  it("to a question about no indicator declares nothing", () => {
    const { organisations } = read(
      ["学校名称", ...QUESTIONS, "17. 对本次工作的意见和建议"],
      ["海川大学", ...ALL_YES, "没有"],
    );
    expect(organisations[0]?.declarations.size).toBe(6);
  });

  it("has its remark beside it; 无 is none", () => {
    const { organisations } = read(
      ["学校名称", ...QUESTIONS.flatMap((text) => [text, "备注"])],
      ["海川大学", ...QUESTIONS.flatMap((_, index) => ["是", ["无", "", "实有38人"][index] ?? null])],
    );
    const note = (id: IndicatorId) => organisations[0]?.declarations.get(id)?.note;
    expect([note("1.1"), note("2.1")]).toEqual([null, null]);
    expect(note("3.1")).toEqual({ value: "实有38人", at: { sheet: "Sheet1", row: 2, column: 6 } });
  });
});

describe("a row of answers", () => {
  it("goes on behind a school that answered nothing, and behind an empty row", () => {
    const rows: Row[] = [
      ["海川大学", ...ALL_YES],
      ["云溪大学"],
      ["山城大学", ...ALL_YES],
      [],
      ["南岭大学", ...ALL_YES],
    ];
    const submission = read(["学校名称", ...QUESTIONS], ...rows);
    expect(submission.organisations.map(({ school }) => school)).toEqual(["海川大学", "山城大学", "南岭大学"]);
  });

  it("is none where a sentence stands below, which the recognition keeps as one", () => {
    const note = "以上内容由海川大学团委于2024年5月20日填报。";
    const submission = read(["学校名称", ...QUESTIONS], ["云溪大学", ...ALL_YES], [note]);
    expect(submission.organisations.map(({ school }) => school)).toEqual(["云溪大学"]);
    expect(submission.recognition.blocks).toMatchObject([{ kind: "questionnaire", area: { top: 1, bottom: 2 } }]);
  });
});

describe("whose a row is", () => {
  it("says the column of the college", () => {
    const questions = COLLEGE.map((text, index) => `${index + 1}. ${text}`);
    const submission = read(
      ["学校", "所在学院", "组织类型", ...questions],
      ["海川大学", "物理学院", "学生会", ...questions.map(() => "是")],
      ["海川大学", "文学院", "研究生会", ...questions.map(() => "是")],
    );
    expect(whose(submission)).toEqual([
      "物理学院学生会 undergraduate college 海川大学",
      "文学院研究生会 graduate college 海川大学",
    ]);
    expect(submission.organisations.map(({ at }) => at?.column)).toEqual([1, 1]);
    expect(submission.scheme.id).toBe("college");
  });

  it("says a college where a school is asked for", () => {
    const submission = read(["单位名称", ...QUESTIONS], ["物理学院", ...ALL_YES], ["文学院", ...ALL_YES]);
    expect(whose(submission)).toEqual(["物理学院学生会 undergraduate college ", "文学院学生会 undergraduate college "]);
  });

  it("says the name, and the level beside it", () => {
    const submission = read(
      ["学校名称", "组织名称", "组织层级", ...QUESTIONS],
      ["海川大学", "海川大学学生会", "校级", ...ALL_YES],
      ["海川大学", "青年会", "院级", ...ALL_YES],
    );
    expect(whose(submission)).toEqual([
      "海川大学学生会 undergraduate school 海川大学",
      "青年会 undergraduate college 海川大学",
    ]);
  });

  it("says nothing: a union of undergraduates, at the first cell of the row", () => {
    const submission = read(["提交者", ...QUESTIONS], ["甲", ...ALL_YES]);
    expect(whose(submission)).toEqual(["学生会 undergraduate school "]);
    expect(submission.organisations[0]?.at).toEqual({ sheet: "Sheet1", row: 2, column: 0 });
  });
});
