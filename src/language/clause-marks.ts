/** What one clause says for and against the matter: its words of the lexicon, and the words of the indicator's facts. */
import type { Clause } from "./clauses";
import { cuesIn, type Cue } from "./cues";
import type { Moment } from "./dates";
import { senseOf } from "./denial";
import type { Mark, MarkKind } from "./mark";
import { matchesOf } from "./matches";
import { isDenied } from "./reach";
import type { MatterFacts } from "./types";

/** How many questions about the company of a word may still be asked of a text. */
export interface Budget {
  left: number;
}

/** 原拟, 曾打算: what follows was once meant. */
const WAS_MEANT = /^(?:原|本拟|本打|本想|曾|起初|最初|此前|一度)/;

/** Everything a clause says, in no particular order. */
export function marksOfClause(
  clauses: readonly Clause[],
  index: number,
  clause: Clause,
  facts: MatterFacts,
  moments: readonly Moment[],
  budget: Budget,
): Mark[] {
  const { text, start } = clause;
  const cues = cuesIn(text);
  const spared = sparedIn(text, facts);
  const onceAt =
    cues.find(({ means, word }) => means === "once" || (means === "draft" && WAS_MEANT.test(word)))?.at ?? Infinity;
  const marks: Mark[] = [];
  const add = (kind: MarkKind, at: number, end: number, strong = false): void => {
    const word = text.slice(at, end);
    marks.push({
      kind,
      at: start + at,
      end: start + end,
      clause: index,
      history: onceAt < (kind === "against" ? end : at),
      strong,
      word,
    });
  };
  for (const [place, cue] of cues.entries()) {
    if (spared.some(([from, to]) => cue.at >= from && cue.at < to)) continue;
    switch (cue.means) {
      case "denial":
        addDenial(cues, place, cue);
        break;
      case "lapse":
      case "still":
        if (facts.limit === true && /^空/.test(cue.word)) break;
        if (
          cue.means === "still" &&
          facts.asked &&
          !SOME_STILL.test(text) &&
          !/^(?:留|保留|有|设|挂|没|未|差|缺)/.test(text.slice(cue.end)) &&
          facts.supports.some((groups) => groups.every((group) => group.test(text)))
        )
          break;
        if (/^补/.test(cue.word) && /请假|缺席|病假|缺训|未到|外出/.test(text.slice(0, cue.at))) break;
        if (!isDeniedCue(cues, place, text, 14) && !isMended(text, cue)) add("against", cue.at, cue.end);
        break;
      case "partly":
        if (isMoreThan(text, cue, facts)) break;
        if (
          !isWholeAllTheSame(text, cue) &&
          !isOnlyAsAsked(text, cue, facts) &&
          !isDeniedCue(cues, place, text, /^[只仅]/.test(cue.word) ? 1 : 4)
        )
          add("partly", cue.at, cue.end);
        break;
      case "done":
        // 将改为 is not done.
        if (!cues.some(({ means, end }) => means === "to-come" && end <= cue.at && cue.at - end <= 2)) {
          add("done", cue.at, cue.end, true);
        }
        break;
      case "draft":
        if (facts.drafts === true && DRAFT_TEXT.test(cue.word)) break;
        if (!isDeniedCue(cues, place, text, 12)) add("draft", cue.at, cue.end);
        break;
      case "to-come":
      case "rule":
        // 今后也不会恢复: what is not to come is no plan.
        if (/^(?:今后|以后|往后|日后)$/.test(cue.word) && /^(?:也|都|将|亦)?不/.test(text.slice(cue.end))) break;
        if (!isDeniedCue(cues, place, text, 4) && !isSetForPast(cue, clause, moments)) add(cue.means, cue.at, cue.end);
        break;
      default:
    }
  }
  if (facts.wellDenied?.test(text) || isNoSuchCase(text, facts)) add("denied-well", 0, 0);
  addPatterns("against", facts.against);
  addPatterns("against", facts.forbidden);
  addPatterns("partly", facts.partly);
  for (const { index: at, 0: words } of text.matchAll(AHEAD_OF_EVENT)) {
    const isDenied = cues.some((cue) => cue.means === "denial" && cue.end <= at && at - cue.end <= 6);
    const isPast = /^年/.test(words) && /去年|上年|前年/.test(clauses[index - 1]?.full ?? "");
    const isDone = isPast || cues.some(({ means }) => means === "done") || /\d年|去年|了/.test(text);
    if (!isDenied && !isDone) add("to-come", at, at + words.length);
  }
  for (const { index: at, 0: words } of text.matchAll(ONLY_THEN)) {
    if (!cues.some(({ means }) => means === "done")) add("to-come", at, at + words.length);
  }
  if (facts.topShare !== undefined) addRank(facts.topShare);
  if (facts.everyOne === true) addShare();
  addException();
  addRuleSource();
  return marks;

  function addDenial(all: readonly Cue[], place: number, cue: Cue): void {
    budget.left -= 1;
    if (budget.left < 0) {
      add("unknown", cue.at, cue.end);
      return;
    }
    const previous = all[place - 1];
    if (
      previous?.means === "denial" &&
      senseOf(previous, cue, clause.full, facts) === "lacks-nothing" &&
      cue.at - previous.end <= 16
    )
      return;
    if (isConsequence(clauses, index) || facts.wellDenied?.test(text)) return;
    const next = all.slice(place + 1).find(({ means }) => means === "denial");
    const sense = senseOf(cue, next, clause.full, facts, clauses[index + 1]?.text.slice(0, 4));
    if (sense === "supports") add("denied-well", cue.at, cue.end);
    else if (sense === "lacks-the-thing") add("against", cue.at, Math.min(text.length, cue.end + 8));
    else if (sense === "not-yet") add("to-come", cue.at, Math.min(text.length, cue.end + 8));
    else if (sense === "unknown")
      add(SOME_OF_THEM.test(text.slice(0, cue.at)) ? "partly" : "unknown", cue.at, Math.min(text.length, cue.end + 6));
  }

  function addPatterns(kind: "against" | "partly", pattern: RegExp | undefined): void {
    if (!pattern) return;
    for (const { 0: words, index: at } of matchesOf(clause.full, pattern)) {
      const end = at + words.length;
      budget.left -= 1;
      if (budget.left < 0) {
        add(kind, at, end);
        return;
      }
      if (spared.some(([from, to]) => at >= from && at < to)) continue;
      if (kind === "against" && isPutRight(clauses[index + 1]?.text ?? "")) continue;
      if (isMended(text, { end }) || (kind === "partly" && isMadeUp(clauses[index + 1]?.text ?? ""))) continue;
      // 推文没有一篇是绕开团委发的: the denial at its end may deny a lack.
      const tail = cues.find((cue) => cue.means === "denial" && cue.at >= at && cue.at < end && cue.end >= end);
      if (
        tail &&
        tail.at > at &&
        kind === "partly" &&
        /^(?:lacks-nothing|supports)$/.test(senseOf(tail, undefined, clause.full, facts))
      )
        continue;
      const deniesItself = /^[未没]/.test(words);
      const isUndone = deniesItself
        ? /(?:没有|无|未|不存在|从未|并非|不是)[^，也亦又和及或、没未不无]{0,4}$/.test(clause.text.slice(0, at))
        : isDenied(clauses, index, at, end, pattern);
      if (isUndone) add("denied-well", at, end);
      else add(kind, at, end);
    }
  }

  function addRank(topShare: number): void {
    for (const { index: at, 0: words, groups } of matchesOf(clause.full, RANK)) {
      const place = Number(groups?.["place"]);
      const size = Number(groups?.["size"]);
      // 11/25 may be a day.
      const isDay = place <= 12 && size <= 31 && !/[名排第]/.test(clause.full.slice(Math.max(0, at - 4), at));
      if (size >= SMALLEST_GROUP && place <= size && place / size > topShare && !isDay) {
        add("against", at, at + words.length);
      }
    }
  }

  function addShare(): void {
    const match = SHARE.exec(withFigures(text));
    // 34人中党员3人、团员31人 adds up.
    if (match && !/党员[^，]*团员/.test(text) && Number(match[2]) < Number(match[1]))
      add("partly", match.index, match.index + match[0].length);
  }

  function addException(): void {
    if (HARMLESS_EXCEPTION.test(text)) return;
    const match = /除(?!了?[^，]{0,24}外[，]?(?:还|另|也|并|同时|再|专门|又))[^，]{1,30}?(?:以外|之外|外)/.exec(text);
    if (
      match &&
      !/^除(?:名|去|此|夕|草|外)/.test(match[0]) &&
      !spared.some(([from, to]) => match.index >= from && match.index < to)
    ) {
      const next = clauses[index + 1];
      const rest = text.slice(match.index + match[0].length) + (next?.text ?? "");
      if (
        /均|其余|其他|其它|都|全部|不|未|无|一律|没有|皆/.test(rest) &&
        !/^(?:还|另|也|并|同时|再|专门|又)/.test(next?.text ?? "")
      )
        add("partly", match.index, match.index + match[0].length);
    }
  }

  function addRuleSource(): void {
    const asked = /(?<!不|不仅|不单|不只)(?:是|属于|系)(?!按|严格|对照|符合)[^，]{0,10}(?:的?要求|规定|原则)$/.exec(
      text,
    );
    if (asked) add("rule", asked.index, asked.index + asked[0].length);
    if (facts.byDocument) return;
    const match = RULE_SOURCE.exec(text);
    if (
      match &&
      !/分工|任命|任职|任免|聘任|批复|纪要|红头|名册|职责清单|按|根据|依|符合|参照|遵照|对照|落实|执行|结合|完成/.test(
        text.slice(0, match.index + match[0].length),
      )
    ) {
      add("rule", match.index, match.index + match[0].length);
    }
  }
}

/** 60/150: a place among so many. */
const RANK = /(?<![\d/.-])(?<place>\d{1,4}) ?\/ ?(?<size>\d{1,4})(?![\d/.年月])/g;
const SMALLEST_GROUP = 10;

/** 17个学院里16个, 38人中有36人. */
const SHARE = /(\d{1,4})[个家名位人所][^，]{0,8}?[中里](?:有|面)?[^，]{0,3}?(\d{1,4})[个家名位人所]/;

/** The text with numerals from one to ten as figures; only to be counted with. */
function withFigures(text: string): string {
  return text.replace(/十[一二三四五六七八九]|[一二两三四五六七八九十](?=[个家名位人所])/g, (numeral) => {
    const unit = "零一二三四五六七八九".indexOf(numeral.slice(-1).replace("两", "二"));
    return String(numeral.startsWith("十") ? 10 + Math.max(0, unit) : unit);
  });
}

/** A rule is quoted: 章程第二十九条规定, 文件要求. */
const RULE_SOURCE =
  /(?:章程|办法|条例|细则|规定|□)[^，]{0,4}第[^，]{1,5}条(?!以|写|载|明|将|列|的|为)|(?:□|章程|办法|细则|意见|文件|条例|制度|条|规则|规程|团中央|学联|上级|通知|标准)[^，]{0,6}?(?:规定|要求|提出|指出|强调|明确|写明)(?!的|了|程序|人选)/;

/** 不存在不足半数的问题: the whole of it is denied. */
const NO_SUCH_CASE =
  /(?:不存在|没有(?:出现|发生|发现)?|无|未(?:出现|发生|发现)(?:过)?|杜绝了?|避免了?)[^，]{0,24}(?:问题|情况|现象|情形|行为|做法|苗头)/;

/** 没有退出机制的局面2021年结束: a lack that is over. */
const OVERCOME =
  /(?:没有|无|缺|未|不)[^，]{1,16}的(?:局面|情况|状况|历史|问题|现象|做法)[^，]{0,12}(?:结束|改变|扭转|解决|不复|成为历史|终结|消除|改观)/;

/** 未经团委点头的活动一律不借场地: what is without it is refused. */
const REFUSED =
  /(?:未|没有|没|不|缺)[^，]{1,14}(?:的|者)[^，]{0,8}?(?:一律|一概|均|都|概)?(?:不|退|打回|驳|免|劝|拒|暂停|撤下)[^，]{0,6}|(?:不|未|没)(?:胜任|合格|达标|称职|履|参加|到|服从|及格)[^，]{0,4}(?:就|即|便|则)(?:退|免|劝|换|调|清|撤|罚|停|不)/;

/** Texts, as against the work on them. */
const DRAFT_TEXT = /草案|初稿|讨论稿|送审稿|意见稿|审议稿|修改稿|征求|意见征集/;

/** 成绩出来后再清退, 九月起实施: waits for something. What waits for the approval asked for is the rule kept. */
const ONLY_THEN =
  /(?<!审核|审批|同意|批准|签字|把关|推荐|审查|公示|评议|学习|培训|审定|通过|确认|过目|修改|完|[此之其今])后(?:再|即)(?!时|补|散|撤|解|归|无|没|未|也)|(?<![\d年])(?:[89]|1[0-2]|[八九十]|十[一二])月(?:份)?(?:起|开始)(?!至今|已|就已|一直)/g;

/** 换届后控制到, 系统上线后全部: waits for an event; a matter still being gone through. */
const AHEAD_OF_EVENT =
  /(?:新一届|下一?届)[^，]{0,6}(?:产生|成立|组建|上任|到任)(?:之?后|以后)(?!已|的|，已)|(?:换届|上线|开学|放假|到位|调整|批复|出台|下发|纳新|招新|结束|毕业|公布|明确|确定|定下来?|稳定|成熟|就位|下达|并完|施行|回来|就绪|落地|考完|测试|试用|调试|改版|装修|修订|论证|磨合|离校|离任|到期|届满|腾出来?|到齐|获批|竣工|完工|开馆|建成)(?:之?后|以后|完)(?!的|，|已)(?:再|才|就|即|全部|统一|正式|起|逐步|一并|控制|减|压|扩|按|由|报|开|办|补|实|启|明|可|会|能|进|恢复|落|同步|从|聘|选|任|择|投入|使用|自然|不再|用|上|定|给|让|合|并|撤|取消|改)|(?:手续|流程|程序|材料|方案|办法|稿|文件|人选|文|系统|平台|报告|章程|名单)[^，]{0,5}?(?<!实|存|现|内|所|旨|贵)[在正](?:办|走|弄|谈|跑|做|报|审|写|改|拟|选|补|批|编|建|起草|完善|修订|制定|协商|沟通|推进|酝酿|会签|流转)(?:[中着]?$|，|当中|之中)|(?:换届|纳新|招新|开学|放假|上线|调整)之?时(?:再|一并|统一|才|即可?|同步)|等(?=(?:今年|明年|下[学一个半周]|新学[期年]|新一届|开学|换届|批复|批下来|通知|结果|审批|上会|暑假|忙完|考完|校方|学校通知|上级通知|文件))|(?:[三四]季度|秋季)(?:铺开|出台|推行|推开|实施|施行|启用|印发|完成)|(?<![去上每前往同当历\d])年[底末](?!考核|总结|述职|评|，均|已)|(?:秋季|新学期|暑期|暑假)(?:纳新|招新|换届|开学)(?:时|后|再|起|中)|到[^，]{0,6}(?:任满|期满|届满|换届|毕业|年底|期末|学期末)(?!为止|以来|均|时已)|(?:批|定|发|回)(?:下来|复)(?:就|便|再|之?后)|(?:请示|申请|方案|报告|办法)[^，]{0,6}(?:递|报|送|交|提)(?:上去|上来|交)?了?$|(?:修订|起草|筹备|工作|专门)(?:小?组|专班)[^，]{0,4}(?:成立|组建)|重点(?:就)?是|(?:以上|上述|以下|这|此|这些)(?:内容|各项)?(?:均|都|只|就|仅|也)?(?:为|是)[^，]{0,12}(?:目标|应然|计划|打算|设想|愿景|方向|安排|要求|规定|思路|任务)|(?:如果?|若|假如|一旦|倘若|要是|待)[^，]{0,8}(?:条件|批准|允许|顺利|可能|经费|编制|通过|同意|到位|获批|时机|具备)|目标[是为]|以[^，]{2,16}为目标|朝着?[^，]{2,12}(?:努力|迈进|推进|靠拢)|向[^，]{2,10}(?:靠拢|迈进|过渡)|努力(?:达到|实现|做到|争取|向)|(?:须|需|还要|要等)(?:经|报|由|提交|在)[^，]{1,14}(?:表决|审议|批准|审定|通过)(?:后)?(?:才|方|生效|施行|实施|$)/g;

/** 除2人病假外, 除寒暑假外: what excuses by itself. */
const HARMLESS_EXCEPTION =
  /除(?:学生会|本会)(?:之|以)?外|除(?:上述|以上|前述|规定|所列|这)[^，]{0,16}外|除[^，]{0,16}(?:回避|请假|病假|事假|休学|出国|外出|实习|寒暑假|寒假|暑假|假期|周末|节假日|考试周|法定|涉密|毕业班)[^，]{0,12}外/;

/** Stretches whose words are the rule's own and speak neither for nor against. */
function sparedIn(text: string, { allowed }: MatterFacts): (readonly [number, number])[] {
  const patterns = allowed ? [allowed, NO_SUCH_CASE, OVERCOME, REFUSED] : [NO_SUCH_CASE, OVERCOME, REFUSED];
  return patterns
    .flatMap((pattern) => [...matchesOf(text, pattern)])
    .map(({ 0: words, index }) => [index, index + words.length]);
}

/** 其余…均, 另外…也: what is left over is covered too. */
function isWholeAllTheSame(text: string, { word, at, end }: Cue): boolean {
  if (!/^(?:其余|其他|其它|另外|剩余|余下|剩下|另有|其中有)/.test(word)) return false;
  return (
    !/未|没|不|仍|还|暂|待|缺|超|多出|自行|直接/.test(
      text.slice(end).replace(/不等|不超过|不多于|不低于|不少于|无不|不高于/g, ""),
    ) || /^[^，]{0,24}(?:均|都|皆|也|同样|亦|全部|各)[^不未没无]*$/.test(text.slice(at))
  );
}

/** 高于规定的一半, 占六成以上: a figure that is asked for. */
function isMoreThan(text: string, { word, at }: Cue, { limit }: MatterFacts): boolean {
  return (
    limit === true &&
    /成$|半|分之/.test(word) &&
    /(?:高于|超过?|大于|多于|达到?|过|不低于|不少于|满足|符合|占)[^，]{0,6}$/.test(text.slice(Math.max(0, at - 10), at))
  );
}

/** 不是草案, 没有推迟: what is denied is neither to come nor a rule. */
function isDeniedCue(cues: readonly Cue[], place: number, text: string, reach: number): boolean {
  const cue = cues[place];
  const previous = cues
    .slice(0, place)
    .reverse()
    .find(({ means }) => means === "denial");
  if (!cue || !previous) return false;
  return (
    cue.at - previous.end <= reach &&
    !/^(?:尚无|暂无|暂未|还没有|尚未)$/.test(previous.word) &&
    !/[、]/.test(text.slice(previous.end, cue.at))
  );
}

/** 超出的3人已退出, 仍如期召开: mended in the same breath. */
function isMended(text: string, { end }: { readonly end: number }): boolean {
  return /落选|淘汰|未录用|没录用|未入选|未获通过|取消[^，]{0,4}资格|如期|按期|已(?!通知|要求|督促|责令|安排|布置|部署|下发|启动|着手|列入|建议|提出)[^，]{0,8}(?:退出|解决|整改|调整|补|撤|清退|改|完成|消除|到位|配|不存在|没有)|后来?(?:又|均|都|全|已)?(?:补|改|加|纠|撤|退|整改|清退)[^，]{0,3}(?:了|上|齐|回|正)/.test(
    text.slice(end),
  );
}

/** 定在, 安排在, 推迟到 before a day that has passed. */
function isSetForPast({ word, end }: Cue, clause: Clause, moments: readonly Moment[]): boolean {
  if (!/^(?:安排在|放在|排在|推迟|延期|顺延|定在|定于|延至|延到|挪到|挪至|拖到|拖至)/.test(word)) return false;
  const place = clause.start + end;
  return moments.some(({ at, when, yearStated }) => when === "past" && yearStated && at >= place && at - place <= 6);
}

/** 凡没有推荐表的，一律不列入: what follows from a lack of others says nothing about the school. */
function isConsequence(clauses: readonly Clause[], index: number): boolean {
  const before = clauses[index - 1];
  const isWhatFollows = /^[^，]{0,8}(?:一律|一概|均|都|不予|不得|不能|不列|不录|不聘|不算|退|免|劝|淘汰|取消|补)/.test(
    clauses[index]?.text ?? "",
  );
  return before !== undefined && isWhatFollows && /(?:未|没有|不|无)[^，]{1,24}(?:的|者)$/.test(before.text);
}

/** 有2院仍为5人: some of them as before. */
const SOME_STILL = /有[\d一二两三四五六七八九十几]+[个家所]?(?:学?院|部|系|书院|班|校区|人)?仍/;

/** A group among those concerned: what is denied of it is denied of a part. */
const SOME_OF_THEM =
  /(?:^|[，的])(?:(?:新)?(?:干事|部员|成员)|部长|副部长|主席团|新人|研究生|本科生|专科生?|[东西南北新老分]校区|分校|班级|班一级|班里|其中[^，]{1,10}|[^，]{1,5}(?:学院|书院|部|系|校区)|[^，]{0,6}(?:这一层|这一级|这一块|这块|那块|方面|环节|这块儿|这边|那边))[^，]{0,6}$/;

/** 没有发生过先发后审的情况: the case that must not be is the one that is denied. */
function isNoSuchCase(text: string, { forbidden, deniable }: MatterFacts): boolean {
  const words = NO_SUCH_CASE.exec(text)?.[0];
  return words !== undefined && (forbidden?.test(words) === true || deniable?.test(words) === true);
}

/** 只由评议等级决定, 只看评议结果: only what is asked for. */
function isOnlyAsAsked(text: string, { word, end }: Cue, { asked }: MatterFacts): boolean {
  return (
    /^(?:只由|只看|只按|只认|只依|仅由|仅|只以)$/.test(word) &&
    asked?.test(text.slice(end, end + 10)) === true &&
    !/职务|岗位|部长|主席团/.test(text.slice(end))
  );
}

/** 取消过一次，改成线上补上了. */
function isPutRight(next: string): boolean {
  return /补(?:办|上|开|训|课|学|齐)(?:了|过|完|齐)|已[^，]{0,4}补/.test(next) && !/待|拟|将|计划|再/.test(next);
}

/** 春季培训因场地冲突晚了一周，4月19日补办: made up for in the next clause. */
function isMadeUp(next: string): boolean {
  return (
    /补(?:办|上|开|训|课|学|齐)|已(?:于|在|经)?[^，]{0,8}(?:完成|举行|召开|开展)/.test(next) &&
    !/待|拟|将|计划|再/.test(next)
  );
}
