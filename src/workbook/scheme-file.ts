/** A team's own scheme, as a JSON file. */
import * as v from "valibot";
import { PARAMETER_KEYS, PARAMETER_NAMES, isIndicatorId, schemeById } from "../criteria";
import type { IndicatorId, LocalizedText, ParameterKey, Parameters, Scheme, SchemeItem } from "../criteria";
import { InputError } from "../spreadsheet";
import { findJsonError } from "./json-error";

/** Characters; a scheme that names all 34 indicators takes about five thousand. */
const MAX_LENGTH = 1_000_000;
/** More errors than this are counted, not listed. */
const MAX_LISTED = 20;

/**
 * Reads a scheme file. A leading byte order mark is forgiven. Shares may be written 30, "30%" or 0.3: a number below 1
 * is a fraction, from 1 on it is a percentage.
 * @throws InputError "bad-scheme-file" whose detail lists every error, each with its path, in Chinese.
 */
export function parseSchemeFile(text: string): Scheme {
  const raw = parseJson(text.replace(/^\uFEFF/, ""));
  const result = v.safeParse(SCHEME, raw);
  const errors = [
    ...(result.issues ?? []).map((issue) => `${pathOf(issue)}${issue.message}`),
    ...repetitions(raw),
    ...(result.success ? contradictions(result.output.parameters ?? {}) : []),
  ];
  if (!result.success || errors.length > 0) throw refuse(errors);
  const { id, name, level, items, parameters, chairTitlesAllowed } = result.output;
  return {
    id,
    name: bothLanguages(name),
    level: level ?? null,
    items: items.map(toItem),
    parameters: definedOnly(parameters ?? {}),
    chairTitlesAllowed: chairTitlesAllowed ?? false,
  };
}

function refuse(errors: readonly string[]): InputError {
  const listed = errors.slice(0, MAX_LISTED);
  const rest = errors.length - listed.length;
  return new InputError("bad-scheme-file", {
    detail: [...listed, ...(rest > 0 ? [`另有 ${rest} 处`] : [])].join("；"),
  });
}

function parseJson(text: string): unknown {
  if (text.length > MAX_LENGTH) throw refuse([`文件过大：${text.length} 个字符，上限 ${MAX_LENGTH}`]);
  if (text.trim() === "") throw refuse(["文件是空的，应为一个 JSON 对象"]);
  const error = findJsonError(text);
  if (error) {
    const found = error.found === null ? "文件在此中断" : `读到 ${JSON.stringify(error.found)}`;
    throw refuse([`不是有效的 JSON：第 ${error.line} 行第 ${error.column} 列，${found}`]);
  }
  const raw: unknown = JSON.parse(text);
  if (!isRecord(raw)) throw refuse([`应为一个 JSON 对象 { … }，读到 ${shown(raw)}`]);
  return raw;
}

// --- the shape -------------------------------------------------------------------------------------------------------

/** "应为…，读到…" for any schema or check. */
function expected(what: string): (issue: { input: unknown }) => string {
  return ({ input }) => `应为${what}，读到 ${shown(input)}`;
}

/** An object of which no other keys are known. */
function closed<Entries extends v.ObjectEntries>(entries: Entries) {
  const known = Object.keys(entries);
  return v.pipe(
    v.looseObject(entries, ({ input }) =>
      input === undefined ? "缺少这一项" : `应为对象（${known.join("、")}），读到 ${shown(input)}`,
    ),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!isRecord(dataset.value)) return;
      for (const key of Object.keys(dataset.value)) {
        if (!known.includes(key)) addIssue({ message: `未知的键 ${shown(key)}，可用的键：${known.join("、")}` });
      }
    }),
  );
}

function shortText(what: string, maximum: number) {
  const message = expected(`${what}（不超过 ${maximum} 个字符）`);
  return v.pipe(v.string(message), v.trim(), v.minLength(1, message), v.maxLength(maximum, message));
}

const TITLE = shortText("名称", 100);

const NAME = v.union(
  [
    TITLE,
    v.object({ "zh-CN": TITLE, "en-US": v.nullish(TITLE) }),
    v.object({ "zh-CN": v.nullish(TITLE), "en-US": TITLE }),
  ],
  expected('名称文字，或 {"zh-CN": "…", "en-US": "…"}（至少写一种语言，不超过 100 个字符）'),
);

const INDICATOR = v.custom<IndicatorId>(
  (input) => typeof input === "string" && isIndicatorId(input),
  ({ input }) =>
    typeof input === "string"
      ? `未知指标 ${shown(input)}，应为 1.1 至 10.3 中的编号`
      : `应为加引号的指标编号，如 "3.1"，读到 ${shown(input)}`,
);

const INDICATORS_MESSAGE = expected('指标编号的列表，如 ["3.1"]');
const WEIGHT_MESSAGE = expected(" 0 到 100 的数");

const ITEM = closed({
  number: v.pipe(
    v.union([v.string(), v.number()], expected('项号，如 "3"')),
    v.transform(String),
    shortText("项号", 20),
  ),
  indicators: v.pipe(v.array(INDICATOR, INDICATORS_MESSAGE), v.minLength(1, INDICATORS_MESSAGE)),
  standing: v.nullish(
    v.picklist(["core", "required", "observed"], expected(" core（核心）、required（一般）或 observed（观测）")),
  ),
  weight: v.nullish(v.pipe(v.number(WEIGHT_MESSAGE), v.minValue(0, WEIGHT_MESSAGE), v.maxValue(100, WEIGHT_MESSAGE))),
  inferred: v.nullish(v.boolean(expected(" true 或 false"))),
});

function count(maximum: number) {
  const message = expected(` 1 到 ${maximum} 的整数`);
  return v.nullish(v.pipe(v.number(message), v.integer(message), v.minValue(1, message), v.maxValue(maximum, message)));
}

function share() {
  const message = expected('比例，如 30、"30%" 或 0.3');
  return v.nullish(
    v.pipe(
      v.union([v.number(), v.string()], message),
      v.rawTransform(({ dataset, addIssue, NEVER }) => {
        const fraction = shareOf(dataset.value);
        if (fraction !== null) return fraction;
        addIssue({ message: message({ input: dataset.value }) });
        return NEVER;
      }),
    ),
  );
}

/** The fraction that a share stands for, above 0 and at most 1; null for anything else. */
function shareOf(value: string | number): number | null {
  const match = /^(\d{1,9}(?:\.\d{1,9})?)(%?)$/.exec(String(value).normalize("NFKC").replaceAll(" ", ""));
  if (!match) return null;
  const figure = Number(match[1]);
  // Divided, not multiplied by 0.01: 30 / 100 is the very 0.3 that the catalogue holds.
  const fraction = match[2] === "%" || figure >= 1 ? figure / 100 : figure;
  return fraction > 0 && fraction <= 1 ? fraction : null;
}

const SCHEME = closed({
  id: v.pipe(
    shortText("方案标识", 64),
    v.check((id) => schemeById(id.toLowerCase()) === null, expected("与内置方案不同的标识")),
  ),
  name: NAME,
  level: v.nullish(v.picklist(["school", "college"], expected(" school（校级）、college（院级）或 null"))),
  items: v.pipe(v.array(ITEM, expected("项目列表")), v.minLength(1, expected("至少一个项目的列表"))),
  parameters: v.nullish(
    closed({
      staffLimit: count(10_000),
      staffLimitLarge: count(10_000),
      largeSchoolStudents: count(10_000_000),
      presidiumLimit: count(1_000),
      departmentLimit: count(1_000),
      rankLimit: share(),
      collegeExperienceMin: share(),
      delegateRatioMin: share(),
      nonCadreMin: share(),
      congressMaxDays: count(36_500),
    } satisfies Record<ParameterKey, v.GenericSchema>),
  ),
  chairTitlesAllowed: v.nullish(v.boolean(expected(" true 或 false"))),
});

// --- what a shape cannot say -----------------------------------------------------------------------------------------

/** Indicators and numbers that stand twice. Looks at the raw file, so that they are listed beside other errors. */
function repetitions(raw: unknown): string[] {
  const items = isRecord(raw) && Array.isArray(raw["items"]) ? raw["items"] : [];
  const numbers = new Map<string, string>();
  const indicators = new Map<string, string>();
  const errors: string[] = [];
  const note = (seen: Map<string, string>, value: unknown, path: string, what: string) => {
    if (typeof value !== "string" && typeof value !== "number") return;
    const key = String(value).trim();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, path);
    else errors.push(`${path}: ${what} ${shown(key)} 重复，已见于 ${first}`);
  };
  items.forEach((item: unknown, index) => {
    if (!isRecord(item)) return;
    note(numbers, item["number"], `items[${index}].number`, "项号");
    const ids: unknown[] = Array.isArray(item["indicators"]) ? item["indicators"] : [];
    ids.forEach((id, place) => note(indicators, id, `items[${index}].indicators[${place}]`, "指标"));
  });
  return errors;
}

/** Two limits that cannot both be meant. A limit that is left out follows the defaults and is not judged here. */
function contradictions(parameters: { [Key in ParameterKey]?: number | null | undefined }): string[] {
  const { staffLimit, staffLimitLarge } = parameters;
  if (staffLimit == null || staffLimitLarge == null || staffLimitLarge >= staffLimit) return [];
  return [
    `parameters.staffLimitLarge: ${PARAMETER_NAMES.staffLimitLarge["zh-CN"]} ${staffLimitLarge} 小于${PARAMETER_NAMES.staffLimit["zh-CN"]} ${staffLimit}`,
  ];
}

// --- from the file's form to the catalogue's -------------------------------------------------------------------------

function bothLanguages(name: v.InferOutput<typeof NAME>): LocalizedText {
  if (typeof name === "string") return { "zh-CN": name, "en-US": name };
  const only = [name["zh-CN"], name["en-US"]].flatMap((text) => text ?? []).join("");
  return { "zh-CN": name["zh-CN"] ?? only, "en-US": name["en-US"] ?? only };
}

function toItem({ number, indicators, standing, weight, inferred }: v.InferOutput<typeof ITEM>): SchemeItem {
  return {
    number,
    indicators,
    ...(standing == null ? {} : { standing }),
    ...(weight == null ? {} : { weight }),
    ...(inferred == null ? {} : { inferred }),
  };
}

function definedOnly(parameters: { [Key in ParameterKey]?: number | null | undefined }): Partial<Parameters> {
  const stated: { -readonly [Key in ParameterKey]?: number } = {};
  for (const key of PARAMETER_KEYS) {
    const value = parameters[key];
    if (value != null) stated[key] = value;
  }
  return stated;
}

// --- words -----------------------------------------------------------------------------------------------------------

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** "items[2].indicators[0]: ", or nothing at the top. */
function pathOf(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).reduce((text, { key }) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, "");
  return path === "" ? "" : `${path}: `;
}

/** A value as it stands in the file, cut short. */
function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
