import type { ReactElement, ReactNode } from "react";
import { PaneIcon } from "../icons";
import { useAnswer } from "./use-answer";

/** One of several answers. `chosen` is left out where choosing is all that can be done. */
export function Choice({
  chosen,
  onChoose,
  children,
}: {
  readonly chosen?: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const { busy } = useAnswer();
  return (
    <button
      type="button"
      className="rc-choice"
      aria-pressed={chosen}
      // Not `disabled`: that would lose the focus.
      aria-disabled={busy}
      onClick={busy ? undefined : onChoose}
    >
      {chosen === true ? <PaneIcon name="CheckMark" /> : null}
      {children}
    </button>
  );
}
