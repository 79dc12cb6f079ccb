import type { LocalizedText, OrganisationLevel, ParameterKey, Parameters } from "./types";

const SCHOOL: Parameters = {
  staffLimit: 40,
  staffLimitLarge: 60,
  // This project's own assumption of what "many students" means: the published forms give no figure.
  largeSchoolStudents: 20_000,
  presidiumLimit: 5,
  departmentLimit: 6,
  rankLimit: 0.3,
  collegeExperienceMin: 0.5,
  delegateRatioMin: 0.01,
  nonCadreMin: 0.6,
  // One academic year and a month of grace.
  congressMaxDays: 396,
};

/**
 * The figures that hold where neither the scheme nor 评分设置 says otherwise (F20 and F21 items 3–5 and 8, FC items 3
 * and 4, R5, R6). More campuses do not raise a college's limit: both of its staff limits are equal.
 */
export const DEFAULT_PARAMETERS: Readonly<Record<OrganisationLevel, Parameters>> = {
  school: SCHOOL,
  college: { ...SCHOOL, staffLimit: 30, staffLimitLarge: 30, presidiumLimit: 3 },
};

/** Every parameter, in the order of the catalogue. */
export const PARAMETER_KEYS = [
  "staffLimit",
  "staffLimitLarge",
  "largeSchoolStudents",
  "presidiumLimit",
  "departmentLimit",
  "rankLimit",
  "collegeExperienceMin",
  "delegateRatioMin",
  "nonCadreMin",
  "congressMaxDays",
] as const satisfies readonly ParameterKey[];

/** What the settings sheet and the reports call each parameter. */
export const PARAMETER_NAMES: Readonly<Record<ParameterKey, LocalizedText>> = {
  staffLimit: { "zh-CN": "工作人员上限", "en-US": "Staff limit" },
  staffLimitLarge: { "zh-CN": "工作人员放宽上限", "en-US": "Staff limit for large schools" },
  largeSchoolStudents: { "zh-CN": "大校学生数", "en-US": "Students that make a school large" },
  presidiumLimit: { "zh-CN": "主席团上限", "en-US": "Presidium limit" },
  departmentLimit: { "zh-CN": "部门上限", "en-US": "Department limit" },
  rankLimit: { "zh-CN": "排名上限", "en-US": "Ranking limit" },
  collegeExperienceMin: { "zh-CN": "院级经历下限", "en-US": "Minimum share with college experience" },
  delegateRatioMin: { "zh-CN": "代表比例下限", "en-US": "Minimum share of delegates" },
  nonCadreMin: { "zh-CN": "非骨干比例下限", "en-US": "Minimum share of non-cadre delegates" },
  congressMaxDays: { "zh-CN": "学代会间隔天数", "en-US": "Days between congresses" },
};
