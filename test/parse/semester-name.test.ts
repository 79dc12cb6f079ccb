import { parseSemesterName } from "../../src/parse/semester-name";

describe("a semester by name", () => {
  it.each<[string, number, "autumn" | "spring"]>([
    ["2023年秋季学期", 2023, "autumn"],
    ["2023秋季学期", 2023, "autumn"],
    ["2023年秋", 2023, "autumn"],
    ["2024年春季学期", 2024, "spring"],
    ["2024年上半年", 2024, "spring"],
    ["2023年下半年", 2023, "autumn"],
    ["2023-2024学年第一学期", 2023, "autumn"],
    ["2023—2024学年第二学期", 2024, "spring"],
    ["2023-2024学年（1）", 2023, "autumn"],
    ["2023-2024-2", 2024, "spring"],
    ["2023-2024学年上学期", 2023, "autumn"],
    ["2023-24学年春季学期", 2024, "spring"],
  ])("%s", (text, year, season) => {
    expect(parseSemesterName(text)).toEqual({ year, season });
  });

  it.each(["", "2023年", "2023-2024学年", "2023-2025学年第一学期", "秋季学期", "2023年9月1日", "2023-09-01"])(
    "%s is none",
    (text) => {
      expect(parseSemesterName(text)).toBeNull();
    },
  );
});
