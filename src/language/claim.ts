/** Reads a remark beside a declared 是: does it hold a fact that bears the 是 out, or does it take it back? */
import { takeApart, type Statement } from "./clauses";
import { momentsIn } from "./dates";
import { marksOf, type Mark } from "./marks";
import { isMereYes } from "./repeats";
import type { ClaimDoubt, ClaimReading, MatterFacts, ReadingContext } from "./types";

/** The doubt that a mark raises if nothing behind it settles it. */
const DOUBTS: Readonly<Partial<Record<Mark["kind"], ClaimDoubt>>> = {
  "to-come": "hedged-claim",
  draft: "hedged-claim",
  against: "contradicted-claim",
  partly: "partial-claim",
  unknown: "claim-not-understood",
};

/**
 * What a remark amounts to. The last thing that speaks against it weighs most; without any, it has to name a fact of
 * the matter. Reading is linear in the text.
 */
export function readClaim(text: string, facts: MatterFacts, context: ReadingContext): ClaimReading {
  const statement = takeApart(text);
  if (statement.plain.trim() === "") return { kind: "empty" };
  if (isMereYes(statement.plain)) return { kind: "repeats", phrase: text.trim().slice(0, LONGEST_PHRASE) };
  const marks = marksOf(statement, facts, context);
  const supported = isSupported(statement, marks, facts);
  const doubt = doubtIn(supported ? marks.filter((mark) => mark.kind !== "unknown" || isTurn(statement, mark)) : marks);
  const kind = doubt && DOUBTS[doubt.kind];
  if (doubt && kind) return { kind, phrase: phraseOf(statement, doubt) };
  const rule = ruleIn(statement, marks, facts);
  if (rule) return { kind: "rule-restated", phrase: phraseOf(statement, rule) };
  const weakness = weaknessOf(statement, marks, facts, context);
  return weakness ? { kind: weakness, phrase: text.trim().slice(0, LONGEST_PHRASE) } : { kind: "supported" };
}

const LONGEST_PHRASE = 30;

/** The words a doubt was read from, as written, with a little of what follows. */
function phraseOf({ written, clauses }: Statement, { at, end, clause }: Mark): string {
  const whole = clauses[clause];
  const stop = whole ? whole.start + whole.text.length : end;
  return written.slice(at, Math.min(Math.max(end, at + 8), Math.max(stop, end))).trim();
}

/** The last mark that raises a doubt which nothing settles. */
function doubtIn(marks: readonly Mark[]): Mark | null {
  let last: Mark | null = null;
  for (const [index, mark] of marks.entries()) {
    if (DOUBTS[mark.kind] && !isSettled(mark, marks, index)) last = mark;
  }
  return last;
}

/** Whether what is said later settles a doubt: a draft was issued, what was once so has changed. */
function isSettled(mark: Mark, marks: readonly Mark[], index: number): boolean {
  const later = marks.slice(index + 1, index + 1 + SIGHT);
  const isOpen = later.some(({ kind }) => kind === "to-come");
  if (isOpen && mark.kind !== "to-come") return false;
  const done = later.some(({ kind, strong }) => kind === "done" && strong === true);
  if (mark.kind === "to-come" && later.some(({ kind, word, clause }) => kind === "done" && clause === mark.clause && FINISHED.test(word ?? ""))) return true;
  if (mark.kind === "draft") return done || later.some(({ kind }) => kind === "done");
  return mark.history && done;
}

/** 已, 最终: said of the thing itself, not of its size. */
const FINISHED = /^(?:已|业已|最终|如期|按期|终于|后于|现已)$/;

/** A clause that turns against what was said: 但, 不过. */
function isTurn({ clauses }: Statement, { clause }: Mark): boolean {
  return /^\s*(?:但|不过|却|然而|只是|可是|而|尽管)/.test(clauses[clause]?.text ?? "");
}

/** How many marks behind one are looked at. */
const SIGHT = 12;

/** Words of a limit, and words that say how things stand. */
const LIMIT = /不超过|以内|不少于|不低于|至少|至多|为限|不多于|不高于|控制在|上限|限额|以上/;
const AS_IT_STANDS = /未突破|未超|配备|均|都|全部|皆|实有|现有|目前|经核|核查|核对|无一|最多|最大|最高|已|共|占|当前|现任|达到|没有|逐一/;

/** Something counted: 63份, 12场. */
const COUNTED = /\d+(?:余)?(?:份|次|场|项|件|篇|条|期|届)/;

/** A rule quoted, where nothing else states a fact. */
function ruleIn({ plain, clauses }: Statement, marks: readonly Mark[], facts: MatterFacts): Mark | null {
  const limit = facts.limit === true ? LIMIT.exec(plain) : null;
  if (limit && !AS_IT_STANDS.test(plain)) {
    if (marks.some(({ kind }) => kind === "denied-well")) return null;
    return { kind: "rule", at: limit.index, end: limit.index + limit[0].length, clause: 0, history: false };
  }
  const rule = marks.find(({ kind }) => kind === "rule");
  if (!rule) return null;
  const isCounted = clauses.some(({ text }, index) => index !== rule.clause && COUNTED.test(text) && !LIMIT.test(text));
  const isBorneOut = isCounted || marks.some(({ kind, clause, strong }) => kind === "done" && strong === true && clause !== rule.clause);
  return isBorneOut ? null : rule;
}

/** Praise and slogans, which state nothing. */
const PRAISE =
  /氛围|浓厚|朝气|蓬勃|深受|好评|成效|鼓舞|振奋|高度重视|增强|提升|关心|关怀|热情|积极|丰富多彩|充分发挥|凝聚|桥梁|引领|坚定|活力|良好|扎实|历来|一贯|始终|殷切|亲切|脱颖而出|踊跃|卓有|彰显|助力|持续|着力|大力|不断|切实|有力|进一步|永远在路上|靠大家|值得|借鉴|经验|意义|风采|形象|广大|满意|认可|赞|欢迎|喜爱|信心|决心|携手|奋进|新时代|使命|初心|家园|全面|显著|努力|争做|争当|务实|高效|和谐|团结|奉献|青春|梦想|阳光|公信力|美誉|受到/;

/** Something that could be looked up: a figure, a title, the number of a document, a record, everybody. */
const CONCRETE =
  /\d|《|〔|记录|签到|纪要|名单|台账|公示|表决|聘书|每学期|每月|均|全部|一律|分别|无一|逐一|选举产生|选出|审批|签字|印发|通过|挂钩|行政/;

/** What is wanting in a remark with nothing against it. */
function weaknessOf(
  statement: Statement,
  marks: readonly Mark[],
  facts: MatterFacts,
  context: ReadingContext,
): ClaimDoubt | null {
  const { plain, unquoted } = statement;
  const own = ownWords(statement, facts);
  const deniedWell = marks.some(({ kind }) => kind === "denied-well");
  const isGiven = marks.some(({ kind, strong }) => kind === "done" && strong === true) || CONCRETE.test(plain);
  if (!isSupported(statement, marks, facts)) {
    const isNear = facts.supports.some((groups) => groups.length > 2 && groups.filter((group) => group.test(own)).length > 1);
    return isNear ? "partial-claim" : "off-topic-claim";
  }
  if (PRAISE.test(plain) && !isGiven && !deniedWell) return "off-topic-claim";
  return facts.eachSemester === true && !isRegular(unquoted, context) ? "partial-claim" : null;
}

/** Whether a fact of the matter is named, or what must not be is denied. */
function isSupported(statement: Statement, marks: readonly Mark[], facts: MatterFacts): boolean {
  const own = ownWords(statement, facts);
  return (
    marks.some(({ kind }) => kind === "denied-well") ||
    facts.supports.some((groups) => groups.every((group) => group.test(own)))
  );
}

/** Other organisations: what is said of them is not said of the union. */
const OTHERS =
  /邻校|兄弟院校|兄弟高校|其他高校|其它高校|外校|他校|某高校|某校|全国学联|省学联|市学联|团省委|团市委|团中央|全省|全国|省内|街道|社区|教职工|工会|校友会|社团联合会|社联|志愿者协会|青年志愿者|团代会|党代会|教代会|家长|企业/;

/** The statement without the clauses that speak of somebody else. */
function ownWords({ clauses }: Statement, { others }: MatterFacts): string {
  return clauses.map(({ full }) => (others?.test(full) === true || OTHERS.test(full) ? "" : full)).join("，");
}

/** Ways of saying that it happens in every semester. */
const REGULAR =
  /每学期|每个学期|各学期|两个学期|两学期|各[^，。]{0,10}(?:[一1两2]次|[一1]场|[一1]期|[一1]轮)|[两二三四五六多2-9]\d?(?:次|度|场|期|轮|回|届|批)|第\d+次|定期|春[^。]{0,60}秋|秋[^。]{0,60}春|上学期[^。]{0,80}(?:本学期|下学期)|本学期[^。]{0,80}上学期|两季|每月|每季|常态|第一学期[^。]{0,80}第二学期|均(?:已|有|按|由)|期中[^。]{0,30}期末/;

function isRegular(text: string, { asOf }: ReadingContext): boolean {
  if (REGULAR.test(text)) return true;
  const months = new Set(momentsIn(text, asOf).flatMap(({ year, month }) => (month === null ? [] : [`${year}-${month}`])));
  return months.size > 1;
}
