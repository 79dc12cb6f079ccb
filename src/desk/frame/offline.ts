/** Whether the page is kept for use without a network, and whether a newer one waits. */
import { useEffect, useState } from "react";

export type OfflineState = "preparing" | "ready" | "none";

export interface Offline {
  readonly state: OfflineState;
  /** Puts the newer version in place and opens the page anew; null while there is none. */
  readonly update: (() => void) | null;
}

const SERVICE_WORKER = "desk-sw.js";

/** Has the page's files kept, and watches for a newer version. Nothing is opened anew by itself. */
export function useOffline(): Offline {
  const [state, setState] = useState<OfflineState>("preparing");
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  useEffect(() => {
    let left = false;
    if (!("serviceWorker" in navigator)) {
      setState("none");
      return undefined;
    }
    register((newer) => {
      if (!left) setWaiting(newer);
    }).then(
      () => {
        if (!left) setState("ready");
      },
      () => {
        if (!left) setState("none");
      },
    );
    return () => {
      left = true;
    };
  }, []);
  const update = waiting
    ? (): void => {
        // Not "controllerchange": a page from before the first visit was over has no controller.
        waiting.addEventListener("statechange", () => {
          if (waiting.state === "activated") window.location.reload();
        });
        waiting.postMessage("take-over");
      }
    : null;
  return { state, update };
}

/** Resolves when the page's files are all there; `onNewer` hears of a version that waits to take over. */
async function register(onNewer: (worker: ServiceWorker) => void): Promise<void> {
  const registration = await navigator.serviceWorker.register(SERVICE_WORKER);
  const watch = (worker: ServiceWorker | null): void => {
    if (!worker) return;
    const look = (): void => {
      // The very first one has nobody to take over from.
      if (worker.state === "installed" && registration.active) onNewer(worker);
    };
    worker.addEventListener("statechange", look);
    look();
  };
  watch(registration.waiting);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  await navigator.serviceWorker.ready;
}
