import { gapsInOrder } from "../../src/report/gaps";
import { NOTE_LIMIT, noteOfGap, planNotes, shorten } from "../../src/report/notes";
import { wordsFor } from "../../src/report/words";
import type { IndicatorResult } from "../../src/assess/assessment";
import { finding, organisation, result } from "./fixture";

const words = wordsFor("zh-CN");

function notesOf(results: IndicatorResult[], nameOrganisations = false) {
  const context = { words, summaryName: "评估汇总 (2)", nameOrganisations };
  const gaps = gapsInOrder(organisation(results)).map((gap) => noteOfGap(gap, context));
  return planNotes(gaps, context);
}

const post = (cell: string, who = "陈思远") =>
  finding("post-not-allowed", { who, post: "主席助理" }, { cells: [cell], subject: who });

describe("notes", () => {
  it("say the verdict, the indicator, what was found and what to do", () => {
    const given = post("人员名单!D5");
    const [note] = notesOf([result("3.4", "fail", [given])]);
    const lines = note?.text.split("\n") ?? [];
    expect(note).toMatchObject({ sheet: "人员名单", row: 4, column: 3 });
    expect(lines[0]).toBe(`未达标 · 3.4 ${words.indicatorName("3.4")}`);
    expect(lines[1]).toBe(words.message(given));
    expect(lines[2]).toBe(`整改：${words.remedy(given, "3.4") ?? ""}`);
  });

  it("name the organisation where the workbook holds several", () => {
    expect(notesOf([result("3.4", "fail", [post("人员名单!D5")])], true)[0]?.text).toMatch(/^未达标 · 学生会 · 3\.4 /);
  });

  it("are one per cell, with its findings in the order of the indicators", () => {
    const cell = "人员名单!D5";
    const notes = notesOf([
      result("3.4", "fail", [post(cell)]),
      result("2.2", "fail", [finding("chair-not-rotating", { who: "陈思远", post: "主席" }, { cells: [cell] })]),
    ]);
    expect(notes).toHaveLength(1);
    expect(notes[0]?.text.split("\n\n").map((item) => item.slice(0, 9))).toEqual(["未达标 · 2.2", "未达标 · 3.4"]);
  });

  it("stand on the first cell of an area only", () => {
    const cells = ["人员名单!M2:M66"];
    const short = finding("college-experience-short", { share: 0.4, limit: 0.5, counted: 26, total: 65 }, { cells });
    expect(notesOf([result("5.3", "fail", [short])])).toMatchObject([{ row: 1, column: 12 }]);
  });

  it("do not say the same thing twice on one cell", () => {
    const notes = notesOf([result("3.4", "fail", [post("人员名单!D5"), post("人员名单!D5")])]);
    expect(notes[0]?.text.split("\n\n")).toHaveLength(1);
  });

  it("stay short and say how many more there are and where", () => {
    const findings = Array.from({ length: 60 }, (_, index) => post("人员名单!D5", `同学${index}`));
    const text = notesOf([result("3.4", "fail", findings)])[0]?.text ?? "";
    expect(text.length).toBeLessThanOrEqual(NOTE_LIMIT);
    expect(text).toMatch(/另有 \d+ 条，见“评估汇总 \(2\)”。$/);
  });

  it("stay short whatever the workbook says", () => {
    const text = notesOf([result("3.4", "fail", [post("人员名单!D5", "名".repeat(32_000))])])[0]?.text ?? "";
    expect(text.length).toBeLessThanOrEqual(NOTE_LIMIT);
  });

  it.each([
    ["short enough", "甲乙丙", 3, "甲乙丙"],
    ["too long", "甲乙丙丁", 3, "甲乙…"],
    ["a letter of two units is not cut in half", "甲𠮷乙丙", 3, "甲…"],
  ])("shortening: %s", (_, text, limit, expected) => {
    expect(shorten(text, limit)).toBe(expected);
  });
});
