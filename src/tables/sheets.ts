/** The tables of a checklist workbook: what their sheets are called, their columns, and every name these go by. */
import type {
  CollegeUnionField,
  CongressField,
  DepartmentField,
  DocumentField,
  GuidanceField,
  RecordField,
  SelfCheckField,
  StaffField,
} from "./types";

export type SettingField = "number" | "enabled" | "standing" | "weight" | "parameter" | "value";

/** The fields of each table that has a header row. */
export interface TableFields {
  readonly selfCheck: SelfCheckField;
  readonly roster: StaffField;
  readonly departments: DepartmentField;
  readonly congresses: CongressField;
  readonly records: RecordField;
  readonly documents: DocumentField;
  readonly guidance: GuidanceField;
  readonly collegeUnions: CollegeUnionField | "owner";
  readonly settings: SettingField;
}
export type TableKey = keyof TableFields;

export interface ColumnSpec<Field extends string> {
  readonly field: Field;
  /** The standard header. */
  readonly name: string;
  /** The standard header first, then its synonyms; where two columns can be the field, the earlier name wins. */
  readonly headers: readonly string[];
}

/** For each entry at least one of its fields. */
export type FieldGroups<Field extends string> = readonly (readonly Field[])[];

export interface TableSpec<Field extends string> {
  /** The standard name of its sheet. */
  readonly name: string;
  /** Other names, or parts of names, that such a sheet can have. */
  readonly aliases: readonly string[];
  readonly columns: readonly ColumnSpec<Field>[];
  /** Without these a row is not the header of a sheet that bears the name … */
  readonly required: FieldGroups<Field>;
  /** … and without these, not of a sheet that bears another. */
  readonly requiredAlone: FieldGroups<Field>;
  /** Columns without which something cannot be judged: where none of an entry is there, its first is reported. */
  readonly wanted: readonly (readonly [Field, ...Field[]])[];
  /** A row that holds none of these says nothing. */
  readonly main: readonly Field[];
  /** The column of names, where a row is a person. */
  readonly person?: Field;
  /** Columns that may be filled in only in the first row of a group. */
  readonly groups?: readonly Field[];
}

const ORGANISATION = "组织 所属组织 组织名称 所属学生会 学生会组织 组织类型 所在组织 校级组织";

function column<Field extends string>(field: Field, headers: string): ColumnSpec<Field> {
  return { field, name: headers.replace(/ [^]*/, ""), headers: headers.split(" ") };
}

/** The standard header of a field. */
export function standardHeader<Field extends string>({ columns }: TableSpec<Field>, field: Field): string {
  return columns.flatMap((entry) => (entry.field === field ? [entry.name] : [])).join("");
}

export const TABLES: { readonly [Key in TableKey]: TableSpec<TableFields[Key]> } = {
  selfCheck: {
    name: "自评表",
    aliases: ["自查表", "自评", "自查", "备案表", "评估表", "验收表", "评估验收"],
    columns: [
      column("number", "编号 序号 项目编号 指标编号 题号 项次 条目 no"),
      column(
        "indicator",
        "指标 评估指标 自评指标 指标内容 指标名称 评估内容 自评内容 自查内容 评估要点 考核指标 验收指标 检查内容 项目内容 改革内容 改革任务 评估项目 自评项目 自查项目 内容 项目 观测点 指标要求 工作要求 要求",
      ),
      column("standing", "类别 类型 级别 指标类别 指标类型 指标性质 性质"),
      column(
        "verdict",
        "自评结论 结论 评估结论 验收结论 是否达标 自评结果 自查结论 自查结果 评估结果 结果 自评 自评情况 自评是否达标 是否符合 是否符合要求 达标情况 学校自评 自评意见 是/否 是否 符合标准情况 符合情况 完成情况 落实情况 是否完成 是否落实 自评是否符合 学院自评 是否符合标准 自查意见 自评是否符合标准",
      ),
      column("yes", "是 达标 符合"),
      column("no", "否 未达标 不达标 不符合"),
      column("note", "备注 说明 情况说明 自评说明 具体情况 实际情况 有关说明 补充说明 备注说明"),
      column(
        "evidence",
        "佐证材料 支撑材料 证明材料 佐证 佐证资料 支撑资料 证明资料 材料清单 佐证材料清单 附件材料 印证材料",
      ),
      column(
        "reviewerVerdict",
        "评审结论 评审结果 复核结论 复核结果 审核结论 审核结果 专家结论 评审组结论 核查结论 核查结果",
      ),
      column("reviewerGrade", "评审等级 评审等次 等级 评定等级 复核等级 专家评级"),
      column("reviewerNote", "评审意见 评审备注 评审说明 复核意见 审核意见 专家意见 评审组意见 核查意见"),
      column("reviewerName", "评审人 评审专家 评审员 评审人员 复核人 审核人 核查人 评审人签名"),
      column("reviewedOn", "评审时间 评审日期 复核时间 复核日期 审核时间 审核日期 核查时间"),
      column(
        "organisation",
        `${ORGANISATION} 学院 院系 二级学院 所在学院 学院名称 学校 学校名称 单位 填报单位 单位名称`,
      ),
    ],
    required: [
      ["number", "indicator"],
      ["verdict", "yes", "note", "reviewerVerdict"],
    ],
    requiredAlone: [["indicator"], ["verdict", "yes"], ["note", "evidence", "number", "reviewerVerdict", "no"]],
    wanted: [["verdict", "yes", "no"]],
    main: [
      "number",
      "indicator",
      "verdict",
      "yes",
      "no",
      "note",
      "evidence",
      "reviewerVerdict",
      "reviewerGrade",
      "reviewerNote",
    ],
    groups: ["organisation"],
  },
  roster: {
    name: "人员名单",
    aliases: ["工作人员", "花名册", "成员名单", "人员信息", "学生干部名单", "学生会名单", "名单"],
    columns: [
      column("number", "序号 编号 no"),
      column("organisation", ORGANISATION),
      column("name", "姓名 学生姓名 人员姓名 成员姓名 名字"),
      column("post", "职务 岗位 担任职务 现任职务 职位 学生会职务 任职 工作职务 现任岗位 组织职务"),
      column("department", "部门 所在部门 工作部门 所属部门 任职部门 部门名称"),
      column("politicalStatus", "政治面貌 政治身份 面貌 政治面目"),
      column("college", "学院 院系 所在学院 所在院系 二级学院 所属学院 院部 培养单位 所在单位 书院 系别"),
      column("grade", "年级 入学年份 入学年级 所在年级 入学时间 年级班级"),
      column("schooling", "学历层次 学历 培养层次 层次 学生类别 学生类型 学段 在读层次 学历类别 类型 级别"),
      column(
        "ranking",
        "综合排名 学习成绩综合排名 成绩排名 排名 专业排名 学习成绩排名 学业成绩排名 成绩综合排名 学业排名 综合成绩排名 专业综合排名 学习排名 名次 排名百分比 学习成绩 学业成绩",
      ),
      column(
        "cohort",
        "专业人数 专业总人数 同专业人数 本专业人数 专业学生数 年级专业人数 本专业总人数 参评人数 总人数",
      ),
      column(
        "failedCourse",
        "是否有不及格 是否存在课业不及格情况 是否存在课业不及格 是否有课业不及格 是否有课业不及格情况 有无不及格 有无课业不及格 有无不及格情况 有无挂科 是否挂科 是否有挂科 是否不及格 不及格情况 课业不及格情况 不及格 挂科情况 不及格门数 挂科门数 是否存在不及格 是否存在不及格情况",
      ),
      column(
        "collegeExperience",
        "院级经历 是否有院级学生会工作经历 院级学生会工作经历 院级组织经历 院级工作经历 是否来自院级组织 是否有院级经历 是否有院级组织工作经历 院级学生会经历 院级组织工作经历 有无院级经历 来自院级组织",
      ),
      column("note", "备注 说明 情况说明"),
    ],
    required: [["name"], ["post", "politicalStatus", "department", "grade", "ranking"]],
    requiredAlone: [["name"], ["post"], ["politicalStatus", "ranking", "failedCourse"]],
    wanted: [["post"], ["politicalStatus"], ["ranking"], ["failedCourse"]],
    main: ["name", "post", "politicalStatus", "ranking"],
    person: "name",
    groups: ["organisation", "department"],
  },
  departments: {
    name: "工作部门",
    aliases: ["部门设置", "部门情况", "部门一览", "内设部门", "部门"],
    columns: [
      column("organisation", ORGANISATION),
      column("name", "部门名称 部门 工作部门 工作部门名称 名称 内设部门"),
      column("heads", "负责人数 部门负责人数 负责人人数 部长副部长人数 负责人 部门负责人 部长人数"),
      column("others", "其他人数 其他工作人员数 其他工作人员 干事人数 干事数 工作人员数 其他人员数 成员数 其他成员数"),
      column("note", "说明 备注 职责 工作职责 部门职责"),
    ],
    required: [["name"]],
    requiredAlone: [["name"], ["heads"], ["others"]],
    wanted: [],
    main: ["name", "heads", "others"],
    groups: ["organisation"],
  },
  congresses: {
    name: "学代会",
    aliases: ["学生代表大会", "研代会", "研究生代表大会", "代表大会"],
    columns: [
      column("organisation", ORGANISATION),
      column("session", "届次 会议名称 大会名称 届别 名称 会议届次 学代会名称 学代会届次"),
      column("date", "召开日期 召开时间 日期 时间 会议时间 会议日期 大会日期 举办时间 学代会日期"),
      column("place", "地点 召开地点 会议地点"),
      column("delegates", "代表总数 代表人数 代表数 学生代表总数 代表总人数 应到代表数 正式代表数 学生代表数"),
      column(
        "nonCadreDelegates",
        "非学生骨干代表数 非骨干代表数 非学生骨干代表人数 非学生骨干代表 非学生骨干数 非骨干代表 普通学生代表数",
      ),
      column("femaleDelegates", "女代表数 女性代表数 女代表人数 女学生代表数 女代表"),
      column("presidiumMethod", "主席团产生方式 主席团选举方式 主席团产生办法 主席团成员产生方式 主席团选举产生方式"),
      column("delegateMethod", "代表产生方式 代表选举方式 代表产生办法 学生代表产生方式 代表推选方式"),
      column("link", "新闻链接 链接 报道链接 新闻报道 公开链接 网址 报道"),
    ],
    required: [["date", "session"]],
    requiredAlone: [["date"], ["delegates", "presidiumMethod", "delegateMethod"], ["session", "delegates", "place"]],
    wanted: [["date"]],
    main: ["session", "date", "place", "delegates", "nonCadreDelegates", "presidiumMethod", "delegateMethod", "link"],
    groups: ["organisation"],
  },
  records: {
    name: "工作记录",
    aliases: ["活动记录", "工作台账", "台账", "会议记录", "工作情况记录"],
    columns: [
      column("organisation", ORGANISATION),
      column("date", "日期 时间 活动日期 活动时间 开展时间 举办时间 会议时间 开展日期 召开时间 工作日期 记录日期"),
      column("kind", "类别 类型 级别 活动类别 活动类型 记录类别 记录类型 工作类别 工作类型 事项类别"),
      column("topic", "主题 活动主题 内容 活动内容 活动名称 会议主题 事项 工作内容 名称 会议名称"),
      column("participants", "参加范围 参加人员 参会人员 参与范围 参与人员 参加对象 参会范围 出席人员 对象"),
      column("headcount", "人数 参加人数 参与人数 参会人数"),
      column("evidence", "佐证材料 支撑材料 证明材料 佐证 材料 链接 新闻链接"),
    ],
    required: [
      ["kind", "topic"],
      ["date", "participants", "evidence"],
    ],
    requiredAlone: [["kind"], ["date"], ["topic"]],
    wanted: [["date"], ["kind"]],
    main: ["date", "topic", "participants", "headcount", "evidence"],
    groups: ["organisation"],
  },
  documents: {
    name: "规章制度",
    aliases: ["制度建设", "制度文件", "文件清单", "制度清单", "规章", "制度"],
    columns: [
      column("organisation", ORGANISATION),
      column("kind", "文件类别 类别 文件类型 类型 级别 制度类别 制度类型 文件种类"),
      column("title", "文件名称 文件名 名称 制度名称 文件标题 标题 文件"),
      column("number", "文号 发文字号 文件号 发文号 文件编号"),
      column("status", "状态 文件状态 印发状态 制定状态 出台情况 印发情况 是否印发 制定情况"),
      column("date", "日期 印发日期 发文日期 印发时间 发布日期 发文时间 时间 通过日期"),
      column("link", "链接 公开链接 网址 文件链接 佐证材料 佐证"),
    ],
    required: [
      ["title", "kind"],
      ["status", "title", "number"],
    ],
    requiredAlone: [["title"], ["status"], ["kind", "number"]],
    wanted: [["kind"], ["status"]],
    main: ["title", "number", "status", "date", "link"],
    groups: ["organisation"],
  },
  guidance: {
    name: "指导力量",
    aliases: ["指导教师", "指导老师", "指导人员", "指导单位", "指导情况"],
    columns: [
      column("organisation", ORGANISATION),
      column("role", "角色 指导角色 类别 类型 级别 身份 指导类型 指导类别 分工"),
      column("name", "姓名 教师姓名 人员姓名"),
      column("post", "职务 现任职务 行政职务 担任职务 岗位 单位及职务 职务职称"),
      column("fullTime", "是否专职 专职 专职情况 是否专职干部 专兼职 专职兼职 专职或兼职"),
    ],
    required: [["role"], ["name", "post"]],
    requiredAlone: [["role"], ["name"], ["fullTime"]],
    wanted: [["role"], ["fullTime"]],
    main: ["name", "post"],
    groups: ["organisation"],
  },
  collegeUnions: {
    name: "院级组织",
    aliases: ["院级学生会", "二级学院", "学院组织", "院系学生会", "院级"],
    columns: [
      column("owner", "组织 所属组织 所属校级组织 校级组织"),
      column("college", "学院 院系 所在学院 二级学院 学院名称 院系名称 所属学院 院部"),
      column("organisation", "组织名称 院级组织名称 学生会名称 院级组织 院级学生会名称 名称"),
      column("staff", "工作人员数 工作人员总数 工作人员人数 工作人员 总人数 人数"),
      column("presidium", "主席团人数 主席团成员数 主席团成员人数 主席团数 主席团"),
      column("departments", "部门数 工作部门数 部门数量 工作部门 部门个数 工作部门数量"),
      column("congressDate", "学代会日期 学代会召开日期 学代会时间 学代会召开时间 最近一次学代会日期"),
      column("selfVerdict", "自评是否达标 是否达标 自评结论 自评结果 结论"),
    ],
    required: [
      ["college", "organisation"],
      ["staff", "presidium", "departments"],
    ],
    requiredAlone: [["college", "organisation"], ["staff"], ["presidium", "departments"]],
    wanted: [["staff"], ["presidium"], ["departments"]],
    main: ["college", "organisation", "staff", "presidium", "departments"],
  },
  settings: {
    name: "评分设置",
    aliases: ["权重设置", "评分调整", "指标设置"],
    columns: [
      column("number", "编号 指标编号 序号 指标"),
      column("enabled", "启用 是否启用 启用状态"),
      column("standing", "类别 类型 级别 指标类别 性质"),
      column("weight", "权重 分值 分数"),
      column("parameter", "参数 参数名称 参数名"),
      column("value", "值 参数值 取值 数值"),
    ],
    required: [
      ["number", "parameter"],
      ["enabled", "standing", "weight", "value"],
    ],
    requiredAlone: [["number"], ["enabled", "weight"], ["parameter"], ["value"]],
    wanted: [],
    main: ["number", "enabled", "standing", "weight", "parameter", "value"],
  },
};

/** The sheet of keys and values. */
export const PROFILE_NAME = "基本信息";
export const PROFILE_ALIASES: readonly string[] = ["基本情况", "单位信息", "组织信息", "概况"];

/** The name our own summary takes where it is free; a user's sheet of that name is not read as a table. */
export const SUMMARY_NAME = "评估汇总";

/** Header rows are looked for within this many rows from the top. */
export const HEADER_ROWS = 20;
