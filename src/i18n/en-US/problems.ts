import type { ProblemCode, ProblemParameters, SettingExpectation } from "../../tables/problems";
import { recognition } from "./recognition";

/** What a cell of 评分设置 may hold; `most` is the largest count. */
const settingExpectations: Readonly<Record<SettingExpectation, (most: number) => string>> = {
  flag: () => "是 or 否",
  standing: () => "核心, 一般 or 观测",
  weight: () => "0–100",
  share: () => "0 %–100 % (such as 30, 30% or 0.3)",
  count: (most) => `1–${most}`,
};

/** What each problem with the input says: what was read, what was expected, what to do. */
export const problems: { [Code in ProblemCode]: (parameters: ProblemParameters[Code]) => string } = {
  "header-not-found": ({ sheet, expected }) =>
    `No header row within the first 20 rows of sheet “${sheet}” (looked for ${expected}), so none of it was read. Add the header, or compare with the blank template.`,
  "as-of-vague": ({ text, used }) =>
    `The day of assessment says “${text}”, which is no single day; its last day (${used}) was taken.`,
  "form-newer-than-known": ({ text, used }) =>
    `This form is of “${text}”, later than any yearly form this software knows; it is judged by the newest, ${used}.`,
  "unread-rows": ({ sheet, rows, reason }) =>
    `${rows} rows of sheet “${sheet}” were not read (${recognition.unused[reason]}), so the criteria cannot be called met. Say whose they are in the heading, the sheet's name or a column 组织.`,
  "block-not-used": ({ sheet, rows, reason }) =>
    `${rows} rows of sheet “${sheet}” were not used (${recognition.unused[reason]}). If they belong to the self-check, arrange them as in the blank template.`,
  "duplicate-person": ({ text }) =>
    `“${text}” stands in the roster twice and counts once. Delete one of the rows, or tell two people of one name apart by grade and college.`,
  "second-candidate": ({ table, used, other }) =>
    `Both “${used}” and “${other}” could be ${table}; “${used}” was read, “${other}” was not. Delete or rename one of them.`,
  "column-missing": ({ sheet, column }) =>
    `Sheet “${sheet}” has no column ${column}, so what depends on it cannot be judged from this table. Add the column, or rename the one that holds it.`,
  "duplicate-column": ({ sheet, column }) =>
    `Column “${column}” of sheet “${sheet}” means the same as another column and was not read. Merge the two, or rename the one that is not needed.`,
  "sheet-missing": ({ table }) =>
    `There is no sheet ${table}; what it would show is judged by other means. Fill it in from the blank template.`,
  "unknown-organisation": ({ text, known }) =>
    `The column 组织 says “${text}”, which is none of this workbook's organisations (${known}); the row counts for none of them. Change it to one of these names.`,
  "unknown-scheme": ({ text, used }) =>
    `The scheme “${text}” is not known; “${used}” was used. Enter a full name, such as 改革自评表（2023—2024学年）.`,
  "unknown-academic-year": ({ text }) =>
    `The academic year “${text}” cannot be read. Enter two years that follow each other, such as 2023-2024.`,
  "scheme-differs": ({ text, used }) => `The workbook states the scheme “${text}”; “${used}” was used.`,
  "scheme-inferred": ({ text, used }) =>
    `No scheme is stated; by the title “${text}” it was taken to be “${used}”. If that is wrong, fill in 评估方案 on 基本信息.`,
  "row-unmatched": ({ text }) =>
    `“${text}” matches no item of the scheme, so the row does not count. Check its number and wording.`,
  "row-number-text-disagree": ({ number, text, used }) =>
    `The row is numbered “${number}”, but its text “${text}” is about indicator ${used}; it was taken for ${used}. Check the number.`,
  "duplicate-indicator": ({ number, used }) =>
    `Indicator ${number} has more than one row; the one at ${used} counts, this one does not. Delete the row that is not needed.`,
  "verdict-unreadable": ({ text }) => `The conclusion “${text}” is neither 是 nor 否. Enter one of the two.`,
  "verdict-both-ticked": ({ text }) => `The conclusion “${text}” has both 是 and 否 ticked. Keep one of them.`,
  "verdict-none-ticked": ({ text }) => `The conclusion “${text}” has nothing ticked. Tick 是 or 否.`,
  "reviewer-verdict-unreadable": ({ text }) =>
    `The reviewer's conclusion “${text}” is not known and was ignored. Enter 达标, 未达标, 待核实 or 不适用.`,
  "reviewer-grade-unreadable": ({ text }) =>
    `The reviewer's grade “${text}” is not known and was ignored. Enter A, B, C or D.`,
  "reviewer-columns-not-counted": ({ rows }) =>
    `${rows} decisions in the reviewers' columns bear no 评审人, so they are shown and not counted. Reviewers enter their names, or assess in reviewing mode.`,
  "reviewer-grade-disagrees": ({ verdict, grade }) =>
    `The reviewer concluded “${verdict}” but graded “${grade}”; both were kept. The reviewer should check.`,
  "number-unreadable": ({ column, text }) =>
    `“${column}” says “${text}”, which is no exact number, and was ignored. Enter digits only, such as 38.`,
  "number-out-of-range": ({ column, text }) =>
    `“${column}” says “${text}”, which is out of any sensible range, and was ignored. Check the figure.`,
  "date-unreadable": ({ text }) => `The date “${text}” cannot be read as a day. Enter it in full, such as 2023-03-30.`,
  "date-year-assumed": ({ text, year }) =>
    `“${text}” does not give the year in full; ${year} was taken by the academic year. If that is wrong, add the year.`,
  "event-undated": ({ text }) =>
    text === ""
      ? "The row has no date and cannot count. Add one, such as 2023-03-30."
      : `“${text}” has no date that can be read and cannot count. Add one, such as 2023-03-30.`,
  "rank-unreadable": ({ text }) =>
    `The ranking “${text}” cannot be read (the size of the cohort may be missing, or the rank is above it). Enter rank/cohort, such as 12/150, or a percentage, such as 8%.`,
  "flag-unreadable": ({ column, text }) =>
    `“${column}” says “${text}”, which is neither 是 nor 否. Enter one of the two.`,
  "value-unknown": ({ column, text, expected }) =>
    `“${column}” says “${text}”, which is not one of its values (${expected}). Enter one of these.`,
  "cell-error": ({ text }) =>
    `The cell holds the error value ${text}, so nothing was read from it. Mend the formula or enter the value.`,
  "setting-unknown-indicator": ({ text }) =>
    text === ""
      ? "The row has no number, so nobody can tell what it changes; it was ignored. Enter one, such as 3.1."
      : `“${text}” is no number of an indicator under this scheme; the row was ignored. Enter one such as 3.1.`,
  "setting-unknown-parameter": ({ text }) =>
    text === ""
      ? "The row has a value but no parameter and was ignored. Enter one, such as 工作人员上限."
      : `The parameter “${text}” is not known and was ignored. Enter one such as 工作人员上限 or 排名上限.`,
  "setting-bad-value": ({ column, text, expected, most }) =>
    `“${column}” ${text === "" ? "is blank" : `says “${text}”`}, but ${settingExpectations[expected](most)} was expected; it was ignored and the default stays.`,
  "setting-not-in-scheme": ({ indicator }) =>
    `Indicator ${indicator} is not part of the scheme in use, so this setting was ignored.`,
  "settings-pinned": ({ file }) =>
    `The workbook's own settings (评分设置) were set aside: this run goes by those in ${file}.`,
  "summary-name-taken": ({ sheet, used }) =>
    `The workbook has a sheet “${sheet}” that this software did not write; it is left alone, and the summary is called “${used}”.`,
  "too-many-columns": ({ sheet }) =>
    `Sheet “${sheet}” has too many columns; headers were looked for in the first 256 only. Delete those that are not needed.`,
  "no-verdict-read": ({ sheet, rows }) =>
    `No tick could be read for any of the ${rows} items on sheet “${sheet}”: they may be check boxes or pictures. Write 是 or 否 as text.`,
  "declarations-absent": ({ sheet }) =>
    `Sheet “${sheet}” has a header, but none of its rows matches an indicator of the scheme. Check numbers, wording and scheme.`,
};
