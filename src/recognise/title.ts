/** What a heading, a sentence, a sheet's name or a file's name says of the paper: whose, which form, which year. */
import type { OrganisationKind, OrganisationLevel } from "../criteria/types";
import { remembered } from "../parse/remembered";
import { squeeze, plain } from "../parse/text";
import { tidyBoxes } from "../parse/ticks";
import type { CivilDay } from "../parse/serial";
import { isCollege, isUndecided, splitSchool } from "./school-name";

/** Whose it is, as far as the words say. */
export interface NamedUnion {
  /** Null: both kinds are named, or neither. */
  readonly kind: OrganisationKind | null;
  /** True where the words stand for unions of either kind (学生会组织, 高校学生会) or name both. */
  readonly generic: boolean;
  readonly level: OrganisationLevel | null;
  readonly school: string | null;
  /** “物理学院”, or null. */
  readonly college: string | null;
}

const GRADUATE = /研究生会|研会|研究生代表大会|研代会/;
const UNDERGRADUATE = /学生会|学生代表大会|学代会/;
const TICKED_UNION = /(?:[☑☒✅■●√✓✔]|R(?![A-Za-z]))\s*(学生会|研究生会)/g;
/** “□海川大学学生会 ☑海川大学研究生会”: of several boxes one may stand before the whole name. */
const TICKED_NAME = /(?:[☑☒✅■●√✓✔]|R(?![A-Za-z]))[^□☐○◯£☑☒✅■●√✓✔R]{0,16}?(学生会|研究生会)/g;
const BOXES = /[□☐○◯£☑☒✅■●√✓✔].*[□☐○◯£☑☒✅■●√✓✔R]|R.{0,400}[□☐○◯£☑☒✅■●√✓✔]/;
const EMPTY_UNION = /[□☐○◯£]\s*(?:学生会|研究生会)/;
const COLLEGE_LEVEL = /院级|二级(?:学院|院系|组织|学生会|单位)?|学院级|系级|各学院|各院系/;
const SCHOOL_LEVEL = /校级/;

/** Which union a text names: 校级学生会组织…, 某某大学研究生会…, 物理学院学生会…, “□学生会/R研究生会”. Null: none at all. */
export const namedUnion = remembered(readNamedUnion);

function readNamedUnion(text: string): NamedUnion | null {
  const bare = squeeze(tidyBoxes(text));
  const ticked = [...bare.matchAll(BOXES.test(bare) ? TICKED_NAME : TICKED_UNION)].map(([, union]) => union);
  const isBoxed = ticked.length > 0 || EMPTY_UNION.test(bare);
  const kinds = kindsIn(bare);
  if (kinds.length === 0) return levelAlone(bare) ?? placeAlone(bare);
  let kind = theOnly(kinds);
  let generic = kind === null;
  if (isBoxed) {
    const [only, ...more] = ticked;
    generic = more.length > 0 || only === undefined;
    if (only !== undefined && more.length === 0) kind = only === "研究生会" ? "graduate" : "undergraduate";
    // “组织名称：某大学研究生会 □学生会□研究生会”: the boxes were lost, the name was not.
    else kind = unionBeforeBoxes(bare);
    generic &&= kind === null;
  } else if (kind === "undergraduate" && /高校学生会|学生会组织/.test(bare)) {
    generic = true;
  }
  return { kind, generic, ...placeOf(bare) };
}

function unionBeforeBoxes(bare: string): OrganisationKind | null {
  return theOnly(kindsIn(bare.replace(/[□☐○◯£☑☒✅■●√✓✔][^]*/, "")));
}

/** The kinds of unions that a text names. */
function kindsIn(text: string): readonly OrganisationKind[] {
  const graduate = GRADUATE.test(text);
  const undergraduate = UNDERGRADUATE.test(text.replaceAll("研究生会", ""));
  return [...(graduate ? (["graduate"] as const) : []), ...(undergraduate ? (["undergraduate"] as const) : [])];
}

function theOnly<T>(found: readonly T[]): T | null {
  const [only = null, ...others] = found;
  return others.length === 0 ? only : null;
}

/** Titles of forms and lists, as against any other words about colleges. */
const TITLE = /自[评查]表|备案表|评估表|名单|花名册|一览表|情况表/;

function levelAlone(bare: string): NamedUnion | null {
  const level = COLLEGE_LEVEL.test(bare) ? "college" : SCHOOL_LEVEL.test(bare) ? "school" : null;
  return level === null || !TITLE.test(bare) ? null : { kind: null, generic: true, level, school: null, college: null };
}

/** What a title says besides the place: numbering before it, the kind of list behind it. */
const NUMBERING = /^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．])?/;
const LIST_BEHIND = /(?:改革)?(?:自[评查]表?|评估表|工作?人员名单|名单|花名册)?(?:[(（]?\d{0,40}[)）]?)$/;

/** “（三）物理学院”, a sheet called 物理学院自评表: a college without its union. */
function placeAlone(bare: string): NamedUnion | null {
  if (bare.length > LONGEST_PLACE) return null;
  const place = bare.replace(NUMBERING, "").replace(LIST_BEHIND, "");
  if (!/^[\u4E00-\u9FFF（）()]{3,}$/.test(place) || /^(?:二级|各|本|所在|我)/.test(place)) return null;
  if (isCollege(place)) return { kind: null, generic: true, level: "college", school: null, college: place };
  return isUndecided(place) ? { kind: null, generic: true, level: null, school: place, college: null } : null;
}
const LONGEST_PLACE = 24;

/** What stands before 学生会: a school, a college, or both; and the level that follows. */
function placeOf(bare: string): Pick<NamedUnion, "level" | "school" | "college"> {
  const stated = SCHOOL_LEVEL.test(bare) ? "school" : COLLEGE_LEVEL.test(bare) ? "college" : null;
  const before =
    /([\u4E00-\u9FFF（）()·]{2,30}?)(?:校级|院级)?(?:学生会|研究生会|研会|学代会|研代会|学生代表大会)/.exec(
      bare.replace(/[□☐○◯£☑☒✅■●√✓✔]|R(?=学生会|研究生会)/g, ""),
    )?.[1] ?? "";
  const { school, college } = splitSchool(before);
  if (stated === "college" && college === null && school !== null && isUndecided(school)) {
    return { level: stated, school: null, college: school };
  }
  const level = stated ?? (college === null ? null : "college");
  return { level, school, college: level === "school" ? null : college };
}

/** Which family of forms a text names. */
export type NamedForm = "self-evaluation" | "filing" | "acceptance";

export const namedForm = remembered(readNamedForm);

function readNamedForm(text: string): NamedForm | null {
  const bare = squeeze(text);
  if (/备案表/.test(bare)) return "filing";
  if (/自[评查]表|自我?评估表|改革情况自评|自评情况表/.test(bare)) return "self-evaluation";
  return /评估验收|验收表|改革评估表/.test(bare) ? "acceptance" : null;
}

export interface NamedYear {
  /** First year of an academic year; for a single year the year itself. */
  readonly year: number;
  /** True for 2023—2024学年, false for a single year (2021年). */
  readonly academic: boolean;
  readonly text: string;
}

const FIRST = 2010;
const LAST = 2099;
const SPAN = /(?<!\d)(20\d{2})(?:学年|年)?[-~/—至到和](20\d{2}|\d{2})(?!\d)(?:学年度?|年度?)?/;
const SHORT_SPAN = /(?<![\d.])(\d{2})[-~/—至](\d{2})学年/;
const MONTHS = /(?<!\d)(20\d{2})年\d{1,2}月[-~/—至到](20\d{2})年\d{1,2}月/;
const CHINESE_YEAR = /[二2][〇○零Oo0][〇○零Oo一二三四五六七八九]{2}(?=[-~/—至到和年学])/g;
const SINGLE_ACADEMIC = /(?<!\d)(20\d{2})学年/;
const SINGLE = /(?<!\d)(20\d{2})年(?!\d{1,2}月|[春秋])(?:度)?/;

/** The year that a text names: an academic year before a single one; null where it names none that makes sense. */
export const namedYear = remembered(readNamedYear);

function readNamedYear(text: string): NamedYear | null {
  const bare = plain(text).replaceAll(" ", "").replace(CHINESE_YEAR, inDigits);
  const span = SPAN.exec(bare) ?? SHORT_SPAN.exec(bare) ?? MONTHS.exec(bare);
  if (span) {
    const first = fourDigits(span[1]);
    if (fourDigits(span[2]) === first + 1 && first >= FIRST && first <= LAST) {
      return { year: first, academic: true, text: span[0] };
    }
  }
  const academic = SINGLE_ACADEMIC.exec(bare);
  if (academic) return { year: Number(academic[1]), academic: true, text: academic[0] };
  const single = SINGLE.exec(bare);
  return single ? { year: Number(single[1]), academic: false, text: single[0] } : null;
}

/** 二〇二三 → 2023. */
function inDigits(year: string): string {
  return [...year]
    .map((digit) => (/\d/.test(digit) ? digit : Math.max(0, "〇一二三四五六七八九".indexOf(digit))))
    .join("");
}

function fourDigits(text: string | undefined): number {
  const year = Number(text);
  return year < 100 ? year + 2000 : year;
}

const UNTIL = /截[至止]到?(\d{4})年(\d{1,2})月(?:(\d{1,2})[日号])?/;

/** “截至2021年11月”: the last day that it can mean; null where the text says nothing of the kind. */
export const untilDay = remembered(readUntilDay);

function readUntilDay(text: string): { readonly date: CivilDay; readonly text: string } | null {
  const match = UNTIL.exec(plain(text).replaceAll(" ", ""));
  if (!match) return null;
  const [words, year, month, day] = match;
  return { date: lastDay(Number(year), Number(month), day === undefined ? null : Number(day)), text: words };
}

/** The last day of a month, or the day itself. Month 1–12. */
export function lastDay(year: number, month: number, day: number | null): CivilDay {
  return { year, month, day: day ?? new Date(Date.UTC(year, month, 0)).getUTCDate() };
}

const SEMESTER =
  /(\d{4})年?(?:(春)|(秋))季?(?:学期)?(?:末|底)?$|(\d{4})[-~/—至](\d{4})学年(?:度)?第?([一二12上下])学期/;

/** The last day of a semester (“2024年春季学期”); null for any other text. Autumn ends in January, spring in July. */
export function semesterEnd(text: string): CivilDay | null {
  const match = SEMESTER.exec(plain(text).replaceAll(" ", ""));
  if (!match) return null;
  const [, year, spring, autumn, , second, number] = match;
  if (year !== undefined && spring !== undefined) return lastDay(Number(year), 7, null);
  if (year !== undefined && autumn !== undefined) return lastDay(Number(year) + 1, 1, null);
  return lastDay(Number(second), number !== undefined && "一1上".includes(number) ? 1 : 7, null);
}

const DAY = /(?<!\d)(20\d{2})[年./-](\d{1,2})[月./-](\d{1,2})日?(?!\d)/;
const PUBLISHED = /^(?:(?:发布|公布|公示|公开|发文|填报|填表|报送|自评|更新|上传|制表)(?:日期|时间|于)?:?)?$/;

/** A line that is a date, or a date behind 发布日期/填报日期 or a signature; null for a sentence that merely holds one. */
export const signedDay = remembered(readSignedDay);

function readSignedDay(text: string): { readonly date: CivilDay; readonly text: string } | null {
  const bare = plain(text).replaceAll(" ", "");
  const match = DAY.exec(bare);
  if (!match) return null;
  const before = bare.slice(0, match.index);
  const after = bare.slice(match.index + match[0].length).replace(/[\d:：时分秒]*/, "");
  const labelled = /(?:发布|公布|公示|公开|填报|填表|报送|更新|制表)(?:日期|时间)?:?$/.test(before);
  const signed =
    PUBLISHED.test(before) || /(?:委员会|团委|学生会|研究生会|大学|学院|学校|盖章\)?|签[字章]\)?)[:：]?$/.test(before);
  if (!labelled && !(signed && after.length <= 4)) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month, null).day) return null;
  return { date: { year, month, day }, text: match[0] };
}
