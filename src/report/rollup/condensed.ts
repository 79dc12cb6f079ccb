/**
 * What a report on many files keeps of each document: the facts of a row and a letter for each verdict. The gaps, by far
 * the most of it, wait in a store until they are told.
 */
import type { Verdict } from "../../assess/assessment";
import { DIMENSION_IDS, INDICATOR_IDS, type IndicatorId, type Standing } from "../../criteria";
import { settingCounts } from "../basis";
import type {
  AssessmentDocument,
  FailedDocument,
  IndicatorDocument,
  OrganisationDocument,
  RecognitionDocument,
} from "../document";
import { foundGaps, type FoundGap } from "./gaps";
import type { AssumedFact, RollupFailure, RollupOrganisation } from "./model";

/** Where gaps wait: in memory, or in a file. */
export interface GapStore {
  /** Keeps the gaps of one organisation and answers how to get them back. */
  readonly put: (gaps: readonly FoundGap[]) => number;
  readonly get: (key: number) => readonly FoundGap[];
}

/** An organisation of one file: its row, but for what only all rows together tell. */
export interface CondensedOrganisation extends Omit<RollupOrganisation, "rank" | "file" | "duplicates"> {
  /** Standing and verdict of every indicator, a letter for each (see `verdictsOf`). */
  readonly verdicts: string;
  /** Of its gaps in the store. */
  readonly gapKey: number;
  readonly gapCount: number;
}

export interface CondensedAssessment {
  readonly file: string;
  readonly sha256: string;
  readonly organisations: readonly CondensedOrganisation[];
}

export type Condensed = CondensedAssessment | RollupFailure;

/** True for a file that could not be assessed. */
export function isFailure(record: Condensed): record is RollupFailure {
  return "code" in record;
}

/** A store for as many gaps as memory holds. */
export function gapsInMemory(): GapStore {
  const kept: (readonly FoundGap[])[] = [];
  return { put: (gaps) => kept.push(gaps) - 1, get: (key) => kept[key] ?? [] };
}

/** Condenses documents. What many of them say alike (a school, a share, a day) is kept once. */
export class Condenser {
  readonly #store: GapStore;
  readonly #known = new Map<string, unknown>();

  constructor(store: GapStore) {
    this.#store = store;
  }

  /** @param file where the workbook lies, as reports tell it. */
  condense(document: AssessmentDocument | FailedDocument, file: string): Condensed {
    if ("error" in document) return { file, code: document.error.code, message: document.error.message };
    return {
      file,
      sha256: document.sha256,
      organisations: organisationsOf(document).map((organisation) => this.#organisation(document, organisation)),
    };
  }

  #organisation(document: AssessmentDocument, organisation: OrganisationDocument): CondensedOrganisation {
    const { name, school, kind, level, scheme, hasRoster, reviewed, conclusion, grade, score } = organisation;
    const { indicators } = organisation;
    const counted = indicators.filter(({ standing }) => standing !== "observed");
    const failing = counted.filter(({ verdict }) => verdict === "fail" || verdict === "missing");
    const gaps = foundGaps(organisation);
    return {
      school: this.#once(school),
      organisation: this.#once(name),
      kind,
      level,
      scheme: this.#once(scheme),
      asOf: this.#once(document.asOf),
      assumed: this.#once(assumedOf(document.recognition, organisation)),
      hasRoster,
      reviewed: this.#once(reviewed),
      settings: this.#once(
        settingCounts(
          document.adjustments.map(({ what, parameter, from, to }) => ({ what, key: parameter, from, to })),
        ),
      ),
      conclusion,
      grade,
      confirmed: score.confirmed,
      possible: score.possible,
      coreFailures: failing.filter(({ standing }) => standing === "core").length,
      gaps: failing.length,
      toVerify: counted.filter(({ verdict }) => verdict === "review").length,
      problems: document.problems.length,
      dimensions: DIMENSION_IDS.map((id) => {
        const scored = organisation.dimensions.find((dimension) => dimension.id === id);
        return this.#once({ id, share: scored && scored.maximum > 0 ? scored.confirmed / scored.maximum : null });
      }),
      verdicts: this.#once(lettersOf(indicators)),
      gapKey: this.#store.put(gaps),
      gapCount: gaps.length,
    };
  }

  /** The value itself, or one that says the same and is there already. */
  #once<Value>(value: Value): Value {
    const key = JSON.stringify(value);
    const known = this.#known.get(key);
    // What has this key is of this type: the key is the value written out.
    if (sameShape(value, known)) return known;
    this.#known.set(key, value);
    return value;
  }
}

function sameShape<Value>(value: Value, known: unknown): known is Value {
  return known !== undefined && typeof known === typeof value;
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

export interface IndicatorVerdict {
  readonly id: IndicatorId;
  readonly standing: Standing;
  readonly verdict: Verdict;
}

const STANDINGS: readonly Standing[] = ["core", "required", "observed"];
const VERDICTS: readonly Verdict[] = ["pass", "fail", "review", "missing", "not-applicable"];
const PAIRS = STANDINGS.flatMap((standing) => VERDICTS.map((verdict) => ({ standing, verdict })));
const FIRST_LETTER = "A".charCodeAt(0);
const NOT_ASKED = "-";

/** One letter per indicator of the catalogue, in its order; those that the scheme does not ask for have a dash. */
function lettersOf(indicators: readonly IndicatorDocument[]): string {
  const asked = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return INDICATOR_IDS.map((id) => {
    const found = asked.get(id);
    if (!found) return NOT_ASKED;
    const pair = STANDINGS.indexOf(found.standing) * VERDICTS.length + VERDICTS.indexOf(found.verdict);
    return String.fromCharCode(FIRST_LETTER + pair);
  }).join("");
}

/** The indicators that the organisation was judged by. */
export function verdictsOf({ verdicts }: CondensedOrganisation): IndicatorVerdict[] {
  return INDICATOR_IDS.flatMap((id, at) => {
    const pair = PAIRS[verdicts.charCodeAt(at) - FIRST_LETTER];
    return pair ? [{ id, ...pair }] : [];
  });
}
