/** What was recognised: which form, of which year, whose, and how each of it is known. */
import type { BlockKind, FactSource, ForeignForm, FormKind, UnusedReason } from "../../recognise/recognition";
import { terms } from "./terms";

/** The facts that are told, by name. */
export type FactKey = "school" | "form" | "academicYear" | "scheme" | "level" | "organisations" | "asOf";

/** Facts that an option of the command line settles. */
export type SettledFact = Exclude<FactKey, "school" | "organisations">;

/** Where a sentence is read: what can be done there about an assumption differs. */
export type Surface = "command-line" | "page" | "report";

/** The option that settles a fact. */
const OPTIONS: Readonly<Record<SettledFact, string>> = {
  form: "--scheme",
  academicYear: "--year",
  scheme: "--scheme",
  level: "--level",
  asOf: "--as-of",
};

const quoted = (lead: string, text: string, without: string): string => (text === "" ? without : `${lead}“${text}”`);

/** Tables go by the names of their sheets. */
const BLOCKS: Readonly<Record<BlockKind, string>> = {
  ...terms.table,
  questionnaire: "问卷导出表",
  unknown: "不认识的内容",
};

export const recognition = {
  separator: " · ",
  list: "、",
  title: "识别结果",
  labels: {
    school: "学校",
    form: "表格",
    academicYear: "学年",
    scheme: "评估方案",
    level: "层级",
    organisations: "组织",
    asOf: "评估日期",
  } satisfies Record<FactKey, string>,
  form: {
    checklist: "标准清单",
    "self-evaluation": "改革自评表",
    filing: "评估备案表",
    college: "院级自评表",
    questionnaire: "问卷导出表",
    tables: "仅有名单和记录",
  } satisfies Record<FormKind, string>,
  foreign: {
    "league-reform": "学校共青团改革评价表",
    "club-audit": "学生社团年审材料",
    budget: "经费预算或支出表",
    contacts: "通讯录",
    "class-scores": "班级成绩或综合测评表",
    survey: "个人填写的问卷",
    blank: "没有填写内容的空白表",
  } satisfies Record<ForeignForm, string>,
  block: BLOCKS,
  unused: {
    "owner-unknown": "看不出属于哪个组织",
    "not-a-table": "没有认得出的表头",
    "other-year": "不是本学年的",
    "second-copy": "与前面的表重复",
    "kind-unknown": "不是清单里的表",
  } satisfies Record<UnusedReason, string>,
  years: (first: number): string => `${first}–${first + 1}`,
  ofYear: (form: string, years: string, how: string): string =>
    `${form} ${years}${how === "" ? "" : `（学年${how}${how.endsWith("推定") ? "" : "推定"}）`}`,
  /** A value, and how it is known where it is not simply stated. */
  known: (value: string, how: string): string => (how === "" ? value : `${value}（${how}）`),
  day: (date: string): string => `评估日期 ${date}`,
  /** Levels of many organisations: “院级 12 个组织”, “校级 2 个、院级 12 个组织”. */
  counted: (levels: readonly { readonly level: string; readonly count: number }[]): string =>
    `${levels.map(({ level, count }) => `${level} ${count} 个`).join("、")}组织`,
  andMore: (names: string): string => `${names} 等`,
  /** How a fact is known. */
  how: (fact: FactKey, source: FactSource, text: string): string => {
    switch (source) {
      case "caller":
        return "人工指定";
      case "profile":
        return quoted("按", text, "按基本信息");
      case "title":
        return quoted("按标题", text, "按标题");
      case "sentence":
        return quoted("按", text, "按表前后的文字");
      case "signature":
        return fact === "school" ? "按落款" : "按签署日期";
      case "sheet-name":
        return quoted("按工作表名", text, "按工作表名");
      case "file-name":
        return "按文件名";
      case "form":
        return "按表格内容推定";
      case "rows":
        return "按表中日期推定";
      case "assessment-day":
        return "按评估日期推定";
      case "academic-year":
        return "按学年推定";
      case "today":
        return "按今天";
      case "default":
        return "按通常情况推定";
    }
  },
  /** A fact that nothing states, and by what the assessment goes. */
  assumed: (fact: FactKey, value: string, how: string): string => {
    switch (fact) {
      case "asOf":
        return `没有写明评估日期，本次按 ${value} 评估（${how}）。`;
      case "academicYear":
        return `没有写明学年，本次按 ${value} 学年评估（${how}）。`;
      case "scheme":
        return `没有写明评估方案，本次按“${value}”评估（${how}）。`;
      case "level":
        return `没有写明是校级还是院级，本次按${value}评估（${how}）。`;
      case "form":
        return `看不出是哪一种表，本次按“${value}”读取（${how}）。`;
      case "school":
        return `没有写明学校名称，本次记为“${value}”（${how}）。`;
      case "organisations":
        return `没有写明组织名称，本次记为“${value}”（${how}）。`;
    }
  },
  /** The same in a few words, for a column of remarks. */
  assumedShort: (fact: FactKey, how: string): string =>
    `${recognition.labels[fact]}没有写明，${how}${fact === "asOf" || how.endsWith("推定") ? "" : "推定"}`,
  /** How to change what was assumed. */
  change: (fact: SettledFact, surface: Surface): string => {
    const option = OPTIONS[fact];
    switch (surface) {
      case "command-line":
        return `如不对，请加 ${option} 指定。`;
      case "page":
        return "如不对，请在评估方案旁修改。";
      case "report":
        return `如不对，请在窗格或评估台的评估方案旁修改，命令行用 ${option} 指定。`;
    }
  },
  notice: "注意：",
  /** Of a report on several workbooks. */
  assumedIn: (count: number): string => `有 ${count} 份工作簿的评估日期、学年或方案等没有写明，系推定，见各自的说明。`,
};

/** The shape every language has to fill. */
export type RecognitionMessages = typeof recognition;
