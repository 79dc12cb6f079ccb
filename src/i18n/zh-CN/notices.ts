import type { SkipReason } from "../../spreadsheet";

/** What is said where something could not be written, taken away or shown. */
export const notices = {
  /** A place that cannot be seen although it was jumped to. */
  hidden: {
    sheet: (sheet: string): string => `“${sheet}”是隐藏的工作表，没有跳过去。`,
    rows: (sheet: string): string => `已选中，但“${sheet}”的这些行或列被隐藏或筛选掉了，看不到。`,
    reveal: "显示出来",
  },
  stayed: (count: number): string => `有 ${count} 处可能还留着`,
  /** Why something could not be written. */
  reasons: {
    "sheet-protected": "工作表受保护",
    "workbook-protected": "工作簿结构受保护",
    "no-such-sheet": "工作表已不在",
    "not-a-worksheet": "不是可以填写的工作表（图表或对话框）",
    "name-taken": "同名工作表已存在",
    "note-in-the-way": "单元格已有备注",
    "drawing-missing": "文件里批注的图形部分缺失",
    "threaded-comment": "单元格已有他人的批注对话，没有改动",
    "comment-not-supported": "Excel 不支持在这里加批注（NotImplemented），多半是单元格已有备注",
    "comment-denied": "Excel 不允许在这里加批注（AccessDenied）",
    "comment-refused": "Excel 没有接受",
    "comment-not-tried": "前面的单元格都不接受，这些没有再试",
    "too-many-notes": "超过 1000 处，只标颜色，不逐格写批注",
    "notes-out-of-reach": "评估台或命令行写的备注，这个版本的 Excel 不让加载项读写",
  } satisfies Record<SkipReason, string>,
  /** What to do, by the reason. */
  advices: {
    "sheet-protected": "撤销工作表保护后点“重试”即可补上。",
    "workbook-protected": "撤销工作簿保护后点“重试”即可补上。",
    "no-such-sheet": "工作表可能刚被删除或改名，点“重试”会按现在的工作表重新检查。",
    "name-taken": "请把那张同名工作表改名，再点“重试”。",
    "note-in-the-way":
      "这个版本的 Excel 不能在已有备注的单元格上加批注；要加，请先在“审阅”中删去或移走原有备注，再点“重试”。",
    "comment-not-supported":
      "先看这些单元格上有没有备注：有的删去或移走再点“重试”；没有的，是这个 Excel 不支持，说明见评估汇总。",
    "comment-denied": "可能是单元格已有他人的备注，或您没有加批注的权限；取得权限或移走备注后点“重试”。",
    "comment-refused": "可点“重试”再写一次。",
    "comment-not-tried": "按上面的办法处理后点“重试”，会接着写。",
    "too-many-notes": "每一处的说明都在评估汇总和下方列表里；差距少了以后再检查，会写批注。",
    "notes-out-of-reach":
      "备注以“―― 改革自查 ――”开头。要清掉：在评估台或命令行（reform-check clear）里清除，或用新版 Excel 打开再点“清除标记”，或在“审阅”中逐个删除。",
  } satisfies Partial<Record<SkipReason, string>>,
};

/** The shape every language has to fill. */
export type NoticeMessages = typeof notices;
