/** What single titles, names and lines say. */
import { isCollege, isSchool, isUndecided, schoolIn, splitSchool } from "../../src/recognise/school-name";
import { namedForm, namedUnion, namedYear, semesterEnd, signedDay, untilDay } from "../../src/recognise/title";
import { formIn } from "../../src/recognise/foreign";
import { isConclusion, isItem, isNameLike } from "../../src/recognise/headless";
import { Places } from "../../src/recognise/places";
import type { NamedUnion } from "../../src/recognise/title";

const day = (found: { date: { year: number; month: number | null; day: number | null } } | null): string | null =>
  found && [found.date.year, found.date.month, found.date.day].join("-");

describe("the union that a title names", () => {
  it.each<[string, string | null]>([
    ["海川大学学生会改革自评表", "undergraduate own - 海川大学 -"],
    ["海川大学研究生会改革自评表", "graduate own - 海川大学 -"],
    ["海川大学学生会（研究生会）改革情况", "null generic - 海川大学 -"],
    ["学生会组织改革自评表（院级）", "undergraduate generic college - -"],
    ["物理学院学生会名单", "undergraduate own college - 物理学院"],
    ["海川大学钱学森学院学生会名单", "undergraduate own college 海川大学 钱学森学院"],
    ["院级：钱学森学院学生会", "undergraduate own college - 钱学森学院"],
    ["各二级学院学生会名单", "undergraduate own college - -"],
    ["（三）物理学院", "null generic college - 物理学院"],
    ["钱学森学院自评表", "null generic - 钱学森学院 -"],
    ["二级学院", null],
    ["组织名称：海川大学□学生会/☑研究生会", "graduate own - 海川大学 -"],
    ["□海川大学学生会 ☑海川大学研究生会", "graduate own - 海川大学 -"],
    ["R海川大学学生会 £海川大学研究生会", "undergraduate own - 海川大学 -"],
    ["☑海川大学学生会 ☑海川大学研究生会", "null generic - 海川大学 -"],
    ["● 海川大学学生会、研究生会名单", "null generic - 海川大学 -"],
    ["组织名称：海川大学研究生会□学生会□研究生会", "graduate own - 海川大学 -"],
    ["组织名称：海川大学学生会□学生会□研究生会", "undergraduate own - 海川大学 -"],
    ["组织名称：□学生会 □研究生会", "null generic - - -"],
    ["大学学生会名单", "undergraduate own - - -"],
    ["校级自评表", "null generic school - -"],
    ["填表说明", null],
  ])("%s: %j", (text, expected) => {
    const found = namedUnion(text);
    expect(
      found &&
        [
          String(found.kind),
          found.generic ? "generic" : "own",
          found.level ?? "-",
          found.school ?? "-",
          found.college ?? "-",
        ].join(" "),
    ).toBe(expected);
  });
});

it.each<[string, number | null, boolean]>([
  ["2023—2024学年", 2023, true],
  ["23-24学年", 2023, true],
  ["二〇二三—二〇二四学年", 2023, true],
  ["2〇二三学年", 2023, true],
  ["2023年9月—2024年8月", 2023, true],
  ["2023年9月—2023年12月", null, false],
  ["2023-2025", null, false],
  ["2023学年", 2023, true],
  ["2024年改革自评表", 2024, false],
  ["2024年5月1日", null, false],
])("the year in %s: %j", (text, year, academic) => {
  const found = namedYear(text);
  expect(found?.year ?? null).toBe(year);
  expect(found?.academic ?? false).toBe(academic);
});

it.each<[string, string | null]>([
  ["截至2021年11月", "2021-11-30"],
  ["截止到2021年11月5日", "2021-11-5"],
  ["2021年11月", null],
])("until when: %s: %j", (text, expected) => {
  expect(day(untilDay(text))).toBe(expected);
});

it.each<[string, string | null]>([
  ["2023年11月3日", "2023-11-3"],
  ["发布时间：2023-11-08 浏览次数：120", "2023-11-8"],
  ["共青团海川大学委员会 2023年11月3日", "2023-11-3"],
  ["2023年11月31日", null],
  ["2023年13月1日", null],
  ["会议于2023年11月3日在大学生活动中心召开", null],
  ["没有日期", null],
])("the day of signature: %s: %j", (text, expected) => {
  expect(day(signedDay(text))).toBe(expected);
});

it.each<[string, string | null]>([
  ["2024年春季学期", "2024-7-31"],
  ["2023年秋季学期末", "2024-1-31"],
  ["2023-2024学年第一学期", "2024-1-31"],
  ["2023-2024学年第二学期", "2024-7-31"],
  ["2024年", null],
])("the end of %s: %j", (text, expected) => {
  const date = semesterEnd(text);
  expect(date && day({ date })).toBe(expected);
});

it.each([
  ["高校学生会组织深化改革评估备案表", "filing"],
  ["改革自评表", "self-evaluation"],
  ["深化改革评估验收", "acceptance"],
  ["工作人员名单", null],
])("the form in %s: %j", (text, expected) => {
  expect(namedForm(text)).toBe(expected);
});

it.each<[string, string]>([
  ["物理学院", "college"],
  ["致远书院", "college"],
  ["外语系", "college"],
  ["海川大学", "school"],
  ["海川职业技术学院", "school"],
  ["海川理工学院", "school undecided"],
  ["钱学森学院", "school undecided"],
  ["宣传部", ""],
])("%s: %j", (name, expected) => {
  const is = [isCollege(name) && "college", isSchool(name) && "school", isUndecided(name) && "undecided"];
  expect(is.filter(Boolean).join(" ")).toBe(expected);
});

it.each<[string, string | null, string | null]>([
  ["海川大学", "海川大学", null],
  ["海川大学匡亚明学院", "海川大学", "匡亚明学院"],
  ["海川职业技术学院信息学院", "海川职业技术学院", "信息学院"],
  ["附件1：物理学院", null, "物理学院"],
  ["二级学院", null, null],
  ["", null, null],
])("before 学生会 %j stands school %j and college %j", (text, school, college) => {
  expect(splitSchool(text)).toEqual({ school, college });
});

it.each<[string, string | null]>([
  ["附件2：海川大学改革自评表", "海川大学"],
  ["共青团海川大学委员会", "海川大学"],
  ["物理学院自评表", null],
  ["自评表", null],
])("the school in %s: %j", (text, school) => {
  expect(schoolIn(text)).toBe(school);
});

it.each([
  ["学校共青团改革评价指标自评表", "league-reform"],
  ["学生社团年审表", "club-audit"],
  ["物理2301班期末成绩表", "class-scores"],
  ["来自IP", "survey"],
  ["改革自评表", null],
])("%s looks like %j", (text, expected) => {
  expect(formIn(text)).toBe(expected);
});

it.each([
  ["赵一凡", true],
  ["买买提·艾力", true],
  ["宣传部", false],
  ["共青团员", false],
  ["李", false],
  [3, false],
  ["这是一段比较长的说明文字，不会是一个人的名字", false],
])("%j can be a name: %j", (value, expected) => {
  expect(isNameLike(value)).toBe(expected);
});

it.each([
  ["☑是 □否", true],
  ["是  否", true],
  ["达标 未达标", true],
  ["否", true],
  ["", false],
  ["实有38人", false],
  [null, false],
])("%j is a conclusion: %j", (value, expected) => {
  expect(isConclusion(value)).toBe(expected);
});

it.each([
  ["3.工作人员不超过40人", true],
  ["按期规范召开学生代表大会", true],
  ["备注", false],
  [12, false],
])("%j reads like an item: %j", (value, expected) => {
  expect(isItem(value)).toBe(expected);
});

describe("a 学院 that can be a school or a college", () => {
  const named = (school: string | null, college: string | null): NamedUnion => {
    return { kind: "undergraduate", generic: false, level: college === null ? null : "college", school, college };
  };
  it.each<[string, Places, NamedUnion, "school" | "college" | null, string]>([
    ["alone is a school", new Places(null, [named("海川理工学院", null)]), named("海川理工学院", null), null, "school"],
    ["with a college's limits", new Places(null, []), named("钱学森学院", null), "college", "college"],
    ["with a school's limits", new Places("海川大学", []), named("海川理工学院", null), "school", "school"],
    ["beside a 大学", new Places(null, [named("海川大学", null)]), named("钱学森学院", null), null, "college"],
    [
      "beside another",
      new Places(null, [named("钱学森学院", null), named("匡亚明学院", null)]),
      named("钱学森学院", null),
      null,
      "college",
    ],
    [
      "said to be of a school's level",
      new Places("海川大学", []),
      { ...named("钱学森学院", null), level: "school" },
      null,
      "school",
    ],
    ["that is the school itself", new Places("海川理工学院", []), named("海川理工学院", null), null, "school"],
    [
      "艺术学院 with a school's limits",
      new Places(null, [named(null, "艺术学院")]),
      named(null, "艺术学院"),
      "school",
      "school",
    ],
    [
      "艺术学院 of a known school",
      new Places("海川大学", [named(null, "艺术学院")]),
      named(null, "艺术学院"),
      "school",
      "college",
    ],
  ])("%s", (_, places, union, limits, expected) => {
    expect(places.settle(union, limits).college === null ? "school" : "college").toBe(expected);
  });
});
