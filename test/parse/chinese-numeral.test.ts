import fc from "fast-check";
import { parseChineseNumeral } from "../../src/parse/chinese-numeral";
import { chinese } from "./values";

it.each<[string, number | null]>([
  ["五", 5],
  ["十", 10],
  ["十二", 12],
  ["四十", 40],
  ["九十九", 99],
  ["两", 2],
  ["零", 0],
  ["〇", 0],
  ["一百", 100],
  ["一百零五", 105],
  ["一百一十", 110],
  ["一千零二十", 1020],
  ["一万二千", 12000],
  ["二万五千零一", 25001],
  ["", null],
  ["一百二", null],
  ["二三", null],
  ["十十", null],
  ["百", null],
  ["一十百", null],
  ["万", null],
  ["一万万", null],
  ["一万人", null],
  ["人", null],
  ["一".repeat(17), null],
])("%p is %p", (text, expected) => {
  expect(parseChineseNumeral(text)).toBe(expected);
});

it("reads one to ninety-nine back", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 99 }), (number) => parseChineseNumeral(chinese(number)) === number));
});
