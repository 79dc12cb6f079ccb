import type { ReactElement } from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { usePane } from "../context";
import { describeFailure } from "../failures";
import { FailureNotice } from "./failure-notice";
import { keepFocus } from "./keep-focus";

/** The failure of the last step in the pane. */
export function FailurePanel(): ReactElement | null {
  const { state, dispatch, words, said, place } = usePane();
  const { failure, step } = state;
  if (!failure || step !== null) return null;
  const {
    title,
    advice,
    state: became,
    details,
    offerChecklist,
  } = describeFailure(failure.error, words.language, said, failure.step ?? null);
  return (
    <FailureNotice
      title={title}
      advice={advice}
      state={became}
      details={details}
      words={{ retry: said.buttons.retry, details: said.failure.details, close: said.buttons.close }}
      onRetry={(button) => {
        keepFocus(button);
        failure.retry();
      }}
      onClose={(button) => {
        keepFocus(button);
        dispatch({ type: "failure-closed" });
      }}
    >
      {offerChecklist && place.live ? (
        <DefaultButton
          text={said.buttons.newChecklist}
          onClick={() => dispatch({ type: "dialog", dialog: { kind: "checklist" } })}
        />
      ) : null}
    </FailureNotice>
  );
}
