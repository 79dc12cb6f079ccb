import type { engine as chinese } from "../zh-CN/engine";

export const engine: typeof chinese = {
  gradedZipName: (day) => `graded-${day}`,
  rollupName: (day) => `rollup-${day}`,
  failedFileName: "failed.txt",
  failedLine: (file, reason) => `${file}: ${reason}`,
  failedHead: (count) =>
    count === 1
      ? "This file could not be graded; the original is untouched:"
      : `These ${count} files could not be graded; the originals are untouched:`,
};
