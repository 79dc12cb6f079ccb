/** What a reviewer of the evaluation team enters: 评审结论 and 评审等级. */
import type { CellValue } from "../spreadsheet";
import type { Reading, ReviewerGrade, ReviewerVerdict } from "./types";
import { BLANK, read, unreadable } from "./reading";
import { cellText, squeeze } from "./text";
import { readTicks } from "./ticks";
import { NO_WORDS, verdictKey, YES_WORDS } from "./verdict";

const VERDICTS: ReadonlyMap<string, ReviewerVerdict> = new Map<string, ReviewerVerdict>([
  ...[...YES_WORDS, "pass"].map((word) => [word, "pass"] as const),
  ...[...NO_WORDS, "fail"].map((word) => [word, "fail"] as const),
  ..."待核实 待核查 待核 待查 待查证 待确认 待定 待复核 需核实 需核查 需复核 review"
    .split(" ")
    .map((word) => [word, "review"] as const),
  ..."不适用 不涉及 n/a na".split(" ").map((word) => [word, "not-applicable"] as const),
]);

const GRADES: ReadonlyMap<string, ReviewerGrade> = new Map<string, ReviewerGrade>([
  ["a", "A"],
  ["b", "B"],
  ["c", "C"],
  ["d", "D"],
]);

/** One choice from a list of words, plain or by ticked boxes. A form with no box ticked yet is blank: nobody has decided. */
function parseChoice<T>(
  value: CellValue | undefined,
  words: ReadonlyMap<string, T>,
  key: (text: string) => string,
): Reading<T> {
  if (squeeze(cellText(value)) === "") return BLANK;
  if (typeof value !== "string") return unreadable(value);
  const plain = words.get(key(value));
  if (plain !== undefined) return read(plain);
  const ticks = readTicks(value, new Set(words.keys()));
  if (ticks === null || ticks === "ambiguous") return unreadable(value);
  const [first, ...more] = ticks.ticked;
  if (first === undefined && ticks.labels.every((label) => words.has(label))) return BLANK;
  const chosen = first === undefined || more.length > 0 ? undefined : words.get(first);
  return chosen === undefined ? unreadable(value) : read(chosen);
}

/** 达标, 未达标, 待核实, 不适用 and the words that mean the same; TRUE and FALSE. Anything else is unreadable. */
export function parseReviewerVerdict(value: CellValue | undefined): Reading<ReviewerVerdict> {
  if (typeof value === "boolean") return read(value ? "pass" : "fail");
  return parseChoice(value, VERDICTS, verdictKey);
}

/** A, B, C or D, in either case or width, with 级, 等 or 档 behind it. */
export function parseReviewerGrade(value: CellValue | undefined): Reading<ReviewerGrade> {
  return parseChoice(value, GRADES, (text) => verdictKey(text).replace(/^(?:等级|评级):?|(?:等级|[级等档])$/g, ""));
}
