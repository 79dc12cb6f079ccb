/** Two rounds of documents → one comparison. */
import type { AssessmentDocument, FailedDocument } from "../document";
import {
  compareText,
  Condenser,
  gapsInMemory,
  isFailure,
  organisationKey,
  type Condensed,
  type CondensedOrganisation,
  type GapStore,
} from "../rollup";
import { compareCondensedGaps } from "./gaps";
import {
  COMPARISON_FORMAT,
  type ComparedGap,
  type Comparison,
  type GapStatus,
  type OrganisationComparison,
  type Round,
  type RoundResult,
  type Unmatched,
} from "./model";

type Documents = readonly (AssessmentDocument | FailedDocument)[];

type Records = readonly Condensed[];

interface Entry {
  readonly file: string;
  readonly organisation: CondensedOrganisation;
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
  const store = gapsInMemory();
  const condenser = new Condenser(store);
  const condense = (documents: Documents): Condensed[] =>
    documents.map((document) => condenser.condense(document, document.file));
  return compareRecords(condense(before), condense(after), store);
}

/** The same from what was kept of documents; the gaps of an organisation are read whenever they are asked for. */
export function compareRecords(before: Records, after: Records, store: GapStore): Comparison {
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
      .map(({ from, to }) => compareEntries(from, to, store))
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

function sortOut(records: Records): Sorted {
  const byKey = new Map<string, Entry>();
  const passedOver: { key: string; entry: Entry }[] = [];
  for (const record of records) {
    if (isFailure(record)) continue;
    for (const organisation of record.organisations) {
      const entry = { file: record.file, organisation };
      const { school, organisation: name, asOf } = organisation;
      const key = organisationKey({ school, name }) ?? JSON.stringify(["file", record.file, name]);
      const known = byKey.get(key);
      const newer = !known || asOf >= known.organisation.asOf;
      if (newer) byKey.set(key, entry);
      if (known) passedOver.push({ key, entry: newer ? known : entry });
    }
  }
  return { byKey, passedOver };
}

function compareEntries(from: Entry, to: Entry, store: GapStore): OrganisationComparison {
  const before = resultOf(from);
  const after = resultOf(to);
  const gaps = (): ComparedGap[] => compareCondensedGaps(from.organisation, to.organisation, store);
  const counts: Record<GapStatus, number> = { new: 0, open: 0, resolved: 0, "not-assessed": 0 };
  for (const { status } of gaps()) counts[status] += 1;
  return {
    school: to.organisation.school,
    organisation: to.organisation.organisation,
    level: to.organisation.level,
    before,
    after,
    change:
      before.confirmed === null || after.confirmed === null
        ? null
        : Math.round((after.confirmed - before.confirmed) * 100) / 100,
    counts,
    get gaps() {
      return gaps();
    },
  };
}

function resultOf({ file, organisation: of }: Entry): RoundResult {
  const { school, organisation, scheme, asOf, conclusion, grade, confirmed, possible } = of;
  return { school, organisation, file, scheme, asOf, conclusion, grade, confirmed, possible };
}

function unmatched({ file, organisation: { school, organisation } }: Entry): Unmatched {
  return { school, organisation, file };
}

function compareUnmatched(a: Unmatched, b: Unmatched): number {
  return compareText(a.school, b.school) || compareText(a.organisation, b.organisation) || compareText(a.file, b.file);
}

function tellPassedOver({ byKey, passedOver }: Sorted, round: Round): Comparison["passedOver"] {
  return passedOver.map(({ key, entry }) => ({
    round,
    ...unmatched(entry),
    used: byKey.get(key)?.file ?? "",
  }));
}

function failures(records: Records, round: Round): Comparison["failed"] {
  return records.filter(isFailure).map(({ file, code, message }) => ({ round, file, code, message }));
}
