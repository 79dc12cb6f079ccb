/** Reads a remark beside a declared 是: does it hold a fact that bears the 是 out, or does it take it back? */
import { takeApart, type Statement } from "./clauses";
import { momentsIn } from "./dates";
import type { Mark } from "./mark";
import { marksOf } from "./marks";
import { theirsOf } from "./others";
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
  if (text.length <= LONGEST_REMARK) return readWhole(text, facts, context);
  const head = readWhole(text.slice(0, LONGEST_REMARK), facts, context);
  // What was not read could take back what was.
  return isDoubt(head) ? head : { kind: "claim-not-understood", phrase: text.trim().slice(0, LONGEST_PHRASE) };
}

/** No remark is longer; a report pasted into a cell is for a person to read. */
const LONGEST_REMARK = 1600;

/** The longest remark that schools wrote has some hundred; more is no remark. */
const MOST_CLAUSES = 400;

function isDoubt({ kind }: ClaimReading): boolean {
  return kind !== "empty" && kind !== "supported" && kind !== "repeats";
}

function readWhole(text: string, facts: MatterFacts, context: ReadingContext): ClaimReading {
  const statement = takeApart(text);
  if (statement.plain.trim() === "") return { kind: "empty" };
  if (statement.clauses.length > MOST_CLAUSES)
    return { kind: "claim-not-understood", phrase: text.trim().slice(0, LONGEST_PHRASE) };
  if (isMereYes(statement.plain)) return { kind: "repeats", phrase: text.trim().slice(0, LONGEST_PHRASE) };
  const reading: Reading = { statement, facts, context, marks: marksOf(statement, facts, context) };
  const doubt = doubtIn(reading);
  const kind = doubt && DOUBTS[doubt.kind];
  if (doubt && kind) return { kind, phrase: phraseOf(statement, doubt) };
  const rule = ruleIn(reading);
  if (rule) return { kind: "rule-restated", phrase: phraseOf(statement, rule) };
  const weakness = weaknessOf(reading);
  return weakness ? { kind: weakness, phrase: text.trim().slice(0, LONGEST_PHRASE) } : { kind: "supported" };
}

/** A statement and everything that is known about it. */
interface Reading {
  readonly statement: Statement;
  readonly facts: MatterFacts;
  readonly context: ReadingContext;
  readonly marks: readonly Mark[];
}

const LONGEST_PHRASE = 30;

/** The words a doubt was read from, as written, with a little of what follows. */
function phraseOf({ written, clauses }: Statement, { at, end, clause }: Mark): string {
  const whole = clauses[clause];
  const stop = whole ? whole.start + whole.text.length : end;
  return written.slice(at, Math.min(Math.max(end, at + 8), Math.max(stop, end))).trim();
}

/** The last mark that raises a doubt which nothing settles. */
function doubtIn(reading: Reading): Mark | null {
  const { marks } = reading;
  const doubtful = new Set(marks.flatMap(({ kind, clause }) => (DOUBTS[kind] ? [clause] : [])));
  let weighed = 0;
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    const mark = marks[index];
    if (!mark || !DOUBTS[mark.kind] || isSettled(mark, marks, index, reading)) continue;
    weighed += 1;
    // Weighing looks at the whole text: a text with more doubts than that is left to a person.
    if (weighed > MOST_DOUBTS || !isOutweighed(reading, mark, doubtful)) return mark;
  }
  return null;
}

/** How many doubts of one text are weighed against its facts. */
const MOST_DOUBTS = 8;

/** Whether what is said later settles a doubt: a draft was issued, what was once so has changed. */
function isSettled(
  mark: Mark,
  marks: readonly Mark[],
  index: number,
  { facts: { eachSemester, documented, byDocument }, statement }: Reading,
): boolean {
  const later = marks.slice(index + 1, index + 1 + SIGHT);
  const done = later.filter(({ kind, strong }) => kind === "done" && strong === true);
  if (mark.kind === "to-come" && mark.history && done.length > 0) return true;
  if (mark.kind === "to-come")
    return done.some(({ word, clause }) => clause === mark.clause && FINISHED.test(word ?? ""));
  if (later.some(({ kind }) => kind === "to-come")) return false;
  if (mark.kind === "draft") {
    // 方案（征求意见稿）已下发: the draft was handed out.
    const isLabel =
      (documented ?? byDocument) === true &&
      statement.clauses[mark.clause]?.inBracket === true &&
      !ADOPTED.test(statement.plain.slice(mark.end));
    return !isLabel && later.some(({ kind }) => kind === "done");
  }
  // Where each semester is asked for, what was missed once is not made up for by the next one.
  return mark.history && eachSemester !== true && done.length > 0;
}

/** What makes a rule of a draft. */
const ADOPTED = /通过|正式|定稿|审定|生效|施行|实施|执行|批准|签发/;

/** 已, 最终: said of the thing itself, not of its size. */
const FINISHED = /^(?:已|业已|最终|如期|按期|终于|后于|现已)$/;

/** How many marks behind one are looked at. */
const SIGHT = 12;

/**
 * Whether the facts around a doubt outweigh it: the whole of what is asked for is stated in clauses without a doubt,
 * after it (the last clause weighs most), or before it where it only says what comes next or cannot be placed.
 */
function isOutweighed(reading: Reading, mark: Mark, doubtful: ReadonlySet<number>): boolean {
  const { statement, marks, facts } = reading;
  const { clauses } = statement;
  if (isTurn(statement, mark)) return false;
  if (mark.kind === "unknown") {
    const placed = placedDoubts(marks);
    const others = (index: number): boolean => index !== mark.clause && !placed.has(index);
    if (isStated(reading, others) || (isStatedFreely(reading, others) && isGiven(reading, others))) return true;
    return (
      isStated(reading, () => true) &&
      marks.some(({ kind, clause, strong }) => kind === "done" && strong === true && !placed.has(clause))
    );
  }
  if (mark.kind === "to-come") {
    const text = clauses[mark.clause]?.text ?? "";
    if (/^(?:以上|上述|以下|这|此)/.test(text.replace(/^[\s—]+/, ""))) return false;
    if (
      GOES_ON.test(text) &&
      !NOT_YET_WHOLE.test(text) &&
      clauses.slice(mark.clause + 1).every((later) => GOES_ON.test(later.text))
    ) {
      const earlier = (index: number): boolean => index < mark.clause;
      const prior = marks.filter(({ clause }) => earlier(clause));
      const isOpen = (one: Mark, place: number): boolean =>
        DOUBTS[one.kind] !== undefined && one.kind !== "unknown" && !isSettled(one, prior, place, reading);
      if (!prior.some(isOpen) && (isStated(reading, earlier) || isStatedFreely(reading, earlier))) return true;
    }
    const before = (index: number): boolean => index < mark.clause && !doubtful.has(index);
    // 实有38人，下一步优化结构: the figure stands, and what is to come is no figure.
    if (facts.limit === true) {
      return (
        NEXT_TIME.test(text) &&
        !BEGINS.test(text) &&
        !COUNT.test(text) &&
        clauses.some(({ full }, index) => before(index) && COUNT.test(full))
      );
    }
    return (
      NEXT_TIME.test(text) &&
      !BEGINS.test(text) &&
      !/待|到位后|再|等|其余|其他|其它|剩|余下|才/.test(text) &&
      isStated(reading, before) &&
      marks.some(
        ({ kind, strong, word, clause }) =>
          kind === "done" && strong === true && (word === undefined || /^[已了共累]/.test(word)) && before(clause),
      )
    );
  }
  const isConceded = /虽|尽管|固然/.test(
    (clauses[mark.clause]?.text ?? "").slice(0, Math.max(0, mark.at - (clauses[mark.clause]?.start ?? 0))),
  );
  const whole = (index: number): boolean => index !== mark.clause;
  if (isConceded && isStated(reading, () => true) && isGiven(reading, whole) && !isDenialAhead(statement, mark))
    return true;
  if (mark.kind === "partly" && !SHORT.test(clauses[mark.clause]?.text ?? "")) {
    const rest = (index: number): boolean => index > mark.clause && !doubtful.has(index);
    const words = clauses
      .filter((_, index) => rest(index))
      .map(({ full }) => full)
      .join("，");
    return WHOLE.test(words) && !REMAINDER.test(words) && isStated(reading, rest) && isGiven(reading, rest);
  }
  if (mark.kind !== "against" && mark.kind !== "draft") return false;
  const after = (index: number): boolean => index > mark.clause && !doubtful.has(index);
  const rest = clauses
    .filter((_, index) => index > mark.clause)
    .map(({ full }) => full)
    .join("，");
  return !REMAINDER.test(rest) && isStated(reading, after) && isGiven(reading, after);
}

/** The clauses that hold a doubt other than a denial that cannot be placed. */
function placedDoubts(marks: readonly Mark[]): ReadonlySet<number> {
  return new Set(marks.flatMap(({ kind, clause }) => (kind !== "unknown" && DOUBTS[kind] ? [clause] : [])));
}

/** 虽名为…，实际…: what follows a concession takes it back. */
function isDenialAhead({ clauses }: Statement, { clause }: Mark): boolean {
  return /实际|其实|却|仍|还(?!是)|未|没/.test(clauses[clause + 1]?.text ?? "");
}

/** Words of what falls short, and of what is whole all the same. */
const SHORT = /未|没|不(?!同|少|足)|仍|还|尚|缺|超|只|仅|除|暂|自行|直接|由/;
const WHOLE = /均|全部|全体|全员|都|无一|一律|逐一|没有一|100%|各/;

/** What comes next after something was done: the next meeting, going on, doing better still. */
const NEXT_TIME = /下一?次|下一?届|下一?轮|下一步|下学期|下学年|明年|今后|继续|进一步|深化|巩固|持续|后续/;

/** What is done is kept up: 今后继续坚持, 下学期照此执行. */
const GOES_ON = /继续|坚持|照此|保持|巩固|延续|持续|不变|再接再厉|长期|沿用|深化|提升质量|做得更好|总结经验/;
const NOT_YET_WHOLE =
  /没|未|难|停|不(?!变)|待|推进|落实|完善|整改|努力|探索|争取|力争|压减|减|补|解决|协调|扩|推广到|覆盖|纳入|建/;

/** It only begins then. */
const BEGINS =
  /[届期年后批]起|[届期年后批轮](?:再|才|开始)|(?:开始|正式|全面)?(?:执行|实行|启用|提[到高升至]|增[到至加]|扩[到大]|[减降压][到至]|铺开|落实|到位|推开|落地|施行|推行)(?!情况)/;

/** A figure of people or things. */
const COUNT = /\d|[一二两三四五六七八九十]{1,40}[人个名]/;

/** 其余…: what follows covers only what is left over. */
const REMAINDER = /其余|其他|其它|另外|剩下|剩余|余下/;

/** A clause that turns against what was said: 但, 不过. */
function isTurn({ clauses }: Statement, { clause }: Mark): boolean {
  return /^\s*(?:但|不过|却|然而|只是|可是|而(?!是))/.test(clauses[clause]?.text ?? "");
}

/** Words of a limit, and words that say how things stand. */
const LIMIT = /不超过|以内|不少于|不低于|至少|至多|为限|不多于|不高于|控制在|上限|限额|以上/;
/** An exact figure beside a limit. */
const EXACT = /(?<![\d.至到—~-])\d+(?:\.\d+)?(?:人|名|个|位|%|家)/;
const AT_LEAST = /至少|不少于|不得少于/;
const AS_IT_STANDS =
  /未突破|未超|配备|均|都|全部|皆|实有|现有|目前|经核|核查|核对|无一|最多|最大|最高|已|共|占|当前|现任|达到|没有|逐一/;

/** A lack that was looked for and not found. */
const OBSERVED = /发现|出现|发生|今年|去年|本学期|本学年|至今|从未/;

/** Something counted: 63份, 12场. */
const COUNTED = /\d{1,40}(?:余)?(?:份|次|场|项|件|篇|条|期|届|%)/;

/** A rule quoted, where nothing else states a fact. */
function ruleIn({ statement: { plain, clauses }, marks, facts }: Reading): Mark | null {
  const limit = facts.limit === true ? LIMIT.exec(plain) : facts.eachSemester === true ? AT_LEAST.exec(plain) : null;
  const isFact =
    AS_IT_STANDS.test(plain) ||
    marks.some(({ kind }) => kind === "done" && facts.limit !== true) ||
    clauses.some(({ full }) => !LIMIT.test(full) && EXACT.test(full));
  if (limit && !isFact && !marks.some(({ kind }) => kind === "denied-well")) {
    return { kind: "rule", at: limit.index, end: limit.index + limit[0].length, clause: 0, history: false };
  }
  const rule = marks.find(({ kind }) => kind === "rule");
  if (!rule) return null;
  // 按文件要求应做到：…: a heading that governs what follows.
  const heading = clauses[rule.clause];
  if (heading && rule.clause === 0 && plain.charAt(heading.start + heading.text.length) === "：") return rule;
  const isElsewhere = (index: number): boolean => index !== rule.clause;
  const isCounted = clauses.some(({ text }, index) => isElsewhere(index) && COUNTED.test(text) && !LIMIT.test(text));
  const isBorneOut = marks.some(
    ({ kind, clause, strong }) =>
      ((kind === "done" && strong === true) ||
        (kind === "denied-well" && OBSERVED.test(clauses[clause]?.text ?? ""))) &&
      isElsewhere(clause),
  );
  return isCounted || isBorneOut ? null : rule;
}

/** Praise and slogans, which state nothing. */
const PRAISE =
  /氛围|浓厚|朝气|蓬勃|深受|好评|成效|鼓舞|振奋|高度重视|增强|提升|关心|关怀|热情|积极|丰富多彩|充分发挥|凝聚|桥梁|引领|坚定|活力|良好|扎实|正面|正能量|历来|一贯|始终|殷切|亲切|脱颖而出|踊跃|卓有|彰显|助力|持续|着力|大力|不断|切实|有力|进一步|永远在路上|靠大家|值得|借鉴|经验|意义|风采|形象|广大|满意|认可|赞|欢迎|喜爱|信心|决心|携手|奋进|新时代|使命|初心|认真|觉悟|勤奋|提高(?!到)|坚强|根本|自觉|忠诚|正确方向|严把|重要|抓手|常抓不懈|优良|严于律己|乐于|纯洁性|先进性|表现突出|打成一片|交流|寄予|厚望|理解|反响|综合素质|优异|奖学金|获奖|热烈|良性|互动频繁|密切|融洽|亮点|品牌|家园|全面|显著|努力|争做|争当|务实|高效|和谐|团结|奉献|青春|梦想|阳光|公信力|美誉|受到/;

/** Something that could be looked up: a figure, a title, the number of a document, a record, everybody. */
const CONCRETE =
  /\d|《|〔|记录|签到|纪要|名单|台账|公示|表决|聘书|每学期|每月|均|都|全部|一律|分别|无一|逐一|选举产生|选出|审批|签字|印发|通过|挂钩|行政/;

/** What is wanting in a remark with nothing against it. */
function weaknessOf(reading: Reading): ClaimDoubt | null {
  const { statement, facts, marks } = reading;
  const every = (): boolean => true;
  if (!isStated(reading, every) && !isStatedFreely(reading)) {
    const own = ownWords(statement, facts, every);
    const isNear = facts.supports.some(
      (groups) => groups.length > 2 && groups.filter((group) => group.test(own)).length > 1,
    );
    return isNear ? "partial-claim" : "off-topic-claim";
  }
  const deniedWell = marks.some(({ kind }) => kind === "denied-well");
  const isPlain = (index: number): boolean => !PRAISE.test(statement.clauses[index]?.full ?? "");
  if (PRAISE.test(statement.plain) && !isGiven(reading, every) && !deniedWell && !isStated(reading, isPlain))
    return "off-topic-claim";
  return facts.eachSemester === true && !isRegular(statement.unquoted, reading.context) ? "partial-claim" : null;
}

/** Whether the clauses chosen name a fact of the matter, or deny what must not be. */
function isStated({ statement, facts, marks, context }: Reading, isChosen: (index: number) => boolean): boolean {
  const own = ownWords(statement, facts, isChosen);
  if (marks.some(({ kind, clause }) => kind === "denied-well" && isChosen(clause))) return true;
  return (
    facts.supports.some((groups) => groups.every((group) => group.test(own))) &&
    (facts.eachSemester !== true || isRegular(own, context) || isChosen(0))
  );
}

/** Whether a remark in which nothing speaks against names the matter in freer words, or briefly with the noun left out. */
function isStatedFreely({ statement, facts }: Reading, isChosen: (index: number) => boolean = () => true): boolean {
  const own = ownWords(statement, facts, isChosen);
  if (facts.loosely?.some((groups) => groups.every((group) => group.test(own))) === true) return true;
  if (facts.documented === true && DOCUMENT_ALONE.test(own)) return true;
  if (facts.dated === true && own.length <= BRIEF && DATES_ALONE.test(own) && /\d/.test(own)) return true;
  return own.length <= BRIEF && facts.asked?.test(own) === true && LOOKED_UP.test(own);
}

/** 校党发〔2020〕33号, and nothing else. */
const DOCUMENT_ALONE = /^[^，。0-9]{1,16}[〔[（(]20\d\d[〕\]）)]第?\d{1,4}号[，。]*$/;

/** 2023年10月、2024年4月各一次. */
const DATES_ALONE =
  /^(?:[\s、，。和及与至~—./-]|\d|[年月日号]|学年|学期|上半?|下半?|本|去年|今年|[春秋夏冬]季?|[各每]|[一二两三四五六七八九十](?=[次场期回轮届])|[次场期回轮届]|共|已|均|都|开展|举办|举行|组织|召开|进行|完成|了|于|在|分别|人|参加|全员|全体)+$/;

/** 已印发，校党字〔2021〕12号: the indicator beside it is the noun. */
const BRIEF = 26;
const LOOKED_UP =
  /[一二两三四五六七八九十][次期场轮届]|签字|(?<![意看听常主偏])见(?![效长到过])|附件|附后|官网|公开栏|人手一|逐[人条]|人人|\d|《|〔|去年|上学期|上月|今年[^，]{0,6}了/;

/** Whether the clauses chosen hold something that could be looked up. */
function isGiven({ statement, marks }: Reading, isChosen: (index: number) => boolean): boolean {
  return (
    marks.some(({ kind, strong, clause }) => kind === "done" && strong === true && isChosen(clause)) ||
    statement.clauses.some(({ full }, index) => isChosen(index) && CONCRETE.test(full))
  );
}

/** Other organisations: what is said of them is not said of the union. */
const OTHERS =
  /邻校|兄弟院校|兄弟高校|兄弟学校|其他高校|其他学校|其它高校|别的学校|外校|他校|别校|某高校|某校|全国学联|省学联|市学联|团省委|团市委|团中央|全省|全国|省内|街道|社区|教职工|工会|校友会|社团联合会|社联|志愿者协会|青年志愿者|团代会|党代会|教代会|家长|企业/;

/** Whether a text speaks of other schools or bodies. */
export function isOfOthers(text: string): boolean {
  return OTHERS.test(text);
}

/** The clauses chosen, without those that speak of somebody else. */
function ownWords({ clauses }: Statement, { others }: MatterFacts, isChosen: (index: number) => boolean): string {
  const theirs = theirsOf(clauses);
  return clauses
    .map(({ full }, index) =>
      theirs[index] !== true && isChosen(index) && others?.test(full) !== true && !OTHERS.test(full) ? full : "",
    )
    .join("，");
}

/** Ways of saying that it happens in every semester. */
const REGULAR =
  /每学期|每个学期|各学期|两个学期|两学期|各[^，。]{0,10}(?:[一1两2]次|[一1]场|[一1]期|[一1]轮)|[两二三四五六多2-9]\d?(?:次|度|场|期|轮|回|届|批)|第\d+次|定期|春[^。]{0,60}秋|秋[^。]{0,60}春|上学期[^。]{0,80}(?:本学期|下学期)|本学期[^。]{0,80}上学期|两季|每月|每季|常态|第一学期[^。]{0,80}第二学期|均(?:已|有|按|由)|期中[^。]{0,30}期末/;

function isRegular(text: string, { asOf }: ReadingContext): boolean {
  if (REGULAR.test(text) || /〔20\d\d〕[^〔]{1,20}〔20\d\d〕/.test(text)) return true;
  const months = new Set(
    momentsIn(text, asOf).flatMap(({ year, month }) => (month === null ? [] : [`${year}-${month}`])),
  );
  return months.size > 1;
}
