/** 基本信息 of a workbook: one list of keys and values, or several (a head on each form, one list for each college). */
import type { CivilDate } from "../parse/types";
import { parseDateCell } from "../parse/date";
import { knownDay } from "../parse/serial";
import { cellText, squeeze } from "../parse/text";
import type { ProblemList } from "../tables/problem-list";
import { countBefore } from "../tables/grid";
import { PROFILE_ALIASES, PROFILE_NAME } from "../tables/sheets";
import type { Stated } from "../tables/types";
import type { SheetBlocks } from "./blocks";
import { readProfile } from "./profile";
import type { Profile, ProfileSheet, StatedDay, StatedOrganisation } from "./profile";
import { namedUnion } from "./title";
import { gridBelow, gridBeside } from "./profile-keys";
import type { ProfileGrid, ProfileKey } from "./profile-keys";

export interface Profiles {
  /** Organisations that some list states by name or kind; those of the fullest list first. */
  readonly organisations: readonly StatedOrganisation[];
  /** True where a list of its own (基本信息) states the organisations. */
  readonly isStated: boolean;
  readonly academicYear: Stated<number> | null;
  readonly schemes: readonly Stated<string>[];
  readonly school: Stated<string> | null;
  readonly asOf: StatedDay | null;
  /** 填报日期. */
  readonly filledOn: StatedDay | null;
  /** Sheets that are such a list: other cells on them are notes. */
  readonly sheets: ReadonlySet<string>;
}

/** Keys that make a list one of its own rather than the head of a form. */
const ENOUGH_KEYS = 4;
/** What says whose a list is. */
const IDENTITY: readonly ProfileKey[] = ["name", "kind"];

interface Reading {
  readonly grid: ProfileGrid;
  readonly sheet: ProfileSheet;
}

export function readProfiles(
  sheets: readonly SheetBlocks[],
  problems: ProblemList,
  dates: { readonly date1904: boolean; readonly asOf: CivilDate | null },
): Profiles {
  const grids = sheets.flatMap(gridsOf).sort((a, b) => b.keys.size - a.keys.size);
  const readings = grids.map((grid): Reading => ({ grid, sheet: readProfile(grid, problems, dates) }));
  const own = readings.filter(({ grid }) => isList(grid));
  const heads = readings.filter(({ grid }) => !isList(grid));
  const filled = own.flatMap(({ sheet }) => sheet.organisations.filter((organisation) => organisation.filled));
  // A list that nobody has filled in is still that of somebody.
  const organisations = distinct(
    filled.length > 0 ? filled : own.slice(0, 1).flatMap(({ sheet }) => sheet.organisations.slice(0, 1)),
  );
  const [only] = organisations;
  // What the head of a form says belongs to the only organisation; of several nobody knows whose it is.
  const facts = heads.flatMap(({ sheet }) => sheet.organisations.map(({ profile }) => profile));
  const named = heads.flatMap(({ grid, sheet }) =>
    isNamed(grid) ? sheet.organisations.filter(({ filled, name }) => filled && isOneUnion(name)) : [],
  );
  const first = <T>(pick: (sheet: ProfileSheet) => T | null): T | null => {
    for (const { sheet } of readings) {
      const value = pick(sheet);
      if (value !== null) return value;
    }
    return null;
  };
  return {
    organisations:
      only === undefined
        ? headsAsOrganisations(named, facts)
        : organisations.length === 1
          ? [{ ...only, profile: facts.reduce(completed, only.profile) }]
          : organisations,
    isStated: own.length > 0,
    academicYear: first(({ academicYear }) => academicYear),
    schemes: readings.flatMap(({ sheet }) => sheet.schemes),
    school: first(({ school }) => school),
    asOf: first(({ asOf }) => asOf),
    filledOn: firstFilledOn(readings, dates.date1904),
    sheets: new Set(own.map(({ grid }) => grid.sheet.name)),
  };
}

/** A head that names nobody makes no organisation: the title of its form does. */
function headsAsOrganisations(named: readonly StatedOrganisation[], facts: readonly Profile[]): StatedOrganisation[] {
  const found = distinct(named);
  const [only] = found;
  return only && found.length === 1 ? [{ ...only, profile: facts.reduce(completed, only.profile) }] : found;
}

/** “某大学学生会/研究生会” with its boxes lost names both, and so nobody. */
function isOneUnion(name: string): boolean {
  const union = namedUnion(name);
  return union === null || union.kind !== null || union.college !== null;
}

function isList({ keys, sheet }: ProfileGrid): boolean {
  const name = squeeze(sheet.name);
  return keys.size >= ENOUGH_KEYS || [PROFILE_NAME, ...PROFILE_ALIASES].some((known) => name.includes(known));
}

function isNamed({ keys }: ProfileGrid): boolean {
  return IDENTITY.some((key) => keys.has(key));
}

/** The same organisation in two lists counts once, with what either says of it. */
function distinct(organisations: readonly StatedOrganisation[]): StatedOrganisation[] {
  const found = new Map<string, StatedOrganisation>();
  for (const organisation of organisations) {
    const key = `${organisation.kind} ${organisation.name}`;
    const known = found.get(key);
    // Two columns of one list that bear one name are two organisations all the same.
    if (known && known.at?.sheet === organisation.at?.sheet) found.set(`${key} ${found.size}`, organisation);
    else found.set(key, known ? { ...known, profile: completed(known.profile, organisation.profile) } : organisation);
  }
  return [...found.values()];
}

function completed(known: Profile, more: Profile): Profile {
  return {
    students: known.students ?? more.students,
    campuses: known.campuses ?? more.campuses,
    collegeUnions: known.collegeUnions ?? more.collegeUnions,
    staff: known.staff ?? more.staff,
    presidium: known.presidium ?? more.presidium,
    departments: known.departments ?? more.departments,
    link: known.link ?? more.link,
    academicYear: known.academicYear ?? more.academicYear,
  };
}

/** The lists of a sheet: rows of keys between two tables are one. */
function gridsOf({ sheet, keyRows, keyHeaders, tables }: SheetBlocks): ProfileGrid[] {
  const groups: number[][] = [];
  let last = -1;
  for (const row of keyRows) {
    const boundary = countBefore(tables, ({ firstRow }) => firstRow <= row);
    if (groups.length === 0 || boundary !== last) groups.push([]);
    groups.at(-1)?.push(row);
    last = boundary;
  }
  return [
    ...groups.flatMap((rows) => gridBeside(sheet, rows) ?? []),
    ...keyHeaders.map(({ row, lastRow }) => gridBelow(sheet, row, lastRow)),
  ];
}

function firstFilledOn(readings: readonly Reading[], date1904: boolean): StatedDay | null {
  for (const { grid } of readings) {
    const content = grid.value("filledOn", 0);
    if (!content) continue;
    const { reading } = parseDateCell(content.value, content.format, { date1904, academicYear: null });
    const value = reading.state === "read" ? knownDay(reading.value) : null;
    if (!value) continue;
    const at = { sheet: grid.sheet.name, row: content.row, column: content.column };
    return { value, at, text: cellText(content.value, content.format, date1904) };
  }
  return null;
}
