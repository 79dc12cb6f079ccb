/**
 * The published form (指标 | 结论 | 备注) pasted as schools paste it, with awkward cells: a title in a merged row, boxes of
 * several kinds, full-width digits, a roster on a renamed sheet with its header further down, the school's own fills,
 * notes, conditional formats, a hidden row, a formula and an error value. Written by another library on purpose: not
 * every workbook comes from our own template.
 */
import ExcelJS from "exceljs";
import { personName } from "./people";

const FORM: readonly (readonly [string, string, string])[] = [
  ["1★.坚持聚焦服务同学主责主业，未承担宿舍管理、校园纠察、安全保卫等行政职能", "☑是  □否", ""],
  ["2.机构设置仅有“主席团+工作部门”，未在工作部门以上或以下设置“中心”“项目办公室”等常设层级", "R是  £否", ""],
  ["3.学校学生会组织工作人员不超过40人（学生人数较多或校区较多的不超过60人）", "☑是  □否", "实有38人"],
  ["4 .主席团成员不超过5人", "☑是  □否", "由８人调整至５人"],
  ["5、学校学生会组织工作部门不超过6个", "■是  □否", "６个"],
  ["6.除主席团成员、工作部门负责人、工作人员外未设其他职务", "☑是  □否", ""],
  ["7.工作人员均为共产党员或共青团员", "[x]是 [ ]否", ""],
  ["8.本专科生工作人员综合排名在本专业前30%以内，且无课业不及格情况；研究生无课业不及格情况", "是☑ 否□", ""],
  ["9.主席团候选人、工作部门成员按规定程序推荐、审核、确定", "☑是  □否", "联审流程正在完善"],
  ["10.主席团由学生代表大会选举产生", "☑是  □否", "实行等额选举"],
  ["11★.按期规范召开学生代表大会", "☑是  □否", "召开日期为：2023年11月18日"],
  ["12.学代会代表经班级团支部推荐、学院组织选举产生", "☑是  ☑否", ""],
  ["13.每年春、秋两季开展全体工作人员培训", "√", "2023年秋季、2024年春季各一次"],
  ["14.评奖评优、综合测评加分依据评议结果，不与岗位简单挂钩", "达标", ""],
  ["15.学校党组织定期听取学生会工作汇报，研究重大事项", "□是  □否", "准备召开专题会"],
  ["16.明确1名专职团委副书记指导学生会，聘任专职干部担任秘书长", "☑是  □否", ""],
];

const THIN = { style: "thin" as const, color: { argb: "FF999999" } };
const BOX = { top: THIN, bottom: THIN, left: THIN, right: THIN };

function addForm(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet("附件1 改革自评表", { pageSetup: { orientation: "portrait", fitToPage: true, fitToHeight: 0 } });
  sheet.columns = [{ width: 62 }, { width: 16 }, { width: 34 }];
  sheet.mergeCells("A1:C1");
  sheet.getCell("A1").value = "松原科技大学学生会组织改革自评表（2023—2024学年）";
  sheet.getCell("A1").font = { bold: true, size: 16 };
  sheet.getCell("A1").alignment = { horizontal: "center" };
  sheet.mergeCells("A2:C2");
  sheet.getCell("A2").value = "注：★为核心指标；请在相应方框内打“√”。";
  sheet.addRow([]);
  const header = sheet.addRow(["指　标", "结论\n（是/否）", "备  注"]);
  header.height = 32;
  header.eachCell((cell) => {
    cell.font = { bold: true };
    cell.border = BOX;
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFDDEBF7" } };
    cell.alignment = { wrapText: true, horizontal: "center" };
  });
  for (const [indicator, verdict, note] of FORM) {
    const row = sheet.addRow([indicator, verdict, note]);
    row.eachCell((cell) => {
      cell.border = BOX;
      cell.alignment = { wrapText: true, vertical: "middle" };
    });
    row.height = indicator.length > 30 ? 32 : 20;
    if (verdict.startsWith("R")) row.getCell(2).font = { name: "Wingdings 2" };
  }
  sheet.getCell("C7").note = "人数以团委备案为准";
  sheet.getCell("A5").value = {
    richText: [
      { text: "1★.", font: { bold: true, color: { argb: "FFC00000" } } },
      { text: FORM[0]?.[0].replace("1★.", "") ?? "" },
    ],
  };
}

function addRoster(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet("附件2-工作人员名单");
  sheet.mergeCells("A1:I1");
  sheet.getCell("A1").value = "学生会工作人员名单";
  sheet.getCell("A2").value = "填表单位：校团委";
  sheet.addRow([]);
  sheet.addRow(["序号", "姓 名", "职务", "所在部门", "政治面貌", "院系", "年级", "学习成绩综合排名（名次/人数）", "是否存在课业不及格情况"]);
  const rankings: readonly ExcelJS.CellValue[] = ["12/150", "第９名（共120人）", 0.08, "前15%", "20／88", 7, "46/150", "3/60"];
  for (let index = 0; index < 38; index += 1) {
    const post = index === 0 ? "执行主席" : index < 5 ? "主席团成员" : index < 11 ? "部长" : "干事";
    const department = index < 5 ? "主席团" : ["办公室", "学习部", "文体部", "权益部", "宣传部", "实践部"][index % 6];
    const row = sheet.addRow([
      { formula: "ROW()-4", result: index + 1 },
      personName(index + 40),
      post,
      department,
      index % 2 === 0 ? "共青团员" : "中共党员",
      "工学院",
      index > 34 ? "2023级" : "2021级",
      index > 34 ? null : (rankings[index % rankings.length] ?? null),
      "否",
    ]);
    if (index % rankings.length === 2) row.getCell(8).numFmt = "0%";
  }
  sheet.addRow(["合计", "38人"]);
  sheet.getRow(20).hidden = true;
  sheet.getCell("I30").value = { error: "#N/A" };
  sheet.getCell("E15").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFFF00" } };
  sheet.autoFilter = "A4:I42";
  sheet.addConditionalFormatting({
    ref: "H5:H42",
    rules: [{ type: "containsText", operator: "containsText", text: "%", priority: 1, style: { font: { italic: true } } }],
  });
}

function addProfile(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet("基本信息");
  sheet.addRows([
    ["学校名称：", "松原科技大学"],
    ["组织名称", "学生会"],
    ["学年", "2023—2024学年"],
    ["评估方案", "改革自评表"],
    ["评估日期", new Date(Date.UTC(2024, 5, 20))],
    ["在校生总数", "１８,６００人"],
    ["校区数量", 1],
  ]);
  sheet.getCell("B5").numFmt = "yyyy/m/d";
}

/** The workbook's bytes; no clock in them. */
export async function threeColumnForm(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const fixed = new Date(Date.UTC(2024, 5, 20));
  workbook.created = fixed;
  workbook.modified = fixed;
  addForm(workbook);
  addRoster(workbook);
  addProfile(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
