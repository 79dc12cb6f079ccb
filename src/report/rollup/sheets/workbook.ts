/** A roll-up as the sheets of a workbook. */
import type { Language } from "../../../criteria";
import type { LongSheet, SheetContent } from "../../../spreadsheet";
import { rollupWordsFor } from "../words";
import type { RollupView } from "../model";
import { heldSheet } from "./sheet-rows";
import { failedRows, failedSheet } from "./failed";
import { gapSheets } from "./gap-list";
import { heatMapSheet } from "./heat-map";
import { indicatorSheet } from "./indicators";
import { rankingSheet } from "./ranking";

/** The sheets with all their rows, for `createWorkbook`. */
export function rollupSheets(rollup: RollupView, options: { readonly language: Language }): SheetContent[] {
  return longRollupSheets(rollup, options).map((sheet) => ("rowCount" in sheet ? heldSheet(sheet) : sheet));
}

/** 排名, 指标汇总, 热力图, 问题清单 and 无法评估, in this order; rows are made as they are written. */
export function longRollupSheets(
  rollup: RollupView,
  { language }: { readonly language: Language },
): (SheetContent | LongSheet)[] {
  const words = rollupWordsFor(language);
  const names = words.rollup.sheets;
  const gaps = gapSheets(rollup, { words, name: names.gaps });
  return [
    rankingSheet(rollup, {
      words,
      name: names.ranking,
      gapRows: gaps.rows,
      failedRows: failedRows(rollup, names.failed),
    }),
    indicatorSheet(rollup, { words, name: names.indicators, heatMap: names.heatMap }),
    heatMapSheet(rollup, words, names.heatMap),
    ...gaps.sheets,
    failedSheet(rollup, words, names.failed),
  ];
}
