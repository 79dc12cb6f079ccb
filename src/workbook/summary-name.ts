/** The name of the sheet that this software adds. */
import type { WorkbookSnapshot } from "../spreadsheet";
import { SUMMARY_NAME } from "../tables/sheets";

/** 评估汇总, or 评估汇总 (2), (3) … where a user's sheet has that name. Our own sheet of an earlier run does not count. */
export function summarySheetName({ sheetNames, ownSheet }: Pick<WorkbookSnapshot, "sheetNames" | "ownSheet">): string {
  // Excel takes two names that differ only in case for the same.
  const taken = new Set(sheetNames.filter((name) => name !== ownSheet).map((name) => name.toLowerCase()));
  let name = SUMMARY_NAME;
  for (let number = 2; taken.has(name); number += 1) name = `${SUMMARY_NAME} (${number})`;
  return name;
}
