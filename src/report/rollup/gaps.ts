/** The gaps of all organisations, as their documents tell them. */
import type { FindingDocument, OrganisationDocument } from "../document";
import { findingsThatMatter, isOpenVerdict, overclaimedOf, urgency } from "../gaps";
import type { RollupGap } from "./model";

/** A gap without the organisation that it belongs to. */
export type DocumentGap = Omit<RollupGap, "of">;

/** A gap and what its finding says; null where a reviewer decided and nothing was found. */
export interface FoundGap {
  readonly gap: DocumentGap;
  readonly finding: Pick<FindingDocument, "message" | "subject"> | null;
}

/** One entry per finding, the most pressing first. */
export function gapsOfDocument(organisation: OrganisationDocument): DocumentGap[] {
  return foundGaps(organisation).map(({ gap }) => gap);
}

/** The same with the findings. */
export function foundGaps({ indicators }: OrganisationDocument): FoundGap[] {
  return indicators
    .flatMap((indicator) => {
      const { id, number, standing, verdict, findings, reviewer } = indicator;
      if (!isOpenVerdict(verdict)) return [];
      const matter = findingsThatMatter(findings);
      const overclaimed = overclaimedOf(findings, matter);
      return matter.map((finding, at): FoundGap => ({
        finding: finding && { message: finding.message, ...subjectOf(finding) },
        gap: {
          indicator: id,
          number,
          standing,
          verdict,
          code: finding?.code ?? "",
          message: [
            finding?.message ?? reviewer?.note ?? "",
            ...(at === 0 && overclaimed ? [overclaimed.message] : []),
          ].join("\n"),
          remediation: finding?.remediation ?? "",
          cells: finding && finding.cells.length > 0 ? finding.cells : reviewer ? [reviewer.cell] : [],
        },
      }));
    })
    .sort((a, b) => urgency(a.gap) - urgency(b.gap));
}

function subjectOf({ subject }: FindingDocument): Pick<FindingDocument, "subject"> {
  return subject === undefined ? {} : { subject };
}
