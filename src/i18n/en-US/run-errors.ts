import type { ErrorPlace } from "../zh-CN/errors";
import type { runErrors as chinese } from "../zh-CN/run-errors";

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

/** What only the command line says of files and runs. */
export const runErrors: typeof chinese = {
  "too-slow": ({ limit }) =>
    `It was not judged within ${limit === undefined ? "the time allowed" : `${limit} seconds`} and was stopped without a result; other files are not affected. A column is probably filled down to the bottom, or whole articles are pasted into cells: delete what is not needed, save, and grade it by itself.`,
  "too-much-memory": ({ limit }) =>
    `It needs ${limit === undefined ? "too much memory" : `more than ${limit} MB of memory`} and was stopped without a result; other files are not affected. A column is probably filled down to the bottom: delete the rows that are not needed, save, and grade it by itself.`,
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
};
