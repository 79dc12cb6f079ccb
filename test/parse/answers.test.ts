import type { CellValue } from "../../src/spreadsheet";
import { parseExperience } from "../../src/parse/experience";
import { isInverseHeading, parseFailedCourse } from "../../src/parse/failed-course";

/** "yes", "no", "" for nothing, "?" for what cannot be read. */
function shown(reading: ReturnType<typeof parseExperience>): string {
  if (reading.state === "blank") return "";
  return reading.state === "unreadable" ? "?" : reading.value ? "yes" : "no";
}

describe("院级经历", () => {
  it.each<[CellValue, string]>([
    ["是", "yes"],
    ["√", "yes"],
    ["有", "yes"],
    ["曾任院学生会干事", "yes"],
    ["曾任机电学院学生会部长", "yes"],
    ["有院学生会任职经历", "yes"],
    ["院学生会干事1年", "yes"],
    ["文学院团委学生会副部长", "yes"],
    ["有（文学院学生会）", "yes"],
    ["2022年任系学生会部员", "yes"],
    ["院级学生会", "yes"],
    ["1年", "yes"],
    ["两学期", "yes"],
    ["无", "no"],
    ["没有", "no"],
    ["暂无", "no"],
    ["未曾在院级组织任职", "no"],
    ["无院学生会任职经历", "no"],
    ["从未", "no"],
    ["否（一直在校级）", "no"],
    ["×", "no"],
    ["—", ""],
    ["N/A", ""],
    ["", ""],
    ["曾任部长", "?"],
    ["曾任班长", "?"],
    ["校学生会干事", "?"],
    ["拟任院学生会干事", "?"],
    ["机电学院", "?"],
    [7, "?"],
  ])("%p: %s", (value, expected) => {
    expect(shown(parseExperience(value))).toBe(expected);
  });
});

describe("是否有不及格", () => {
  it.each<[CellValue, string]>([
    ["否", "no"],
    ["无", "no"],
    ["没有", "no"],
    ["没有不及格", "no"],
    ["无不及格课程", "no"],
    ["未出现不及格情况", "no"],
    ["从未挂科", "no"],
    ["均及格", "no"],
    ["成绩全部合格", "no"],
    ["合格", "no"],
    ["全部通过", "no"],
    ["无（全部及格）", "no"],
    ["0门", "no"],
    [0, "no"],
    ["是", "yes"],
    ["有", "yes"],
    ["√", "yes"],
    ["高等数学", "yes"],
    ["大学英语二", "yes"],
    ["高数、线代", "yes"],
    ["一门", "yes"],
    ["2门不及格", "yes"],
    ["有（高等数学）", "yes"],
    ["1门（大学物理）", "yes"],
    [3, "yes"],
    ["高等数学（补考通过）", "?"],
    ["曾有", "?"],
    ["缓考", "?"],
    ["否（高等数学）", "?"],
    ["不详", "?"],
    ["—", "?"],
    ["", ""],
  ])("%p: %s", (value, expected) => {
    expect(shown(parseFailedCourse(value))).toBe(expected);
  });

  it.each<[CellValue, string]>([
    ["是", "no"],
    ["√", "no"],
    ["有", "no"],
    ["否", "?"],
    ["无", "?"],
    ["不及格", "?"],
    ["高等数学", "?"],
    ["", ""],
  ])("%p where the heading asks the other way round: %s", (value, expected) => {
    expect(shown(parseFailedCourse(value, true))).toBe(expected);
  });

  it.each(["是否无不及格", "是否没有不及格", "课业是否全部合格", "是否无不及格情况", "无挂科", "各科是否及格"])(
    "%s asks the other way round",
    (header) => {
      expect(isInverseHeading(header)).toBe(true);
    },
  );

  it.each(["是否有不及格", "有无不及格", "有无挂科", "是否存在课业不及格情况", "不及格门数", "是否不及格", ""])(
    "%s does not",
    (header) => {
      expect(isInverseHeading(header)).toBe(false);
    },
  );
});
