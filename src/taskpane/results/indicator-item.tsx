import type { ReactElement } from "react";
import type { IndicatorResult } from "../../assess/assessment";
import { formRowOf } from "../../session/adjudication";
import { formatArea } from "../../spreadsheet";
import type { Declaration } from "../../workbook/submission";
import { usePane } from "../context";
import { BasisLine } from "./basis-line";
import { Locatable } from "./locatable";
import { Measures } from "./measures";
import { ReviewButton } from "./review-button";
import { VerdictBadge } from "./verdict-badge";

/** What the school wrote, word for word, for the reviewer's eye. */
function Quotes({ declaration }: { readonly declaration: Declaration | undefined }): ReactElement | null {
  const { said } = usePane();
  if (!declaration) return null;
  const { note, evidence } = declaration;
  const quotes = [
    { term: said.list.remark, text: note?.value ?? "" },
    { term: said.list.evidence, text: evidence?.value ?? "" },
  ];
  return (
    <dl className="rc-quotes">
      {quotes.map(({ term, text }) => (
        <div key={term}>
          <dt className="rc-term">{term}</dt>
          <dd>{text === "" ? said.list.blank : text}</dd>
        </div>
      ))}
    </dl>
  );
}

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
        {state.filters.declaredOnly ? <Quotes declaration={submitted?.declarations.get(result.id)} /> : null}
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
