/**
 * What was recognised, in words: one phrase for every output, pane and desk. Small on purpose: the pane loads it at once.
 */
import type { Language } from "../criteria/types";
import { messagesFor } from "../i18n";
import type { FactKey, SettledFact, Surface } from "../i18n/zh-CN/recognition";
import type { FactSource, Recognised, Recognition, Sureness } from "../recognise/recognition";
import type { CellAddress } from "../spreadsheet";

export type { FactKey, Surface };

/** One recognised fact as a person reads it. */
export interface RecognisedFact {
  readonly key: FactKey;
  readonly label: string;
  readonly value: string;
  readonly sureness: Sureness;
  /** How it is known: “按学年推定”, “按基本信息”. "" where there is nothing to say. */
  readonly how: string;
  /** The cell that says so, or null. */
  readonly at: CellAddress | null;
}

/** A fact that nothing states, with what was taken instead and how to change it. */
export interface Assumption {
  readonly key: FactKey;
  readonly sentence: string;
}

/** As much of a fact as tells how it is known: that of a recognition and of a document alike. */
interface Known {
  readonly source: FactSource;
  readonly text: string;
}

/** Names shown of a long list of organisations, and from how many on a list is long. */
const SHOWN_NAMES = 3;
const LONG_LIST = 5;
/** Letters of the words that a fact was read from. */
const QUOTED_LETTERS = 24;

/**
 * “云溪大学 · 改革自评表 2023–2024 · 校级 · 学生会、研究生会 · 评估日期 2024-07-31（按学年推定）”. What is stated is told
 * plainly; a day, year or school that is not says how it is known.
 */
export function recognitionLine(recognition: Recognition, language: Language): string {
  const words = messagesFor(language).recognition;
  const { school, academicYear, asOf, form } = recognition;
  const unsure = (key: FactKey, fact: Known & { readonly sureness: Sureness }): string =>
    fact.sureness === "stated" ? "" : howKnown(key, fact, language);
  const formName = words.known(words.form[form.value], form.sureness === "assumed" ? unsure("form", form) : "");
  return [
    ...(school ? [words.known(oneLine(school.value), unsure("school", school))] : []),
    academicYear === null
      ? formName
      : words.ofYear(formName, words.years(academicYear.value), unsure("academicYear", academicYear)),
    levelsOf(recognition, language),
    organisationNames(recognition, language),
    words.known(words.day(isoDay(asOf.value)), unsure("asOf", asOf)),
  ]
    .filter((part) => part !== "")
    .join(words.separator);
}

/** The facts one by one, for a list: label, value, how it is known, cell. */
export function recognitionFacts(recognition: Recognition, language: Language): RecognisedFact[] {
  const words = messagesFor(language).recognition;
  const { school, form, academicYear, scheme, organisations, asOf } = recognition;
  const fact = <T>(key: FactKey, known: Recognised<T>, value: string): RecognisedFact => ({
    key,
    label: words.labels[key],
    value,
    sureness: known.sureness,
    how: howKnown(key, known, language),
    at: known.at,
  });
  const [first] = organisations;
  const level = leastSure(organisations.map((organisation) => organisation.level));
  return [
    ...(school ? [fact("school", school, oneLine(school.value))] : []),
    fact("form", form, words.form[form.value]),
    ...(academicYear ? [fact("academicYear", academicYear, words.years(academicYear.value))] : []),
    fact("scheme", scheme, schemeNames(recognition, language)),
    ...(level ? [fact("level", level, levelsOf(recognition, language))] : []),
    ...(first
      ? [
          {
            key: "organisations" as const,
            label: words.labels.organisations,
            value: organisationNames(recognition, language),
            sureness: "stated" as const,
            how: "",
            at: first.at,
          },
        ]
      : []),
    fact("asOf", asOf, isoDay(asOf.value)),
  ];
}

/**
 * What nothing states, a sentence each with how to change it; to be told at the very top. Empty where all is stated or
 * inferred. `surface`: where the sentence is read.
 */
export function assumptionsOf(recognition: Recognition, language: Language, surface: Surface): Assumption[] {
  const words = messagesFor(language).recognition;
  const facts = recognitionFacts(recognition, language).filter(({ sureness }) => sureness === "assumed");
  // The scheme says what kind of form it is.
  const told = facts.filter(({ key }) => key !== "form" || !facts.some((other) => other.key === "scheme"));
  return told.map(({ key, value, how }) => {
    const said = words.assumed(key, value, how);
    return { key, sentence: isSettled(key) ? `${said}${joint(language)}${words.change(key, surface)}` : said };
  });
}

/** How a fact is known, from its source and the words it was read from. */
export function howKnown(key: FactKey, { source, text }: Known, language: Language): string {
  return messagesFor(language).recognition.how(key, source, shortened(text));
}

/** That a fact was assumed, in a few words: “评估日期没有写明，按学年推定”. */
export function assumedRemark(key: FactKey, known: Known, language: Language): string {
  return messagesFor(language).recognition.assumedShort(key, howKnown(key, known, language));
}

/** The names of the schemes that the organisations are judged by, each once. */
function schemeNames({ scheme, organisations }: Recognition, language: Language): string {
  const schemes = organisations.length > 0 ? organisations.map((organisation) => organisation.scheme) : [scheme.value];
  const names = new Set(schemes.map(({ name }) => oneLine(name[language])));
  return [...names].join(messagesFor(language).recognition.list);
}

/** "2024-07-31"; a day that is known to the month or year only as far as it is known. */
export function isoDay({
  year,
  month,
  day,
}: {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return [
    String(year),
    ...(month === null ? [] : [two(month)]),
    ...(month === null || day === null ? [] : [two(day)]),
  ].join("-");
}

function levelsOf({ organisations }: Recognition, language: Language): string {
  const { recognition: words, terms } = messagesFor(language);
  const levels = (["school", "college"] as const)
    .map((level) => {
      const own = organisations.filter((organisation) => organisation.level.value === level);
      return { level, count: own.length };
    })
    .filter(({ count }) => count > 0);
  if (levels.length === 1 && organisations.length < LONG_LIST) return terms.level[levels[0]?.level ?? "school"];
  if (levels.length === 0) return "";
  return words.counted(levels.map(({ level, count }) => ({ level: terms.level[level], count })));
}

function organisationNames({ organisations }: Recognition, language: Language): string {
  const { recognition: words } = messagesFor(language);
  const names = organisations.map(({ name }) => oneLine(name)).filter((name) => name !== "");
  if (names.length < LONG_LIST) return names.join(words.list);
  return words.andMore(names.slice(0, SHOWN_NAMES).join(words.list));
}

const ORDER: readonly Sureness[] = ["assumed", "inferred", "stated"];

function leastSure<T>(facts: readonly Recognised<T>[]): Recognised<T> | null {
  for (const sureness of ORDER) {
    const found = facts.find((fact) => fact.sureness === sureness);
    if (found) return found;
  }
  return null;
}

function isSettled(key: FactKey): key is SettledFact {
  return key !== "school" && key !== "organisations";
}

/** Between two sentences. */
function joint(language: Language): string {
  return language === "en-US" ? " " : "";
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function shortened(text: string): string {
  const letters = [...oneLine(text)];
  return letters.length <= QUOTED_LETTERS ? letters.join("") : `${letters.slice(0, QUOTED_LETTERS - 1).join("")}…`;
}
