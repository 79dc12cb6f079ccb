/** Whether a date in a statement is that of a congress being held (6.1), or of something else. */
import { takeApart } from "./clauses";
import type { Clause } from "./clauses";
import { cuesIn } from "./cues";

/** What a date is said of. */
export type MeetingSense =
  | "held"
  | "planned"
  /** Called off or put off. */
  | "called-off"
  /** Another meeting, or no meeting at all. */
  | "something-else";

const CONGRESS = /学代会|研代会|(?:学生|研究生)(?:代表)?大会|代表大会|大会/;
const OTHER_MEETING =
  /团代会|团员代表大会|团员大会|党代会|教代会|职代会|全国学联|省学联|青联|常任代表|常代会|委员会(?:议|全体)?|常委会|筹备(?:会|工作会|组|动员)|预备会|预备会议|部署会|协调会|动员会|座谈会|培训会|碰头会|团长会|组长会|通气会|吹风会|见面会|主席团会议|例会|表彰大会|总结大会|述职/;
const HELD =
  /召开|举行|补开|补办|开幕|闭幕|召集|举办|如期|开过|开会|选举产生|圆满|胜利|成功|大会于|落幕|开完|开成|办完|开了|照开/;
const OTHER_EVENT =
  /公示|填报|填表|填写|上报|报送|报名|成立|换届|任期|届期|上任|就职|印发|修订|制定|制订|发文|下发|出台|施行|章程|制度|办法|规定|规则|细则|方案|通知|文件|请示|批复|培训|评估|自评|检查|统计|截至|截止/;
const CALLED_OFF =
  /未能(?:如期|按期|按时)?(?:召开|举行|举办)|未(?:如期|按期|按时)?(?:召开|举行|举办|开)|没有?(?:如期|按期|按时)?(?:召开|举行|举办|开)|取消|停开|停办|流会|暂停|中止|延期|推迟|延后|顺延|改期|搁置|作废/;
const PUT_OFF_AND_HELD =
  /最终|后于|已于|实际于|终于|随后于|现已|改于|仍按|仍于|如期|后(?:来|又)?(?:在|于)|补开|补办|才(?:召)?开|照旧(?:在|于)|照常|已[^，。；]{0,16}(?:开完|开成|办完)/;

/** 没有延期, 未推迟. */
const NOT_PUT_OFF =
  /(?:没有|未|不|无|从未|并未)(?:再|因[^，。；]{1,14}?(?:而|就))?(?:延期|推迟|延后|顺延|改期|取消|停开|停办|流会|搁置|中断)/g;

/**
 * What the words around a date (`dateText`, as it stands in the text) say of it. A text that is nothing but a date, or
 * says only 召开日期, is taken as said of the congress that was asked for.
 */
export function senseOfDate(text: string, dateText: string): MeetingSense {
  const { clauses, plain } = takeApart(text);
  const at = plain.indexOf(dateText.trim());
  const index = at < 0 ? 0 : Math.max(0, indexAt(clauses, at));
  const clause = clauses[index];
  if (!clause) return "held";
  const around = sentenceAround(clauses, index);
  if (CALLED_OFF.test(around.replace(NOT_PUT_OFF, ""))) {
    const isHeld = PUT_OFF_AND_HELD.test(around) && HELD.test(around) && !OTHER_MEETING.test(around);
    return isHeld ? "held" : "called-off";
  }
  const next = clauses[index + 1]?.full ?? "";
  // 4月27日那次|只是碰头会
  const told = `${clause.full.replace(/（[^）]{0,240}）/g, "")}${/^(?:只是|仅是|不过是)/.test(next) ? next : ""}`;
  if (OTHER_MEETING.test(told)) return isAside(clause.full) ? "held" : "something-else";
  if (isPlanned(clause)) return "planned";
  if (HELD.test(clause.full)) return RULE.test(clause.full) ? "something-else" : "held";
  if (OTHER_EVENT.test(around) && !HELD.test(around)) return "something-else";
  return OTHER_EVENT.test(clause.full) && !CONGRESS.test(clause.full) ? "something-else" : "held";
}

const RULE = /(?:规定|要求|应当|须|应)[^，]{0,6}(?:每|定期)/;

/** 由委员会向学代会报告, 学代会选出委员会: the committee is only named beside the congress. */
function isAside(clause: string): boolean {
  return (
    /(?:学代会|研代会|(?:学生|研究生)代表大会)[^，]{0,12}(?:召开|举行|开幕|闭幕|选)|正式(?:会议|大会)[^，]{0,16}(?:召开|举行)/.test(
      clause,
    ) && !/筹备|(?<!正式会议、)预备(?!会议、正式|会、正式|会议和正式)|常任|常代|委员会(?:议|召开|全体)/.test(clause)
  );
}

function indexAt(clauses: readonly Clause[], at: number): number {
  return clauses.findIndex(({ start, text }) => at >= start && at < start + text.length);
}

function sentenceAround(clauses: readonly Clause[], index: number): string {
  const sentence = clauses[index]?.sentence;
  return clauses
    .slice(Math.max(0, index - 3), index + 4)
    .filter((clause) => clause.sentence === sentence)
    .map(({ full }) => full)
    .join("，");
}

/** Words that set a meeting for later, or leave it open; what else lies ahead may be what the meeting is about. */
const SET_FOR_LATER =
  /^(?:拟|即?将|预[计定期]|定[于在]|约定于|计划|准备|打算|争取|力争|待.*|尚待|.*中|推迟[到至]|延[期至到].*|顺延[到至]|安排[在到]|[放排][在到]|挪[到至]|另行|另定|再定|未定|没定|届时|尚未|还未|还没有?|暂未|尚无|未能|仍未)$/;
/** What is to come of a meeting: its being held, or a day for it. */
const TO_BE_HELD = /召|举|开|办|期末|组织|进行|安排|补|于|在|\d|[一二三四五六七八九十]月|学期|学年|暑|寒|年|$/;
/** A clause that says nothing but that it is on the way: 筹备中, 待定. */
const SHORT = 6;

/**
 * Whether a text about one meeting says that it is still to come: 拟于6月召开, 待定, 预计暑期补. What is planned within
 * the meeting (学习下一步工作部署) is not the meeting.
 */
export function isStillToCome(text: string): boolean {
  return takeApart(text.slice(0, LONGEST_TOPIC)).clauses.some(({ text: clause }) => {
    const cues = cuesIn(clause);
    const cue = cues.find(({ word }) => SET_FOR_LATER.test(word));
    if (!cue || cues.some(({ means, at }) => means === "done" && at > cue.at)) return false;
    return (
      (cue.at <= 2 && TO_BE_HELD.test(clause.slice(cue.end, cue.end + 2))) ||
      clause.trim().length <= SHORT ||
      HELD.test(clause.slice(cue.end, cue.end + 14))
    );
  });
}

/** Whether a text plans the congress itself, not its rules or preparations: 拟于今年11月中下旬召开. */
export function plansCongress(text: string): boolean {
  return takeApart(text).clauses.some(
    (clause) => /于[^，]{1,20}(?:召开|举行)/.test(clause.text) && isPlanned(clause) && !OTHER_MEETING.test(clause.text),
  );
}

/** No topic of an event goes on longer. */
const LONGEST_TOPIC = 400;

function isPlanned({ text }: Clause): boolean {
  const cues = cuesIn(text);
  const cue = cues.find(({ means }) => means === "to-come");
  return cue !== undefined && !cues.some(({ means, at }) => means === "done" && at > cue.at);
}

/** The cells of a row about a congress. */
export interface CongressWords {
  readonly session: string;
  /** The date as written. */
  readonly dateText: string;
  readonly place: string;
}

/** Beside the other meetings: what goes with a congress and is none, and bodies with a congress of their own. */
const NO_CONGRESS = /新闻发布|提案征集|培训|全体会议|学生会会议|社团[^，]{0,4}代表|教职工|职工代表|团代表|工会/;
/** 预备会议和正式会议 are the congress. */
const WHOLE_CONGRESS = /正式(?:会议|大会)/;

/** Whether a row of congresses is one that was held, called off, still to come, or perhaps another meeting. */
export function fitOfCongress({ session, dateText, place }: CongressWords): "held" | "called-off" | "unclear" {
  if ([session, dateText, place].some(isCalledOff)) return "called-off";
  const isOther = (text: string): boolean =>
    !WHOLE_CONGRESS.test(text) && (OTHER_MEETING.test(text) || NO_CONGRESS.test(text));
  if (isOther(session) || isOther(dateText)) return "unclear";
  if (isStillToCome(session) || /筹备|暂定/.test(`${session}${dateText}`)) return "unclear";
  return OTHER_EVENT.test(dateText) && !HELD.test(dateText) ? "unclear" : "held";
}

/** Whether a text says that the congress was called off, put off or is another meeting, with or without a date. */
export function isCalledOff(text: string): boolean {
  return CALLED_OFF.test(text.replace(NOT_PUT_OFF, "")) && !(PUT_OFF_AND_HELD.test(text) && HELD.test(text));
}
