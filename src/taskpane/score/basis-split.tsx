import type { ReactElement } from "react";
import type { Basis, OrganisationAssessment } from "../../assess/assessment";
import { splitPhrase } from "../../report/basis";
import { formatNumber } from "../../report/figures";
import { usePane } from "../context";

const STRONGEST_FIRST: readonly Basis[] = ["data", "document", "declared", "reviewer"];

/** The confirmed points by what they rest on: a bar, and its parts in the same order in words. What is only said is hatched. */
export function BasisSplit({ organisation }: { readonly organisation: OrganisationAssessment }): ReactElement | null {
  const { words } = usePane();
  const { scoreByBasis, score } = organisation;
  const { basis: said } = words.report;
  if (scoreByBasis === null) return null;
  const parts = STRONGEST_FIRST.filter((basis) => scoreByBasis[basis] > 0);
  if (parts.length === 0) return null;
  const share = (points: number): number => (score.maximum > 0 ? (points / score.maximum) * 100 : 0);
  let from = 0;
  return (
    <div className="rc-split">
      <svg
        className="rc-bar"
        role="img"
        aria-label={words.report.labelled(said.composition, splitPhrase(organisation, words))}
        focusable="false"
      >
        <defs>
          <pattern id="rc-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect className="rc-split-declared" width="5" height="5" />
            <rect className="rc-split-hatch" width="2" height="5" />
          </pattern>
        </defs>
        <rect className="rc-bar-ground" width="100%" height="100%" />
        {parts.map((basis) => {
          const x = from;
          from += share(scoreByBasis[basis]);
          return (
            <g key={basis}>
              <rect {...painted(basis)} x={`${x}%`} width={`${from - x}%`} height="100%" />
              <rect className="rc-split-edge" x={`${from}%`} width="1" height="100%" />
            </g>
          );
        })}
      </svg>
      <ul className="rc-split-parts" aria-label={said.composition}>
        {parts.map((basis) => (
          <li key={basis}>
            <svg className="rc-swatch" aria-hidden="true" focusable="false">
              <rect {...painted(basis)} width="100%" height="100%" />
            </svg>
            {said.split[basis]} <strong>{formatNumber(scoreByBasis[basis])}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}

function painted(basis: Basis): { className: string; fill?: string } {
  return basis === "declared" ? { className: "", fill: "url(#rc-hatch)" } : { className: `rc-split-${basis}` };
}
