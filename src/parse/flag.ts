/** Yes-or-no cells: 是否有不及格, 院级经历, 是否专职, 启用. */
import type { CellValue } from "../spreadsheet";
import type { Reading } from "./types";
import { BLANK, read, unreadable } from "./reading";
import { cellText, squeeze } from "./text";
import { CROSSES, readTicks } from "./ticks";
import { verdictKey } from "./verdict";

const TRUE_WORDS: ReadonlySet<string> = new Set(
  "是 是的 有 存在 属于 y yes true 1 √ ✓ ✔ ☑ ✅ 有不及格 存在不及格 不及格 有挂科 挂科 专职 全职 启用 开启".split(" "),
);
const FALSE_WORDS: ReadonlySet<string> = new Set([
  ..."否 不是 无 没有 没 不存在 不属于 n no false 0 x 无不及格 没有不及格 未有不及格 不存在不及格 及格 均及格 全部及格 全部合格 无挂科 没有挂科 未挂科".split(
    " ",
  ),
  ..."兼职 非专职 不专职 停用 禁用 不启用 关闭".split(" "),
  ...CROSSES,
]);
const WORDS: ReadonlySet<string> = new Set([...TRUE_WORDS, ...FALSE_WORDS]);

/**
 * True or false from any of the words above, a ticked box, 1 or 0, or a number of failed courses (“2门”). A dash or slash alone is
 * unreadable, not blank and not false: under 是否有不及格 it may mean either.
 */
export function parseFlag(value: CellValue | undefined): Reading<boolean> {
  if (typeof value === "boolean") return read(value);
  if (squeeze(cellText(value)) === "") return BLANK;
  if (typeof value === "number") return value === 0 || value === 1 ? read(value === 1) : unreadable(value);
  if (typeof value !== "string") return unreadable(value);
  const key = verdictKey(value).replace(/(?:情况|课程|科目|现象)$/, "");
  const courses = /^有?(\d{1,2})门(?:课程?)?(?:不及格|挂科)?$/.exec(key)?.[1];
  if (courses !== undefined) return read(Number(courses) > 0);
  const ticks = WORDS.has(key) ? null : readTicks(value, WORDS);
  const word = ticks !== null && ticks !== "ambiguous" && ticks.ticked.length === 1 ? ticks.ticked[0] : key;
  if (word === undefined || !WORDS.has(word)) return unreadable(value);
  return read(TRUE_WORDS.has(word));
}
