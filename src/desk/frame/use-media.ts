/** What the window is like: width, and light or dark. */
import { useEffect, useState } from "react";
import { DARK, LIGHT, type HostTheme } from "../../taskpane/colours";

/** Below this, picture and results do not fit side by side. */
const NARROW = "(max-width: 899px)";
/** Below this, the table's columns do not fit: each row becomes a card. */
const CARDS = "(max-width: 719px)";
const DARK_WANTED = "(prefers-color-scheme: dark)";

/** Whether the media query holds, now and whenever it changes. */
function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const list = window.matchMedia(query);
    const listen = (): void => setHolds(list.matches);
    listen();
    list.addEventListener("change", listen);
    return () => list.removeEventListener("change", listen);
  }, [query]);
  return holds;
}

export function useNarrow(): boolean {
  return useMedia(NARROW);
}

export function useCards(): boolean {
  return useMedia(CARDS);
}

export function useTheme(): HostTheme {
  return useMedia(DARK_WANTED) ? DARK : LIGHT;
}
