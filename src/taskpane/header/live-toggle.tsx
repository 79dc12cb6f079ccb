import type { ReactElement } from "react";
import { Toggle } from "office-ui-fabric-react/lib/Toggle";
import { usePane } from "../context";

/** 实时检查: looks again after changes; reads only. */
export function LiveToggle(): ReactElement {
  const { state, dispatch, said } = usePane();
  return (
    <div className="rc-live" title={said.live.hint}>
      <Toggle
        label={said.live.label}
        inlineLabel
        checked={state.live}
        onChange={(_, on) => dispatch({ type: "live", on: on === true })}
      />
    </div>
  );
}
