/** What a roll-up of many assessments holds, as plain data: also the JSON document `reform-check/rollup@1`. */
import type { Conclusion, Grade, Verdict } from "../../assess/assessment";
import type { DimensionId, IndicatorId, OrganisationKind, OrganisationLevel, Standing } from "../../criteria";
import type { FactSource } from "../../recognise/recognition";
import type { SettingCounts } from "../basis";
import type { OpenVerdict } from "../gaps";

export const ROLLUP_FORMAT = "reform-check/rollup@1";

/** A fact that the file does not state, as it was assumed: “按学年推定”. */
export interface AssumedFact {
  readonly fact: "form" | "academicYear" | "scheme" | "level" | "asOf";
  readonly source: FactSource;
  /** The words it was read from; "" where there are none. */
  readonly text: string;
}

/** One organisation in one file. */
export interface RollupOrganisation {
  /** Place by conclusion, then confirmed score; ties share it and leave the next places out. Null without a score. */
  readonly rank: number | null;
  readonly school: string;
  readonly organisation: string;
  readonly kind: OrganisationKind;
  readonly level: OrganisationLevel;
  /** Id of the scheme that it was judged by. */
  readonly scheme: string;
  readonly asOf: string;
  readonly assumed: readonly AssumedFact[];
  /** False: no roster was handed in. */
  readonly hasRoster: boolean;
  /** Verdicts that are a reviewer's, and whose. */
  readonly reviewed: { readonly count: number; readonly by: readonly string[] };
  /** What 评分设置 of its file switched off, eased, tightened or weighed anew. */
  readonly settings: SettingCounts;
  readonly conclusion: Conclusion;
  readonly grade: Grade | null;
  readonly confirmed: number | null;
  readonly possible: number | null;
  /** Core indicators that fail or are missing. */
  readonly coreFailures: number;
  /** Core and required indicators that fail or are missing. */
  readonly gaps: number;
  /** Core and required indicators that are to be verified. */
  readonly toVerify: number;
  /** Problems found in reading the file; those of a file with several organisations count for each of them. */
  readonly problems: number;
  readonly file: string;
  /** Other files that speak for the same school and organisation. */
  readonly duplicates: readonly string[];
  /** All ten, in order: the confirmed share of the dimension's maximum; null where nothing of it is scored. */
  readonly dimensions: readonly { readonly id: DimensionId; readonly share: number | null }[];
}

/** How one indicator stands over all organisations whose scheme asks for it. */
export interface RollupIndicator {
  readonly id: IndicatorId;
  /** Those it has under the schemes at hand, the strictest first. */
  readonly standings: readonly Standing[];
  /** How many organisations have each verdict. */
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Schools to which it applies in at least one organisation. */
  readonly schools: number;
  /** Schools where at least one organisation fails or has nothing stated. */
  readonly schoolsWithGap: number;
}

/** One gap of one organisation. */
export interface RollupGap {
  /** Which of `organisations` it belongs to. */
  readonly of: number;
  readonly indicator: IndicatorId;
  /** The item's number under the scheme. */
  readonly number: string;
  readonly standing: Standing;
  readonly verdict: OpenVerdict;
  /** The finding's code; "" where a reviewer decided and nothing was found. */
  readonly code: string;
  /** In the language of the document; "" where a reviewer decided without a finding or a note. */
  readonly message: string;
  /** In the language of the document; "" where the finding has none of its own. */
  readonly remediation: string;
  readonly cells: readonly string[];
}

/** Gaps that are read when they are told: a country's do not fit into memory. */
export interface RollupGaps extends Iterable<RollupGap> {
  readonly length: number;
  /** How many each of `organisations` has, where that is known without reading them. */
  readonly counts?: readonly number[];
}

export interface RollupFailure {
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

export interface Rollup {
  readonly schema: typeof ROLLUP_FORMAT;
  readonly totals: {
    /** Files, those that could not be assessed included. */
    readonly files: number;
    readonly schools: number;
    readonly organisations: number;
    readonly conclusions: Readonly<Record<Conclusion, number>>;
    readonly failed: number;
  };
  /** By conclusion (the best first), then score; what ties stands by school, organisation and file. */
  readonly organisations: readonly RollupOrganisation[];
  /** The commonest gaps first. */
  readonly indicators: readonly RollupIndicator[];
  /** In the order of the organisations, the most pressing of each first. */
  readonly gaps: readonly RollupGap[];
  readonly failed: readonly RollupFailure[];
}

/** A roll-up whose gaps are told one after the other. */
export interface RollupView extends Omit<Rollup, "gaps"> {
  readonly gaps: RollupGaps;
}
