/** A province of invented schools of varied quality, for pictures, trials and benchmarks. The nth is always the same. */
import type { Fills } from "./schools";
import { allDeclared, DEPARTMENTS, goodDocuments, goodRecords, GUIDANCE } from "./schools";
import type { Entry } from "./fill";
import { fillKeys, fillNumbered, fillTable } from "./fill";
import { personName, rosterEntries } from "./people";

const PLACES = ["云溪", "望川", "听澜", "青屿", "澄江", "北屏", "明溪", "临渊", "沧浪", "栖霞", "白鹭", "长汀", "松原", "秋浦"];
const TYPES = ["大学", "理工学院", "师范大学", "医学院", "工业大学", "财经学院", "职业技术学院", "农林大学", "艺术学院", "外国语学院"];

/** The name of the nth school; different for the first 140, numbered after that. */
export function manySchoolsName(index: number): string {
  const name = `${PLACES[index % PLACES.length] ?? ""}${TYPES[Math.floor(index / PLACES.length) % TYPES.length] ?? ""}`;
  const round = Math.floor(index / (PLACES.length * TYPES.length));
  return round === 0 ? name : `${name}第${String(round + 1)}校区`;
}

/** Figures from 0 to 1 that look thrown and are the same on every run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What goes wrong in a school, the commoner first: how common it is where quality is at its worst. */
const TROUBLES = [
  ["rank", 0.9],
  ["experience", 0.8],
  ["training", 0.75],
  ["hearing", 0.6],
  ["review", 0.55],
  ["fullTime", 0.5],
  ["evidence", 0.5],
  ["size", 0.45],
  ["quota", 0.4],
  ["posts", 0.4],
  ["congress", 0.35],
  ["charter", 0.3],
  ["status", 0.3],
  ["elected", 0.25],
  ["secondLeader", 0.25],
  ["nonCadre", 0.2],
  ["duty", 0.15],
] as const;

/** What the nth school states. Every seventh or so meets everything. */
export function manySchoolsFills(index: number): Fills {
  const roll = dice(index * 7919 + 17);
  const quality = roll();
  const bad = quality < 0.14 ? 0 : 0.12 + quality * 0.75;
  // Thrown in this order whatever comes of it, so that one trouble more does not change all the others.
  const met = new Set(TROUBLES.filter(([, share]) => roll() < share * bad).map(([name]) => name));
  const size = met.has("size") ? 44 + Math.floor(roll() * 25) : 30 + Math.floor(roll() * 10);
  const students = 6000 + Math.floor(roll() * 24000);
  const delegates = Math.ceil(students * (met.has("quota") ? 0.007 : 0.0112));
  const dropped = (kind: unknown, date: unknown): boolean => {
    const late = String(date).startsWith("2024");
    return (met.has("training") && kind === "全员培训" && late) || (met.has("hearing") && kind === "听取汇报" && late) || (met.has("review") && kind === "述职评议" && late);
  };
  return {
    基本信息: (sheet) =>
      fillKeys(sheet, {
        学校名称: [manySchoolsName(index)],
        组织层级: ["校级"],
        学年: ["2023-2024"],
        评估日期: ["2024-06-20"],
        在校生总数: [students],
        校区数量: [roll() < 0.3 ? 2 : 1],
        院级组织数量: [0],
        工作人员总数: [size],
        主席团人数: [5],
        工作部门数: [6],
        填报人: [personName(210 + index)],
      }),
    自评表: (sheet) =>
      fillNumbered(
        sheet,
        allDeclared(undefined, {
          ...(met.has("evidence") ? { "8.3": { 佐证材料: "" }, "5.1": { 备注: "拟于下学期完善联审流程" } } : {}),
          ...(met.has("duty") ? { "1.1": { 备注: "协助学校开展晚间查寝" } } : {}),
          ...(roll() < bad * 0.3 ? { "2.4": { 自评结论: "否", 佐证材料: "" } } : {}),
          ...(roll() < bad * 0.25 ? { "10.3": { 自评结论: "", 佐证材料: "" } } : {}),
        }),
      ),
    人员名单: (sheet) =>
      fillTable(
        sheet,
        rosterEntries({ size, departments: DEPARTMENTS, presidium: 5, academicYear: 2023, from: index * 3 }).map(
          (entry, at): Entry => ({
            ...entry,
            ...(met.has("rank") && at % 11 === 4 ? { 综合排名: at % 2 === 0 ? `${60 + at}/150` : "" } : {}),
            ...(met.has("status") && at === 9 ? { 政治面貌: "群众" } : {}),
            ...(met.has("posts") && at === 12 ? { 职务: "主席助理" } : {}),
            ...(met.has("experience") ? { 院级经历: at % 3 === 0 ? "是" : "否" } : {}),
          }),
        ),
      ),
    工作部门: (sheet) => fillTable(sheet, DEPARTMENTS.map((name) => ({ 部门名称: name, 负责人数: 2, 其他人数: 4 }))),
    学代会: (sheet) =>
      fillTable(sheet, [
        {
          届次: "第十二次",
          召开日期: met.has("congress") ? "2022-11-19" : "2023-11-18",
          地点: "大礼堂",
          代表总数: delegates,
          非学生骨干代表数: Math.ceil(delegates * (met.has("nonCadre") ? 0.5 : 0.66)),
          主席团产生方式: met.has("elected") ? "学生委员会全体会议选举产生" : "学代会选举产生",
          代表产生方式: "班级团支部推荐、学院组织选举产生",
        },
      ]),
    工作记录: (sheet) => fillTable(sheet, goodRecords().filter(({ 类别, 日期 }) => !dropped(类别, 日期))),
    规章制度: (sheet) =>
      fillTable(sheet, goodDocuments().map((entry) => (met.has("charter") && entry.文件类别 === "章程" ? { ...entry, 状态: "征求意见稿" } : entry))),
    指导力量: (sheet) =>
      fillTable(
        sheet,
        GUIDANCE.filter(({ 角色 }) => !(met.has("secondLeader") && 角色 === "联系教学校领导")).map((entry) =>
          met.has("fullTime") && entry.角色 === "团委指导" ? { ...entry, 是否专职: "否" } : entry,
        ),
      ),
  };
}
