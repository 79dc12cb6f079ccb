import type { ReactElement } from "react";
import { messagesFor } from "../../i18n";
import { usePane } from "../context";
import { PaneIcon } from "../icons";

/** In place of the questions, where what asks them could not be loaded. */
export function Unasked(): ReactElement | null {
  const { state, words } = usePane();
  const question = state.asked?.questions[0];
  if (!question) return null;
  const code = question.ask === "other-file" ? "not-a-checklist" : "needs-answer";
  return (
    <section className="rc-notice rc-tone-review" role="alert">
      <PaneIcon name="Warning" />
      <div className="rc-notice-body">
        <p>{messagesFor(words.language).errors.input[code]({})}</p>
      </div>
    </section>
  );
}
