/** JSON and ndjson files with documents in them. */
import type { Messages } from "../i18n/all";
import { toFailedJson } from "../report";
import { InputError } from "../spreadsheet";
import { describeError } from "./describe-error";
import { claimsToBeOurs, documentsOf } from "./document-shape";
import type { FoundDocument } from "./document-shape";
import { endingOf } from "./find-rollup-inputs";
import type { FoundFile } from "./find-rollup-inputs";
import { readInput } from "./files";

export interface DataFile {
  readonly documents: readonly FoundDocument[];
  readonly warnings: readonly string[];
}

const NOTHING: DataFile = { documents: [], warnings: [] };

/**
 * The documents in a file. One found in a folder that holds something else (a scheme file, a roll-up) is passed over,
 * one that cannot be read is a warning; a file that was named and cannot be read is a document with the reason.
 */
export async function readDataFile(file: FoundFile, words: Messages): Promise<DataFile> {
  try {
    const text = new TextDecoder().decode(await readInput(file.path));
    return endingOf(file.path) === ".ndjson" ? readLines(file, text, words) : readWhole(file, text);
  } catch (error) {
    const described = describeError(error, words);
    // In a folder it may be anything; only a file that was named is missed.
    if (!file.named) return { documents: [], warnings: [words.cli.failed(file.path, described.message)] };
    return { documents: [{ document: toFailedJson(file.place, described), input: null, sha256: "" }], warnings: [] };
  }
}

function readWhole({ named }: FoundFile, text: string): DataFile {
  const data = parse(text);
  if (!named && !claimsToBeOurs(data)) return NOTHING;
  return { documents: documentsOf(data), warnings: [] };
}

/** A line that cannot be read is told by its number; the last one of a run that was killed is merely cut off. */
function readLines({ path, named }: FoundFile, text: string, words: Messages): DataFile {
  const lines = text.split("\n");
  const documents: FoundDocument[] = [];
  const warnings: string[] = [];
  lines.forEach((line, at) => {
    if (line.trim() === "") return;
    try {
      documents.push(...documentsOf(parse(line)));
    } catch (error) {
      const cutOff = at === lines.length - 1;
      warnings.push(
        cutOff
          ? words.rollup.command.cutOff(path, at + 1)
          : words.rollup.command.badLine(path, at + 1, describeError(error, words).message),
      );
    }
  });
  if (documents.length === 0 && !named && warnings.length > 0) return NOTHING;
  return { documents, warnings };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new InputError("bad-document", { detail: "JSON" }, { cause: error });
  }
}
