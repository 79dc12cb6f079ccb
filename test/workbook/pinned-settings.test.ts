/** A team's own 评分设置, in a workbook of its own. */
import type { CellValue } from "../../src/spreadsheet";
import { pinSettings } from "../../src/workbook/pinned-settings";
import { readSubmission } from "../support/read-submission";
import { sheet, workbook } from "./snapshot-builder";

type Row = readonly (CellValue | undefined)[];

const settings = (...rows: Row[]) => sheet("评分设置", [["编号", "启用", "类别", "权重", "参数", "值"], ...rows]);
const FORM = sheet("自评表", [
  ["编号", "自评结论"],
  ["1.1", "是"],
]);
const pinned = (...rows: Row[]) => pinSettings(workbook([settings(...rows)]), "团队设置.xlsx")!;

it("wins over what the school wrote, which is told at its cells", () => {
  const school = workbook([FORM, settings(["8.3", "否"], ["4.2", "", "", 1])]);
  const submission = readSubmission(school, { settings: pinned(["8.1", "", "", 9]) });
  expect(submission.settingsPinned).toBe(true);
  expect(submission.settings).toMatchObject([{ what: "weight", indicator: "8.1", value: 9 }]);
  expect(submission.problems.filter(({ code }) => code === "settings-pinned")).toMatchObject([
    { severity: "info", parameters: { file: "团队设置.xlsx" }, cells: [{ sheet: "评分设置", top: 1 }, { top: 2 }] },
  ]);
});

it("says nothing of settings to a school that has none", () => {
  const submission = readSubmission(workbook([FORM]), { settings: pinned(["8.1", "", "", 9]) });
  expect(submission.settings).toHaveLength(1);
  expect(submission.problems.map(({ code }) => code)).not.toContain("settings-pinned");
});

it("tells its own slips without a cell: they stand in another file", () => {
  const submission = readSubmission(workbook([FORM]), { settings: pinned(["77.7", "否"], ["8.1", "", "", "很多"]) });
  expect(submission.settings).toEqual([]);
  const slips = submission.problems.filter(({ code }) => code.startsWith("setting-"));
  expect(slips).toHaveLength(2);
  expect(slips.flatMap(({ cells }) => cells)).toEqual([]);
});

it("is read from the sheets that hold settings, and not from a summary of ours", () => {
  const both = workbook([FORM, settings(["8.3", "否"])]);
  expect(pinSettings(both, "a.xlsx")?.sheets.map(({ name }) => name)).toEqual(["评分设置"]);
  expect(pinSettings({ ...both, ownSheet: "评分设置" }, "a.xlsx")).toBeNull();
  expect(pinSettings(workbook([FORM]), "a.xlsx")).toBeNull();
});

it("the workbook's own count where no team brings any", () => {
  const submission = readSubmission(workbook([FORM, settings(["8.3", "否"])]));
  expect(submission.settingsPinned).toBe(false);
  expect(submission.settings).toMatchObject([{ what: "enabled", indicator: "8.3", value: false }]);
});
