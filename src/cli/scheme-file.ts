/** A team's own scheme, as a JSON file. */
import * as v from "valibot";
import { PARAMETER_KEYS, isIndicatorId, schemeById } from "../criteria";
import type { IndicatorId, LocalizedText, ParameterKey, Parameters, Scheme, SchemeItem } from "../criteria";
import { findJsonError } from "./json-error";
import { SchemeFileError, type SchemeExpectation, type SchemeProblem, type SchemeRemark } from "./scheme-problems";

/** Characters; a scheme that names all 34 indicators takes about five thousand. */
const MAX_LENGTH = 1_000_000;

/**
 * Reads a scheme file. A leading byte order mark is forgiven. Shares may be written 30, "30%" or 0.3: a number below 1
 * is a fraction, from 1 on it is a percentage.
 * @throws SchemeFileError with every error
 */
export function parseSchemeFile(text: string): Scheme {
  const raw = parseJson(text.replace(/^\uFEFF/, ""));
  const told: SchemeRemark[] = [];
  const result = v.safeParse(
    schemeShape((remark) => String(told.push(remark) - 1)),
    raw,
  );
  const problems = [
    ...(result.issues ?? []).flatMap((issue) => {
      const remark = told[Number(issue.message)];
      return remark ? [{ ...remark, path: pathOf(issue) }] : [];
    }),
    ...repetitions(raw),
    ...(result.success ? contradictions(result.output.parameters ?? {}) : []),
  ];
  if (!result.success || problems.length > 0) throw new SchemeFileError(problems);
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

function refuse(remark: SchemeRemark): SchemeFileError {
  return new SchemeFileError([{ ...remark, path: "" }]);
}

function parseJson(text: string): unknown {
  if (text.length > MAX_LENGTH)
    throw refuse({ code: "too-long", parameters: { length: text.length, maximum: MAX_LENGTH } });
  if (text.trim() === "") throw refuse({ code: "empty", parameters: {} });
  const error = findJsonError(text);
  if (error) throw refuse({ code: "not-json", parameters: error });
  const raw: unknown = JSON.parse(text);
  if (!isRecord(raw)) throw refuse({ code: "not-an-object", parameters: { found: shown(raw) } });
  return raw;
}

// --- the shape -------------------------------------------------------------------------------------------------------

/** Keeps what is wrong and answers the name it is kept under: valibot's messages are strings. */
type Tell = (remark: SchemeRemark) => string;

/** The shape of a scheme file. What does not fit is told as it is met. */
function schemeShape(tell: Tell) {
  const expected =
    (what: SchemeExpectation, maximum?: number) =>
    ({ input }: { readonly input: unknown }): string =>
      tell({
        code: "expected",
        parameters: { what, found: shown(input), ...(maximum === undefined ? {} : { maximum }) },
      });

  /** An object of which no other keys are known. */
  const closed = <Entries extends v.ObjectEntries>(entries: Entries) => {
    const known = Object.keys(entries);
    return v.pipe(
      v.looseObject(entries, ({ input }) =>
        tell(
          input === undefined
            ? { code: "missing", parameters: {} }
            : { code: "expected-object", parameters: { known, found: shown(input) } },
        ),
      ),
      v.rawCheck(({ dataset, addIssue }) => {
        if (!isRecord(dataset.value)) return;
        for (const key of Object.keys(dataset.value)) {
          if (!known.includes(key))
            addIssue({ message: tell({ code: "unknown-key", parameters: { key: shown(key), known } }) });
        }
      }),
    );
  };

  const shortText = (what: SchemeExpectation, maximum: number) => {
    const message = expected(what, maximum);
    return v.pipe(v.string(message), v.trim(), v.minLength(1, message), v.maxLength(maximum, message));
  };

  const title = shortText("name", 100);
  const indicator = v.custom<IndicatorId>(
    (input) => typeof input === "string" && isIndicatorId(input),
    ({ input }) =>
      tell(
        typeof input === "string"
          ? { code: "unknown-indicator", parameters: { found: shown(input) } }
          : { code: "expected", parameters: { what: "indicator", found: shown(input) } },
      ),
  );
  const weight = expected("weight");
  const indicators = expected("indicators");
  const item = closed({
    number: v.pipe(
      v.union([v.string(), v.number()], expected("number")),
      v.transform(String),
      shortText("number-text", 20),
    ),
    indicators: v.pipe(v.array(indicator, indicators), v.minLength(1, indicators)),
    standing: v.nullish(v.picklist(["core", "required", "observed"], expected("standing"))),
    weight: v.nullish(v.pipe(v.number(weight), v.minValue(0, weight), v.maxValue(100, weight))),
    inferred: v.nullish(v.boolean(expected("boolean"))),
  });

  const count = (maximum: number) => {
    const message = expected("count", maximum);
    return v.nullish(
      v.pipe(v.number(message), v.integer(message), v.minValue(1, message), v.maxValue(maximum, message)),
    );
  };

  const share = () => {
    const message = expected("share");
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
  };

  return closed({
    id: v.pipe(
      shortText("id", 64),
      v.check((id) => schemeById(id.toLowerCase()) === null, expected("own-id")),
    ),
    name: v.union(
      [
        title,
        v.object({ "zh-CN": title, "en-US": v.nullish(title) }),
        v.object({ "zh-CN": v.nullish(title), "en-US": title }),
      ],
      expected("names", 100),
    ),
    level: v.nullish(v.picklist(["school", "college"], expected("level"))),
    items: v.pipe(v.array(item, expected("items")), v.minLength(1, expected("some-items"))),
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
    chairTitlesAllowed: v.nullish(v.boolean(expected("boolean"))),
  });
}

type SchemeFile = v.InferOutput<ReturnType<typeof schemeShape>>;

/** The fraction that a share stands for, above 0 and at most 1; null for anything else. */
function shareOf(value: string | number): number | null {
  const match = /^(\d{1,9}(?:\.\d{1,9})?)(%?)$/.exec(String(value).normalize("NFKC").replaceAll(" ", ""));
  if (!match) return null;
  const figure = Number(match[1]);
  // Divided, not multiplied by 0.01: 30 / 100 is the very 0.3 that the catalogue holds.
  const fraction = match[2] === "%" || figure >= 1 ? figure / 100 : figure;
  return fraction > 0 && fraction <= 1 ? fraction : null;
}

// --- what a shape cannot say -----------------------------------------------------------------------------------------

/** Indicators and numbers that stand twice. Looks at the raw file, so that they are listed beside other errors. */
function repetitions(raw: unknown): SchemeProblem[] {
  const items = isRecord(raw) && Array.isArray(raw["items"]) ? raw["items"] : [];
  const numbers = new Map<string, string>();
  const indicators = new Map<string, string>();
  const problems: SchemeProblem[] = [];
  const note = (seen: Map<string, string>, value: unknown, path: string, what: "number" | "indicator") => {
    if (typeof value !== "string" && typeof value !== "number") return;
    const key = String(value).trim();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, path);
    else problems.push({ code: "twice", parameters: { what, found: shown(key), first }, path });
  };
  items.forEach((item: unknown, index) => {
    if (!isRecord(item)) return;
    note(numbers, item["number"], `items[${index}].number`, "number");
    const ids: unknown[] = Array.isArray(item["indicators"]) ? item["indicators"] : [];
    ids.forEach((id, place) => note(indicators, id, `items[${index}].indicators[${place}]`, "indicator"));
  });
  return problems;
}

/** Two limits that cannot both be meant. A limit that is left out follows the defaults and is not judged here. */
function contradictions(parameters: { [Key in ParameterKey]?: number | null | undefined }): SchemeProblem[] {
  const { staffLimit, staffLimitLarge } = parameters;
  if (staffLimit == null || staffLimitLarge == null || staffLimitLarge >= staffLimit) return [];
  return [{ code: "limits-crossed", parameters: { staffLimit, staffLimitLarge }, path: "parameters.staffLimitLarge" }];
}

// --- from the file's form to the catalogue's -------------------------------------------------------------------------

function bothLanguages(name: SchemeFile["name"]): LocalizedText {
  if (typeof name === "string") return { "zh-CN": name, "en-US": name };
  const only = [name["zh-CN"], name["en-US"]].flatMap((text) => text ?? []).join("");
  return { "zh-CN": name["zh-CN"] ?? only, "en-US": name["en-US"] ?? only };
}

function toItem({ number, indicators, standing, weight, inferred }: SchemeFile["items"][number]): SchemeItem {
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

/** "items[2].indicators[0]"; "" at the top. */
function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? []).reduce((text, { key }) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, "");
}

/** A value as it stands in the file, cut short. */
function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
