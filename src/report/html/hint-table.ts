/** What is worth knowing about indicators that pass. */
import type { OrganisationAssessment } from "../../assess/assessment";
import { hintsOf } from "../hints";
import { describePlaces } from "../places";
import type { Words } from "../words";
import { markup, NOTHING, type Markup } from "./markup";

/** Nothing where nothing was remarked. */
export function hintTable(organisation: OrganisationAssessment, words: Words): Markup {
  const hints = hintsOf(organisation);
  if (hints.length === 0) return NOTHING;
  const { hints: said, html, places } = words.report;
  return markup`<h3>${said.title(hints.length)}</h3>
    <div class="scroll">
      <table class="claims">
        <thead>
          <tr>
            <th scope="col">${html.indicator}</th>
            <th scope="col">${html.finding}</th>
            <th scope="col">${html.remedy}</th>
          </tr>
        </thead>
        <tbody>
          ${hints.map(
            ({ result, finding, cells }) =>
              markup`<tr>
                <th scope="row">${result.id}<span class="name">${words.indicatorName(result.id)}</span></th>
                <td>${words.message(finding)}<span class="place">${describePlaces(cells, places)}</span></td>
                <td>${words.remedy(finding, result.id) ?? "–"}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
