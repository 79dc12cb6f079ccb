/** What is worth knowing about indicators that pass; it is no gap, so nobody is asked to answer for it. */
import type { OrganisationAssessment } from "../../assess/assessment";
import { hintsOf } from "../hints";
import type { Words } from "../words";
import type { SummaryBuilder } from "./builder";
import { otherPlaces, placePiece } from "./place";

/** Adds the list of one organisation, or nothing; `named`: its name stands in the heading. */
export function addHints(
  builder: SummaryBuilder,
  organisation: OrganisationAssessment,
  { words, named }: { readonly words: Words; readonly named: boolean },
): void {
  const hints = hintsOf(organisation);
  if (hints.length === 0) return;
  const { hints: said, summary } = words.report;
  const { headings } = summary;
  const title = said.title(hints.length);
  builder.line(named ? `${title} · ${organisation.name}` : title, "section", 22);
  builder.add(
    [
      headings.order,
      headings.id,
      headings.indicator,
      headings.standing,
      headings.verdict,
      headings.message,
      headings.place,
      headings.remedy,
    ].map((value, at) => ({ at, value, style: "header" })),
  );
  hints.forEach(({ result, finding, cells }, index) => {
    builder.add([
      { at: 0, value: index + 1, style: "centre" },
      { at: 1, value: result.id, style: "centre" },
      { at: 2, value: words.indicatorName(result.id), style: "text" },
      { at: 3, value: words.terms.standing[result.standing], style: "centre" },
      { at: 4, value: words.terms.verdict[result.verdict], style: `verdict-${result.verdict}` },
      { at: 5, value: words.message(finding) + otherPlaces(cells, words), style: "text" },
      placePiece(6, cells, words),
      { at: 7, value: words.remedy(finding, result.id) ?? "–", style: "text" },
    ]);
  });
  builder.gap();
}
