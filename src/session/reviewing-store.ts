/** The mode 评审, kept on this machine. Nothing in here throws: where the browser keeps nothing, it lasts as long as the page. */
import type { KeptStorage } from "./answers-store";

const ITEM = "reform-check.reviewing";

/** Off unless it was switched on here. `storage` is asked for at each use: a browser may throw even when it is looked at. */
export function keptReviewing(storage: () => KeptStorage = () => localStorage): boolean {
  try {
    return storage().getItem(ITEM) === "yes";
  } catch {
    return false;
  }
}

/** Keeps the mode. */
export function keepReviewing(on: boolean, storage: () => KeptStorage = () => localStorage): void {
  try {
    if (on) storage().setItem(ITEM, "yes");
    else storage().removeItem(ITEM);
  } catch {
    // Off again next time.
  }
}
