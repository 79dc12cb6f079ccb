/** The organisations of a roll-up in their order, with what is counted of each. */
import type { Conclusion } from "../../assess/assessment";
import type { CondensedAssessment, CondensedOrganisation } from "./condensed";
import type { RollupOrganisation } from "./model";
import { compareText, organisationKey } from "./names";

/** One organisation of one file as it came. */
export interface Entry {
  readonly document: CondensedAssessment;
  readonly organisation: CondensedOrganisation;
}

const CONCLUSION_ORDER: Readonly<Record<Conclusion, number>> = { met: 0, "needs-review": 1, "not-met": 2 };

/** All organisations, the best first. The same documents in another order give the same list. */
export function entriesInOrder(documents: readonly CondensedAssessment[]): Entry[] {
  return documents
    .flatMap((document) => document.organisations.map((organisation) => ({ document, organisation })))
    .sort(compareEntries);
}

function compareEntries(a: Entry, b: Entry): number {
  const { organisation: one, document: from } = a;
  const { organisation: other, document: of } = b;
  return (
    CONCLUSION_ORDER[one.conclusion] - CONCLUSION_ORDER[other.conclusion] ||
    (other.confirmed ?? -1) - (one.confirmed ?? -1) ||
    (other.possible ?? -1) - (one.possible ?? -1) ||
    compareText(one.school, other.school) ||
    compareText(one.organisation, other.organisation) ||
    compareText(from.file, of.file) ||
    compareText(from.sha256, of.sha256)
  );
}

/** Ranks entries that are in order, and names the other files about each. */
export function describeEntries(entries: readonly Entry[]): RollupOrganisation[] {
  const files = entriesByOrganisation(entries);
  let rank = 0;
  let previous: CondensedOrganisation | null = null;
  return entries.map((entry, at) => {
    const { document, organisation } = entry;
    const ties =
      previous !== null &&
      previous.conclusion === organisation.conclusion &&
      previous.confirmed === organisation.confirmed;
    if (!ties) rank = at + 1;
    previous = organisation;
    const key = keyOf(entry);
    const same = (key === null ? undefined : files.get(key)) ?? [];
    return {
      rank: organisation.confirmed === null ? null : rank,
      school: organisation.school,
      organisation: organisation.organisation,
      kind: organisation.kind,
      level: organisation.level,
      scheme: organisation.scheme,
      asOf: organisation.asOf,
      assumed: organisation.assumed,
      hasRoster: organisation.hasRoster,
      reviewed: organisation.reviewed,
      settings: organisation.settings,
      conclusion: organisation.conclusion,
      grade: organisation.grade,
      confirmed: organisation.confirmed,
      possible: organisation.possible,
      coreFailures: organisation.coreFailures,
      gaps: organisation.gaps,
      toVerify: organisation.toVerify,
      problems: organisation.problems,
      file: document.file,
      duplicates: same.length < 2 ? NONE : same.filter((other) => other !== entry).map((other) => other.document.file),
      dimensions: organisation.dimensions,
    };
  });
}

/** One list for the many that have no other file. */
const NONE: readonly string[] = [];

function keyOf({ organisation: { school, organisation } }: Entry): string | null {
  return organisationKey({ school, name: organisation });
}

function entriesByOrganisation(entries: readonly Entry[]): Map<string, Entry[]> {
  const files = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === null) continue;
    const same = files.get(key);
    if (same) same.push(entry);
    else files.set(key, [entry]);
  }
  return files;
}
