import type { ReactElement, ReactNode } from "react";
import { usePane } from "../context";
import type { Place } from "../view/rows";

/**
 * What was found, as a button that selects its first place. A click anywhere on the row does the same; the keyboard and
 * screen readers have the button.
 */
export function Locatable({
  places,
  message,
  tone,
  children,
}: {
  readonly places: readonly Place[];
  readonly message: ReactNode;
  readonly tone: string;
  readonly children: ReactNode;
}): ReactElement {
  const { actions } = usePane();
  const first = places[0]?.area;
  const go = first ? (): void => actions.select(first) : undefined;
  return (
    <div className={`rc-item rc-edge-${tone}${go ? " rc-clickable" : ""}`} onClick={go}>
      {go ? (
        <button
          type="button"
          className="rc-message"
          onClick={(event) => {
            event.stopPropagation();
            go();
          }}
        >
          {message}
        </button>
      ) : (
        <p className="rc-message" tabIndex={-1} data-is-focusable="true">
          {message}
        </p>
      )}
      {children}
    </div>
  );
}
