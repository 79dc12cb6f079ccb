/** From what is named on the command line to documents: read where they were written before, judged where not. */
import { basename, dirname, resolve } from "node:path";
import type { Language } from "../criteria";
import { fileHost } from "../hosts/file";
import type { Messages } from "../i18n/all";
import { RecognitionError } from "../recognise/recognition-error";
import { toFailedJson, toJson } from "../report";
import type { AssessmentDocument, FailedDocument } from "../report";
import { ROLLUP_MARKER } from "../report/rollup";
import { assessWorkbook } from "../session";
import { InputError } from "../spreadsheet";
import { describeError } from "./describe-error";
import { readDataFile } from "./data-file";
import type { FoundDocument } from "./document-shape";
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
  readonly documents: readonly (AssessmentDocument | FailedDocument)[];
  /** Every file that speaks for somebody: nothing may be written over one of them. */
  readonly paths: readonly string[];
  /** What a person should know: lines that could not be read, places where nothing was found. */
  readonly warnings: readonly string[];
}

/** A document and the workbook that it speaks for. */
interface Source {
  readonly document: AssessmentDocument | FailedDocument;
  /** The workbook's place below the folder that was graded or named. */
  readonly place: string;
  /** Of the workbook; "" where it is not known. */
  readonly hash: string;
  /** The folder that the record lies in; null for a workbook judged now. */
  readonly folder: string | null;
}

/**
 * Reads documents and judges workbooks. No input counts twice: not a workbook whose result stands in a record or a
 * document that is also there, nor a graded copy beside its original. A file that cannot be read is a document with the
 * reason. Never throws for a single file.
 */
export async function collectDocuments(named: readonly string[], options: InputOptions): Promise<Collected> {
  const { words } = options;
  const found = await findRollupInputs(named);
  const warnings = found.empty.map((name) => words.rollup.command.nothingFound(name));
  const sources: Source[] = [];
  const paths: string[] = [];
  for (const file of found.data) {
    const data = await readDataFile(file, words);
    if (file.named || data.documents.length + data.warnings.length > 0) paths.push(file.path);
    warnings.push(...data.warnings);
    sources.push(...lastWord(data.documents).map((entry) => sourceOf(entry, file)));
  }
  const known = new Known(sources);
  const progress = showProgress(found.workbooks.length, options.terminal, words.cli);
  try {
    for (const file of found.workbooks) {
      const source = await judge(file, known, options);
      progress.step(basename(file.path));
      if (source === "roll-up") continue;
      paths.push(file.path);
      if (source !== "known") known.add(source);
    }
  } finally {
    progress.stop();
  }
  return {
    documents: known.sources.map(({ document, place }) => ({ ...document, file: place })),
    paths,
    warnings,
  };
}

function sourceOf({ document, input, sha256: hash }: FoundDocument, file: FoundFile): Source {
  return { document, place: input ?? document.file, hash, folder: dirname(resolve(file.path)) };
}

/** Of several lines about one input the last: a run that was continued writes the line anew. */
function lastWord(entries: readonly FoundDocument[]): FoundDocument[] {
  const byInput = new Map<string, FoundDocument>();
  const unnamed: FoundDocument[] = [];
  for (const entry of entries) {
    if (entry.input === null) {
      unnamed.push(entry);
      continue;
    }
    byInput.delete(entry.input);
    byInput.set(entry.input, entry);
  }
  return [...unnamed, ...byInput.values()];
}

/** The documents so far, and what they speak for. */
class Known {
  readonly #sources = new Set<Source>();
  readonly #byHash = new Map<string, Source[]>();
  readonly #byPath = new Map<string, Source>();
  readonly #failures = new Set<string>();

  constructor(sources: readonly Source[]) {
    for (const source of sources) this.add(source);
  }

  get sources(): Source[] {
    return [...this.#sources];
  }

  /** Adds a document unless one about the same input is there. */
  add(source: Source): void {
    const { hash, place, folder } = source;
    const same = this.find(hash, place);
    // Its folder may hold a graded copy all the same: the one that is known speaks for that too.
    if (folder !== null) this.#byPath.set(resolve(folder, place), same ?? source);
    if (same !== null || this.#repeatsFailure(source)) return;
    this.#sources.add(source);
    if (hash !== "") {
      const others = this.#byHash.get(hash);
      if (others) others.push(source);
      else this.#byHash.set(hash, [source]);
    }
  }

  drop(source: Source): void {
    this.#sources.delete(source);
    const { hash } = source;
    this.#byHash.set(
      hash,
      (this.#byHash.get(hash) ?? []).filter((other) => other !== source),
    );
  }

  /** The document about this very input: the same bytes in the same place, as far as places are known. */
  find(hash: string, place: string): Source | null {
    if (hash === "") return null;
    return (this.#byHash.get(hash) ?? []).find((other) => samePlace(other.place, place)) ?? null;
  }

  /** The document that a record below or above speaks of for the workbook at this path. */
  recorded(path: string): Source | null {
    return this.#byPath.get(resolve(originalPath(path))) ?? null;
  }

  /** Where the hash of a file that failed is not known, it is known again by folder, place and reason. */
  #repeatsFailure({ document, place, hash, folder }: Source): boolean {
    if (!("error" in document) || hash !== "") return false;
    const key = JSON.stringify([folder, place, document.error.code]);
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
async function judge(file: FoundFile, known: Known, options: InputOptions): Promise<Source | "known" | "roll-up"> {
  const { language, today, words } = options;
  const place = originalPath(file.place);
  const recorded = known.recorded(file.path);
  if (recorded && isGradedCopy(file.path)) return "known";
  let hash = "";
  try {
    const bytes = await readInput(file.path);
    hash = sha256(bytes);
    const same = known.find(hash, place);
    if (same && !("error" in same.document)) return "known";
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
    return {
      document: toJson(assessment, { language, fileName: file.place, sha256: hash }),
      place: file.place,
      hash,
      folder: null,
    };
  } catch (error) {
    const seen = error instanceof RecognitionError ? { recognition: error.recognition, language } : null;
    const document = toFailedJson(file.place, describeError(error, words), seen);
    return { document, place: file.place, hash, folder: null };
  }
}
