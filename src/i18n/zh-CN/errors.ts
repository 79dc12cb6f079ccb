import type { ErrorWhere, InputErrorCode } from "../../spreadsheet/errors";

/** Where an error was met, as far as known; all parts may be missing. */
export type ErrorPlace = ErrorWhere;

const at = ({ sheet, cell, part }: ErrorPlace): string => {
  if (sheet && cell) return `（${sheet}!${cell}）`;
  if (sheet) return `（工作表“${sheet}”）`;
  return part ? `（${part}）` : "";
};

/** What systems call the usual failures. */
const SYSTEM: Readonly<Record<string, string>> = {
  EACCES: "没有权限",
  EPERM: "没有权限",
  EROFS: "只读",
  EBUSY: "被别的程序占用",
  EISDIR: "是一个文件夹",
  ENOTDIR: "上级不是文件夹",
  ENOENT: "不存在",
  ENAMETOOLONG: "文件名太长",
  EMFILE: "同时打开的文件太多",
  EIO: "读写出错，磁盘可能有故障",
};

/** The file and why, as far as known: “ a.xlsx（没有权限）”. */
const named = ({ detail, system }: ErrorPlace): string =>
  `${detail ? ` ${detail}` : ""}${system ? `（${SYSTEM[system] ?? system}）` : ""}`;

/** One sentence on what is wrong and one on what to do. */
export const errors: {
  readonly input: Readonly<Record<InputErrorCode, (where: ErrorPlace) => string>>;
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
    "too-slow": ({ limit }) =>
      `评估${limit === undefined ? "" : `超过 ${limit} 秒`}仍没有结束，已停下，没有结论；其他文件不受影响。多半是某一列一直填到了表底，或单元格里粘贴了整篇文章：请删去多余内容，另存后单独再评估。`,
    "too-much-memory": ({ limit }) =>
      `评估需要的内存${limit === undefined ? "太多" : `超过 ${limit} MB`}，已停下，没有结论；其他文件不受影响。多半是某一列一直填到了表底：请删去多余的行，另存后单独再评估。`,
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
    "not-found": () => "找不到这个文件或文件夹。请检查路径和文件名。",
    "not-a-file": () => "这不是普通文件（可能是文件夹、管道或设备），没有读取。请给出工作簿文件的路径。",
    "unreadable-file": (where) => `无法读取文件${named(where)}。请检查路径、权限，或文件是否仍被别的程序占用。`,
    "unwritable-output": (where) =>
      where.system === "ENOSPC"
        ? `磁盘已满，没有写入${where.detail ? ` ${where.detail}` : "结果文件"}。请清理出空间后再运行；已经写好的结果不受影响。`
        : `无法写入${where.detail || where.system ? named(where) : "结果文件"}。请检查文件夹是否存在、有无写入权限，或该文件是否正在 Excel 中打开。`,
    "output-is-input": (where) =>
      `输出文件与输入文件相同${where.detail ? `（${where.detail}）` : ""}。为避免覆盖原件，请换一个文件名。`,
    "output-not-ours": (where) =>
      `${where.detail ?? "输出文件"} 已存在，而且不是本软件写出的同类结果，没有覆盖。请换一个文件名。`,
    "bad-scheme-file": (where) => `评估方案文件有误：${where.detail ?? ""}`,
    "bad-document": (where) =>
      `不是本软件的评估结果，或内容不完整${where.detail ? `（${where.detail}）` : ""}。请使用 reform-check grade --json 写出的文件，或直接给出工作簿。`,
    "not-graded": () => "这份工作簿里没有本软件的标记。",
  },
  unexpected: ({ detail }) => `程序遇到意外错误（${detail}），该文件未评估。原文件未改动；加 --debug 可查看详情。`,
};
