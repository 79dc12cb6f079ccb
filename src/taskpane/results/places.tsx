import type { ReactElement } from "react";
import { usePane } from "../context";
import { PaneIcon } from "../icons";
import type { Place } from "../view/rows";

const SHOWN = 3;

/** Places to jump to; the rest are in the summary sheet and on the cells themselves. */
export function Places({ places }: { readonly places: readonly Place[] }): ReactElement | null {
  const { actions, said } = usePane();
  if (places.length === 0) return null;
  return (
    <p className="rc-places">
      <PaneIcon name="Place" />
      {places.slice(0, SHOWN).map(({ text, area }) => (
        <button
          key={text}
          type="button"
          className="rc-place"
          aria-label={said.list.locate(text)}
          onClick={(event) => {
            event.stopPropagation();
            actions.select(area);
          }}
        >
          {text}
        </button>
      ))}
      {places.length > SHOWN ? <span className="rc-quiet">{said.list.morePlaces(places.length - SHOWN)}</span> : null}
    </p>
  );
}
