/** Things that are many, asked for page by page, along with others of their kind. */
import { HostError } from "../../spreadsheet";
import type { Session } from "./connection";
import { isPassing, readFailure } from "./office-error";

/** How many things are asked for at once. */
export class PageSize {
  constructor(public most: number) {}

  /** Asks for fewer from now on; false where one at a time is too many. */
  shrink(): boolean {
    const smaller = Math.ceil(this.most / 4);
    if (smaller === this.most) return false;
    this.most = smaller;
    return true;
  }
}

export interface Pages<T> {
  /** Queues the next questions; false where there is nothing left to ask. Asked again, it queues the same. */
  ask(): boolean;
  /** Takes the answers to what was queued last. */
  take(): void;
  /** Asks for less at a time, after an answer that was too large; false where it is least already. */
  shrink(): boolean;
  /** Gives up what a request failed at, told by its traces; false where that is none of its own. */
  leaveOut?(traces: readonly string[]): boolean;
  /** All, once there is nothing left to ask. */
  readonly found: readonly T[];
}

/**
 * Asks everything, in as many requests as the longest of them takes.
 *
 * @param also what is asked in the first request beside them: queued anew when that has to be repeated
 */
export async function readPages(
  session: Session,
  pages: readonly Pages<unknown>[],
  also: () => unknown = () => undefined,
): Promise<void> {
  for (let isFirst = true; ;) {
    if (isFirst) also();
    const asked = pages.map((page) => page.ask()).some(Boolean);
    if (!asked && !isFirst) return;
    try {
      await session.read();
    } catch (error) {
      if (!mayRepeat(error, pages)) throw error;
      continue;
    }
    isFirst = false;
    for (const page of pages) page.take();
  }
}

/** Whether the same request may go well without what it failed at, or in smaller pieces. */
function mayRepeat(error: unknown, pages: readonly Pages<unknown>[]): boolean {
  if (!(error instanceof HostError)) return false;
  if (error.code === "response-too-large") return pages.map((page) => page.shrink()).some(Boolean);
  if (isPassing(error)) return false;
  const { traces } = readFailure(error.cause);
  return pages.some((page) => page.leaveOut?.(traces) ?? false);
}
