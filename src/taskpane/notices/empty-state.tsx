import type { ReactElement } from "react";
import { usePane } from "../context";
import { PaneIcon } from "../icons";

const TONES = ["fail", "review", "missing"] as const;

/** Before the first check: what this is, how to begin, what the colours will mean. */
export function EmptyState(): ReactElement {
  const { words, said } = usePane();
  const { empty } = said;
  return (
    <section className="rc-empty">
      <div className="rc-empty-sign">
        <PaneIcon name="Check" />
      </div>
      <h2>{empty.title}</h2>
      <p className="rc-quiet">{empty.lead}</p>
      <ol>
        {empty.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{empty.noChecklist}</p>
      <h3>{empty.legend}</h3>
      <ul className="rc-legend">
        {TONES.map((tone) => (
          <li key={tone}>
            <span className={`rc-badge rc-tone-${tone}`}>{words.terms.tone[tone]}</span>
          </li>
        ))}
      </ul>
      <p className="rc-quiet rc-small">{empty.privacy}</p>
    </section>
  );
}
