/** What was recognised, fact by fact, in words: for a line that shows them and lets each be changed. */
import { messagesFor } from "../i18n";
import { recognitionMessagesFor, type RecognitionMessages } from "../i18n/recognition-panel";
import type { Language, Scheme } from "../criteria";
import type { Answers, FactSource, Question, Recognised, Recognition, Sureness } from "../recognise/recognition";
import type { CellAddress } from "../spreadsheet";

export const FACT_KEYS = ["scheme", "academicYear", "level", "organisations", "asOf"] as const;
export type FactKey = (typeof FACT_KEYS)[number];

/** How a fact came to be known: `chosen` by a person, `asked` of one; else as sure as it was read. */
export type HowKnown = Sureness | "chosen" | "asked";

export interface Fact {
  readonly key: FactKey;
  /** “评估日期” */
  readonly label: string;
  /** “2024-07-31” */
  readonly value: string;
  readonly how: HowKnown;
  /** “按学年推定”, “已指定”; "" where it goes without saying. */
  readonly note: string;
  /** Why it had to be assumed, as a sentence; "" where it was not. */
  readonly why: string;
  /** “依据：落款“2024年6月30日””; "" where nothing was read. */
  readonly basis: string;
  /** The cell that it was read from. */
  readonly at: CellAddress | null;
}

/** The facts in the order in which they are told. `answers`: what a person said about this workbook. */
export function recognisedFacts(recognition: Recognition, language: Language, answers: Answers = {}): Fact[] {
  const said = recognitionMessagesFor(language);
  const { terms } = messagesFor(language);
  const { scheme, academicYear, organisations, asOf, questions } = recognition;
  const asked = (ask: Question["ask"]): boolean => questions.some((question) => question.ask === ask);
  const fact = (
    key: FactKey,
    value: string,
    { sureness, source, at, text }: Omit<Recognised<unknown>, "value">,
    open = false,
  ): Fact => {
    const chosen = source === "caller" || (key !== "organisations" && answers[key] !== undefined);
    const how: HowKnown = open ? "asked" : chosen ? "chosen" : sureness;
    return {
      key,
      label: said.labels[key],
      value: open ? said.line.asked : value,
      how,
      note: noteOf(key, how, source, said),
      why: how === "assumed" ? whyOf(key, source, value, said) : "",
      basis:
        chosen || open || source === "default" || how === "assumed" ? "" : said.readFrom(said.source[source], text),
      at: chosen || open ? null : at,
    };
  };
  const level = levelOf(recognition);
  const levels = new Set(organisations.map((organisation) => terms.level[organisation.level.value]));
  return [
    fact("scheme", schemeText(recognition, language, said), scheme, asked("scheme")),
    ...(academicYear
      ? [fact("academicYear", said.academicYear(academicYear.value), academicYear)]
      : [fact("academicYear", said.line.noYear, UNSAID)]),
    ...(level ? [fact("level", [...levels].join(said.line.separator), level)] : []),
    fact(
      "organisations",
      organisationsText(recognition, said),
      organisations.length > 0 ? { ...UNSAID, at: organisations[0]?.at ?? null } : NOWHERE,
      asked("owner") && organisations.length === 0,
    ),
    fact("asOf", dayText(asOf.value), asOf),
  ];
}

/** Of facts that do without: there is nothing to look at. */
const UNSAID = { sureness: "stated", source: "default", at: null, text: "" } as const;
const NOWHERE = { sureness: "assumed", source: "default", at: null, text: "" } as const;

/** More names than this are counted, not listed. */
const NAMED = 3;

/** That of the organisation that is least sure: what has to be looked at is told. */
function levelOf({ organisations }: Recognition): Recognition["organisations"][number]["level"] | null {
  const [first] = organisations;
  return organisations.find(({ level }) => level.sureness === "assumed")?.level ?? first?.level ?? null;
}

function schemeText(
  { scheme, academicYear, organisations }: Recognition,
  language: Language,
  said: RecognitionMessages,
): string {
  const used = new Set([scheme.value.id, ...organisations.map((organisation) => organisation.scheme.id)]);
  const name = schemeName(scheme.value, academicYear?.value ?? null, language);
  return used.size > 1 ? said.severalSchemes(name, used.size) : name;
}

/** Without the year in brackets where that is the form's year: it is a fact of its own. */
export function schemeName({ name }: Scheme, academicYear: number | null, language: Language): string {
  const whole = name[language];
  const years = /\s{0,40}[（(](\d{4})[—–-]\d{4}(?:学年)?[）)]$/.exec(whole);
  return years && Number(years[1]) === academicYear ? whole.slice(0, years.index) : whole;
}

function organisationsText({ organisations }: Recognition, said: RecognitionMessages): string {
  const names = organisations.map(({ name }) => name);
  const [first] = names;
  if (first === undefined) return said.noOrganisation;
  return names.length > NAMED ? said.severalOrganisations(first, names.length) : names.join(said.line.separator);
}

/** “2024-07-31”; what is not known is left out. */
export function dayText({ year, month, day }: Recognition["asOf"]["value"]): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return [String(year), ...(month === null ? [] : [two(month), ...(day === null ? [] : [two(day)])])].join("-");
}

function noteOf(key: FactKey, how: HowKnown, source: FactSource, { line }: RecognitionMessages): string {
  if (how === "chosen") return line.chosen;
  if (how !== "assumed") return "";
  if (key === "academicYear" && source === "assessment-day") return line.byAsOf;
  if (key === "asOf" && source === "academic-year") return line.byAcademicYear;
  if (key === "asOf" && source === "today") return line.byToday;
  return key === "academicYear" || key === "organisations" ? "" : line.assumed;
}

function whyOf(key: FactKey, source: FactSource, value: string, { why }: RecognitionMessages): string {
  switch (key) {
    case "asOf":
      return source === "academic-year" ? why.asOfByYear : source === "today" ? why.asOfByToday : why.asOf;
    case "academicYear":
      return source === "assessment-day" ? why.yearByAsOf : why.academicYear;
    case "scheme":
      return why.scheme(value);
    case "level":
      return why.level(value);
    case "organisations":
      return why.organisations;
  }
}
