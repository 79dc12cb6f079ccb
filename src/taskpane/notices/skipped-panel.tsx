import type { ReactElement } from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { noticeMessagesFor, type NoticeMessages } from "../../i18n/notices";
import type { SkippedChange, SkipReason } from "../../spreadsheet";
import { usePane } from "../context";
import { PaneIcon } from "../icons";
import { keepFocus } from "./keep-focus";

/** What could not be written, or taken away, although the rest was. */
export function SkippedPanel(): ReactElement | null {
  const { state, actions, said, words, place } = usePane();
  const late = noticeMessagesFor(words.language);
  const { stayed } = state;
  const skipped = state.result?.skipped ?? [];
  const shown = stayed.length > 0 ? stayed : skipped;
  if (shown.length === 0 || state.step !== null || state.failure) return null;
  return (
    <section className="rc-notice rc-tone-review" role="alert">
      <PaneIcon name="Warning" />
      <div className="rc-notice-body">
        <h2>{stayed.length > 0 ? late.stayed(placesIn(stayed)) : said.skipped.title(placesIn(skipped))}</h2>
        <ul>
          {shown.map((change) => (
            <li key={`${change.what} ${change.sheet} ${change.reason}`}>
              {said.skipped[change.what](change.sheet, change.cells ?? [])}
              {said.skipped.separator}
              {late.reasons[change.reason]}
            </li>
          ))}
        </ul>
        {stayed.length > 0 ? null : <p>{said.skipped.advice}</p>}
        {place.live ? advicesFor(shown, late).map((advice) => <p key={advice}>{advice}</p>) : null}
        {stayed.length > 0 ? null : (
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
        )}
      </div>
    </section>
  );
}

/** Single cells count each for itself. */
function placesIn(changes: readonly SkippedChange[]): number {
  return changes.reduce((count, { cells }) => count + (cells?.length ?? 1), 0);
}

function advicesFor(changes: readonly SkippedChange[], { advices }: NoticeMessages): string[] {
  const words: Readonly<Partial<Record<SkipReason, string>>> = advices;
  const reasons = new Set(changes.map(({ reason }) => reason));
  return [...reasons].flatMap((reason) => words[reason] ?? []);
}
