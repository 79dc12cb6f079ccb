/** The files on the desk and what is known of each. */
import type { AssessmentDocument, FailedDocument } from "../../report/document";
import type { FileId } from "../contract";

export type Outcome = AssessmentDocument | FailedDocument;

export interface DeskFile {
  readonly id: FileId;
  /** With the folders it came in, for telling files of one name apart. */
  readonly path: string;
  readonly blob: Blob;
  /** Null until it was judged. */
  readonly outcome: Outcome | null;
  /** Holds decisions of a reviewer that were not downloaded. */
  readonly unsaved: boolean;
}

export function isFailed(outcome: Outcome): outcome is FailedDocument {
  return "error" in outcome;
}

/** "folder/学校.xlsx" → "学校.xlsx" */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
