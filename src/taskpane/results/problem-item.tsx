import type { ReactElement } from "react";
import type { Severity } from "../../workbook/submission";
import { usePane } from "../context";
import type { ProblemRow } from "../view/rows";
import { Locatable } from "./locatable";
import { Places } from "./places";

const TONES: Readonly<Record<Severity, string>> = { error: "fail", warning: "review", info: "not-applicable" };

/** Something in the input that could not be taken as it stands. */
export function ProblemItem({ row: { problem, message, places } }: { readonly row: ProblemRow }): ReactElement {
  const { words } = usePane();
  const tone = TONES[problem.severity];
  const text = (
    <>
      <span className={`rc-badge rc-tone-${tone}`}>{words.terms.severity[problem.severity]}</span> {message}
    </>
  );
  return (
    <Locatable places={places} message={text} tone={tone}>
      <Places places={places} />
    </Locatable>
  );
}
