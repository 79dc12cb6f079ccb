/** Coded columns: the words schools write for each code. */
import { squeeze } from "../parse/text";
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
  ["consultation", /征求意见/],
  ["draft", /草案|草稿|初稿|讨论稿|送审稿|审议稿/],
  ["planned", /拟|计划|制定中|制订中|起草|修订中|编制中|筹备|尚未|未制定|未出台|未印发|待/],
  ["trial", /试行|暂行/],
  [
    "issued",
    /^(?:已|已经)?(?:正式)?(?:印发|发布|下发|发文|实施|施行|出台|生效|通过|执行|颁布|公布)(?:实施|执行|施行)?$|^正式(?:稿|文件|版)?$|^现行(?:有效)?$|^有效$|^在用$/,
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

/** The kind of a document; null for words that are not known. */
export function documentKindOf(text: string): DocumentKind | null {
  return find(DOCUMENT_KINDS, text);
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
