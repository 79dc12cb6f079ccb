/**
 * Keeps the desk's own files, and nothing else, for use without a network. A new version waits until the page says that
 * it may take over: a page with work in it is never swapped underneath.
 */
import { cleanupOutdatedCaches, precacheAndRoute } from "workbox-precaching";

interface ServiceWorkerScope {
  /** Replaced by the list of files when the desk is built. */
  readonly __WB_MANIFEST: { readonly url: string; readonly revision: string | null }[];
  skipWaiting(): Promise<void>;
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
}
declare const self: ServiceWorkerScope;

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

self.addEventListener("message", ({ data }) => {
  if (data === "take-over") void self.skipWaiting();
});
