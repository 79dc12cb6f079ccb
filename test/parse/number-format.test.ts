import fc from "fast-check";
import { isDateFormat, isFractionFormat, isPercentFormat } from "../../src/parse/number-format";

describe("a date format", () => {
  it.each([
    "yyyy/m/d",
    "yyyy-mm-dd",
    'yyyy"年"m"月"d"日"',
    "[$-804]yyyy年m月d日",
    "m/d/yy h:mm",
    'm"月"d"日"',
    "mmm",
    "d",
    "[DBNum1][$-804]yyyy年m月",
    "e年m月d日",
    "yyyy/m/d;@",
    "dd-mmm-yy",
    "aaaa",
  ])("%s", (format) => {
    expect(isDateFormat(format)).toBe(true);
  });
});

describe("no date format", () => {
  it.each([
    undefined,
    "",
    "General",
    "G/通用格式",
    "0%",
    "0.00E+00",
    "h:mm",
    "[h]:mm:ss",
    "mm:ss",
    "h:mm AM/PM",
    "@",
    '0"day"',
    "0\\d",
    "#,##0_);[Red](#,##0)",
    "0;yyyy",
    '"未闭合 yyyy',
    "[yyyy",
  ])("%p", (format) => {
    expect(isDateFormat(format)).toBe(false);
  });
});

it.each([
  ["0%", true],
  ["0.00%", true],
  ["0;0%", false],
  ['0"%"', false],
  [undefined, false],
])("%p shows percentages: %p", (format, expected) => {
  expect(isPercentFormat(format)).toBe(expected);
});

it.each([
  ["# ?/?", true],
  ["# ??/150", true],
  ["0/0", true],
  ["yyyy/m/d", false],
  [undefined, false],
])("%p shows fractions: %p", (format, expected) => {
  expect(isFractionFormat(format)).toBe(expected);
});

it("any text can be a format", () => {
  fc.assert(
    fc.property(fc.string(), (format) => [true, false].includes(isDateFormat(format) && isPercentFormat(format))),
  );
});
