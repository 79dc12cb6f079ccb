/** 是否有不及格: whether somebody has failed a course, in a word, a number of courses or their names. */
import type { CellValue } from "../spreadsheet";
import { CHINESE_NUMERAL, parseChineseNumeral } from "./chinese-numeral";
import { takeApart } from "./core";
import { parseFlag } from "./flag";
import { read, unreadable } from "./reading";
import { squeeze } from "./text";
import type { Reading } from "./types";

const NONE =
  /^(?:暂?无|没有?|未|从未|不存在|全部?|均|都|各科|成绩|课程|课业|所有|本科期间)*(?:有|出现|发生|存在)?(?:任何)?(?:不及格|挂科|及格|合格|通过|补考)?(?:课程|科目|情况|现象|记录)?$/;
/** Of these, words that say so: without one the pattern above matches too much. */
const SAYS_NONE =
  /^(?:暂无|无|没|未|从未|不存在)|^(?:全部?|均|都|各科|成绩|课程|课业|所有).*(?:及格|合格|通过)|^(?:及格|合格|通过)$/;
/** A course failed and made good, put off, or not a course at all: for a person to judge. */
const OPEN =
  /补考|重修|缓考|免修|已(?:过|通过)|后(?:已)?(?:及格|通过)|曾|待|\?|不详|体测|体质|旷考|缺考|查|未出(?:成绩|分)/;
const COUNT = new RegExp(
  `^(?:有|共|挂科?|不及格)?(\\d{1,2}|[${CHINESE_NUMERAL}]{1,2})(?:门|科|次)(?:课程?|科目)?(?:不及格|挂科)?$`,
);
/** How the names of courses end, and what students call them. */
const COURSE =
  /^(?:[\u4E00-\u9FFFA-Za-z·]{0,10}(?:数学|英语|物理|化学|生物|力学|概论|原理|基础|导论|代数|几何|统计|设计|体育|写作|语文|历史|法学|经济学|管理学|制图|编程|结构|分析|理论|实验|学|论|史|语|法)[上下一二三四ABⅠⅡ\d]?|高数|线代|大英|大物|概率|毛概|马原|史纲|思修|离散|C语言|电路)$/;

/**
 * True: a course was failed. `isInverse`: the heading asks the other way round (是否无不及格), where 是 is good and nothing
 * fails anybody by itself. Dashes are unreadable: they may mean either.
 */
export function parseFailedCourse(value: CellValue | undefined, isInverse = false): Reading<boolean> {
  const reading = readCell(value);
  if (!isInverse) return reading;
  const flag = parseFlag(value);
  if (flag.state !== "read") return flag.state === "blank" ? flag : unreadable(value);
  // 无 under 是否无不及格 may answer either question.
  return flag.value && !(typeof value === "string" && /不及格|挂/.test(value)) ? read(false) : unreadable(value);
}

function readCell(value: CellValue | undefined): Reading<boolean> {
  if (typeof value === "number" && Number.isInteger(value) && value > 1 && value < 100) return read(true);
  const flag = parseFlag(value);
  if (flag.state !== "unreadable" || typeof value !== "string") return flag;
  const { outside, inside } = takeApart(squeeze(value).replace(/[。.!]$/, ""));
  if (OPEN.test(outside) || inside.some((words) => OPEN.test(words))) return unreadable(value);
  const word = parseFlag(outside);
  if (word.state === "read") return inside.some((words) => readWords(words) === !word.value) ? unreadable(value) : word;
  const said = readWords(outside);
  return said === null ? unreadable(value) : read(said);
}

/** Failed, not failed, or neither said. */
function readWords(text: string): boolean | null {
  if (SAYS_NONE.test(text) && NONE.test(text)) return false;
  const count = COUNT.exec(text)?.[1];
  if (count !== undefined) return (/\d/.test(count) ? Number(count) : (parseChineseNumeral(count) ?? 1)) > 0;
  const names = text.split(/[、,，;和及]/);
  return names.every((name) => COURSE.test(name)) ? true : null;
}

/** 是否无不及格, 课业是否全部合格: a heading under which 是 says that all is well. 有无不及格 asks the usual question. */
export function isInverseHeading(header: string): boolean {
  const bare = squeeze(header);
  if (/有无|有没有|是否有|是否存在/.test(bare)) return /(?:有无|是否有).*(?:全部|均|都)(?:及格|合格)/.test(bare);
  return (
    /(?:无|没有|未|不存在|非)[^有]{0,6}(?:不及格|挂科|补考)/.test(bare) || /(?:^|[^不])(?:及格|合格|通过)/.test(bare)
  );
}
