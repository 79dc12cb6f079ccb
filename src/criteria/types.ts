/** The shape of the catalogue. Data only: what is judged, under which scheme, on what basis. */

export type Language = "zh-CN" | "en-US";
export type LocalizedText = Readonly<Record<Language, string>>;

/** Ids of the 34 indicators, dimension.number. */
export const INDICATOR_IDS = [
  "1.1", "1.2",
  "2.1", "2.2", "2.3", "2.4",
  "3.1", "3.2", "3.3", "3.4", "3.5", "3.6",
  "4.1", "4.2",
  "5.1", "5.2", "5.3",
  "6.1", "6.2", "6.3", "6.4",
  "7.1", "7.2", "7.3", "7.4",
  "8.1", "8.2", "8.3",
  "9.1", "9.2", "9.3",
  "10.1", "10.2", "10.3",
] as const; // prettier-ignore
export type IndicatorId = (typeof INDICATOR_IDS)[number];

export const DIMENSION_IDS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"] as const;
export type DimensionId = (typeof DIMENSION_IDS)[number];

/** core ★ and required count for the conclusion; observed ▲ is reported and never scored. */
export type Standing = "core" | "required" | "observed";
export type OrganisationKind = "undergraduate" | "graduate";
export type OrganisationLevel = "school" | "college";

/** What to do about a gap, what proves that it is done, and on what basis it is asked for. */
export interface Remediation {
  readonly action: LocalizedText;
  readonly proof: LocalizedText;
  readonly basis: LocalizedText;
}

export interface Indicator {
  readonly id: IndicatorId;
  /** kebab-case English name; also the file name of its check. */
  readonly slug: string;
  readonly dimension: DimensionId;
  readonly name: LocalizedText;
  readonly standing: Standing;
  /** Default weight; those of one dimension add up to 10. This project's own figures, not official ones. */
  readonly weight: number;
  /** Short references: "O19", "F20-1", "F21-11★", "FC-9", "R6". */
  readonly sources: readonly string[];
  /**
   * Words that a form's row about this indicator can hold, most telling first; used to check that a row pasted
   * without ids is what its number says.
   */
  readonly keywords: readonly string[];
  readonly remediation: Remediation;
}

export interface Dimension {
  readonly id: DimensionId;
  readonly name: LocalizedText;
}

/** Figures that a scheme or the settings sheet may change. Shares are fractions (0.3 for 30 %). */
export interface Parameters {
  readonly staffLimit: number;
  readonly staffLimitLarge: number;
  readonly largeSchoolStudents: number;
  readonly presidiumLimit: number;
  readonly departmentLimit: number;
  readonly rankLimit: number;
  readonly collegeExperienceMin: number;
  readonly delegateRatioMin: number;
  readonly nonCadreMin: number;
  readonly congressMaxDays: number;
}
export type ParameterKey = keyof Parameters;

/** One item of a form: its own number there, and the indicators that its conclusion speaks for. */
export interface SchemeItem {
  readonly number: string;
  readonly indicators: readonly IndicatorId[];
  /** Standing under this scheme; left out: the catalogue's own, except that core is never taken over silently. */
  readonly standing?: Standing;
  /** Weight of the whole item; several indicators share it in proportion to their default weights. */
  readonly weight?: number;
  /** True for items that were not read in the published form but inferred from sister forms. */
  readonly inferred?: boolean;
  /** True where the form has a row with a conclusion of its own for each of the indicators, all under one number. */
  readonly separateRows?: boolean;
}

export interface Scheme {
  readonly id: string;
  readonly name: LocalizedText;
  /** The level the scheme is made for; null: either. */
  readonly level: OrganisationLevel | null;
  readonly items: readonly SchemeItem[];
  readonly parameters: Partial<Parameters>;
  /** Whether the post titles 主席 and 副主席 are accepted by indicator 3.4. */
  readonly chairTitlesAllowed: boolean;
}
