import type { ReactElement } from "react";
import { Toggle } from "office-ui-fabric-react/lib/Toggle";
import type { Messages } from "../../i18n";

/** 评审模式: the reviewers' columns count whoever filled them in. */
export function ReviewingToggle({
  on,
  words,
  disabled = false,
  onChange,
}: {
  readonly on: boolean;
  readonly words: Messages["pane"]["reviewing"];
  readonly disabled?: boolean;
  readonly onChange: (on: boolean) => void;
}): ReactElement {
  return (
    <div className="rc-live rc-reviewing" title={words.hint}>
      <Toggle
        label={
          <>
            {words.label}
            <span className="rc-reviewing-more">{words.more}</span>
          </>
        }
        inlineLabel
        checked={on}
        disabled={disabled}
        onChange={(_, next) => onChange(next === true)}
      />
    </div>
  );
}
