/** Look-ups in the catalogue. */
import { INDICATORS } from "./indicators";
import type { Indicator, IndicatorId, Language, Scheme, Standing } from "./types";

const BY_ID: ReadonlyMap<string, Indicator> = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]));

/** The record of an indicator. */
export function indicatorById(id: IndicatorId): Indicator {
  const indicator = BY_ID.get(id);
  if (!indicator) throw new Error(`no record of indicator ${id}`);
  return indicator;
}

/** True for "1.1" … "10.3" exactly as the catalogue writes them. */
export function isIndicatorId(text: string): text is IndicatorId {
  return BY_ID.has(text);
}

/**
 * An indicator's standing under a scheme: the item's own, else the catalogue's. Core is a matter of the form: what is
 * core under acceptance is merely required elsewhere, unless the item says core.
 */
export function standingUnder(scheme: Scheme, id: IndicatorId): Standing {
  const item = scheme.items.find((entry) => entry.indicators.includes(id));
  if (item?.standing) return item.standing;
  const { standing } = indicatorById(id);
  return standing === "core" && scheme.id !== "acceptance" ? "required" : standing;
}

/**
 * An indicator's raw weight under a scheme: its share of the item's weight in proportion to the default weights
 * (equal shares where those are all 0), or its default weight where the item has none. Observed indicators, and those
 * the scheme does not ask for, weigh 0. Raw weights add up to whatever they add up to; only scores are scaled to 100.
 */
export function weightUnder(scheme: Scheme, id: IndicatorId): number {
  const item = scheme.items.find((entry) => entry.indicators.includes(id));
  if (!item || standingUnder(scheme, id) === "observed") return 0;
  const own = indicatorById(id).weight;
  if (item.weight === undefined) return own;
  const scored = item.indicators.filter((other) => standingUnder(scheme, other) !== "observed");
  const total = scored.reduce((sum, other) => sum + indicatorById(other).weight, 0);
  return total === 0 ? item.weight / scored.length : (item.weight * own) / total;
}

const SOURCE_NAMES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  O19: {
    "zh-CN": "《关于推动高校学生会（研究生会）深化改革的若干意见》（中青联发〔2019〕9号）",
    "en-US": "Opinions on deepening the reform of student unions (中青联发〔2019〕9号)",
  },
  F20: { "zh-CN": "评估备案表（2020）", "en-US": "filing form 2020" },
  F21: { "zh-CN": "改革自评表", "en-US": "self-evaluation form" },
  FC: { "zh-CN": "院级自评表", "en-US": "college form" },
  R: { "zh-CN": "各校改革自评报告", "en-US": "schools' reform reports" },
};

/**
 * Where an indicator comes from, for a table cell: "评估备案表（2020）第3项；改革自评表第3项；院级自评表第3项". Made from
 * the short references; the longer reasoning is in `remediation.basis`.
 */
export function sourceText(indicator: Indicator, language: Language): string {
  const readable = indicator.sources.map((source) => {
    const [, form, item, star] = /^(O19|F20|F21|FC|R)-?(\d*)(★?)$/.exec(source) ?? [];
    const name = form ? SOURCE_NAMES[form]?.[language] : undefined;
    if (name === undefined) return source;
    if (!item) return name;
    if (language === "en-US") return `${name}, ${form === "R" ? "part" : "item"} ${item}${star}`;
    return `${name}第${item}${form === "R" ? "部分" : "项"}${star}`;
  });
  return readable.join(language === "zh-CN" ? "；" : "; ");
}
