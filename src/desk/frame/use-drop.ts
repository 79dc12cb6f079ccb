/** Files dropped anywhere on the page. */
import { useEffect, useRef, useState } from "react";
import { droppedFrom, type Picked } from "../files/intake";

/** Answers whether files are being held over the page. */
export function useDrop(onPicked: (picked: Picked) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useRef(onPicked);
  take.current = onPicked;
  useEffect(() => {
    // Entering a part of the page comes before leaving the one around it.
    let depth = 0;
    const brings = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    const enter = (event: DragEvent): void => {
      if (!brings(event)) return;
      event.preventDefault();
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (!brings(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hold = (event: DragEvent): void => {
      if (!brings(event) || !event.dataTransfer) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
    };
    const drop = (event: DragEvent): void => {
      depth = 0;
      setOver(false);
      if (!brings(event) || !event.dataTransfer) return;
      event.preventDefault();
      void droppedFrom(event.dataTransfer).then((picked) => take.current(picked));
    };
    const listeners = [
      ["dragenter", enter],
      ["dragleave", leave],
      ["dragover", hold],
      ["drop", drop],
    ] as const;
    for (const [name, listener] of listeners) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener);
    };
  }, []);
  return over;
}
