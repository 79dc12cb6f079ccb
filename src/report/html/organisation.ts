/** One organisation's part of the HTML report. */
import type { Assessment, Conclusion, IndicatorResult, OrganisationAssessment, Verdict } from "../../assess/assessment";
import { basisPhrase, splitPhrase, trustPhrases } from "../basis";
import { formatNumber, formatScore, formatWithUnit } from "../figures";
import { describePlaces } from "../places";
import { describeDeclared, describeReviewer } from "../summary/indicator-table";
import { organisationTitle } from "../summary/scores";
import type { Words } from "../words";
import { scoreChart } from "./chart";
import { claimTable } from "./claim-table";
import { gapTables, verdictBadge } from "./gap-table";
import { hintTable } from "./hint-table";
import { markup, NOTHING, type Markup } from "./markup";

const CONCLUSION_STYLES: Readonly<Record<Conclusion, Verdict>> = {
  met: "pass",
  "needs-review": "review",
  "not-met": "fail",
};

const COUNTED: readonly Verdict[] = ["fail", "missing", "review", "pass", "not-applicable"];

export interface OrganisationPart {
  readonly organisation: OrganisationAssessment;
  /** Id of its section, for links. */
  readonly id: string;
  /** What was recognised, scheme and file, below its name. */
  readonly facts: Markup;
  /** Say its own scheme: the workbook's organisations have several. */
  readonly nameScheme: boolean;
  /** Begin a page of its own when printed. */
  readonly fresh: boolean;
  readonly adjustments: Assessment["adjustments"];
}

/** Conclusion, scores, gaps and all indicators. */
export function organisationSection(part: OrganisationPart, words: Words): Markup {
  const { organisation, id, facts, nameScheme, fresh, adjustments } = part;
  const trust = trustPhrases(organisation, adjustments, words);
  const { html: said, labels, labelled } = words.report;
  const scheme = labelled(labels.scheme, organisation.scheme.name[words.language]);
  return markup`<section class="sheet organisation${fresh ? " fresh" : ""}" id="${id}">
    <div class="head">
      <h2>${organisationTitle(organisation, words)}</h2>
      ${conclusionBadge(organisation.conclusion, words, true)}
    </div>
    ${trust.length === 0 ? NOTHING : markup`<p class="notice trust">${trust.join(words.report.clauseSeparator)}</p>`} ${facts} ${nameScheme ? markup`<p class="facts">${scheme}</p>` : NOTHING} ${cards(organisation, words)}
    ${organisation.dimensions.length === 0 ? NOTHING : markup`<h3>${said.scores}</h3>`}
    ${scoreChart(organisation.dimensions, id, words)} ${gapTables(organisation, words)}
    ${hintTable(organisation, words)} ${claimTable(organisation, words)}
    <h3>${said.indicators}</h3>
    ${indicatorTable(organisation.indicators, words)}
  </section>`;
}

/** The conclusion on its own colour. */
export function conclusionBadge(conclusion: Conclusion, { terms }: Words, big = false): Markup {
  return markup`<span class="badge${big ? " big" : ""} ${CONCLUSION_STYLES[conclusion]}">${terms.conclusion[conclusion]}</span>`;
}

function cards(organisation: OrganisationAssessment, words: Words): Markup {
  const { score, grade, indicators } = organisation;
  const split = splitPhrase(organisation, words);
  const { html: said, labels } = words.report;
  const unit = score.confirmed === null ? said.noScore : said.outOf(formatNumber(score.maximum));
  const counts = COUNTED.map((verdict) => ({
    verdict,
    count: indicators.filter((result) => result.verdict === verdict).length,
  })).filter(({ count }) => count > 0);
  const { composition } = words.report.basis;
  return markup`<ul class="cards">
    <li>
      <span class="label">${labels.confirmed}</span><span class="value">${formatScore(score.confirmed)}</span><span class="unit">${unit}</span>
    </li>
    <li>
      <span class="label">${labels.possible}</span><span class="value">${formatScore(score.possible)}</span><span class="unit">${unit}</span>
    </li>
    <li><span class="label">${labels.grade}</span><span class="value">${grade ?? "–"}</span></li>
    <li class="wide">
      <span class="label">${labels.indicators}</span><span class="counts">${counts.map(
        ({ verdict, count }) => markup`<span class="badge ${verdict}">${words.terms.verdict[verdict]} ${count}</span>`,
      )}</span>
    </li>
  </ul>
  ${split === "" ? NOTHING : markup`<p class="facts">${words.report.labelled(composition, split)}</p>`}`;
}

function indicatorTable(indicators: readonly IndicatorResult[], words: Words): Markup {
  const { html: said, summary } = words.report;
  const { headings, indicators: columns } = summary;
  const numbered = indicators.some(({ id, number }) => id !== number);
  const reviewed = indicators.some(({ reviewer }) => reviewer !== null);
  return markup`<div class="scroll">
    <table>
      <thead>
        <tr>
          ${numbered ? markup`<th scope="col">${columns.number}</th>` : NOTHING}
          <th scope="col">${headings.id}</th>
          <th scope="col">${said.indicator}</th>
          <th scope="col">${headings.standing}</th>
          <th scope="col">${headings.verdict}</th>
          <th scope="col">${words.report.basis.title}</th>
          <th scope="col">${columns.declared}</th>
          <th scope="col" class="number">${columns.actual}</th>
          <th scope="col" class="number">${columns.limit}</th>
          <th scope="col" class="number">${columns.points}</th>
          ${
            reviewed
              ? markup`<th scope="col">${columns.checkVerdict}</th>
                  <th scope="col" class="reviewer">${columns.reviewer}</th>`
              : NOTHING
          }
        </tr>
      </thead>
      <tbody>
        ${indicators.map(
          (result) =>
            markup`<tr>
              ${numbered ? markup`<td>${result.number}</td>` : NOTHING}
              <td>${result.id}</td>
              <td>${words.indicatorName(result.id)}</td>
              <td>${words.terms.standing[result.standing]}</td>
              <td>${verdictBadge(result.verdict, words)}</td>
              <td>
                ${basisPhrase(result, words)}<span class="place">${describePlaces(result.grounds, words.report.places)}</span>
              </td>
              <td>${describeDeclared(result, words)}</td>
              <td class="number">${formatWithUnit(result, result.actual, words)}</td>
              <td class="number">${formatWithUnit(result, result.limit, words)}</td>
              <td class="number">${formatNumber(result.earned)} / ${formatNumber(result.weight)}</td>
              ${
                reviewed
                  ? markup`<td>${words.terms.verdict[result.checkVerdict]}</td>
                      <td>${describeReviewer(result, words)}</td>`
                  : NOTHING
              }
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
