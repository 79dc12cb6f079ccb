/** Whether an event is what its kind asks for: held at all, by the right body, for the right people. */
import { isStillToCome } from "./meeting";
import { squeeze } from "./text";

/** fits: counts. unclear: by its words perhaps something else. off: it did not take place. */
export type Fit = "fits" | "unclear" | "off";

/** Called off, put off, or not held … */
const OFF =
  /取消|推迟|延期|延后|暂缓|改期|停办|流会|未能|未开(?![始展])|没开|未(?:召开|举行|举办|开展|进行|组织)|没有(?:召开|举行|举办|开展)|尚未|拟(?:于|召|开)|待(?:召开|举行|定)/;
/** … unless it was held after all. */
const HELD_AFTER_ALL = /(?:推迟|延期|改期|延后)[^。;]{0,12}(?:已|后于|后在|如期|召开|举行|举办)|补(?:开|办)/;

/** The kinds of events that the indicators ask for. */
export type EventKind =
  "political-study" | "staff-training" | "conduct-pledge" | "review-meeting" | "party-hearing" | "other";

/** An event as a school words it: its kind and topic as written, and who took part. */
export interface EventWords {
  readonly kindText: string;
  readonly topic: string;
  readonly participants: string;
  /** The date as written. */
  readonly dateText: string;
}

/** Somebody else than the union's own staff. */
const OTHER_PEOPLE =
  /(?:党员|团员|党支部|团支部|团总支|班级|班委|班干部|班长|社团|协会|教师|教职工|教工|辅导员|班主任|中层|院级|院系|二级学院|各学院|各院|学院(?:学生会|团))/;
const REVIEW_OF_OTHERS = new RegExp(
  `${OTHER_PEOPLE.source}(?:(?!代表|参加|列席)[^,;。]){0,8}(?:述职|评议|考核)|民主评议(?:党员|团员)|评议党员|民主生活会`,
);
const MERE_MEETING = /例会|碰头会|工作会|交流会/;

const PARTY_BODY =
  /党委|党组(?!织生活)|党总支|党工委|常委会|党政联席|党委会|党群|书记办公会|党组织(?:会议|专题|听取|研究)/;
/** What a Party body hears about besides. */
const OTHER_MATTERS = /食堂|后勤|工会|社团|教学|科研|就业|招生|基建|组织生活|团委工作/;
/** Hearing within the union, by an office, or of other unions. */
const OTHER_HEARING =
  /(?:向|给)(?:部长|主席|主席团|副主席|负责人|团委|指导老师|老师|学工)|(?:主席团|部长|部门|学生会(?:委员会|常委会|主席团)|研究生会(?:委员会|主席团)|团委|团工委|学工部|学生处|学工处|研工部|指导老师|辅导员|老师)[^,;。]{0,6}(?:听取|听|研究)|部门[^,;。]{0,4}汇报|例会|干事[^,;。]{0,4}汇报/;
const OF_COLLEGES_ONLY =
  /(?:二级学院|各学院|院级|院系|各院|学院)(?:的)?(?:学生会|研究生会|组织|团委|团总支)[^,;。]{0,8}(?:汇报|工作|情况)?/;
const OWN_UNION = /校(?:级)?(?:学生会|研究生会)|校院两级|校、院|两级学生会/;

const COURSE = /(?:政治|思政|形势与政策|理论|党史)[^,;。]{0,6}(?:课程|课(?!题|堂外)|考试)|课程|必修|选修|学分/;

const AMUSEMENT = /篮球|足球|排球|羽毛球|乒乓|比赛|歌手|晚会|运动会|聚餐|联欢|团建|春游|秋游/;
const STUDY = /学习|研讨|宣讲|党|团课|理论|政治|思想|精神|讲座|读书/;

const OF_THE_WHOLE = /全员|全体|所有(?:工作人员|成员)|工作人员培训/;
const TRAINING_OF_SOME =
  /(?:部门(?:内部|内)?|新(?:任|聘|进|入职)?(?:干事|成员|部员|部长|工作人员)|部长(?:级)?|主席团|骨干|团支书|团支部书记|班长|班干部|班委|社团|学院|院级|党员|团员|积极分子|发展对象|志愿者|新生|单项|部分)[^,;。]{0,8}(?:培训|集训|训练|军训)|军训/;
const SOME_PEOPLE =
  /^(?:部分|主席团|部长|新(?:任)?(?:干事|成员)|各部门(?:部长|负责人)|骨干|负责人|党员|团员|团支书|班长|新生|学生代表)/;

type Judge = (words: string, event: EventWords) => boolean;

/** For each kind whether the words leave it unclear that it is what is asked for; the others are what they are called. */
const UNCLEAR: Readonly<Partial<Record<EventKind, Judge>>> = {
  "review-meeting": (words, { topic }) =>
    REVIEW_OF_OTHERS.test(words) ||
    /部分部门|述职评议(?:会)?培训/.test(words) ||
    (MERE_MEETING.test(topic) && !/述职|评议/.test(topic)),
  "party-hearing": (words, { kindText }) => {
    const hearsParty = PARTY_BODY.test(words);
    if (/(?:学生|机关|教工|离退休)党支部|组织生活/.test(words)) return true;
    if (/(?:校长|院长|行政)办公会|校务会/.test(words) && !hearsParty) return true;
    if (OTHER_MATTERS.test(words) && !/学生会|研究生会|学代会/.test(words)) return true;
    if (OF_COLLEGES_ONLY.test(words) && !OWN_UNION.test(words)) return true;
    if (OTHER_HEARING.test(words)) return !hearsParty || /例会|干事|部门[^,;。]{0,4}汇报|向(?:部长|主席)/.test(words);
    return !hearsParty && !/听取|党/.test(kindText);
  },
  "staff-training": (words, { participants }) => {
    if (NOT_ALL.test(squeeze(participants)) || isPoorTurnout(participants)) return true;
    if (OF_THE_WHOLE.test(words.replace(/^[^;]*;/, "")) || OF_THE_WHOLE.test(participants)) return false;
    return TRAINING_OF_SOME.test(words) || SOME_PEOPLE.test(squeeze(participants));
  },
  "conduct-pledge": (words) =>
    /(?:宿舍|寝室|班级|课堂|食堂)[^,;。]{0,4}(?:公约|文明)/.test(words) && !/自律|作风/.test(words),
  "political-study": (words, { topic }) =>
    COURSE.test(words) || /教职工|教师(?!指导)/.test(words) || (AMUSEMENT.test(topic) && !STUDY.test(topic)),
};

/** 文学院学生会, 院研究生会: at a college the union itself; 各学院学生会 are the others'. */
const OWN_COLLEGE = /(?<!(?:各|二级|其他|兄弟)学?)(?:学院|书院|院级?|系)(?=学生会|研究生会)/g;

/** Whose event it is. */
export interface EventOwner {
  readonly level: "school" | "college";
  /** The school's name; blank where it is not known. */
  readonly school: string;
}

/** Words about an event that are not the event: a notice of it, a plan for it, what was left undone. */
const NOT_ITSELF =
  /(?:通知|方案|计划|预案|议程)(?=$|[(（，、;])|[(（](?:计划|预案|通知)[)）]|筹备|征求意见|观摩|兄弟(?:高校|院校)|未(?:完成|安排|涉及|进行)|经验介绍|核酸|体检|新闻发布/;
/** Not all who are meant, as a list of participants words it. */
const NOT_ALL =
  /部长(?:级)?(?:以上|及以上)|^除|部分|新(?:任|聘|进)?(?:干事|成员|部员|部长)|全体(?:团员|党员|学生党员|班长|团支书|新生|学生|教职工)|^(?:办公室|[^、，;]{1,5}部)(?:成员|干事|全体)?$/;
/** 应到38人，实到12人 */
const TURNOUT = /应到\D{0,4}(?<due>\d{1,4})\D{0,8}实到\D{0,4}(?<came>\d{1,4})/;
/** Fewer than this share of those who should have come is not the staff as a whole. */
const ENOUGH_CAME = 0.8;

function isPoorTurnout(participants: string): boolean {
  const { due, came } = TURNOUT.exec(participants)?.groups ?? {};
  return due !== undefined && came !== undefined && Number(came) < Number(due) * ENOUGH_CAME;
}

/** Judges an event of a kind by its words. */
export function fitOfEvent(kind: EventKind, event: EventWords, { level, school }: EventOwner): Fit {
  if (isStillToCome(event.topic)) return "off";
  // 云溪职业技术学院学生会 is the school's own.
  const bare = squeeze(`${event.kindText};${event.topic}`).replaceAll(school, "");
  const words = level === "college" ? bare.replace(OWN_COLLEGE, "") : bare;
  const told = `${words};${squeeze(event.dateText)}`;
  if (OFF.test(told) && !HELD_AFTER_ALL.test(told)) return "off";
  if (kind !== "other" && NOT_ITSELF.test(words)) return "unclear";
  return UNCLEAR[kind]?.(words, event) ? "unclear" : "fits";
}
