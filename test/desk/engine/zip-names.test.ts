import { gradedNames } from "../../../src/desk/engine/zip-names";

test.each([
  [["甲.xlsx"], ["甲.graded.xlsx"]],
  [["宏.XLSM"], ["宏.graded.XLSM"]],
  [
    ["a.xlsx", "A.xlsx", "a.xlsx"],
    ["a.graded.xlsx", "A (2).graded.xlsx", "a (3).graded.xlsx"],
  ],
  [["../../坏\\路径.xlsx"], ["坏 路径.graded.xlsx"]],
  [
    ["东片/清单.xlsx", "西片/清单.xlsx", "西片/清单.xlsx"],
    ["东片/清单.graded.xlsx", "西片/清单.graded.xlsx", "西片/清单 (2).graded.xlsx"],
  ],
  [["/a:b/./aux/../c.xlsx"], ["a b/_aux/c.graded.xlsx"]],
  [["CON.xlsx"], ["_CON.graded.xlsx"]],
  [["..."], ["_.graded.xlsx"]],
  [["没有后缀"], ["没有后缀.graded.xlsx"]],
])("%j become %j", (names, expected) => {
  expect(names.map(gradedNames())).toEqual(expected);
});
