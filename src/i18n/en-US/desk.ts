import type { DeskMessages } from "../zh-CN/desk";

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const desk: DeskMessages = {
  title: "Reform Check desk",
  language: { label: "Language", other: "中文" },
  offline: {
    ready: "Ready offline",
    readyHint: "The page is kept on this computer: it opens and works without a network",
    preparing: "Getting ready for offline use…",
    none: "Needs a connection to open",
    noneHint:
      "This browser, or the way the page was opened, cannot keep it for offline use. Files stay on this computer all the same",
    update: "A new version is ready",
    updateHint: "Updating opens the page anew: download what you need first",
  },
  privacy: "Files are read and judged on this computer. Nothing is uploaded",
  start: {
    title: "Check reform checklists",
    lead: "Drop filled-in checklist workbooks: one, hundreds, or a whole folder. Every indicator is checked, gaps are marked in place, and graded workbooks and a roll-up are ready to download.",
    drop: "Drop .xlsx files or folders here",
    or: "or",
    pickFiles: "Choose files",
    pickFolder: "Choose a folder",
    samples: "Try a sample",
    samplesHint: "Checklists of three invented schools: nothing can go wrong",
    steps: [
      { title: "Open", text: "Any .xlsx saved by Excel or WPS. The original file is never changed." },
      { title: "Review", text: "Every gap leads to its cell. Adjudicate, and the score follows at once." },
      { title: "Download", text: "Graded workbooks and a printable report; for many files a roll-up workbook." },
    ],
    template: "No checklist yet? Download a blank one",
    dropHere: "Let go to add",
  },
  many: {
    title: "Results",
    progress: (done, all) => `Checking: ${done} of ${all}`,
    stopped: (done, all) => `Stopped: ${done} of ${all} done`,
    finished: (all, failed, asking) => {
      const parts = [
        ...(asking === 0 ? [] : [`${asking} to be confirmed`]),
        ...(failed === 0 ? [] : [`${failed} could not be`]),
      ];
      return [`${counted(all, "file", "files")} checked`, ...parts].join(", ");
    },
    counted: (files, organisations) =>
      `${counted(files, "file", "files")}, ${counted(organisations, "organisation", "organisations")}`,
    stop: "Stop",
    resume: "Go on",
    add: "Add files",
    addFolder: "Add a folder",
    clear: "Remove all",
    downloadAll: "Download all graded",
    downloadDone: "Download those graded",
    downloadAllHint: "One graded workbook for each file, in one .zip",
    rollup: "Download roll-up",
    rollupDone: "Roll up those checked",
    rollupHint: "Ranking, indicators, list of gaps and more in one .xlsx",
    zipping: (done, all) => `Making graded workbooks: ${done} of ${all}`,
    rollingUp: "Making the roll-up…",
    downloaded: (name) => `Downloaded: ${name}`,
    search: "Search",
    searchHint: "School, organisation or file",
    conclusion: "Conclusion",
    anyConclusion: "All conclusions",
    asking: "Please confirm",
    asksScheme: (more) =>
      more === 0 ? "Which form is this? Open to answer" : `Which form is this? And ${more} more to answer`,
    asksOwner: (place, more) =>
      more === 0
        ? `Whose is the table at ${place}? Open to answer`
        : `Whose is the table at ${place}? And ${more} more to answer`,
    formOfYear: (form, year) => `${form} ${year}–${year + 1}`,
    assumed: {
      scheme: "Scheme not stated: assumed",
      academicYear: "Academic year not stated: assumed",
      asOf: "Day of assessment not stated: assumed",
    },
    assumedSeparator: "; ",
    failed: "Could not be checked",
    waiting: "Waiting",
    working: "Checking…",
    held: "Stopped",
    shown: (count, all) => `${count} of ${all} rows shown`,
    clearSearch: "Clear the search",
    clearFilters: "Clear filters",
    nothing: "No row fits the filters.",
    columns: {
      school: "School",
      organisation: "Organisation",
      scheme: "Scheme",
      day: "Day",
      conclusion: "Conclusion",
      confirmed: "Confirmed",
      possible: "Possible",
      coreFailures: "Core gaps",
      toVerify: "To verify",
      problems: "Problems",
      actions: "Actions",
    },
    sortBy: (column) => `Sort by ${column}`,
    open: (name) => `Open ${name}`,
    remove: (name) => `Remove ${name}`,
    unsaved: "Adjudication not downloaded",
    file: (name) => `File: ${name}`,
    nothingFound: "No .xlsx workbook was found there",
    copies: (count) =>
      `${counted(count, "graded copy was", "graded copies were")} passed over: the workbook itself is beside it`,
    skipped: (count) => `${counted(count, "file was", "files were")} passed over: not .xlsx or .xlsm`,
    already: (count) => `${counted(count, "file is", "files are")} in the list already`,
  },
  book: {
    back: "Back to the list",
    another: "Open other files",
    opening: "Opening the workbook…",
    picture: "Workbook",
    results: "Results",
    split: "Width of the results",
    unsaved: "Adjudication not downloaded",
    download: "Download graded workbook",
    sheets: "Sheets",
    hidden: " (hidden)",
    grid: (sheet) => `Sheet ${sheet}`,
    cell: "Cell",
    note: "Note",
    empty: "This workbook has no sheet that can be shown.",
    marks: "Show marks",
    zoom: "Zoom",
    follow: (place) => `Go to ${place}`,
    selected: (place, text) => (text === "" ? `${place}, empty` : `${place}, ${text}`),
    columnName: (name) => `Column ${name}`,
  },
  confirm: {
    title: "Adjudication has not been downloaded",
    remove: "Removing this workbook loses what you have just decided in it.",
    clear: (count) =>
      `Decisions in ${counted(count, "workbook", "workbooks")} have not been downloaded and would be lost.`,
    update: "Updating opens the page anew: the list, and decisions that were not downloaded, would be lost.",
    keep: "Not yet",
    goAhead: "Remove all the same",
    goAheadUpdate: "Update all the same",
  },
  fault: {
    title: "That did not work",
    retry: "Try again",
    close: "Close",
    details: "Details",
    samples: "The samples could not be fetched. Open the page once with a network; after that they work offline.",
    unexpected: "Please try again. If it keeps happening, send the details to your administrator.",
    engine:
      "The program that checks did not start. Use a current Edge, Chrome, Firefox or Safari, or ask your administrator.",
  },
  reasons: {
    "no-recognised-sheet":
      "No sheet of a checklist was found (basic information, self-check, roster …). Please use the standard checklist; the start page has a blank one.",
    signed: "The workbook is digitally signed, and marking it would break the signature. Save a copy without it first.",
  },
  pane: {
    buttons: { checkAndMark: "Check again", export: "Download" },
    exports: {
      json: "Assessment data (.json)",
      otherwise: "Other ways",
    },
    steps: { opening: "Opening…" },
    done: {
      marked: (conclusion, gaps) => `Checked: ${conclusion}, ${counted(gaps, "gap", "gaps")}, marked in the workbook.`,
      exported: (name) => `Downloaded: ${name}.`,
    },
    score: {
      stale: "The summary sheet is from an earlier check: downloading brings it up to date, so does “Check again”",
    },
    skippedAdvice:
      "Results are not affected, all gaps are listed below. The downloaded workbook will lack these marks.",
    notChecked: { title: "Nothing has been checked yet", advice: "Press “Check again” first." },
    noSelfCheck: {
      title: "The workbook has no self-check sheet",
      advice: "A decision is written into that sheet. Ask the school to add it first.",
    },
    unexpected: {
      title: "Something unexpected happened",
      advice: "Press “Try again”. If it keeps happening, send the details to your administrator.",
    },
    copy: {
      title: "The clipboard cannot be used",
      advice: "The browser does not allow it. Download the file instead.",
    },
  },
};
