/** Cells that hold words and yet state nothing of their own: 无, N/A, 待定, and the marks that repeat the cell above. */
import { remembered } from "./remembered";
import { squeeze } from "./text";

/** Nobody has been named, or nothing is to be said. 无党派 and 无不及格 are longer words and do state something. */
const NOTHING: ReadonlySet<string> = new Set(
  "无 暂无 没有 n/a na n.a. nil none null 空 空白 空缺 暂空 暂缺 缺 缺额 待定 未定 待补 待补充 待填 待填写 待确认 待核实 待统计 待聘 待选 未填 未知 不详 暂未确定 尚未确定 (空) (无) (待定) (暂缺) (空缺)".split(
    " ",
  ),
);
/** Of these, the ones that say that a place is not filled. */
const VACANT = /空缺|暂缺|暂空|^缺额?$|待定|未定|待聘|待选|待补|待确认|未确定|尚未明确|暂未明确|尚未配备|暂未配备/;
const DASHES = /^[-—–―－─_/／\\.。…·*]+$/;
const LONGEST_NOTHING = 8;

const DITTO = /^(?:["“”〃′'＂]{1,3}|[(]?(?:同上|同上一?行|同前|同左|同上格|下同|ditto)[)]?)[。.]?$/;

/** True for 无, N/A, —, 待定, 空缺 …: what a person writes where there is nothing to write. */
export function saysNothing(text: string): boolean {
  if (text.length > 2 * LONGEST_NOTHING) return false;
  const bare = squeeze(text).toLowerCase();
  return bare === "" || DASHES.test(bare) || NOTHING.has(bare.replace(/[。.!]$/, ""));
}

/** True where the words say that a place is not filled: 待定, 暂缺, “空缺（招聘中）”. */
export function saysVacant(text: string): boolean {
  return VACANT.test(squeeze(text).replace(/\([^]*/, "")) || VACANT.test(squeeze(text).replace(/^[^(]*\(|\)$/g, ""));
}

/** The first characters of all marks and words above: most texts begin with another one and need no closer look. */
const FIRST = new Set("无暂没有nN空缺待未不尚同前下dD(（[【\"“”〃″′＂‘’'-—–―－─_/／\\.。…·*Ｎ ".split(""));

/** What a short cell is besides words of its own; the same few texts come again with every row. */
export function markOf(text: string): "ditto" | "nothing" | null {
  return FIRST.has(text.charAt(0)) ? readMark(text) : null;
}

const MOST_MARKS = 4096;
const readMark = remembered((text) => (isDitto(text) ? "ditto" : saysNothing(text) ? "nothing" : null), MOST_MARKS);

/** True for 同上, 〃, 同左: the cell says what the one above says. */
export function isDitto(text: string): boolean {
  return text.length <= LONGEST_NOTHING && DITTO.test(squeeze(text).toLowerCase());
}
