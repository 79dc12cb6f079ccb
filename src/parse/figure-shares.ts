/** Shares in a remark: 占1.2%, 32/60, 百分之六十, and what they are shares of. */
import type { RemarkFigure } from "./types";
import { isInexact, lengthOfRider, withoutTitles, wordsOf } from "./figure-words";
import { parsePercentText } from "./number";
import { plain } from "./text";

export type ShareNoun = "college-experience" | "delegate-ratio" | "non-cadre";

/** A fraction n/N (not part of a date) or a percentage. */
const SHARE =
  /(?<rank>\d{1,7}) ?[人名]? ?\/ ?(?<total>\d{1,7})(?![\d%]| ?[/.年月日])|(?<percent>\d{1,3}(?:\.\d{1,10})? ?%)|(?<words>百分之(?:\d{1,3}(?:\.\d{1,10})?|[零一二三四五六七八九十百]{1,5}))/g;

/** Shares of something else. */
const OTHER =
  /女|男|党员|团员|少数民族|教师|老师|研究生(?!会)|本科生|专科生|出席|到会|参会|同意|赞成|票|满意|排名|成绩/;
const NON_CADRE = /非[^。;!?,]{0,20}?(?:骨干|干部)|普通(?:学生|同学)|一般(?:学生|同学)/;
const COLLEGE = /院级|学院学生会|学院研究生会|二级学院|来自学院|来自院/;
const DELEGATES = /代表|在校生|学生总|全体学生|学生人数|学生数|学生的|总人数/;

const PART_OF_DELEGATES = /占[^,;。占]{0,6}代表/;

type Owner = ShareNoun | "other" | null;

function specific(segment: string): Owner {
  if (NON_CADRE.test(segment)) return "non-cadre";
  if (OTHER.test(segment)) return "other";
  return COLLEGE.test(segment) ? "college-experience" : null;
}

function generic(segment: string): Owner {
  // 占代表总数的62%: a part of the delegates, whoever they are.
  return DELEGATES.test(segment) && !PART_OF_DELEGATES.test(segment) ? "delegate-ratio" : null;
}

interface Share {
  readonly value: number;
  readonly owner: Owner;
  readonly fraction: boolean;
  readonly exact: boolean;
  readonly text: string;
}

/** Where the clause around a share begins and ends; the share before and the one behind are limits too. */
function clauseAround(text: string, start: number, end: number, floor: number): { from: number; to: number } {
  let from = start;
  while (from > floor && !"。;!?,、".includes(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && to < end + 30 && !"。;!?,、%".includes(text.charAt(to))) to += 1;
  return { from, to };
}

function valueOf(groups: Record<string, string | undefined>): number | null {
  if (groups["rank"] === undefined) return parsePercentText(groups["percent"] ?? groups["words"] ?? "");
  const total = Number(groups["total"]);
  return total > 0 ? Number(groups["rank"]) / total : null;
}

function sharesIn(remark: string): Share[] {
  const text = withoutTitles(plain(remark));
  const shares: Share[] = [];
  let floor = 0;
  for (const match of text.matchAll(SHARE)) {
    const start = match.index;
    const end = start + match[0].length;
    const value = valueOf(match.groups ?? {});
    if (
      value === null ||
      value > 1 ||
      /[\d.]/.test(text.charAt(start - 1)) ||
      /\d ?\/$/.test(text.slice(Math.max(0, start - 3), start))
    )
      continue;
    const { from, to } = clauseAround(text, start, end, floor);
    const before = text.slice(from, start);
    const after = text.slice(end, to);
    const wide = text.slice(floor, start);
    const owner =
      specific(before) ?? specific(after) ?? generic(before) ?? specific(wide) ?? generic(after) ?? generic(wide);
    const range =
      /[\d%] ?[-~至到]+ ?$/.test(text.slice(Math.max(0, start - 5), start)) || /^ ?[-~至到]+ ?\d/.test(after);
    const exact = !range && !isInexact(before, after);
    shares.push({
      value,
      owner,
      fraction: match.groups?.["rank"] !== undefined,
      exact,
      text: wordsOf(text, from, end + lengthOfRider(after)),
    });
    floor = end;
  }
  return shares;
}

/**
 * The share of `noun` in a remark, as a fraction. One that names the noun beats one that names nothing; n/N beats a percentage,
 * which is rounded. Different figures of the same worth are not exact: the smallest is given.
 */
export function shareIn(remark: string, noun: ShareNoun): RemarkFigure | null {
  const shares = sharesIn(remark);
  for (const exact of [true, false]) {
    for (const owner of [noun, null]) {
      const own = shares.filter((share) => share.owner === owner && share.exact === exact);
      const group = own.some((share) => share.fraction) ? own.filter((share) => share.fraction) : own;
      const [first, ...more] = group;
      if (!first) continue;
      const least = more.reduce((low, share) => (share.value < low.value ? share : low), first);
      const agree = group.every((share) => Math.abs(share.value - least.value) < 1e-12);
      return { value: least.value, exact: exact && agree, text: least.text };
    }
  }
  return null;
}
