/** JSON and ndjson files with documents in them. */
import type { Messages } from "../i18n/all";
import { toFailedJson } from "../report";
import { InputError } from "../spreadsheet";
import { describeError } from "./describe-error";
import { claimsToBeOurs, documentsOf } from "./document-shape";
import type { FoundDocument } from "./document-shape";
import { endingOf } from "./find-rollup-inputs";
import type { FoundFile } from "./find-rollup-inputs";
import { codeOf, readInput } from "./files";
import { linesOf } from "./lines";
import type { Line } from "./lines";

/** What became of a file. */
export interface DataFile {
  /** How many documents were found. */
  readonly count: number;
  readonly warnings: readonly string[];
}

/**
 * Hands on the documents in a file, those of a record line by line, so that it may be of any size. A file found in a
 * folder that holds something else (a scheme file, a roll-up) is passed over, one that cannot be read is a warning; a
 * file that was named and cannot be read is a document with the reason.
 */
export async function readDataFile(
  file: FoundFile,
  words: Messages,
  take: (found: FoundDocument) => void,
): Promise<DataFile> {
  try {
    return endingOf(file.path) === ".ndjson" ? await readLines(file, words, take) : await readWhole(file, take);
  } catch (error) {
    // A fault of our own disk is no fault of the file.
    if (error instanceof InputError && error.code === "unwritable-output") throw error;
    const described = describeError(error, words);
    // In a folder it may be anything; only a file that was named is missed.
    if (!file.named) return { count: 0, warnings: [words.cli.failed(file.path, described.message)] };
    take({ document: toFailedJson(file.place, described), input: null, sha256: "" });
    return { count: 1, warnings: [] };
  }
}

async function readWhole({ path, named }: FoundFile, take: (found: FoundDocument) => void): Promise<DataFile> {
  const data = parse(new TextDecoder().decode(await readInput(path)));
  if (!named && !claimsToBeOurs(data)) return { count: 0, warnings: [] };
  const documents = documentsOf(data);
  for (const document of documents) take(document);
  return { count: documents.length, warnings: [] };
}

/** A line that cannot be read is told by its number; the last one of a run that was killed is merely cut off. */
async function readLines(
  { path, named }: FoundFile,
  words: Messages,
  take: (found: FoundDocument) => void,
): Promise<DataFile> {
  const { badLine, cutOff } = words.rollup.command;
  const warnings: string[] = [];
  let number = 0;
  let count = 0;
  for await (const { bytes, ended } of openedLines(path)) {
    number += 1;
    let found: FoundDocument[] = [];
    try {
      const text = bytes.toString("utf8");
      if (text.trim() === "") continue;
      found = documentsOf(parse(text));
    } catch (error) {
      warnings.push(ended ? badLine(path, number, describeError(error, words).message) : cutOff(path, number));
    }
    count += found.length;
    found.forEach(take);
  }
  // In a folder a file of lines none of which is ours is somebody else's.
  return { count, warnings: count === 0 && !named ? [] : warnings };
}

/** @throws InputError("not-found" | "unreadable-file") */
async function* openedLines(path: string): AsyncGenerator<Line> {
  try {
    yield* linesOf(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") throw new InputError("not-found", {}, { cause: error });
    throw new InputError("unreadable-file", { detail: code }, { cause: error });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new InputError("bad-document", { detail: "JSON" }, { cause: error });
  }
}
