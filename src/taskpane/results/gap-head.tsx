import type { OpenResult } from "../../report/gaps";
import { usePane } from "../context";
import { Measures } from "./measures";
import { ReviewButton } from "./review-button";
import { VerdictBadge } from "./verdict-badge";

/** The indicator that the gaps below belong to. */
export function GapHead({ result }: { readonly result: OpenResult }): JSX.Element {
  const { words } = usePane();
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
    </div>
  );
}
