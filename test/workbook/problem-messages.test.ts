import { messagesFor } from "../../src/i18n";
import { ProblemList } from "../../src/tables/problem-list";

const CELL = { sheet: "人员名单", row: 3, column: 2 };

describe("a list of problems", () => {
  it("joins the same thing in several cells, each cell once", () => {
    const list = new ProblemList();
    for (const row of [3, 3, 4, 9]) list.add({ code: "cell-error", parameters: { text: "#N/A" } }, { ...CELL, row });
    list.add({ code: "cell-error", parameters: { text: "#REF!" } }, CELL);
    expect(
      list.toArray().map(({ parameters, cells }) => [parameters, cells.map(({ top, bottom }) => [top, bottom])]),
    ).toEqual([
      [
        { text: "#N/A" },
        [
          [3, 4],
          [9, 9],
        ],
      ],
      [{ text: "#REF!" }, [[3, 3]]],
    ]);
  });

  it("knows how grave each is, unless told otherwise", () => {
    const list = new ProblemList();
    list.add({ code: "row-unmatched", parameters: { text: "甲" } });
    list.add({ code: "row-unmatched", parameters: { text: "乙" }, severity: "info" });
    expect(list.toArray().map(({ severity }) => severity)).toEqual(["error", "info"]);
  });
});

describe.each(["zh-CN", "en-US"] as const)("sentences in %s", (language) => {
  const { problems } = messagesFor(language);
  const parameters = {
    sheet: "甲表", expected: "乙样", table: "丙表", used: "丁项", other: "戊表", column: "己栏", text: "庚字", known: "辛会",
    rows: 12, reason: "owner-unknown", number: "3", verdict: "未达标", grade: "A", year: 2023, indicator: "3.1", file: "癸件.xlsx",
  }; // prettier-ignore

  it.each(Object.entries(problems))("%s says something whole", (code, sentence) => {
    const expected = code === "setting-bad-value" ? "share" : parameters.expected;
    const text: string = Reflect.apply(sentence, undefined, [{ ...parameters, expected }]);
    expect(text).toMatch(/[。.]$/);
    expect(text).not.toMatch(/undefined|\[object/);
    expect(text.length).toBeLessThan(260);
  });

  it.each(["event-undated", "setting-unknown-indicator", "setting-unknown-parameter"] as const)(
    "%s does not quote nothing",
    (code) => {
      expect(problems[code]({ text: "" })).not.toContain("“”");
    },
  );

  it("a setting without a value is told as blank", () => {
    expect(problems["setting-bad-value"]({ column: "值", text: "", expected: "count", most: 100 })).not.toContain("“”");
  });
});
