/** A figure that somebody was asked for in a cell of its own (基本信息): read, bounded, or there and of no use. */
import { isCellError } from "../spreadsheet";
import type { CellValue } from "../spreadsheet";
import { isBounded, somewhatOver, UNBOUNDED, type Bounds } from "./bounds";
import { takeApart } from "./core";
import { countIn } from "./figure-choice";
import type { CountNoun } from "./figure-nouns";
import { saysNothing, saysVacant } from "./nothing";
import { isDateFormat, isPercentFormat } from "./number-format";
import { parseCount } from "./number";
import { cellText, plain } from "./text";

/** What is counted: heads and departments of the union, or the school's students, campuses and colleges. */
export type CountedThing = CountNoun | "students" | "campuses" | "collegeUnions";

/** A cell for a count. “unusable” is stated, so that nothing else may stand in for it. */
export type StatedCount =
  | { readonly state: "blank" }
  | { readonly state: "read"; readonly value: number }
  | { readonly state: "unusable"; readonly text: string; readonly bounds: Bounds };

const BLANK = { state: "blank" } as const;
const MOST = 10_000_000;
/** Rough, planned, or the rule instead of the fact. */
const NOT_A_FACT =
  /约|左右|上下|大概|大致|近(?!\d{0,4}年)|拟|预计|预算|计划|有望|争取|不超过|不得|以内|之内|以下|上限|下限|编制|核定|限额|应[为有]|要求|原(?!则)|去年|上学年|改革前|往年|待|不足|不到|至少|至多|最多|最少|\?/;

/** Reads a cell that should hold a count. */
export function parseStatedCount(
  value: CellValue | undefined,
  format: string | undefined,
  thing: CountedThing,
): StatedCount {
  const text = cellText(value, format).trim();
  if (text === "" || (typeof value === "string" && saysNothing(text) && !saysVacant(text) && !/[未不待]/.test(text)))
    return BLANK;
  const unusable = (bounds: Bounds = UNBOUNDED): StatedCount => ({ state: "unusable", text, bounds });
  if (isCellError(value)) return unusable();
  if (typeof value === "number" && (isDateFormat(format) || isPercentFormat(format))) return unusable();
  const strict = parseCount(value);
  if (strict.state === "read") return strict.value <= MOST ? strict : unusable();
  if (typeof value !== "string") return unusable();
  const found = readWords(plain(value).replaceAll(" ", ""), thing);
  return found === null ? unusable() : typeof found === "number" ? { state: "read", value: found } : unusable(found);
}

/** A number, what it can be held to, or null where nothing can be said. Expects `plain` text without blanks. */
function readWords(text: string, thing: CountedThing): number | Bounds | null {
  const listed = countList(text, thing);
  if (listed !== null) return listed;
  const calculation = readCalculation(text);
  if (calculation !== null) return calculation;
  if (isUnion(thing)) {
    const remarked = countIn(text, thing, false);
    if (remarked?.exact && remarked.value !== null && !NOT_A_FACT.test(outsideOf(text)))
      return bracketed(text, thing) ?? besides(text, thing, remarked.value);
    if (remarked?.bounds && isBounded(remarked.bounds)) return remarked.bounds;
  }
  return roughly(text) ?? bracketed(text, thing);
}

/** 执行主席1人、成员5人; 6个部门、2个中心: nobody says whether the second is among the first, or all of it. */
function besides(text: string, thing: CountNoun, value: number): number | Bounds {
  if (thing === "staff" || ONE_WHOLE.test(text)) return value;
  const numbers = [...outsideOf(text).matchAll(/(\d{1,4})(?=[个人名位])/g)].map(([, digits]) => Number(digits));
  const rest = [...numbers];
  rest.splice(Math.max(0, rest.indexOf(value)), 1);
  if (rest.length === 0 || !numbers.includes(value)) return value;
  return { atLeast: Math.max(...numbers), atMost: numbers.reduce((total, number) => total + number, 0) };
}

/** One of the figures is the whole, a part of it, or what it was before. */
const ONE_WHOLE = /其中|含|包括|共|总|合计|由|从|原|调整|精简|压缩|减|→|->|=/;

function isUnion(thing: CountedThing): thing is CountNoun {
  return thing === "staff" || thing === "presidium" || thing === "departments";
}

function outsideOf(text: string): string {
  return takeApart(text).outside;
}

const UNIT = "(?:人|名|位|个|余|多)?(?:校区|学院|部门)?";
const SUM = new RegExp(`^\\d{1,7}${UNIT}(?:\\+\\d{1,7}${UNIT}){1,9}(?:=(\\d{1,7})${UNIT})?$`);
const PAIR = new RegExp(`^(\\d{1,7})${UNIT}(?:-|~|至|到|/)(\\d{1,7})${UNIT}$`);

/** 5+60 is at least the larger and at most the sum; 38-45 and 71/60 are one of the two or between. */
function readCalculation(text: string): number | Bounds | null {
  const sum = SUM.exec(text);
  if (sum) {
    if (sum[1] !== undefined) return Number(sum[1]);
    const parts = (text.match(/\d+/g) ?? []).map(Number);
    return { atLeast: Math.max(...parts), atMost: parts.reduce((total, part) => total + part, 0) };
  }
  const [, first, second] = PAIR.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  const [low, high] = [Number(first), Number(second)].sort((a, b) => a - b);
  return { atLeast: low ?? 0, atMost: high ?? Infinity };
}

const ROUGHLY =
  /^(?:目前|现|共|实|有|在校生|学生|全日制|总数|总人数|[:为]){0,4}(超过|逾|多于)?(\d{1,8}(?:\.\d{1,4})?)(万|千)?(余|多|几|\+|以上)?(万|千)?(?:名|人|个)?(?:学生|人)?(余|多|以上)?$/;

/** 1.8万余人, 40余人, 60人以上, 超过60人. */
function roughly(text: string): Bounds | null {
  const match = ROUGHLY.exec(text);
  if (!match) return null;
  const [, over, digits = "", unit, rider, unitBehind, tail] = match;
  if (over === undefined && rider === undefined && tail === undefined) return null;
  const scale = (unit ?? unitBehind) === "万" ? 10_000 : (unit ?? unitBehind) === "千" ? 1000 : 1;
  const value = Number((Number(digits) * scale).toPrecision(12));
  const decimals = digits.split(".")[1]?.length ?? 0;
  const isOpen = over !== undefined || rider === "以上" || tail === "以上" || rider === "+";
  if (isOpen) return { atLeast: over === undefined ? value : value + 1, atMost: Infinity };
  return somewhatOver(value, scale > 1 ? scale / 10 ** decimals : undefined);
}

const PART = /其中|含|包括|分别|本科|研究生|硕|博|[男女]/;
const LEFT_OUT = /不含|不包括|未含|另有|另设|另外|除外|不计/;

/** 2个（主校区、东校区）, 186（其中女95）, 38（不含主席团5人）: the number before the bracket, unless the bracket changes it. */
function bracketed(text: string, thing: CountedThing): number | Bounds | null {
  const { outside, inside } = takeApart(text);
  const number = countAtFirst(outside, thing);
  if (number === null || NOT_A_FACT.test(outside)) return null;
  let total = number;
  for (const words of inside) {
    const numbers = (
      words.replace(/\d{4}(?:[年./-]\d{0,2}[月./-]?\d{0,2}[日号]?|-\d{4})?(?:学年|年)?/g, "").match(/\d+/g) ?? []
    ).map(Number);
    if (LEFT_OUT.test(words)) {
      const left = numbers[0];
      if (left === undefined || thing !== "staff" || !/主席|部长|干事|负责人/.test(words))
        return { atLeast: total, atMost: left === undefined ? Infinity : total + left };
      total += left;
    } else if (NOT_A_FACT.test(words) || /实/.test(words)) {
      return numbers.length > 0 ? spanOf([total, ...numbers]) : null;
    } else if (
      numbers.some((one) => one > total) ||
      (numbers.length > 0 && !PART.test(words) && !/^\D{0,6}$/.test(words.replace(/\d+/g, "")) && thing === "presidium")
    ) {
      return spanOf([total, ...numbers]);
    }
  }
  return total;
}

function spanOf(numbers: readonly number[]): Bounds {
  return { atLeast: Math.min(...numbers), atMost: Math.max(...numbers) };
}

/** 全日制在校生18000人 and “18000人，其中研究生3000人” are 18 000; two numbers side by side are none. */
function countAtFirst(text: string, thing: CountedThing): number | null {
  const whole = parseCount(text);
  if (whole.state === "read") return whole.value;
  const [first = "", ...more] = text.split(/[,，;；。](?!\d{3})/);
  if (more.length > 0 && !more.every((clause) => PART.test(clause) || !/\d/.test(clause))) return null;
  const lead = isUnion(thing) ? LEADS.union : LEADS[thing];
  const bare = parseCount(first.replace(lead, ""));
  return bare.state === "read" ? bare.value : null;
}

const LEADS = {
  union: /^(?:学生会|研究生会|工作人员|主席团(?:成员)?|工作部门|部门|现|实)*(?:共有?|有|为|是|:)*/,
  students:
    /^(?:全校|学校|我校|全日制|普通|在籍|在校|本专科|本科|学生|生|总数|人数|总|现有|实有)*(?:共有?|有|为|是|:)*/,
  campuses: /^(?:学校|全校|现|设)*(?:共有?|有|为|是|:)*/,
  collegeUnions: /^(?:全校|学校|二级|学院|院级|组织|学生会|现|设)*(?:共有?|有|为|是|:)*/,
} as const;

const ITEM: Readonly<Record<CountedThing, RegExp>> = {
  staff: /^[\u4E00-\u9FFF·]{2,4}$/,
  presidium: /^[\u4E00-\u9FFF·]{2,4}$/,
  departments: /.(?:部|室|处|中心|组|团|队|站|委员会)$/,
  campuses: /.(?:校区|校园|校本部)$|^(?:本部|校本部)$/,
  collegeUnions: /.(?:学院|书院|系|院|学生会)$/,
  students: /^$/,
};
const PERSON = /人员|名单|详见|附件|见|若干|全体|成员$|主席|部$|同学|符合|达标|要求/;

/** A list of names where a number is asked for: as many as there are names. */
function countList(text: string, thing: CountedThing): number | Bounds | null {
  const isOpen = /等$/.test(text);
  const items = text
    .replace(/等$/, "")
    .replace(/[。.]$/, "")
    .split(/[、,;，；]/);
  if (items.length < 2 || !items.every((item) => ITEM[thing].test(item))) return null;
  if ((thing === "staff" || thing === "presidium") && items.some((item) => PERSON.test(item))) return null;
  const count = new Set(items.filter((item) => !item.endsWith("主席团"))).size;
  return isOpen ? { atLeast: count, atMost: Infinity } : count;
}
