import fc from "fast-check";
import type { CellValue } from "../../src/spreadsheet";
import { parseRanking } from "../../src/parse/ranking";
import { anyFormat, anyValue, chinese, fullWidth } from "./values";

type Row = [CellValue, string | undefined, CellValue | undefined];

describe("a rank with its cohort", () => {
  it.each<[...Row, number, number]>([
    ["12/150", undefined, null, 12, 150],
    ["12／150", undefined, null, 12, 150],
    ["１２ / １５０", undefined, null, 12, 150],
    ["12∕150", undefined, null, 12, 150],
    ["12\\150", undefined, null, 12, 150],
    ["第12名（共150人）", undefined, null, 12, 150],
    ["第12名，共150人", undefined, null, 12, 150],
    ["12（共150人）", undefined, null, 12, 150],
    ["12名/150人", undefined, null, 12, 150],
    ["第12/共150", undefined, null, 12, 150],
    ["专业排名：12/150", undefined, null, 12, 150],
    ["综合排名第12名（专业共150人）", undefined, null, 12, 150],
    ["150人中第12名", undefined, null, 12, 150],
    ["共150人，排名第12", undefined, null, 12, 150],
    ["第三名（共三十人）", undefined, null, 3, 30],
    ["12/1,500", undefined, null, 12, 1500],
    ["12/150（8%）", undefined, null, 12, 150],
    ["8%（12/150）", undefined, null, 12, 150],
    ["12/150=8%", undefined, null, 12, 150],
    ["12/150（专业）", undefined, null, 12, 150],
    ["150人，排名12", undefined, null, 12, 150],
    ["1/1", undefined, null, 1, 1],
    ["150/150", undefined, null, 150, 150],
    ["12/150", undefined, 200, 12, 150],
    [12, undefined, 150, 12, 150],
    [12, "0", "150人", 12, 150],
    ["12", undefined, "150人", 12, 150],
    ["第12名", undefined, 150, 12, 150],
    ["专业第12", undefined, "共150人", 12, 150],
    ["12.0", undefined, 150, 12, 150],
  ])("%p (%p) beside %p is %i of %i", (value, format, cohort, rank, of) => {
    expect(parseRanking(value, format, cohort)).toEqual({
      state: "read",
      value: { share: rank / of, rank, cohort: of },
    });
  });
});

describe("a share of the cohort", () => {
  it.each<[...Row, number]>([
    ["8%", undefined, null, 0.08],
    ["前8%", undefined, null, 0.08],
    ["前 8.5％", undefined, null, 0.085],
    ["专业前8%", undefined, null, 0.08],
    ["排名位于专业前8%", undefined, null, 0.08],
    ["前百分之八", undefined, null, 0.08],
    ["百分之三十", undefined, null, 0.3],
    ["100%", undefined, null, 1],
    [0.08, "0%", null, 0.08],
    [0.08, "0.00%", 150, 0.08],
    [0.1 * 3, "0%", null, 0.3],
    [0.08, "# ??/150", null, 0.08],
    [1, "0%", 150, 1],
  ])("%p (%p) beside %p is %d", (value, format, cohort, share) => {
    expect(parseRanking(value, format, cohort)).toEqual({ state: "read", value: { share, rank: null, cohort: null } });
  });
});

describe("unreadable, with its words kept", () => {
  it.each<[...Row, string]>([
    [12, undefined, null, "12"],
    ["12", undefined, "", "12"],
    ["第12名", undefined, null, "第12名"],
    [0.08, undefined, null, "0.08"],
    [0.08, undefined, 150, "0.08"],
    ["0.08", undefined, null, "0.08"],
    [0, undefined, 150, "0"],
    [0, "0%", null, "0%"],
    ["0%", undefined, null, "0%"],
    ["120%", undefined, null, "120%"],
    [1.2, "0%", null, "120%"],
    ["151/150", undefined, null, "151/150"],
    ["0/150", undefined, null, "0/150"],
    ["12/0", undefined, null, "12/0"],
    [151, undefined, 150, "151"],
    [12, undefined, 0, "12"],
    [12, undefined, "不详", "12"],
    [12.5, undefined, 150, "12.5"],
    [-12, undefined, 150, "-12"],
    [46111, "m/d", null, "2026-03-30"],
    [46111, 'm"月"d"日"', 150, "2026-03-30"],
    ["2023/3/30", undefined, 150, "2023/3/30"],
    ["班级排名3/30", undefined, null, "班级排名3/30"],
    ["前10名", undefined, 150, "前10名"],
    ["约8%", undefined, null, "约8%"],
    ["8%-10%", undefined, null, "8%-10%"],
    ["1 2/150", undefined, null, "1 2/150"],
    [" 12/150（30%） ", undefined, null, "12/150（30%）"],
    ["12/150（13/150）", undefined, null, "12/150（13/150）"],
    ["12/150（优）", undefined, null, "12/150（优）"],
    ["良好", undefined, 150, "良好"],
    ["百分之百二", undefined, null, "百分之百二"],
    [true, undefined, 150, "TRUE"],
    [{ error: "#DIV/0!" }, undefined, 150, "#DIV/0!"],
  ])("%p (%p) beside %p", (value, format, cohort, text) => {
    expect(parseRanking(value, format, cohort)).toEqual({ state: "unreadable", text });
  });
});

it.each([null, undefined, "", "　", "-", "—", "——", "/", "／", "无", "暂无", "N/A"])(
  "%p states no ranking",
  (value) => {
    expect(parseRanking(value, undefined, 150)).toEqual({ state: "blank" });
  },
);

it("every form of the same rank and cohort is the same share", () => {
  const forms: readonly ((rank: number, cohort: number) => Row)[] = [
    (rank, cohort) => [`${rank}/${cohort}`, undefined, null],
    (rank, cohort) => [fullWidth(`${rank}/${cohort}`), undefined, null],
    (rank, cohort) => [` ${rank} ／ ${cohort} `, undefined, 1],
    (rank, cohort) => [`第${rank}名（共${cohort}人）`, undefined, null],
    (rank, cohort) => [`第 ${rank} 名(共 ${cohort} 人)`, "General", null],
    (rank, cohort) => [`${rank}名/${cohort}人`, undefined, undefined],
    (rank, cohort) => [`${cohort}人中第${rank}名`, undefined, null],
    (rank, cohort) => [`专业综合排名：${rank}/${cohort}`, undefined, null],
    (rank, cohort) => [rank, undefined, cohort],
    (rank, cohort) => [String(rank), "@", `${cohort}人`],
    (rank, cohort) => [fullWidth(String(rank)), undefined, fullWidth(String(cohort))],
    (rank, cohort) => [`第${rank}名`, undefined, `共${cohort}人`],
  ];
  const pair = fc
    .integer({ min: 1, max: 2000 })
    .chain((cohort) => fc.tuple(fc.integer({ min: 1, max: cohort }), fc.constant(cohort)));
  fc.assert(
    fc.property(pair, fc.constantFrom(...forms), ([rank, cohort], form) => {
      expect(parseRanking(...form(rank, cohort))).toEqual({
        state: "read",
        value: { share: rank / cohort, rank, cohort },
      });
    }),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 99 }), (rank, more) => {
      fc.pre(rank + more < 100);
      expect(parseRanking(`第${chinese(rank)}名（共${chinese(rank + more)}人）`, undefined, null)).toMatchObject({
        value: { rank },
      });
    }),
  );
});

it("a percentage is the same share in every form, to the last bit", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), (hundredths) => {
      const share = Number(`${hundredths}e-4`);
      const percent = String(Number(`${hundredths}e-2`));
      const expected = { state: "read", value: { share, rank: null, cohort: null } };
      expect(parseRanking(`${percent}%`, undefined, null)).toEqual(expected);
      expect(parseRanking(fullWidth(`${percent}%`), undefined, 7)).toEqual(expected);
      expect(parseRanking(`前 ${percent} %`, undefined, null)).toEqual(expected);
      expect(parseRanking(share, "0.00%", null)).toEqual(expected);
    }),
  );
});

it("whatever the cells, a share read is above 0 and at most 1, and nothing throws", () => {
  fc.assert(
    fc.property(anyValue, anyFormat, anyValue, (value, format, cohort) => {
      const reading = parseRanking(value, format, cohort);
      if (reading.state === "read") expect(reading.value.share > 0 && reading.value.share <= 1).toBe(true);
      if (reading.state === "unreadable") expect(reading.text).toBe(reading.text.trim());
    }),
    { numRuns: 500 },
  );
});
