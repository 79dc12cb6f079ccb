import type { ReactElement } from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator";
import { usePane } from "../context";

/** The step that is being done, to be seen; `Status` is what is heard. */
export function Progress(): ReactElement | null {
  const { state, actions, said, place } = usePane();
  if (state.step === null) return null;
  const step = said.steps[state.step];
  return (
    <div className="rc-progress">
      <ProgressIndicator ariaValueText={step} label={step} barHeight={3} />
      {/* Excel does not always hand a file over. */}
      {state.step === "saving" && place.live ? (
        <DefaultButton text={said.buttons.cancel} onClick={actions.cancel} />
      ) : null}
    </div>
  );
}

/** What was done last, or is being done; read out without taking the focus. */
export function Status(): ReactElement {
  const { state, said } = usePane();
  const shown = state.step === null && state.notice !== "";
  return (
    <p role="status" aria-live="polite" className={shown ? "rc-said" : "rc-off-screen"}>
      {state.step === null ? state.notice : said.steps[state.step]}
    </p>
  );
}
