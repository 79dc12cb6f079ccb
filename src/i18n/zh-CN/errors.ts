import type { ErrorWhere, WorkbookErrorCode } from "../../spreadsheet/errors";

/** Where an error was met, as far as known; all parts may be missing. */
export type ErrorPlace = ErrorWhere;

const at = ({ sheet, cell, part }: ErrorPlace): string => {
  if (sheet && cell) return `（${sheet}!${cell}）`;
  if (sheet) return `（工作表“${sheet}”）`;
  return part ? `（${part}）` : "";
};

/** One sentence on what is wrong and one on what to do. */
export const errors: {
  readonly input: Readonly<Record<WorkbookErrorCode, (where: ErrorPlace) => string>>;
  readonly unexpected: (where: { readonly detail: string }) => string;
} = {
  input: {
    "empty-file": () => "文件是空的（0 字节）。请重新向填报单位索取，或检查下载是否完成。",
    "not-a-zip": () =>
      "这不是 Excel 工作簿（.xlsx / .xlsm）。请用 Excel 或 WPS 打开确认，再“另存为”Excel 工作簿（*.xlsx）。",
    "not-a-workbook": () =>
      "文件是压缩包，但里面不是 Excel 工作簿。请确认选对了文件；Word、PPT 或打包的材料请先解压、另存。",
    truncated: () => "文件不完整，可能没有传完或下载中断。请重新获取原文件。",
    "old-xls": () => "这是旧版 .xls 格式。请用 Excel 或 WPS 打开，“另存为”Excel 工作簿（*.xlsx）后再评估。",
    encrypted: () =>
      "工作簿设有打开密码，无法读取。请打开后清空密码，另存再评估（Excel：“文件—信息—保护工作簿—用密码进行加密”；WPS：“文件—文档加密—密码加密”）。",
    "too-large": (where) =>
      `工作簿大得不正常${at(where)}，为安全起见没有读取${where.detail ? `（${where.detail}）` : ""}。请删去无关的内容和多余的空行、空列后另存。`,
    zip64: (where) => `工作簿使用了 ZIP64 格式${at(where)}，暂不支持。请用 Excel 打开后另存为 *.xlsx。`,
    "unsafe-xml": (where) =>
      `工作簿里有不安全的 XML 声明（DTD 或实体）${at(where)}，没有读取。正常的 Excel 文件不含这类内容，请核实来源。`,
    "malformed-xml": (where) => `工作簿内部内容已损坏${at(where)}，无法读取。请用 Excel 打开并“修复”，另存后再评估。`,
    "unsafe-part-name": (where) =>
      `工作簿里有不安全的内部路径${at(where)}，没有读取。正常的 Excel 文件不含这类路径，请核实来源。`,
    "strict-ooxml": () =>
      "工作簿是“Strict Open XML”格式：可以评估，但不能写入标记。请在 Excel 中“另存为”普通的 Excel 工作簿（*.xlsx）。",
    signed: () =>
      "工作簿带有数字签名，写入标记会使签名失效，因此没有写入。可加 --no-write 只看结果，或先另存一份不带签名的副本。",
    "missing-part": (where) => `工作簿缺少必要的内部内容${at(where)}。请用 Excel 打开并“修复”，另存后再评估。`,
    "no-recognised-sheet": (where) =>
      `没有找到可以识别的工作表${where.detail ? `（查找过：${where.detail}）` : ""}。请使用标准清单填报；可用 reform-check template -o 清单.xlsx 生成空白清单。`,
    "not-a-checklist": (where) =>
      `这份文件看起来不是学生会改革自查的材料${at(where)}，没有评估。请提供改革自评表、评估备案表或标准清单。`,
    "needs-answer": (where) => `还不能确定这是哪一年、哪一种表，或是哪个组织的表${at(where)}，没有评估。请先确认。`,
  },
  unexpected: ({ detail }) => `程序遇到意外错误（${detail}），该文件未评估。原文件未改动；加 --debug 可查看详情。`,
};
