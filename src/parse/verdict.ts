/** The school's own conclusion about an indicator, in all the forms in which schools write it. */
import type { CellValue } from "../spreadsheet";
import { cellText, squeeze } from "./text";
import { CROSSES, readTicks, tidyBoxes } from "./ticks";

/** 是 or 否 as read; both or neither box ticked, and text that is neither, each told apart. `text` is the cell, trimmed. */
export type VerdictReading =
  | { readonly state: "blank" }
  | { readonly state: "yes" }
  | { readonly state: "no" }
  | { readonly state: "both" | "none" | "unclear"; readonly text: string };

export const YES_WORDS: ReadonlySet<string> = new Set(
  "是 是的 达标 已达标 均达标 全部达标 完全达标 符合 均符合 完全符合 全部符合 符合要求 满足 满足要求 合格 通过 y yes true √ ✓ ✔ ☑ ✅".split(
    " ",
  ),
);
export const NO_WORDS: ReadonlySet<string> = new Set([
  ..."否 不是 未达标 不达标 没达标 没有达标 尚未达标 不符合 未符合 不符合要求 不满足 不合格 未通过 不通过 n no false x".split(
    " ",
  ),
  ...CROSSES,
]);
const LABELS: ReadonlySet<string> = new Set([...YES_WORDS, ...NO_WORDS]);

/**
 * A verdict for comparing: squeezed, lower case, without stars, full stops and brackets or quotes around the whole. A slash or a
 * comma inside stays: “是/否” is the empty form.
 */
export function verdictKey(text: string): string {
  const bare = squeeze(tidyBoxes(text))
    .toLowerCase()
    .replace(/^[★▲*]+|(?<![。.,;!])[。.,;!]+$/g, "");
  const inside = /^[([【"“'‘「](.*)[)\]】"”'’」]$/u.exec(bare)?.[1];
  return inside ?? bare;
}

/** Boxes, labels and blanks of the longest form take some hundred signs; an article is no verdict. */
const LONGEST = 400;

/**
 * Reads a verdict cell. Careful on purpose: 基本达标, 部分符合, 是/否, 无, a number or an error value are “unclear”, never a guess.
 */
export function parseVerdict(value: CellValue | undefined): VerdictReading {
  if (typeof value === "boolean") return { state: value ? "yes" : "no" };
  const text = cellText(value).trim();
  if (squeeze(text) === "") return { state: "blank" };
  if (typeof value !== "string" || text.length > LONGEST) return { state: "unclear", text };
  const key = verdictKey(value);
  if (YES_WORDS.has(key)) return { state: "yes" };
  if (NO_WORDS.has(key)) return { state: "no" };
  if (/^(?:[□☐○]|\(\)|\[\]|【】)$/.test(squeeze(tidyBoxes(value)))) return { state: "none", text };
  const ticks = readTicks(value, LABELS);
  if (ticks === null || ticks === "ambiguous") return { state: "unclear", text };
  const [first, ...more] = ticks.ticked;
  if (first === undefined) return { state: "none", text };
  if (more.length > 0) return { state: "both", text };
  if (YES_WORDS.has(first)) return { state: "yes" };
  return NO_WORDS.has(first) ? { state: "no" } : { state: "unclear", text };
}
