/**
 * Post titles as they stand in a roster: a core that is allowed or not (部长, 秘书长), and a rest beside it (代理, 学习部,
 * （主持工作）). Several cores may stand in one cell (主席团成员、部长).
 */
import { takeApart, weighRest, worstRest, type Rest } from "../parse/core";
import { remembered } from "../parse/remembered";
import type { StaffMember } from "../workbook/submission";

/** Titles that the reform leaves (F20 item 4, F21 item 6, FC item 5), and plain words for the same people. */
const PLAIN_TITLES: ReadonlySet<string> = new Set([
  ..."主席团成员 执行主席 轮值主席 轮值执行主席 部长 副部长 部门负责人 负责人 干事 部员 工作人员 成员".split(" "),
  ..."副部门负责人 部门副负责人 副负责人 组员 会员 骨干 学生骨干 部门成员 部门干事 部门工作人员".split(" "),
]);

/** Titles of the time before the rotating chair. */
const CHAIR_TITLES: ReadonlySet<string> = new Set(["主席", "副主席"]);

const HEAD_TITLES: ReadonlySet<string> = new Set(
  "部长 副部长 部门负责人 负责人 副部门负责人 部门副负责人 副负责人".split(" "),
);

/** How a department's table and the roster name the presidium where others name a department. */
export const PRESIDIUM = "主席团";

/** A post, read. */
export interface ReadPost {
  /** The titles it is made of, without their rests; a title that is not known stays as written. */
  readonly titles: readonly string[];
  /** Words beside a known title that were not understood; "" for none. */
  readonly rest: string;
  /** Whether the rest may undo what the title says (原, 候选, 已离任). */
  readonly isDoubtful: boolean;
}

/** Takes a post apart. Titles are empty for a blank post. */
export function readPost({ post, department }: Pick<StaffMember, "post" | "department">): ReadPost {
  return PLAIN_POSTS.get(post) ?? postsIn(department)(post);
}

/** A union has a handful of departments. */
const MOST_DEPARTMENTS = 32;
/** Reads the posts of a department, each once: several checks ask of every person, and few posts differ. */
const postsIn = remembered((department) => remembered((post: string) => partsOf(post, department)), MOST_DEPARTMENTS);

/** The titles a post is made of. */
export function titlesOf(member: Pick<StaffMember, "post" | "department">): readonly string[] {
  return readPost(member).titles;
}

/** Posts that are a title and nothing else: most of a roster. */
const PLAIN_POSTS: ReadonlyMap<string, ReadPost> = new Map(
  [...PLAIN_TITLES, ...CHAIR_TITLES].map((title) => [title, { titles: [title], rest: "", isDoubtful: false }]),
);

function isKnown(title: string): boolean {
  return PLAIN_TITLES.has(title) || CHAIR_TITLES.has(title);
}

const BETWEEN_TITLES = /[、，,；;/|+&。.:]|兼任?(?!职)|暨|(?<=[长员事人席])(?:和|及|与)/;
/** 1. 部长, 部长1, 干事2名. */
const NUMBERING = /^\d{1,2}[.、:]?(?=\D)|(?<=\D)\d{1,2}[名人号]?$/g;

function partsOf(post: string, department: string): ReadPost {
  const words = post.split(" ");
  // 主席团成员 部长 are two; 部 长 and 学习部 部长 are one.
  const { outside, inside } = takeApart(words.every(isKnown) ? words.join("、") : post);
  const joined = outside.replace(NUMBERING, "");
  const own = isKnown(joined) ? [joined] : joined.split(BETWEEN_TITLES).filter((one) => one !== "");
  const parts = own.map((part) => readPart(part, department));
  for (const words of inside) {
    const bracket = readBracket(words, department);
    if (bracket === "rotates") turnIntoRotating(parts);
    else if (bracket === "deputy") turnIntoDeputy(parts);
    else parts.push(...bracket);
  }
  const titles = parts.flatMap(({ title }) => (title === "" ? [] : [title]));
  const rests = parts.filter(({ weight }) => weight !== "harmless");
  return {
    titles,
    rest: rests.map(({ rest }) => rest).join("、"),
    isDoubtful: worstRest(parts.map(({ weight }) => weight)) === "doubtful",
  };
}

interface Part {
  readonly title: string;
  readonly rest: string;
  readonly weight: Rest;
}

function part(title: string, rest = "", weight: Rest = "harmless"): Part {
  return { title, rest, weight };
}

/** A bracket holds another title, tells that the chair rotates or that it is a deputy's, or is a rest. */
function readBracket(words: string, department: string): readonly Part[] | "rotates" | "deputy" {
  if (words === "副" || words === "副职") return "deputy";
  if (/^(?:轮值|执行|值班|轮流)/.test(words) && !isKnown(words)) return "rotates";
  const parts = words.split(BETWEEN_TITLES).filter((one) => one !== "");
  return parts.map((one): Part => {
    const weight = weighRest(one);
    if (weight !== "unknown" || (DEPARTMENT.test(one) && !FOREIGN.test(one))) {
      return part("", one, weight === "doubtful" ? weight : "harmless");
    }
    const inner = readPart(one, department);
    return isKnown(inner.title) || FOREIGN.test(one) ? inner : part("", one, "unknown");
  });
}

const DEPARTMENT = /^.{1,10}(?:部|办公室|秘书处|处|室)$/;

/** 主席（轮值） is the chair by rotation. */
function turnIntoRotating(parts: Part[]): void {
  parts.forEach((one, index) => {
    if (one.title === "主席") parts[index] = { ...one, title: "轮值主席" };
  });
}

function turnIntoDeputy(parts: Part[]): void {
  parts.forEach((one, index) => {
    if (isKnown(`副${one.title}`)) parts[index] = { ...one, title: `副${one.title}` };
  });
}

const UNION = /^(?:.{0,12}?(?:大学|学院|学校))?[校院系本]?(?:级)?(?:学生会|研究生会|学生联合会)(?:组织)?(?:的)?/;
/** Titles that can stand at the end of a longer one, the longest first. */
const ENDING =
  /(?:轮值执行主席|主席团成员|执行主席|轮值主席|值班主席|部门副负责人|副部门负责人|部门负责人|部门工作人员|部门成员|部门干事|工作人员|学生骨干|副负责人|副部长|负责人|部长|干事|部员|成员)$/;
const BEGINNING =
  /^(?:轮值执行主席|主席团成员|执行主席|轮值主席|部门负责人|工作人员|副部长|负责人|部长|干事|部员)(?=.)/;
/** Titles that only a department has, whatever stands before them: 宣传部长, 文艺干事. */
const OF_A_DEPARTMENT: ReadonlySet<string> = new Set(["部长", "副部长", "部员", "干事"]);
/** What may stand before a title and changes nothing: a way of holding it, or somebody's department. */
const BEFORE =
  /^(?:代理?|正|常务|第[一二三四]|见习|实习|试用|助理|新|老|学生|普通|一般|校|院|本|现任|轮值|执行|各|主持工作的?|主持)$|^各?(?:部门|主席团)$|部$|(?:^|[^中心])(?:办公室|秘书处|秘书部|处|室)$/;
/** Another body's people, or a layer's. */
const FOREIGN =
  /秘书长|主任|书记|委员|团支|班长|班级|社团(?!.{0,4}部)|协会|团委|青协|联络员|顾问|助理$|站长|团长|队长|组长|会长|理事|总监|经理|主编|中心|项目|名誉|常委/;

/** A single title with whatever stands before or behind it. */
function readPart(text: string, department: string): Part {
  const plain = text.replace(UNION, "");
  if (isKnown(plain)) return part(plain);
  if (plain === PRESIDIUM || plain === "主席团正式成员") return part("主席团成员");
  if (plain === "正部" || plain === "副部") return part(`${plain.replace("正", "")}长`, plain, "unknown");
  for (const prefix of [department, department.replace(/部$/, "")]) {
    if (prefix !== "" && plain.startsWith(prefix) && isKnown(plain.slice(prefix.length))) {
      return part(plain.slice(prefix.length), "", prefix.includes("中心") ? "doubtful" : "harmless");
    }
  }
  const ending = ENDING.exec(plain)?.[0];
  if (ending !== undefined) {
    const before = plain.slice(0, plain.length - ending.length);
    const found = behind(before, ending === "值班主席" ? "轮值主席" : ending);
    if (found) return found;
  }
  const rotating = /^(.{0,4}?)(?:主席)$/.exec(plain)?.[1];
  if (rotating !== undefined && /轮值|值班|轮流/.test(rotating)) return part("轮值主席");
  if (/^.{1,8}部$/.test(plain) || /^(?:.{0,6}办公室|秘书处)$/.test(plain)) {
    // 学习部 as a post: a member of it, by whatever plain name.
    return FOREIGN.test(plain) ? part(text) : part("成员", plain, "unknown");
  }
  const beginning = BEGINNING.exec(plain)?.[0];
  if (beginning !== undefined) {
    const rest = plain.slice(beginning.length);
    const weight = weighRest(rest);
    if (!FOREIGN.test(rest) && !/^长/.test(rest) && weight !== "unknown") return part(beginning, rest, weight);
  }
  if (/^(?:原|前|曾任|曾|拟任|候任|候选)/.test(plain)) {
    const core = readPart(plain.replace(/^(?:原|前|曾任|曾|拟任|候任|候选)/, ""), department);
    if (isKnown(core.title)) return part(core.title, plain, "doubtful");
  }
  return part(text);
}

/** A known title behind other words; null where these make it another body's. */
function behind(before: string, title: string): Part | null {
  if (BEFORE.test(before) && !FOREIGN.test(before)) return part(title);
  if (weighRest(before) === "doubtful") return part(title, before, "doubtful");
  if (FOREIGN.test(before) || title === "执行主席") return null;
  return OF_A_DEPARTMENT.has(title) && before.length <= 10 ? part(title, before, "unknown") : null;
}

/** Whether a title may exist under every scheme. */
export function isPlainTitle(title: string): boolean {
  return PLAIN_TITLES.has(title);
}

/** 主席 or 副主席 exactly: titles that only some schemes accept. */
export function isChairTitle(title: string): boolean {
  return CHAIR_TITLES.has(title);
}

/** 执行主席, 轮值主席: a chair by rotation. */
export function isRotatingChair(title: string): boolean {
  return /(?:执行|轮值|值班)主席$/.test(title);
}

/** Any other chair or deputy chair (主席, 副主席, 常务副主席 …). */
export function isStandingChair(title: string): boolean {
  return title.endsWith("主席") && !isRotatingChair(title);
}

/** Whether words name the presidium: 主席团, 校学生会主席团, 主席团（5人）, 执行主席. */
export function isPresidiumName(text: string): boolean {
  if (!text.includes("主席")) return false;
  const bare = takeApart(text).outside.replace(UNION, "");
  return /^(?:校|院|学生会)?(?:执行|轮值)?主席(?:团(?:成员|班子|人员|组)?)?$/.test(bare);
}

/** Whether a person sits on the presidium. */
export function isOfPresidium(member: StaffMember): boolean {
  const titles = titlesOf(member);
  if (titles.some((title) => title === "主席团成员" || title === PRESIDIUM || title.endsWith("主席"))) return true;
  return titles.includes("成员") && isPresidiumName(member.department);
}

/** Whether a person leads a department. */
export function isHead(member: StaffMember): boolean {
  return titlesOf(member).some((title) => HEAD_TITLES.has(title));
}
