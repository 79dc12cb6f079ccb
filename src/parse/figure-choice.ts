/** Which of the counts in a remark is the one asked for, and what parts add up to. */
import { CHANGED, countsIn, type PlacedCount } from "./figure-counts";
import { fits, type CountNoun } from "./figure-nouns";
import { newestYear } from "./figure-origin";
import { plain } from "./text";
import type { RemarkFigure } from "./types";

/** True when a number that names nothing counts for `noun`: in a row that speaks for all three, people are staff. */
function ownsBare(count: PlacedCount, noun: CountNoun, sharedRow: boolean): boolean {
  if (count.owner !== null || !fits(noun, count.unit)) return false;
  if (!sharedRow) return true;
  return noun === (count.unit === "个" || count.unit === "家" ? "departments" : "staff");
}

/** The published forms say 实有6人 in the row of the departments too: alone there, it is the departments. */
const SOLE_IN_PEOPLE = /^ ?(?:实有|现有) ?:? ?(\d{1,2}) ?[人名] ?[。.]?$|^ ?(\d{1,2}) ?[人名] ?[。.]?$/;

/**
 * The head count of `noun` in a remark. The present state (实有, 现有 …) beats the outcome of a change (由8人调整至5人), which beats a total
 * (共, 总数), which beats a number that merely touches its noun; a number that names its noun beats one that does not. Two
 * different figures of the same worth are not exact: the larger is given. Where only parts are told (南校区32人，北校区30人), these are
 * added up; where there are numbers, but none that says what is there today, the figure has no value.
 */
export function countIn(remark: string, noun: CountNoun, sharedRow: boolean): RemarkFigure | null {
  const sole = noun === "departments" && !sharedRow ? SOLE_IN_PEOPLE.exec(plain(remark)) : null;
  if (sole) return { value: Number(sole[1] ?? sole[2]), exact: true, text: sole[0].trim() };
  const all = countsIn(remark);
  const counts = newestYear(all.filter((count) => count.rank > 0));
  const named = counts.filter((count) => count.owner === noun);
  const bare = counts.filter((count) => ownsBare(count, noun, sharedRow));
  const sum = named.length + bare.length === 0 || noun === "presidium" ? sumOfParts(counts, noun) : null;
  for (const exact of [true, false]) {
    for (const group of [named, bare]) {
      const figure = best(group.filter((count) => count.exact === exact));
      if (figure) return adjusted(figure, { remark: plain(remark), noun, all, sum });
    }
    if (sum && exact) return sum;
  }
  return withoutValue(remark, noun, all, sharedRow);
}

interface Chosen extends RemarkFigure {
  readonly count: PlacedCount;
}

function best(counts: readonly PlacedCount[]): Chosen | null {
  const rank = Math.max(...counts.map((count) => count.rank));
  const top = counts.filter((count) => count.rank === rank);
  const last = top.at(-1);
  if (!last) return null;
  // Of several changes the last one holds; of several states none does for certain.
  const chosen = rank === CHANGED ? last : top.reduce((most, count) => (count.value > most.value ? count : most));
  const agree = rank === CHANGED || top.every((count) => count.value === chosen.value);
  const bounds = agree && chosen.bounds ? { bounds: chosen.bounds } : {};
  return { value: chosen.value, exact: chosen.exact && agree, text: chosen.text, ...bounds, count: chosen };
}

interface Remark {
  readonly remark: string;
  readonly noun: CountNoun;
  readonly all: readonly PlacedCount[];
  readonly sum: RemarkFigure | null;
}

const EXCLUDED = /^ ?[人名位]?[,;(]? ?(?:不含|不包括|不包含|未含|不计|不算|另有|另设|另外|外加|此外)(?!任何|挂名)/;
/** Who belongs to the staff although a school counts them apart. */
const OF_THE_STAFF = /^(?:主席团|执行主席|轮值主席|副主席|主席|部长|副部长|负责人|部门负责人|干事|部员|候补|成员)/;
const EXCLUDED_BEFORE = /(?:不含|不包括|不包含|未含|除)[^,;。]{1,10}(?:外|共)?[^,;。]{0,6}$/;

/** 38人（不含主席团5人） is 43; whom a figure leaves out without a number leaves it open. */
function adjusted({ count, ...figure }: Chosen, { remark, noun, all, sum }: Remark): RemarkFigure {
  if (noun === "presidium") return withChair(figure, count, all, sum);
  if (noun !== "staff" || !figure.exact) return figure;
  const behind = remark.slice(count.end, count.end + 12);
  if (EXCLUDED.test(behind)) {
    const left = all.find(({ from, end }) => end > count.end && from <= count.end + 12);
    if (left && left.unit !== "个" && (OF_THE_STAFF.test(left.noun) || left.owner === "presidium")) {
      const text = remark.slice(count.from, left.end);
      return left.exact
        ? { value: count.value + left.value, exact: true, text }
        : { value: count.value, exact: false, text, bounds: { atLeast: count.value, atMost: Infinity } };
    }
    const atMost = left ? count.value + left.value : Infinity;
    return { ...figure, exact: false, bounds: { atLeast: count.value, atMost } };
  }
  if (!EXCLUDED_BEFORE.test(remark.slice(Math.max(0, count.end - 24), count.end).replace(/\d{1,40}[人名位]?$/, "")))
    return figure;
  return { ...figure, exact: false, bounds: { atLeast: count.value, atMost: Infinity } };
}

/** “执行主席1名、主席团成员5名”: nobody says whether the one is among the five. */
function withChair(
  figure: RemarkFigure,
  count: PlacedCount,
  all: readonly PlacedCount[],
  sum: RemarkFigure | null,
): RemarkFigure {
  const chairs = all.filter(({ noun, isPart, exact }) => /主席$/.test(noun) && !isPart && exact);
  const extra = chairs.reduce((total, { value }) => total + value, 0);
  if (!figure.exact || extra === 0 || count.noun !== "主席团成员" || figure.value === null || sum === null)
    return figure;
  return { ...figure, exact: false, bounds: { atLeast: figure.value, atMost: figure.value + extra } };
}

const CAMPUS = /校区$/;
const HEADS = /^(?:主席团|主席|执行主席|轮值主席|副主席)|部长$|负责人$/;
const MEMBERS = /^(?:干事|部员|成员|部门成员|工作人员)$|(?:成员|干事|人员)$/;
const CHAIRS = /^(?:主席|副主席|执行主席|轮值主席)$/;

/** Parts that make up the whole where nobody states the whole: campuses, or everybody by post. */
function sumOfParts(counts: readonly PlacedCount[], noun: CountNoun): RemarkFigure | null {
  if (noun === "departments") return null;
  const exact = counts.filter((count) => count.exact && !count.isPart && count.unit !== "个" && count.unit !== "家");
  if (noun === "presidium") return added(exact.filter((count) => CHAIRS.test(count.noun)));
  const campuses = exact.filter((count) => CAMPUS.test(count.noun));
  if (campuses.length > 1) return added(campuses);
  const parts = exact.filter((count) => HEADS.test(count.noun) || MEMBERS.test(count.noun));
  const whole = parts.some(({ noun: one }) => MEMBERS.test(one)) && parts.some(({ noun: one }) => HEADS.test(one));
  if (parts.length < 2) return null;
  const sum = added(parts);
  return whole || sum?.value == null ? sum : { ...sum, exact: false, bounds: { atLeast: sum.value, atMost: Infinity } };
}

function added(parts: readonly PlacedCount[]): RemarkFigure | null {
  if (parts.length === 0) return null;
  const value = parts.reduce((total, part) => total + part.value, 0);
  return { value, exact: true, text: parts.map(({ text }) => text).join("、") };
}

/** 几十人, 若干: said, but not how many. */
const VAGUE = /[几数]十[人名位]|若干[人名位]|#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!)/;

/** Numbers that belong to another school or another time only, or no number where one was meant. */
function withoutValue(
  remark: string,
  noun: CountNoun,
  all: readonly PlacedCount[],
  sharedRow: boolean,
): RemarkFigure | null {
  const idle = all.find((count) => count.isForeign && (count.owner === noun || ownsBare(count, noun, sharedRow)));
  if (idle) return { value: null, exact: false, text: idle.text };
  const vague = noun === "departments" || (sharedRow && noun !== "staff") ? null : VAGUE.exec(plain(remark));
  return vague && { value: null, exact: false, text: vague[0] };
}
