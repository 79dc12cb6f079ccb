import fc from "fast-check";
import { fit, hanging, pad, plainLine, textWidth, wrap } from "../../../src/report/text/layout";

describe("text in a terminal", () => {
  it.each([
    ["abc", 3],
    ["学生会", 6],
    ["3.1 机构规模", 12],
    ["（院级）", 8],
    ["", 0],
  ])("%j takes %i columns", (text, expected) => {
    expect(textWidth(text)).toBe(expected);
  });

  it.each([
    ["breaks between Chinese letters", "评估汇总评估汇总评估", 10, ["评估汇总评", "估汇总评估"]],
    ["keeps a word of narrow letters whole", "超过 limit=396 天", 10, ["超过", "limit=396", "天"]],
    ["lets closing punctuation hang over", "评估汇总评。估", 10, ["评估汇总评。", "估"]],
    ["cuts a word that is wider than the line", "abcdefghijkl", 8, ["abcdefgh", "ijkl"]],
    ["gives one empty line for nothing", "", 10, [""]],
  ])("%s", (_, text, width, expected) => {
    expect(wrap(text, width)).toEqual(expected);
  });

  it("loses no letter and makes no line wider than asked, hanging punctuation apart", () => {
    const letters = fc.constantFrom("学", "生", "，", "a", "b", " ", "1", "《", "。");
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 80 }), fc.integer({ min: 8, max: 40 }), (list, width) => {
        const text = list.join("");
        const lines = wrap(text, width);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        for (const line of lines) {
          expect(textWidth(line.replace(/[，。]$/u, ""))).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  it.each([
    ["an escape sequence", "甲\u001B[31m乙", "甲 [31m乙"],
    ["line breaks", "甲\r\n乙", "甲 乙"],
    ["a mark that turns the writing direction", "甲\u202E乙", "甲 乙"],
    ["the C1 form of an escape", "甲\u009B31m", "甲 31m"],
  ])("%s from a workbook cannot steer the terminal", (_, text, expected) => {
    expect(plainLine(text)).toBe(expected);
  });

  it("pads, cuts and indents by columns", () => {
    expect(pad("学生会", 8)).toBe("学生会  ");
    expect(fit("学生会组织", 8)).toBe("学生会…");
    expect(fit("学生会", 6)).toBe("学生会");
    expect(hanging("· ", "评估汇总评估", 10)).toEqual(["· 评估汇总", "  评估"]);
  });
});
