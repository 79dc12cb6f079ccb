import type { ReactElement } from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { noticeMessagesFor } from "../../i18n/notices";
import { usePane } from "../context";
import { PaneIcon } from "../icons";
import { keepFocus } from "./keep-focus";

/** A place that was jumped to and cannot be seen: says why, and offers to show it. */
export function HiddenPanel(): ReactElement | null {
  const { state, actions, words } = usePane();
  const said = noticeMessagesFor(words.language);
  const { hidden, step } = state;
  if (!hidden || step !== null || state.failure) return null;
  const { area, why } = hidden;
  return (
    <section className="rc-notice rc-tone-review">
      <PaneIcon name="Warning" />
      <div className="rc-notice-body">
        <p>{said.hidden[why](area.sheet)}</p>
        <div className="rc-notice-buttons">
          <DefaultButton
            text={said.hidden.reveal}
            onClick={({ currentTarget }) => {
              keepFocus(currentTarget);
              actions.select(area, true);
            }}
          />
        </div>
      </div>
    </section>
  );
}
