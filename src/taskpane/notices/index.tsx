/** Notices beneath the buttons, which come when there is something to tell. */
import type { ReactElement } from "react";
import { HiddenPanel } from "./hidden-panel";
import { SkippedPanel } from "./skipped-panel";

export function LateNotices(): ReactElement {
  return (
    <>
      <SkippedPanel />
      <HiddenPanel />
    </>
  );
}
