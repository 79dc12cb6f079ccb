/** A roll-up as the sheets of a workbook. */
import type { Language } from "../../../criteria";
import type { SheetContent } from "../../../spreadsheet";
import { rollupWordsFor } from "../words";
import type { Rollup } from "../model";
import { failedRows, failedSheet } from "./failed";
import { gapSheets } from "./gap-list";
import { heatMapSheet } from "./heat-map";
import { indicatorSheet } from "./indicators";
import { rankingSheet } from "./ranking";

/** 排名, 指标汇总, 热力图, 问题清单 and 无法评估, in this order, for `createWorkbook`. */
export function rollupSheets(rollup: Rollup, { language }: { readonly language: Language }): SheetContent[] {
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
