/** Where the focus goes when a view takes the place of another: to its heading, so that keyboard and reader begin there. */
import { useEffect, useRef, type RefObject } from "react";

/** For a heading with tabIndex -1. Something in the view that has taken the focus already keeps it. */
export function useArrival<T extends HTMLElement>(view: string): RefObject<T> {
  const heading = useRef<T>(null);
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [view]);
  return heading;
}
