/** The organisations of a roll-up in their order, with what is counted of each. */
import type { Conclusion } from "../../assess/assessment";
import { DIMENSION_IDS } from "../../criteria";
import type { AssessmentDocument, OrganisationDocument, RecognitionDocument } from "../document";
import { settingCounts } from "../basis";
import type { AssumedFact, RollupOrganisation } from "./model";
import { compareText, organisationKey } from "./names";

/** One organisation of one file as it came. */
export interface Entry {
  readonly document: AssessmentDocument;
  readonly organisation: OrganisationDocument;
}

const CONCLUSION_ORDER: Readonly<Record<Conclusion, number>> = { met: 0, "needs-review": 1, "not-met": 2 };

/** All organisations, the best first. The same documents in another order give the same list. */
export function entriesInOrder(documents: readonly AssessmentDocument[]): Entry[] {
  return documents
    .flatMap((document) => organisationsOf(document).map((organisation) => ({ document, organisation })))
    .sort(compareEntries);
}

/** The organisations of a document; one that does not name its school belongs to the one that was recognised. */
export function organisationsOf({ organisations, recognition }: AssessmentDocument): readonly OrganisationDocument[] {
  const school = recognition?.school?.value ?? "";
  if (school === "") return organisations;
  return organisations.map((organisation) =>
    organisation.school.trim() === "" ? { ...organisation, school } : organisation,
  );
}

/** What was assumed about the file, or about this organisation of it. */
function assumedOf(recognition: RecognitionDocument | null, { name, level }: OrganisationDocument): AssumedFact[] {
  if (recognition === null) return [];
  const { form, academicYear, scheme, asOf, organisations } = recognition;
  const own = organisations.find((other) => other.name === name && other.level.value === level);
  const facts = [
    { fact: "form" as const, known: form },
    { fact: "academicYear" as const, known: academicYear },
    { fact: "scheme" as const, known: scheme },
    { fact: "level" as const, known: own?.level ?? null },
    { fact: "asOf" as const, known: asOf },
  ];
  return facts.flatMap(({ fact, known }) =>
    known?.sureness === "assumed" ? [{ fact, source: known.source, text: known.text }] : [],
  );
}

function compareEntries(a: Entry, b: Entry): number {
  const { organisation: one, document: from } = a;
  const { organisation: other, document: of } = b;
  return (
    CONCLUSION_ORDER[one.conclusion] - CONCLUSION_ORDER[other.conclusion] ||
    (other.score.confirmed ?? -1) - (one.score.confirmed ?? -1) ||
    (other.score.possible ?? -1) - (one.score.possible ?? -1) ||
    compareText(one.school, other.school) ||
    compareText(one.name, other.name) ||
    compareText(from.file, of.file) ||
    compareText(from.sha256, of.sha256)
  );
}

/** Counts and ranks entries that are in order. */
export function describeEntries(entries: readonly Entry[]): RollupOrganisation[] {
  const files = filesByOrganisation(entries);
  let rank = 0;
  let previous: OrganisationDocument | null = null;
  return entries.map((entry, at) => {
    const { organisation } = entry;
    const ties =
      previous !== null &&
      previous.conclusion === organisation.conclusion &&
      previous.score.confirmed === organisation.score.confirmed;
    if (!ties) rank = at + 1;
    previous = organisation;
    return describe(entry, organisation.score.confirmed === null ? null : rank, files);
  });
}

function describe(entry: Entry, rank: number | null, files: ReadonlyMap<string, readonly Entry[]>): RollupOrganisation {
  const { document, organisation } = entry;
  const { school, name, kind, level, conclusion, grade, score, indicators } = organisation;
  const counted = indicators.filter(({ standing }) => standing !== "observed");
  const failing = counted.filter(({ verdict }) => verdict === "fail" || verdict === "missing");
  const key = organisationKey(organisation);
  const same = (key === null ? undefined : files.get(key)) ?? [];
  return {
    rank,
    school,
    organisation: name,
    kind,
    level,
    scheme: organisation.scheme,
    asOf: document.asOf,
    assumed: assumedOf(document.recognition, organisation),
    hasRoster: organisation.hasRoster,
    reviewed: organisation.reviewed,
    settings: settingCounts(
      document.adjustments.map(({ what, parameter, from, to }) => ({ what, key: parameter, from, to })),
    ),
    conclusion,
    grade,
    confirmed: score.confirmed,
    possible: score.possible,
    coreFailures: failing.filter(({ standing }) => standing === "core").length,
    gaps: failing.length,
    toVerify: counted.filter(({ verdict }) => verdict === "review").length,
    problems: document.problems.length,
    file: document.file,
    duplicates: same.filter((other) => other !== entry).map((other) => other.document.file),
    dimensions: DIMENSION_IDS.map((id) => {
      const scored = organisation.dimensions.find((dimension) => dimension.id === id);
      return { id, share: scored && scored.maximum > 0 ? scored.confirmed / scored.maximum : null };
    }),
  };
}

function filesByOrganisation(entries: readonly Entry[]): Map<string, Entry[]> {
  const files = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = organisationKey(entry.organisation);
    if (key === null) continue;
    const same = files.get(key);
    if (same) same.push(entry);
    else files.set(key, [entry]);
  }
  return files;
}
