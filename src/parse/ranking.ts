/** A person's place among the students of their major. */
import type { CellValue } from "../spreadsheet";
import type { Ranking, Reading } from "./types";
import { parseChineseNumeral } from "./chinese-numeral";
import { isDateFormat, isFractionFormat, isPercentFormat } from "./number-format";
import { parseCount, parsePercentText } from "./number";
import { BLANK, read, unreadable } from "./reading";
import { cellText, plain, squeeze, withoutNoise } from "./text";

/** Signs that say “no ranking” rather than state one: the cell counts as blank, and is asked for where it is needed. */
const NOTHING: ReadonlySet<string> = new Set("- -- / // 无 暂无 暂无排名 无排名 未排名 n/a".split(" "));

/** Words around the figures. A class is not a major: “班级排名” is not among them. */
const LABEL = "(?:[专业年级综合测评成绩学习总排名次位列于为在:本]{0,16})";
const NUMBER = "(\\d{1,3}(?:,\\d{3})+|\\d{1,7})";
const COHORT_LABEL = "(?:共|共有|总|总数|总人数|专业人数|专业共|专业共有|全专业|全专业共|本专业共)?:?";

const RANK_OF_COHORT = new RegExp(`^${LABEL}第?${NUMBER}[名位]?/${COHORT_LABEL}${NUMBER}[人名位]?$`);
const RANK_THEN_COHORT = new RegExp(
  `^${LABEL}第?${NUMBER}[名位]?[(,;、]?(?:共|共有|总|总数|总人数|专业人数|专业共|全专业|全专业共)?:?${NUMBER}人\\)?$`,
);
const RANK_THEN_TOTAL = new RegExp(
  `^${LABEL}第?${NUMBER}[名位]?[(,;、]?(?:共|共有|总数|总人数|专业人数|专业共|全专业共):?${NUMBER}\\)?$`,
);
const COHORT_THEN_RANK = new RegExp(
  `^${COHORT_LABEL}${NUMBER}[人名]中?[,;、]?${LABEL}(?:第|排名|名次):?${NUMBER}[名位]?$`,
);
const RANK_ALONE = new RegExp(`^${LABEL}第?(\\d{1,7})(?:\\.0*)?[名位]?$`);
const SHARE = new RegExp(`^${LABEL}前?((?:\\d{1,6}(?:\\.\\d{1,10})?%)|(?:百分之.{1,10}))$`);

/** A percentage and a fraction that stand together must say the same, give or take rounding. */
const AGREEMENT = 0.01;

function number(text: string | undefined): number {
  return Number((text ?? "").replaceAll(",", ""));
}

function ranked(rank: number, cohort: number): Ranking | null {
  return rank >= 1 && rank <= cohort ? { share: rank / cohort, rank, cohort } : null;
}

function shared(share: number | null): Ranking | null {
  return share !== null && share > 0 && share <= 1 ? { share, rank: null, cohort: null } : null;
}

/** 第三名（共三十人）: numerals become digits; 百分之… is left to the reader of percentages. */
function withDigits(text: string): string {
  if (text.includes("百分之")) return text;
  return text.replace(/[零〇一二两三四五六七八九十百千]{1,9}/g, (words) => String(parseChineseNumeral(words) ?? words));
}

/** A text that carries all it needs: a rank with its cohort, or a percentage. Undefined: it has another form. */
function parseWhole(text: string): Ranking | null | undefined {
  const percent = SHARE.exec(text)?.[1];
  if (percent !== undefined) return shared(parsePercentText(percent));
  const forward = RANK_OF_COHORT.exec(text) ?? RANK_THEN_COHORT.exec(text) ?? RANK_THEN_TOTAL.exec(text);
  if (forward) return ranked(number(forward[1]), number(forward[2]));
  const backward = COHORT_THEN_RANK.exec(text);
  return backward ? ranked(number(backward[2]), number(backward[1])) : undefined;
}

/** “12/150（8%）”, “8%（12/150）”, “12/150=8%”: the fraction counts, and the percentage must not contradict it. */
function parsePair(text: string): Ranking | null | undefined {
  const [, left, right] = /^([^(=,;、]{1,40})[(=,;、]([^()=,;、]{1,40})\)?$/.exec(text) ?? [];
  if (left === undefined || right === undefined) return undefined;
  const first = parseWhole(left);
  const second = parseWhole(right);
  if (!first || !second || (first.rank === null) === (second.rank === null)) return undefined;
  const [fraction, percent] = first.rank === null ? [second, first] : [first, second];
  return Math.abs(fraction.share - percent.share) <= AGREEMENT ? fraction : null;
}

/** A rank without its cohort, which stands in the cell beside. */
function parseBeside(rank: number, cohort: CellValue | undefined): Ranking | null {
  const total = parseCount(cohort);
  return total.state === "read" && Number.isInteger(rank) ? ranked(rank, total.value) : null;
}

function parseNumber(value: number, format: string | undefined, cohort: CellValue | undefined): Ranking | null {
  if (isDateFormat(format)) return null;
  if (isPercentFormat(format) || isFractionFormat(format)) return shared(withoutNoise(value));
  return parseBeside(withoutNoise(value), cohort);
}

function parseText(value: string, cohort: CellValue | undefined): Ranking | null {
  const tidied = plain(value);
  // Two figures with only a blank between them must not run together.
  if (/\d \d/.test(tidied)) return null;
  const text = withDigits(tidied.replaceAll(" ", "").replace(/\((?:本?专业|年级)\)$/, ""));
  const whole = parseWhole(text) ?? parsePair(text);
  if (whole !== undefined) return whole;
  const alone = RANK_ALONE.exec(text)?.[1];
  return alone === undefined ? null : parseBeside(Number(alone), cohort);
}

/**
 * Reads 综合排名 with 专业人数 beside it: "12/150", "第12名（共150人）", "12名/150人", "8%", "前8%", 0.08 shown as a percentage, or a whole
 * rank whose cohort stands in the other cell. A cohort in the text itself wins over the cell beside. The share is exact (rank ÷
 * cohort). Unreadable: a bare number with nothing that says what it is, 0, over 100 %, a rank above its cohort, a class
 * ranking, and a date that Excel made of "3/30". A dash or 无 is blank.
 */
export function parseRanking(
  value: CellValue | undefined,
  format: string | undefined,
  cohort: CellValue | undefined,
): Reading<Ranking> {
  const text = cellText(value);
  const bare = squeeze(text);
  if (bare === "" || NOTHING.has(plain(bare).toLowerCase())) return BLANK;
  const ranking =
    typeof value === "number"
      ? parseNumber(value, format, cohort)
      : typeof value === "string"
        ? parseText(value, cohort)
        : null;
  return ranking ? read(ranking) : unreadable(value, format);
}
