import type { ReactElement } from "react";
import type { IndicatorResult } from "../../assess/assessment";
import { basisPhrase } from "../../report/basis";
import { placesOf } from "../../report/places";
import { usePane } from "../context";
import { PaneIcon } from "../icons";

/** What the verdict rests on, a pass like any other; pressing it shows the cells. */
export function BasisLine({ result }: { readonly result: IndicatorResult }): ReactElement | null {
  const { actions, words, said } = usePane();
  const phrase = basisPhrase(result, words);
  if (phrase === "") return null;
  const [first] = result.grounds;
  const [place = ""] = placesOf(result.grounds);
  return (
    <p className={`rc-rests rc-rests-${result.basis ?? "none"}`}>
      {first ? (
        <button
          type="button"
          className="rc-place"
          title={said.list.locate(place)}
          onClick={(event) => {
            event.stopPropagation();
            actions.select(first);
          }}
        >
          <PaneIcon name="Place" />
          {phrase}
          <span className="rc-off-screen">{said.list.locate(place)}</span>
        </button>
      ) : (
        phrase
      )}
    </p>
  );
}
