import type { PaneMessages } from "../zh-CN/pane";

/** What the pane says. Names of sheets stay Chinese: those are on the tabs. */
export const pane: PaneMessages = {
  title: "Reform check",
  buttons: {
    checkAndMark: "Check and mark",
    checkOnly: "Check only",
    clear: "Clear marks",
    export: "Export graded sheet",
    newChecklist: "New checklist",
    retry: "Try again",
    adjudicate: "Review",
    save: "Save",
    cancel: "Cancel",
    close: "Close",
    create: "Insert checklist",
    clearFilters: "Clear filters",
  },
  organisation: "Organisation",
  live: { label: "Check as I type", hint: "Checks again after a change (reads only, leaves marks alone)" },
  reviewing: {
    label: "Reviewing mode",
    more: ": reviewers' columns always count",
    hint: "For reviewers: every verdict and grade in their columns counts. Off (a school's own check), those without a reviewer's name are shown and not counted",
    now: {
      on: "Reviewing mode is on: the reviewers' columns always count.",
      off: "Reviewing mode is off: decisions without a name are shown and not counted.",
    },
  },
  exports: {
    download: "Download",
    graded: "Graded workbook (.xlsx)",
    summary: "Summary (.xlsx)",
    report: "Printable report (.html)",
    otherwise: "If downloads are blocked",
    openGraded: "Graded workbook: open as a new workbook",
    openSummary: "Summary: open as a new workbook",
    copyReport: "Report: copy to the clipboard",
  },
  fileNames: { graded: "graded", summary: "summary", report: "report", data: "data" },
  steps: {
    reading: "Reading the workbook…",
    understanding: "Finding what was filled in…",
    judging: "Judging each indicator…",
    planning: "Preparing marks and summary…",
    marking: "Writing marks and summary…",
    clearing: "Clearing marks…",
    writing: "Writing the review…",
    adding: "Inserting the blank checklist…",
    saving: "Saving the workbook…",
    building: "Making the file…",
    opening: "Opening the new workbook…",
  },
  done: {
    checked: (conclusion, gaps) => `Checked: ${conclusion}, ${gaps} gaps.`,
    marked: (conclusion, gaps) => `Checked: ${conclusion}, ${gaps} gaps; marked, and the summary is written.`,
    markedPartly: (conclusion, gaps) => `Checked: ${conclusion}, ${gaps} gaps; some things could not be written.`,
    cleared: "Marks and summary are taken away; the workbook is as it was.",
    clearedPartly: "Marks and summary are taken away; something had to stay, see above.",
    adjudicated: (id, score) => `The review of ${id} is written; confirmed score ${score}.`,
    exported: (name) => `Exported: ${name}. If no download appears, use “If downloads are blocked”.`,
    opened: "Opened as a new workbook.",
    hidden: (sheet) => `This place on “${sheet}” is hidden.`,
    cancelled: "The export was called off. Marks and summary are in the workbook.",
    copied: "The report is on the clipboard.",
    created: "The blank checklist is in place, ready to be filled in.",
    rechecked: (gaps) => `Checked again after your change, ${gaps} gaps.`,
    selected: (place) => `${place} is selected.`,
  },
  empty: {
    title: "Check the list, find the gaps",
    lead: "Every item is held against the reform criteria; gaps are marked on their cells, with what to do.",
    steps: [
      "Fill in the checklist, or open one a school sent",
      "Press “Check and mark”",
      "Mend or review each gap, then check again",
    ],
    noChecklist: "No checklist yet? “New checklist” inserts blank sheets.",
    legend: "Colours of the marks",
    privacy: "Everything is worked out on this machine; nothing is uploaded.",
  },
  score: {
    region: "Result",
    confirmed: "Confirmed",
    possible: "Possible",
    outOf: (maximum) => `of ${maximum}`,
    noScore: "No indicator to score",
    grade: (grade) => `Grade ${grade}`,
    gauge: (confirmed, possible, maximum) => `Confirmed score ${confirmed}, possible score ${possible}, of ${maximum}`,
    dimensions: "Scores by dimension",
    alsoPossible: (possible) => `, possible ${possible}`,
    filterHint: "Press a dimension to see it alone",
    stale: "The marks are of an earlier check: press “Check and mark”",
    weightNote: "Weights are this project's default, not official",
  },
  changes: {
    title: "Since the last check",
    resolved: "resolved",
    added: "new",
    open: "still open",
    none: "no change",
    isNew: "new",
    more: (count) => `${count} more`,
  },
  tabs: { label: "Results", gaps: "Gaps", indicators: "All indicators", problems: "Input problems" },
  filters: {
    search: "Search",
    searchHint: "Search indicators, findings, names, cells",
    dimension: "Dimension",
    anyDimension: "All dimensions",
    verdict: "Verdict",
    anyVerdict: "All verdicts",
    shown: (count, all) => `${count} of ${all} shown`,
    declaredOnly: (count: number): string => `Passes declared only: ${count}`,
    declaredHint: "Only indicators that pass on the school's word, with the remark and the evidence it wrote",
    nothing: "Nothing matches these filters.",
  },
  list: {
    noGaps: "There is nothing to mend or to verify.",
    noProblems: "Nothing was wrong with the input.",
    remedy: "To do",
    toVerify: "To verify",
    basis: "Basis",
    place: "Place",
    alike: (count: number, named: string, more: boolean): string =>
      `${count} alike${named === "" ? "" : `: ${named}${more ? " …" : ""}`}`,
    remark: "Remark",
    evidence: "Evidence",
    blank: "(blank)",
    measured: (actual, limit) => `is ${actual} · limit ${limit}`,
    points: (earned, weight) => `${earned} / ${weight} points`,
    declared: (answer) => `Declared: ${answer}`,
    byReviewer: "by reviewer",
    checkSays: (verdict) => `The check says: ${verdict}`,
    morePlaces: (count) => `${count} more`,
    locate: (place) => `Go to ${place}`,
    adjudicate: (id) => `Review ${id}`,
    notScored: "not scored",
  },
  adjudication: {
    title: (id) => `Review of ${id}`,
    verdict: "Verdict",
    none: "No verdict",
    grade: "Grade",
    noGrade: "No grade",
    gradeHint: "A earns 100%, B 60%, C 40%, D 0%",
    note: "Note",
    notePlaceholder: "What was verified, and on what basis",
    system: "The check says",
    writtenTo: (place) => `Written to 评审结论, 评审等级, 评审意见, 评审人 and 评审时间 in the row of ${place}`,
    newRow: "自评表 has no row for this; one will be added at its end",
    shared: (ids) => `This row speaks for ${ids} as well; the review counts for them too`,
    by: "Reviewer",
    byPlaceholder: "Your name",
    nameless: "Enter the reviewer's name: a decision without one does not count",
    noteAlone: "A note alone changes nothing: choose a verdict or a grade as well",
    disagree: "Verdict and grade do not go together; please look again",
    unsaved: "What you entered is not saved yet.",
    discard: "Discard",
    keep: "Go on",
  },
  checklist: {
    title: "New checklist",
    lead: "Inserts a set of blank standard sheets at the end of this workbook; nothing there is changed.",
    scheme: "Scheme",
    organisations: "Organisations",
    both: "Student union and postgraduate union",
    names: { undergraduate: "Student union (学生会)", graduate: "Postgraduate union (研究生会)" },
  },
  outside: {
    noExcel: {
      lead: "This page is a pane of Excel and has to be opened there.",
      steps: [
        "Press “Reform check” on Excel's Home tab",
        "If this is Excel, press “Reload” (after a restart of Excel this may happen)",
        "If there is no such button, ask your administrator to deploy the add-in",
      ],
    },
    reload: "Reload",
    tooOld: {
      lead: "This version of Excel lacks what the pane needs (ExcelApi 1.7).",
      steps: ["Update Office, or use Excel 2019 or newer", "Or open the workbook in Excel on the web"],
    },
  },
  command: {
    more: "Every gap is explained in 评估汇总; to go through them or review them, open the pane with “Reform Check” on the Home tab.",
    asks: "Something has to be confirmed first (which form this is, or whose), so nothing was marked. Open the pane with “Reform Check” on the Home tab, press “Check and mark” and answer there.",
  },
  skipped: {
    title: (count) => `${count} things could not be written; the rest is in place`,
    marks: (sheet) => `marks on “${sheet}”`,
    notes: (sheet, cells) =>
      cells.length === 0
        ? `notes on “${sheet}”`
        : `notes on “${sheet}”, ${cells.slice(0, 3).join(", ")}${cells.length > 3 ? ` … (${cells.length} cells)` : ""}`,
    sheet: (sheet) => `sheet “${sheet}”`,
    separator: ": ",
    advice: "The result is not affected; the list below is complete.",
  },
  failure: {
    details: "Details",
    code: (code) => `Code: ${code}`,
    partialOf: {
      adding:
        "Some of the blank sheets may have been inserted, or all of them: see the end of the workbook. “Try again” adds what is missing, and none twice.",
      writing: "The review may have been written: see its row in 自评表. “Try again” writes the same once more.",
      clearing: "Some of the marks may be gone. “Try again” goes on clearing.",
    },
    partial: "Part of it was already written. “Try again” writes all of it anew; “Clear marks” takes all of it away.",
    host: {
      "cell-editing": {
        title: "A cell is being edited",
        advice: "Press Enter or Esc in Excel to finish editing, then press “Try again”.",
      },
      "sheet-protected": {
        title: "The sheet is protected",
        advice: "Unprotect it under Review, then try again; “Check only” shows the result meanwhile.",
      },
      "workbook-protected": {
        title: "The workbook's structure is protected: no sheet can be added",
        advice: "Unprotect the workbook under Review, then try again; “Check only” shows the result meanwhile.",
      },
      permission: {
        title: "You may not change this workbook",
        advice: "It may be read-only or in use. Save a copy, or use “Check only”.",
      },
      "request-too-large": {
        title: "Too much to write at once",
        advice:
          "Press “Try again”. If that does not help, remove unrelated sheets and empty rows, or use desktop Excel.",
      },
      "response-too-large": {
        title: "The workbook holds too much to read at once",
        advice: "Remove unrelated content and empty rows and columns, or use desktop Excel.",
      },
      "no-answer": {
        title: "Excel has not answered for a long time",
        advice:
          "It may be busy, or a dialog may be waiting for you. Let it finish, then press “Try again”; give a very large workbook more time.",
      },
      "no-file": {
        title: "Excel did not hand the file over",
        advice:
          "Marks and summary are in this workbook already: Excel's own “Save a copy” gives the same file. Or try again later, or export the summary or the report instead.",
      },
      cancelled: { title: "Called off", advice: "Export again when you need it." },
      "connection-lost": {
        title: "The connection to Excel was lost",
        advice: "Check the network, then press “Try again”.",
      },
      "sheet-deleted": {
        title: "A sheet was deleted or renamed meanwhile",
        advice: "Make sure that the checklist's sheets are there; “Try again” checks them as they are now.",
      },
      "changed-meanwhile": {
        title: "The sheets were being changed during the check",
        advice:
          "Somebody put in or took out rows or columns, or typed, at the same time: places did not fit any more, so writing was stopped. Wait until the changes are over, then press “Try again”.",
      },
      "moved-since": {
        title: "Rows or columns were put in or taken out since the check",
        advice:
          "The row of this item was not found any more, and another one was not shown instead. Check again first.",
      },
      "other-workbook": {
        title: "Another workbook is in front",
        advice: "Click into the window of this checklist, select any cell, then press “Try again”.",
      },
      "no-reason": {
        title: "Excel did not finish this step",
        advice:
          "Where several sheets are selected together (“[Group]” in the title bar), right-click a tab and choose “Ungroup Sheets”, then press “Try again”; if it keeps failing, send the details to your administrator.",
      },
      "workbook-closed": {
        title: "The workbook was closed",
        advice: "Open the workbook and this pane again, then check.",
      },
      "not-supported": {
        title: "This version of Excel cannot do that",
        advice: "Update Excel, or use Excel on the web; everything else works.",
      },
      busy: {
        title: "Excel is busy",
        advice: "Let Excel finish or close the open dialog, then press “Try again”.",
      },
      unknown: {
        title: "The step was not completed",
        advice: "Press “Try again”; if it keeps failing, send the details to your administrator.",
      },
    },
    session: {
      "not-checked": { title: "Nothing was checked yet", advice: "Press “Check and mark” or “Check only” first." },
      "no-self-check": {
        title: "The workbook has no 自评表",
        advice: "A review is written into 自评表. Add that sheet first (“New checklist” can).",
      },
      "organisation-gone": {
        title: "That organisation is no longer there",
        advice: "基本信息 may have changed. Check again, then review.",
      },
      "no-organisation-column": {
        title: "自评表 does not say whose row is whose",
        advice: "Add a column 组织 to 自评表 and fill it in, then review.",
      },
    },
    input: { title: "This workbook cannot be judged" },
    noChecklist: {
      title: "No checklist found",
      advice: "No sheet looks like part of one (基本信息, 自评表, 人员名单 …). “New checklist” inserts blank sheets.",
    },
    unexpected: {
      title: "Something unexpected went wrong",
      advice: "Press “Try again”; if it keeps happening, send the details to your administrator.",
    },
    copy: {
      title: "Could not copy to the clipboard",
      advice: "The browser does not allow it; download, or open as a new workbook instead.",
    },
  },
};
