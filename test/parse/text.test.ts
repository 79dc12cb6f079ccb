import fc from "fast-check";
import { cellText, headerKey, plain, quotableAll, squeeze, tidy } from "../../src/parse/text";
import type { CellValue } from "../../src/spreadsheet";
import { anyFormat, anyText, anyValue } from "./values";

describe("cellText gives what a person reads", () => {
  it.each<[CellValue | undefined, string | undefined, string]>([
    [null, undefined, ""],
    [undefined, undefined, ""],
    [" 文本 ", undefined, " 文本 "],
    [1.1, undefined, "1.1"],
    [10.1, undefined, "10.1"],
    [0.1 + 0.2, undefined, "0.3"],
    [1.1 * 3, "General", "3.3"],
    [45, "0.00", "45"],
    [true, undefined, "TRUE"],
    [false, undefined, "FALSE"],
    [{ error: "#N/A" }, undefined, "#N/A"],
    [0.08, "0%", "8%"],
    [0.07, "0.0%", "7%"],
    [45015, "yyyy/m/d", "2023-03-30"],
    [-5, "yyyy/m/d", "-5"],
  ])("%p in format %p is %p", (value, format, expected) => {
    expect(cellText(value, format)).toBe(expected);
  });

  it("counts days from 1904 in a workbook that does", () => {
    expect(cellText(45015 - 1462, "yyyy/m/d", true)).toBe("2023-03-30");
  });
});

describe("tidy", () => {
  it.each([
    ["　１２／１５０　", "12/150"],
    ["a\u00a0\u3000 b\r\nc\td", "a b c d"],
    ["\ufeff是\u200b", "是"],
    ["达\u200b标", "达标"],
    ["√\ufe0f", "√"],
    ["（Ａ）", "(A)"],
  ])("makes %p into %p", (text, expected) => {
    expect(tidy(text)).toBe(expected);
  });

  it("leaves nothing to tidy, whatever the text", () => {
    fc.assert(fc.property(anyText, (text) => tidy(tidy(text)) === tidy(text) && !/^\s|\s$|\s\s/.test(tidy(text))));
  });
});

it("squeeze leaves no blank", () => {
  expect(squeeze(" 是 \n否　")).toBe("是否");
  fc.assert(fc.property(anyText, (text) => !/\s/.test(squeeze(text))));
});

it.each([
  ["2023—2024", "2023-2024"],
  ["9～20", "9~20"],
  ["12∕150", "12/150"],
  ["3－5", "3-5"],
])("plain writes %p as %p", (text, expected) => {
  expect(plain(text)).toBe(expected);
});

describe("headerKey", () => {
  it.each([
    ["综合排名（名次/人数）", "综合排名"],
    ["综合排名\n（名次/人数", "综合排名"],
    ["★ 自 评 结 论：", "自评结论"],
    ["*姓名*", "姓名"],
    ["【必填】职务", "职务"],
    ["【备注】", "备注"],
    ["学历层次 [本科/硕士]", "学历层次"],
    ["是否有不及格？", "是否有不及格"],
    ["ＱＱ", "qq"],
    ["名称((a)b)", "名称"],
    ["）姓名", "姓名"],
    ["", ""],
    ["（）", ""],
  ])("of %p is %p", (text, expected) => {
    expect(headerKey(text)).toBe(expected);
  });
});

it("text functions never throw", () => {
  fc.assert(
    fc.property(anyValue, anyFormat, fc.boolean(), (value, format, date1904) => {
      expect(typeof headerKey(cellText(value, format, date1904))).toBe("string");
    }),
  );
});

describe("what a message quotes", () => {
  it("is cut short, and the rest left as it is", () => {
    const parameters = { text: "长".repeat(300), count: 3, list: ["a"] };
    expect(quotableAll(parameters)).toEqual({ text: `${"长".repeat(200)}…`, count: 3, list: ["a"] });
    const short = { text: "短", count: 3 };
    expect(quotableAll(short)).toBe(short);
  });
});

test("tidy text is tidy: a short cut past the work changes nothing", () => {
  const letter = fc.constantFrom(..."学生会，。、《》“”（）():~- \u3000\u00a0ＡＢ１２ab12①㈠\u200b\ufe0f豈");
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 6 }), (letters) => {
      const text = letters.join("");
      const byHand = text
        .normalize("NFKC")
        .replaceAll("\u200b", "")
        .replaceAll("\ufe0f", "")
        .replace(/\s+/g, " ")
        .trim();
      expect(tidy(text)).toBe(byHand);
      expect(squeeze(text)).toBe(byHand.replaceAll(" ", ""));
    }),
    { numRuns: 2000 },
  );
});
