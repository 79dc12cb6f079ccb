/** How graded copies are called, on every way in: "清单.graded.xlsx", and "清单.graded (2).xlsx" where that was taken. */

const GRADED_COPY = /\.graded(?: \(\d+\))?(\.xls[xm])$/i;

/** The path of the workbook that a graded copy was made of; null for what is no graded copy by its name. */
export function originalOf(path: string): string | null {
  return GRADED_COPY.test(path) ? path.replace(GRADED_COPY, "$1") : null;
}
