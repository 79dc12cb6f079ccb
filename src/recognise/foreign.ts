/** Papers that look alike and are not ours: what they look like, so that they can be refused by name. */
import type { CellAddress } from "../spreadsheet";
import { squeeze, cellText } from "../parse/text";
import { isBlank } from "../tables/grid";
import type { SheetBlocks } from "./blocks";
import type { ForeignForm } from "./recognition";

const WORDS: readonly (readonly [ForeignForm, RegExp])[] = [
  ["league-reform", /共青团改革|团组织改革|团委改革|共青团工作(?:评价|考核|评估)|基层团组织/],
  ["club-audit", /社团(?:年审|年检|审核|评估|注册|星级|考核|检查|信息|名单|活动)|学生社团/],
  ["class-scores", /(?:班级|综测|综合测评|学业|期末|量化|德育).{0,6}(?:成绩|得分|评分|考核|排名|分数)|成绩单|成绩表/],
  ["survey", /提交(?:答卷)?时间|答题时间|来自IP|来源详情|所用时间|问卷/],
];

/** Looked at from the top of each sheet. */
const MOST_ROWS = 12;

/** What a workbook without any table of ours looks like; null where nothing tells. */
export function looksLike(sheets: readonly SheetBlocks[]): {
  readonly at: CellAddress | null;
  readonly looksLike: ForeignForm | null;
} {
  let isBlankFile = true;
  for (const { sheet } of sheets) {
    const named = formIn(squeeze(sheet.name));
    if (named) return { at: { sheet: sheet.name, row: 0, column: 0 }, looksLike: named };
    for (const { row, values } of sheet.rows.slice(0, MOST_ROWS)) {
      for (const [column, value] of values.entries()) {
        if (isBlank(value)) continue;
        isBlankFile = false;
        const form = typeof value === "string" ? formIn(squeeze(cellText(value))) : null;
        if (form) return { at: { sheet: sheet.name, row, column }, looksLike: form };
      }
    }
  }
  return { at: null, looksLike: isBlankFile ? "blank" : null };
}

/** The paper that words name that is not ours; null for any other words. */
export function formIn(text: string): ForeignForm | null {
  return WORDS.find(([, words]) => words.test(text))?.[0] ?? null;
}
