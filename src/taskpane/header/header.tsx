import type { ReactElement } from "react";
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { usePane } from "../context";
import { FailurePanel } from "../notices/failure-panel";
import { Progress, Status } from "../notices/status";
import { ExportMenu } from "./export-menu";
import { keepReviewing } from "../../session/reviewing-store";
import { LiveToggle } from "./live-toggle";
import { ReviewingToggle } from "./reviewing-toggle";

/** The main buttons, which stay in view with what is being done; the other buttons. */
export function Header(): ReactElement {
  const { state, actions, said, place } = usePane();
  const busy = state.step !== null;
  // Buttons that are switched off for a while keep the focus: they stay focusable, and do nothing.
  const unlessBusy = (work: () => void) => (): void => {
    if (!busy) work();
  };
  return (
    <>
      <h1 className="rc-off-screen">{said.title}</h1>
      <div className="rc-top">
        <div className="rc-main-buttons">
          <PrimaryButton
            className="rc-grow"
            text={said.buttons.checkAndMark}
            iconProps={{ iconName: "Check" }}
            disabled={busy}
            allowDisabledFocus
            onClick={unlessBusy(() => actions.check(true))}
          />
          {place.live ? (
            <DefaultButton
              text={said.buttons.checkOnly}
              disabled={busy}
              allowDisabledFocus
              onClick={unlessBusy(() => actions.check(false))}
            />
          ) : (
            <ExportMenu />
          )}
        </div>
        <Progress />
        {state.dialog === null ? <FailurePanel /> : null}
      </div>
      {place.live ? <Tools unlessBusy={unlessBusy} /> : null}
      <Status />
    </>
  );
}

/** What only makes sense where the person works in the workbook at the same time, and the downloads. */
function Tools({ unlessBusy }: { readonly unlessBusy: (work: () => void) => () => void }): ReactElement {
  const { state, dispatch, actions, said } = usePane();
  const busy = state.step !== null;
  return (
    <div className="rc-tools">
      <ToolButton icon="ClearMarks" text={said.buttons.clear} disabled={busy} onClick={unlessBusy(actions.clear)} />
      <ExportMenu />
      <ToolButton
        icon="NewChecklist"
        text={said.buttons.newChecklist}
        disabled={busy}
        onClick={unlessBusy(() => dispatch({ type: "dialog", dialog: { kind: "checklist" } }))}
      />
      <LiveToggle />
      <ReviewingToggle
        on={state.reviewing}
        words={said.reviewing}
        disabled={busy}
        onChange={(on) => {
          keepReviewing(on);
          actions.review(on);
        }}
      />
    </div>
  );
}

function ToolButton({
  icon,
  text,
  disabled,
  onClick,
}: {
  readonly icon: string;
  readonly text: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}): ReactElement {
  return (
    <DefaultButton
      className="rc-tool"
      iconProps={{ iconName: icon }}
      text={text}
      disabled={disabled}
      allowDisabledFocus
      onClick={onClick}
    />
  );
}
