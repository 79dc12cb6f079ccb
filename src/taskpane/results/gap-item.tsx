import type { ReactElement, ReactNode } from "react";
import { usePane } from "../context";
import type { GapRow } from "../view/rows";
import { Locatable } from "./locatable";
import { Places } from "./places";

/** One gap: what was found, what to do, where; its basis stands in the heading above. */
export function GapItem({ row, children }: { readonly row: GapRow; readonly children?: ReactNode }): ReactElement {
  const { said } = usePane();
  const { gap, message, remedy, places, isNew } = row;
  const text = (
    <>
      {isNew ? <span className="rc-new">{said.changes.isNew}</span> : null}
      {message}
    </>
  );
  return (
    <Locatable places={places} message={text} tone={gap.tone}>
      {remedy === null ? null : (
        <p className="rc-remedy">
          <span className="rc-term">{gap.tone === "review" ? said.list.toVerify : said.list.remedy}</span>
          {remedy}
        </p>
      )}
      <Places places={places} />
      {children}
    </Locatable>
  );
}
