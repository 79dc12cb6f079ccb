/** Head counts in a remark: which number belongs to the staff, which to the presidium, which to the departments. */
import type { RemarkFigure } from "./types";
import { parseChineseNumeral } from "./chinese-numeral";
import { isInexact, lengthOfRider, PRESENT_WORD, STATE_WORD, withoutTitles, wordsOf } from "./figure-words";
import { plain } from "./text";

export type CountNoun = "staff" | "presidium" | "departments";

/** What a number counts; "other" is anything that is none of the three, null is nothing said. */
type Owner = CountNoun | "other" | null;

/** How much a figure is worth beside others for the same noun; the highest wins. */
const PRESENT = 4;
const CHANGED = 3;
const TOTAL = 2;
const TOUCHING = 1;

interface Count {
  readonly value: number;
  readonly owner: Owner;
  readonly unit: string;
  readonly rank: number;
  readonly exact: boolean;
}

/** Nouns, longest first: a part of the staff (部长, 党员, 男生) is not the staff, and the people of a department are not departments. */
const NOUNS =
  /(?<other>主席团候选人|主席团秘书|执行主席|轮值主席|副主席|(?:工作)?部门(?:负责人|成员|工作人员|人员|干事)|副部长|部长|干事|部员|负责人|秘书长|候选人|代表|委员|在校生|在籍|研究生(?!会)|本科生|专科生|新生|大一|大二|大三|党员|团员|群众|男生?|女生?|少数民族|校区|学院|院系|院级|班级|支部|教师|老师|社团|协会|志愿者|校友|[各每]个?(?:工作)?部门|办公室|中心|[^\s,;。、:()全干内外一]{1,4}部(?![门分室]))|(?<presidium>主席团(?:成员|人员)?)|(?<departments>(?:工作|职能|内设|下设)?(?:部门|机构)|部室)|(?<staff>工作人员|学生骨干|学生干部|骨干|干部|全体成员|成员|人员|全员)|(?<other2>学生(?!会)|同学|主席)/g;

/** What may stand between a noun and its number when the two belong together. */
const FILLER =
  /^(?:人数|数量|数目|总人数|总数|实有|现有|目前|当前|现任|现共|共计|合计|总计|共|人员|成员|团队|队伍|设置|设立|下设|设有|设|配备|规模|名单|已|为|有|是|达|计|由|从|原来的|原有的?|原|精简|调整|缩减|压缩|减少|优化|整合|到|至|分别|[\s:(=]){0,8}$/;

/** Numbers that are no count at all: beside a sign, inside a decimal, a date, a session, a document number. */
const NUMBER = /(?<digits>\d{1,3}(?:,\d{3})+(?!\d)|\d{1,7})|(?<words>[一二两三四五六七八九十]{1,3})/g;
const UNIT = /^ ?(人(?![次均才])|名|位|个|家)/;
/** What may follow a number without a unit. */
const OPEN_END =
  /^ ?(?:$|[\s,;。、()!?→]|->|=>|-+>|均|都|符合|未超|不超|没有|其中|含|(?:调整|精简|缩减|压缩|减少|优化|整合|增加|扩大|改|减|降)|以内|之内|以下|以上|左右|[余多]|(?:个)?(?:工作|职能)?部门)/;
/** How the sentence goes on after “38名” when nothing more is said about what they are. */
const PREDICATE =
  /^ ?(?:$|[\s,;。、()!?→\-=]|均|都|全|组成|构成|并|且|其中|含|为|是|由|的?规|符合|未|不|没|以内|之内|以下|以上|左右|余|多|调整|精简|缩减|压缩|减|优化|整合|增|扩|改|降|工作人员人数)/;

const CHANGE =
  /(?:调整|精简|缩减|压缩|减少|裁减|优化|整合|撤并|合并|增加|扩大|扩充|变更|改|减|降|增|变)(?:到|至|为|成) ?$/;
const ARROW = /^ ?[人名位个]? ?(?:→|⇒|-+>|=>) ?$/;
/** People or departments that come or go: a difference, not a state. */
const DIFFERENCE =
  /(?:新增|增加|增补|增设|增选|增聘|新聘|招新|招募|招收|补选|补充|减少|裁减|裁撤|撤销|缩减|精简|缺少|空缺|缺额|缺编|尚缺|退出|辞去|调离|离任|淘汰|超编|超出|超过)(?!后)/;
/** Former times. */
const FORMER = /原(?![则因创本])|改革前|以前|此前|之前|往届|上届|上一届|曾有?|去年/;
const OVER = /超过|超出|多于|大于|高于|(?:^|[^-=])> ?$/;

/** The same, for the first noun of a text. */
const FIRST_NOUN = new RegExp(NOUNS.source);

function ownerOf(match: RegExpMatchArray): Exclude<Owner, null> {
  const { presidium, departments, staff } = match.groups ?? {};
  return presidium ? "presidium" : departments ? "departments" : staff ? "staff" : "other";
}

function lastNoun(segment: string): { owner: Exclude<Owner, null>; rest: string } | null {
  let last: { owner: Exclude<Owner, null>; rest: string } | null = null;
  for (const match of segment.matchAll(NOUNS)) {
    last = { owner: ownerOf(match), rest: segment.slice(match.index + match[0].length) };
  }
  return last;
}

/** The noun that an earlier clause left without a number (主席团，实有5人); 在校生3.2万人，实有58人 leaves none. */
function pendingNoun(segment: string): ReturnType<typeof lastNoun> {
  const last = lastNoun(segment);
  return last && !/\d/.test(last.rest) ? last : null;
}

/** The noun right behind a number and its unit, if the sentence goes on with one. */
function nounAfter(after: string, unit: string): Owner {
  if (unit === "人" || PREDICATE.test(after)) return null;
  const match = FIRST_NOUN.exec(after.slice(0, 12));
  if (match && match.index <= 1) return ownerOf(match);
  if (/^ ?部(?:$|[\s,;。、()])/.test(after)) return "departments";
  return unit === "" ? null : "other";
}

function lastIndexOf(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}

/** True when a word such as 实有 or 共 belongs to the number behind `before`: only fillers and nouns in between. */
function stateWordIn(before: string): "present" | "total" | null {
  const at = lastIndexOf(STATE_WORD, before);
  if (at < 0) return null;
  const between = before.slice(at).replaceAll(NOUNS, "").replace(STATE_WORD, "");
  if (!FILLER.test(between)) return null;
  return PRESENT_WORD.test(before) ? "present" : "total";
}

/** Departments are not counted in people; people are sometimes counted in 个. */
function fits(owner: Owner, unit: string): boolean {
  return owner === "departments" ? unit === "" || unit === "个" || unit === "家" : unit !== "家";
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
}

/** Numbers that can be counts, with their units. */
function findNumbers(text: string): Place[] {
  const places: Place[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const start = match.index;
    const end = start + match[0].length;
    const { digits, words } = match.groups ?? {};
    const value = digits === undefined ? parseChineseNumeral(words ?? "") : Number(digits.replaceAll(",", ""));
    const unit = UNIT.exec(text.slice(end, end + 3));
    const before = text.charAt(start - 1);
    const after = text.slice(end, end + 6);
    if (value === null || /[第每A-Za-z/.%〔[\d]/.test(before) || /^[\d.%/A-Za-z〕\]]|^ ?[-~]+ ?\d/.test(after))
      continue;
    if (before === "-" && (!unit || !/[\d ]/.test(text.charAt(start - 2)))) continue;
    if (words !== undefined && !unit && !/(?:实有|现有|共|为|有) ?$/.test(text.slice(Math.max(0, start - 3), start)))
      continue;
    // 几十人, 数十人; but 总人数十人 is ten.
    if (words !== undefined && /几$|(?:^|[^总人个量])数$/.test(text.slice(Math.max(0, start - 2), start))) continue;
    if (words === "一" && !stateWordIn(text.slice(Math.max(0, start - 6), start))) continue;
    if (!unit && !OPEN_END.test(after)) continue;
    places.push({ start, end: end + (unit?.[0].length ?? 0), value, unit: unit?.[1] ?? "" });
  }
  return places;
}

/** Where the clause (up to a comma) or the sentence (up to a full stop or semicolon) that holds `position` begins. */
function startOf(ends: string, text: string, position: number, floor: number): number {
  let start = position;
  while (start > floor && !ends.includes(text.charAt(start - 1))) start -= 1;
  return start;
}

/** A count and where it stands. */
interface PlacedCount extends Count {
  /** Where its words begin. */
  readonly from: number;
  readonly end: number;
  readonly text: string;
}

/** Every count in the remark with its owner, in the order written; of a change only the outcome. */
function countsIn(remark: string): PlacedCount[] {
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
    const tail = nounAfter(after, place.unit)
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
): Count {
  const before = text.slice(clause, place.start);
  const after = text.slice(place.end, place.end + 12);
  const behind = nounAfter(after, place.unit);
  const near = lastNoun(before) ?? pendingNoun(text.slice(sentence, place.start));
  const range = /\d ?[-~至到]+ ?$/.test(before);
  const plannedChange = changed && previous !== null && clause === floor && !previous.exact;
  const exact = !range && !plannedChange && !isInexact(before, after) && !OVER.test(before);
  // 主席团不超过5人，实有4人 and 工作人员38人，符合不超过40人的规定: both numbers speak of the same thing.
  const follows = previous !== null && (changed || !previous.exact || !exact) && !afterSeveralRules;
  const owner = behind ?? near?.owner ?? (follows ? previous.owner : null);
  const gone = !changed && exact && (DIFFERENCE.test(before) || FORMER.test(before));
  const touching = behind !== null || (near !== null && FILLER.test(near.rest));
  const state = stateWordIn(before);
  const worth = changed
    ? CHANGED
    : state === "present"
      ? PRESENT
      : state === "total" || isAlone(text, place)
        ? TOTAL
        : touching || !exact
          ? TOUCHING
          : 0;
  return {
    value: place.value,
    owner: fits(owner, place.unit) ? owner : "other",
    unit: place.unit,
    rank: gone ? 0 : worth,
    exact,
  };
}

/** A remark that is nothing but a number (“45”, “3个”), or that begins with “45人” as a clause of its own. */
function isAlone(text: string, place: Place): boolean {
  if (place.start > 0) return false;
  const rest = text.slice(place.end, place.end + 2).trim();
  return rest === "" || rest === "。" || (place.unit !== "" && /^[,;。(]/.test(rest));
}

/** True when a number that names nothing counts for `noun`: in a row that speaks for all three, people are staff. */
function ownsBare(count: Count, noun: CountNoun, sharedRow: boolean): boolean {
  if (count.owner !== null || !fits(noun, count.unit)) return false;
  if (!sharedRow) return true;
  return noun === (count.unit === "个" || count.unit === "家" ? "departments" : "staff");
}

/**
 * The head count of `noun` in a remark. The present state (实有, 现有 …) beats the outcome of a change (由8人调整至5人), which beats a total
 * (共, 总数), which beats a number that merely touches its noun; a number that names its noun beats one that does not. Two
 * different figures of the same worth are not exact: the larger is given.
 */
export function countIn(remark: string, noun: CountNoun, sharedRow: boolean): RemarkFigure | null {
  const counts = countsIn(remark).filter((count) => count.rank > 0);
  const named = counts.filter((count) => count.owner === noun);
  const bare = counts.filter((count) => ownsBare(count, noun, sharedRow));
  for (const exact of [true, false]) {
    for (const group of [named, bare]) {
      const figure = best(group.filter((count) => count.exact === exact));
      if (figure) return figure;
    }
  }
  return null;
}

function best(counts: readonly PlacedCount[]): RemarkFigure | null {
  const rank = Math.max(...counts.map((count) => count.rank));
  const top = counts.filter((count) => count.rank === rank);
  const last = top.at(-1);
  if (!last) return null;
  // Of several changes the last one holds; of several states none does for certain.
  const chosen = rank === CHANGED ? last : top.reduce((most, count) => (count.value > most.value ? count : most));
  const agree = rank === CHANGED || top.every((count) => count.value === chosen.value);
  return { value: chosen.value, exact: chosen.exact && agree, text: chosen.text };
}
