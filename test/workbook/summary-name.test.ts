/** A user's own sheet called 评估汇总 is left alone. */
import { readSubmission } from "../support/read-submission";
import { sheet, workbook } from "./snapshot-builder";

const FORM = sheet("自评表", [
  ["编号", "自评结论"],
  ["1.1", "是"],
]);
const SUMMARY = sheet("评估汇总", [
  ["编号", "自评结论"],
  ["8.3", "否"],
]);

it("is told with the name that ours takes, and not read as a table", () => {
  const { problems, organisations } = readSubmission(workbook([FORM, SUMMARY, sheet("评估汇总 (2)", [["草稿"]])]));
  expect(problems.filter(({ code }) => code === "summary-name-taken")).toMatchObject([
    { parameters: { sheet: "评估汇总", used: "评估汇总 (3)" }, cells: [{ sheet: "评估汇总", top: 0, left: 0 }] },
  ]);
  expect([...organisations[0]!.declarations.keys()]).toEqual(["1.1"]);
});

it("ours of an earlier run is no problem", () => {
  const { problems } = readSubmission(workbook([FORM, SUMMARY], { ownSheet: "评估汇总" }));
  expect(problems.map(({ code }) => code)).not.toContain("summary-name-taken");
});
