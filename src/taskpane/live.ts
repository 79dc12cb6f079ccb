/** 实时检查: looks again shortly after the user stopped changing cells. */
import { useEffect, useRef } from "react";
import type { PaneSession } from "../session/pane-session";

/** Long enough for a row to be typed without a look in between. */
const SETTLED_MS = 900;

/**
 * While `on`, calls `look` when changes have settled. Changes during a look, or while a step of the user's is under way
 * (`busy`), are looked at afterwards. `failed` hears when the host cannot watch.
 */
export function useLiveCheck({
  session,
  on,
  busy,
  look,
  failed,
}: {
  readonly session: PaneSession;
  readonly on: boolean;
  readonly busy: boolean;
  readonly look: () => Promise<void>;
  readonly failed: (error: unknown) => void;
}): void {
  const current = useRef({ busy, look, failed });
  current.current = { busy, look, failed };
  useEffect(() => {
    if (!on) return undefined;
    let ended = false;
    let looking = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (ended) return;
        if (looking || current.current.busy) {
          settle();
          return;
        }
        looking = true;
        void current.current.look().finally(() => {
          looking = false;
        });
      }, SETTLED_MS);
    };
    const watching = session.watch(settle);
    watching.catch((error: unknown) => current.current.failed(error));
    return () => {
      ended = true;
      clearTimeout(timer);
      // A host that is gone has nothing left to stop.
      watching.then((stop) => stop()).catch(() => undefined);
    };
  }, [session, on]);
}
