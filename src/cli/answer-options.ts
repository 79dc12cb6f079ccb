/** What a command line says about workbooks: checked before any file is touched, and made into answers. */
import { InvalidArgumentError } from "commander";
import { findScheme, SCHEMES, schemesLike } from "../criteria";
import type { Language, OrganisationLevel, Scheme } from "../criteria";
import type { Messages } from "../i18n/all";
import { parseAcademicYear } from "../parse/academic-year";
import { isPlausible } from "../parse/date-scan";
import type { Answers } from "../recognise/recognition";
import { areaOf, formatArea, parseCellName } from "../spreadsheet";
import { readInput } from "./files";
import { parseSchemeFile } from "./scheme-file";

/** The options as they were parsed. */
export interface AnswerFlags {
  /** As typed: what it means can depend on the year. */
  scheme?: string;
  schemeFile?: string;
  asOf?: string;
  year?: number;
  level?: OrganisationLevel;
  owner?: Readonly<Record<string, string>>;
}

/**
 * What the options say about the workbooks.
 *
 * @throws InvalidArgumentError where no scheme is called like that, InputError where the scheme file is not usable.
 */
export async function answersOf(flags: AnswerFlags, words: Messages, language: Language): Promise<Answers> {
  const { asOf, year, level, owner } = flags;
  const scheme = await schemeOf(flags, words, language);
  return {
    ...(scheme ? { scheme } : {}),
    ...(asOf === undefined ? {} : { asOf }),
    ...(year === undefined ? {} : { academicYear: year }),
    ...(level ? { level } : {}),
    ...(owner ? { owners: owner } : {}),
  };
}

async function schemeOf(
  { scheme, schemeFile, year }: AnswerFlags,
  words: Messages,
  language: Language,
): Promise<Scheme | null> {
  if (schemeFile !== undefined) return loadSchemeFile(schemeFile);
  return scheme === undefined ? null : schemeCalled(scheme, year ?? null, words, language);
}

/** 2024-06-30, 2024/6/30, 2024.6.30, 2024年6月30日, 20240630. */
const DAY = /^(\d{4})(?: ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?|([-/.])(\d{1,2})\4(\d{1,2})|(\d{2})(\d{2}))$/;

/** A commander parser for a calendar day that exists; answers YYYY-MM-DD. */
export function calendarDay(words: Messages): (text: string) => string {
  const { usage } = words.cli;
  return (text) => {
    const parts = DAY.exec(text.normalize("NFKC").trim());
    if (!parts) throw new InvalidArgumentError(usage.badDate(text));
    const [, year = "", ...rest] = parts;
    const [month = "", day = ""] = rest.filter((part) => /^\d+$/.test(part));
    const date = { year: Number(year), month: Number(month), day: Number(day) };
    if (!isPlausible(date)) throw new InvalidArgumentError(usage.impossibleDate(text, date.year, date.month, date.day));
    return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  };
}

/** A commander parser for an academic year; answers its first year. */
export function academicYear(words: Messages): (text: string) => number {
  return (text) => {
    const reading = parseAcademicYear(text);
    if (reading.state !== "read") throw new InvalidArgumentError(words.cli.usage.badYear(text));
    return reading.value;
  };
}

const LEVELS: Readonly<Record<string, OrganisationLevel>> = {
  校级: "school",
  school: "school",
  院级: "college",
  college: "college",
};

/** A commander parser for 校级, 院级, school, college. */
export function levelOf(words: Messages): (text: string) => OrganisationLevel {
  return (text) => {
    const level = Object.hasOwn(LEVELS, text.trim()) ? LEVELS[text.trim()] : undefined;
    if (!level) {
      throw new InvalidArgumentError(words.cli.usage.badChoice("--level", text, Object.keys(LEVELS).join(", ")));
    }
    return level;
  };
}

const OWNER = /^(.+)[!！](\$?[A-Za-z]{1,3}\$?\d{1,7}) *[=＝](.+)$/s;

/**
 * A commander parser for “自评表!A3=研究生会”, given once or several times; answers owners by the block's first cell, written
 * as Excel would write it. Quotes around the whole, or around the sheet's name, are forgiven.
 */
export function ownerOf(
  words: Messages,
): (text: string, before?: Readonly<Record<string, string>>) => Readonly<Record<string, string>> {
  const { usage } = words.cli;
  return (text, before = {}) => {
    const bare = withoutQuotes(text.trim());
    const [, sheetText = "", cellText = "", nameText = ""] = OWNER.exec(bare) ?? [];
    const at = parseCellName(cellText);
    const sheet = withoutQuotes(sheetText.trim()).replaceAll("''", "'");
    const name = nameText.trim();
    if (!at || sheet === "" || name === "") throw new InvalidArgumentError(usage.badOwner(text));
    const place = formatArea(areaOf({ sheet, ...at }));
    const known = Object.hasOwn(before, place) ? before[place] : undefined;
    if (known !== undefined && known !== name) {
      throw new InvalidArgumentError(usage.ownerTwice(place, known, name));
    }
    return { ...before, [place]: name };
  };
}

/** Text without one pair of single quotes around it: what is copied from one shell may reach another with its quotes. */
function withoutQuotes(text: string): string {
  return text.length > 1 && text.startsWith("'") && text.endsWith("'") ? text.slice(1, -1) : text;
}

/** A commander parser for a built-in scheme by its id or name. */
export function schemeNamed(words: Messages, language: Language): (text: string) => Scheme {
  return (text) => schemeCalled(text, null, words, language);
}

/**
 * The built-in scheme of this id or name. “改革自评表” alone is that of `year`, where a year is given.
 *
 * @throws InvalidArgumentError that names those it can be.
 */
export function schemeCalled(text: string, year: number | null, words: Messages, language: Language): Scheme {
  const scheme = findScheme(text, year);
  if (scheme) return scheme;
  const { usage } = words.cli;
  const listed = (schemes: readonly Scheme[]): string =>
    schemes.map(({ id, name }) => usage.schemeEntry(id, name[language])).join("");
  const like = schemesLike(text);
  throw new InvalidArgumentError(
    like.length > 0 ? usage.ambiguousScheme(text, listed(like)) : usage.unknownScheme(text, listed(SCHEMES)),
  );
}

/** The built-in schemes' ids, for messages. */
export function schemeIds(): string {
  return SCHEMES.map((scheme) => scheme.id).join(", ");
}

/** Reads a team's own scheme. Throws InputError as `readInput`, and SchemeFileError. */
async function loadSchemeFile(path: string): Promise<Scheme> {
  const bytes = await readInput(path);
  return parseSchemeFile(new TextDecoder().decode(bytes));
}
