import type { errors as chinese, ErrorPlace } from "../zh-CN/errors";

const at = ({ sheet, cell, part }: ErrorPlace): string => {
  if (sheet && cell) return ` (${sheet}!${cell})`;
  if (sheet) return ` (sheet “${sheet}”)`;
  return part ? ` (${part})` : "";
};

/** One sentence on what is wrong and one on what to do. */
/** What systems call the usual failures. */
const SYSTEM: Readonly<Record<string, string>> = {
  EACCES: "no permission",
  EPERM: "no permission",
  EROFS: "read-only",
  EBUSY: "in use",
  EISDIR: "is a folder",
  ENOTDIR: "its parent is no folder",
  ENOENT: "does not exist",
  ENAMETOOLONG: "the name is too long",
  EMFILE: "too many open files",
  EIO: "the disk failed",
};

/** The file and why, as far as known. */
const named = ({ detail, system }: ErrorPlace): string =>
  `${detail ? ` ${detail}` : ""}${system ? ` (${SYSTEM[system] ?? system})` : ""}`;

export const errors: typeof chinese = {
  input: {
    "empty-file": () => "The file is empty (0 bytes). Ask for it again, or check that the download finished.",
    "not-a-zip": () =>
      "This is not an Excel workbook (.xlsx / .xlsm). Open it in Excel and save it as an Excel workbook (*.xlsx).",
    "not-a-workbook": () => "The file is an archive, but not an Excel workbook. Check that the right file was chosen.",
    truncated: () => "The file is incomplete: the transfer was probably cut off. Get the original again.",
    "old-xls": () =>
      "This is the old .xls format. Open it in Excel, save it as an Excel workbook (*.xlsx), then grade that.",
    encrypted: () =>
      "The workbook is protected by a password and cannot be read. Remove the password in Excel (File – Info – Protect Workbook), save, and try again.",
    "too-large": (where) =>
      `The workbook is abnormally large${at(where)} and was not read${where.detail ? ` (${where.detail})` : ""}. Delete what is not needed and save it again.`,
    "too-slow": ({ limit }) =>
      `It was not judged within ${limit === undefined ? "the time allowed" : `${limit} seconds`} and was stopped without a result; other files are not affected. A column is probably filled down to the bottom, or whole articles are pasted into cells: delete what is not needed, save, and grade it by itself.`,
    "too-much-memory": ({ limit }) =>
      `It needs ${limit === undefined ? "too much memory" : `more than ${limit} MB of memory`} and was stopped without a result; other files are not affected. A column is probably filled down to the bottom: delete the rows that are not needed, save, and grade it by itself.`,
    zip64: (where) =>
      `The workbook uses ZIP64${at(where)}, which is not supported. Open it in Excel and save it as *.xlsx.`,
    "unsafe-xml": (where) =>
      `The workbook holds unsafe XML (a DTD or entities)${at(where)} and was not read. A genuine Excel file has none: check where it comes from.`,
    "malformed-xml": (where) =>
      `The inside of the workbook is damaged${at(where)}. Open it in Excel, let Excel repair it, save, and try again.`,
    "unsafe-part-name": (where) =>
      `The workbook holds an unsafe internal path${at(where)} and was not read. A genuine Excel file has none: check where it comes from.`,
    "strict-ooxml": () =>
      "The workbook is in Strict Open XML: it can be assessed, but not marked. Save it as an ordinary Excel workbook (*.xlsx) first.",
    signed: () =>
      "The workbook is digitally signed; marking would break the signature, so nothing was written. Use --no-write to see the result only, or save an unsigned copy first.",
    "missing-part": (where) =>
      `The workbook lacks a part it needs${at(where)}. Open it in Excel, let Excel repair it, save, and try again.`,
    "no-recognised-sheet": (where) =>
      `No sheet was recognised${where.detail ? ` (looked for: ${where.detail})` : ""}. Use the standard checklist: reform-check template -o checklist.xlsx makes a blank one.`,
    "not-a-checklist": (where) =>
      `This does not look like a self-check of a student union's reform${at(where)}, so it was not assessed. A self-evaluation form, a filing form or the standard checklist is wanted.`,
    "needs-answer": (where) =>
      `Which form this is, of which year, or whose, is not certain${at(where)}, so it was not assessed. Please confirm first.`,
    "not-found": () => "There is no such file or folder. Check the path and the name.",
    "not-a-file": () =>
      "This is no ordinary file (a folder, a pipe or a device, perhaps) and was not read. Name a workbook.",
    "unreadable-file": (where) =>
      `The file cannot be read${named(where)}. Check the path, the permissions, and whether another program holds it.`,
    "unwritable-output": (where) =>
      where.system === "ENOSPC"
        ? `The disk is full and ${where.detail ?? "the result"} was not written. Make room and run it again; what was written already stays.`
        : `Cannot write${where.detail || where.system ? named(where) : " the result"}. Check that the folder exists and may be written to, and that the file is not open in Excel.`,
    "output-is-input": (where) =>
      `The output is the input itself${where.detail ? ` (${where.detail})` : ""}. Choose another name, so that the original stays as it is.`,
    "output-not-ours": (where) =>
      `${where.detail ?? "The output file"} exists, is no such result of ours, and was not replaced. Choose another name.`,
    "bad-scheme-file": (where) => `The scheme file is not usable: ${where.detail ?? ""}`,
    "bad-document": (where) =>
      `This is no result of this software, or not a whole one${where.detail ? ` (${where.detail})` : ""}. Give files that reform-check grade --json wrote, or the workbooks themselves.`,
    "not-graded": () => "There are no marks of this software in this workbook.",
  },
  unexpected: ({ detail }) =>
    `An unexpected error (${detail}): this file was not graded. The original is untouched; --debug shows the details.`,
};
