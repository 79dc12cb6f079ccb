/** What a run of `grade` is to do, decided before any workbook is opened. */
import { dirname, resolve } from "node:path";
import type { Language } from "../criteria";
import type { Messages } from "../i18n/all";
import type { Answers } from "../recognise/recognition";
import type { PinnedSettings } from "../workbook/pinned-settings";
import { refuseSameFile } from "./files";
import type { GradeSettings } from "./grade-settings";
import { findInputs } from "./inputs";
import type { Inputs } from "./inputs";
import type { Format } from "./options";
import { recordPath } from "./run-record";
import { inShard, planTargets } from "./targets";
import type { PlannedFile, Shard } from "./targets";
import type { Terminal } from "./terminal";
import { UsageError } from "./usage-error";

export interface GradeOptions {
  readonly out?: string;
  /** What the command line says about the workbooks. */
  readonly answers: Answers;
  /** True for a run of reviewers. */
  readonly reviewing: boolean;
  /** A team's own 评分设置. */
  readonly pinned?: PinnedSettings;
  readonly language: Language;
  readonly format: Format;
  /** A file, or "-" for standard output. */
  readonly json?: string;
  readonly write: boolean;
  readonly debug: boolean;
  readonly today: string;
  readonly version: string;
  /** Files graded at a time; left out: what suits their number and the machine. */
  readonly jobs?: number;
  /** Whether results of an earlier run that still hold are taken over. */
  readonly resume: boolean;
  readonly shard?: Shard;
  /** What threads run; null: everything in this thread. */
  readonly threadScript: string | null;
  /** Calls back when the user wants to stop; answers the way to listen no more. */
  readonly onInterrupt: (listener: () => void) => () => void;
}

/** Up to this many files have a report each in a text; more have a line each. */
const DETAILED_FILES = 10;

export interface RunPlan {
  readonly format: Format;
  readonly jsonFile: string | null;
  /** The output folder; null: beside the inputs. */
  readonly out: string | null;
  /** Where the record goes; null: none is kept. */
  readonly record: string | null;
  /** The files of this run: those of its shard. */
  readonly files: readonly PlannedFile[];
  /** What no graded copy may take the place of. */
  readonly reserved: readonly string[];
  readonly orphanCopies: number;
  readonly detailed: boolean;
}

/** Plans a run. Throws UsageError, and InputError where the JSON report would replace an input. */
export async function planRun(named: readonly string[], options: GradeOptions, words: Messages): Promise<RunPlan> {
  const inputs = await findInputs(named, options.out, words.cli);
  const out = outFolder(named, inputs, options, words);
  const jsonFile = options.json === undefined || options.json === "-" ? null : options.json;
  if (jsonFile !== null) {
    for (const { path } of inputs.files) await refuseSameFile(jsonFile, path);
  }
  const all = planTargets(inputs.files, out, jsonFile === null ? [] : [jsonFile]);
  const { shard = null } = options;
  const files = shard === null ? all : all.filter(({ id }) => inShard(id, shard));
  const many = inputs.searched || all.length > 1 || options.resume || shard !== null;
  return {
    format: options.json === "-" ? "json" : options.format,
    jsonFile,
    out,
    record: out !== null && many ? recordPath(out, shard) : null,
    files,
    reserved: [...all.map(({ target }) => target), ...(jsonFile === null ? [] : [jsonFile])],
    orphanCopies: inputs.orphanCopies,
    detailed: files.length <= DETAILED_FILES && !options.resume,
  };
}

/** A folder's results go beside it under a name of their own; a file's, beside the file. */
function outFolder(
  named: readonly string[],
  { folders }: Inputs,
  options: GradeOptions,
  words: Messages,
): string | null {
  if (options.out !== undefined) return options.out;
  const [folder] = folders;
  const whole = folder === undefined || named.length > 1 ? null : resolve(folder);
  // The root of a drive has nothing beside it.
  const beside = whole === null || dirname(whole) === whole ? null : `${whole}-graded`;
  const recorded = options.resume || options.shard !== undefined;
  if (beside === null && (recorded || (folder !== undefined && options.write))) {
    throw new UsageError(words.cli.usage.needsOut);
  }
  return options.write || recorded ? beside : null;
}

/** What holds for every file of the run. */
export function settingsOf(plan: RunPlan, options: GradeOptions, { width, colour }: Terminal): GradeSettings {
  return {
    answers: options.answers,
    today: options.today,
    reviewing: options.reviewing,
    ...(options.pinned ? { pinned: options.pinned } : {}),
    language: options.language,
    version: options.version,
    debug: options.debug,
    out: plan.out,
    detailed: plan.detailed,
    text: plan.format === "text" && plan.detailed ? { width, colour } : null,
    entry: plan.format === "html" || plan.format === "csv",
    reserved: plan.reserved,
  };
}
