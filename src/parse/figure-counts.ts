/** Head counts in a remark: which number belongs to the staff, which to the presidium, which to the departments. */
import { somewhatOver, type Bounds } from "./bounds";
import { fits, FILLER, lastNoun, nounAfter, pendingNoun, type Owner } from "./figure-nouns";
import { findNumbers, stateWordIn, type Place } from "./figure-numbers";
import { isFormer, isOfOthers, yearIn } from "./figure-origin";
import { isInexact, lengthOfRider, withoutTitles, wordsOf } from "./figure-words";
import { plain } from "./text";

/** How much a figure is worth beside others for the same noun; the highest wins. */
export const PRESENT = 4;
export const CHANGED = 3;
export const TOTAL = 2;
export const TOUCHING = 1;

/** A count and where it stands. */
export interface PlacedCount {
  readonly value: number;
  readonly owner: Owner;
  /** The noun as written; "" for none. */
  readonly noun: string;
  readonly unit: string;
  readonly rank: number;
  readonly exact: boolean;
  /** What a figure that is not exact can still be held to; null for a rule, a plan, a rough figure. */
  readonly bounds: Bounds | null;
  /** Another school's, or of former times: a figure that says nothing of today. */
  readonly isForeign: boolean;
  /** 其中, 含: a part of the count before. */
  readonly isPart: boolean;
  /** The year it is said of; null for none. */
  readonly year: number | null;
  /** Where its words begin. */
  readonly from: number;
  readonly end: number;
  readonly text: string;
}

const CHANGE =
  /(?:调整|精简|缩减|压缩|减少|裁减|优化|整合|撤并|合并|增加|扩大|扩充|变更|改|减|降|增|变)(?:到|至|为|成) ?$/;
const ARROW = /^ ?[人名位个]? ?(?:→|⇒|-+>|=>) ?$/;
/** People or departments that come or go: a difference, not a state. */
const DIFFERENCE =
  /(?:新增|增加|增补|增设|增选|增聘|新聘|招新|招募|招收|补选|补充|减少|裁减|裁撤|撤销|缩减|精简|缺少|空缺|缺额|缺编|尚缺|退出|辞去|调离|离任|淘汰|超编|超出|超过)(?!后)/;
/** The school's own union, named right before the number. */
const OWN_LEAD =
  /(?:我校|本校|我会|本会|我院|本院|学生会|研究生会)(?:现有?|实际|共|有|为|是|总|计|一共|人数|规模|[\s:(])*$/;
const OVER = /超过|超出|多于|大于|高于|逾|(?:^|[^-=])> ?$/;
const PART = /其中|(?:[(,]|^)(?:含|包括|包含)(?:有)?/;
/** People who are there for an occasion, not on the staff. */
const OCCASION = /参加|参与|出席|到会|报名|培训|覆盖|服务|投票|参会|志愿|^.{0,2}(?:次|届)/;

/** Where the clause (up to a comma) or the sentence (up to a full stop or semicolon) that holds `position` begins. */
function startOf(ends: string, text: string, position: number, floor: number): number {
  let start = position;
  while (start > floor && !ends.includes(text.charAt(start - 1))) start -= 1;
  return start;
}

/** Every count in the remark with its owner, in the order written; of a change only the outcome. */
export function countsIn(remark: string): PlacedCount[] {
  const text = withoutTitles(plain(remark));
  const counts: PlacedCount[] = [];
  for (const place of findNumbers(text)) {
    const previous = counts.at(-1);
    const floor = previous?.end ?? 0;
    const sentence = startOf("。;!?", text, place.start, floor);
    const clause = startOf("。;!?,、", text, place.start, floor);
    const linked = previous && sentence === floor ? previous : null;
    const earlier = counts.at(-2);
    const afterSeveralRules =
      linked !== null && earlier !== undefined && !earlier.exact && !linked.exact && earlier.owner !== linked.owner;
    const changed = isChange(text.slice(clause, place.start), linked !== null && clause === floor);
    // 由60人调整至38人: the 60 is history, and if it was only planned so is the 38.
    const from = changed && linked && clause === floor ? (counts.pop()?.from ?? clause) : clause;
    const count = weigh(text, place, { sentence, clause, floor, previous: linked, afterSeveralRules, changed });
    const after = text.slice(place.end, place.end + 12);
    const tail = nounAfter(after, place.unit).owner
      ? (/^[^\s,;。、:()]{0,8}/.exec(after)?.[0].length ?? 0)
      : lengthOfRider(after);
    counts.push({ ...count, from, end: place.end, text: wordsOf(text, from, place.end + tail) });
  }
  return counts;
}

function isChange(before: string, afterNumber: boolean): boolean {
  return CHANGE.test(before) || (afterNumber && ARROW.test(before));
}

interface Surroundings {
  readonly sentence: number;
  readonly clause: number;
  readonly floor: number;
  /** The count before in the same sentence. */
  readonly previous: PlacedCount | null;
  /** Several rules for different things stand in a row before it: nobody can say which of them it answers. */
  readonly afterSeveralRules: boolean;
  readonly changed: boolean;
}

/** Decides whose number it is and what it is worth. */
function weigh(
  text: string,
  place: Place,
  { sentence, clause, floor, previous, afterSeveralRules, changed }: Surroundings,
): Omit<PlacedCount, "from" | "end" | "text"> {
  const before = text.slice(clause, place.start);
  const after = text.slice(place.end, place.end + 12);
  const behind = nounAfter(after, place.unit);
  const near = lastNoun(before) ?? pendingNoun(text.slice(sentence, place.start));
  const first = /(\d{1,7}) ?[人名个]? ?[-~至到]+ ?$/.exec(before)?.[1];
  const plannedChange = changed && previous !== null && clause === floor && !previous.exact;
  const exact = first === undefined && !plannedChange && !isInexact(before, after) && !OVER.test(before);
  // 主席团不超过5人，实有4人 and 工作人员38人，符合不超过40人的规定: both numbers speak of the same thing.
  const follows = previous !== null && (changed || !previous.exact || !exact) && !afterSeveralRules;
  const owner = behind.owner ?? near?.owner ?? (follows ? previous.owner : null);
  const isPast = !changed && isFormer(before);
  const gone = !changed && exact && DIFFERENCE.test(before);
  const isForeign = isPast || isOfOthers(text.slice(sentenceStart(text, place.start), place.start));
  const state = stateWordIn(before);
  const worth = changed
    ? CHANGED
    : state === "present"
      ? PRESENT
      : state === "total" || isAlone(text, place)
        ? TOTAL
        : behind.owner !== null ||
            (near !== null && FILLER.test(near.rest)) ||
            !exact ||
            isOwn(owner, before, after, place)
          ? TOUCHING
          : 0;
  return {
    value: place.value,
    owner: fits(owner, place.unit) ? owner : "other",
    noun: behind.owner === null ? (near?.noun ?? "") : behind.noun,
    unit: place.unit,
    rank: gone || isForeign ? 0 : worth,
    exact,
    bounds: exact || plannedChange ? null : boundsOf(place.value, first, before, after),
    isForeign,
    isPart: PART.test(before),
    year: yearIn(text.slice(sentence, place.start)),
  };
}

function sentenceStart(text: string, position: number): number {
  return startOf("。;!?", text, position, Math.max(0, position - 60));
}

/** A number of people in its own row that names nothing is the row's own, unless it tells who came to something. */
function isOwn(owner: Owner, before: string, after: string, place: Place): boolean {
  if (owner !== null || place.unit === "") return false;
  return OWN_LEAD.test(before) || !(OCCASION.test(before) || OCCASION.test(after));
}

/** 40余人, 38-45人, 40人以上, 超过40人: what can be said for certain. */
function boundsOf(value: number, first: string | undefined, before: string, after: string): Bounds | null {
  if (isInexact(before, "")) return null;
  if (first !== undefined) return Number(first) <= value ? { atLeast: Number(first), atMost: value } : null;
  if (OVER.test(before)) return { atLeast: value + 1, atMost: Infinity };
  if (/^ ?[余多几]/.test(after) && !/约|近/.test(before)) return somewhatOver(value);
  return null;
}

/** A remark that is nothing but a number (“45”, “3个”), or that begins with “45人” as a clause of its own. */
function isAlone(text: string, place: Place): boolean {
  if (place.start > 0) return false;
  const rest = text.slice(place.end, place.end + 2).trim();
  return rest === "" || rest === "。" || (place.unit !== "" && /^[,;。(]/.test(rest));
}
