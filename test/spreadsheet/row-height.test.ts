import { countLines, estimateRowHeight, MAX_ROW_HEIGHT, textWidth } from "../../src/spreadsheet";

describe("textWidth", () => {
  it.each([
    ["", 0],
    ["abc 1", 5],
    ["学生会", 6],
    ["（是）", 6],
    ["ｱ", 1],
    ["😀", 2],
    ["A甲1", 4],
  ])("%p takes %p columns", (text, expected) => {
    expect(textWidth(text)).toBe(expected);
  });
});

describe("countLines", () => {
  it.each([
    ["nothing is still a line", "", 10, 1],
    ["what fits stays on one line", "学生会组织", 10, 1],
    ["a Chinese text breaks anywhere", "学生会组织改革", 10, 2],
    ["a wide letter does not hang over the edge", "a学生会组织", 10, 2],
    ["line breaks count", "a\nb\r\nc\rd", 10, 4],
    ["a word moves to the next line whole", "hello worlds", 10, 2],
    ["a long word is cut", "a".repeat(25), 10, 3],
    ["blanks at the end take no line of their own", `${"a".repeat(10)}   `, 10, 1],
    ["a narrow word after Chinese moves down", "学生会组abcd", 10, 2],
    ["a column with no room still ends", "学生会", 0, 3],
  ])("%s", (_, text, width, expected) => {
    expect(countLines(text, width)).toBe(expected);
  });
});

describe("estimateRowHeight", () => {
  it("is one line for no text at all", () => {
    expect(estimateRowHeight([])).toBe(15);
  });

  it("follows the cell that needs the most lines", () => {
    const texts = [
      { text: "短", width: 10 },
      { text: "学生会组织改革", width: 6 },
    ];
    expect(estimateRowHeight(texts)).toBe(3 * 15 + 4);
    expect(estimateRowHeight(texts, 20)).toBe(64);
  });

  it("stops at the height that Excel allows", () => {
    expect(estimateRowHeight([{ text: "长".repeat(10_000), width: 10 }])).toBe(MAX_ROW_HEIGHT);
  });
});
