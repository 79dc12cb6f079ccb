import type { ReactElement } from "react";
import type { ResolvedGap } from "../../report/compare";
import type { Gap } from "../../report/gaps";
import { usePane } from "../context";

/** Gaps listed before it says how many more there are. */
const SHOWN = 20;

/** What became of the gaps since the last check. */
export function Changes(): ReactElement | null {
  const { state, said } = usePane();
  const { result, organisation } = state;
  if (!result?.changes) return null;
  const own = (gaps: readonly Gap[]): Gap[] => gaps.filter((gap) => gap.organisation.name === organisation);
  const resolved = result.changes.resolved.filter((gap) => gap.organisation === organisation);
  const added = own(result.changes.added);
  const open = own(result.changes.open);
  const words = said.changes;
  if (resolved.length + added.length === 0) {
    return (
      <p className="rc-changes rc-small">
        {words.title}: {words.none}
      </p>
    );
  }
  return (
    <details className="rc-changes">
      <summary>
        <span className="rc-changes-title">{words.title}</span>
        <span className="rc-badge rc-tone-pass">
          {words.resolved} {resolved.length}
        </span>
        <span className="rc-badge rc-tone-fail">
          {words.added} {added.length}
        </span>
        <span className="rc-badge rc-tone-not-applicable">
          {words.open} {open.length}
        </span>
      </summary>
      <GapNames title={words.resolved} gaps={resolved} />
      <GapNames title={words.added} gaps={added.map(({ result: { id }, finding }) => ({ indicator: id, finding }))} />
    </details>
  );
}

interface GapNamesProps {
  readonly title: string;
  readonly gaps: readonly (Pick<ResolvedGap, "indicator" | "finding"> & Partial<ResolvedGap>)[];
}

function GapNames({ title, gaps }: GapNamesProps): ReactElement | null {
  const { words, said } = usePane();
  if (gaps.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="rc-small">
        {gaps.slice(0, SHOWN).map(({ indicator, finding, written }, at) => (
          <li key={at}>
            {indicator} {finding === null ? written || words.indicatorName(indicator) : words.message(finding)}
          </li>
        ))}
        {gaps.length > SHOWN ? <li>{said.changes.more(gaps.length - SHOWN)}</li> : null}
      </ul>
    </>
  );
}
