/** What people said about files, from one visit to the next: a file is known again by what is in it. */
import type { Answers } from "../../recognise/recognition";
import { NO_ANSWERS } from "../../session/answers";
import type { AnswersStore } from "../../session/answers-store";
import { readBytes, sha256 } from "../engine/file-bytes";
import { fileName, type DeskFile } from "./desk-file";

type KnownFile = Pick<DeskFile, "path" | "blob">;

export interface FileMemory {
  /** What was said about this file, or nothing. Never rejects. */
  recall(file: KnownFile): Promise<Answers>;
  /** Never rejects. */
  remember(file: KnownFile, answers: Answers): Promise<void>;
}

export function fileMemory(store: AnswersStore): FileMemory {
  return {
    recall: async (file) => {
      // Of a thousand files hardly one was spoken of: only such are read for it.
      if (!store.knowsLike(beginningOf(file))) return NO_ANSWERS;
      return store.read(await keyOf(file));
    },
    remember: async (file, answers) => store.write(await keyOf(file), answers),
  };
}

function beginningOf({ blob }: KnownFile): string {
  return `file ${blob.size} `;
}

/** Size and contents; size and name where the browser counts no sums, or the file cannot be read any more. */
async function keyOf(file: KnownFile): Promise<string> {
  let sum = "";
  try {
    sum = await sha256(await readBytes(file.blob));
  } catch {
    // By its name, then.
  }
  return `${beginningOf(file)}${sum === "" ? fileName(file.path) : sum}`;
}
