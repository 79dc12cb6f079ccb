import type { ReactElement } from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import type { Messages } from "../../i18n";
import type { SkippedChange } from "../../spreadsheet";
import { usePane } from "../context";
import { PaneIcon } from "../icons";
import { keepFocus } from "./keep-focus";

/** What could not be written although the rest was. */
export function SkippedPanel(): ReactElement | null {
  const { state, actions, said } = usePane();
  const skipped = state.result?.skipped ?? [];
  if (skipped.length === 0 || state.step !== null || state.failure) return null;
  return (
    <section className="rc-notice rc-tone-review" role="alert">
      <PaneIcon name="Warning" />
      <div className="rc-notice-body">
        <h2>{said.skipped.title(skipped.length)}</h2>
        <ul>
          {skipped.map((change) => (
            <li key={`${change.what} ${change.sheet}`}>
              {said.skipped[change.what](change.sheet)}
              {said.skipped.separator}
              {reasonOf(change, said)}
            </li>
          ))}
        </ul>
        <p>{said.skipped.advice}</p>
        <div className="rc-notice-buttons">
          <DefaultButton
            text={said.buttons.retry}
            iconProps={{ iconName: "Retry" }}
            onClick={({ currentTarget }) => {
              keepFocus(currentTarget);
              actions.check(true);
            }}
          />
        </div>
      </div>
    </section>
  );
}

/** Hosts give a code; one without words is shown as it is. */
function reasonOf({ reason }: SkippedChange, { skipped }: Messages["pane"]): string {
  const reasons: Readonly<Record<string, string>> = skipped.reasons;
  return reasons[reason] ?? reason;
}
