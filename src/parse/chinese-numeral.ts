/** Numbers written in Chinese: 五, 十二, 四十, 一百零五. */

const DIGITS = "零一二三四五六七八九";
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The characters a Chinese whole number is made of. */
export const CHINESE_NUMERAL = "零〇一二两三四五六七八九十百千万";

function digitOf(character: string): number {
  if (character === "〇") return 0;
  if (character === "两") return 2;
  return DIGITS.indexOf(character);
}

/** 0–9999 without 万. */
function parseBelowTenThousand(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastUnit = 10_000;
  let zero = false;
  for (const character of text) {
    const unit = UNITS[character];
    if (unit === undefined) {
      const value = digitOf(character);
      if (value < 0 || digit !== null) return null;
      if (value === 0) zero = true;
      else digit = value;
    } else {
      if (unit >= lastUnit || (digit === null && (unit !== 10 || total > 0))) return null;
      total += (digit ?? 1) * unit;
      digit = null;
      zero = false;
      lastUnit = unit;
    }
  }
  // 一百二 is short for 120 in speech and a slip in writing: not guessed at.
  if (digit !== null && lastUnit > 10 && lastUnit < 10_000 && !zero) return null;
  return total + (digit ?? 0);
}

/** A whole number from 0 to 99 999 999 written in Chinese; null for anything else. */
export function parseChineseNumeral(text: string): number | null {
  if (text === "" || text.length > 16) return null;
  const [high = "", low, ...more] = text.split("万");
  if (more.length > 0) return null;
  if (low === undefined) return parseBelowTenThousand(high);
  const thousands = high === "" ? null : parseBelowTenThousand(high);
  const rest = parseBelowTenThousand(low);
  return thousands === null || rest === null ? null : thousands * 10_000 + rest;
}
