/** 院级经历: whether somebody has worked in a college's union, in a word or in a sentence. */
import type { CellValue } from "../spreadsheet";
import { takeApart } from "./core";
import { parseFlag } from "./flag";
import { saysNothing } from "./nothing";
import { BLANK, read, unreadable } from "./reading";
import { squeeze } from "./text";
import type { Reading } from "./types";

const NO = /^(?:暂?无|没有?|未(?!来)|从未|尚未|不曾|不具备|不是|否|非)/;
/** Words that leave a sentence open whatever else it says. */
const OPEN = /拟|将|候选|待|申请|\?|不详|不清|是否/;
const COLLEGE =
  /(?:学院|院系|书院|二级学院|[^学校医法]院|^院|系)(?:级|里)?(?:的)?(?:学生会|研究生会|学生分会|分会|团委|团总支|学生组织|组织|学生干部)/;
const COLLEGE_LEVEL = /院级|系级|院系级|二级学院/;
/** 1年, 两学期, 2021—2022: how long, where the question is whether. */
const FOR_HOW_LONG = /^(?:任职|工作|共|约)?(\d{1,2}|[一二两三四半])个?(?:学?年|学期)(?:半|多|以上)?$/;

/** True or false; a dash or N/A is blank, and a sentence that names no college's union is unreadable. */
export function parseExperience(value: CellValue | undefined): Reading<boolean> {
  const flag = parseFlag(value);
  if (flag.state !== "unreadable" || typeof value !== "string") return flag;
  const text = squeeze(value);
  if (saysNothing(text)) return /无|没有|none/i.test(text) ? read(false) : BLANK;
  const { outside, inside } = takeApart(text);
  const word = parseFlag(outside);
  if (word.state === "read" && !inside.some((words) => OPEN.test(words) || NO.test(words))) return word;
  if (OPEN.test(text)) return unreadable(value);
  if (NO.test(outside)) return read(false);
  const years = FOR_HOW_LONG.exec(outside)?.[1];
  if (years !== undefined) return read(years !== "0");
  return COLLEGE.test(text) || COLLEGE_LEVEL.test(text) ? read(true) : unreadable(value);
}
