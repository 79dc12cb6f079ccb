/** Parts of invented papers: forms, rosters and lists in our own words, as rows of cells. */
import type { CellValue } from "../../../src/spreadsheet";

export type Row = readonly (CellValue | undefined)[];

/** Items 1–16 of the yearly form. */
export const YEARLY: readonly string[] = [
  "坚持全心全意为同学服务，聚焦主责主业开展工作，未承担宿舍管理、校园纠察、安全保卫等行政职能。",
  "机构设置为“主席团+工作部门”架构，未在工作部门以上或以下设置“中心”“项目办公室”等常设层级。",
  "学校学生会组织工作人员不超过40人，学生人数较多或者校区较多的高校不超过60人。",
  "学校学生会组织主席团成员不超过5人。",
  "学校学生会组织工作部门不超过6个。",
  "除主席团成员、工作部门成员外，未设置其他职务。",
  "学生会组织工作人员为共产党员或共青团员。",
  "工作人员为本科生的，除一年级新生外，学习成绩综合排名在本专业前30%以内，且无课业不及格情况；为研究生的，无课业不及格情况。",
  "主席团候选人由学院团组织推荐，经学院党组织同意，由学校学工部门、校团委联合审查后，报学校党委确定；工作部门成员由学院团组织推荐，由学工部门、校团委审核后确定。",
  "主席团由学生代表大会（非学生代表大会委员会、常务委员会、常任代表会议等）选举产生。",
  "按期规范召开学生代表大会。",
  "校级学生代表大会代表经班级团支部推荐、学院组织选举产生。",
  "面向全体学生会组织工作人员开展了春、秋季全员培训。",
  "在评奖评优、测评加分、推荐免试研究生等事项中，依据评议结果给予激励，不与其岗位简单挂钩。",
  "学校党组织定期听取学生会组织工作汇报，研究决定重大事项。",
  "学校团委明确1名专职副书记指导学生会组织，聘任团委专职副书记或专职干部担任秘书长。",
];

/** The 13 items of a college's form. */
export const COLLEGE: readonly string[] = [
  "聚焦服务同学主责主业，未承担宿舍管理、校园纠察、安全保卫等行政职能。",
  "组织架构为“主席团+工作部门”，未设置“中心”“项目办公室”等常设层级。",
  "学院学生会组织工作人员不超过30人。",
  "学院学生会组织主席团成员不超过3人。",
  "除主席团成员、部长、副部长、干事外，未设置其他职务。",
  "工作人员均为共产党员或共青团员。",
  "工作人员学习成绩综合排名在本专业前30%以内，且无课业不及格情况。",
  "主席团由学院学生代表大会选举产生。",
  "按期规范召开学院学生代表大会。",
  "开展春、秋两季全员培训。",
  "评奖评优、测评加分不与岗位简单挂钩。",
  "学院党组织定期听取学生会组织工作汇报，研究决定重大事项。",
  "明确学院团组织负责人指导学生会组织，聘任团委老师担任秘书长。",
];

/** What a union writes beside the items; the congress with its day. */
export const NOTES: Readonly<Record<number, string>> = {
  3: "实有38人",
  4: "实有5人",
  5: "实有6个",
  11: "召开日期为：2023年4月22日",
};

export interface FormOptions {
  readonly texts?: readonly string[];
  readonly header?: readonly string[] | null;
  /** What the conclusion of an item is; counted from 1. */
  readonly verdict?: (item: number) => CellValue;
  readonly notes?: Readonly<Record<number, string>>;
  readonly label?: (text: string, item: number) => string;
  /** Remarks have a column. */
  readonly withNotes?: boolean;
}

/** “1★.…”, “2.…”: the numbering of the yearly form. */
export const starred = (text: string, item: number): string => `${item}${item === 1 || item === 11 ? "★" : ""}.${text}`;
export const numbered = (text: string, item: number): string => `${item}.${text}`;

/** A form of three columns; `header: null` leaves the header out. */
export function form({
  texts = YEARLY,
  header = ["指标", "结论", "备注"],
  verdict = () => "☑是 □否",
  notes = NOTES,
  label = starred,
  withNotes = true,
}: FormOptions = {}): Row[] {
  const rows = texts.map((text, index): Row => {
    const item = index + 1;
    const cells = [label(text, item), verdict(item)];
    return withNotes ? [...cells, notes[item] ?? null] : cells;
  });
  return header === null ? rows : [header, ...rows];
}

export const ROSTER_HEADER: Row = [
  "序号",
  "姓名",
  "职务",
  "部门",
  "政治面貌",
  "学院",
  "年级",
  "综合排名",
  "是否存在课业不及格情况",
];

const SURNAMES = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏"];
const GIVEN = ["一凡", "子涵", "雨桐", "思远", "嘉怡", "浩然", "若曦", "明轩", "语嫣", "天佑", "静", "磊", "欣悦"];
const DEPARTMENTS = ["综合事务部", "学习部", "权益部", "文体部", "宣传部", "实践部"];

/** A name that no other number has (up to 390). */
export function personName(number: number): string {
  const surname = SURNAMES[number % SURNAMES.length] ?? "";
  return surname + (GIVEN[Math.floor(number / SURNAMES.length) % GIVEN.length] ?? "");
}

/** Persons from `first` on: five of the presidium, then departments in turn. `graduate`: no ranking is asked for. */
export function persons(count: number, { first = 1, serial = 1, graduate = false } = {}): Row[] {
  return Array.from({ length: count }, (_, index): Row => {
    const number = first + index;
    const isPresidium = serial + index <= 5;
    return [
      serial + index,
      personName(number),
      isPresidium ? (index === 0 ? "执行主席" : "主席团成员") : index % 5 === 0 ? "部长" : "干事",
      isPresidium ? "主席团" : (DEPARTMENTS[index % DEPARTMENTS.length] ?? ""),
      index % 4 === 0 ? "中共党员" : "共青团员",
      index % 2 === 0 ? "物理学院" : "文学院",
      graduate ? "2022级硕士" : "2021级",
      graduate ? null : `${10 + (index % 20)}/150`,
      "否",
    ];
  });
}

/** A roster with its header; rows of persons without the columns that are not asked for. */
export function roster(count: number, options: { first?: number; serial?: number; graduate?: boolean } = {}): Row[] {
  return [ROSTER_HEADER, ...persons(count, options)];
}

/** Only these columns of each row. */
export function columns(rows: readonly Row[], ...picked: readonly number[]): Row[] {
  return rows.map((row) => picked.map((column) => row[column] ?? null));
}

/** Rows side by side: each block begins in the column behind the widest of the one before, with a gap; misaligned by rows. */
export function beside(blocks: readonly { rows: readonly Row[]; down?: number }[], gap = 1): Row[] {
  const result: CellValue[][] = [];
  let left = 0;
  for (const { rows, down = 0 } of blocks) {
    rows.forEach((row, index) => {
      const line = (result[index + down] ??= []);
      while (line.length < left) line.push(null);
      line.push(...row.map((value) => value ?? null));
    });
    left += Math.max(...rows.map((row) => row.length)) + gap;
  }
  return Array.from(result, (line: CellValue[] | undefined) => line ?? []);
}

export const CONGRESS_HEADER: Row = ["届次", "召开日期", "地点", "代表总数", "非学生骨干代表数", "主席团产生方式"];
export const congress = (date: CellValue = "2023年4月22日", session = "第三十次学生代表大会"): Row[] => [
  CONGRESS_HEADER,
  [session, date, "大学生活动中心", 210, 140, "学生代表大会选举产生"],
];
