import type { NoticeMessages } from "../zh-CN/notices";

export const notices: NoticeMessages = {
  hidden: {
    sheet: (sheet) => `“${sheet}” is a hidden sheet and was not shown.`,
    rows: (sheet) => `Selected, but these rows or columns of “${sheet}” are hidden or filtered out.`,
    reveal: "Show it",
  },
  stayed: (count) => (count === 1 ? "One thing may still be there" : `${count} things may still be there`),
  reasons: {
    "sheet-protected": "the sheet is protected",
    "workbook-protected": "the workbook's structure is protected",
    "no-such-sheet": "the sheet is gone",
    "not-a-worksheet": "it is a chart or dialog, not a sheet of cells",
    "name-taken": "a sheet of that name exists",
    "note-in-the-way": "the cell has a note",
    "drawing-missing": "the part of the file that draws its notes is missing",
    "threaded-comment": "somebody's conversation is on the cell and was left as it is",
    "comment-not-supported": "Excel cannot add a comment there (NotImplemented), most likely because of a note",
    "comment-denied": "Excel does not allow a comment there (AccessDenied)",
    "comment-refused": "Excel did not take it",
    "comment-not-tried": "not tried, since the cells before all refused",
    "too-many-notes": "more than 1000: coloured only, without a note on each",
    "notes-out-of-reach": "notes of the desk or the command line, which this Excel does not show to add-ins",
  },
  advices: {
    "sheet-protected": "Unprotect the sheet and press “Try again” to add the rest.",
    "workbook-protected": "Unprotect the workbook and press “Try again” to add the rest.",
    "no-such-sheet": "The sheet may just have been deleted or renamed: “Try again” checks the sheets as they are now.",
    "name-taken": "Rename the sheet of that name, then press “Try again”.",
    "note-in-the-way":
      "This Excel cannot add a comment to a cell that has a note. To have one, delete or move the note under Review, then press “Try again”.",
    "comment-not-supported":
      "See whether the cells have notes: delete or move them, then press “Try again”. Where there are none, this Excel cannot do it; the summary says it all.",
    "comment-denied":
      "The cell may have somebody else's note, or you may not comment. Get the right or move the note, then press “Try again”.",
    "comment-refused": "“Try again” writes it once more.",
    "comment-not-tried": "Do as said above, then press “Try again”: it goes on from there.",
    "too-many-notes":
      "What is to be said of each stands in the summary and in the list below; with fewer gaps the next check writes notes again.",
    "notes-out-of-reach":
      "They begin with “―― 改革自查 ――”. To take them away use the desk, the command line (reform-check clear) or “Clear marks” in a newer Excel, or delete them one by one under Review.",
  },
};
