import type { ReactElement } from "react";
import { useDesk } from "../context";

/** What of the last files given was not taken in, and why; nothing while all were. */
export function PassedOver(): ReactElement | null {
  const { state, said } = useDesk();
  const { skipped, copies, already, nothing } = state.passedOver;
  if (skipped + copies + already === 0 && !nothing) return null;
  return (
    <p role="status" className="rc-notice-line rc-tone-review rd-passed-over">
      {skipped > 0 ? <span>{said.many.skipped(skipped)}</span> : null}
      {copies > 0 ? <span>{said.many.copies(copies)}</span> : null}
      {already > 0 ? <span>{said.many.already(already)}</span> : null}
      {nothing ? <span>{said.many.nothingFound}</span> : null}
    </p>
  );
}
