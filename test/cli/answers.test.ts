import { InvalidArgumentError } from "commander";
import { SCHEMES } from "../../src/criteria";
import { academicYear, calendarDay, levelOf, ownerOf, schemeCalled } from "../../src/cli/answer-options";
import { quoteArgument } from "../../src/cli/quote-argument";
import { dependsOnToday, settingsKeys } from "../../src/cli/settings-key";
import { messagesFor } from "../../src/i18n/all";
import type { Answers } from "../../src/recognise/recognition";
import { recognised } from "../support/recognition";
import { reformCheck, reformCheckIn, sample } from "./cli";

const words = messagesFor("zh-CN");

/** What an option's parser answers, or what it says against it. */
function answerOf<T>(parse: () => T): T | string {
  try {
    return parse();
  } catch (error) {
    if (error instanceof InvalidArgumentError) return error.message;
    throw error;
  }
}

describe("--as-of", () => {
  it.each([
    ["2024-06-30", "2024-06-30"],
    ["2024/6/30", "2024-06-30"],
    ["2024.6.30", "2024-06-30"],
    ["2024年6月30日", "2024-06-30"],
    ["2024 年 6 月 30 日", "2024-06-30"],
    ["２０２４．６．３０", "2024-06-30"],
    ["20240630", "2024-06-30"],
    [" 2024-2-29 ", "2024-02-29"],
    ["2024-02-30", "“2024-02-30”读作2024年2月30日，没有这一天，或年份不合理。请核对日期。"],
    ["2023年2月29日", "“2023年2月29日”读作2023年2月29日，没有这一天，或年份不合理。请核对日期。"],
    ["2024/13/1", "“2024/13/1”读作2024年13月1日，没有这一天，或年份不合理。请核对日期。"],
    ["0224-06-30", "“0224-06-30”读作224年6月30日，没有这一天，或年份不合理。请核对日期。"],
    ["2024年6月", "“2024年6月”不是写到日的日期，请写成 2020-10-18、2020/10/18 或 2020年10月18日。"],
    ["2024-06/30", "“2024-06/30”不是写到日的日期，请写成 2020-10-18、2020/10/18 或 2020年10月18日。"],
    ["明天", "“明天”不是写到日的日期，请写成 2020-10-18、2020/10/18 或 2020年10月18日。"],
  ])("%j", (text, answer) => {
    expect(answerOf(() => calendarDay(words)(text))).toBe(answer);
  });
});

describe("--year", () => {
  it.each([
    ["2023-2024", 2023],
    ["2023—2024学年", 2023],
    ["2023/24", 2023],
    ["2023", 2023],
    ["2023-2025", "“2023-2025”不是学年，请写成 2023-2024 这样相连的两年。"],
    ["去年", "“去年”不是学年，请写成 2023-2024 这样相连的两年。"],
  ])("%j", (text, answer) => {
    expect(answerOf(() => academicYear(words)(text))).toBe(answer);
  });
});

describe("--level", () => {
  it.each([
    ["校级", "school"],
    ["school", "school"],
    ["院级", "college"],
    ["college", "college"],
    ["班级", "--level 不接受“班级”。可选：校级, school, 院级, college。"],
    ["toString", "--level 不接受“toString”。可选：校级, school, 院级, college。"],
  ])("%j", (text, answer) => {
    expect(answerOf(() => levelOf(words)(text))).toBe(answer);
  });
});

describe("--owner", () => {
  it.each([
    [["自评表!A3=研究生会"], { "自评表!A3": "研究生会" }],
    [["自评表！a3＝研究生会"], { "自评表!A3": "研究生会" }],
    [["'自评表!A3=研究生会'"], { "自评表!A3": "研究生会" }],
    [["Sheet1!$A$12 = 学生会 "], { "Sheet1!A12": "学生会" }],
    [["附件 2!A3=学生会"], { "'附件 2'!A3": "学生会" }],
    [["'附件 2'!A3=学生会"], { "'附件 2'!A3": "学生会" }],
    [["S!A1=甲", "S!B2=乙", "S!A1=甲"], { "S!A1": "甲", "S!B2": "乙" }],
    [["S!A1=甲", "S!A1=乙"], "--owner 里 S!A1 写了两个组织：甲、乙。"],
    [["A3=甲"], "--owner 要写成“表的第一格=组织”，如 '自评表!A3=研究生会'，不能是“A3=甲”。"],
    [["S!A3="], "--owner 要写成“表的第一格=组织”，如 '自评表!A3=研究生会'，不能是“S!A3=”。"],
    [["S!AAAA3=甲"], "--owner 要写成“表的第一格=组织”，如 '自评表!A3=研究生会'，不能是“S!AAAA3=甲”。"],
  ])("%j", (given, answer) => {
    const parse = ownerOf(words);
    const all = () =>
      given.reduce<Readonly<Record<string, string>> | undefined>((before, text) => parse(text, before), undefined);
    expect(answerOf(all)).toEqual(answer);
  });
});

describe("--scheme", () => {
  const named = (text: string, year: number | null = null) =>
    answerOf(() => schemeCalled(text, year, words, "zh-CN").id);

  it.each<readonly [string, number | null, string]>([
    ["self-2023", null, "self-2023"],
    ["改革自评表（2023—2024学年）", null, "self-2023"],
    ["2021-2022学年改革自评表", null, "self-2021"],
    ["《深化改革评估验收》", null, "acceptance"],
    ["2020年评估备案表", null, "filing-2020"],
    ["院级自评表", null, "college"],
    ["改革自评表", 2022, "self-2022"],
    ...SCHEMES.map(({ id, name }) => [name["zh-CN"], null, id] as const),
    ...SCHEMES.map(({ id, name }) => [name["en-US"], null, id] as const),
  ])("%s (%s) is %s", (text, year, id) => {
    expect(named(text, year)).toBe(id);
  });

  it("says which it can be where the name is not enough", () => {
    expect(named("改革自评表")).toBe(
      "“改革自评表”没有说清是哪一个评估方案，请写全名或代号：\n" +
        "  改革自评表（2021—2022学年）（self-2021）\n" +
        "  改革自评表（2022—2023学年）（self-2022）\n" +
        "  改革自评表（2023—2024学年）（self-2023）",
    );
  });

  it("lists all where there is none like it", async () => {
    const said = named("年审");
    expect(said).toMatch(/^没有名为“年审”的评估方案。可选：\n/);
    for (const { id, name } of SCHEMES) expect(said).toContain(`${name["zh-CN"]}（${id}）`);
    const english = await reformCheckIn({ REFORM_CHECK_LANG: "en-US" }, "criteria", "--scheme", "audit");
    expect(english).toMatchObject({ status: 2, out: "" });
    expect(english.err).toContain("There is no scheme “audit”. Known: \n  acceptance  Reform acceptance review");
  });

  it("takes a name in every command", async () => {
    const argv = [sample("all-met.xlsx"), "--no-write", "--scheme", "改革自评表", "--year", "2022-2023"];
    expect((await reformCheck("grade", ...argv)).out).toContain("评估方案：改革自评表（2022—2023学年）");
    expect((await reformCheck("criteria", "--scheme", "院级自评表")).out).toContain("院级自评表");
    const { status, err } = await reformCheck("grade", sample("all-met.xlsx"), "--scheme", "自评表");
    expect(status).toBe(2);
    expect(err).toContain("院级自评表（college）");
  });
});

describe("an argument for a shell", () => {
  it.each([
    ["改革自评表（2023—2024学年）", "改革自评表（2023—2024学年）", "改革自评表（2023—2024学年）"],
    ["Sheet1!A12=研究生会", "'Sheet1!A12=研究生会'", '"Sheet1!A12=研究生会"'],
    ["'附件 2'!A3=甲", "''\\''附件 2'\\''!A3=甲'", "\"'附件 2'!A3=甲\""],
    ["$(rm -rf)", "'$(rm -rf)'", '"$(rm -rf)"'],
    ["", "''", '""'],
  ])("%j", (text, posix, windows) => {
    expect(quoteArgument(text, "posix")).toBe(posix);
    expect(quoteArgument(text, "windows")).toBe(windows);
  });
});

describe("the key of a result", () => {
  const keyOf = (answers: Answers) =>
    settingsKeys({ answers, today: "2024-06-20", reviewing: false, language: "zh-CN", version: "1" }).always;
  const each: readonly Answers[] = [
    {},
    { asOf: "2024-06-30" },
    { academicYear: 2023 },
    { level: "college" },
    { owners: { "S!A1": "甲" } },
    { owners: { "S!A1": "乙" } },
    { scheme: SCHEMES[0]! },
  ];

  it("differs with every answer", () => {
    expect(new Set(each.map(keyOf)).size).toBe(each.length);
  });

  it("does not depend on the order of owners", () => {
    expect(keyOf({ owners: { a: "1", b: "2" } })).toBe(keyOf({ owners: { b: "2", a: "1" } }));
  });
});

describe("a result that another day may change", () => {
  it.each([
    ["assumed", "today", "2024-06-20", true],
    // The academic year is not over: its end is still to come.
    ["assumed", "academic-year", "2024-06-20", true],
    ["assumed", "academic-year", "2023-07-31", false],
    ["stated", "profile", "2024-06-20", false],
    ["inferred", "sentence", "2024-06-20", false],
    ["stated", "caller", "2024-06-20", false],
  ] as const)("%s by %s, %s: %s", (sureness, source, asOf, depends) => {
    const made = recognised({ day: asOf });
    const recognition = { ...made, asOf: { ...made.asOf, sureness, source } };
    expect(dependsOnToday({ asOf, recognition }, "2024-06-20")).toBe(depends);
  });
});
