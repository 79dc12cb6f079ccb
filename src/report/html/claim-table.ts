/** What was passed on the school's word alone, and that word. */
import type { OrganisationAssessment } from "../../assess/assessment";
import { claimsOf, type Quote } from "../claims";
import type { Words } from "../words";
import { markup, NOTHING, type Markup } from "./markup";

/** Nothing where data, documents or reviewers decided all passes. */
export function claimTable(organisation: OrganisationAssessment, words: Words): Markup {
  const claims = claimsOf(organisation);
  if (claims.length === 0) return NOTHING;
  const { claims: said, html } = words.report;
  return markup`<h3>${said.title(claims.length)}</h3>
    <p class="quiet small">${said.remark}</p>
    <div class="scroll">
      <table class="claims">
        <thead>
          <tr>
            <th scope="col">${html.indicator}</th>
            <th scope="col">${said.note}</th>
            <th scope="col">${said.evidence}</th>
          </tr>
        </thead>
        <tbody>
          ${claims.map(
            ({ result, note, evidence }) =>
              markup`<tr>
                <th scope="row">${result.id}<span class="name">${words.indicatorName(result.id)}</span></th>
                <td>${quoted(note)}</td>
                <td>${quoted(evidence)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function quoted(quote: Quote | null): Markup {
  return quote === null ? markup`–` : markup`${quote.text}<span class="place">${quote.place}</span>`;
}
