import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Panel, PanelType } from "office-ui-fabric-react/lib/Panel";
import { useState, type ReactElement, type ReactNode } from "react";
import { usePane } from "../context";
import { FailurePanel } from "../notices/failure-panel";
import { Progress } from "../notices/status";

/** A form over the whole pane: Esc leaves it, the focus goes back to where it came from. */
export function SidePanel({
  title,
  submit,
  canSubmit,
  onSubmit,
  unsaved = false,
  children,
}: {
  readonly title: string;
  readonly submit: string;
  readonly canSubmit: boolean;
  readonly onSubmit: () => void;
  /** Something was entered that closing would lose: it is asked about first. */
  readonly unsaved?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const { state, dispatch, said, place } = usePane();
  const [asking, setAsking] = useState(false);
  const discard = (): void => dispatch({ type: "dialog", dialog: null });
  const close = (): void => (unsaved ? setAsking(true) : discard());
  const busy = state.step !== null;
  return (
    <Panel
      isOpen
      className="rc-panel"
      // Over the whole pane; on a page, at its edge.
      type={place.live ? PanelType.smallFluid : PanelType.smallFixedFar}
      headerText={title}
      closeButtonAriaLabel={said.buttons.close}
      onDismiss={(event) => {
        // Else the panel closes by itself.
        if (unsaved) event?.preventDefault();
        close();
      }}
      isFooterAtBottom={false}
      onRenderFooterContent={() =>
        asking && unsaved ? (
          <div role="alertdialog" aria-label={said.adjudication.unsaved}>
            <p>{said.adjudication.unsaved}</p>
            <div className="rc-panel-buttons">
              <PrimaryButton autoFocus text={said.adjudication.keep} onClick={() => setAsking(false)} />
              <DefaultButton text={said.adjudication.discard} onClick={discard} />
            </div>
          </div>
        ) : (
          <div className="rc-panel-buttons">
            <PrimaryButton
              text={submit}
              disabled={busy || !canSubmit}
              // Keeps the focus while it is being done.
              allowDisabledFocus={busy}
              onClick={() => {
                if (!busy) onSubmit();
              }}
            />
            <DefaultButton text={said.buttons.cancel} disabled={busy} onClick={close} />
          </div>
        )
      }
    >
      <FailurePanel />
      {children}
      <Progress />
    </Panel>
  );
}
