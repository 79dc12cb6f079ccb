import { isDraftTitle, isOfAnother } from "../../src/language";
import { documentKindOf, documentStatusOf } from "../../src/workbook/vocabulary";
import type { DocumentKind } from "../../src/workbook";

describe("drafts by title", () => {
  it.each([
    "学生会章程（草案）",
    "学生会章程(征求意见稿)",
    "改革方案（讨论稿）",
    "章程草案",
    "章程（送审稿）",
    "章程【审议稿】",
  ])("%s", (title) => {
    expect(isDraftTitle(title)).toBe(true);
  });

  it.each(["学生会章程", "学生会章程（试行）", "学生会章程（2022年修订）", "征求意见办法"])("%s is none", (title) => {
    expect(isDraftTitle(title)).toBe(false);
  });
});

describe("whose document it is", () => {
  it.each<[DocumentKind, string]>([
    ["charter", "社团联合会章程"],
    ["charter", "学生社团章程"],
    ["charter", "云溪大学章程"],
    ["charter", "团支部章程"],
    ["charter", "关于修改章程的通知"],
    ["charter", "学生会章程修订说明"],
    ["charter", "关于章程修改的说明"],
    ["charter", "学生会章程解读"],
    ["reform-plan", "关于深化教学改革的实施意见"],
    ["reform-plan", "课程改革方案"],
    ["reform-plan", "后勤改革方案"],
    ["reform-plan", "人事制度改革实施方案"],
    ["party-plan", "学生党支部党建工作计划"],
    ["party-plan", "团支部工作计划"],
    ["exit-rules", "学生违纪处理办法"],
    ["exit-rules", "社团退出办法"],
    ["exit-rules", "党员退出机制"],
  ])("%s: %s is another's", (kind, title) => {
    expect(isOfAnother(kind, title)).toBe(true);
  });

  it.each<[DocumentKind, string]>([
    ["charter", "学生会章程"],
    ["charter", "云溪大学学生会章程"],
    ["charter", "云溪大学研究生会章程（2022年修订）"],
    ["charter", "关于印发《学生会章程》的通知"],
    ["charter", "关于修订并印发学生会章程的通知"],
    ["reform-plan", "学生会改革实施方案"],
    ["reform-plan", "关于印发学生会（研究生会）深化改革方案的通知"],
    ["reform-plan", "学联学生会组织改革方案"],
    ["party-plan", "2024年党建工作要点"],
    ["party-plan", "中共云溪大学委员会2024年工作要点"],
    ["exit-rules", "学生会工作人员退出办法"],
    ["exit-rules", "退出与处理办法"],
    ["charter", "某文件"],
    ["charter", ""],
  ])("%s: %s is not", (kind, title) => {
    expect(isOfAnother(kind, title)).toBe(false);
  });

  it("a text about a charter has no kind", () => {
    expect(documentKindOf("章程修改说明")).toBeNull();
    expect(documentKindOf("关于深化教学改革的实施意见")).toBeNull();
  });
});

describe("whether a document is in force, in other words", () => {
  it.each([
    ...["正式发布", "已发布", "现行有效", "审议通过", "学代会表决通过", "经校党委会审议通过", "已通过并实施", "执行中"],
    ...["正在执行", "印发（2022年5月）", "已备案", "长期有效", "已正式实施"],
  ])("%s is", (text) => {
    expect(documentStatusOf(text)).toBe("issued");
  });

  it.each<[string, string]>([
    ["已废止", "repealed"],
    ["失效", "repealed"],
    ["已作废", "repealed"],
    ["停止执行", "repealed"],
    ["已被新文件取代", "repealed"],
    ["待印发", "planned"],
    ["审批中", "planned"],
    ["正在修订", "planned"],
    ["起草中", "planned"],
    ["未正式印发", "planned"],
    ["没有印发", "planned"],
    ["未通过", "planned"],
    ["征求意见中", "consultation"],
    ["讨论稿", "draft"],
    ["暂行", "trial"],
    ["走流程", "unclear"],
    ["是", "unclear"],
  ])("%s is %s", (text, status) => {
    expect(documentStatusOf(text)).toBe(status);
  });
});
