/** Post titles as they stand in a roster: plain, compound (副主席兼秘书长) or with the department's name in front. */
import type { StaffMember } from "../workbook/submission";

/** Titles that the reform leaves (F20 item 4, F21 item 6, FC item 5). */
const PLAIN_TITLES: ReadonlySet<string> = new Set([
  "主席团成员",
  "执行主席",
  "轮值主席",
  "轮值执行主席",
  "部长",
  "副部长",
  "部门负责人",
  "负责人",
  "干事",
  "部员",
  "工作人员",
  "成员",
]);

/** Titles of the time before the rotating chair. */
const CHAIR_TITLES: ReadonlySet<string> = new Set(["主席", "副主席"]);

const HEAD_TITLES: ReadonlySet<string> = new Set(["部长", "副部长", "部门负责人", "负责人"]);

/** How a department's table and the roster name the presidium where others name a department. */
export const PRESIDIUM = "主席团";

/**
 * The titles a post is made of: 主席团成员、部长 is two, 宣传部部长 of the 宣传部 is 部长, anything unknown stays as
 * written. Empty for a blank post.
 */
export function titlesOf({ post, department }: Pick<StaffMember, "post" | "department">): readonly string[] {
  if (isKnown(post)) return [post];
  const key = `${post}\n${department}`;
  const seen = SPLIT_POSTS.get(key);
  if (seen) return seen;
  if (SPLIT_POSTS.size >= MOST_SPLIT_POSTS) SPLIT_POSTS.clear();
  // 部 长, spaced out to line up with longer titles.
  const joined = post.replaceAll(" ", "");
  const titles = isKnown(joined) ? [joined] : splitPost(post, department);
  SPLIT_POSTS.set(key, titles);
  return titles;
}

/** Posts already taken apart: several checks ask of every person, and few posts differ. Kept small whatever comes. */
const SPLIT_POSTS = new Map<string, readonly string[]>();
const MOST_SPLIT_POSTS = 1000;

function splitPost(post: string, department: string): readonly string[] {
  return post
    .split(/[、，,；;/|()（）[\]【】+\s]|兼任?|暨/)
    .filter((part) => part !== "")
    .map((part) => withoutPrefix(part, department));
}

function isKnown(title: string): boolean {
  return PLAIN_TITLES.has(title) || CHAIR_TITLES.has(title);
}

/** Takes the union's or the person's own department's name off a title that is known without it. */
function withoutPrefix(title: string, department: string): string {
  const plain = title.replace(/^[校院系]?(?:学生会|研究生会)/, "");
  if (isKnown(plain)) return plain;
  for (const prefix of [department, department.replace(/部$/, "")]) {
    if (prefix !== "" && plain.startsWith(prefix) && isKnown(plain.slice(prefix.length))) {
      return plain.slice(prefix.length);
    }
  }
  return /^.{1,10}部(部长|副部长|干事|部员)$/.exec(plain)?.[1] ?? title;
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

/** Whether a person sits on the presidium. */
export function isOfPresidium(member: StaffMember): boolean {
  const titles = titlesOf(member);
  if (titles.some((title) => title === "主席团成员" || title === PRESIDIUM || title.endsWith("主席"))) return true;
  return member.department === PRESIDIUM && titles.includes("成员");
}

/** Whether a person leads a department. */
export function isHead(member: StaffMember): boolean {
  return titlesOf(member).some((title) => HEAD_TITLES.has(title));
}
