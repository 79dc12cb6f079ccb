import type { ReactElement } from "react";
import { FocusZone, FocusZoneDirection } from "office-ui-fabric-react/lib/FocusZone";
import type { OrganisationAssessment } from "../../assess/assessment";
import { DIMENSIONS } from "../../criteria";
import { formatNumber } from "../../report/figures";
import { usePane } from "../context";
import { ScoreBar } from "./score-bar";

/** The dimensions as bars; pressing one shows it alone in the lists, pressing it again shows all. */
export function Dimensions({ organisation }: { readonly organisation: OrganisationAssessment }): ReactElement | null {
  const { state, dispatch, words, said } = usePane();
  const { dimensions } = organisation;
  if (dimensions.length === 0) return null;
  const chosen = state.filters.dimension;
  return (
    <details className="rc-dimensions" open>
      <summary>{said.score.dimensions}</summary>
      <FocusZone direction={FocusZoneDirection.vertical} aria-label={said.score.filterHint} role="group">
        {dimensions.map(({ id, confirmed, possible, maximum }) => {
          const name = DIMENSIONS.find((dimension) => dimension.id === id)?.name[words.language] ?? id;
          const figures = [formatNumber(confirmed), formatNumber(possible), formatNumber(maximum)] as const;
          return (
            <button
              key={id}
              type="button"
              className="rc-dimension"
              aria-pressed={chosen === id}
              onClick={() => dispatch({ type: "filter", filters: { dimension: chosen === id ? null : id } })}
            >
              <span className="rc-dimension-name">{name}</span>
              <ScoreBar label={null} confirmed={confirmed} possible={possible} maximum={maximum} />
              <span className="rc-dimension-figure">
                {figures[0]}
                <span className="rc-quiet">/{figures[2]}</span>
                <span className="rc-off-screen">{said.score.alsoPossible(figures[1])}</span>
              </span>
            </button>
          );
        })}
      </FocusZone>
      <p className="rc-quiet rc-small">
        {said.score.filterHint} · {said.score.weightNote}
      </p>
    </details>
  );
}
