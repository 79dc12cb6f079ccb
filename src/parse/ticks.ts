/** Pre-printed choices with a box before or behind each: “☑是 □否”, “R是 £否”, “[x]是 [ ]否”, “是√ 否”. */
import { tidy } from "./text";

/** What the boxes say: the labels that are ticked, or null when it cannot be told which box belongs to which label. */
export type TickReading = { readonly ticked: readonly string[]; readonly labels: readonly string[] } | "ambiguous";

type Token = { kind: "tick" | "empty" | "cross" | "gap" } | { kind: "label"; text: string };

const TICKS = "☑☒✅■●◉◼⬛√✓✔🗹🗸🗷";
const EMPTIES = "□☐○◯◻▢❏❑❒⬜£";
export const CROSSES = "×✗✘✕✖❌╳";
const GAPS = " /|,;、。_";
const OPEN = "([{【〔";
const CLOSE = ")]}】〕";

/**
 * Boxes of the fonts Wingdings and Wingdings 2 as they arrive in a cell: their letters (R, £ are dealt with below), or the same
 * in the private area that Word uses for symbols.
 */
const SYMBOL_FONT: Readonly<Record<string, string>> = {
  "\u00FE": "☑",
  "\u00A8": "□",
  "\uF052": "☑",
  "\uF0A3": "□",
  "\uF0FE": "☑",
  "\uF0A8": "□",
  "\uF06F": "□",
  "\uF0FC": "√",
  "\uF050": "√",
  "\uF0FB": "×",
};

/** `tidy`, with the boxes of symbol fonts turned into ordinary ones. */
export function tidyBoxes(text: string): string {
  return tidy(text.replace(/[\u00FE\u00A8\uF050-\uF0FE]/g, (symbol) => SYMBOL_FONT[symbol] ?? symbol));
}

function markOf(character: string): "tick" | "empty" | "cross" | null {
  if (character === "") return null;
  if (TICKS.includes(character)) return "tick";
  if (EMPTIES.includes(character)) return "empty";
  return CROSSES.includes(character) ? "cross" : null;
}

/** “[x]”, “( )”, “【√】” that begins at `start`: its mark and length. */
function bracketedMark(characters: readonly string[], start: number): { kind: Token["kind"]; length: number } | null {
  const close = CLOSE.charAt(OPEN.indexOf(characters[start] ?? "?"));
  let i = start + 1;
  if (characters[i] === " ") i += 1;
  if (characters[i] === close) return { kind: "empty", length: i + 1 - start };
  const inside = characters[i] ?? "";
  const kind = /^[xXvVR*]$/.test(inside) ? "tick" : markOf(inside);
  i += 1;
  if (characters[i] === " ") i += 1;
  return kind && characters[i] === close ? { kind, length: i + 1 - start } : null;
}

function tokenise(text: string): Token[] {
  const characters = [...text];
  const tokens: Token[] = [];
  let label = "";
  const push = (token?: Token): void => {
    if (label !== "") tokens.push({ kind: "label", text: label });
    label = "";
    if (token) tokens.push(token);
  };
  for (let i = 0; i < characters.length; i += 1) {
    const character = characters[i] ?? "";
    const bracketed = OPEN.includes(character) ? bracketedMark(characters, i) : null;
    const alone = !/[A-Za-z]/.test(characters[i - 1] ?? "") && !/[A-Za-z]/.test(characters[i + 1] ?? "");
    const mark = character === "R" && alone ? "tick" : markOf(character);
    if (bracketed && bracketed.kind !== "label") {
      push({ kind: bracketed.kind });
      i += bracketed.length - 1;
    } else if (mark) {
      push({ kind: mark });
    } else if (GAPS.includes(character)) {
      push({ kind: "gap" });
    } else if (character !== ":") {
      label += character;
    }
  }
  push();
  return tokens;
}

/** Takes labels that stand without a gap apart: “是否” is 是 and 否, “达标未达标” likewise. */
function splitLabel(label: string, words: ReadonlySet<string>): string[] {
  // No two words together are longer; a whole paragraph in the cell is not worth searching.
  if (words.has(label) || label.length > 20) return [label];
  for (let i = 1; i < label.length; i += 1) {
    if (words.has(label.slice(0, i)) && words.has(label.slice(i))) return [label.slice(0, i), label.slice(i)];
  }
  return [label];
}

/** Characters; no choice between boxes is longer. */
const LONGEST = 2000;

/**
 * Reads text that holds boxes or ticks beside labels; null where it holds no mark or no label. `words` are the labels that are
 * known, in lower case. A cross counts as an empty box beside a tick (“是√ 否×”); without any tick nobody can say
 * what it means.
 */
export function readTicks(text: string, words: ReadonlySet<string>): TickReading | null {
  if (text.length > LONGEST) return null;
  const all: Token[] = [];
  for (const token of tokenise(tidyBoxes(text))) {
    if (token.kind !== "label") all.push(token);
    else for (const part of splitLabel(token.text.toLowerCase(), words)) all.push({ kind: "label", text: part });
  }
  const isSolid = ({ kind }: Token): boolean => kind !== "gap";
  let end = all.length;
  while (all[end - 1]?.kind === "gap") end -= 1;
  const tokens = all.slice(Math.max(0, all.findIndex(isSolid)), end);
  const solid = tokens.filter((token) => token.kind !== "gap");
  const labels = solid.flatMap((token) => (token.kind === "label" ? [token.text] : []));
  const marks = solid.length - labels.length;
  if (marks === 0 || labels.length === 0) return null;
  if (!solid.some((token) => token.kind === "tick") && solid.some((token) => token.kind === "cross"))
    return "ambiguous";
  const ticked = marks === labels.length ? pairUp(solid) : attach(tokens);
  return ticked ? { ticked, labels } : "ambiguous";
}

/** As many marks as labels: they take turns, and the first token tells which comes first. */
function pairUp(solid: readonly Token[]): string[] | null {
  const ticked: string[] = [];
  for (let i = 0; i < solid.length; i += 2) {
    const first = solid[i];
    const second = solid[i + 1];
    const markFirst = solid[0]?.kind !== "label";
    const [mark, label] = markFirst ? [first, second] : [second, first];
    if (!mark || !label || mark.kind === "label" || label.kind !== "label") return null;
    if (mark.kind === "tick") ticked.push(label.text);
  }
  return ticked;
}

/** Fewer (or more) marks than labels: each belongs to the label that it touches, and must touch only one. */
function attach(tokens: readonly Token[]): string[] | null {
  const ticked: string[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token || token.kind === "label" || token.kind === "gap") continue;
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    // At the very start or end there is only one side, gap or not.
    const next = i === 0 && after?.kind === "gap" ? tokens[i + 2] : after;
    const last = i === tokens.length - 1 && before?.kind === "gap" ? tokens[i - 2] : before;
    const sides = [last, next].flatMap((side) => (side?.kind === "label" ? [side.text] : []));
    if (sides.length !== 1 || sides[0] === undefined) return null;
    if (token.kind === "tick") ticked.push(sides[0]);
  }
  return ticked;
}
