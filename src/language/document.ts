/** What a document's title says about it: whose it is, what it is about, and that it is a draft. */
import { squeeze } from "./text";

/** The kinds of documents that the indicators ask for, and others. */
export type TitledKind = "charter" | "reform-plan" | "party-plan" | "exit-rules" | "review-rules" | "other";

const DRAFT = /草案|草稿|初稿|讨论稿|送审稿|审议稿|审阅稿|征求意见稿?|待审稿|拟稿|表决稿|试用稿|待定稿/;

/** True for 学生会章程（草案）: not in force, whatever the status says; 《关于草案的说明》 is about one and is none either. */
export function isDraftTitle(title: string): boolean {
  return DRAFT.test(squeeze(title)) && !/征求意见(?:的)?(?:情况|办法|制度)/.test(title);
}

/** The union's own. */
const OWN = /学生会|研究生会|学代会|研代会|学生干部|学生骨干|工作人员|团学/;
/** A text about a document rather than the document; 关于印发《…》的通知 brings the document itself. */
const ABOUT =
  /征求[^]{0,30}意见|模板|范本|样本|(?:已)?(?:废止|失效|作废)(?![^]{0,10}(?:办法|规定))|^(?:待定|待补|待发|暂无)|(?:修改|修订|修正|起草|解读|学习|宣传|贯彻|征集|审议)[^《》]{0,12}(?:通知|说明|决定|公告|请示|报告|函|方案|心得|简报|总结|纪要)|(?:说明|请示|报告|解读|心得|总结|纪要|简报|新闻稿|汇报|通报)$/;
const ISSUED_WITH = /(?:印发|发布|公布|颁布)/;

const PLANS_OF_OTHERS = /工会|支部|团委|团总支|班级|部门|社团|学生会|研究生会|团建/;
/** Another body's documents, for each kind. */
const OF_OTHERS: Readonly<Partial<Record<TitledKind, RegExp>>> = {
  charter:
    /社团|协会|俱乐部|团支部|党支部|校友会|基金会|工会|志愿者|青协|艺术团|青年团章程|^团章|党章|(?:大学|学院|学校)章程/,
  "reform-plan":
    /教学|课程|教育|人才培养|后勤|人事|机构|财务|科研|考试|招生|评价改革|综合改革|职称|薪酬|团支部|共青团改革|第二课堂|社团|食堂|宿舍|体育|美育|实验室/,
  "party-plan": PLANS_OF_OTHERS,
  "exit-rules":
    /社团|党员|团员|学籍|退学|退役|退费|退宿|教师|教职工|人才|资助|学生违纪|违纪|处分|考试|招生|贫困生|助学|勤工/,
  "review-rules": /教师|教学|教职工|学科|课程|党员|团员|社团|班主任|辅导员/,
};
/** Where even the union's own name does not make it the document that is asked for. */
const NEVER: Readonly<Partial<Record<TitledKind, RegExp>>> = {
  charter: /社团联合会|社团/,
  "party-plan": PLANS_OF_OTHERS,
};

/** True where a title (or the words of a kind) names another body's document of that kind, or a text about one. */
export function isOfAnother(kind: TitledKind, text: string): boolean {
  const bare = squeeze(text);
  if (ABOUT.test(bare) && !ISSUED_WITH.test(bare)) return true;
  if (NEVER[kind]?.test(bare)) return true;
  return (OF_OTHERS[kind]?.test(bare) ?? false) && !OWN.test(bare);
}
