/** What a number in a remark counts: the nouns of its surroundings. All expect `plain` text without titles. */

export type CountNoun = "staff" | "presidium" | "departments";

/** What a number counts; "other" is anything that is none of the three, null is nothing said. */
export type Owner = CountNoun | "other" | null;

/** A noun, whose it is, and the text behind it. */
export interface FoundNoun {
  readonly owner: Exclude<Owner, null>;
  readonly noun: string;
  readonly rest: string;
}

/** Nouns, longest first: a part of the staff (部长, 党员, 男生) is not the staff, and the people of a department are not departments. */
export const NOUNS =
  /(?<other>主席团候选人|主席团秘书|执行主席|轮值主席|副主席|(?:工作)?部门(?:负责人|成员|工作人员|人员|干事)|副部长|部长|干事|部员|负责人|秘书长|候选人|代表|委员|在校生|在籍|研究生(?!会)|本科生|专科生|新生|大一|大二|大三|党员|团员|群众|男生?|女生?|少数民族|[东南西北本主老新]?校区|学院|院系|院级|班级|支部|教师|老师|社团|协会|志愿者|校友|[各每]个?(?:工作)?部门|办公室|中心|[^\s,;。、:()全干内外一]{1,4}部(?![门分室]))|(?<presidium>主席团(?:成员|人员)?)|(?<departments>(?:工作|职能|内设|下设)?(?:部门|机构)|部室)|(?<staff>工作人员|学生骨干|学生干部|骨干|干部|全体成员|成员|人员|全员)|(?<other2>学生(?!会)|同学|主席)/g;

/** The same, for the first noun of a text. */
const FIRST_NOUN = new RegExp(NOUNS.source);

/** What may stand between a noun and its number when the two belong together. */
export const FILLER =
  /^(?:人数|数量|数目|总人数|总数|实际|实有|实为|现有|现为|等于|目前|当前|现任|现共|到岗|在岗|在册|在任|共计|合计|总计|共|人员|成员|团队|队伍|设置|设立|下设|设有|设|配备|规模|名单|已|为|有|是|达|计|由|从|原来的|原有的?|原|精简|调整|缩减|压缩|减少|优化|整合|到|至|分别|[\s:(=]){0,8}$/;

/** How the sentence goes on after “38名” when nothing more is said about what they are. */
const PREDICATE =
  /^ ?(?:$|[\s,;。、()!?→\-=]|均|都|全|组成|构成|并|且|其中|含|为|是|由|的?规|符合|未|不|没|以内|之内|以下|以上|左右|余|多|调整|精简|缩减|压缩|减|优化|整合|增|扩|改|降|工作人员人数)/;

/** The nouns that come with what they are a part of (含主席团共65人) own no number that is the whole's. */
const INCLUDED = /(?:含|包括|包含|连同|算上|加上)(?:[^,;。、()]{0,3})$/;
const WHOLE = /(?:共计?|合计|总计|总共|一共|总数|总人数)(?:[有为是:\s]{0,3})$/;

function ownerOf(match: RegExpMatchArray): Exclude<Owner, null> {
  const { presidium, departments, staff } = match.groups ?? {};
  return presidium ? "presidium" : departments ? "departments" : staff ? "staff" : "other";
}

/** The last noun of a segment that can own a number behind the segment. */
export function lastNoun(segment: string): FoundNoun | null {
  let last: FoundNoun | null = null;
  const isTotal = WHOLE.test(segment);
  for (const match of segment.matchAll(NOUNS)) {
    if (isTotal && INCLUDED.test(segment.slice(Math.max(0, match.index - 8), match.index))) continue;
    last = { owner: ownerOf(match), noun: match[0], rest: segment.slice(match.index + match[0].length) };
  }
  return last;
}

/** The noun that an earlier clause left without a number (主席团，实有5人); 在校生3.2万人，实有58人 leaves none. */
export function pendingNoun(segment: string): FoundNoun | null {
  const last = lastNoun(segment);
  return last && !/\d/.test(last.rest) ? last : null;
}

/** The noun right behind a number and its unit, if the sentence goes on with one. */
export function nounAfter(after: string, unit: string): { readonly owner: Owner; readonly noun: string } {
  const none = { owner: null, noun: "" };
  if (unit === "人" || PREDICATE.test(after)) return none;
  const match = FIRST_NOUN.exec(after.slice(0, 12));
  if (match && match.index <= 1) return { owner: ownerOf(match), noun: match[0] };
  if (/^ ?部(?:$|[\s,;。、()])/.test(after)) return { owner: "departments", noun: "部" };
  return unit === "" ? none : { owner: "other", noun: "" };
}

/** Departments are not counted in people; people are sometimes counted in 个. */
export function fits(owner: Owner, unit: string): boolean {
  return owner === "departments" ? unit === "" || unit === "个" || unit === "家" : unit !== "家";
}
