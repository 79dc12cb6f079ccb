import type { ReactElement } from "react";
import type { IndicatorResult } from "../../assess/assessment";
import { formRowOf } from "../../session/adjudication";
import { formatArea } from "../../spreadsheet";
import { usePane } from "../context";
import { BasisLine } from "./basis-line";
import { Locatable } from "./locatable";
import { Measures } from "./measures";
import { ReviewButton } from "./review-button";
import { VerdictBadge } from "./verdict-badge";

/** One indicator with its verdict; goes to its row in the form. */
export function IndicatorItem({ result }: { readonly result: IndicatorResult }): ReactElement {
  const { state, words } = usePane();
  const submitted = state.result?.submission.organisations.find(({ name }) => name === state.organisation);
  // Where the form says nothing of it, to what it rests on.
  const area = (submitted ? formRowOf(submitted, result.id)?.area : undefined) ?? result.grounds[0];
  const places = area ? [{ text: formatArea(area), area }] : [];
  const text = (
    <>
      <span className="rc-number">{result.id}</span> {words.indicatorName(result.id)}
    </>
  );
  return (
    <div className="rc-indicator">
      <Locatable places={places} message={text} tone={result.verdict}>
        <Measures result={result} />
        <BasisLine result={result} />
        {result.reviewer && result.reviewer.note !== "" ? (
          <p className="rc-remedy">
            <span className="rc-term">{words.report.summary.indicators.reviewer}</span>
            {result.reviewer.note}
          </p>
        ) : null}
      </Locatable>
      <div className="rc-indicator-side">
        <VerdictBadge verdict={result.verdict} />
        <ReviewButton id={result.id} />
      </div>
    </div>
  );
}
