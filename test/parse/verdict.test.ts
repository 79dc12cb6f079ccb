import fc from "fast-check";
import type { CellValue } from "../../src/spreadsheet";
import { parseVerdict } from "../../src/parse/verdict";
import { anyValue } from "./values";

const YES = [
  "是",
  "达标",
  "符合",
  "√",
  "✓",
  "✔",
  "Y",
  "yes",
  "TRUE",
  "Ｙ",
  "已达标",
  "均符合",
  "通过",
  "合格",
  "☑",
  "✔️",
];
const NO = ["否", "未达标", "不达标", "不符合", "×", "✗", "❌", "N", "no", "FALSE", "ｎ", "未通过", "不合格", "x"];

it.each(YES)("%s is yes", (text) => {
  expect(parseVerdict(text)).toEqual({ state: "yes" });
});

it.each(NO)("%s is no", (text) => {
  expect(parseVerdict(text)).toEqual({ state: "no" });
});

it.each<[CellValue | undefined, string]>([
  [true, "yes"],
  [false, "no"],
  [null, "blank"],
  [undefined, "blank"],
  ["", "blank"],
  [" 　\n", "blank"],
  [1, "unclear"],
  [{ error: "#N/A" }, "unclear"],
])("%p is %s", (value, expected) => {
  expect(parseVerdict(value).state).toBe(expected);
});

describe("boxes", () => {
  it.each([
    ["☑是 □否", "yes"],
    ["□是 ☑否", "no"],
    ["R是 □否", "yes"],
    ["R是 £否", "yes"],
    ["£是 R否", "no"],
    ["￡是 Ｒ否", "no"],
    ["是R 否£", "yes"],
    ["■是 □否", "yes"],
    ["□是■否", "no"],
    ["●是 ○否", "yes"],
    ["☒是 ☐否", "yes"],
    ["[x]是 [ ]否", "yes"],
    ["[ ]是 [X]否", "no"],
    ["（√）是（ ）否", "yes"],
    ["是（√） 否（ ）", "yes"],
    ["是【 】 否【√】", "no"],
    ["是☑ 否□", "yes"],
    ["是□ 否☑", "no"],
    ["☑达标 □未达标", "yes"],
    ["□达标　☑未达标", "no"],
    ["是√ 否", "yes"],
    ["是 否√", "no"],
    ["√是 否", "yes"],
    ["√ 是 否", "yes"],
    ["是 否 √", "no"],
    ["是 √否", "no"],
    ["是√/否", "yes"],
    ["是√ 否×", "yes"],
    ["是× 否√", "no"],
    ["√是 ×否", "yes"],
    ["☑是", "yes"],
    ["☑否", "no"],
    ["达标 √", "yes"],
    ["☑是否□", "unclear"],
    ["\uF052是 \uF0A3否", "yes"],
    ["þ是 ¨否", "yes"],
    ["☑YES □NO", "yes"],
    ["□ YES ☑ NO", "no"],
    ["□是 □否 ☑基本达标", "unclear"],
    ["☑是 □否 □部分", "yes"],
    ["□达标□未达标", "none"],
    ["□是 □否", "none"],
    ["£是 £否", "none"],
    ["[ ]是 [ ]否", "none"],
    ["□是", "none"],
    ["□", "none"],
    ["( )", "none"],
    ["☑是 ☑否", "both"],
    ["是√ 否√", "both"],
    ["R是 R否", "both"],
    ["是√否", "unclear"],
    ["是 √ 否", "unclear"],
    ["是×", "unclear"],
    ["是 否×", "unclear"],
    ["☑☑是 □否", "unclear"],
    ["是 ☑□ 否", "unclear"],
    ["□", "none"],
    ["☑□", "unclear"],
  ])("%s: %s", (text, expected) => {
    expect(parseVerdict(text).state).toBe(expected);
  });
});

it.each([
  "基本达标",
  "部分符合",
  "是/否",
  "是否",
  "无",
  "有",
  "不适用",
  "-",
  "达标？",
  "未",
  "不",
  "V",
  "基本是",
  "是（部分）",
  "3",
  "待定",
])("%s is unclear, and its words are kept", (text) => {
  expect(parseVerdict(` ${text}\n`)).toEqual({ state: "unclear", text });
});

const blanks = fc.constantFrom("", " ", "　", "\n", "\u00a0", "\u200b");

it("a word reads the same with any blanks, stars, full stops or brackets around it", () => {
  const words = [...YES.map((word) => [word, "yes"] as const), ...NO.map((word) => [word, "no"] as const)];
  const around = fc.constantFrom<[string, string]>(
    ["", ""],
    ["（", "）"],
    ["“", "”"],
    ["★", ""],
    ["", "。"],
    ["", "；"],
    ["【", "】"],
  );
  fc.assert(
    fc.property(fc.constantFrom(...words), around, blanks, blanks, ([word, state], [left, right], a, b) => {
      // A tick or cross in brackets is a box without a label.
      fc.pre(left === "" || left === "★" || /[\p{L}]{2}|[是否]/u.test(word));
      expect(parseVerdict(`${a}${left}${word}${right}${b}`).state).toBe(state);
    }),
  );
});

it("a pair of boxes reads the same in every drawing, order and spacing", () => {
  const boxes = fc.constantFrom(
    ["☑", "□"],
    ["■", "□"],
    ["R", "£"],
    ["[x]", "[ ]"],
    ["（√）", "（　）"],
    ["√", "×"],
    ["☒", "☐"],
  );
  const labels = fc.constantFrom(["是", "否"], ["达标", "未达标"], ["符合", "不符合"], ["YES", "NO"]);
  const gap = fc.constantFrom(" ", "　", "\n", "  ", "/", "；");
  fc.assert(
    fc.property(
      boxes,
      labels,
      gap,
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      blanks,
      (box, label, between, yes, before, swap, blank) => {
        const [full = "", empty = ""] = box;
        const [good = "", bad = ""] = label;
        fc.pre(!(full === "R" && good === "YES"));
        const one = (word: string, ticked: boolean): string =>
          before ? `${ticked ? full : empty}${blank}${word}` : `${word}${blank}${ticked ? full : empty}`;
        const parts = [one(good, yes), one(bad, !yes)];
        expect(parseVerdict((swap ? parts.reverse() : parts).join(between)).state).toBe(yes ? "yes" : "no");
      },
    ),
  );
});

it("never throws, and keeps the words of what it cannot read", () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      const reading = parseVerdict(value);
      if ("text" in reading) expect(reading.text).toBe(reading.text.trim());
    }),
  );
});
