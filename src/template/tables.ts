/** The tables of the blank template: columns, drop-down lists, filling guides. Headers are those of the standard workbook. */

/** How the cells of a column take what is typed. */
export type ColumnKind =
  | "words" // free text
  | "code" // text that Excel must not turn into a date or a number: 3/30, 2023-2024, 10.1
  | "number"
  | "date"
  | "choice";

export interface TemplateColumn {
  readonly header: string;
  /** Characters. */
  readonly width: number;
  readonly kind: ColumnKind;
  /** Offered in a drop-down list. */
  readonly choices?: readonly string[];
  /** True: other values than the choices are sensible and only warned about. */
  readonly open?: boolean;
  /** Names the organisation that the row belongs to. */
  readonly organisation?: boolean;
}

export interface TemplateTable {
  readonly sheet: string;
  /** Stands before the scheme's name in the title row. */
  readonly title: string;
  /** Lines of the filling guide. */
  readonly guide: readonly string[];
  readonly columns: readonly TemplateColumn[];
  readonly orientation: "portrait" | "landscape";
  /** Bordered rows for each organisation. */
  readonly rows: number;
  /** Last row (from 1) that has drop-down lists and formats. */
  readonly lastRow: number;
  /** Columns that stay in view when the sheet is scrolled sideways. */
  readonly frozenColumns?: number;
  /** May stay empty. */
  readonly optional?: boolean;
}

export const YES_NO = ["是", "否"] as const;
const DEFAULT_LAST_ROW = 500;

const ORGANISATION: TemplateColumn = { header: "组织", width: 12, kind: "choice", organisation: true };

export const ROSTER: TemplateTable = {
  sheet: "人员名单",
  title: "工作人员名单",
  guide: [
    "每人一行，主席团成员、部长、副部长、干事都要列入；不要插入小计行和空白分组行。组织留空视为“基本信息”中的第一个组织。",
    "综合排名填“名次/人数”，如 12/150；只填名次的，专业人数另填。一年级新生和研究生可不填排名，研究生须填是否有不及格。年级填入学年份，如 2022级。院级经历指曾在院级学生会（研究生会）组织任职。",
  ],
  columns: [
    { header: "序号", width: 6, kind: "number" },
    ORGANISATION,
    { header: "姓名", width: 10, kind: "words" },
    {
      header: "职务",
      width: 13,
      kind: "choice",
      choices: ["主席团成员", "执行主席", "部长", "副部长", "干事", "工作人员"],
      open: true,
    },
    { header: "部门", width: 14, kind: "words" },
    {
      header: "政治面貌",
      width: 14,
      kind: "choice",
      choices: ["中共党员", "中共预备党员", "共青团员", "群众"],
      open: true,
    },
    { header: "学院", width: 20, kind: "words" },
    { header: "年级", width: 9, kind: "code" },
    {
      header: "学历层次",
      width: 12,
      kind: "choice",
      choices: ["本科", "专科", "硕士研究生", "博士研究生"],
      open: true,
    },
    { header: "综合排名", width: 11, kind: "code" },
    { header: "专业人数", width: 9, kind: "number" },
    { header: "是否有不及格", width: 9, kind: "choice", choices: YES_NO },
    { header: "院级经历", width: 9, kind: "choice", choices: YES_NO },
    { header: "备注", width: 18, kind: "words" },
  ],
  orientation: "landscape",
  rows: 60,
  lastRow: 2000,
  frozenColumns: 3,
};

export const DEPARTMENTS: TemplateTable = {
  sheet: "工作部门",
  title: "工作部门",
  guide: [
    "选填，每个部门一行，主席团不是部门，不列入。部门总数以本表为准；本表留空时按“人员名单”的部门栏统计。",
    "负责人数填部长、副部长合计，其他人数填其余工作人员，如 办公室 2、5。",
  ],
  columns: [
    ORGANISATION,
    { header: "部门名称", width: 24, kind: "words" },
    { header: "负责人数", width: 11, kind: "number" },
    { header: "其他人数", width: 11, kind: "number" },
    { header: "说明", width: 34, kind: "words" },
  ],
  orientation: "portrait",
  rows: 10,
  lastRow: DEFAULT_LAST_ROW,
  optional: true,
};

export const CONGRESSES: TemplateTable = {
  sheet: "学代会",
  title: "学生代表大会、研究生代表大会",
  guide: [
    "每次大会一行，至少填最近一次；尚未召开的不要填成已召开。召开日期填到日，如 2023-03-30，会期多日的填第一天。",
    "主席团产生方式如实填写，如“学代会选举产生”；代表产生方式写明推荐和选举环节，如“班级团支部推荐、学院选举产生”。",
  ],
  columns: [
    ORGANISATION,
    { header: "届次", width: 14, kind: "code" },
    { header: "召开日期", width: 13, kind: "date" },
    { header: "地点", width: 16, kind: "words" },
    { header: "代表总数", width: 10, kind: "number" },
    { header: "非学生骨干代表数", width: 12, kind: "number" },
    { header: "女代表数", width: 10, kind: "number" },
    {
      header: "主席团产生方式",
      width: 22,
      kind: "choice",
      choices: ["学代会选举产生", "研代会选举产生", "委员会选举产生", "常任代表会议选举产生", "任命"],
      open: true,
    },
    {
      header: "代表产生方式",
      width: 30,
      kind: "choice",
      choices: ["班级团支部推荐、学院选举产生", "学院指定"],
      open: true,
    },
    { header: "新闻链接", width: 30, kind: "words" },
  ],
  orientation: "landscape",
  rows: 8,
  lastRow: DEFAULT_LAST_ROW,
};

export const RECORDS: TemplateTable = {
  sheet: "工作记录",
  title: "工作记录",
  guide: [
    "每次活动一行，填最近三个学期已经开展的：秋季学期为8月至次年1月，春季学期为2月至7月。日期填到日，如 2023-12-20。",
    "述职评议、听取汇报每学期至少一次，全员培训春、秋各至少一次。参加范围写明参加人员，如“学生代表、学工部门、团委负责人”。",
  ],
  columns: [
    ORGANISATION,
    { header: "日期", width: 13, kind: "date" },
    {
      header: "类别",
      width: 15,
      kind: "choice",
      choices: ["述职评议", "听取汇报", "全员培训", "政治学习", "自律公约学习", "其他"],
    },
    { header: "主题", width: 34, kind: "words" },
    { header: "参加范围", width: 30, kind: "words" },
    { header: "人数", width: 8, kind: "number" },
    { header: "佐证材料", width: 30, kind: "words" },
  ],
  orientation: "landscape",
  rows: 20,
  lastRow: DEFAULT_LAST_ROW,
};

export const DOCUMENTS: TemplateTable = {
  sheet: "规章制度",
  title: "规章制度",
  guide: [
    "每份文件一行，状态必填：只有“正式印发”和“试行”算已出台，草案、征求意见稿、拟制定不算。",
    "章程、改革方案、党建要点、退出办法各至少一份；有文号的填文号，日期填印发日期，如 2023-09-15。",
  ],
  columns: [
    ORGANISATION,
    {
      header: "文件类别",
      width: 16,
      kind: "choice",
      choices: ["章程", "改革方案", "党建要点", "退出办法", "述职评议办法", "其他"],
    },
    { header: "文件名称", width: 42, kind: "words" },
    { header: "文号", width: 20, kind: "code" },
    {
      header: "状态",
      width: 13,
      kind: "choice",
      choices: ["正式印发", "试行", "草案", "征求意见稿", "拟制定"],
    },
    { header: "日期", width: 13, kind: "date" },
    { header: "链接", width: 30, kind: "words" },
  ],
  orientation: "landscape",
  rows: 12,
  lastRow: DEFAULT_LAST_ROW,
};

export const GUIDANCE: TemplateTable = {
  sheet: "指导力量",
  title: "指导力量",
  guide: [
    "每人一行。团委指导和秘书长须填是否专职；职务写全称，如“校团委专职副书记”。",
    "秘书长由团委专职副书记或专职干部（院级由团委老师）担任，学生不列入本表。院级组织不填两位校领导。",
  ],
  columns: [
    ORGANISATION,
    {
      header: "角色",
      width: 17,
      kind: "choice",
      choices: ["分管校领导", "联系教学校领导", "团委指导", "秘书长"],
    },
    { header: "姓名", width: 12, kind: "words" },
    { header: "职务", width: 34, kind: "words" },
    { header: "是否专职", width: 11, kind: "choice", choices: YES_NO },
  ],
  orientation: "portrait",
  rows: 8,
  lastRow: DEFAULT_LAST_ROW,
};

/** Its rows belong to the first organisation unless the table has a 组织 column: it gets one where there are several. */
export const COLLEGE_UNIONS: TemplateTable = {
  sheet: "院级组织",
  title: "院级组织规模",
  guide: [
    "选填，每个院级组织一行。上限：工作人员30人、主席团3人、部门6个。没有院级组织的，请在“基本信息”的院级组织数量填 0。",
    "学代会日期填最近一次，如 2023-11-18。",
  ],
  columns: [
    { header: "学院", width: 26, kind: "words" },
    { header: "组织名称", width: 26, kind: "words" },
    { header: "工作人员数", width: 12, kind: "number" },
    { header: "主席团人数", width: 12, kind: "number" },
    { header: "部门数", width: 10, kind: "number" },
    { header: "学代会日期", width: 13, kind: "date" },
    { header: "自评是否达标", width: 13, kind: "choice", choices: YES_NO },
  ],
  orientation: "landscape",
  rows: 30,
  lastRow: DEFAULT_LAST_ROW,
  optional: true,
};

/** 编号 and 参数 get their choices from the scheme and the catalogue. */
export const SETTINGS: TemplateTable = {
  sheet: "评分设置",
  title: "评分设置",
  guide: [
    "选填，由评审组使用；留空则按评估方案的默认值。默认权重是本工具的建议值，不是官方规定。每行只改一处：",
    "停用一项：编号 8.3、启用 否；改类别：编号 9.1、类别 核心；改权重（0—100）：编号 4.2、权重 8；改参数：参数 工作人员上限、值 45（比例可写 30、30% 或 0.3）。",
  ],
  columns: [
    { header: "编号", width: 10, kind: "choice" },
    { header: "启用", width: 9, kind: "choice", choices: YES_NO },
    { header: "类别", width: 10, kind: "choice", choices: ["核心", "一般", "观测"] },
    { header: "权重", width: 10, kind: "number" },
    { header: "参数", width: 22, kind: "choice" },
    { header: "值", width: 12, kind: "code" },
  ],
  orientation: "portrait",
  rows: 20,
  lastRow: DEFAULT_LAST_ROW,
  optional: true,
};
