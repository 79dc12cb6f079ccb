import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator";
import { usePane } from "../context";

/** The step that is being done, or what was done last; read out without taking the focus. */
export function Status(): JSX.Element {
  const { state, said } = usePane();
  const step = state.step === null ? null : said.steps[state.step];
  return (
    <div className="rc-status">
      <div className="rc-progress">
        {step === null ? null : <ProgressIndicator ariaValueText={step} barHeight={3} />}
      </div>
      <p role="status" aria-live="polite" className={step === null && state.notice === "" ? "rc-off-screen" : "rc-said"}>
        {step ?? state.notice}
      </p>
    </div>
  );
}
