import type { errors as chinese, ErrorPlace } from "../zh-CN/errors";

const at = ({ sheet, cell, part }: ErrorPlace): string => {
  if (sheet && cell) return ` (${sheet}!${cell})`;
  if (sheet) return ` (sheet “${sheet}”)`;
  return part ? ` (${part})` : "";
};

/** One sentence on what is wrong and one on what to do. */
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
  },
  unexpected: ({ detail }) =>
    `An unexpected error (${detail}): this file was not graded. The original is untouched; --debug shows the details.`,
};
