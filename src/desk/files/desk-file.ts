/** The files on the desk and what is known of each. */
import type { AssessmentDocument, FailedDocument } from "../../report/document";
import type { Answers, Recognition } from "../../recognise/recognition";
import type { FileId } from "../contract";

export type Outcome = AssessmentDocument | FailedDocument;

export interface DeskFile {
  readonly id: FileId;
  /** With the folders it came in, for telling files of one name apart. */
  readonly path: string;
  readonly blob: Blob;
  /** Null until it was judged. */
  readonly outcome: Outcome | null;
  /** What was recognised; null for a file that was not judged or could not be read. */
  readonly recognition: Recognition | null;
  /** What a person said about it. */
  readonly answers: Answers;
  /** Holds decisions of a reviewer that were not downloaded. */
  readonly unsaved: boolean;
}

export function isFailed(outcome: Outcome): outcome is FailedDocument {
  return "error" in outcome;
}

/** Judged as soon as somebody answers. */
export function needsAnswer({ recognition }: Pick<DeskFile, "recognition">): boolean {
  return recognition?.questions.some(({ ask }) => ask !== "other-file") ?? false;
}

/** A file that cannot be opened, since it cannot be read. One that asks something, or is another paper, can be looked at. */
export function isUnreadable({ outcome, recognition }: DeskFile): boolean {
  return outcome !== null && isFailed(outcome) && recognition === null;
}

/** "folder/学校.xlsx" → "学校.xlsx" */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
