/** A comparison as a page. */
import type { Language } from "../../criteria";
import { markup, NOTHING, type Markup } from "../html/markup";
import { htmlPage } from "../html/shell";
import { formatScore } from "../figures";
import { rollupWordsFor, type RollupWords } from "../rollup/words";
import type { Comparison } from "./model";
import { signed } from "./phrases";
import { gapTable, organisationTable, unmatchedTable, type Table } from "./tables";
import { totalsOf } from "./totals";

/** By this a page of ours is known. */
export const COMPARISON_GENERATOR = "reform-check compare";

const STYLE = `
main{max-width:1480px}
tbody td:first-child{white-space:nowrap}
@media print{@page{size:A4 landscape}}
`;

/** The whole page as text. */
export function comparisonHtml(comparison: Comparison, { language }: { readonly language: Language }): string {
  const words = rollupWordsFor(language);
  const said = words.rollup.comparison;
  const { resolved, added, open } = totalsOf(comparison);
  const { overview, gaps, unmatched } = said.sheets;
  const sections: readonly Section[] = [
    { title: overview, table: organisationTable(comparison, words), empty: said.none, remark: said.remark },
    { title: gaps, table: gapTable(comparison, words), empty: words.rollup.gaps.empty },
    { title: unmatched, table: unmatchedTable(comparison, words), empty: said.noUnmatched },
  ];
  const body = markup`<header>
      <h1>${said.title}</h1>
      <p class="facts">${said.totals(comparison.organisations.length, resolved, added, open)}</p>
    </header>
    ${sections.map((each) => section(each, words))}`;
  return htmlPage({ language, title: said.title, body, style: STYLE, generator: COMPARISON_GENERATOR });
}

interface Section {
  readonly title: string;
  readonly table: Table;
  readonly empty: string;
  readonly remark?: string;
}

function section({ title, table: { columns, rows, count }, empty, remark }: Section, words: RollupWords): Markup {
  const table = markup`<div class="scroll">
    <table>
      <thead><tr>${columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>${Array.from(rows, (row) => markup`<tr>${row.map((value, column) => markup`<td${typeof value === "number" ? CLASS : NOTHING}>${cellText(value, columns[column], words)}</td>`)}</tr>`)}</tbody>
    </table>
  </div>`;
  return markup`<section class="sheet">
    <h2>${title}</h2>
    ${remark === undefined ? NOTHING : markup`<p class="quiet small">${remark}</p>`}
    ${count === 0 ? markup`<p class="quiet">${empty}</p>` : table}
  </section>`;
}

/** Scores with two decimals, changes with their sign, nothing as a dash. */
function cellText(value: string | number | null, column: string | undefined, { rollup }: RollupWords): string {
  const { scoreBefore, scoreAfter, change } = rollup.comparison.columns;
  if (column === scoreBefore || column === scoreAfter)
    return typeof value === "number" ? formatScore(value) : rollup.none;
  if (column === change && typeof value === "number") return signed(value);
  return value === null || value === 0 ? rollup.none : String(value);
}

const CLASS: Markup = { html: ' class="number"' };
