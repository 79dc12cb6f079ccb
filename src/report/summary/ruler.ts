/**
 * The headings that stay in view and stand on every printed page. A sheet has room for one such row and this one has
 * several tables on one grid: a cell names its column of the gap list and, in brackets, that of all indicators where
 * the two differ. So no cell of it reads like a heading of a list, by which lists are found again.
 */
import type { SummaryBuilder } from "./builder";
import { listHeadings } from "./gap-list";
import { indicatorHeadings } from "./indicator-table";
import type { Words } from "../words";

/** Adds the row; without a list it names the columns of the indicators alone. */
export function addRuler(builder: SummaryBuilder, words: Words, hasList: boolean): number {
  const upper = listHeadings(words, words.report.summary.headings);
  const names = indicatorHeadings(words).map(({ value }, at) => {
    const above = hasList ? (upper[at]?.value ?? value) : value;
    return above === value ? value : `${above ?? ""}\n(${value ?? ""})`;
  });
  return builder.add(names.map((value, at) => ({ at, value, style: "ruler" })));
}
