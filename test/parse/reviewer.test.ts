import fc from "fast-check";
import type { CellValue } from "../../src/spreadsheet";
import { parseReviewerGrade, parseReviewerVerdict } from "../../src/parse/reviewer";
import { anyValue } from "./values";

describe("a reviewer's verdict", () => {
  it.each<[CellValue, string]>([
    ["达标", "pass"],
    ["是", "pass"],
    ["通过", "pass"],
    ["符合", "pass"],
    [true, "pass"],
    ["√", "pass"],
    ["未达标", "fail"],
    ["否", "fail"],
    ["不通过", "fail"],
    [false, "fail"],
    ["待核实", "review"],
    [" 待 核 实 ", "review"],
    ["需核实", "review"],
    ["不适用", "not-applicable"],
    ["N/A", "not-applicable"],
    ["☑达标 □未达标 □待核实", "pass"],
    ["□达标 □未达标 ☑待核实", "review"],
    ["□达标 ■未达标 □待核实 □不适用", "fail"],
  ])("%p: %s", (value, expected) => {
    expect(parseReviewerVerdict(value)).toEqual({ state: "read", value: expected });
  });

  it.each<[CellValue | undefined]>([[null], [undefined], [""], ["　"], ["□达标 □未达标 □待核实"]])(
    "%p is blank",
    (value) => {
      expect(parseReviewerVerdict(value)).toEqual({ state: "blank" });
    },
  );

  it.each<[CellValue, string]>([
    ["基本达标", "基本达标"],
    [" 达标/未达标 ", "达标/未达标"],
    ["☑达标 ☑未达标", "☑达标 ☑未达标"],
    ["□达标 ☑基本达标", "□达标 ☑基本达标"],
    ["□达标 □基本达标", "□达标 □基本达标"],
    ["是√否", "是√否"],
    [3, "3"],
    [{ error: "#N/A" }, "#N/A"],
  ])("%p is unreadable", (value, text) => {
    expect(parseReviewerVerdict(value)).toEqual({ state: "unreadable", text });
  });
});

describe("a reviewer's grade", () => {
  it.each<[CellValue, string]>([
    ["A", "A"],
    ["a", "A"],
    ["Ａ", "A"],
    ["B级", "B"],
    ["c 等", "C"],
    ["D档", "D"],
    ["等级：B", "B"],
    ["A等级", "A"],
    ["（A）", "A"],
    ["□A ☑B □C □D", "B"],
  ])("%p is %s", (value, expected) => {
    expect(parseReviewerGrade(value)).toEqual({ state: "read", value: expected });
  });

  it.each<[CellValue, string]>([
    ["E", "E"],
    ["A+", "A+"],
    ["AB", "AB"],
    ["优秀", "优秀"],
    [90, "90"],
    [true, "TRUE"],
  ])("%p is unreadable", (value, text) => {
    expect(parseReviewerGrade(value)).toEqual({ state: "unreadable", text });
  });

  it("blank stays blank", () => {
    expect(parseReviewerGrade(null)).toEqual({ state: "blank" });
  });
});

it("neither throws on anything", () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      expect(["blank", "read", "unreadable"]).toContain(parseReviewerVerdict(value).state);
      expect(["blank", "read", "unreadable"]).toContain(parseReviewerGrade(value).state);
    }),
  );
});
