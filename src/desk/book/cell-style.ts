/** A cell's look as the browser draws it. The sheet is white paper whatever the theme: its colours were chosen for that. */
import type { CSSProperties } from "react";
import { OVERLAY_COLOURS, type MarkTone, type PictureStyle } from "../../spreadsheet";
import { contrast } from "../../taskpane/colours";

const PAPER = "#FFFFFF";
export const INK = "#1F2933";
const READABLE = 4.5;
const SIDES = { left: "flex-start", center: "center", right: "flex-end" } as const;
const LEVELS = { top: "flex-start", center: "center", bottom: "flex-end" } as const;

/** The style of a cell, its mark included. */
export function cellStyle(style: PictureStyle, textual: boolean, tone: MarkTone | null): CSSProperties {
  const ground = tone ? `#${OVERLAY_COLOURS[tone].fill}` : style.fill ? `#${style.fill}` : PAPER;
  const own = style.colour ? `#${style.colour}` : INK;
  const side = style.horizontal ?? (textual ? "left" : "right");
  return {
    background: ground === PAPER ? undefined : ground,
    // A mark lies over colours that were chosen for another ground.
    color: tone && contrast(own, ground) < READABLE ? INK : own === INK ? undefined : own,
    justifyContent: SIDES[side],
    textAlign: side,
    alignItems: LEVELS[style.vertical ?? "bottom"],
    fontWeight: style.bold ? 700 : undefined,
    fontStyle: style.italic ? "italic" : undefined,
    textDecoration: style.underline ? "underline" : undefined,
    fontSize: style.size ? `${style.size}pt` : undefined,
    ...(style.border && tone === null ? { borderColor: "#8A94A0" } : {}),
  };
}
