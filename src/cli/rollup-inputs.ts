/** From what is named on the command line to documents: read where they were written before, judged where not. */
import { basename, dirname, resolve } from "node:path";
import type { Language } from "../criteria";
import { fileHost } from "../hosts/file";
import type { Messages } from "../i18n/all";
import { RecognitionError } from "../recognise/recognition-error";
import { toFailedJson, toJson } from "../report";
import { Condenser, isFailure, ROLLUP_MARKER } from "../report/rollup";
import type { Condensed, GapStore } from "../report/rollup";
import { assessWorkbook } from "../session";
import { InputError } from "../spreadsheet";
import { describeError } from "./describe-error";
import { readDataFile } from "./data-file";
import { findRollupInputs } from "./find-rollup-inputs";
import type { FoundFile } from "./find-rollup-inputs";
import { readInput, sha256 } from "./files";
import { openNatively } from "./native-codec";
import { showProgress } from "./progress";
import type { Terminal } from "./terminal";
import { isGradedCopy, originalPath } from "../session/graded-name";

export interface InputOptions {
  readonly language: Language;
  /** The day to judge workbooks by that do not say (YYYY-MM-DD). */
  readonly today: string;
  readonly words: Messages;
  /** Shows how far the judging has come. */
  readonly terminal: Terminal;
}

export interface Collected {
  /** What was kept of each document, in the order in which they were found. */
  readonly records: readonly Condensed[];
  /** Every file that speaks for somebody: nothing may be written over one of them. */
  readonly paths: readonly string[];
  /** What a person should know: lines that could not be read, places where nothing was found. */
  readonly warnings: readonly string[];
}

/** What was kept of a document, and the workbook that it speaks for. */
interface Source {
  /** Its file is the workbook's place below the folder that was graded or named. */
  readonly record: Condensed;
  /** Of the workbook; "" where it is not known. */
  readonly hash: string;
  /** The folder that the record lies in; null for a workbook judged now. */
  readonly folder: string | null;
}

/**
 * Reads documents and judges workbooks; of each only what reports need is kept, its gaps in the store. No input counts
 * twice: not a workbook whose result stands in a record or a document that is also there, nor a graded copy beside its
 * original. A file that cannot be read is a document with the reason. Never throws for a single file.
 *
 * @throws InputError where the store cannot take the gaps
 */
export async function collectDocuments(
  named: readonly string[],
  store: GapStore,
  options: InputOptions,
): Promise<Collected> {
  const { words } = options;
  const found = await findRollupInputs(named);
  const warnings = found.empty.map((name) => words.rollup.command.nothingFound(name));
  const condenser = new Condenser(store);
  // Where only records are read no path of a workbook is ever asked for.
  const known = new Known(found.workbooks.length > 0);
  const paths: string[] = [];
  for (const file of found.data) {
    const folder = dirname(resolve(file.path));
    const sources = new LastWord();
    const data = await readDataFile(file, words, ({ document, input, sha256: hash }) => {
      sources.add({ record: condenser.condense(document, input ?? document.file), hash, folder }, input);
    });
    if (file.named || data.count + data.warnings.length > 0) paths.push(file.path);
    warnings.push(...data.warnings);
    for (const source of sources.all()) known.add(source);
  }
  const progress = showProgress(found.workbooks.length, options.terminal, words.cli);
  try {
    for (const file of found.workbooks) {
      const source = await judge(file, known, condenser, options);
      progress.step(basename(file.path));
      if (source === "roll-up") continue;
      paths.push(file.path);
      if (source !== "known") known.add(source);
    }
  } finally {
    progress.stop();
  }
  return { records: known.sources.map(({ record }) => record), paths, warnings };
}

/** Of several lines of a file about one input the last: a run that was continued writes the line anew. */
class LastWord {
  readonly #unnamed: Source[] = [];
  readonly #byInput = new Map<string, Source>();

  add(source: Source, input: string | null): void {
    if (input === null) {
      this.#unnamed.push(source);
      return;
    }
    this.#byInput.delete(input);
    this.#byInput.set(input, source);
  }

  *all(): Generator<Source> {
    yield* this.#unnamed;
    yield* this.#byInput.values();
  }
}

/** The documents so far, and what they speak for. */
class Known {
  readonly #sources = new Set<Source>();
  readonly #byHash = new Map<string, Source | Source[]>();
  readonly #byPath = new Map<string, Source>();
  readonly #failures = new Set<string>();
  readonly #withPaths: boolean;

  /** @param withPaths whether `recorded` will be asked. */
  constructor(withPaths: boolean) {
    this.#withPaths = withPaths;
  }

  get sources(): Source[] {
    return [...this.#sources];
  }

  /** Adds a document unless one about the same input is there. */
  add(source: Source): void {
    const { hash, record, folder } = source;
    const same = this.find(hash, record.file);
    // Its folder may hold a graded copy all the same: the one that is known speaks for that too.
    if (folder !== null && this.#withPaths) this.#byPath.set(resolve(folder, record.file), same ?? source);
    if (same !== null || this.#repeatsFailure(source)) return;
    this.#sources.add(source);
    if (hash !== "") {
      const others = this.#withHash(hash);
      this.#byHash.set(hash, others.length === 0 ? source : [...others, source]);
    }
  }

  drop(source: Source): void {
    this.#sources.delete(source);
    const { hash } = source;
    this.#byHash.set(
      hash,
      this.#withHash(hash).filter((other) => other !== source),
    );
  }

  /** The document about this very input: the same bytes in the same place, as far as places are known. */
  find(hash: string, place: string): Source | null {
    if (hash === "") return null;
    return this.#withHash(hash).find((other) => samePlace(other.record.file, place)) ?? null;
  }

  #withHash(hash: string): readonly Source[] {
    const known = this.#byHash.get(hash) ?? [];
    return Array.isArray(known) ? known : [known];
  }

  /** The document that a record below or above speaks of for the workbook at this path. */
  recorded(path: string): Source | null {
    return this.#byPath.get(resolve(originalPath(path))) ?? null;
  }

  /** Where the hash of a file that failed is not known, it is known again by folder, place and reason. */
  #repeatsFailure({ record, hash, folder }: Source): boolean {
    if (!isFailure(record) || hash !== "") return false;
    const key = JSON.stringify([folder, record.file, record.code]);
    const known = this.#failures.has(key);
    this.#failures.add(key);
    return known;
  }
}

/** Places are the same where one is the end of the other: a file may be named itself or through its folder. */
function samePlace(a: string, b: string): boolean {
  return a === b || a.endsWith(`/${b}`) || b.endsWith(`/${a}`);
}

/** The workbook's document, or that it is known already, or that a folder held an earlier roll-up of ours. */
async function judge(
  file: FoundFile,
  known: Known,
  condenser: Condenser,
  options: InputOptions,
): Promise<Source | "known" | "roll-up"> {
  const { language, today, words } = options;
  const place = originalPath(file.place);
  const recorded = known.recorded(file.path);
  if (recorded && isGradedCopy(file.path)) return "known";
  let hash = "";
  try {
    const bytes = await readInput(file.path);
    hash = sha256(bytes);
    const same = known.find(hash, place);
    if (same && !isFailure(same.record)) return "known";
    // The workbook was changed after its result was recorded: what it says now counts.
    if (recorded) known.drop(recorded);
    const workbook = openNatively(bytes);
    if (workbook.definesName(ROLLUP_MARKER)) {
      if (!file.named) return "roll-up";
      throw new InputError("bad-document", { detail: words.rollup.command.isRollup });
    }
    const { assessment } = await assessWorkbook(fileHost(workbook), { today, fileName: basename(file.path) });
    // What failed then works now.
    if (same) known.drop(same);
    const document = toJson(assessment, { language, fileName: file.place, sha256: hash });
    return { record: condenser.condense(document, file.place), hash, folder: null };
  } catch (error) {
    const seen = error instanceof RecognitionError ? { recognition: error.recognition, language } : null;
    const document = toFailedJson(file.place, describeError(error, words), seen);
    return { record: condenser.condense(document, file.place), hash, folder: null };
  }
}
