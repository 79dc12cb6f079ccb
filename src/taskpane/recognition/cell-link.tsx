import type { ReactElement } from "react";
import { areaOf, formatArea, type CellAddress, type CellArea } from "../../spreadsheet";
import { usePane } from "../context";
import { PaneIcon } from "../icons";

/** A place that a click leads to: with its text, or as the sign alone. */
export function CellLink({
  at,
  signOnly = false,
}: {
  readonly at: CellAddress | CellArea;
  readonly signOnly?: boolean;
}): ReactElement {
  const { actions, said } = usePane();
  const area = "row" in at ? areaOf(at) : at;
  const text = formatArea(area);
  return (
    <button
      type="button"
      className={signOnly ? "rc-cell-sign" : "rc-place rc-cell-link"}
      aria-label={said.list.locate(text)}
      title={said.list.locate(text)}
      onClick={() => actions.select(area)}
    >
      <PaneIcon name="Place" />
      {signOnly ? null : text}
    </button>
  );
}
