/** The one grid of columns that all blocks of the summary sheet share, made for the gap list. */

/** Widths in characters. The columns of the gap list: everything else is laid out on them. */
export const COLUMN_WIDTHS: readonly number[] = [
  6, // 序号
  7, // 编号
  26, // 指标
  8, // 类别
  9, // 结论
  32, // 问题
  21, // 位置
  34, // 整改建议
  20, // 依据
  12, // 责任人
  12, // 完成时限
  10, // 整改状态
  2, // the key, hidden
];

export const LAST_COLUMN = 11;
export const KEY_COLUMN = 12;

/** Columns of the gap list by name. */
export const GAP_COLUMNS = {
  order: 0,
  id: 1,
  indicator: 2,
  standing: 3,
  verdict: 4,
  message: 5,
  place: 6,
  remedy: 7,
  basis: 8,
  owner: 9,
  deadline: 10,
  status: 11,
} as const;

/** Characters from one column to another, both included. */
export function widthOf(left: number, right: number = left): number {
  return COLUMN_WIDTHS.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
}
