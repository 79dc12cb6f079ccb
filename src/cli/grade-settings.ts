/** What a run of `grade` asks of each of its files. */
import type { Language } from "../criteria";
import type { Answers } from "../recognise/recognition";
import type { PinnedSettings } from "../workbook/pinned-settings";

/** What holds for every file of a run. */
export interface GradeSettings {
  /** What the command line says about every workbook of the run. */
  readonly answers: Answers;
  /** YYYY-MM-DD, for workbooks that state no day. */
  readonly today: string;
  /** True: the reviewers' columns count whoever filled them in. */
  readonly reviewing: boolean;
  /** A team's own 评分设置, for all workbooks. */
  readonly pinned?: PinnedSettings;
  readonly language: Language;
  readonly version: string;
  readonly debug: boolean;
  /** The output folder; graded copies are recorded relative to it. Null: beside the inputs. */
  readonly out: string | null;
  /** Whether a file that needs an answer says all that was seen of it; else just the reason. */
  readonly detailed: boolean;
  /** Wanted besides the line of the record. */
  readonly text: { readonly width: number; readonly colour: boolean } | null;
  readonly entry: boolean;
  /** Paths that belong to other files of the run: never a second choice for a graded copy. */
  readonly reserved: readonly string[];
}

/** One file of a run. */
export interface FileJob {
  readonly path: string;
  readonly id: string;
  /** Where the graded copy goes; null: none is to be written. */
  readonly target: string | null;
  /** The SHA-256 of what an earlier run wrote there: a copy that is still the same holds nothing of a person's. */
  readonly writtenBefore: string | null;
}
