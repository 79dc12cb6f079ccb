import { electedBy } from "../../src/language";

describe("who elected the presidium", () => {
  it.each([
    "学代会选举产生",
    "研代会差额选举产生",
    "学生代表大会选举产生",
    "经第三次学生代表大会，选举产生",
    "校团委委员会审议，学代会选举产生",
    "由学代会选举产生，不由委员会代行",
    "学代会（非常任代表会议）选举产生",
    "由学代会选举产生，而不是任命",
    "学代会选举产生，不是学代会常委会选举产生",
  ])("%s: the congress", (method) => expect(electedBy(method)).toBe("congress"));

  it.each([
    "学代会常委会选举产生",
    "学生代表大会委员会选举",
    "学代会常任代表会议推选产生",
    "委员会选举",
    "校团委任命",
    "指定",
    "常委会决定",
  ])("%s: others", (method) => expect(electedBy(method)).toBe("others"));

  it.each(["全体学生大会选举产生", "全院研究生大会投票选举"])("%s: the assembly of all", (method) =>
    expect(electedBy(method)).toBe("assembly"),
  );

  it.each(["选举产生", "推荐", "学代会通过", "学代会选举产生，校党委任命"])("%s: not to be told", (method) =>
    expect(electedBy(method)).toBe("unclear"),
  );
});
