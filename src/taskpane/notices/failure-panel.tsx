import type { ReactElement } from "react";
import { DefaultButton, IconButton } from "office-ui-fabric-react/lib/Button";
import { usePane } from "../context";
import { describeFailure } from "../failures";
import { PaneIcon } from "../icons";
import { keepFocus } from "./keep-focus";

/** What went wrong, what to do, and the way to try again. */
export function FailurePanel(): ReactElement | null {
  const { state, dispatch, words, said, place } = usePane();
  const { failure, step } = state;
  if (!failure || step !== null) return null;
  const text = describeFailure(failure.error, words.language, said);
  return (
    <section className="rc-notice rc-tone-fail" role="alert">
      <PaneIcon name="Failure" />
      <div className="rc-notice-body">
        <h2>{text.title}</h2>
        <p>{text.advice}</p>
        {text.state === null ? null : <p>{text.state}</p>}
        <div className="rc-notice-buttons">
          <DefaultButton
            text={said.buttons.retry}
            iconProps={{ iconName: "Retry" }}
            onClick={({ currentTarget }) => {
              keepFocus(currentTarget);
              failure.retry();
            }}
          />
          {text.offerChecklist && place.live ? (
            <DefaultButton
              text={said.buttons.newChecklist}
              onClick={() => dispatch({ type: "dialog", dialog: { kind: "checklist" } })}
            />
          ) : null}
        </div>
        <details>
          <summary>{said.failure.details}</summary>
          {text.details.map((line) => (
            <p key={line} className="rc-technical">
              {line}
            </p>
          ))}
        </details>
      </div>
      <IconButton
        className="rc-notice-close"
        iconProps={{ iconName: "Cancel" }}
        ariaLabel={said.buttons.close}
        onClick={({ currentTarget }) => {
          keepFocus(currentTarget);
          dispatch({ type: "failure-closed" });
        }}
      />
    </section>
  );
}
