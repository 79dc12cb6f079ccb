/** Workbooks to measure with: the standard template, filled in by invented people. */
import { schemeById } from "../src/criteria";
import { createWorkbook } from "../src/hosts/file";
import type { SheetContent } from "../src/spreadsheet";
import { templateSheets } from "../src/template";
import { fillKeys, fillSheets, fillTable } from "../scripts/samples/fill";
import type { Entry } from "../scripts/samples/fill";
import { rosterEntries } from "../scripts/samples/people";

export interface WorkbookPlan {
  /** Shifts who holds which place, so that no two workbooks are alike. */
  readonly seed: number;
  /** This many people without a ranking, and as many with a post that is not allowed. */
  readonly gaps: number;
}

/** A checklist workbook with a roster of this size, other tables filled as a school would. */
export function workbookWithStaff(size: number, plan: WorkbookPlan): Uint8Array {
  return createWorkbook(sheetsWithStaff(size, plan));
}

/** The sheets of that workbook, for any program to write. */
export function sheetsWithStaff(size: number, { seed, gaps }: WorkbookPlan): readonly SheetContent[] {
  const scheme = schemeById("acceptance");
  if (!scheme) throw new Error("no scheme acceptance");
  const departments = ["办公室", "权益部", "文体部", "宣传部", "学习部", "实践部"];
  const roster = rosterEntries({ size, departments, presidium: 5, academicYear: 2023, from: seed }).map(
    (entry, index): Entry => {
      if (index < gaps) return { ...entry, 综合排名: "" };
      return index < 2 * gaps ? { ...entry, 职务: "秘书长" } : entry;
    },
  );
  const records = ["述职评议", "听取汇报", "全员培训", "政治学习", "自律公约学习"].flatMap((kind): Entry[] => [
    { 日期: "2023年11月20日", 类别: kind, 主题: `${kind}（秋）`, 参加范围: "学生代表、学工部门、团委", 人数: 60 },
    { 日期: "2024年4月12日", 类别: kind, 主题: `${kind}（春）`, 参加范围: "学生代表、学工部门、团委", 人数: 60 },
  ]);
  const template = templateSheets({ scheme, organisations: [{ name: "学生会", kind: "undergraduate" }] });
  return fillSheets(template, {
    基本信息: (sheet) =>
      fillKeys(sheet, {
        学校名称: [`云溪大学${seed}`],
        学年: ["2023-2024"],
        评估日期: ["2024-06-30"],
        在校生总数: [18000],
      }),
    人员名单: (sheet) => fillTable(sheet, roster),
    工作记录: (sheet) => fillTable(sheet, records),
  });
}
