/** What is judged and with what weight: the scheme, changed by 评分设置. */
import { DEFAULT_PARAMETERS, indicatorById, standingUnder, weightUnder } from "../criteria";
import type { IndicatorId, OrganisationLevel, ParameterKey, Parameters, Scheme, Standing } from "../criteria/types";
import { areaOf, type CellAddress } from "../spreadsheet";
import type { Setting } from "../workbook/submission";
import type { Adjustment } from "./assessment";

/** One indicator as this assessment judges it. */
export interface JudgedIndicator {
  readonly id: IndicatorId;
  /** The item's number under the scheme. */
  readonly number: string;
  readonly standing: Standing;
  /** 0 for observed. */
  readonly weight: number;
  /** The cell that switches it off; null: it is on. */
  readonly switchedOffAt: CellAddress | null;
}

type SettingOf<What extends Setting["what"]> = Extract<Setting, { what: What }>;

/** The last setting for each thing that can be set. */
interface LastSettings {
  readonly enabled: ReadonlyMap<IndicatorId, SettingOf<"enabled">>;
  readonly standing: ReadonlyMap<IndicatorId, SettingOf<"standing">>;
  readonly weight: ReadonlyMap<IndicatorId, SettingOf<"weight">>;
  readonly parameter: ReadonlyMap<ParameterKey, SettingOf<"parameter">>;
}

/** The scheme's indicators in its order, after the settings. */
export function judgedIndicators(scheme: Scheme, settings: readonly Setting[]): JudgedIndicator[] {
  const last = lastOf(settings);
  return scheme.items.flatMap(({ number, indicators }) =>
    indicators.map((id) => {
      const standing = last.standing.get(id)?.value ?? standingUnder(scheme, id);
      const enabled = last.enabled.get(id);
      return {
        id,
        number,
        standing,
        weight: standing === "observed" ? 0 : (last.weight.get(id)?.value ?? rawWeight(scheme, id)),
        switchedOffAt: enabled && !enabled.value ? enabled.at : null,
      };
    }),
  );
}

/** An indicator that the scheme only observes takes the catalogue's weight when a team makes it count. */
function rawWeight(scheme: Scheme, id: IndicatorId): number {
  return standingUnder(scheme, id) === "observed" ? indicatorById(id).weight : weightUnder(scheme, id);
}

/** The limits for a level: the project's, then the scheme's where it is made for that level, then the settings'. */
export function parametersFor(scheme: Scheme, settings: readonly Setting[], level: OrganisationLevel): Parameters {
  const own: Record<ParameterKey, number> = { ...schemeParameters(scheme, level) };
  for (const { key, value } of lastOf(settings).parameter.values()) own[key] = value;
  return own;
}

function schemeParameters(scheme: Scheme, level: OrganisationLevel): Parameters {
  const applies = scheme.level === null || scheme.level === level;
  return { ...DEFAULT_PARAMETERS[level], ...(applies ? scheme.parameters : {}) };
}

/**
 * Every change the settings made to the scheme, in the order of the sheet; what leaves things as they were is no
 * change. `level` says which defaults the parameters are held against.
 */
export function adjustmentsOf(scheme: Scheme, settings: readonly Setting[], level: OrganisationLevel): Adjustment[] {
  const last = lastOf(settings);
  const parameters = schemeParameters(scheme, level);
  const picked = new Set(scheme.items.flatMap((item) => item.indicators));
  return settings.flatMap((setting): Adjustment[] => {
    const cells = [areaOf(setting.at)];
    if (setting.what === "parameter") {
      const { what, key, value: to } = setting;
      const from = parameters[key];
      return last.parameter.get(key) === setting && from !== to ? [{ what, key, from, to, cells }] : [];
    }
    const { indicator } = setting;
    if (!picked.has(indicator) || last[setting.what].get(indicator) !== setting) return [];
    switch (setting.what) {
      case "enabled":
        return setting.value ? [] : [{ what: "enabled", indicator, from: true, to: false, cells }];
      case "standing": {
        const from = standingUnder(scheme, indicator);
        return from === setting.value ? [] : [{ what: "standing", indicator, from, to: setting.value, cells }];
      }
      case "weight": {
        const from = weightUnder(scheme, indicator);
        return from === setting.value ? [] : [{ what: "weight", indicator, from, to: setting.value, cells }];
      }
    }
  });
}

function lastOf(settings: readonly Setting[]): LastSettings {
  const enabled = new Map<IndicatorId, SettingOf<"enabled">>();
  const standing = new Map<IndicatorId, SettingOf<"standing">>();
  const weight = new Map<IndicatorId, SettingOf<"weight">>();
  const parameter = new Map<ParameterKey, SettingOf<"parameter">>();
  for (const setting of settings) {
    switch (setting.what) {
      case "enabled":
        enabled.set(setting.indicator, setting);
        break;
      case "standing":
        standing.set(setting.indicator, setting);
        break;
      case "weight":
        weight.set(setting.indicator, setting);
        break;
      case "parameter":
        parameter.set(setting.key, setting);
        break;
    }
  }
  return { enabled, standing, weight, parameter };
}
