/** Which results of an earlier run still hold: --resume does not do them again. */
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { readInput, sha256 } from "./files";
import type { GradeSettings } from "./grade-settings";
import type { EarlierLine } from "./run-record";
import { settingsKeys } from "./settings-key";
import type { PlannedFile } from "./targets";

/** What the same bytes would come to again, after as long. */
const LASTING: ReadonlySet<string> = new Set(["too-slow", "too-much-memory"]);

/** Files looked at together: disks are quicker when asked for several things at once. */
const AT_ONCE = 16;

export interface ResumeOptions {
  readonly settings: GradeSettings;
  /** The output folder. */
  readonly out: string;
  /** Whether graded copies are wanted. */
  readonly write: boolean;
}

/**
 * The earlier lines that hold: graded under the same options, the input unchanged, and its graded copy newer than the
 * input and as it was written. A file that failed is tried again, but for one that was stopped over the same bytes.
 */
export async function linesThatHold(
  files: readonly PlannedFile[],
  earlier: ReadonlyMap<string, EarlierLine>,
  options: ResumeOptions,
): Promise<Map<string, EarlierLine>> {
  const { always, today } = settingsKeys(options.settings);
  const reserved = new Set(options.settings.reserved.map((path) => resolve(path)));
  const holds = async (file: PlannedFile, { record, facts, sha256: input }: EarlierLine): Promise<boolean> => {
    if (record.settings !== always && record.settings !== today) return false;
    if (facts.failed) {
      const isLasting = LASTING.has(facts.failure?.code ?? "") && record.inputSha256 !== undefined;
      return isLasting && (await hashOf(file.path)) === record.inputSha256;
    }
    if (input === null) return false;
    if (options.write && (record.graded === null || record.gradedSha256 === null)) return false;
    const copy = record.graded === null ? null : resolve(options.out, record.graded);
    // Another file's place: the list of inputs has changed.
    if (copy !== null && copy !== resolve(file.target) && reserved.has(copy)) return false;
    if (copy !== null && (await isOlder(copy, file.path))) return false;
    if ((await hashOf(file.path)) !== input) return false;
    return copy === null || (await hashOf(copy)) === record.gradedSha256;
  };
  const kept = new Map<string, EarlierLine>();
  const candidates = files.flatMap((file) => {
    const line = earlier.get(file.id);
    return line ? [{ file, line }] : [];
  });
  for (let at = 0; at < candidates.length; at += AT_ONCE) {
    const some = candidates.slice(at, at + AT_ONCE);
    const answers = await Promise.all(some.map(({ file, line }) => holds(file, line).catch(() => false)));
    some.forEach(({ file, line }, index) => {
      if (answers[index] === true) kept.set(file.id, line);
    });
  }
  return kept;
}

async function isOlder(copy: string, input: string): Promise<boolean> {
  const [ofCopy, ofInput] = await Promise.all([stat(copy), stat(input)]);
  return ofCopy.mtimeMs < ofInput.mtimeMs;
}

async function hashOf(path: string): Promise<string> {
  return sha256(await readInput(path));
}
