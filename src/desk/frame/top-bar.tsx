import { ActionButton, DefaultButton } from "office-ui-fabric-react/lib/Button";
import type { ReactElement } from "react";
import { messagesFor } from "../../i18n";
import { ReviewingToggle } from "../../taskpane/header/reviewing-toggle";
import { PaneIcon } from "../../taskpane/icons";
import { useDesk } from "../context";
import { fileName } from "../files/desk-file";
import { DeskIcon } from "./icons";
import type { Offline } from "./offline";
import { useArrival } from "./use-arrival";

/** Where one is, what the page can do without a network, and the language. */
export function TopBar({
  offline,
  onUpdate,
  onReviewing,
  onLanguage,
}: {
  readonly offline: Offline;
  readonly onUpdate: () => void;
  readonly onReviewing: (on: boolean) => void;
  readonly onLanguage: () => void;
}): ReactElement {
  const { state, actions, said, language, reviewing } = useDesk();
  const open = state.files.find(({ id }) => id === state.open);
  const heading = useArrival<HTMLHeadingElement>(open?.id ?? "");
  return (
    <header className="rd-top">
      {open ? (
        <>
          <ActionButton
            className="rd-back"
            iconProps={{ iconName: "Back" }}
            text={said.book.back}
            onClick={() => actions.open(null)}
          />
          <h1 ref={heading} tabIndex={-1} className="rd-file-name" title={open.path}>
            {fileName(open.path)}
          </h1>
          {open.unsaved ? <span className="rc-badge rc-tone-review rd-unsaved">{said.book.unsaved}</span> : null}
        </>
      ) : (
        <p className="rd-brand">
          <img src="desk/icons/icon.svg" alt="" width="28" height="28" />
          <strong>{said.title}</strong>
        </p>
      )}
      <div className="rd-top-end">
        <ReviewingToggle on={reviewing} words={messagesFor(language).pane.reviewing} onChange={onReviewing} />
        <OfflineSign offline={offline} onUpdate={onUpdate} />
        <ActionButton
          className="rd-language"
          iconProps={{ iconName: "Language" }}
          text={said.language.other}
          lang={said.language.other === "English" ? "en" : "zh-CN"}
          onClick={onLanguage}
        />
      </div>
    </header>
  );
}

function OfflineSign({
  offline,
  onUpdate,
}: {
  readonly offline: Offline;
  readonly onUpdate: () => void;
}): ReactElement {
  const { said } = useDesk();
  const { offline: words } = said;
  const hint = { ready: words.readyHint, none: words.noneHint, preparing: undefined }[offline.state];
  return (
    <>
      {offline.update ? (
        <DefaultButton
          className="rd-update"
          iconProps={{ iconName: "Retry" }}
          text={words.update}
          title={words.updateHint}
          onClick={onUpdate}
        />
      ) : null}
      <span className={`rd-offline is-${offline.state}`} role="status" title={hint}>
        {offline.state === "ready" ? <PaneIcon name="Met" /> : <DeskIcon name="Offline" />}
        <span className="rd-offline-text">{words[offline.state]}</span>
      </span>
    </>
  );
}
