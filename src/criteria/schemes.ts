/** The built-in schemes: which indicators each published form asks for, in its own order and numbering. */
import { INDICATOR_IDS } from "./types";
import type { IndicatorId, Scheme, SchemeItem } from "./types";

function item(number: number, ...indicators: IndicatorId[]): SchemeItem {
  return { number: String(number), indicators };
}

/** Not read in the published form but concluded from its sister forms. */
function inferred(number: number, ...indicators: IndicatorId[]): SchemeItem {
  return { number: String(number), indicators, inferred: true };
}

function withoutStanding({ number, indicators, inferred: isInferred }: SchemeItem): SchemeItem {
  return { number, indicators, ...(isInferred ? { inferred: true } : {}) };
}

function core(entry: SchemeItem): SchemeItem {
  return { ...entry, standing: "core" };
}

const ACCEPTANCE: Scheme = {
  id: "acceptance",
  name: { "zh-CN": "深化改革评估验收", "en-US": "Reform acceptance review" },
  level: null,
  items: INDICATOR_IDS.map((id) => ({ number: id, indicators: [id] })),
  parameters: {},
  chairTitlesAllowed: false,
};

/** F20. Items 1–9 as published; 10–14 inferred. */
const FILING_2020: Scheme = {
  id: "filing-2020",
  name: { "zh-CN": "2020年评估备案表", "en-US": "Filing form 2020" },
  level: "school",
  items: [
    item(1, "1.1"),
    item(2, "2.1"),
    { ...item(3, "3.1", "3.2", "3.3"), separateRows: true },
    item(4, "3.4"),
    item(5, "4.1"),
    item(6, "4.2"),
    item(7, "5.1"),
    item(8, "5.2"),
    item(9, "6.1"),
    inferred(10, "6.2"),
    inferred(11, "7.2"),
    inferred(12, "8.3"),
    inferred(13, "9.1"),
    inferred(14, "10.1", "10.2"),
  ],
  parameters: {},
  chairTitlesAllowed: true,
};

/** F21, F22, F23: items 1–12 as published, 13–16 inferred from FC. Training (13) is observed in the first two years. */
function selfEvaluation(year: number, trainingObserved: boolean, chairTitlesAllowed: boolean): Scheme {
  return {
    id: `self-${year}`,
    name: {
      "zh-CN": `改革自评表（${year}—${year + 1}学年）`,
      "en-US": `Reform self-evaluation form (${year}–${year + 1})`,
    },
    level: "school",
    items: [
      core(item(1, "1.1")),
      item(2, "2.1"),
      item(3, "3.1"),
      item(4, "3.2"),
      item(5, "3.3"),
      item(6, "3.4"),
      item(7, "4.1"),
      item(8, "4.2"),
      item(9, "5.1"),
      item(10, "5.2"),
      core(item(11, "6.1")),
      item(12, "6.2"),
      trainingObserved ? { ...inferred(13, "7.2"), standing: "observed" } : inferred(13, "7.2"),
      inferred(14, "8.3"),
      inferred(15, "9.1"),
      inferred(16, "10.1", "10.2"),
    ],
    parameters: {},
    chairTitlesAllowed,
  };
}

/**
 * The form of 2021 (“截至2021年11月”): the items of self-2021 in their numbering, with 评估结论, but none of them core and none
 * observed.
 */
const FILING_2021: Scheme = {
  id: "filing-2021",
  name: { "zh-CN": "2021年评估备案表", "en-US": "Filing form 2021" },
  level: "school",
  items: selfEvaluation(2021, false, true).items.map(withoutStanding),
  parameters: {},
  chairTitlesAllowed: true,
};

/** FC: the form of a college-level union. */
const COLLEGE: Scheme = {
  id: "college",
  name: { "zh-CN": "院级自评表", "en-US": "College self-evaluation form" },
  level: "college",
  items: [
    item(1, "1.1"),
    item(2, "2.1"),
    item(3, "3.1"),
    item(4, "3.2"),
    item(5, "3.4"),
    item(6, "4.1"),
    item(7, "4.2"),
    item(8, "5.2"),
    item(9, "6.1"),
    item(10, "7.2"),
    item(11, "8.3"),
    item(12, "9.1"),
    item(13, "10.1", "10.2"),
  ],
  parameters: {},
  chairTitlesAllowed: true,
};

/** The built-in schemes by their ids. */
export const BUILT_IN = {
  acceptance: ACCEPTANCE,
  "filing-2020": FILING_2020,
  "filing-2021": FILING_2021,
  "self-2021": selfEvaluation(2021, true, true),
  "self-2022": selfEvaluation(2022, true, true),
  "self-2023": selfEvaluation(2023, false, false),
  college: COLLEGE,
} as const satisfies Readonly<Record<string, Scheme>>;

export const SCHEMES: readonly Scheme[] = Object.values(BUILT_IN);
