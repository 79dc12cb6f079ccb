/** Invented people for samples, tests and benchmarks. Names are put together from lists and mean nobody. */
import type { Entry } from "./fill";

const SURNAMES = ["林", "江", "程", "苏", "叶", "沈", "韩", "顾", "陆", "莫", "白", "秦", "孟", "夏", "柳", "温"];
const GIVEN = ["知行", "予安", "清和", "思远", "子墨", "明朗", "书宁", "一诺", "景行", "若溪", "嘉木", "云舒", "望舒", "怀瑾", "星野"];
const COLLEGES = ["文学院", "理学院", "工学院", "法学院", "商学院", "医学院"];

/** The name of the nth person; different for the first 240, numbered after that. */
export function personName(index: number): string {
  const round = Math.floor(index / (SURNAMES.length * GIVEN.length));
  const surname = SURNAMES[index % SURNAMES.length] ?? "";
  const given = GIVEN[Math.floor(index / SURNAMES.length) % GIVEN.length] ?? "";
  return `${surname}${given}${round > 0 ? String(round + 1) : ""}`;
}

export interface RosterPlan {
  readonly size: number;
  readonly departments: readonly string[];
  readonly presidium: number;
  /** First year of the academic year: people are in their second or third year. */
  readonly academicYear: number;
  readonly organisation?: string;
  readonly graduate?: boolean;
  /** Names start at this person. */
  readonly from?: number;
}

/** A roster in which everyone meets the criteria, as rows of 人员名单. */
export function rosterEntries(plan: RosterPlan): Entry[] {
  return Array.from({ length: plan.size }, (_, index): Entry => {
    const inPresidium = index < plan.presidium;
    const place = index - plan.presidium;
    const department = plan.departments[place % plan.departments.length] ?? "";
    const round = Math.floor(place / plan.departments.length);
    const post = inPresidium ? (index === 0 ? "执行主席" : "主席团成员") : round === 0 ? "部长" : round === 1 ? "副部长" : "工作人员";
    const cohort = 90 + ((index * 7) % 60);
    const year = plan.academicYear - 1 - (index % 2);
    return {
      序号: index + 1,
      ...(plan.organisation === undefined ? {} : { 组织: plan.organisation }),
      姓名: personName(index + (plan.from ?? 0)),
      职务: post,
      部门: inPresidium ? "主席团" : department,
      政治面貌: index % 3 === 0 ? "中共党员" : index % 3 === 1 ? "共青团员" : "中共预备党员",
      学院: COLLEGES[index % COLLEGES.length] ?? "",
      年级: `${year}级`,
      学历层次: plan.graduate ? "硕士研究生" : "本科",
      ...(plan.graduate ? {} : { 综合排名: `${1 + ((index * 5) % Math.floor(cohort * 0.3))}/${cohort}` }),
      是否有不及格: "否",
      院级经历: index % 4 === 3 ? "否" : "是",
    };
  });
}
