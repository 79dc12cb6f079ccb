/** What was passed on the school's word alone, and that word: for a reviewer to read without leaving the sheet. */
import type { OrganisationAssessment } from "../../assess/assessment";
import { claimsOf, type Quote } from "../claims";
import type { Words } from "../words";
import type { Piece, SummaryBuilder } from "./builder";
import { placePiece } from "./place";

/** Adds the list of one organisation, or nothing; `named`: its name stands in the heading. */
export function addClaims(
  builder: SummaryBuilder,
  organisation: OrganisationAssessment,
  { words, named }: { readonly words: Words; readonly named: boolean },
): void {
  const claims = claimsOf(organisation);
  if (claims.length === 0) return;
  const { claims: said, summary } = words.report;
  const { headings } = summary;
  const title = said.title(claims.length);
  builder.line(named ? `${title} · ${organisation.name}` : title, "section", 22);
  builder.line(said.remark, "remark");
  builder.add(
    [
      headings.order,
      headings.id,
      headings.indicator,
      headings.standing,
      headings.verdict,
      said.note,
      headings.place,
      said.evidence,
      headings.place,
    ].map((value, at) => ({ at, value, style: "header" })),
  );
  claims.forEach(({ result, note, evidence }, index) => {
    builder.add([
      { at: 0, value: index + 1, style: "centre" },
      { at: 1, value: result.id, style: "centre" },
      { at: 2, value: words.indicatorName(result.id), style: "text" },
      { at: 3, value: words.terms.standing[result.standing], style: "centre" },
      { at: 4, value: words.terms.verdict[result.verdict], style: `verdict-${result.verdict}` },
      ...quotePieces(5, note, words),
      ...quotePieces(7, evidence, words),
    ]);
  });
  builder.gap();
}

function quotePieces(at: number, quote: Quote | null, words: Words): Piece[] {
  if (quote === null) {
    return [
      { at, value: "–", style: "text" },
      { at: at + 1, value: null, style: "text" },
    ];
  }
  return [{ at, value: quote.text, style: "text" }, placePiece(at + 1, [quote.cell], words)];
}
