/** What can be wrong with a scheme file. Words are made from it late, in the language of the run. */
import { InputError } from "../spreadsheet";

/** What should stand at a place. */
export type SchemeExpectation =
  | "name"
  | "names"
  | "id"
  | "own-id"
  | "number"
  | "number-text"
  | "indicator"
  | "indicators"
  | "standing"
  | "weight"
  | "boolean"
  | "count"
  | "share"
  | "level"
  | "items"
  | "some-items";

/** What there is to know of each kind of thing that is wrong. `found` is a value as it stands in the file, cut short. */
export interface SchemeRemarks {
  "too-long": { readonly length: number; readonly maximum: number };
  empty: object;
  /** `found` null: the file ends there. */
  "not-json": { readonly line: number; readonly column: number; readonly found: string | null };
  "not-an-object": { readonly found: string };
  missing: object;
  /** `maximum`: of characters, or the largest number. */
  expected: { readonly what: SchemeExpectation; readonly found: string; readonly maximum?: number };
  "expected-object": { readonly known: readonly string[]; readonly found: string };
  "unknown-key": { readonly key: string; readonly known: readonly string[] };
  "unknown-indicator": { readonly found: string };
  twice: { readonly what: "number" | "indicator"; readonly found: string; readonly first: string };
  "limits-crossed": { readonly staffLimit: number; readonly staffLimitLarge: number };
}

export type SchemeRemarkCode = keyof SchemeRemarks;

/** One thing that is wrong. */
export type SchemeRemark<Code extends SchemeRemarkCode = SchemeRemarkCode> = {
  [One in Code]: { readonly code: One; readonly parameters: SchemeRemarks[One] };
}[Code];

/** A remark with its place in the file, "items[2].indicators[0]"; "" for the whole. */
export type SchemeProblem<Code extends SchemeRemarkCode = SchemeRemarkCode> = SchemeRemark<Code> & {
  readonly path: string;
};

/** A scheme file that cannot be used, with everything that is wrong with it. */
export class SchemeFileError extends InputError {
  readonly problems: readonly SchemeProblem[];

  constructor(problems: readonly SchemeProblem[]) {
    super("bad-scheme-file", {
      detail: problems
        .map(({ code, path }) => `${path}:${code}`)
        .slice(0, 20)
        .join(" "),
    });
    this.name = "SchemeFileError";
    this.problems = problems;
  }
}
