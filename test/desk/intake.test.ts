import { pickedFrom } from "../../src/desk/files/intake";

const file = (path: string): File => {
  const made = new File(["x"], path.slice(path.lastIndexOf("/") + 1));
  Object.defineProperty(made, "webkitRelativePath", { value: path.includes("/") ? path : "" });
  return made;
};
const names = (...paths: readonly string[]): string[] => pickedFrom(paths.map(file)).files.map(({ path }) => path);

describe("what a person picks", () => {
  it("is workbooks, by folder and number; what else lies about is counted", () => {
    const picked = pickedFrom(["各校/第10组.xlsx", "各校/第9组.xlsx", "各校/说明.docx", "各校/~$第9组.xlsx"].map(file));
    expect(picked.files.map(({ path }) => path)).toEqual(["各校/第9组.xlsx", "各校/第10组.xlsx"]);
    expect(picked.skipped).toBe(1);
  });

  it("leaves graded copies out, and says so in words of their own", () => {
    const picked = pickedFrom(["甲.xlsx", "甲.graded.xlsx", "说明.docx"].map(file));
    expect(picked).toMatchObject({ skipped: 1, copies: 1 });
  });

  it.each([
    [["甲.xlsx", "甲.graded.xlsx", "甲.graded (2).xlsx"], ["甲.xlsx"]],
    [["A.XLSX", "a.graded.xlsx"], ["A.XLSX"]],
    // A graded copy alone, or that of a file elsewhere, is all there is.
    [["甲.graded.xlsx"], ["甲.graded.xlsx"]],
    [
      ["一/甲.xlsx", "二/甲.graded.xlsx"],
      ["二/甲.graded.xlsx", "一/甲.xlsx"],
    ],
  ])("of %j the ones that count are %j", (all, counted) => {
    expect(names(...all).sort()).toEqual([...counted].sort());
  });
});
