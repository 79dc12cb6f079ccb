/** Papers that look alike and are not ours: what they look like, so that they can be refused by name. */
import type { CellAddress, CellValue } from "../spreadsheet";
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

/** Headers of a table that tell by themselves what it is: at least two of them in one row. */
const HEADERS: readonly (readonly [ForeignForm, RegExp])[] = [
  ["class-scores", /^(?:学号|总分|平均分|绩点|学分|总成绩|期末成绩|平时成绩|高等数学|大学英语)$/],
  ["budget", /^(?:预算|支出|收入|金额|单价|经费|决算|结余)(?:[(（].*)?$/],
  [
    "contacts",
    /^(?:(?:联系|办公|手机|移动)?电话(?:号码)?|手机号?码?|邮箱|电子邮箱|e-?mail|qq|微信号?|联系方式|通讯地址)$/i,
  ],
];
const ENOUGH_HEADERS = 2;
/** One of these is enough beside columns of persons. */
const CONTACT_HEADERS = 1;

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
      const byHeader = formUnder(values);
      if (byHeader) return { at: { sheet: sheet.name, row, column: 0 }, looksLike: byHeader };
    }
  }
  return { at: null, looksLike: isBlankFile ? "blank" : null };
}

function formUnder(values: readonly (CellValue | undefined)[]): ForeignForm | null {
  const texts = values.flatMap((value) => (typeof value === "string" && value.length < 20 ? [squeeze(value)] : []));
  for (const [form, words] of HEADERS) {
    const hits = texts.filter((text) => words.test(text)).length;
    if (hits >= (form === "contacts" ? CONTACT_HEADERS : ENOUGH_HEADERS)) return form;
  }
  return null;
}

/** The paper that words name that is not ours; null for any other words. */
export function formIn(text: string): ForeignForm | null {
  return WORDS.find(([, words]) => words.test(text))?.[0] ?? null;
}
