/** The browser's own way back leads from a workbook to the table, not off the page. */
import { useEffect, useRef } from "react";

/** Marks the entry of the history that stands for an open workbook. */
const ENTRY = "reform-check.workbook";

function inEntry(): boolean {
  const state: unknown = window.history.state;
  return state === ENTRY;
}

/** `onBack` is called when a workbook is open and the person goes back in the browser. */
export function useBack(open: boolean, onBack: () => void): void {
  const latest = useRef({ open, onBack });
  latest.current = { open, onBack };
  useEffect(() => {
    // Closed by the page's own button, the entry stays and serves the next workbook.
    if (open && !inEntry()) window.history.pushState(ENTRY, "");
  }, [open]);
  useEffect(() => {
    const moved = (): void => {
      if (latest.current.open && !inEntry()) latest.current.onBack();
    };
    window.addEventListener("popstate", moved);
    return () => window.removeEventListener("popstate", moved);
  }, []);
}
