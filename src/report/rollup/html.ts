/** The roll-up as a page: figures, commonest gaps, ranking, heat map, gaps, failures. One file, made for A4 too. */
import { DIMENSIONS, type Language } from "../../criteria";
import { CONFIRMED, HEADER_FILL } from "../colours";
import { formatScore, formatShare } from "../figures";
import { markup, NOTHING, type Markup } from "../html/markup";
import { conclusionBadge } from "../html/organisation";
import { htmlPage } from "../html/shell";
import { describePlaceNames } from "../places";
import { rollupWordsFor, type RollupWords } from "./words";
import { mean, median } from "./figures";
import { gapShare } from "./indicators";
import type { RollupView } from "./model";
import { describeFacts, gapMessage, gapRemedy, remarkOf, schemeName, schoolName, shortLabel } from "./phrases";

/** By this a page of ours is known. */
export const ROLLUP_GENERATOR = "reform-check rollup";

/** Gaps on the page; a browser shows no more in good time, and nobody prints them. */
const SHOWN_GAPS = 3_000;
const SHOWN_BARS = 15;

const STEPS = [
  { below: 0.3, step: 0 },
  { below: 0.6, step: 1 },
  { below: 0.8, step: 2 },
  { below: 1, step: 3 },
] as const;

const STYLE = `
main{max-width:1480px}
td.nowrap,tbody th{white-space:nowrap}
.bars{display:grid;grid-template-columns:max-content 1fr max-content;gap:5px 12px;align-items:center;font-size:13.5px}
.bars .track{background:#${HEADER_FILL};border-radius:3px;height:14px;overflow:hidden}
.bars .bar{background:#${CONFIRMED};height:14px;border-radius:3px}
.bars .figure{text-align:right;font-variant-numeric:tabular-nums}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(120px,1fr));gap:12px;margin:16px 0 4px;padding:0;list-style:none}
.figures li{border:1px solid #cbd3dc;border-radius:8px;padding:8px 12px}
.figures .label{display:block;font-size:12px}
.figures .value{font-size:22px;font-weight:700;font-variant-numeric:tabular-nums}
td.h0{background:#f4a6a0}td.h1{background:#f9ccb0}td.h2{background:#fde9a9}td.h3{background:#c8dca4}td.h4{background:#8fcb9b}
td.heat{text-align:center;font-variant-numeric:tabular-nums}
@media print{@page{size:A4 landscape}.sheet+.sheet{break-before:page}td.heat,.bars .bar,.bars .track{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;

/** The whole page as text. */
export function rollupHtml(rollup: RollupView, { language }: { readonly language: Language }): string {
  const words = rollupWordsFor(language);
  const { html: said } = words.rollup;
  const body = markup`<header>
      <h1>${said.title}</h1>
      <p class="facts">${describeFacts(rollup, words)}</p>
    </header>
    ${overview(rollup, words)} ${ranking(rollup, words)} ${heatMap(rollup, words)} ${gaps(rollup, words)}
    ${failures(rollup, words)}
    <footer class="small"><p>${words.report.weightNote}</p></footer>`;
  return htmlPage({ language, title: said.title, body, style: STYLE, generator: ROLLUP_GENERATOR });
}

function overview(rollup: RollupView, words: RollupWords): Markup {
  const { cards, html: said, indicators: table } = words.rollup;
  const { totals, organisations } = rollup;
  const scores = organisations.flatMap(({ confirmed }) => confirmed ?? []);
  const list: readonly (readonly [string, string])[] = [
    [cards.organisations, String(totals.organisations)],
    [cards.schools, String(totals.schools)],
    [cards.met, String(totals.conclusions.met)],
    [cards.needsReview, String(totals.conclusions["needs-review"])],
    [cards.notMet, String(totals.conclusions["not-met"])],
    [cards.average, formatScore(mean(scores))],
    [cards.median, formatScore(median(scores))],
    [cards.failed, String(totals.failed)],
  ];
  const common = rollup.indicators.filter(({ schoolsWithGap }) => schoolsWithGap > 0).slice(0, SHOWN_BARS);
  const most = Math.max(1, ...common.map(({ schoolsWithGap }) => schoolsWithGap));
  return markup`<section class="sheet">
    <h2>${said.overview}</h2>
    <ul class="figures">
      ${list.map(([label, value]) => markup`<li><span class="label">${label}</span><span class="value">${value}</span></li>`)}
    </ul>
    <h3>${table.chartSection}</h3>
    ${common.length === 0 ? markup`<p class="quiet">${table.chartNone}</p>` : NOTHING}
    <div class="bars">
      ${common.map((indicator) => {
        const { schools, schoolsWithGap, id } = indicator;
        const share = `${(gapShare(indicator) * 100).toFixed(1)}%`;
        const length = formatShare(schoolsWithGap / most);
        return markup`<span>${shortLabel(id, words)}</span>
          <div class="track"><div class="bar" style="width:${length}"></div></div>
          <span class="figure">${schoolsWithGap} / ${schools} · ${share}</span>`;
      })}
    </div>
  </section>`;
}

function headings(columns: readonly string[]): Markup {
  return markup`<thead><tr>${columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead>`;
}

function ranking(rollup: RollupView, words: RollupWords): Markup {
  const { sheets, ranking: said, none } = words.rollup;
  const rows = rollup.organisations.map(
    (organisation) =>
      markup`<tr>
        <td class="number">${organisation.rank ?? none}</td>
        <th scope="row">${schoolName(organisation, words)}</th>
        <td>${organisation.organisation}</td>
        <td class="nowrap">${words.terms.level[organisation.level]}</td>
        <td>${schemeName(organisation.scheme, words)}</td>
        <td class="nowrap">${organisation.asOf}</td>
        <td>${conclusionBadge(organisation.conclusion, words)}</td>
        <td class="middle">${organisation.grade ?? none}</td>
        <td class="number">${formatScore(organisation.confirmed)}</td>
        <td class="number">${formatScore(organisation.possible)}</td>
        <td class="number">${organisation.coreFailures || none}</td>
        <td class="number">${organisation.gaps || none}</td>
        <td class="number">${organisation.toVerify || none}</td>
        <td class="number">${organisation.problems || none}</td>
        <td>${organisation.file}</td>
        <td>${remarkOf(organisation, words)}</td>
      </tr>`,
  );
  return markup`<section class="sheet">
    <h2>${sheets.ranking}</h2>
    <p class="quiet small">${said.remark}</p>
    <div class="scroll"><table>${headings(Object.values(said.columns))}<tbody>${rows}</tbody></table></div>
  </section>`;
}

function heatCell(share: number | null): Markup {
  if (share === null) return markup`<td></td>`;
  const step = STEPS.find(({ below }) => share < below)?.step ?? STEPS.length;
  return markup`<td class="heat h${step}">${formatShare(Math.round(share * 100) / 100)}</td>`;
}

function heatMap(rollup: RollupView, words: RollupWords): Markup {
  const {
    sheets,
    heatMap: said,
    ranking: { columns },
  } = words.rollup;
  const names = DIMENSIONS.map(({ id, name }) => `${id} ${name[words.language]}`);
  const rows = rollup.organisations.map(
    (organisation) =>
      markup`<tr>
        <th scope="row">${schoolName(organisation, words)}</th>
        <td>${organisation.organisation}</td>
        ${organisation.dimensions.map(({ share }) => heatCell(share))}
      </tr>`,
  );
  return markup`<section class="sheet">
    <h2>${sheets.heatMap}</h2>
    <p class="quiet small">${said.remark}</p>
    <div class="scroll"><table>${headings([columns.school, columns.organisation, ...names])}<tbody>${rows}</tbody></table></div>
  </section>`;
}

function gaps(rollup: RollupView, words: RollupWords): Markup {
  const { sheets, gaps: said } = words.rollup;
  const { columns } = said;
  const left = rollup.gaps.length - SHOWN_GAPS;
  const rows = first(rollup.gaps, SHOWN_GAPS).map((gap) => {
    const of = rollup.organisations[gap.of];
    return markup`<tr>
      <td>${of ? schoolName(of, words) : ""}<span class="place">${of?.organisation ?? ""}</span></td>
      <td>${shortLabel(gap.indicator, words)}</td>
      <td><span class="badge ${gap.verdict}">${words.terms.verdict[gap.verdict]}</span></td>
      <td>${gapMessage(gap, words)}<span class="place">${describePlaceNames(gap.cells, words.report.places)}</span></td>
      <td>${gapRemedy(gap, words)}</td>
    </tr>`;
  });
  if (rows.length === 0)
    return markup`<section class="sheet"><h2>${sheets.gaps}</h2><p class="quiet">${said.empty}</p></section>`;
  return markup`<section class="sheet">
    <h2>${sheets.gaps}</h2>
    <div class="scroll">
      <table>${headings([columns.school, columns.indicator, columns.verdict, columns.message, columns.remedy])}<tbody>${rows}</tbody></table>
    </div>
    ${left > 0 ? markup`<p class="quiet">${said.more(left)}</p>` : NOTHING}
  </section>`;
}

function first<Entry>(entries: Iterable<Entry>, count: number): Entry[] {
  const taken: Entry[] = [];
  for (const entry of entries) {
    if (taken.length === count) break;
    taken.push(entry);
  }
  return taken;
}

function failures({ failed }: RollupView, words: RollupWords): Markup {
  if (failed.length === 0) return NOTHING;
  const { sheets, failed: said } = words.rollup;
  const rows = failed.map(({ file, message }) => markup`<tr><th scope="row">${file}</th><td>${message}</td></tr>`);
  return markup`<section class="sheet">
    <h2>${sheets.failed}</h2>
    <p class="quiet small">${said.remark}</p>
    <div class="scroll"><table>${headings([said.columns.file, said.columns.reason])}<tbody>${rows}</tbody></table></div>
  </section>`;
}
