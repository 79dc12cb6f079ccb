import type { SchemeExpectation, SchemeRemarkCode, SchemeRemarks } from "../../cli/scheme-problems";

type Saying = { readonly [Code in SchemeRemarkCode]: (parameters: SchemeRemarks[Code]) => string };

/** What should stand at a place; `maximum` as in the problem. */
const expectations: Readonly<Record<SchemeExpectation, (maximum: number) => string>> = {
  name: (maximum) => `名称（不超过 ${maximum} 个字符）`,
  names: (maximum) => `名称文字，或 {"zh-CN": "…", "en-US": "…"}（至少写一种语言，不超过 ${maximum} 个字符）`,
  id: (maximum) => `方案标识（不超过 ${maximum} 个字符）`,
  "own-id": () => "与内置方案不同的标识",
  number: () => '项号，如 "3"',
  "number-text": (maximum) => `项号（不超过 ${maximum} 个字符）`,
  indicator: () => '加引号的指标编号，如 "3.1"',
  indicators: () => '指标编号的列表，如 ["3.1"]',
  standing: () => " core（核心）、required（一般）或 observed（观测）",
  weight: () => " 0 到 100 的数",
  boolean: () => " true 或 false",
  count: (maximum) => ` 1 到 ${maximum} 的整数`,
  share: () => '比例，如 30、"30%" 或 0.3',
  level: () => " school（校级）、college（院级）或 null",
  items: () => "项目列表",
  "some-items": () => "至少一个项目的列表",
};

const said: Saying = {
  "too-long": ({ length, maximum }) => `文件过大：${length} 个字符，上限 ${maximum}`,
  empty: () => "文件是空的，应为一个 JSON 对象",
  "not-json": ({ line, column, found }) =>
    `不是有效的 JSON：第 ${line} 行第 ${column} 列，${found === null ? "文件在此中断" : `读到 ${JSON.stringify(found)}`}`,
  "not-an-object": ({ found }) => `应为一个 JSON 对象 { … }，读到 ${found}`,
  missing: () => "缺少这一项",
  expected: ({ what, maximum, found }) => `应为${expectations[what](maximum ?? 0)}，读到 ${found}`,
  "expected-object": ({ known, found }) => `应为对象（${known.join("、")}），读到 ${found}`,
  "unknown-key": ({ key, known }) => `未知的键 ${key}，可用的键：${known.join("、")}`,
  "unknown-indicator": ({ found }) => `未知指标 ${found}，应为 1.1 至 10.3 中的编号`,
  twice: ({ what, found, first }) => `${what === "number" ? "项号" : "指标"} ${found} 重复，已见于 ${first}`,
  "limits-crossed": ({ staffLimit, staffLimitLarge }) =>
    `工作人员放宽上限 ${staffLimitLarge} 小于工作人员上限 ${staffLimit}`,
};

/** What is wrong with a scheme file. */
export const schemeFile = {
  said,
  rest: (count: number): string => `另有 ${count} 处`,
  separator: "；",
};
