/** Grading one workbook file: plain data in, plain data out, so that it works the same in a thread of its own. */
import { existsSync } from "node:fs";
import { basename, relative, resolve, sep } from "node:path";
import { fileHost } from "../hosts/file";
import { messagesFor } from "../i18n/all";
import type { Messages } from "../i18n/all";
import type { Recognition } from "../recognise/recognition";
import { RecognitionError } from "../recognise/recognition-error";
import { toFailedJson, toJson, toText } from "../report";
import type { ReportEntry } from "../report";
import { assessWorkbook, markWorkbook } from "../session";
import type { AssessedWorkbook } from "../session";
import { describeError, errorDetails } from "./describe-error";
import { POOLED_DISK } from "./disk";
import type { Disk } from "./disk";
import { inspectExistingCopy } from "./existing-copy";
import { freePath, readInput, refuseSameFile, sha256, writeOutput } from "./files";
import { recognitionDetails, strayOwners } from "./explain-recognition";
import { factsOf } from "./facts";
import type { FileFacts } from "./facts";
import { openNatively } from "./native-codec";
import type { FileJob, GradeSettings } from "./grade-settings";
import { recordLine } from "./record-line";
import { dependsOnToday, settingsKeys } from "./settings-key";

/** What came of one file. */
export interface FileOutcome {
  readonly facts: FileFacts;
  /** The line of the record, without its end. */
  readonly line: string;
  /** False where the file was not graded, or its copy not written. */
  readonly ok: boolean;
  readonly warnings: readonly string[];
  readonly text: string | null;
  readonly entry: ReportEntry | null;
}

/** Grades files under one set of settings. Never rejects: a file that fails is an outcome too. */
export function createGrader(
  settings: GradeSettings,
  disk: Disk = POOLED_DISK,
): (job: FileJob) => Promise<FileOutcome> {
  const words = messagesFor(settings.language);
  const reserved = new Set(settings.reserved.map((path) => resolve(path)));
  return async (job) => {
    let inputSha256: string | null = null;
    try {
      const input = await readInput(job.path, disk);
      inputSha256 = sha256(input);
      return await gradeFile({ job, input, inputSha256, settings, disk, words, reserved, warnings: [] });
    } catch (error) {
      return failedOutcome(job, error, settings, inputSha256);
    }
  };
}

/**
 * The outcome of a file that could not be graded.
 *
 * @param inputSha256 by it a roll-up knows the file again; null where it cannot even be read.
 */
export function failedOutcome(
  job: FileJob,
  error: unknown,
  settings: GradeSettings,
  inputSha256: string | null = null,
): FileOutcome {
  const words = messagesFor(settings.language);
  const described = describeError(error, words);
  const recognition = error instanceof RecognitionError ? error.recognition : null;
  const seen = recognition && { recognition, language: settings.language };
  const document = toFailedJson(basename(job.path), described, seen);
  const details = recognition && settings.detailed ? recognitionDetails(recognition, words) : [];
  const stray = recognition && settings.detailed ? strayLines(recognition, job, settings, words) : [];
  const warnings = [words.cli.failed(job.path, described.message), ...details, ...stray];
  if (settings.debug) warnings.push(errorDetails(error));
  const record = {
    input: job.id,
    graded: null,
    gradedSha256: null,
    ...(inputSha256 === null ? {} : { inputSha256 }),
    settings: settingsKeys(settings).always,
  };
  return { facts: factsOf(document), line: recordLine(document, record), ok: false, warnings, text: null, entry: null };
}

function strayLines(
  recognition: Recognition,
  { path }: FileJob,
  { answers }: GradeSettings,
  words: Messages,
): readonly string[] {
  const stray = strayOwners(recognition, answers.owners);
  return stray.map((place) => words.cli.failed(path, words.cli.recognition.strayOwner(place)));
}

interface Task {
  readonly job: FileJob;
  /** The workbook as it was read. */
  readonly input: Uint8Array;
  readonly inputSha256: string;
  readonly settings: GradeSettings;
  readonly disk: Disk;
  readonly words: Messages;
  readonly reserved: ReadonlySet<string>;
  readonly warnings: string[];
}

interface WrittenCopy {
  readonly path: string;
  readonly sha256: string;
}

async function gradeFile(task: Task): Promise<FileOutcome> {
  const { job, input, inputSha256, settings, words, warnings } = task;
  const host = fileHost(openNatively(input));
  const { answers, today, reviewing, pinned } = settings;
  const assessed = await assessWorkbook(host, {
    ...(answers.scheme ? { scheme: answers.scheme } : {}),
    ...(answers.asOf === undefined ? {} : { asOf: answers.asOf }),
    answers,
    reviewing,
    ...(pinned ? { settings: pinned } : {}),
    today,
    fileName: basename(job.path),
  });
  const context = { language: settings.language, fileName: basename(job.path), sha256: inputSha256 };
  let written: WrittenCopy | null = null;
  let ok = true;
  if (job.target !== null) {
    try {
      written = await writeGradedCopy(task, job.target, host, assessed);
    } catch (error) {
      ok = false;
      warnings.push(words.cli.notWritten(job.path, describeError(error, words).message));
      if (settings.debug) warnings.push(errorDetails(error));
    }
  }
  const { assessment } = assessed;
  // In a folder a place is meant for the files that have a table there.
  if (settings.detailed) warnings.push(...strayLines(assessment.recognition, job, settings, words));
  const document = toJson(assessment, context);
  const keys = settingsKeys(settings);
  const line = recordLine(document, {
    input: job.id,
    graded: written && recordedPath(written.path, settings.out),
    gradedSha256: written && written.sha256,
    settings: dependsOnToday(assessment, settings.today) ? keys.today : keys.always,
  });
  return {
    facts: factsOf(document),
    line,
    ok,
    warnings,
    text: settings.text && toText(assessment, context, { ...settings.text, written: written && written.path }),
    entry: settings.entry ? { assessment, context } : null,
  };
}

/** Relative to the output folder and with "/", so that the folder can move. */
function recordedPath(path: string, out: string | null): string {
  return out === null ? path : relative(resolve(out), resolve(path)).split(sep).join("/");
}

async function readEarlierCopy(copy: string, input: string, disk: Disk): Promise<Uint8Array> {
  await refuseSameFile(copy, input, disk);
  return disk.readFile(copy);
}

async function writeGradedCopy(
  { job, input, settings, disk, words, reserved, warnings }: Task,
  wanted: string,
  host: ReturnType<typeof fileHost>,
  assessed: AssessedWorkbook,
): Promise<WrittenCopy> {
  const copy = existsSync(wanted) ? await readEarlierCopy(wanted, job.path, disk) : null;
  const untouched = copy !== null && sha256(copy) === job.writtenBefore;
  const existing = copy && inspectExistingCopy(copy, untouched ? null : openNatively(input));
  const keep = existing !== null && !existing.replaceable;
  const target = keep ? freePath(wanted, (path) => existsSync(path) || reserved.has(resolve(path))) : wanted;
  const skipped = await markWorkbook(host, assessed, {
    language: settings.language,
    previous: existing?.summary ?? null,
  });
  const bytes = host.bytes();
  await writeOutput(target, bytes, disk);
  if (keep) warnings.push(words.cli.keptEdited(wanted, target));
  for (const { sheet, what, reason, cells } of skipped) {
    const told = words.cli.skipped[what](sheet, words.notices.reasons[reason], cells ?? []);
    warnings.push(words.cli.failed(job.path, told));
  }
  return { path: target, sha256: sha256(bytes) };
}
