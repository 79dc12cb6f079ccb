/** The keys of 基本信息 and where they stand on a sheet. */
import type { SheetSnapshot } from "../spreadsheet";
import { shownContent } from "../tables/grid";
import type { Content } from "../tables/grid";
import { headerKey, squeeze } from "../parse/text";

export type ProfileKey =
  | "school"
  | "name"
  | "kind"
  | "level"
  | "academicYear"
  | "scheme"
  | "asOf"
  | "students"
  | "campuses"
  | "collegeUnions"
  | "staff"
  | "presidium"
  | "departments"
  | "link"
  | "reporter";

const NAMES: Readonly<Record<ProfileKey, string>> = {
  school: "学校名称 学校 高校名称 院校名称 单位名称 所在学校 学校全称",
  name: "组织名称 学生会名称 组织全称 学生会组织名称 组织",
  kind: "组织类型 类型 组织类别 组织性质",
  level: "组织层级 层级 级别 组织级别",
  academicYear: "学年 评估学年 自评学年 所属学年 学年度",
  scheme: "评估方案 方案 评估类型 评估表 适用方案 自评表类型 评估表类型",
  asOf: "评估日期 评估时间 评估日 评估基准日 自评日期",
  students: "在校生总数 在校学生总数 学生总数 在校生人数 在校学生人数 在校学生数 在校生数 学生总人数 学生人数",
  campuses: "校区数量 校区数 校区个数 校区",
  collegeUnions: "院级组织数量 院级组织数 院级学生会数量 院级学生会数 院级组织个数 二级学院数量",
  staff: "工作人员总数 工作人员数 工作人员人数 工作人员总人数 工作人员数量",
  presidium: "主席团人数 主席团成员数 主席团成员人数 主席团总数 主席团成员总数",
  departments: "工作部门数 工作部门数量 部门数 部门数量 部门总数 工作部门总数 工作部门个数",
  link: "公开链接 公开网址 公示链接 公开地址 链接 网址",
  reporter: "填报人 填表人 联系人 填报日期 填表日期 联系电话",
};

const KEYS: ReadonlyMap<string, ProfileKey> = new Map(
  (Object.keys(NAMES) as readonly string[]).flatMap((key) =>
    isProfileKey(key) ? NAMES[key].split(" ").map((name) => [headerKey(name), key] as const) : [],
  ),
);

function isProfileKey(text: string): text is ProfileKey {
  return Object.hasOwn(NAMES, text);
}

/** One key, and the cells to its right up to the next key of the row. */
export interface ProfileEntry {
  readonly key: ProfileKey;
  readonly row: number;
  readonly column: number;
  /** First and last column of its values. */
  readonly first: number;
  readonly end: number;
  /** What stands behind a colon in the key's own cell. */
  readonly inline: string;
}

/** 基本信息 is short; keys further down or further right belong to something else. */
const MAX_ROWS = 200;
const MAX_COLUMNS = 32;
const LONGEST_KEY = 30;

function keyIn(text: string): { readonly key: ProfileKey; readonly inline: string } | null {
  const bare = squeeze(text);
  const colon = bare.indexOf(":");
  const label = colon < 0 ? bare : bare.slice(0, colon);
  if (label.length > LONGEST_KEY) return null;
  const key = KEYS.get(headerKey(label));
  return key === undefined ? null : { key, inline: colon < 0 ? "" : bare.slice(colon + 1) };
}

/** The keys of a sheet, each only where it stands first. */
export function findProfile(sheet: SheetSnapshot): ProfileEntry[] {
  const entries: ProfileEntry[] = [];
  const seen = new Set<ProfileKey>();
  for (const { row, values } of sheet.rows) {
    if (row >= MAX_ROWS) break;
    const width = Math.min(values.length, MAX_COLUMNS);
    let end = MAX_COLUMNS;
    for (let column = width - 1; column >= 0; column -= 1) {
      const value = values[column];
      const found = typeof value === "string" ? keyIn(value) : null;
      if (!found) continue;
      // A key in a merged area: its values begin to the right of the area.
      const area = sheet.merges.find(({ top, left }) => top === row && left === column);
      const first = (area?.right ?? column) + 1;
      const { key, inline } = found;
      if (!seen.has(key)) entries.push({ key, inline, row, column, first, end: end - 1 });
      seen.add(key);
      end = column;
    }
  }
  return entries;
}

/** What a key says in one of its value columns, counted from 0. */
export function profileValue(sheet: SheetSnapshot, entry: ProfileEntry, index: number): Content | null {
  if (entry.inline !== "") {
    return index === 0 ? { value: entry.inline, format: undefined, row: entry.row, column: entry.column } : null;
  }
  const column = entry.first + index;
  return column > entry.end ? null : shownContent(sheet, entry.row, column);
}
