/** The words around a figure in a remark that tell what it is worth. All expect `plain` text. */
import { isAhead } from "../language";

/** “Such is the state”: what a school has, as opposed to what a rule allows. */
export const STATE_WORD =
  /(?<!不再|不)保留|只剩|剩下|实有|实际(?:人数)?|实为|等于|现有|现为|目前|当前|现任|现共|总人数|总数|总计|合计|共/g;
/** Of these, the ones that beat a mere total. */
export const PRESENT_WORD = /实有|实际|实为|等于|现有|现为|目前|当前|现任|现共/;

/** A plan, anywhere before the figure in its clause. */
const PLAN = /(?:^|[^模比虚])(?:拟|计划)$|将(?:达|为|有)|(?:纳新|招新|换届|调整)后(?:将|再|可)|年底前/;
/** A quoted rule or a rough figure, before the figure … */
const RULE_OR_ROUGH =
  /不超过|不得超过|未超过?|没有?超过?|不多于|不高于|不大于|低于|少于|小于|不足|不到|未达到?|至多|最多|上限|编制|定编|(?<!最终|经)核定|定员|定额|限额|名额|控制在|至少|最少|原则上|应当|应占|应为|应达|要求|大约|(?:^|[^公节签预违契条])约(?![束定谈])|[≤≥<]|按 ?$|(?:^|[^最附])近 ?$/;
/** … and behind it. */
const INEXACT_AFTER = /^ ?[)]?(?:以内|之内|以下|以上|及以上|左右|上下|[余多几](?!项)|\+|为限)/;

/** True when the words right before or behind a figure make it a rule, a rough figure or a plan. */
export function isInexact(before: string, after: string): boolean {
  if (isAhead(before) || PLAN.test(before) || INEXACT_AFTER.test(after)) return true;
  // 按要求实有38人: what a school has is no longer the rule that was quoted before it.
  const state = PRESENT_WORD.exec(before);
  return RULE_OR_ROUGH.test(state ? before.slice(state.index) : before);
}

/** How many characters behind a figure belong to what it says: 以内, 左右. */
export function lengthOfRider(after: string): number {
  return INEXACT_AFTER.exec(after)?.[0].length ?? 0;
}

/** Titles in 《》 are names: nothing in them is a figure or a plan. The length stays, so places do not move. */
export function withoutTitles(text: string): string {
  return text.replace(/《[^《》]{0,100}》/g, (title) => "《".repeat(title.length));
}

/** The words a figure was read from: at most 40 characters, ends trimmed of punctuation. */
export function wordsOf(text: string, start: number, end: number): string {
  return text.slice(Math.max(start, end - 40), end).replace(/^[\s,;。、:()]+|[\s,;。、:(]{1,40}$/g, "");
}
