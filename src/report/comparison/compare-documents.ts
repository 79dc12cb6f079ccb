/** Two rounds of documents → one comparison. */
import type { AssessmentDocument, FailedDocument, OrganisationDocument } from "../document";
import { compareText, organisationKey, organisationsOf } from "../rollup";
import { compareDocumentGaps } from "./gaps";
import {
  COMPARISON_FORMAT,
  type Comparison,
  type GapStatus,
  type OrganisationComparison,
  type Round,
  type RoundResult,
  type Unmatched,
} from "./model";

type Documents = readonly (AssessmentDocument | FailedDocument)[];

interface Entry {
  readonly document: AssessmentDocument;
  readonly organisation: OrganisationDocument;
}

interface Sorted {
  /** The newest entry of each organisation. */
  readonly byKey: ReadonlyMap<string, Entry>;
  readonly passedOver: readonly { readonly key: string; readonly entry: Entry }[];
}

/**
 * Matches organisations by school and name and compares their gaps and scores. Where each round holds just one
 * organisation the two are compared whatever they are called: a school that writes its name in full the second time is
 * still the same.
 */
export function compareDocuments(before: Documents, after: Documents): Comparison {
  const earlier = sortOut(before);
  const later = sortOut(after);
  const pairs: { readonly from: Entry; readonly to: Entry }[] = [];
  const onlyBefore: Entry[] = [];
  const matched = new Set<Entry>();
  for (const [key, from] of earlier.byKey) {
    const to = later.byKey.get(key) ?? alone(earlier, later);
    if (!to) {
      onlyBefore.push(from);
      continue;
    }
    matched.add(to);
    pairs.push({ from, to });
  }
  const onlyAfter = [...later.byKey.values()].filter((entry) => !matched.has(entry));
  return {
    schema: COMPARISON_FORMAT,
    organisations: pairs
      .map(({ from, to }) => compareEntries(from, to))
      .sort((a, b) => compareText(a.school, b.school) || compareText(a.organisation, b.organisation)),
    onlyBefore: onlyBefore.map(unmatched).sort(compareUnmatched),
    onlyAfter: onlyAfter.map(unmatched).sort(compareUnmatched),
    passedOver: [...tellPassedOver(earlier, "before"), ...tellPassedOver(later, "after")],
    failed: [...failures(before, "before"), ...failures(after, "after")],
  };
}

/** The only organisation of the later round where the earlier one has just one too. */
function alone(earlier: Sorted, later: Sorted): Entry | undefined {
  const [only] = later.byKey.values();
  return earlier.byKey.size === 1 && later.byKey.size === 1 ? only : undefined;
}

function sortOut(documents: Documents): Sorted {
  const byKey = new Map<string, Entry>();
  const passedOver: { key: string; entry: Entry }[] = [];
  for (const document of documents) {
    if (!("organisations" in document)) continue;
    for (const organisation of organisationsOf(document)) {
      const entry = { document, organisation };
      const key = organisationKey(organisation) ?? JSON.stringify(["file", document.file, organisation.name]);
      const known = byKey.get(key);
      const newer = !known || document.asOf >= known.document.asOf;
      if (newer) byKey.set(key, entry);
      if (known) passedOver.push({ key, entry: newer ? known : entry });
    }
  }
  return { byKey, passedOver };
}

function compareEntries(from: Entry, to: Entry): OrganisationComparison {
  const before = resultOf(from);
  const after = resultOf(to);
  const gaps = compareDocumentGaps(from.organisation, to.organisation);
  const count = (wanted: GapStatus): number => gaps.filter(({ status }) => status === wanted).length;
  return {
    school: to.organisation.school,
    organisation: to.organisation.name,
    level: to.organisation.level,
    before,
    after,
    change:
      before.confirmed === null || after.confirmed === null
        ? null
        : Math.round((after.confirmed - before.confirmed) * 100) / 100,
    counts: {
      new: count("new"),
      open: count("open"),
      resolved: count("resolved"),
      "not-assessed": count("not-assessed"),
    },
    gaps,
  };
}

function resultOf({ document, organisation }: Entry): RoundResult {
  const { conclusion, grade, score, scheme } = organisation;
  const { file, asOf } = document;
  const { school, name } = organisation;
  return {
    school,
    organisation: name,
    file,
    scheme,
    asOf,
    conclusion,
    grade,
    confirmed: score.confirmed,
    possible: score.possible,
  };
}

function unmatched({ document, organisation }: Entry): Unmatched {
  return { school: organisation.school, organisation: organisation.name, file: document.file };
}

function compareUnmatched(a: Unmatched, b: Unmatched): number {
  return compareText(a.school, b.school) || compareText(a.organisation, b.organisation) || compareText(a.file, b.file);
}

function tellPassedOver({ byKey, passedOver }: Sorted, round: Round): Comparison["passedOver"] {
  return passedOver.map(({ key, entry }) => ({
    round,
    ...unmatched(entry),
    used: byKey.get(key)?.document.file ?? "",
  }));
}

function failures(documents: Documents, round: Round): Comparison["failed"] {
  return documents.flatMap((document) =>
    "error" in document
      ? [{ round, file: document.file, code: document.error.code, message: document.error.message }]
      : [],
  );
}
