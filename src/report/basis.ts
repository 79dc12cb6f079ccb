/** What a verdict or a score rests on, and how far it is to be trusted, as every output says it. */
import type { IndicatorResult, OrganisationAssessment } from "../assess/assessment";
import type { IndicatorId, ParameterKey, Standing } from "../criteria";
import { formatNumber } from "./figures";
import type { Words } from "./words";

type Said = Pick<Words, "report">;

/** “由38行名单证实”, “依据2份文件”, “仅自评”, “评审认定（秦）”; "" for what rests on nothing. */
export function basisPhrase(
  result: Pick<IndicatorResult, "id" | "verdict" | "basis" | "groundCount" | "reviewer">,
  { report }: Said,
): string {
  const said = report.basis;
  switch (result.basis) {
    case "data": {
      const rows = said.rows[rowsNamed(result.id)](result.groundCount);
      return result.verdict === "review" ? said.dataOpen(rows) : said.data(rows);
    }
    case "document":
      return said.document(result.groundCount);
    case "declared":
      return said.declared;
    case "reviewer":
      return said.reviewer(result.reviewer?.by ?? "");
    case null:
      return "";
  }
}

type RowName = keyof Words["report"]["basis"]["rows"];

/** What the rows of these are called; departments (2.1, 3.3, 3.5) may be those of a roster and are just rows. */
const ROW_NAMES: readonly (readonly [RowName, readonly IndicatorId[]])[] = [
  ["roster", ["2.2", "3.1", "3.2", "3.4", "4.1", "4.2", "5.3"]],
  ["congresses", ["5.2", "6.1", "6.2", "6.3", "6.4"]],
  ["records", ["7.1", "7.2", "7.3", "8.1", "8.2", "9.1"]],
  ["guidance", ["9.2", "10.1", "10.2"]],
  ["collegeUnions", ["3.6"]],
];

function rowsNamed(id: IndicatorId): RowName {
  return ROW_NAMES.find(([, indicators]) => indicators.includes(id))?.[0] ?? "rows";
}

const STRONGEST_FIRST = ["data", "document", "declared", "reviewer"] as const;

/** “数据证实 61 · 文件 12 · 仅自评 21 · 评审 6”: the confirmed points, parts without any left out; "" without a score. */
export function splitPhrase(
  { scoreByBasis }: Pick<OrganisationAssessment, "scoreByBasis">,
  { report: { basis } }: Said,
): string {
  if (scoreByBasis === null) return "";
  return STRONGEST_FIRST.filter((part) => scoreByBasis[part] > 0)
    .map((part) => `${basis.split[part]} ${formatNumber(scoreByBasis[part])}`)
    .join(" · ");
}

/** “评审认定 3 项（秦、赵）”; "" where no verdict is a reviewer's. */
export function reviewedPhrase(
  { reviewed }: Pick<OrganisationAssessment, "reviewed">,
  { report: { basis, places } }: Said,
): string {
  return reviewed.count === 0 ? "" : basis.reviewed(reviewed.count, reviewed.by.join(places.separator));
}

/** “另有 2 项评审结论未署评审人，仅列示、未计入”; "" where all that was entered counts. */
export function notCountedPhrase(
  {
    indicators,
  }: {
    readonly indicators: readonly (Pick<IndicatorResult, "decidedBy"> & {
      readonly reviewer: { readonly by: string } | null;
    })[];
  },
  { report: { basis } }: Said,
): string {
  const shown = indicators.filter(({ reviewer, decidedBy }) => reviewer?.by === "" && decidedBy === "check");
  return shown.length === 0 ? "" : basis.notCounted(shown.length);
}

/** “未附人员名单，人员情况仅凭自评”; "" with a roster. */
export function rosterPhrase(
  { hasRoster }: Pick<OrganisationAssessment, "hasRoster">,
  { report: { basis } }: Said,
): string {
  return hasRoster ? "" : basis.noRoster;
}

/** How many things 评分设置 changed, by what that means for the school. */
export interface SettingCounts {
  readonly off: number;
  readonly eased: number;
  readonly tightened: number;
  readonly weights: number;
}

/** A change by 评分设置, as assessments hold it; of documents `key` is their `parameter`. */
export interface ChangedSetting {
  readonly what: "enabled" | "standing" | "weight" | "parameter";
  readonly key?: ParameterKey | null;
  readonly from: string | number | boolean;
  readonly to: string | number | boolean;
}

/** Tells what is switched off, eased (standing lowered, limit raised, minimum lowered) and tightened apart. */
export function settingCounts(adjustments: readonly ChangedSetting[]): SettingCounts {
  const counts = { off: 0, eased: 0, tightened: 0, weights: 0 };
  for (const change of adjustments) counts[effectOf(change)] += 1;
  return counts;
}

const STRICTNESS: Readonly<Record<Standing, number>> = { core: 2, required: 1, observed: 0 };

/** Where a lower figure asks less; everything else is an upper limit. More students make fewer schools large. */
const LOWER_EASES: ReadonlySet<ParameterKey> = new Set<ParameterKey>([
  "largeSchoolStudents",
  "collegeExperienceMin",
  "delegateRatioMin",
  "nonCadreMin",
]);

function effectOf({ what, key, from, to }: ChangedSetting): keyof SettingCounts {
  switch (what) {
    case "enabled":
      return to === true ? "tightened" : "off";
    case "weight":
      return "weights";
    case "standing":
      return strictness(to) < strictness(from) ? "eased" : "tightened";
    case "parameter": {
      const lowered = Number(to) < Number(from);
      const lowerEases = key !== undefined && key !== null && LOWER_EASES.has(key);
      return lowered === lowerEases ? "eased" : "tightened";
    }
  }
}

function strictness(standing: ChangedSetting["from"]): number {
  return standing === "core" || standing === "required" ? STRICTNESS[standing] : STRICTNESS.observed;
}

/** “评分设置：停用 33 项、放宽 2 处、调整权重 4 项”; "" where nothing was changed. */
export function settingsPhrase(adjustments: readonly ChangedSetting[], words: Said): string {
  return settingCountsPhrase(settingCounts(adjustments), words);
}

/** The same of changes that have been counted. */
export function settingCountsPhrase(counts: SettingCounts, { report: { basis, places } }: Said): string {
  const parts = (["off", "eased", "tightened", "weights"] as const)
    .filter((effect) => counts[effect] > 0)
    .map((effect) => basis.settingsParts[effect](counts[effect]));
  return parts.length === 0 ? "" : basis.settings(parts.join(places.separator));
}

/** What stands beside a conclusion for the reader to weigh it: no roster, reviewers' verdicts, changed settings. */
export function trustPhrases(
  organisation: Pick<OrganisationAssessment, "hasRoster" | "reviewed" | "indicators">,
  adjustments: readonly ChangedSetting[],
  words: Said,
): string[] {
  return [
    rosterPhrase(organisation, words),
    reviewedPhrase(organisation, words),
    notCountedPhrase(organisation, words),
    settingsPhrase(adjustments, words),
  ].filter((phrase) => phrase !== "");
}
