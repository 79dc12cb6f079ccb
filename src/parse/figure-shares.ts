/** Shares in a remark: 占1.2%, 32/60, 百分之六十, 六成, and what they are shares of. */
import type { Bounds } from "./bounds";
import { parseChineseNumeral } from "./chinese-numeral";
import { isFormer, isOfOthers, newestYear, yearIn } from "./figure-origin";
import { isInexact, lengthOfRider, withoutTitles, wordsOf } from "./figure-words";
import { parsePercentText } from "./number";
import { plain } from "./text";
import type { RemarkFigure } from "./types";

export type ShareNoun = "college-experience" | "delegate-ratio" | "non-cadre";

/** A fraction n/N (not part of a date), n of N people, a percentage, 百分之…, 三分之二, 六成. */
const SHARE =
  /(?<rank>\d{1,7}) ?[人名]? ?\/ ?(?<total>\d{1,7})(?![\d%]| ?[/.年月日])|(?<of>\d{1,7}) ?[人名]?(?:工作人员|代表)?(?:中,?(?:有|共有|其中)?|(?<among>,?其中,?)(?:有|共有)?) ?(?<some>\d{1,7}) ?[人名]|(?<percent>\d{1,3}(?:\.\d{1,10})? ?%)|(?<words>百分之(?:\d{1,3}(?:\.\d{1,10})?|[零一二三四五六七八九十百]{1,5}))|(?<below>[二三四五六七八九十])分之(?<above>[一二三四五六七八九])|(?<tenths>[一二三四五六七八九])成(?![立员为功果长熟绩])/g;

/** Shares of something else. */
const OTHER =
  /女|男|党员|团员|少数民族|教师|老师|研究生(?!会)|本科生|专科生|出席|到会|参会|同意|赞成|票|满意|排名|成绩/;
const NON_CADRE =
  /非[^。;!?,]{0,20}?(?:骨干|干部)|(?:没有|无|不具?有?|未)[^。;!?,]{0,8}?(?:骨干|干部)身份|(?:不|未|没有|从未)(?:担任|任|兼)[^。;!?,]{0,10}?(?:骨干|干部|职务)|(?:没有|无)(?:任何)?(?:学生)?职务|普通(?:学生|同学)|一般(?:学生|同学)/;
const CADRE = /骨干|干部/;
const COLLEGE = /院级|学院学生会|学院研究生会|二级学院|来自学院|来自院|院学生会|院研究生会/;
/** 60%没有院级经历: the others have it. */
const WITHOUT_COLLEGE =
  /(?:无|没有|没|未有|未曾|从未|不具备|缺乏|缺少|不是|并非|非)[^,;。%]{0,8}?(?:院级|学院|来自院|经历|院学生会)/;
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
  readonly value: number | null;
  readonly owner: Owner;
  readonly fraction: boolean;
  readonly exact: boolean;
  readonly bounds: Bounds | null;
  readonly isForeign: boolean;
  readonly year: number | null;
  readonly text: string;
}

/** Where the clause around a share begins and ends; the share before and the one behind are limits too. */
function clauseAround(text: string, start: number, end: number, floor: number): { from: number; to: number } {
  let from = start;
  // 非校、院级骨干: a list does not end the clause.
  while (from > floor && !"。;!?,".includes(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && to < end + 30 && !"。;!?,、%".includes(text.charAt(to))) to += 1;
  return { from, to };
}

type Groups = Readonly<Record<string, string | undefined>>;

/** The share; null for one that cannot be (0/0, 130/120, 120%). */
function valueOf(groups: Groups): number | null {
  const value = quotient(groups);
  return value !== null && value <= 1 ? value : null;
}

function quotient({ rank, total, of, some, percent, words, below, above, tenths }: Groups): number | null {
  if (rank !== undefined) return divided(Number(rank), Number(total));
  if (some !== undefined) return divided(Number(some), Number(of));
  if (above !== undefined) return divided(parseChineseNumeral(above), parseChineseNumeral(below ?? ""));
  if (tenths !== undefined) return divided(parseChineseNumeral(tenths), 10);
  return parsePercentText(percent ?? words ?? "");
}

function divided(part: number | null, whole: number | null): number | null {
  return part !== null && whole !== null && whole > 0 ? part / whole : null;
}

function sharesIn(remark: string, noun: ShareNoun): Share[] {
  const text = withoutTitles(plain(remark));
  const shares: Share[] = [];
  let floor = 0;
  for (const match of text.matchAll(SHARE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (/[\d.]/.test(text.charAt(start - 1)) || /\d ?\/$/.test(text.slice(Math.max(0, start - 3), start))) continue;
    const share = shareAt(text, { start, end, floor, groups: match.groups ?? {} }, noun, shares.at(-1));
    // 36人，其中部长12人 is a share of something only where it says of what.
    if (match.groups?.["among"] !== undefined && share.owner !== noun) continue;
    shares.push(share);
    floor = end;
  }
  return shares;
}

/** 由57%提高到66.7%: the first of the two is over. */
const CHANGES = /^[^,;。]{0,3}?(?:提高|提升|上升|升|增加|增|扩大|下降|降低|降|减少|减|回落|调整|变|改)[到至为成]/;

interface Place {
  readonly start: number;
  readonly end: number;
  /** Where the share before ends. */
  readonly floor: number;
  readonly groups: Groups;
}

function shareAt(text: string, { start, end, floor, groups }: Place, noun: ShareNoun, last: Share | undefined): Share {
  const { from, to } = clauseAround(text, start, end, floor);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  const wide = text.slice(floor, start);
  const owner =
    specific(before) ?? specific(after) ?? generic(before) ?? specific(wide) ?? generic(after) ?? generic(wide);
  const isEnd = /[\d%成] ?[-~至到]+ ?$/.test(text.slice(Math.max(0, start - 5), start));
  const range = isEnd || /^ ?[-~至到]+ ?\d/.test(after);
  // 名额按1.1%分配: places are given out by it, it is no quota of people.
  const inexact = isInexact(before.replaceAll("名额", ""), after);
  const stated = valueOf(groups);
  const isRest = stated !== null && isOfTheRest(noun, before, after);
  const value = isRest ? 1 - stated : stated;
  const lower = isEnd && !inexact ? (last?.value ?? null) : null;
  const sentence = text.slice(sentenceStart(text, start), start);
  return {
    value,
    owner: isRest ? noun : owner,
    fraction: groups["rank"] !== undefined || groups["some"] !== undefined,
    exact: value !== null && !range && !inexact,
    bounds: lower !== null && value !== null ? between(lower, value) : boundsOf(value, before, after),
    isForeign: isOfOthers(sentence) || isFormer(before) || CHANGES.test(after),
    year: yearIn(wide),
    text: wordsOf(text, from, end + lengthOfRider(after)),
  };
}

function between(one: number, other: number): Bounds {
  return { atLeast: Math.min(one, other), atMost: Math.max(one, other) };
}

/** 六成以上, 61%多: at least so much. A rule quoted or a plan gives no bounds. */
function boundsOf(value: number | null, before: string, after: string): Bounds | null {
  return value !== null && AT_LEAST.test(after) && !isInexact(before, "") ? { atLeast: value, atMost: 1 } : null;
}

const AT_LEAST = /^(?:以上|及以上|多(?!数))/;

function sentenceStart(text: string, position: number): number {
  let start = position;
  while (start > Math.max(0, position - 60) && !"。;!?".includes(text.charAt(start - 1))) start -= 1;
  return start;
}

/** A share of those who are not meant: 60%没有院级经历, 学生骨干占38%. */
function isOfTheRest(noun: ShareNoun, before: string, after: string): boolean {
  const clause = `${before}%${after}`;
  if (noun === "college-experience") return WITHOUT_COLLEGE.test(before) || WITHOUT_COLLEGE.test(after);
  return noun === "non-cadre" && CADRE.test(clause) && !NON_CADRE.test(clause) && !OTHER.test(clause);
}

const DELEGATE_COUNT = /代表(?:总数|人数|名额|数)?(?:共有?|总计|合计|为|有|:)?(\d{2,5})[人名]?(?![\d%/.])/;
const STUDENT_COUNT =
  /(?:在校生|在校学生|学生总数|全校学生|在籍学生|全校|学生)(?:总数|人数|数)?(?:共有?|为|有|:)?(\d{3,6})(?![\d%/.万])/;

/** 代表180人，在校生16000人: both told, and their share not. Null where one of them is not, or only roughly. */
function delegatesOfStudents(remark: string): RemarkFigure | null {
  const text = withoutTitles(plain(remark));
  const delegates = DELEGATE_COUNT.exec(text);
  const students = STUDENT_COUNT.exec(text);
  if (!delegates || !students || isFormer(text) || isOfOthers(text) || isInexact(text, "")) return null;
  const value = divided(Number(delegates[1]), Number(students[1]));
  return value === null || value > 1 ? null : { value, exact: true, text: `${delegates[0]}、${students[0]}` };
}

/** 不足一半, 不到半数: below, whatever the figure. */
const BELOW_HALF = /(?:不足|不到|未过|未达|未超过|少于|低于|不过)(?:一半|半数|半)/;
/** 不存在不足半数的问题. */
const DENIED = /(?:不存在|没有(?:出现|发生|发现)?|无|未(?:出现|发生|发现)|杜绝)[^,;。]{0,4}$/;
const JUST_BELOW_HALF = 0.5 - 1e-6;

/**
 * The share of `noun` in a remark, as a fraction. One that names the noun beats one that names nothing; n/N beats a percentage,
 * which is rounded. Different figures of the same worth are not exact: the smallest is given. Another school's and last
 * year's shares, and those that cannot be, have no value.
 */
export function shareIn(remark: string, noun: ShareNoun): RemarkFigure | null {
  const all = sharesIn(remark, noun);
  const shares = newestYear(all.filter(({ isForeign, value }) => !isForeign && value !== null));
  for (const exact of [true, false]) {
    for (const owner of [noun, null]) {
      const own = shares.filter((share) => share.owner === owner && share.exact === exact);
      const group = own.some((share) => share.fraction) ? own.filter((share) => share.fraction) : own;
      const [first, ...more] = group;
      if (!first) continue;
      const least = more.reduce((low, share) => ((share.value ?? 0) < (low.value ?? 0) ? share : low), first);
      const agree = group.every((share) => Math.abs((share.value ?? 0) - (least.value ?? 0)) < 1e-12);
      const bounds = group.find((share) => share.bounds)?.bounds;
      return { value: least.value, exact: exact && agree, text: least.text, ...(bounds ? { bounds } : {}) };
    }
  }
  if (noun === "delegate-ratio" && all.length === 0) {
    const counted = delegatesOfStudents(remark);
    if (counted) return counted;
  }
  const half = BELOW_HALF.exec(plain(remark));
  if (half && !DENIED.test(plain(remark).slice(Math.max(0, half.index - 8), half.index)))
    return { value: 0.5, exact: false, text: half[0], bounds: { atLeast: 0, atMost: JUST_BELOW_HALF } };
  const idle = all.find(
    ({ owner, isForeign, value }) => (owner === noun || owner === null) && (isForeign || value === null),
  );
  return idle ? { value: null, exact: false, text: idle.text } : null;
}
