/** Cell values of every kind, strange ones included, for property tests. */
import fc from "fast-check";
import type { CellValue } from "../../src/spreadsheet";

/** Characters that turn up in checklists, so that random text comes near to real cells. */
const FAMILIAR = [
  ..."0123456789一二十百万年月日号第名人个/%.-—～,，、：（）()[]☑□R£√×是否达标未前约共实有拟于至到 　\n学届部门主席团工作员",
];

export const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom(...FAMILIAR), { maxLength: 30 }).map((characters) => characters.join("")),
);

export const anyValue: fc.Arbitrary<CellValue | undefined> = fc.oneof(
  anyText,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(null, undefined, { error: "#N/A" }, { error: "#REF!" }),
);

export const anyFormat = fc.oneof(
  fc.constantFrom(undefined, "General", "0%", "0.00", "yyyy/m/d", 'm"月"d"日"', "@", "# ?/?", "h:mm"),
  fc.string(),
);

/** Digits in full width: １２. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

/** The number in Chinese, 1 to 99. */
export function chinese(number: number): string {
  const digits = "零一二三四五六七八九";
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const head = tens === 0 ? "" : tens === 1 ? "十" : `${digits.charAt(tens)}十`;
  return head + (ones === 0 ? "" : digits.charAt(ones));
}
