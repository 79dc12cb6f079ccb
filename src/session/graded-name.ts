/** How graded copies are called, on every way in: "清单.graded.xlsx", and "清单.graded (2).xlsx" where that was taken. */

const GRADED_COPY = /\.graded(?: \(\d+\))?(?=\.xls[xm]$)/i;

/** True for the name of a graded copy. */
export function isGradedCopy(path: string): boolean {
  return GRADED_COPY.test(path);
}

/** "清单.xlsx" for "清单.graded.xlsx" and "清单.graded (2).xlsx"; any other path as it is. */
export function originalPath(path: string): string {
  return path.replace(GRADED_COPY, "");
}
