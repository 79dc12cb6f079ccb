/** Gaps by indicator, with what to do, what proves that it is done, and on what basis it is asked for. */
import type { OrganisationAssessment, Verdict } from "../../assess/assessment";
import { indicatorById } from "../../criteria";
import { groupGaps, messageOfGroup, placesOfGroup, remedyOfGroup } from "../gap-groups";
import { gapsByUrgency, type Gap } from "../gaps";
import { describeReviewer } from "../summary/indicator-table";
import type { Words } from "../words";
import { markup, NOTHING, type Markup } from "./markup";

/** Findings told per indicator before the page says how many more there are: the workbook has them all. */
const SHOWN = 12;

/** Both tables: what counts, then what is only observed. */
export function gapTables(organisation: OrganisationAssessment, words: Words): Markup {
  const { html: said } = words.report;
  const groups = groupByIndicator(gapsByUrgency(organisation));
  const isObserved = ([gap]: readonly Gap[]) => gap?.result.standing === "observed";
  const scored = groups.filter((gaps) => !isObserved(gaps));
  const observed = groups.filter(isObserved);
  return markup`<h3>${said.gaps}</h3>
    ${scored.length === 0 ? markup`<p>${said.noGaps}</p>` : table(scored, words)}
    ${
      observed.length === 0
        ? NOTHING
        : markup`<h3>${said.observed}</h3>
            ${table(observed, words)}`
    }`;
}

function groupByIndicator(gaps: readonly Gap[]): Gap[][] {
  const groups = new Map<string, Gap[]>();
  for (const gap of gaps) {
    const group = groups.get(gap.result.id);
    if (group) group.push(gap);
    else groups.set(gap.result.id, [gap]);
  }
  return [...groups.values()];
}

function table(groups: readonly (readonly Gap[])[], words: Words): Markup {
  const { html: said } = words.report;
  return markup`<div class="scroll">
    <table class="gaps">
      <thead>
        <tr>
          <th scope="col" class="c1">${said.indicator}</th>
          <th scope="col" class="c2">${said.finding}</th>
          <th scope="col" class="c3">${said.remedy}</th>
          <th scope="col" class="c4">${said.basis}</th>
        </tr>
      </thead>
      <tbody>
        ${groups.map((gaps) => row(gaps, words))}
      </tbody>
    </table>
  </div>`;
}

function row(gaps: readonly Gap[], words: Words): Markup {
  const result = gaps[0]?.result;
  if (!result) return NOTHING;
  const { report, terms, language } = words;
  const indicator = indicatorById(result.id);
  const told = groupGaps(gaps);
  const left = told.length - SHOWN;
  // A decision that is itself the finding has been told already.
  const decided = gaps.some(({ finding }) => finding === null || finding.code === "reviewer-decided");
  const reviewer = decided ? "" : describeReviewer(result, words);
  const remedies = new Set(told.map((group) => remedyOfGroup(group, words)));
  return markup`<tr>
    <th scope="row">
      ${result.id}<span class="name">${words.indicatorName(result.id)}</span>${verdictBadge(result.verdict, words)}
      ${result.standing === "core" ? markup`<span class="tag core">${terms.standing.core}</span>` : NOTHING}
    </th>
    <td>
      <ul class="plain">
        ${told.slice(0, SHOWN).map(
          (group) =>
            markup`<li>
                ${messageOfGroup(group, words)}<span class="place">${placesOfGroup(group, words)}</span>
              </li>`,
        )}${left > 0 ? markup`<li class="quiet">${report.html.more(left)}</li>` : NOTHING}${
          reviewer === "" ? NOTHING : markup`<li class="quiet">${report.text.reviewer(reviewer)}</li>`
        }
      </ul>
    </td>
    <td>
      <ul class="plain">
        ${[...remedies].slice(0, SHOWN).map((text) => markup`<li>${text}</li>`)}
      </ul>
      <span class="proof">${report.labelled(report.html.proof, indicator.remediation.proof[language])}</span>
    </td>
    <td>${indicator.remediation.basis[language]}</td>
  </tr>`;
}

/** A verdict on its own colour; the word says it as well. */
export function verdictBadge(verdict: Verdict, { terms }: Words): Markup {
  return markup`<span class="badge ${verdict}">${terms.verdict[verdict]}</span>`;
}
