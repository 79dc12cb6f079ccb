/** What a school stated in its workbook. Every stated fact carries the place it came from. */
import type { Profile } from "../recognise/profile";
import type { Recognition } from "../recognise/recognition";
import type { CellAddress, CellArea } from "../spreadsheet";
import type { TableKey } from "../tables/sheets";
import type {
  IndicatorId,
  OrganisationKind,
  OrganisationLevel,
  ParameterKey,
  Scheme,
  Standing,
} from "../criteria/types";
import type { NamedSemester } from "../parse/semester-name";
import type {
  CivilDate,
  Ranking,
  Reading,
  RemarkDate,
  RemarkFigure,
  ReviewerGrade,
  ReviewerVerdict,
} from "../parse/types";
import type {
  CollegeUnionField,
  CongressField,
  DepartmentField,
  DocumentField,
  GuidanceField,
  Problem,
  RecordField,
  SelfCheckField,
  StaffField,
  Stated,
  TableRow,
  TableSource,
} from "../tables/types";

export type { Bounds } from "../parse/bounds";
export type { NamedSemester } from "../parse/semester-name";
export type {
  CivilDate,
  Ranking,
  Reading,
  RemarkDate,
  RemarkFigure,
  ReviewerGrade,
  ReviewerVerdict,
} from "../parse/types";
export type { Profile } from "../recognise/profile";
export { cellOf } from "../tables/types";
export type {
  CollegeUnionField,
  CongressField,
  DepartmentField,
  DocumentField,
  GuidanceField,
  Problem,
  RecordField,
  SelfCheckField,
  Severity,
  StaffField,
  Stated,
  StatedFigure,
  TableRow,
  TableSource,
} from "../tables/types";

/** Texts are trimmed and in half-width form; "" is blank. */
export interface StaffMember extends TableRow<StaffField> {
  readonly name: string;
  readonly post: string;
  readonly department: string;
  /** 同上 or 〃 stands in the cell: the department is that of the row before, as far as nobody has sorted the list. */
  readonly departmentIsRepeated: boolean;
  readonly politicalStatus: string;
  readonly college: string;
  readonly grade: string;
  readonly schooling: string;
  readonly ranking: Reading<Ranking>;
  readonly failedCourse: Reading<boolean>;
  readonly collegeExperience: Reading<boolean>;
  readonly note: string;
}

export interface Department extends TableRow<DepartmentField> {
  readonly name: string;
  readonly heads: Reading<number>;
  readonly others: Reading<number>;
}

export interface Congress extends TableRow<CongressField> {
  readonly session: string;
  /** The first day of a range. */
  readonly date: Reading<CivilDate>;
  /** 拟于 …: the date is a plan, whatever it says. */
  readonly planned: boolean;
  /** The date cell as written, for messages. */
  readonly dateText: string;
  readonly place: string;
  readonly delegates: Reading<number>;
  readonly nonCadreDelegates: Reading<number>;
  readonly presidiumMethod: string;
  readonly delegateMethod: string;
}

export type RecordKind =
  | "review-meeting" // 述职评议
  | "party-hearing" // 听取汇报
  | "staff-training" // 全员培训
  | "political-study" // 政治学习
  | "conduct-pledge" // 自律公约学习
  | "other";

export interface WorkRecord extends TableRow<RecordField> {
  readonly kind: RecordKind;
  /** The kind as written. */
  readonly kindText: string;
  readonly date: Reading<CivilDate>;
  /** The semester, where the date names one instead of a day (2023年秋季学期). */
  readonly semester: NamedSemester | null;
  /** 拟于 …: does not count as held. */
  readonly planned: boolean;
  readonly topic: string;
  readonly participants: string;
  /** The date as written. */
  readonly dateText: string;
}

export type DocumentKind =
  | "charter" // 章程
  | "reform-plan" // 改革方案
  | "party-plan" // 党建要点
  | "exit-rules" // 退出办法
  | "review-rules" // 述职评议办法
  | "other";

/** 正式印发 and 试行 are in force; the next four are not. "unclear" is any other text. */
export type DocumentStatus =
  | "issued"
  | "trial"
  | "draft"
  | "consultation"
  | "planned"
  | "repealed" // 已废止
  | "unclear"
  | "";

export interface RuleDocument extends TableRow<DocumentField> {
  readonly kind: DocumentKind;
  readonly title: string;
  /** The title says draft, whatever the status says. */
  readonly isDraftTitle: boolean;
  /** By its title it is another body's document, or a text about one. */
  readonly isOfAnother: boolean;
  readonly status: DocumentStatus;
  readonly statusText: string;
  readonly date: Reading<CivilDate>;
}

export type GuidanceRole =
  | "leader-in-charge" // 分管校领导
  | "teaching-leader" // 联系教学校领导
  | "league-guide" // 团委指导
  | "secretary-general" // 秘书长
  | "other";

export interface GuidancePerson extends TableRow<GuidanceField> {
  readonly role: GuidanceRole;
  readonly name: string;
  readonly post: string;
  readonly fullTime: Reading<boolean>;
}

export interface CollegeUnion extends TableRow<CollegeUnionField> {
  readonly college: string;
  readonly name: string;
  readonly staff: Reading<number>;
  readonly presidium: Reading<number>;
  readonly departments: Reading<number>;
}

/** What a reviewer entered in the row; at least one of verdict and grade is there. */
export interface ReviewerDecision {
  readonly verdict: ReviewerVerdict;
  readonly grade: ReviewerGrade | null;
  readonly note: string;
  /** 评审人; "" where nobody put a name to it. */
  readonly by: string;
  /** 评审时间 as written. */
  readonly on: string;
  readonly at: CellAddress;
}

/** What the self-check sheet says about one indicator. */
export interface Declaration {
  /** yes, no, blank (null), or text that is neither ("unclear"). */
  readonly verdict: "yes" | "no" | "unclear" | null;
  /** The verdict cell as written. */
  readonly text: string;
  /** The verdict cell (the row's indicator cell where the sheet has no such column). */
  readonly at: CellAddress;
  readonly note: Stated<string> | null;
  readonly evidence: Stated<string> | null;
  /** False for the published three-column form, which has no 佐证材料 column at all. */
  readonly evidenceColumn: boolean;
  /**
   * Figures in the remark that belong to this indicator's own noun: a head count for 3.1, 3.2, 3.3; a share
   * (fraction) for 5.3, 6.3, 6.4. Null for other indicators and where there is none.
   */
  readonly figure: RemarkFigure | null;
  /** Dates in the remark, in the order written (used by 6.1). */
  readonly dates: readonly RemarkDate[];
  readonly reviewer: ReviewerDecision | null;
}

/** Where each table stands, for findings about a table as a whole; null where the workbook has no such table. */
export interface TableSources {
  readonly selfCheck: TableSource<SelfCheckField> | null;
  readonly roster: TableSource<StaffField> | null;
  readonly departments: TableSource<DepartmentField> | null;
  readonly congresses: TableSource<CongressField> | null;
  readonly records: TableSource<RecordField> | null;
  readonly documents: TableSource<DocumentField> | null;
  readonly guidance: TableSource<GuidanceField> | null;
  readonly collegeUnions: TableSource<CollegeUnionField> | null;
}

/** One organisation and every row that is its own. */
export interface Organisation {
  readonly name: string;
  /** The cell that names it, or null where 基本信息 is missing. */
  readonly at: CellAddress | null;
  readonly kind: OrganisationKind;
  readonly level: OrganisationLevel;
  /** The scheme that its own form belongs to. */
  readonly scheme: Scheme;
  readonly school: string;
  readonly profile: Profile;
  readonly declarations: ReadonlyMap<IndicatorId, Declaration>;
  readonly roster: readonly StaffMember[];
  readonly departments: readonly Department[];
  readonly congresses: readonly Congress[];
  readonly records: readonly WorkRecord[];
  readonly documents: readonly RuleDocument[];
  readonly guidance: readonly GuidancePerson[];
  readonly collegeUnions: readonly CollegeUnion[];
  /** True when 院级组织 holds rows, but all for other organisations. */
  readonly collegeUnionsOfOthersOnly: boolean;
  /** Rows of the workbook that were not read and may be this organisation's. */
  readonly unread: readonly UnreadRows[];
  readonly sources: TableSources;
}

/** Rows with data that belong to nobody. `table`: what they are, where that is known. */
export interface UnreadRows {
  readonly area: CellArea;
  readonly table: TableKey | null;
}

/** One change from 评分设置. */
export type Setting = { readonly at: CellAddress } & (
  | { readonly what: "enabled"; readonly indicator: IndicatorId; readonly value: boolean }
  | { readonly what: "standing"; readonly indicator: IndicatorId; readonly value: Standing }
  | { readonly what: "weight"; readonly indicator: IndicatorId; readonly value: number }
  | { readonly what: "parameter"; readonly key: ParameterKey; readonly value: number }
);

export interface Submission {
  /** What the workbook was taken for. */
  readonly recognition: Recognition;
  /** The scheme to judge by, that of the first organisation. */
  readonly scheme: Scheme;
  /** At least one. */
  readonly organisations: readonly Organisation[];
  readonly settings: readonly Setting[];
  /** True where they are a team's own, of another file: their cells are not in this workbook. */
  readonly settingsPinned?: boolean;
  readonly problems: readonly Problem[];
}
