/** `reform-check grade`: assess, mark, report. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { SingleBar } from "cli-progress";
import type { Conclusion } from "../assess/assessment";
import type { Language, Scheme } from "../criteria";
import { fileHost } from "../hosts/file";
import { messagesFor } from "../i18n";
import type { Messages } from "../i18n";
import { toCsv, toFailedJson, toHtml, toJson, toJsonMany, toText } from "../report";
import type { AssessmentDocument, FailedDocument, ReportEntry } from "../report";
import { assessWorkbook, markWorkbook } from "../session";
import type { AssessedWorkbook } from "../session";
import { describeError, errorDetails } from "./describe-error";
import { inspectExistingCopy } from "./existing-copy";
import { freePath, gradedPath, readInput, refuseSameFile, sha256, writeOutput } from "./files";
import { openNatively } from "./native-codec";
import type { Format } from "./options";
import type { Terminal } from "./terminal";

export interface GradeOptions {
  readonly out?: string;
  readonly scheme?: Scheme;
  readonly asOf?: string;
  readonly language: Language;
  readonly format: Format;
  /** A file, or "-" for standard output. */
  readonly json?: string;
  readonly write: boolean;
  readonly debug: boolean;
  readonly today: string;
}

/** 0: every organisation meets the criteria; 1: gaps or items to verify; 2: a file failed. */
export type ExitStatus = 0 | 1 | 2;

interface GradedFile {
  readonly entry: ReportEntry;
  readonly written: string | null;
}

/** Grades the files one after the other; one that fails does not stop the others. */
export async function grade(files: readonly string[], options: GradeOptions, terminal: Terminal): Promise<ExitStatus> {
  const words = messagesFor(options.language);
  const format = options.json === "-" ? "json" : options.format;
  const documents: (AssessmentDocument | FailedDocument)[] = [];
  const entries: ReportEntry[] = [];
  const taken = new Set<string>();
  let failed = false;

  if (options.json !== undefined && options.json !== "-") {
    for (const file of files) await refuseSameFile(options.json, file);
    // The report is written last: no graded copy may take its place.
    taken.add(resolve(options.json));
  }
  const bar = files.length > 1 && terminal.interactive ? progressBar(words) : null;
  // Reports wait for the bar to be gone, else both write over each other on one terminal.
  const held: string[] = [];
  const complaints: string[] = [];
  const complain = bar ? (text: string) => complaints.push(text) : terminal.err;
  const print = bar ? (text: string) => held.push(text) : terminal.out;
  bar?.start(files.length, 0, { file: "" });
  for (const file of files) {
    bar?.update({ file: basename(file) });
    const warnings: string[] = [];
    const job: Job = { file, options, words, taken, warn: (text) => warnings.push(text) };
    try {
      const { entry, written, writeFailed } = await gradeFile(job);
      failed ||= writeFailed;
      entries.push(entry);
      documents.push(toJson(entry.assessment, entry.context));
      if (format === "text") print(reportText({ entry, written }, terminal, entries.length > 1));
    } catch (error) {
      failed = true;
      const described = describeError(error, words);
      documents.push(toFailedJson(basename(file), described));
      warnings.push(words.cli.failed(file, described.message));
      if (options.debug) warnings.push(errorDetails(error));
    }
    if (warnings.length > 0) complain(`${warnings.join("\n")}\n`);
    bar?.increment();
  }
  bar?.stop();
  for (const text of complaints) terminal.err(text);
  for (const text of held) terminal.out(text);

  const json = (): string => `${JSON.stringify(oneOrMany(documents), null, 2)}\n`;
  if (format === "json") terminal.out(json());
  if (format === "html" && entries.length > 0) terminal.out(toHtml(entries, { language: options.language }));
  if (format === "csv") terminal.out(toCsv(entries, { language: options.language }));
  if (format === "text" && files.length > 1) terminal.out(`${closingLine(entries, files.length, words)}\n`);
  if (options.json !== undefined && options.json !== "-") await writeOutput(options.json, json());

  return failed ? 2 : statusOf(entries);
}

interface Job {
  readonly file: string;
  readonly options: GradeOptions;
  readonly words: Messages;
  /** Outputs of this run, so that two inputs of one name do not overwrite each other. */
  readonly taken: Set<string>;
  readonly warn: (text: string) => void;
}

async function gradeFile(job: Job): Promise<GradedFile & { writeFailed: boolean }> {
  const { file, options, words } = job;
  const bytes = await readInput(file);
  const host = fileHost(openNatively(bytes));
  const assessed = await assessWorkbook(host, options);
  const context = { language: options.language, fileName: basename(file), sha256: sha256(bytes) };
  const entry: ReportEntry = { assessment: assessed.assessment, context };
  if (!options.write) return { entry, written: null, writeFailed: false };
  try {
    return { entry, written: await writeGradedCopy(job, bytes, host, assessed), writeFailed: false };
  } catch (error) {
    job.warn(words.cli.notWritten(file, describeError(error, words).message));
    if (options.debug) job.warn(errorDetails(error));
    return { entry, written: null, writeFailed: true };
  }
}

async function writeGradedCopy(
  { file, options, words, taken, warn }: Job,
  input: Uint8Array,
  host: ReturnType<typeof fileHost>,
  assessed: AssessedWorkbook,
): Promise<string> {
  const wanted = freePath(gradedPath(file, options.out), (path) => taken.has(resolve(path)));
  await refuseSameFile(wanted, file);
  const existing = existsSync(wanted) ? inspectExistingCopy(await readFile(wanted), openNatively(input)) : null;
  const keep = existing !== null && !existing.replaceable;
  const target = keep ? freePath(wanted, (path) => existsSync(path) || taken.has(resolve(path))) : wanted;
  taken.add(resolve(target));
  const skipped = await markWorkbook(host, assessed, {
    language: options.language,
    previous: existing?.summary ?? null,
  });
  await writeOutput(target, host.bytes());
  if (keep) warn(words.cli.keptEdited(wanted, target));
  for (const { sheet, what, reason } of skipped) warn(words.cli.skipped[what](sheet, reason));
  return target;
}

function reportText({ entry, written }: GradedFile, { width, colour }: Terminal, separated: boolean): string {
  const text = toText(entry.assessment, entry.context, { width, colour, written });
  return `${separated ? "\n" : ""}${text}`;
}

function oneOrMany(documents: readonly (AssessmentDocument | FailedDocument)[]): object {
  const [only] = documents;
  return documents.length === 1 && only ? only : toJsonMany([...documents]);
}

function conclusions(entries: readonly ReportEntry[]): Conclusion[] {
  return entries.flatMap(({ assessment }) => assessment.organisations.map(({ conclusion }) => conclusion));
}

function statusOf(entries: readonly ReportEntry[]): ExitStatus {
  return conclusions(entries).every((conclusion) => conclusion === "met") ? 0 : 1;
}

function closingLine(entries: readonly ReportEntry[], files: number, words: Messages): string {
  const all = conclusions(entries);
  const count = (wanted: Conclusion): number => all.filter((conclusion) => conclusion === wanted).length;
  return words.cli.summaryOfMany(count("met"), count("needs-review"), count("not-met"), files - entries.length);
}

function progressBar(words: Messages): SingleBar {
  return new SingleBar({
    format: `${words.cli.progress} {bar} {value}/{total} {file}`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
}
