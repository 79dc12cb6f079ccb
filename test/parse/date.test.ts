import fc from "fast-check";
import type { CellValue } from "../../src/spreadsheet";
import { datesIn, parseDateCell, toIso } from "../../src/parse/date";
import type { DateContext } from "../../src/parse/date";
import { daysInMonth } from "../../src/parse/serial";
import { anyFormat, anyText, anyValue, chinese, fullWidth } from "./values";

const CONTEXT: DateContext = { date1904: false, academicYear: 2022, asOf: { year: 2023, month: 6, day: 1 } };
const NO_YEAR: DateContext = { date1904: false, academicYear: null };

/** "2023-03-30", with "?" behind an assumed year and "…" behind a plan; the state where nothing was read. */
function shown(value: CellValue | undefined, format?: string, context = CONTEXT): string {
  const { reading, planned, yearAssumed } = parseDateCell(value, format, context);
  const date = reading.state === "read" ? toIso(reading.value) : reading.state;
  return date + (yearAssumed ? "?" : "") + (planned ? "…" : "");
}

describe("a date cell", () => {
  it.each<[CellValue, string | undefined, string]>([
    [45015, "yyyy/m/d", "2023-03-30"],
    [45015.75, "yyyy/m/d h:mm", "2023-03-30"],
    [45015, 'm"月"d"日"', "2023-03-30"],
    [45015, undefined, "2023-03-30"],
    [45015, "0", "2023-03-30"],
    ["45015", undefined, "2023-03-30"],
    [20191109, undefined, "2019-11-09"],
    [20191109, "yyyy/m/d", "2019-11-09"],
    ["20191109", "@", "2019-11-09"],
    ["２０１９１１０９", undefined, "2019-11-09"],
    [201911, undefined, "2019-11"],
    [2018, undefined, "2018"],
    ["2018", undefined, "2018"],
    ["2019/11/9", undefined, "2019-11-09"],
    ["2019.11.9", undefined, "2019-11-09"],
    ["2019.11.09.", undefined, "2019-11-09"],
    ["2019-11-9", undefined, "2019-11-09"],
    ["2019－11－09", undefined, "2019-11-09"],
    ["2019—11—09", undefined, "2019-11-09"],
    ["2019-11-09T00:00:00", undefined, "2019-11-09"],
    ["2019-11-09 14:30", undefined, "2019-11-09"],
    ["2019年11月9日", undefined, "2019-11-09"],
    ["2019年11月9号", undefined, "2019-11-09"],
    ["２０１９ 年 １１ 月 ９ 日", undefined, "2019-11-09"],
    ["二〇一九年十一月九日", undefined, "2019-11-09"],
    ["二○二三年三月三十日", undefined, "2023-03-30"],
    ["2019年11月9-20日", undefined, "2019-11-09"],
    ["2019年11月9日至20日", undefined, "2019-11-09"],
    ["2019年11月9日（星期六）—11月20日", undefined, "2019-11-09"],
    ["2019.11.9-11.20", undefined, "2019-11-09"],
    ["2019/11/9~2019/11/20", undefined, "2019-11-09"],
    ["20191109-20191120", undefined, "2019-11-09"],
    ["召开日期为：2023年3月30日", undefined, "2023-03-30"],
    ["2020年10月17、18日", undefined, "2020-10-17"],
    ["2020年10月17日和18日", undefined, "2020-10-17"],
    ["2020年6月", undefined, "2020-06"],
    ["2020年6月份", undefined, "2020-06"],
    ["2020年6月上旬", undefined, "2020-06"],
    ["2020.6", undefined, "2020-06"],
    ["2020-06", undefined, "2020-06"],
    ["2019年11月至2020年1月", undefined, "2019-11"],
    ["2018年", undefined, "2018"],
    ["2022年11-12月", undefined, "2022-11"],
    ["2022.11-12", undefined, "2022-11"],
    ["2022年11月12日（周六）至13日", undefined, "2022-11-12"],
    ["2022-2023学年第一学期（2022年11月12日）", undefined, "2022-11-12"],
    ["拟推迟到2023年11月", undefined, "2023-11…"],
    ["待2023年11月召开", undefined, "2023-11…"],
    ["2019年11月9:30", undefined, "2019-11"],
    ["2018年秋季", undefined, "2018"],
    ["2019年11月40人", undefined, "2019-11"],
    ["23年3月30日", undefined, "2023-03-30?"],
    ["3月30日", undefined, "2023-03-30?"],
    ["10月30日", undefined, "2022-10-30?"],
    ["8月1日", undefined, "2022-08-01?"],
    ["7月31日", undefined, "2023-07-31?"],
    ["今年3月30日", undefined, "2023-03-30?"],
    ["去年11月", undefined, "2022-11?"],
    ["10月", undefined, "2022-10?"],
    ["拟于2024年5月召开", undefined, "2024-05…"],
    ["2024年5月（拟）", undefined, "2024-05…"],
    ["2024年5月拟召开", undefined, "2024-05…"],
    ["拟定于5月召开", undefined, "2023-05?…"],
    ["拟于下学期召开", undefined, "unreadable…"],
  ])("%p in format %p reads %s", (value, format, expected) => {
    expect(shown(value, format)).toBe(expected);
  });

  it.each<[CellValue, string | undefined, string]>([
    ["2023-02-30", undefined, "2023-02-30"],
    ["2023年2月29日", undefined, "2023年2月29日"],
    ["2023年13月", undefined, "2023年13月"],
    ["2月30日", undefined, "2月30日"],
    [20230230, undefined, "20230230"],
    [60, "yyyy/m/d", "60"],
    [2018, "yyyy/m/d", "1905-07-10"],
    [60, undefined, "60"],
    [2023.1, undefined, "2023.1"],
    [0.45, "0%", "45%"],
    [45015, "0%", "4501500%"],
    ["23.3.30", undefined, "23.3.30"],
    ["3/30", undefined, "3/30"],
    ["3.30", undefined, "3.30"],
    ["11/9/2019", undefined, "11/9/2019"],
    ["2019.11.9.1", undefined, "2019.11.9.1"],
    ["2023-2024学年第一学期", undefined, "2023-2024学年第一学期"],
    ["2023-2024", undefined, "2023-2024"],
    ["2023-24", undefined, "2023-24"],
    ["2203年3月30日", undefined, "2203年3月30日"],
    ["第十三届", undefined, "第十三届"],
    ["每年3月", undefined, "每年3月"],
    ["明年3月", undefined, "明年3月"],
    [" 近期 ", undefined, "近期"],
    ["-", undefined, "-"],
    [true, undefined, "TRUE"],
    [{ error: "#VALUE!" }, undefined, "#VALUE!"],
  ])("%p in format %p cannot be read, and its words are kept", (value, format, text) => {
    const context = { ...NO_YEAR, academicYear: 2022 };
    expect(parseDateCell(value, format, context).reading).toEqual({ state: "unreadable", text });
  });

  it.each([null, undefined, "", "　\n"])("%p is blank", (value) => {
    expect(shown(value)).toBe("blank");
  });

  it("2018 in a cell formatted as a date is day 2018 of 1900, which nobody means: not guessed at", () => {
    expect(shown(2018, "yyyy")).toBe("unreadable");
  });

  it("counts from 1904 where the workbook does", () => {
    expect(shown(43553, "yyyy/m/d", { ...CONTEXT, date1904: true })).toBe("2023-03-30");
    expect(shown(43553, undefined, { ...CONTEXT, date1904: true })).toBe("2023-03-30");
  });

  it("takes a missing year from the day of assessment where the academic year is not known, else from nowhere", () => {
    expect(shown("3月30日", undefined, { ...NO_YEAR, asOf: { year: 2023, month: 10, day: 1 } })).toBe("2024-03-30?");
    expect(shown("3月30日", undefined, { ...NO_YEAR, asOf: { year: 2023, month: 5, day: null } })).toBe("2023-03-30?");
    expect(shown("3月30日", undefined, { ...NO_YEAR, asOf: { year: 2023, month: null, day: null } })).toBe(
      "2023-03-30?",
    );
    expect(shown("3月30日", undefined, NO_YEAR)).toBe("unreadable");
    expect(shown("今年3月30日", undefined, NO_YEAR)).toBe("unreadable");
  });
});

/** Dates as "2023-03-30", assumed years with "?", plans with "…". */
function listed(text: string, context = CONTEXT): string[] {
  return datesIn(text, context).map(
    ({ date, planned, yearAssumed }) => toIso(date) + (yearAssumed ? "?" : "") + (planned ? "…" : ""),
  );
}

describe("dates in running text", () => {
  it.each<[string, string[]]>([
    ["", []],
    ["召开日期为：2023年3月30日，地点在大礼堂", ["2023-03-30"]],
    ["2022年3月5日召开第九次，2023年3月30日召开第十次", ["2022-03-05", "2023-03-30"]],
    ["2019年11月9-20日召开", ["2019-11-09"]],
    ["2020年10月17、18日", ["2020-10-17"]],
    ["2020年10月17日、2021年10月20日", ["2020-10-17", "2021-10-20"]],
    ["于3月30日召开", ["2023-03-30?"]],
    ["2022年3月5日召开，9月10日换届", ["2022-03-05", "2022-09-10?"]],
    ["2022年12月10日筹备，次年3月5日召开", ["2022-12-10", "2023-03-05?"]],
    ["2021年12月10日。3月5日召开", ["2021-12-10", "2023-03-05?"]],
    ["拟于2024年5月召开", ["2024-05…"]],
    ["学代会将于2024年5月20日召开", ["2024-05-20…"]],
    ["预计2024年5月", ["2024-05…"]],
    ["计划2024年5月召开", ["2024-05…"]],
    ["将在2024年5月", ["2024-05…"]],
    ["定于2024年5月召开", ["2024-05…"]],
    ["拟2024年5月召开", ["2024-05…"]],
    ["上次2023年3月30日，下次拟于2024年5月", ["2023-03-30", "2024-05…"]],
    ["原定于2023年3月召开，因故于2023年5月20日召开", ["2023-03…", "2023-05-20"]],
    ["拟于年底召开的学代会已于2023年3月30日召开", ["2023-03-30"]],
    ["已写入《章程》，2023年3月30日通过", ["2023-03-30"]],
    ["模拟2023年3月30日", ["2023-03-30"]],
    ["中青联发〔2019〕9号", []],
    ["校团发[2020]12号、（2021）3号", []],
    ["2019年第9号文件", []],
    ["2023-2024学年开展", []],
    ["2018年至2020年", []],
    ["2018-2020年", []],
    ["2020级学生", []],
    ["2020年级", []],
    ["第十三届学代会", []],
    ["电话：0571-20191109", []],
    ["电话20191109", []],
    ["手机13820191109", []],
    ["学号：20191109", []],
    ["A20191109", []],
    ["20191109A", []],
    ["20191109-1", []],
    ["20191109召开", ["2019-11-09"]],
    ["2019年11月9日上午9:30", ["2019-11-09"]],
    ["经费2023.5万元", []],
    ["2023/12学时", []],
    ["2023-02-30召开", []],
    ["2023年2月30日召开", []],
    ["10月召开", []],
    ["每年10月17日", []],
    ["每3月1次", []],
    ["自2018年起", ["2018"]],
    ["1919年5月4日", []],
    ["第23年3月", []],
    ["版本1.2023.11.9", []],
    ["http://example.edu.cn/info/1002/20221112.htm", []],
    ["http://example.edu.cn/2022-11-12/a.html", []],
    ["同年3月5日", []],
    ["2021年9月草拟，2022年3月5日通过", ["2021-09", "2022-03-05"]],
    ["20191109-20191120召开", ["2019-11-09"]],
  ])("%s: %p", (text, expected) => {
    expect(listed(text)).toEqual(expected);
  });

  it("keeps the words", () => {
    expect(datesIn("（2019年11月9日—20日），详见", CONTEXT)[0]?.text).toBe("2019年11月9日-20日");
    expect(datesIn("去年12月开的", CONTEXT)).toHaveLength(1);
    expect(datesIn("12月开的", CONTEXT)).toHaveLength(0);
  });
});

/** Every day from 1990 to 2100. */
const anyDay = fc
  .tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.nat())
  .map(([year, month, n]) => ({ year, month, day: 1 + (n % daysInMonth(year, month)) }));
const pad = (number: number): string => String(number).padStart(2, "0");
const yearInChinese = (year: number): string =>
  [...String(year)].map((digit) => "〇一二三四五六七八九".charAt(Number(digit))).join("");

const FORMS: readonly ((year: number, month: number, day: number) => CellValue)[] = [
  (y, m, d) => `${y}-${m}-${d}`,
  (y, m, d) => `${y}-${pad(m)}-${pad(d)}`,
  (y, m, d) => `${y}/${m}/${d}`,
  (y, m, d) => `${y}.${m}.${d}`,
  (y, m, d) => `${y}.${pad(m)}.${pad(d)}`,
  (y, m, d) => `${y}年${m}月${d}日`,
  (y, m, d) => `${y}年${m}月${d}号`,
  (y, m, d) => ` ${y} 年 ${pad(m)} 月 ${pad(d)} 日 `,
  (y, m, d) => fullWidth(`${y}-${m}-${d}`),
  (y, m, d) => fullWidth(`${y}年${m}月${d}日`),
  (y, m, d) => `${yearInChinese(y)}年${chinese(m)}月${chinese(d)}日`,
  (y, m, d) => `${y}${pad(m)}${pad(d)}`,
  (y, m, d) => Number(`${y}${pad(m)}${pad(d)}`),
  (y, m, d) => `召开日期为：${y}年${m}月${d}日，在大礼堂`,
  (y, m, d) => `${y}年${m}月${d}-31日`,
  (y, m, d) => `${y}年${m}月${d}日至${y + 1}年1月2日`,
  (y, m, d) => `${y}.${m}.${d}-${m}.${d}`,
  (y, m, d) => `${y}年${m}月${d}、31日`,
  (y, m, d) => `${y}-${pad(m)}-${pad(d)} 08:00:00`,
  (y, m, d) => Date.UTC(y, m - 1, d) / 86_400_000 + 25_569,
];

it("every day from 1990 to 2100 is read back from every written form", () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...FORMS), (day, form) => {
      const { year, month } = day;
      const read = parseDateCell(form(year, month, day.day), undefined, CONTEXT);
      expect(read).toMatchObject({ reading: { state: "read", value: day }, planned: false, yearAssumed: false });
    }),
    { numRuns: 2000 },
  );
});

it("a day without a year falls into the academic year", () => {
  fc.assert(
    fc.property(anyDay, ({ year, month, day }) => {
      const expected = month >= 8 ? year : year + 1;
      fc.pre(day <= daysInMonth(expected, month) && expected <= 2100);
      const { reading, yearAssumed } = parseDateCell(`${month}月${day}日`, undefined, {
        date1904: false,
        academicYear: year,
      });
      expect([reading, yearAssumed]).toEqual([{ state: "read", value: { year: expected, month, day } }, true]);
    }),
  );
});

it("whatever the cell or text, what is read exists, and nothing throws", () => {
  fc.assert(
    fc.property(anyValue, anyFormat, fc.boolean(), fc.option(fc.integer()), (value, format, date1904, academicYear) => {
      const { reading } = parseDateCell(value, format, { date1904, academicYear });
      if (reading.state === "unreadable") expect(reading.text).toBe(reading.text.trim());
      if (reading.state !== "read" || reading.value.month === null) return;
      expect(reading.value.day ?? 1).toBeLessThanOrEqual(daysInMonth(reading.value.year, reading.value.month));
    }),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(anyText, (text) => datesIn(text, CONTEXT).every(({ date }) => date.year >= 1949 && date.year <= 2100)),
    { numRuns: 500 },
  );
});
