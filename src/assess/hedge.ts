/**
 * Words that say "not done yet" in a remark or a piece of evidence, and the look-alikes that do not.
 * Source: criteria.md, "Words that say 'not done yet'".
 */

/** One family of hedges: the word, and what before or after it makes it mean something else. */
interface Hedge {
  readonly word: RegExp;
  /** Text right before the word that makes it harmless. */
  readonly harmlessAfter?: RegExp;
  /** Text right after the word that makes it harmless. */
  readonly harmlessBefore?: RegExp;
  /** True where the word tells something even as part of a document's name: 《章程（草案）》 is a draft. */
  readonly inTitles?: boolean;
}

const HEDGES: readonly Hedge[] = [
  // 模拟 and 虚拟 are words of their own; with nothing but a stop after it 拟 is no "intend to", which wants a verb.
  {
    word: /拟/g,
    harmlessAfter: /[模虚比仿类]$/,
    harmlessBefore: /^(?:$|[、，,。.；;：:！!？?）)》」』”’】\]]|态|真|人(?![选员]))/,
  },
  { word: /定于/g, harmlessAfter: /[制修审签评规固限设认核]$/, harmlessBefore: /^每/ },
  { word: /将于/g, harmlessBefore: /^每/ },
  // 将在校生…, 将会议记录…: here 将 only marks the object.
  { word: /将在/g, harmlessBefore: /^(?:[每籍读职岗册]|校(?:学?生|本科|研究生))/ },
  { word: /将会/g, harmlessBefore: /^[议员务]/ },
  { word: /将进一步/g },
  {
    // 按计划 and 有计划地 are done; 培训计划 is a document unless a time follows.
    word: /计划/g,
    harmlessAfter: /[按照据依循]$/,
    harmlessBefore: /^(?:[书表内外案性地]|中的|生育|[”"'’」』])/,
  },
  { word: /筹划/g, harmlessAfter: /统$/ },
  { word: /筹备中/g },
  { word: /正在(?:起草|制定|修订|筹备|推进|完善|筹划)/g },
  { word: /草案/g, inTitles: true },
  { word: /征求意见稿/g, inTitles: true },
  { word: /尚未/g, harmlessBefore: /^(?:发现|出现|发生)/ },
  { word: /未能/g },
  { word: /有待/g, harmlessBefore: /^遇/ },
  { word: /力争/g },
  { word: /准备(?:召开|制定|出台|修订|成立|开展)/g },
  { word: /下一步/g },
  // 接待、对待、看待 … and 后勤、后续 … are other words.
  {
    word: /待[^待，,。；;、！!？?\n]{1,20}?后(?![勤备续台盾辅])/g,
    harmlessAfter: /[接对招看善期款优厚亏]$/,
    harmlessBefore: /^遇/,
  },
  { word: /逐步探索/g },
];

/** Nouns that make 计划 a document or a programme. */
const PLAN_NOUN =
  /(?:工作|培训|学习|学年|学期|年度|月度|活动|行动|培养|教育|实施|专项|提升|西部|帮扶|人才|成长|发展|建设|服务|调研|实践|制定|列入|纳入)$/;
/** After such a noun only a time makes it a verb: 培训计划于5月开展. */
const PLANNED_TIME = /^(?:于|将|在?(?:[今明后本下近年月]|\d))/;

/** The governing document's own phrase, and "on trial", which is in force. */
const HARMLESS_PHRASES = /试行|探索实行轮值/g;

/** "No longer", "is not": a hedge after these says the contrary. */
const NEGATION = /(?:不再|不是|并非|而非|不属于|已非)[^，,。；;、]{0,4}$/;

/** "There is nothing that is not yet …". 暂无计划 on the other hand is less than a plan. */
const NONE_LEFT = /(?:没有|不存在|无)$/;

/** A person's name before 拟, and what goes on after it as only a name would: 陈拟老师, 李拟和王晓, 林拟然、…. */
const SURNAME_BEFORE =
  /(?:^|[\s、，,。；;：:（(由请经聘与和及])[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹苏潘葛范彭鲁韦马方俞任袁柳唐罗薛雷贺汤郝安傅康齐余顾孟黄穆尹姚邵汪毛戴宋庞熊纪舒项祝董梁杜阮贾江郭林钟徐邱高夏蔡田胡霍万石崔龚程陆翁段侯武刘叶白谭温庄曾]\p{Script=Han}?$/u;
const NAME_GOES_ON =
  /^(?:同学|老师|教授|副?书记|副?主任|副?部长|等|和|与|及|\s|[^定订于任聘设建办](?:$|[、，,。；;）)]|同学|老师))/;

/**
 * The first words in a text that say "still to come", as written; null where there are none.
 * 探索实行轮值, 试行, document names with 计划, proper names with 拟 and negated hedges say nothing of the kind.
 */
export function findHedge(text: string): string | null {
  const plain = text.replace(HARMLESS_PHRASES, (phrase) => "　".repeat(phrase.length));
  const untitled = plain.replace(/《[^《》]*》/g, (title) => "　".repeat(title.length));
  let first: { at: number; phrase: string } | null = null;
  for (const hedge of HEDGES) {
    const source = hedge.inTitles ? plain : untitled;
    for (const match of source.matchAll(hedge.word)) {
      if (first && first.at <= match.index) break;
      if (!isHedge(hedge, source, match.index, match[0])) continue;
      // What was blanked out above stands in the words as they were written: 待《章程》通过后.
      first = { at: match.index, phrase: text.slice(match.index, match.index + match[0].length) };
    }
  }
  return first?.phrase ?? null;
}

function isHedge({ harmlessAfter, harmlessBefore }: Hedge, text: string, at: number, word: string): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  const after = text.slice(at + word.length);
  if (NEGATION.test(before) || (/^[尚未]/.test(word) && NONE_LEFT.test(before))) return false;
  if (harmlessAfter?.test(before) || harmlessBefore?.test(after)) return false;
  if (word.startsWith("待") && harmlessBefore?.test(word.slice(1))) return false;
  if (word === "拟" && SURNAME_BEFORE.test(before) && NAME_GOES_ON.test(after)) return false;
  return word !== "计划" || !PLAN_NOUN.test(before) || PLANNED_TIME.test(after);
}
