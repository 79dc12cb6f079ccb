import { cases, cellsOf, check, fallsBackToDeclaration, proven, staff } from "../facts";

const posts = (...titles: string[]) => ({ roster: titles.map((post) => staff({ post })) });

describe("2.2 rotating-chair", () => {
  fallsBackToDeclaration("2.2", posts("部长", "干事"));
  cases("2.2", [
    ["执行主席", posts("执行主席", "主席团成员"), "pass"],
    ["轮值主席", posts("轮值主席"), "pass"],
    ["a compound post", posts("主席团成员(执行主席)"), "pass"],
    ["主席", posts("主席", "干事"), "fail chair-not-rotating"],
    ["副主席 beside 执行主席", posts("执行主席", "副主席"), "fail chair-not-rotating"],
    ["常务副主席", posts("常务副主席"), "fail chair-not-rotating"],
    ["是 is refuted", { ...posts("主席"), declarations: { "2.2": proven } }, "fail chair-not-rotating overclaimed"],
  ]);

  it("has one finding a person", () => {
    expect(cellsOf(check("2.2", posts("主席", "副主席", "干事")))).toEqual(["人员名单!B2", "人员名单!B3"]);
  });
});
