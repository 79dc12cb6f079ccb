/** The few facts of a graded file that a run keeps in memory: for its lines, its counts and its exit status. */
import * as v from "valibot";

const score = v.nullable(v.number());
const known = v.object({ sureness: v.string() });

/** The part of the published documents that facts are made of. */
export const FactsDocument = v.object({
  error: v.optional(v.object({ code: v.string(), message: v.string() })),
  recognition: v.nullish(v.object({ form: known, scheme: known, academicYear: v.nullable(known), asOf: known })),
  organisations: v.optional(
    v.array(
      v.object({
        name: v.string(),
        school: v.string(),
        conclusion: v.picklist(["met", "needs-review", "not-met"]),
        score: v.object({ confirmed: score, possible: score }),
        indicators: v.array(v.object({ standing: v.string(), verdict: v.string() })),
      }),
    ),
  ),
});

type Deep<T> = T extends readonly (infer Item)[]
  ? readonly Deep<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Deep<T[Key]> }
    : T;

export interface OrganisationFacts {
  readonly name: string;
  readonly school: string;
  readonly conclusion: "met" | "needs-review" | "not-met";
  readonly confirmed: number | null;
  readonly possible: number | null;
  /** Core indicators that are not met. */
  readonly coreFailures: number;
  /** Indicators to verify, those that are only observed aside. */
  readonly toVerify: number;
}

/** Why a file could not be graded. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

export interface FileFacts {
  readonly organisations: readonly OrganisationFacts[];
  /** True for a file that could not be graded. */
  readonly failed: boolean;
  /** Why it could not; null for one that could. */
  readonly failure: Failure | null;
  /** True where the file does not state its form, scheme, year or day, and one was assumed. */
  readonly assumed: boolean;
}

/** The facts of a document. */
export function factsOf(document: Deep<v.InferOutput<typeof FactsDocument>>): FileFacts {
  const organisations = document.organisations ?? [];
  const { form, scheme, academicYear, asOf } = document.recognition ?? {};
  const failed = document.error !== undefined;
  return {
    failed,
    failure: document.error ?? null,
    assumed: !failed && [form, scheme, academicYear, asOf].some((fact) => fact?.sureness === "assumed"),
    organisations: organisations.map(({ name, school, conclusion, score, indicators }) => ({
      name,
      school,
      conclusion,
      confirmed: score.confirmed,
      possible: score.possible,
      coreFailures: indicators.filter(({ standing, verdict }) => standing === "core" && isUnmet(verdict)).length,
      toVerify: indicators.filter(({ standing, verdict }) => standing !== "observed" && verdict === "review").length,
    })),
  };
}

/** A declaration that is missing counts as not met, as it does in the conclusion. */
function isUnmet(verdict: string): boolean {
  return verdict === "fail" || verdict === "missing";
}
