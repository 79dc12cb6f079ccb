import type { ReactElement } from "react";
import { indicatorById, sourceText } from "../../criteria";
import type { OpenResult } from "../../report/gaps";
import { overclaimOf } from "../view/rows";
import { usePane } from "../context";
import { BasisLine } from "./basis-line";
import { Measures } from "./measures";
import { ReviewButton } from "./review-button";
import { VerdictBadge } from "./verdict-badge";

/** What the school said otherwise, and where. */
function Overclaim({ result }: { readonly result: OpenResult }): ReactElement | null {
  const { actions, words } = usePane();
  const finding = overclaimOf(result);
  if (!finding) return null;
  const [first] = finding.cells;
  return (
    <p className="rc-small rc-overclaim">
      {first ? (
        <button type="button" className="rc-place" onClick={() => actions.select(first)}>
          {words.message(finding)}
        </button>
      ) : (
        words.message(finding)
      )}
    </p>
  );
}

/** The indicator that the gaps below belong to, and on what basis it is asked for. */
export function GapHead({ result }: { readonly result: OpenResult }): ReactElement {
  const { words, said } = usePane();
  return (
    <div className="rc-head">
      <div className="rc-head-line">
        <h3>
          <span className="rc-number">{result.id}</span> {words.indicatorName(result.id)}
        </h3>
        <VerdictBadge verdict={result.verdict} />
        <ReviewButton id={result.id} />
      </div>
      <Measures result={result} />
      <BasisLine result={result} />
      <Overclaim result={result} />
      <p className="rc-basis">
        <span className="rc-term">{said.list.basis}</span>
        {sourceText(indicatorById(result.id), words.language)}
      </p>
    </div>
  );
}
