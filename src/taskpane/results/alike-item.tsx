import type { ReactElement } from "react";
import { usePane } from "../context";
import { PaneIcon } from "../icons";
import type { AlikeRow, PartRow } from "../view/rows";
import { GapItem } from "./gap-item";
import { Locatable } from "./locatable";
import { Places } from "./places";

const NAMED = 3;

/** Gaps that say the same of several people or cells: the first in whole, the number, and a button that shows all. */
export function AlikeItem({ row }: { readonly row: AlikeRow }): ReactElement {
  const { dispatch, words, said } = usePane();
  const { key, first, count, subjects, unfolded } = row;
  const named = subjects.slice(0, NAMED).join(words.report.places.separator);
  return (
    <GapItem row={first}>
      <button
        type="button"
        className="rc-unfold"
        aria-expanded={unfolded}
        onClick={(event) => {
          event.stopPropagation();
          dispatch({ type: "unfold", key, open: !unfolded });
        }}
      >
        <PaneIcon name={unfolded ? "ChevronDown" : "ChevronRight"} />
        {said.list.alike(count, named, subjects.length > NAMED)}
      </button>
    </GapItem>
  );
}

/** One of them. What to do stands with the first. */
export function PartItem({ row: { row } }: { readonly row: PartRow }): ReactElement {
  const { places, message, gap, isNew } = row;
  const { said } = usePane();
  const text = (
    <>
      {isNew ? <span className="rc-new">{said.changes.isNew}</span> : null}
      {message}
    </>
  );
  return (
    <div className="rc-part">
      <Locatable places={places} message={text} tone={gap.tone}>
        <Places places={places} />
      </Locatable>
    </div>
  );
}
