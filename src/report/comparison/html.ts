/** A comparison as a page. */
import type { Language } from "../../criteria";
import { markup, NOTHING, type Markup } from "../html/markup";
import { htmlPage } from "../html/shell";
import { rollupWordsFor } from "../rollup/words";
import type { Comparison } from "./model";
import { gapTable, organisationTable, unmatchedTable, type Table } from "./tables";
import { totalsOf } from "./totals";

/** By this a page of ours is known. */
export const COMPARISON_GENERATOR = "reform-check compare";

const STYLE = "@media print{@page{size:A4 landscape}}";

/** The whole page as text. */
export function comparisonHtml(comparison: Comparison, { language }: { readonly language: Language }): string {
  const words = rollupWordsFor(language);
  const said = words.rollup.comparison;
  const { resolved, added, open } = totalsOf(comparison);
  const body = markup`<header>
      <h1>${said.title}</h1>
      <p class="facts">${said.totals(comparison.organisations.length, resolved, added, open)}</p>
    </header>
    ${section(said.sheets.overview, organisationTable(comparison, words), said.none, said.remark)}
    ${section(said.sheets.gaps, gapTable(comparison, words), words.rollup.gaps.empty)}
    ${section(said.sheets.unmatched, unmatchedTable(comparison, words), said.noUnmatched)}`;
  return htmlPage({ language, title: said.title, body, style: STYLE, generator: COMPARISON_GENERATOR });
}

function section(title: string, { columns, rows }: Table, empty: string, remark?: string): Markup {
  const table = markup`<div class="scroll">
    <table>
      <thead><tr>${columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => markup`<tr>${row.map((value) => markup`<td${typeof value === "number" ? CLASS : NOTHING}>${value}</td>`)}</tr>`)}</tbody>
    </table>
  </div>`;
  return markup`<section class="sheet">
    <h2>${title}</h2>
    ${remark === undefined ? NOTHING : markup`<p class="quiet small">${remark}</p>`}
    ${rows.length === 0 ? markup`<p class="quiet">${empty}</p>` : table}
  </section>`;
}

const CLASS: Markup = { html: ' class="number"' };
