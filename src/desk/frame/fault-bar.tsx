import { DefaultButton, IconButton } from "office-ui-fabric-react/lib/Button";
import type { ReactElement } from "react";
import { describeFailure } from "../../taskpane/failures";
import { PaneIcon } from "../../taskpane/icons";
import type { Fault } from "../actions";
import { onPage } from "../book/place";
import { useDesk } from "../context";

/** What went wrong outside of an open workbook, and the way to try again. */
export function FaultBar({ fault, onClose }: { readonly fault: Fault; readonly onClose: () => void }): ReactElement {
  const { said, language } = useDesk();
  const text = describeFailure(fault.error, language, onPage(language).words(language));
  return (
    <section className="rc-notice rc-tone-fail rd-fault" role="alert">
      <PaneIcon name="Failure" />
      <div className="rc-notice-body">
        <h2>{text.title}</h2>
        <p>{fault.advice ?? text.advice}</p>
        <div className="rc-notice-buttons">
          <DefaultButton text={said.fault.retry} iconProps={{ iconName: "Retry" }} onClick={fault.retry} />
        </div>
        <details>
          <summary>{said.fault.details}</summary>
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
        ariaLabel={said.fault.close}
        onClick={onClose}
      />
    </section>
  );
}
