/** The gaps of all organisations, as their documents tell them. */
import type { OrganisationDocument } from "../document";
import { findingsThatMatter, isOpenVerdict, urgency } from "../gaps";
import type { RollupGap } from "./model";

/** A gap without the organisation that it belongs to. */
export type DocumentGap = Omit<RollupGap, "of">;

/** One entry per finding, the most pressing first. */
export function gapsOfDocument({ indicators }: OrganisationDocument): DocumentGap[] {
  return indicators
    .flatMap((indicator) => {
      const { id, number, standing, verdict, findings, reviewer } = indicator;
      if (!isOpenVerdict(verdict)) return [];
      return findingsThatMatter(findings).map((finding): DocumentGap => ({
        indicator: id,
        number,
        standing,
        verdict,
        code: finding?.code ?? "",
        message: finding?.message ?? reviewer?.note ?? "",
        remediation: finding?.remediation ?? "",
        cells: finding && finding.cells.length > 0 ? finding.cells : reviewer ? [reviewer.cell] : [],
      }));
    })
    .sort((a, b) => urgency(a) - urgency(b));
}
