import type { OrganisationKind, OrganisationLevel, Standing } from "../../criteria/types";
import type {
  DocumentKind,
  GuidanceRole,
  RecordKind,
  ReviewerGrade,
  Severity,
  TableSources,
} from "../../workbook/submission";

type TableKey = keyof TableSources | "profile" | "settings" | "summary";

/** One name for each thing, the same everywhere. */
export const terms = {
  /** Of one indicator. */
  verdict: {
    pass: "达标",
    fail: "未达标",
    review: "待核实",
    missing: "缺项",
    "not-applicable": "不适用",
  },
  /** Of a whole organisation. */
  conclusion: {
    met: "达到改革要求",
    "needs-review": "有待核实事项",
    "not-met": "未达到改革要求",
  },
  standing: { core: "核心", required: "一般", observed: "观测" } satisfies Record<Standing, string>,
  /** As the published forms show it. */
  standingMark: { core: "★核心", required: "一般", observed: "▲观测" } satisfies Record<Standing, string>,
  severity: { error: "错误", warning: "提醒", info: "说明" } satisfies Record<Severity, string>,
  kind: { undergraduate: "学生会", graduate: "研究生会" } satisfies Record<OrganisationKind, string>,
  level: { school: "校级", college: "院级" } satisfies Record<OrganisationLevel, string>,
  /** What a mark's colour means. */
  tone: { fail: "未达标", review: "待核实", missing: "缺项" },
  grade: { A: "A", B: "B", C: "C", D: "D" } satisfies Record<ReviewerGrade, string>,
  season: { autumn: "秋季学期", spring: "春季学期" },
  /** The sheets of the standard workbook. */
  table: {
    profile: "基本信息",
    selfCheck: "自评表",
    roster: "人员名单",
    departments: "工作部门",
    congresses: "学代会",
    records: "工作记录",
    documents: "规章制度",
    guidance: "指导力量",
    collegeUnions: "院级组织",
    settings: "评分设置",
    summary: "评估汇总",
  } satisfies Record<TableKey, string>,
  recordKind: {
    "review-meeting": "述职评议",
    "party-hearing": "听取汇报",
    "staff-training": "全员培训",
    "political-study": "政治学习",
    "conduct-pledge": "自律公约学习",
    other: "其他",
  } satisfies Record<RecordKind, string>,
  documentKind: {
    charter: "章程",
    "reform-plan": "改革方案",
    "party-plan": "党建要点",
    "exit-rules": "退出办法",
    "review-rules": "述职评议办法",
    other: "其他",
  } satisfies Record<DocumentKind, string>,
  guidanceRole: {
    "leader-in-charge": "分管校领导",
    "teaching-leader": "联系教学校领导",
    "league-guide": "团委指导",
    "secretary-general": "秘书长",
    other: "其他",
  } satisfies Record<GuidanceRole, string>,
};
