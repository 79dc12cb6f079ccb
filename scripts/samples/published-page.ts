/**
 * A school's whole page pasted into one sheet: a sentence with the year, the forms of 学生会 and 研究生会 under their headings,
 * links to the charters, both rosters, the congresses, a paragraph of prose, a signature with its day.
 */
import { createWorkbook } from "../../src/hosts/file";
import type { ContentCell, SheetContent } from "../../src/spreadsheet";
import { personName } from "./people";

type Row = readonly (string | number)[];

const ITEMS: readonly string[] = [
  "1★.坚持聚焦服务同学主责主业，未承担宿舍管理、校园纠察、安全保卫等行政职能",
  "2.机构设置仅有“主席团+工作部门”，未在工作部门以上或以下设置“中心”“项目办公室”等常设层级",
  "3.学校学生会组织工作人员不超过40人（学生人数较多或校区较多的不超过60人）",
  "4.主席团成员不超过5人",
  "5.学校学生会组织工作部门不超过6个",
  "6.除主席团成员、工作部门成员外未设其他职务",
  "7.工作人员均为共产党员或共青团员",
  "8.本专科生工作人员综合排名在本专业前30%以内，且无课业不及格情况；研究生无课业不及格情况",
  "9.主席团候选人、工作部门成员按规定程序推荐、审核、确定",
  "10.主席团由学生代表大会选举产生",
  "11★.按期规范召开学生代表大会",
  "12.学代会代表经班级团支部推荐、学院组织选举产生",
  "13.每年春、秋两季开展全体工作人员培训",
  "14.评奖评优、综合测评加分依据评议结果，不与岗位简单挂钩",
  "15.学校党组织定期听取学生会组织工作汇报，研究重大事项",
  "16.明确1名专职团委副书记指导学生会组织，聘任专职干部担任秘书长",
];

function form(notes: Readonly<Record<number, string>>, no: readonly number[] = []): Row[] {
  const rows = ITEMS.map((text, index): Row => {
    const item = index + 1;
    return [text, no.includes(item) ? "£是 R否" : "R是 £否", notes[item] ?? ""];
  });
  return [["指标", "结论", "备注"], ...rows];
}

const DEPARTMENTS = ["综合事务部", "权益部", "学习部", "文体部"];

function roster(count: number, from: number, graduate: boolean): Row[] {
  const rows = Array.from({ length: count }, (_, index): Row => {
    const post = index === 0 ? "执行主席" : index < 5 ? "主席团成员" : index % 4 === 1 ? "部长" : "干事";
    const department = index < 5 ? "主席团" : (DEPARTMENTS[index % DEPARTMENTS.length] ?? "");
    const ranking = graduate ? "" : `${5 + (index % 20)}/96`;
    const grade = graduate ? "2022级硕士" : "2021级";
    const status = index % 3 === 0 ? "中共党员" : "共青团员";
    return [index + 1, personName(from + index), post, department, status, grade, ranking, "否"];
  });
  return [["序号", "姓名", "职务", "部门", "政治面貌", "年级", "综合排名", "是否存在课业不及格情况"], ...rows];
}

const PAGE: readonly Row[] = [
  ["青江大学学生会（研究生会）改革情况公示"],
  [],
  ["按照深化改革要求，现将青江大学2023—2024学年学生会（研究生会）改革情况公开如下，欢迎监督。"],
  [],
  ["一、改革自评表"],
  ["（一）校级学生会"],
  ...form({ 3: "实有24人", 4: "实有5人", 5: "实有4个", 11: "召开日期为：2024年5月18日" }),
  [],
  ["（二）校级研究生会"],
  ...form({ 3: "实有14人", 4: "实有5人", 5: "实有4个", 11: "召开日期为：2024年5月25日" }, [13]),
  [],
  ["二、章程"],
  ["《青江大学学生会章程》《青江大学研究生会章程》见学校团委网站"],
  [],
  ["三、工作人员名单"],
  ["（一）学生会工作人员名单"],
  ...roster(24, 300, false),
  [],
  ["（二）研究生会工作人员名单"],
  ...roster(14, 340, true),
  [],
  ["四、代表大会召开情况"],
  ["会议名称", "召开日期", "代表总数", "主席团产生方式"],
  ["第二十六次学生代表大会", "2024年5月18日", 182, "学生代表大会选举产生"],
  ["第九次研究生代表大会", "2024年5月25日", 96, "研究生代表大会选举产生"],
  [],
  ["五、主席团候选人产生办法"],
  ["主席团候选人由学院团组织推荐，经学院党组织同意，由学工部门和校团委联合审查后，报学校党委确定。"],
  [],
  ["共青团青江大学委员会"],
  ["2024年6月20日"],
];

/** The sheet as it would be pasted: no styles but bold headers. */
export function publishedPage(): Uint8Array {
  const cell = (value: string | number): ContentCell | null => (value === "" ? null : { value });
  const sheet: SheetContent = {
    name: "公示",
    styles: {},
    columnWidths: [60, 14, 26, 14, 12, 12, 12, 14],
    rows: PAGE.map((cells) => ({ cells: cells.map(cell) })),
  };
  return createWorkbook([sheet]);
}
