/** The keys of 基本信息 and where they stand on a sheet. */
import type { RowSnapshot, SheetSnapshot } from "../spreadsheet";
import { isBlank, ownContent, shownContent, valuesAt } from "../tables/grid";
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
  | "verified"
  | "staff"
  | "presidium"
  | "departments"
  | "link"
  | "filledOn"
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
  collegeUnions:
    "院级组织数量 院级组织数 院级学生会数量 院级学生会数 院级组织个数 二级学院数量 二级学生会组织数量 二级学生会组织数 二级学生会数量 二级组织数量 院级学生会组织数量",
  verified: "是否已由省级核查 是否经省级核查 是否已核查 省级核查情况",
  staff: "工作人员总数 工作人员数 工作人员人数 工作人员总人数 工作人员数量",
  presidium: "主席团人数 主席团成员数 主席团成员人数 主席团总数 主席团成员总数",
  departments: "工作部门数 工作部门数量 部门数 部门数量 部门总数 工作部门总数 工作部门个数",
  link: "公开链接 公开网址 公示链接 公开地址 链接 网址 自评公开链接 自评公开网址 自评表公开链接",
  filledOn: "填报日期 填表日期 填报时间 填表时间 报送日期 报送时间",
  reporter: "填报人 填表人 联系人 联系电话",
};

/** A longer text is no key, whatever it begins with. */
const MOST_LETTERS = 400;

const KEYS: ReadonlyMap<string, ProfileKey> = new Map(
  (Object.keys(NAMES) as readonly ProfileKey[]).flatMap((key) =>
    NAMES[key].split(" ").map((name) => [headerKey(name), key] as const),
  ),
);

/** The key that a cell is, a value behind a colon in the same cell left aside; null for any other text. */
export function profileKeyOf(text: string): ProfileKey | null {
  return keyIn(text)?.key ?? null;
}

/** True for a plainly written word that is a key: no blanks, brackets or signs in it. Cheap. */
export function isPlainKey(word: string): boolean {
  return KEYS.has(word);
}

/** Words so general that inside a table they are as likely something else. */
const WEAK: ReadonlySet<string> = new Set(
  "组织 类型 层级 级别 学年 方案 校区 链接 网址 学校 联系人 公开链接 自评日期".split(" ").map(headerKey),
);

/** True for a key that is no sure sign of 基本信息 where it stands among other things. */
export function isWeakKey(text: string): boolean {
  return !/[:：]/.test(text) && WEAK.has(headerKey(text));
}

/** One key, and the cells to its right up to the next key of the row. */
interface ProfileEntry {
  readonly row: number;
  readonly column: number;
  /** First and last column of its values. */
  readonly first: number;
  readonly end: number;
  /** What stands behind a colon in the key's own cell. */
  readonly inline: string;
}

/** Keys and their values, one organisation after the other, whether they stand beside or below each other. */
export interface ProfileGrid {
  readonly sheet: SheetSnapshot;
  readonly keys: ReadonlySet<ProfileKey>;
  /** Organisations at most. */
  readonly width: number;
  /** The first row of keys. */
  readonly row: number;
  /** The cell of a key. */
  label(key: ProfileKey): Content | null;
  /** What a key says of one organisation, counted from 0; null where there is no such key or place. */
  value(key: ProfileKey, index: number): Content | null;
  /** True where that value stands in the organisation's own cell, not in one merged over several. */
  isOwn(key: ProfileKey, index: number): boolean;
  /** What heads the values of one organisation. */
  header(index: number): Content | null;
}

/** Keys further right belong to something else. */
const MAX_COLUMNS = 32;
/** More columns than a workbook has organisations. */
const MOST_BESIDE = 20;
/** Rows of one list of organisations. */
const MOST_BELOW = 200;
const LONGEST_KEY = 30;

function keyIn(text: string): { readonly key: ProfileKey; readonly inline: string } | null {
  if (text.length > MOST_LETTERS) return null;
  const bare = squeeze(text);
  const colon = bare.indexOf(":");
  const label = colon < 0 ? bare : bare.slice(0, colon);
  if (label.length > LONGEST_KEY) return null;
  const key = KEYS.get(headerKey(label));
  return key === undefined ? null : { key, inline: colon < 0 ? "" : bare.slice(colon + 1) };
}

/** Rows of keys with the values beside them, each key only where it stands first; null without any key. */
export function gridBeside(sheet: SheetSnapshot, rows: readonly number[]): ProfileGrid | null {
  const entries = new Map<ProfileKey, ProfileEntry>();
  for (const row of rows) collectKeys(sheet, row, entries);
  const [first] = entries.values();
  if (!first) return null;
  const headerRow = headerRowAbove(sheet, first);
  const value = (key: ProfileKey, index: number): Content | null => {
    const entry = entries.get(key);
    if (!entry) return null;
    if (entry.inline !== "") {
      return index === 0 ? { value: entry.inline, format: undefined, row: entry.row, column: entry.column } : null;
    }
    const column = entry.first + index;
    return column > entry.end ? null : shownContent(sheet, entry.row, column);
  };
  return {
    sheet,
    keys: new Set(entries.keys()),
    width: MOST_BESIDE,
    row: first.row,
    label: (key) => {
      const entry = entries.get(key);
      return entry ? ownContent(sheet, entry.row, entry.column) : null;
    },
    value,
    isOwn: (key, index) => {
      const first = entries.get(key)?.first;
      return index === 0 || (first !== undefined && value(key, index)?.column === first + index);
    },
    header: (index) => (headerRow === null ? null : ownContent(sheet, headerRow, first.first + index)),
  };
}

function collectKeys(sheet: SheetSnapshot, row: number, entries: Map<ProfileKey, ProfileEntry>): void {
  const values = valuesAt(sheet, row);
  let end = MAX_COLUMNS;
  for (let column = Math.min(values.length, MAX_COLUMNS) - 1; column >= 0; column -= 1) {
    const value = values[column];
    const found = typeof value === "string" ? keyIn(value) : null;
    if (!found) continue;
    // A key in a merged area: its values begin to the right of the area.
    const area = sheet.merges.find(({ top, left }) => top === row && left === column);
    const first = (area?.right ?? column) + 1;
    const { key, inline } = found;
    if (!entries.has(key)) entries.set(key, { inline, row, column, first, end: end - 1 });
    end = column;
  }
}

/** The nearest row above the first key that has something above the values: 项目, 学生会, 研究生会. */
function headerRowAbove(sheet: SheetSnapshot, first: ProfileEntry): number | null {
  let above: RowSnapshot | undefined;
  for (const candidate of sheet.rows) {
    if (candidate.row >= first.row) break;
    if (candidate.values.some((value) => !isBlank(value))) above = candidate;
  }
  return above && !isBlank(above.values[first.first]) ? above.row : null;
}

/** A row of keys with the values below, one organisation a row. */
export function gridBelow(sheet: SheetSnapshot, row: number, lastRow: number): ProfileGrid {
  const columns = new Map<ProfileKey, number>();
  valuesAt(sheet, row).forEach((value, column) => {
    const found = typeof value === "string" ? keyIn(value) : null;
    if (found && !columns.has(found.key)) columns.set(found.key, column);
  });
  const at = <T>(key: ProfileKey, look: (column: number) => T): T | null => {
    const column = columns.get(key);
    return column === undefined ? null : look(column);
  };
  return {
    sheet,
    keys: new Set(columns.keys()),
    width: Math.min(lastRow - row, MOST_BELOW),
    row,
    label: (key) => at(key, (column) => ownContent(sheet, row, column)),
    value: (key, index) => at(key, (column) => shownContent(sheet, row + 1 + index, column)),
    isOwn: (key, index) => !isBlank(at(key, (column) => ownContent(sheet, row + 1 + index, column))?.value),
    header: () => null,
  };
}
