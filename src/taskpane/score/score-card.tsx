import type { ReactElement } from "react";
import type { OrganisationAssessment, Verdict } from "../../assess/assessment";
import { formatScore } from "../../report/figures";
import { usePane } from "../context";
import { BasisSplit } from "./basis-split";
import { Changes } from "./changes";
import { Dimensions } from "./dimensions";
import { ScoreBar } from "./score-bar";
import { Trust } from "./trust";

const VERDICTS: readonly Verdict[] = ["pass", "fail", "missing", "review", "not-applicable"];

const CONCLUSION_TONES = { met: "pass", "needs-review": "review", "not-met": "fail" } as const;

/** Conclusion, score and dimensions of the organisation on show. */
export function ScoreCard({ organisation }: { readonly organisation: OrganisationAssessment }): ReactElement {
  const { state, words, said } = usePane();
  const { conclusion, grade, school, name, kind, level } = organisation;
  return (
    <section className="rc-card" aria-label={said.score.region}>
      <p className="rc-quiet rc-small rc-whose">
        {school === "" ? null : <span>{school}</span>}
        <span>{words.report.organisation(name, words.terms.kind[kind], words.terms.level[level])}</span>
      </p>
      <div className="rc-conclusion">
        <h2 className={`rc-verdict rc-tone-${CONCLUSION_TONES[conclusion]}`}>{words.terms.conclusion[conclusion]}</h2>
        {grade === null ? null : <span className="rc-grade">{said.score.grade(grade)}</span>}
      </div>
      <Trust organisation={organisation} />
      <Figures organisation={organisation} />
      <BasisSplit organisation={organisation} />
      <Counts organisation={organisation} />
      {state.marksStale ? <p className="rc-notice-line rc-tone-review">{said.score.stale}</p> : null}
      <Changes />
      <Dimensions organisation={organisation} />
    </section>
  );
}

function Figures({ organisation: { score } }: { readonly organisation: OrganisationAssessment }): ReactElement {
  const { said } = usePane();
  if (score.confirmed === null || score.possible === null) return <p className="rc-quiet">{said.score.noScore}</p>;
  const [confirmed, possible, maximum] = [
    formatScore(score.confirmed),
    formatScore(score.possible),
    String(score.maximum),
  ];
  return (
    <>
      <p className="rc-figures">
        <span>
          <span className="rc-label">{said.score.confirmed}</span>
          <strong className="rc-big">{confirmed}</strong>
        </span>
        <span>
          <span className="rc-label">{said.score.possible}</span>
          <strong className="rc-big rc-possible">{possible}</strong>
        </span>
        <span className="rc-quiet rc-out-of">{said.score.outOf(maximum)}</span>
      </p>
      <ScoreBar
        label={said.score.gauge(confirmed, possible, maximum)}
        confirmed={score.confirmed}
        possible={score.possible}
        maximum={score.maximum}
      />
    </>
  );
}

function Counts({ organisation: { indicators } }: { readonly organisation: OrganisationAssessment }): ReactElement {
  const { words } = usePane();
  const counts = VERDICTS.map((verdict) => ({
    verdict,
    count: indicators.filter((result) => result.verdict === verdict).length,
  }));
  return (
    <ul className="rc-counts">
      {counts
        .filter(({ count }) => count > 0)
        .map(({ verdict, count }) => (
          <li key={verdict}>
            <span className={`rc-badge rc-tone-${verdict}`}>
              {words.terms.verdict[verdict]} {count}
            </span>
          </li>
        ))}
    </ul>
  );
}
