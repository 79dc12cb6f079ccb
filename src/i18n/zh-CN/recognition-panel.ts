import type { FactSource, ForeignForm } from "../../recognise/recognition";
import { recognition as shared } from "./recognition";

/** What is said about what lies in front of us: the line of facts, and what is asked. */
export const recognition = {
  /** The line above the results. */
  line: {
    region: "识别结果",
    /** After a value that somebody chose, and after one that nobody stated. */
    note: (text: string): string => `（${text}）`,
    chosen: "已指定",
    assumed: "推定",
    byAcademicYear: "按学年推定",
    byToday: "按今天推定",
    byAsOf: "按评估日期推定",
    asked: "待确认",
    noYear: "学年未写明",
    separator: "、",
    remembered: "已按你的确认评估",
    forget: "清除本工作簿的确认",
    close: "收起",
  },
  labels: shared.labels,
  /** What a fact is read as. */
  academicYear: (first: number): string => `${first}–${first + 1}学年`,
  severalSchemes: (first: string, count: number): string => `${first}等${count}种`,
  severalOrganisations: (first: string, count: number): string => `${first}等${count}个组织`,
  noOrganisation: "未识别出组织",
  form: shared.form,
  source: {
    caller: "由你指定",
    profile: "基本信息",
    title: "表题",
    sentence: "表格前后的文字",
    signature: "落款",
    "sheet-name": "工作表名",
    "file-name": "文件名",
    form: "表中条目",
    rows: "各行日期",
    "assessment-day": "评估日期",
    "academic-year": "学年",
    today: "今天的日期",
    default: "默认",
  } satisfies Record<FactSource, string>,
  /** “依据：落款“2024年6月30日”” */
  readFrom: (source: string, text: string): string => (text === "" ? `依据：${source}` : `依据：${source}“${text}”`),
  inferred: "推断得出，请留意",
  /** Why a fact had to be assumed. */
  why: {
    asOfByYear: "工作簿里没有评估日期，按学年结束日推定",
    asOfByToday: "工作簿里没有评估日期，按今天推定",
    asOf: "工作簿里没有评估日期，请核对",
    yearByAsOf: "没有写明学年，按评估日期推定",
    academicYear: "没有写明学年，请核对",
    scheme: (name: string): string => `没有写明是哪种表，暂按“${name}”评估`,
    level: (name: string): string => `没有写明校级还是院级，暂按${name}评估`,
    organisations: "没有写明组织名称，请核对",
  },
  edit: {
    title: (label: string): string => `更改${label}`,
    fromWorkbook: "按工作簿",
    current: "当前",
    dayHint: "如 2024-06-30 或 2024年6月30日；只写到月，按当月最后一天",
    dayWrong: "看不懂这个日期，请写成 2024-06-30 这样",
    yearEnd: (day: string): string => `学年结束 ${day}`,
    apply: "确定",
    /** What the level that was read from the workbook is by. */
    formIs: (form: string): string => `表格类型：${form}`,
    unused: "未采用的内容",
    noUnused: "有数据的内容都已采用",
    owners: "已确认的归属",
    takeBack: "撤销",
  },
  unused: shared.unused,
  /** 先确认 */
  ask: {
    title: "先确认",
    lead: (count: number): string => (count === 1 ? "答完即可评估。" : `还有 ${count} 处要确认，答完即可评估。`),
    optional: "答不答都可以，确认后结果更完整",
    more: (count: number): string => `另有 ${count} 处`,
    scheme: "这是哪一种表？",
    /** What was seen, before that question. */
    schemeSeen: (form: string): string => `像是${form}，但看不出按哪个方案评估。`,
    other: "其他…",
    owner: (place: string): string => `${place} 起的表是谁的？`,
    ownerRows: (place: string, rows: number): string => `${place} 起的 ${rows} 行没有说明属于哪个组织：`,
    ownerSeen: (text: string): string => `表前写着“${text}”`,
    ownersLikely: ["学生会", "研究生会"],
    refusedTitle: "这份文件不是改革自查材料",
    looksLike: {
      "league-reform": "看起来是学校共青团改革评价表（29 项），评的是团委，不是学生会。",
      "club-audit": "看起来是社团年审材料。",
      "class-scores": "看起来是班级成绩或综合测评表。",
      survey: "看起来是个人问卷的答卷，一行一个人，不是一行一个组织。",
      budget: "看起来是经费预算或决算表。",
      contacts: "看起来是通讯录。",
      blank: "表格是空的，还没有填写。",
    } satisfies Record<ForeignForm, string>,
    looksUnknown: "没有看到自评表、备案表、人员名单等内容。",
    wanted: "需要的是：学生会（研究生会）改革自评表、评估备案表，或标准清单。",
    wantedBlank: "还没有表格的，可以先取一份空白清单；填好后再检查一次即可。",
    downloadBlank: "下载空白清单",
    isOurs: "这就是自评表，选择方案…",
  },
};

/** The shape every language has to fill. */
export type RecognitionMessages = typeof recognition;
