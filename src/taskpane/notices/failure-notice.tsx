import { DefaultButton, IconButton } from "office-ui-fabric-react/lib/Button";
import type { ReactElement, ReactNode } from "react";
import { PaneIcon } from "../icons";

export interface FailureNoticeProps {
  readonly title: string;
  readonly advice: string;
  /** What became of the workbook; null where that goes without saying. */
  readonly state: string | null;
  /** Technical lines, shown when asked for. */
  readonly details: readonly string[];
  readonly words: { readonly retry: string; readonly details: string; readonly close: string };
  readonly className?: string;
  /** Buttons beside that for another try. */
  readonly children?: ReactNode;
  /** Both hear which button it was, so that the focus can be kept. */
  readonly onRetry: (button: EventTarget) => void;
  readonly onClose: (button: EventTarget) => void;
}

/** What went wrong, what to do, the way to try again, and the technical part behind a disclosure. */
export function FailureNotice(props: FailureNoticeProps): ReactElement {
  const { title, advice, state, details, words, className, children, onRetry, onClose } = props;
  return (
    <section className={["rc-notice rc-tone-fail", className].filter(Boolean).join(" ")} role="alert">
      <PaneIcon name="Failure" />
      <div className="rc-notice-body">
        <h2>{title}</h2>
        <p>{advice}</p>
        {state === null ? null : <p>{state}</p>}
        <div className="rc-notice-buttons">
          <DefaultButton
            text={words.retry}
            iconProps={{ iconName: "Retry" }}
            onClick={({ currentTarget }) => onRetry(currentTarget)}
          />
          {children}
        </div>
        <details>
          <summary>{words.details}</summary>
          {details.map((line) => (
            <p key={line} className="rc-technical">
              {line}
            </p>
          ))}
        </details>
      </div>
      <IconButton
        className="rc-notice-close"
        iconProps={{ iconName: "Cancel" }}
        ariaLabel={words.close}
        onClick={({ currentTarget }) => onClose(currentTarget)}
      />
    </section>
  );
}
