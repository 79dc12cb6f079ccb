import fc from "fast-check";
import type { CellValue } from "../../src/spreadsheet";
import { parseCount, parseFlag, parseShare, parseWeight } from "../../src/parse/number";
import { anyFormat, anyValue, chinese, fullWidth } from "./values";

const ERROR = { error: "#REF!" };

describe("a count", () => {
  it.each<[CellValue, number]>([
    [45, 45],
    [45.00000000000001, 45],
    [0, 0],
    [-0, 0],
    ["45", 45],
    ["４５", 45],
    [" 45 ", 45],
    ["45.0", 45],
    ["45人", 45],
    ["45 名", 45],
    ["3个", 3],
    ["3个校区", 3],
    ["1,234", 1234],
    ["1 234", 1234],
    ["１，２３４人", 1234],
    ["1.2万", 12000],
    ["1.2345 万人", 12345],
    ["2.5万名学生", 25000],
    ["3千", 3000],
    ["实有45", 45],
    ["实有 3 人", 3],
    ["共31人", 31],
    ["目前共有31人", 31],
    ["总人数：38", 38],
    ["五人", 5],
    ["二万五千", 25000],
    ["'45", 45],
  ])("%p is %i", (value, expected) => {
    expect(parseCount(value)).toEqual({ state: "read", value: expected });
  });

  it.each<[CellValue, string]>([
    [-1, "-1"],
    [1.5, "1.5"],
    [1e20, "100000000000000000000"],
    [Number.NaN, "NaN"],
    [true, "TRUE"],
    [ERROR, "#REF!"],
    ["-1", "-1"],
    ["1.5", "1.5"],
    ["1.23456万", "1.23456万"],
    [" 约40人 ", "约40人"],
    ["40余人", "40余人"],
    ["40左右", "40左右"],
    ["12 34", "12 34"],
    ["12,34", "12,34"],
    ["1e3", "1e3"],
    ["0x10", "0x10"],
    ["31人，其中女12人", "31人，其中女12人"],
    ["不详", "不详"],
    ["-", "-"],
    ["无", "无"],
    ["12/150", "12/150"],
    ["50%", "50%"],
    ["人", "人"],
  ])("%p is unreadable", (value, text) => {
    expect(parseCount(value)).toEqual({ state: "unreadable", text });
  });

  it.each([null, undefined, "", "　"])("%p is blank", (value) => {
    expect(parseCount(value)).toEqual({ state: "blank" });
  });

  it("reads the same in all forms of digits, with any unit and lead", () => {
    const forms = [
      String,
      fullWidth,
      (text: string) => Number(text).toLocaleString("en-US"),
      (text: string) => `${text}.0`,
    ];
    fc.assert(
      fc.property(
        fc.nat({ max: 99_999_999 }).map(String),
        fc.constantFrom(...forms),
        fc.constantFrom("", "实有", "共", "现有 ", "总数："),
        fc.constantFrom("", "人", "名", " 个", "人。"),
        (digits, form, lead, unit) => {
          expect(parseCount(`${lead}${form(digits)}${unit}`)).toEqual({ state: "read", value: Number(digits) });
        },
      ),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (count) => {
        expect(parseCount(`${chinese(count)}人`)).toEqual({ state: "read", value: count });
      }),
    );
  });
});

describe("a share", () => {
  it.each<[CellValue, string | undefined, number]>([
    [30, undefined, 0.3],
    ["30%", undefined, 0.3],
    ["３０％", undefined, 0.3],
    ["30", undefined, 0.3],
    [0.3, undefined, 0.3],
    ["0.3", undefined, 0.3],
    [0.3, "0%", 0.3],
    [0.1 * 3, "0%", 0.3],
    [1, "0%", 1],
    [1, undefined, 0.01],
    ["1", undefined, 0.01],
    ["1%", undefined, 0.01],
    [8.7, undefined, 0.087],
    ["8.7%", undefined, 0.087],
    [100, undefined, 1],
    [0, undefined, 0],
    ["百分之三十", undefined, 0.3],
    ["百分之 30", undefined, 0.3],
  ])("%p in format %p is %d", (value, format, expected) => {
    expect(parseShare(value, format)).toEqual({ state: "read", value: expected });
  });

  it.each<[CellValue, string | undefined, string]>([
    [101, undefined, "101"],
    [30, "0%", "3000%"],
    [-0.1, undefined, "-0.1"],
    ["120%", undefined, "120%"],
    ["三成", undefined, "三成"],
    ["-5%", undefined, "-5%"],
    ["约30%", undefined, "约30%"],
    ["百分之一百二", undefined, "百分之一百二"],
    [true, undefined, "TRUE"],
    [ERROR, undefined, "#REF!"],
  ])("%p in format %p is unreadable", (value, format, text) => {
    expect(parseShare(value, format)).toEqual({ state: "unreadable", text });
  });

  it("blank stays blank", () => {
    expect(parseShare(" ")).toEqual({ state: "blank" });
  });
});

describe("a weight", () => {
  it.each<[CellValue, string | undefined, number]>([
    [6, undefined, 6],
    ["6", undefined, 6],
    ["6分", undefined, 6],
    ["6 %", undefined, 6],
    [0.06, "0%", 6],
    [2.5, undefined, 2.5],
    [0, undefined, 0],
    [100, undefined, 100],
  ])("%p in format %p is %d", (value, format, expected) => {
    expect(parseWeight(value, format)).toEqual({ state: "read", value: expected });
  });

  it.each<[CellValue, string | undefined, string]>([
    [-1, undefined, "-1"],
    [101, undefined, "101"],
    ["101", undefined, "101"],
    ["六", undefined, "六"],
    [2, "0%", "200%"],
    [false, undefined, "FALSE"],
    [Number.NaN, undefined, "NaN"],
  ])("%p in format %p is unreadable", (value, format, text) => {
    expect(parseWeight(value, format)).toEqual({ state: "unreadable", text });
  });

  it("blank stays blank", () => {
    expect(parseWeight(null)).toEqual({ state: "blank" });
  });
});

describe("a yes-or-no cell", () => {
  it.each<[CellValue]>([
    [true], [1], ["是"], ["有"], ["√"], ["Y"], ["TRUE"], ["专职"], ["1"], ["2门"], ["1门不及格"], ["有不及格"], ["☑是 □否"], ["☑有 □无"], ["启用"],
  ])("%p is true", (value) => {
    expect(parseFlag(value)).toEqual({ state: "read", value: true });
  }); // prettier-ignore

  it.each<[CellValue]>([
    [false], [0], ["否"], ["无"], ["×"], ["N"], ["FALSE"], ["兼职"], ["0"], ["0门"], ["无不及格"], ["没有"], ["无不及格情况"], ["□是 ☑否"], ["□有 ■无"], ["停用"],
  ])("%p is false", (value) => {
    expect(parseFlag(value)).toEqual({ state: "read", value: false });
  }); // prettier-ignore

  it.each<[CellValue, string]>([
    ["-", "-"],
    ["/", "/"],
    ["—", "—"],
    ["不详", "不详"],
    ["是/否", "是/否"],
    ["☑是 ☑否", "☑是 ☑否"],
    ["□是 □否", "□是 □否"],
    ["是√否", "是√否"],
    ["□是 ☑不清楚", "□是 ☑不清楚"],
    [2, "2"],
    [ERROR, "#REF!"],
  ])("%p is unreadable", (value, text) => {
    expect(parseFlag(value)).toEqual({ state: "unreadable", text });
  });

  it.each([null, undefined, " "])("%p is blank", (value) => {
    expect(parseFlag(value)).toEqual({ state: "blank" });
  });
});

it("whatever the cell, a reading is blank, in range, or keeps its words", () => {
  fc.assert(
    fc.property(anyValue, anyFormat, (value, format) => {
      const count = parseCount(value);
      if (count.state === "read") expect(Number.isSafeInteger(count.value) && count.value >= 0).toBe(true);
      const share = parseShare(value, format);
      if (share.state === "read") expect(share.value >= 0 && share.value <= 1).toBe(true);
      const weight = parseWeight(value, format);
      if (weight.state === "read") expect(weight.value >= 0 && weight.value <= 100).toBe(true);
      for (const reading of [count, share, weight, parseFlag(value)]) {
        if (reading.state === "unreadable") expect(reading.text).not.toBe("");
      }
    }),
  );
});
