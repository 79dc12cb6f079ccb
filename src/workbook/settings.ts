/** Reads 评分设置: what the evaluation team changes about the scheme. One row changes one thing or several. */
import { indicatorById, isIndicatorId, PARAMETER_KEYS, PARAMETER_NAMES } from "../criteria";
import type { IndicatorId, ParameterKey, Scheme, Standing } from "../criteria";
import { isCellError } from "../spreadsheet";
import type { ReadingContext } from "../tables/context";
import { isBlank } from "../tables/grid";
import { readItemNumber } from "../parse/item-number";
import { parseCount, parseFlag, parseShare, parseWeight } from "../parse/number";
import { squeeze } from "../parse/text";
import type { SettingField } from "../tables/sheets";
import type { Reading, Setting } from "./submission";
import type { SettingExpectation } from "../tables/problems";
import type { Table } from "../tables/table";

const STANDINGS: ReadonlyMap<string, Standing> = new Map<string, Standing>([
  ...["核心", "核心指标", "★", "core"].map((word) => [word, "core"] as const),
  ...["一般", "一般指标", "普通", "必查", "required"].map((word) => [word, "required"] as const),
  ...["观测", "观测指标", "观察", "▲", "observed"].map((word) => [word, "observed"] as const),
]);

/** Parameters that are shares; the others are whole numbers from 1 on. */
const SHARES: ReadonlySet<ParameterKey> = new Set([
  "rankLimit",
  "collegeExperienceMin",
  "delegateRatioMin",
  "nonCadreMin",
]);
/** No limit of persons, departments or days makes sense beyond these. */
const LARGEST: Readonly<Partial<Record<ParameterKey, number>>> = {
  staffLimit: 10_000,
  staffLimitLarge: 10_000,
  presidiumLimit: 1_000,
  departmentLimit: 1_000,
  largeSchoolStudents: 10_000_000,
  congressMaxDays: 36_500,
};

/** The settings in the order of the rows; what makes no sense is reported and the default stays. */
export function readSettings(table: Table<SettingField>, scheme: Scheme, context: ReadingContext): Setting[] {
  const settings: Setting[] = [];
  table.forEachRow(() => settings.push(...new SettingRow(table, context).read(scheme)));
  return settings;
}

class SettingRow {
  readonly #table: Table<SettingField>;
  readonly #context: ReadingContext;

  constructor(table: Table<SettingField>, context: ReadingContext) {
    this.#table = table;
    this.#context = context;
  }

  read(scheme: Scheme): Setting[] {
    const changes = (["enabled", "standing", "weight"] as const).some((field) => !isBlank(this.#table.value(field)));
    const number = this.#table.text("number");
    const indicators = changes || number !== "" ? this.#indicators(scheme, number) : [];
    return [
      ...this.#enabled(indicators),
      ...this.#standing(indicators),
      ...this.#weight(indicators),
      ...this.#parameter(number === "" || !changes),
    ];
  }

  /** By the number of the scheme's item, else by the id of an indicator. */
  #indicators(scheme: Scheme, text: string): readonly IndicatorId[] {
    if (isCellError(this.#table.value("number"))) return [];
    const number = readItemNumber(text);
    const item = scheme.items.find((entry) => entry.number === (number ?? text));
    if (item) return item.indicators;
    const at = this.#table.at("number");
    if (number === null || !isIndicatorId(number)) {
      this.#context.problems.add({ code: "setting-unknown-indicator", parameters: { text } }, at);
      return [];
    }
    if (scheme.items.some(({ indicators }) => indicators.includes(number))) return [number];
    this.#context.problems.add({ code: "setting-not-in-scheme", parameters: { indicator: number } }, at);
    return [];
  }

  #enabled(indicators: readonly IndicatorId[]): Setting[] {
    const value = this.#read("enabled", (cell) => parseFlag(cell), "flag");
    const at = this.#table.at("enabled");
    return value === null ? [] : indicators.map((indicator) => ({ at, what: "enabled", indicator, value }));
  }

  #standing(indicators: readonly IndicatorId[]): Setting[] {
    const text = squeeze(this.#table.text("standing")).toLowerCase();
    if (text === "") return [];
    const value = STANDINGS.get(text) ?? STANDINGS.get(text.replace(/[★▲]/g, ""));
    const at = this.#table.at("standing");
    if (value === undefined) {
      this.#badValue("standing", this.#table.text("standing"), "standing");
      return [];
    }
    return indicators.map((indicator) => ({ at, what: "standing", indicator, value }));
  }

  /** The weight of an item with several indicators is theirs together, in proportion to their default weights. */
  #weight(indicators: readonly IndicatorId[]): Setting[] {
    const format = this.#table.format("weight");
    const weight = this.#read("weight", (cell) => parseWeight(cell, format), "weight");
    if (weight === null) return [];
    const at = this.#table.at("weight");
    const total = indicators.reduce((sum, id) => sum + indicatorById(id).weight, 0);
    return indicators.map((indicator) => {
      const share = total === 0 ? 1 / indicators.length : indicatorById(indicator).weight / total;
      return { at, what: "weight", indicator, value: weight * share };
    });
  }

  /** `expected`: the row changes nothing else, so that a value without a parameter is an omission. */
  #parameter(expected: boolean): Setting[] {
    const text = this.#table.text("parameter");
    const { problems } = this.#context;
    if (text === "") {
      const orphan = expected && this.#table.text("value") !== "" && !isCellError(this.#table.value("parameter"));
      if (orphan)
        problems.add({ code: "setting-unknown-parameter", parameters: { text } }, this.#table.at("parameter"));
      return [];
    }
    const key = parameterOf(text);
    if (key === null) {
      problems.add({ code: "setting-unknown-parameter", parameters: { text } }, this.#table.at("parameter"));
      return [];
    }
    const value = this.#parameterValue(key);
    return value === null ? [] : [{ at: this.#table.at("value"), what: "parameter", key, value }];
  }

  #parameterValue(key: ParameterKey): number | null {
    const format = this.#table.format("value");
    const isShare = SHARES.has(key);
    const largest = LARGEST[key] ?? 1;
    const expected = isShare ? "share" : "count";
    if (isBlank(this.#table.value("value"))) {
      this.#badValue("value", "", expected, largest);
      return null;
    }
    const value = this.#read(
      "value",
      (cell) => (isShare ? parseShare(cell, format) : parseCount(cell)),
      expected,
      largest,
    );
    if (value === null) return null;
    if (value > 0 && value <= largest) return value;
    this.#badValue("value", this.#table.text("value"), expected, largest);
    return null;
  }

  /** A cell by its parser; null where it is blank, and where it makes no sense, which is reported. */
  #read<T>(
    field: SettingField,
    parse: (value: string | number | boolean | null) => Reading<T>,
    expected: SettingExpectation,
    most = 0,
  ): T | null {
    const value = this.#table.value(field);
    if (isCellError(value)) return null;
    const reading = parse(value);
    if (reading.state === "unreadable") this.#badValue(field, reading.text, expected, most);
    return reading.state === "read" ? reading.value : null;
  }

  #badValue(field: SettingField, text: string, expected: SettingExpectation, most = 0): void {
    const parameters = { column: this.#table.header(field), text, expected, most };
    this.#context.problems.add({ code: "setting-bad-value", parameters }, this.#table.at(field));
  }
}

/** By its Chinese name or its key, in whatever case. */
function parameterOf(text: string): ParameterKey | null {
  const name = squeeze(text).toLowerCase();
  return PARAMETER_KEYS.find((key) => key.toLowerCase() === name || PARAMETER_NAMES[key]["zh-CN"] === name) ?? null;
}
