/** Words inside the files that the page hands out. */
export const engine = {
  /** Without its ending. */
  gradedZipName: (day: string) => `评分表-${day}`,
  rollupName: (day: string) => `评估汇总总表-${day}`,
  failedFileName: "无法评估.txt",
  failedLine: (file: string, reason: string) => `${file}：${reason}`,
  failedHead: (count: number) => `以下 ${count} 个文件无法评估，原文件未改动：`,
};
