/** Carries a planned run out: files spread over lanes, each recorded as it finishes, shown in the order of the inputs. */
import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, resolve } from "node:path";
import type { Messages } from "../i18n/all";
import type { ReportEntry } from "../report";
import type { FileFacts } from "./facts";
import type { FileOutcome } from "./grade-file";
import type { FileJob, GradeSettings } from "./grade-settings";
import type { GradeOptions, RunPlan } from "./grade-plan";
import { runInLanes } from "./lanes";
import type { Lane } from "./lanes";
import { overviewHeading, overviewLines } from "./overview";
import { printerFor } from "./printer";
import { optimiseLater } from "./optimise-later";
import { showProgress } from "./progress";
import type { EarlierLine, RunRecord } from "./run-record";
import type { Terminal } from "./terminal";
import { laneHere, laneInThread } from "./worker";

/** A thread is worth its start from about this many files on. */
const FILES_PER_THREAD = 8;
const MOST_THREADS = 16;
/** From here on the time that V8 takes to optimise weighs more than what it saves. */
const MANY_FILES = 20;

/** Bytes; a checklist of a school has some fifty thousand. */
const LARGE = 256 * 1024;

function isLarge(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGE;
}

export interface Run {
  readonly plan: RunPlan;
  readonly options: GradeOptions;
  readonly settings: GradeSettings;
  /** What the record of an earlier run says. */
  readonly earlier: ReadonlyMap<string, EarlierLine>;
  /** Those of it that are taken over. */
  readonly kept: ReadonlyMap<string, EarlierLine>;
  readonly record: RunRecord | null;
  readonly words: Messages;
  readonly terminal: Terminal;
}

export interface RunResults {
  /** By id; what is missing was not begun. */
  readonly facts: ReadonlyMap<string, FileFacts>;
  /** By id, where they are wanted and no record keeps them. */
  readonly lines: ReadonlyMap<string, string>;
  /** In the order of the inputs. */
  readonly entries: readonly ReportEntry[];
  readonly failed: boolean;
}

/** Grades the files. Those that fail do not stop the others. @throws InputError where the record cannot be written */
export async function runAll({
  plan,
  options,
  settings,
  earlier,
  kept,
  record,
  words,
  terminal,
}: Run): Promise<RunResults> {
  const { files } = plan;
  // Reports of the whole need more than the record holds: what was graded before is judged again, but not written.
  const todo = settings.entry ? files : files.filter(({ id }) => !kept.has(id));
  const writtenTo = (target: string, id: string): string | null => {
    const before = earlier.get(id)?.record;
    const same = before?.graded != null && plan.out !== null && resolve(plan.out, before.graded) === resolve(target);
    return same ? before.gradedSha256 : null;
  };
  const jobs = todo.map(({ path, id, target }): FileJob => {
    return { path, id, target: options.write && !kept.has(id) ? target : null, writtenBefore: writtenTo(target, id) };
  });
  const outcomes = new Map<string, FileOutcome>();
  const facts = new Map([...kept].map(([id, line]) => [id, line.facts]));
  const lines = new Map<string, string>();
  const keepLines = record === null && (plan.format === "json" || plan.jsonFile !== null);
  const entries = new Map<string, ReportEntry>();
  let failed = [...kept.values()].some((line) => line.facts.failed);
  let shown = 0;
  const progress = showProgress(jobs.length, terminal, words.cli);
  const printer = printerFor(progress.ownsTerminal, terminal);
  const overview = plan.format === "text" && !plan.detailed;
  if (overview) printer.out(overviewHeading(words));
  // What is printed keeps the order of the inputs: a result waits for those before it.
  const showReady = (): void => {
    for (let file = files[shown]; file && facts.has(file.id); file = files[shown]) {
      const outcome = outcomes.get(file.id);
      const found = facts.get(file.id);
      if (outcome && outcome.warnings.length > 0) printer.err(`${outcome.warnings.join("\n")}\n`);
      if (!outcome && found?.failure) printer.err(`${words.cli.failed(file.path, found.failure.message)}\n`);
      if (overview && found) printer.out(overviewLines(file.id, found, words, terminal.colour));
      if (outcome?.text) printer.report(outcome.text);
      outcomes.delete(file.id);
      shown += 1;
    }
  };
  let interrupted = false;
  const listenNoMore = options.onInterrupt(() => void (interrupted = true));
  showReady();
  const onResult = (index: number, outcome: FileOutcome): void => {
    const file = todo[index];
    if (!file) return;
    if (!kept.has(file.id)) {
      record?.append(file.id, outcome.line);
      if (keepLines) lines.set(file.id, outcome.line);
      facts.set(file.id, outcome.facts);
    }
    if (outcome.entry) entries.set(file.id, outcome.entry);
    failed ||= !outcome.ok;
    outcomes.set(file.id, outcome);
    progress.step(basename(file.path));
    showReady();
  };
  try {
    await runInLanes(jobs, lanesFor(jobs, settings, options), onResult, () => interrupted);
  } finally {
    listenNoMore();
    progress.stop();
    printer.flush();
  }
  const ordered = files.flatMap(({ id }) => entries.get(id) ?? []);
  return { facts, lines, entries: ordered, failed };
}

/**
 * Many files, and large ones, are judged in threads: one that does not come to an end there, or needs all the memory, is
 * stopped alone. A few small ones are done before a thread has started.
 */
function lanesFor(
  jobs: readonly FileJob[],
  settings: GradeSettings,
  options: GradeOptions,
): Lane<FileJob, FileOutcome>[] {
  const { threadScript } = options;
  const files = jobs.length;
  if (files >= MANY_FILES) optimiseLater();
  const sensible = Math.min(availableParallelism(), MOST_THREADS, Math.floor(files / FILES_PER_THREAD));
  const count = Math.max(1, Math.min(options.jobs ?? sensible, files));
  const isHere = files < FILES_PER_THREAD && count < 2 && !jobs.some(({ path }) => isLarge(path));
  if (isHere || threadScript === null) return [laneHere(settings)];
  return Array.from({ length: count }, () => laneInThread(threadScript, settings));
}
