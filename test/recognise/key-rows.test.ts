/** Rows of keys and values, on their own and among the rows of a table. */
import { isKeyLine, isKeyRow } from "../../src/recognise/key-rows";

it.each<[string, readonly (string | number | null)[], boolean, boolean]>([
  ["a key and its value", ["学校名称", "海川大学"], true, true],
  ["a key over a gap", ["学校名称", null, "海川大学"], true, true],
  ["a word that may be a cell of the table", ["链接", "example.edu.cn"], true, false],
  ["a key of which the row says more", ["组织名称", "学生会", "海川大学", 38], true, false],
  ["no key", ["学习部", 3], false, false],
  ["a number", [3, "学校名称"], false, false],
])("%s: %j", (_, values, alone, inTable) => {
  const second = values.findIndex((value, index) => index > 0 && value !== null);
  expect(isKeyRow(values, 0, second, false)).toBe(alone);
  expect(isKeyRow(values, 0, second, true)).toBe(inTable);
});

it.each([
  ["学校名称：海川大学", true, true],
  ["学校名称", true, false],
  ["链接：example.edu.cn", true, true],
  ["学习部", false, false],
])("%s alone in its row", (text, alone, inTable) => {
  expect([isKeyLine(text, false), isKeyLine(text, true)]).toEqual([alone, inTable]);
});
