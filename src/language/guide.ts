/** What the post of somebody who guides the union is worth: in office or not, a school's leader, a League cadre. */
import { squeeze } from "./text";

/** Not yet, no longer, or a student: not whom the rules ask for, whatever 是否专职 says. */
const DOUBTFUL =
  /拟(?:任|聘|定)|候任|待(?:任|聘|定|批|报)|拟$|^原|[(、,]原|曾任|(?:已|将)?(?:调离|调任|调出|离任|离职|卸任|退休|免职|转岗|去职)|不再|(?:学生|研究生)(?:兼职|挂职|干部|副书记)|班级|团支部|团支书|班长|[\d一二三四]{1,4}班|公示(?:中|期)|^前(?!期)|[(、,]前(?=[团任校党])|年\d{1,2}月(?:起)?(?:到任|到岗|上任|任职|履新)|(?:学生|研究生)(?:兼任|担任|助理|助管|助手)|助管/;
/** 拟聘某某, 招聘中, 某某（已调离）: a name that is nobody's in office. */
const NO_NAME = /\((?:原|拟|已|退休|调离|候任)|^(?:拟|招聘|招募|选聘|候选|待)/;
/** A post that says both that its holder is full-time and that the post is another's sideline. */
const SIDELINE = /兼职|挂职|兼任团委/;

/** Whether a person may not be in office, or is a student or a class's secretary. */
export function isDoubtfulGuide(name: string, post: string): boolean {
  return DOUBTFUL.test(squeeze(post)) || NO_NAME.test(squeeze(name));
}

/** Whether the post itself says that it is held beside another. */
export function isSideline(post: string): boolean {
  return SIDELINE.test(squeeze(post)) && !/非兼职/.test(post);
}

/** Whether the post itself says that its holder does nothing else (校团委专职副书记). */
export function saysFullTime(post: string): boolean {
  return /专职/.test(post) && !/[非不]专职/.test(post);
}

/** Whether a post is a student's: no cadre's, whatever it is called. */
export function isStudentPost(post: string): boolean {
  return /学生(?:干部|会|$)|研究生(?:会|$)|本科生|主席/.test(post);
}

/** A (deputy) secretary of the school's League committee; a college's or the Party's is another's. */
export function isLeagueSecretary(post: string): boolean {
  return partsOf(post).some(
    (part) =>
      part.includes("书记") &&
      !/(?:党委|党总支|党支部|纪委|党组)(?:常务)?副?书记$/.test(part) &&
      !/(?:院|系)(?:分?团委|团总支|团工委)/.test(part.replace(/^.{0,12}(?:大学|职业(?:技术)?学院|专科学校|学校)/, "")),
  );
}

function partsOf(post: string): readonly string[] {
  return squeeze(post)
    .split(/[、,;/()【】〔〕]|兼任?(?!职)|暨/)
    .filter((part) => part !== "");
}

/** A leader's post without what he looks after. */
const LEADER =
  /^(?:分管|联系|主管|协管)?.{0,12}?(?:的)?(?:(?:党委|党组)?(?:常务)?副?书记|(?:常务|执行)?副?校长|校领导|党委常委|党委委员|常委|纪委书记|纪检书记|总会计师|校监)$/;
/** At a school that is itself a 学院. */
const LEADER_OF_COLLEGE =
  /^(?:分管|联系|主管|协管)?.{0,12}?(?:的)?(?:(?:党委|党组)?(?:常务)?副?书记|(?:常务|执行)?副?院长|院领导)$/;
/** Offices and lesser bodies within the school. */
const WITHIN =
  /团委|团工委|团总支|党总支|党支部|支部|辅导员|班主任|[部处科室](?:长|书记)|处|科|主任|(?:^|.)(?:系|书院)(?:党|副|书|主)|机关/;

/** Whether a post, or one of several, is that of a leader of the school; a blank one leaves it to the role. */
export function isSchoolLeader(post: string, school: string): boolean {
  if (post === "") return true;
  return partsOf(post).some((part) => isLeaderPart(part, school));
}

function isLeaderPart(part: string, school: string): boolean {
  const isCollege = /学院$/.test(school) || school === "";
  const bare = (school === "" ? part : part.replace(school, "")).replace(
    /^(?:我校|本校|学校|校|大学)(?!长|领导|监)/,
    "",
  );
  const own = isCollege ? bare.replace(/^(?:我院|本院|学院|院)(?!长|领导)/, "") : bare;
  if (WITHIN.test(own) || /学院|书院/.test(own)) return false;
  return LEADER.test(own) || (isCollege && LEADER_OF_COLLEGE.test(own));
}
