import type { RunErrorCode } from "../../spreadsheet/errors";
import type { ErrorPlace } from "./errors";

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

/** What only the command line says of files and runs: one sentence on what is wrong and one on what to do. */
export const runErrors: Readonly<Record<RunErrorCode, (where: ErrorPlace) => string>> = {
  "too-slow": ({ limit }) =>
    `评估${limit === undefined ? "" : `超过 ${limit} 秒`}仍没有结束，已停下，没有结论；其他文件不受影响。多半是某一列一直填到了表底，或单元格里粘贴了整篇文章：请删去多余内容，另存后单独再评估。`,
  "too-much-memory": ({ limit }) =>
    `评估需要的内存${limit === undefined ? "太多" : `超过 ${limit} MB`}，已停下，没有结论；其他文件不受影响。多半是某一列一直填到了表底：请删去多余的行，另存后单独再评估。`,
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
};
