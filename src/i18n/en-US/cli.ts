import type { CliMessages } from "../zh-CN/cli";

/** What the command line says. */
export const cli: CliMessages = {
  help: {
    program:
      "Reads a student union's checklist workbook, judges every indicator, marks the gaps in place and writes a summary sheet.",
    grade:
      "Grades workbooks: one, several or a whole folder; writes NAME.graded.xlsx and leaves the input alone. A folder's results go to FOLDER-graded beside it unless --out says otherwise.",
    template: "Write a blank standard checklist workbook.",
    clear: "Take away marks, notes and the summary sheet: the workbook as it was before grading.",
    criteria: "List the indicators with their basis and remediation.",
    file: "checklist workbook (.xlsx / .xlsm)",
    inputs:
      'checklist workbooks (.xlsx / .xlsm), folders with all below them, or patterns in quotes such as "*/list*.xlsx"',
    out: "write results into this folder (made where it does not exist), sub-folders kept; many workbooks also have a record, assessments.ndjson",
    jobs: "workbooks graded at a time (default: what suits their number and the processor)",
    resume:
      "go on where an earlier run stopped: what was graded with the same options and is unchanged is not done again",
    shard: "do only part i of n, such as 2/4, to share the work among machines",
    scheme: (ids: string) => `assessment scheme by its name or id: ${ids}`,
    schemeFile: "a team's own scheme (JSON file)",
    asOf: "day to judge by, such as 2024-06-30, 2024/6/30 or 2024年6月30日 (default: what the workbook states, else assumed from the academic year or today)",
    level: "level, school or college (校级, 院级), whatever the workbook says",
    year: "academic year, such as 2023-2024, whatever the workbook says",
    owner: "whose a table is, as FIRST-CELL=ORGANISATION, such as '自评表!A3=研究生会'; may be given several times",
    lang: "language: zh-CN or en-US",
    format: (formats: string) => `format of standard output: ${formats}`,
    json: "write the JSON result to a file; - is standard output, with nothing else on it",
    settings: "a team's own settings: a workbook with a sheet 评分设置; those in the schools' workbooks are set aside",
    reviewing: "for reviewers: count every verdict and grade in their columns (else only those with a 评审人)",
    noWrite: "assess only, write no workbook",
    debug: "show technical details of errors",
    output: "output file",
    org: "names of the organisations, separated by commas: 学生会,研究生会",
    force: "replace the output file if it exists",
    defaultsTo: (value) => ` (default: ${value})`,
    helpOption: "show help",
    versionOption: "show the version",
    helpCommand: "show help for a command",
    titles: { usage: "Usage:", arguments: "Arguments:", options: "Options:", commands: "Commands:" },
    examples: "Examples:",
  },
  usage: {
    noSettings: (file: string) =>
      `${file} has no table 评分设置 (headers such as 编号, 启用, 类别, 权重, 参数, 值). The command template writes a blank checklist with one.`,
    unknownScheme: (text, known) => `There is no scheme “${text}”. Known: ${known}`,
    ambiguousScheme: (text, known) => `“${text}” does not say which scheme; use a whole name or an id: ${known}`,
    schemeEntry: (id, name) => `\n  ${id}  ${name}`,
    schemeTwice: "Use either --scheme or --scheme-file, not both.",
    badDate: (text) => `“${text}” is not a date with its day; write it like 2020-10-18.`,
    impossibleDate: (text, year, month, day) =>
      `“${text}” was read as year ${year}, month ${month}, day ${day}: there is no such day, or the year makes no sense.`,
    badYear: (text) => `“${text}” is not an academic year; write two years that follow each other, like 2023-2024.`,
    badOwner: (text) => `--owner takes FIRST-CELL=ORGANISATION, such as '自评表!A3=研究生会', not “${text}”.`,
    ownerTwice: (place, one, other) => `--owner gives ${place} to two organisations: ${one}, ${other}.`,
    badChoice: (option, text, known) => `${option} does not take “${text}”. Known: ${known}.`,
    noOrganisation: "--org needs at least one name.",
    sameOrganisation: (name) => `--org names “${name}” twice.`,
    outputExists: (file) => `${file} exists and was not replaced. Choose another name, or add --force.`,
    noWorkbooks: (name) => `There is no workbook (.xlsx / .xlsm) in “${name}”.`,
    needsOut: "Say with --out which folder the results go to.",
    badJobs: (text) => `--jobs takes a whole number from 1 to 64, not “${text}”.`,
    badShard: (text) => `--shard takes i/n, such as 2/4 (i from 1 to n), not “${text}”.`,
    jsonAndFormat: (format) => `--json - takes standard output; it cannot go with --format ${format}.`,
    missingArgument: (name) => `<${name}> is missing.`,
    missingValue: (option) => `Something has to follow ${option}.`,
    missingOption: (option) => `${option} is needed.`,
    unknownOption: (option, similar) =>
      `There is no option ${option}${similar === null ? "." : `; did you mean ${similar}?`}`,
    unknownCommand: (command, similar) =>
      `There is no command ${command}${similar === null ? "." : `; did you mean ${similar}?`}`,
    tooMany: "There are too many arguments.",
    seeHelp: (sentence) => `${sentence} See reform-check --help.`,
  },
  failed: (file, message) => `${file}: ${message}`,
  written: (file) => `Written: ${file}`,
  keptEdited: (existing, used) =>
    `${existing} was edited after it was graded and was not replaced; this result went to ${used}.`,
  notWritten: (file, message) => `${file}: assessed, but no marked copy was written. ${message}`,
  skipped: {
    marks: (sheet, reason) => `Marks on sheet “${sheet}” could not be written (${reason}).`,
    notes: (sheet, reason, cells) =>
      `Notes on sheet “${sheet}”${cells.length > 0 ? `, ${cells.slice(0, 3).join(", ")}` : ""}${cells.length > 3 ? ` and ${cells.length - 3} more cells` : ""} could not be written (${reason}).`,
    sheet: (sheet, reason) => `Sheet “${sheet}” could not be written (${reason}).`,
  },
  nothingToClear: (file) => `${file} holds no marks of this software; it was copied as it is.`,
  cleared: (file) => `Marks, notes and the summary sheet were taken away: ${file}`,
  progress: "Grading",
  remaining: "left about",
  progressLine: (done, total) => `${done} of ${total} graded`,
  many: {
    columns: {
      conclusion: "Conclusion",
      score: "Score",
      core: "Core not met",
      toVerify: "To verify",
      who: "School and organisation",
      file: "File",
    },
    failed: "not graded",
    assumed: (count) =>
      `${count === 1 ? "1 file does" : `${count} files do`} not state the day, year, scheme or the like, which was assumed (see their summaries, and the remarks of a roll-up); --as-of, --year and --scheme settle it.`,
    writtenTo: (folder) => `Results are in ${folder}`,
    resumed: (kept, total) => `${total} files; ${kept} of them were graded before and are not done again.`,
    orphanCopies: (count) =>
      `${count} .graded copies were passed over (their originals are not in the same folder); name a file to grade it all the same.`,
    interrupted: (done, total, recorded) =>
      `Stopped: ${done} of ${total} files are done.${recorded ? " The same command with --resume goes on from here." : ""}`,
  },
  summaryOfMany: (met, review, notMet, failed) =>
    `${met + review + notMet} organisations: ${met} meet the criteria, ${review} to verify, ${notMet} do not; ${failed} files could not be graded.`,
  recognition: {
    schemeUnknown: "Which form this is, or of which year, is not certain, so it was not assessed.",
    ownerUnknown: (place) => `Whose the table at ${place} is, is not certain, so nothing was assessed.`,
    otherFile: (looksLike) =>
      `This is no self-check of a student union's reform${looksLike === null ? "" : `; it looks like ${looksLike}`}, so it was not assessed. A self-evaluation form, a filing form or the standard checklist is wanted.`,
    add: (options) => ` Assess it with ${options}`,
    or: " or ",
    seen: "What was seen:",
    titled: (title, at) => `Title: “${title}”${at === "" ? "" : ` (${at})`}`,
    noBlocks: "no table that is known",
    moreBlocks: (count) => `${count} more blocks`,
    askScheme: "Which form is it? Add one of these to the command:",
    askOwner: (place, text) =>
      `Whose is the table at ${place}${text === "" ? "" : ` (“${text}”)`}? Add one of these to the command:`,
    wanted:
      "Wanted: a self-evaluation form, a filing form, or the standard checklist (reform-check template -o checklist.xlsx makes a blank one).",
    moreQuestions: (count) => `${count} more are to be told in the same way.`,
    schemeArgument: ({ id }) => id,
    anyName: "ORGANISATION",
    strayOwner: (place) => `No table begins at ${place}; that --owner was not used. Check the cell.`,
  },
  criteria: {
    weightNote: "Weights are this project's default, not an official figure; 评分设置 in the workbook changes them.",
    inferred: " (number inferred from sister forms)",
    weight: "weight",
    action: "To do",
    proof: "Proof",
    basis: "Basis",
    observed: "not scored",
  },
};
