/** Coded columns: the words schools write for each code. */
import { squeeze } from "../parse/text";
import { isOfAnother } from "../language";
import type { DocumentKind, DocumentStatus, GuidanceRole, RecordKind } from "./submission";

/** For each code words of which one stands in the cell; the first code with a hit wins. */
type Vocabulary<Code extends string> = readonly (readonly [Code, RegExp])[];

const RECORD_KINDS: Vocabulary<RecordKind> = [
  ["review-meeting", /述职|^(?!.*(?:党员|团员|支部|党支|团支|教师|教职工)).*评议/],
  ["party-hearing", /听取|汇报|专题研究|党委会|党组织研究|常委会/],
  ["conduct-pledge", /自律|公约|作风/],
  ["political-study", /^(?!.*(?:课程|课$|课[^题后堂])).*(?:政治|理论学习|思想学习|主题教育|青年大学习|党史学习)/],
  ["staff-training", /培训|集训/],
  ["other", /^其他$|^其它$/],
];

const DOCUMENT_KINDS: Vocabulary<DocumentKind> = [
  ["charter", /章程/],
  ["review-rules", /述职|评议/],
  ["exit-rules", /退出|处理办法|免职|劝退/],
  ["reform-plan", /改革/],
  ["party-plan", /党建|党委工作要点|党委年度工作要点|党委工作规划/],
  ["other", /^其他$|^其它$/],
];

const DOCUMENT_STATUSES: Vocabulary<Exclude<DocumentStatus, "" | "unclear">> = [
  [
    "repealed",
    /(?<![未不])废止|失效|作废|停止(?:执行|使用|实施)|过期|(?:替代|取代)$|不再(?:执行|有效|适用|施行)|已撤销/,
  ],
  ["consultation", /征求意见/],
  ["draft", /草案|草稿|初稿|讨论稿|送审稿|审议稿/],
  [
    "planned",
    /拟|计划|(?:制定|制订|修订|编制|修改|审批|审核|报批|论证|研究|会签|完善|起草)(?:过程)?中|正在(?:制定|制订|起草|修订|编制|修改|审批|审核|研究|完善)|起草|筹备|尚未|[未没](?:有)?(?:正式)?(?:制定|出台|印发|发布|通过|实施)|待/,
  ],
  ["trial", /试行|暂行/],
  [
    "issued",
    /^(?:现|已|已经|业已)?(?:正式|审议|表决|讨论|经?[^未不没]{0,8}(?:大会|学代会|研代会|党委会?|常委会|会议)(?:审议|表决|讨论)?)?(?:印发|发布|下发|发文|实施|施行|出台|生效|通过|执行|颁布|公布|备案|签发)(?:并?(?:实施|执行|施行|印发|发布|公布|备案))?(?:中|有效)?(?:\(.{0,20}\))?$|^正式(?:稿|文件|版)?$|^现行(?:有效|文件)?$|^(?:仍|持续|长期)?有效$|^在用$|^执行中$|^(?:正)?在(?:执行|实施|施行)$/,
  ],
];

const GUIDANCE_ROLES: Vocabulary<GuidanceRole> = [
  ["secretary-general", /秘书长/],
  ["teaching-leader", /教学|教务|教育教学/],
  ["leader-in-charge", /分管|校领导|主管|主管领导|学校领导|党委领导/],
  ["league-guide", /团委|团组织|团总支|指导教师|指导老师|副书记|指导/],
  ["other", /^其他$|^其它$/],
];

function find<Code extends string>(vocabulary: Vocabulary<Code>, text: string): Code | null {
  const word = squeeze(text);
  return vocabulary.find(([, words]) => words.test(word))?.[0] ?? null;
}

/** The kind of a record; null for words that are not known. */
export function recordKindOf(text: string): RecordKind | null {
  return find(RECORD_KINDS, text);
}

/** The kind of a document; null for words that are not known, and for another body's document or a text about one. */
export function documentKindOf(text: string): DocumentKind | null {
  const kind = find(DOCUMENT_KINDS, text);
  return kind !== null && isOfAnother(kind, text) ? null : kind;
}

/** Whether a document is in force; "" for a blank cell, "unclear" for words that are not known. */
export function documentStatusOf(text: string): DocumentStatus {
  return text === "" ? "" : (find(DOCUMENT_STATUSES, text) ?? "unclear");
}

/** The roles that a cell names, each once; none for words that are not known. */
export function guidanceRolesOf(text: string): readonly GuidanceRole[] {
  const parts = squeeze(text).split(/[、,;/+]|兼任?|暨/);
  const roles = parts.flatMap((part) => find(GUIDANCE_ROLES, part) ?? []);
  return [...new Set(roles)];
}
