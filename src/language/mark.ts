/** One thing that a statement says for or against itself. */

export type MarkKind = "to-come" | "draft" | "against" | "partly" | "rule" | "unknown" | "done" | "denied-well";

/** One thing that a statement says, and where. */
export interface Mark {
  readonly kind: MarkKind;
  /** Place in the whole text. */
  readonly at: number;
  readonly end: number;
  readonly clause: number;
  /** Said of an earlier time (原, 曾). */
  readonly history: boolean;
  /** For "done": something that only a finished thing has. */
  readonly strong?: boolean;
  /** The word it was read from, where it is one of the lexicon. */
  readonly word?: string;
}
