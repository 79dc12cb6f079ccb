/** What a denial in a clause says: that something good is missing, that something bad is, or nothing of the kind. */
import type { Cue } from "./cues";
import type { MatterFacts } from "./types";

/** What is denied is a lack, a breach or a change for the worse: the denial speaks for the school. */
const LACK =
  /遗漏|遗留|漏|^少(?=$|了|，)|^收(?=$|，)|经其手|经手|^其手|游离|经他们手|^必(?:然|定)?加|以职务|以岗位|含|缺席|缺位|空缺|空白|空档|缺口|缺额|例外|变(?:化|动|更|相|$)|变(?=，|。|；)|超|突破|违|简化|代替|代行|代选|代办|(?<![学研职团教党])代会|替代|以会代训|指定|指派|委派|内定|任命|包办|挂钩|挂勾|绑定|直接|另设|另行|再设|增设|加设|多设|私设|额外|其他|其它|别的|多余|冗|重叠|交叉|问题|异议|投诉|举报|发现|出现|发生|间断|中断|断档|走过场|流于|滞后|拖|撤回|推迟|延期|落选|当选|录用|入选|入围|列席|录取|特权|特殊|照顾|免[^职]|先发|补报|擅自|私自|越|逾|不及格|挂科|补考|重修|处分|违纪|群众|差错|出入|弄虚|作假|流失|降|减少|反复|回潮|反弹|复设|恢复|增补|扩|分设|层级|中间|固定|终身|长期|连任|人情|暗箱|拉票|反对|弃权|疑义|争议|障碍|折扣|走样|保留(?!记录|材料)|自评|互评|内部|兼|接受|受[^邀]|借|干预|影响|满(?:，|。|$|一|两|三)|绕|跳|省略|缺|误|失|脱节|停|断|打折|散|重复|闲置|挪|外传|泄|拒|过时|一刀切|敷衍|应付|无关|收费|收取|收钱|摊派|攀比|官僚|等级|待修|设常务|上岗|予(?:以)?(?:上岗|录用|加分|通过|发布|推荐|立项)|得(?!到|以)|单靠|仅凭|按(?:职务|岗位|级别)|因(?:任职|职务|岗位|人|此)|看(?:职务|岗位)|落下|少于|多于|高于|低于|大于|小于|足|驳回|退回|否决|打回|顶替|充数|凑数|递补|增选|扩编|增员|交给|代管|交由|代为|转给|先办|先斩|涉及|第三|之外|^到|上限|超限|断层|分歧|落空|折|掉队|挤占|耽误|怠慢|含糊|马虎|糊弄|拼凑|照搬|留任|扩大|升格|改(?!为|由|选|革|善|进)|修改|换|动(?!员)|沿用|照搬|旧版|限|揽|落(?!实)|管|计入|影响|关系|瓜葛|干系|牵连|隶属|空过|少过|落过|加分|虚设|挂名|摆样子|一阵风|捎带|写着玩|贴在|^评上|一笔带过|自己(?:招|选|定|找|拉)|自行|自主|私招|搁|石沉/;

/** Denials that by themselves say "not done": what follows need not be known. */
const NOT_DONE = /^(?:没来得及|没顾上|还未|尚未|仍未|还没有|还没|暂未|暂无|尚无|暂没有|未能|没能|不能)$/;
/** … except of lacks that were looked for: 尚未发现. */
const LOOKED_FOR = /^(?:发现|出现|发生|收到(?:投诉|举报|异议)|届满|期满|到期)/;

/** 没拿书面材料顶替, 未以会代训. */
const INSTEAD = /^[^，]{0,4}(?:以|用|拿|靠|把)[^，]{0,14}(?:代|替|顶|充|抵|当)/;

/** Doing it, in general: what is denied of these is denied of whatever is asked for. */
const DOING =
  /^(?:能|能够|完全|真正|正式|全部|都|再|有|切实|很好|及时|全面|彻底|这么|继续|按时|按要求|按规定|严格)*(?:做到|做成|做好|这样|这么|如此|照办|照做|照此|落实|搞(?!“|□|一届|变通|特殊|一刀切|形式|突击)|弄(?!虚)|达到要求|达到标准|开始|坚持|完成|批下|批准|批复|执行|实行|实施|到位|实现|兑现|解决|启动|展开|动静|进展|下文|结果|办成|办好|办下|办理|采取|履行|跟上|跟进|推开|铺开|覆盖|下来|定下|敲定|形成|建立起|动作|行动)/;

/** Words in which one of the signs asked for is something else. */
const STUDENT_WORDS = /同学|学生|学校|学院|大学|学期|学年/g;
const OTHER_WORDS = /收到|接到|遇到|听到|看到|得到|受到|整改/g;

/** 不再召开: what was asked for has stopped. */
const STOPPED = /^(?:召开|举行|开展|组织|听取|执行|实行|进行|评议|培训|学习|选举|推荐|审核|报)/;

/** Denials of a quality or of belonging, which leave the matter alone. */
const BARE = /^(?:不再|非|而非|并非|不是|无|并无|均无|无需|无须|不必|不用|不需)$/;

/** How near the thing asked for has to stand to be what is denied. */
const NEAR = 12;

/** How far ahead what is denied is looked for. */
const SIGHT = 26;

export type DenialSense =
  | "lacks-nothing"
  | "lacks-the-thing"
  /** 尚未, 还没有: still to come. */
  | "not-yet"
  /** What must not be is denied. */
  | "supports"
  | "unknown";

/** What a denial says of the matter. `next` is the denial after it in the clause, if any. */
export function senseOf(
  denial: Cue,
  next: Cue | undefined,
  clause: string,
  facts: MatterFacts,
  after = "",
): DenialSense {
  const ahead = clause.slice(denial.end, denial.end + SIGHT);
  // 此前空缺问题已不存在: what is denied stands before.
  const object = /^[了过的\s]*$/.test(ahead) ? clause.slice(Math.max(0, denial.at - SIGHT), denial.at) : ahead;
  // 人没有, 编制没有: bare and at the end, what stands before it is lacking.
  if (
    /^[了\s]*$/.test(ahead) &&
    /^(?:没有|无|未有)$/.test(denial.word) &&
    /^[^，不未没无都均]{1,4}$/.test(clause.slice(0, denial.at)) &&
    !LACK.test(clause.slice(0, denial.at).replace(/综测加分|测评加分/, ""))
  )
    return "lacks-the-thing";
  // 我校不是这样: not like the others.
  if (/^(?:不是|并非|不像)$/.test(denial.word) && /^(?:这样|如此|这么)/.test(ahead)) return "lacks-nothing";
  // 暂无增补安排: no change to come.
  if (
    /^(?:暂无|尚无|暂未|暂不)$/.test(denial.word) &&
    /^(?:增|补选|变动|变化|调整|新增|异议|其他|扩|人员变|需要|投诉|遗留)/.test(ahead)
  )
    return "lacks-nothing";
  // 并非只学文件: more than that.
  if (/^(?:[只仅光单]|局限|限于|止于|停留)/.test(ahead)) return "lacks-nothing";
  if (NOT_DONE.test(denial.word)) return LOOKED_FOR.test(object) ? "lacks-nothing" : "not-yet";
  // 没有未…, 未…者不…: two denials cancel each other.
  const between = next ? clause.slice(denial.end, next.at) : "";
  if (next && between.length <= 16 && !/[、；也又或既亦]/.test(between) && next.word !== denial.word)
    return "lacks-nothing";
  if (
    /^[^，]{0,14}(?:者|的[^，]{0,10}(?:没有|未|不|均|已|全部|被|后|退|补|淘汰|重新|一律))|^[^，]{1,24}的$/.test(
      object,
    ) ||
    INSTEAD.test(object)
  )
    return "lacks-nothing";
  if (/^[^，]{1,12}而(?:是|改|由|在|采|用|通过)/.test(object)) return "lacks-nothing";
  const forbidden = firstOf(object, facts.forbidden, facts.deniable);
  if (/^而是/.test(after)) return "lacks-nothing";
  if (/^(?:不是|并非|而非|不单|不只是)$/.test(denial.word) && /而是|，是/.test(after)) return "lacks-nothing";
  const lack = firstOf(object, LACK, facts.against);
  const near = object.slice(0, NEAR).replace(OTHER_WORDS, "□□");
  const spoken = facts.asked?.source.includes("学生") === true ? near : near.replace(STUDENT_WORDS, "□□");
  const wanted = DOING.test(ahead) ? 0 : firstOf(spoken, facts.asked);
  if (
    /^(?:无需|无须|不必|不用|不需)$/.test(denial.word) &&
    /^(?:再|另|进一步)?(?:整改|改进|调整|补充|说明|赘述|另|改正)/.test(ahead)
  )
    return "lacks-nothing";
  if (/^(?:再)?(?:出现|发现|发生|遇到)/.test(ahead) && lack !== Infinity) return "lacks-nothing";
  if (/^(?:提出|有|收到|反馈|接到)[^，]{0,6}(?:整改|异议|不同意见|问题|修改意见|反对)/.test(ahead))
    return "lacks-nothing";
  if (forbidden !== Infinity && forbidden <= wanted + 12) return "supports";
  if (denial.word === "不再" && !STOPPED.test(object)) return "lacks-nothing";
  if (wanted <= lack && wanted !== Infinity) return "lacks-the-thing";
  if (lack !== Infinity) return "lacks-nothing";
  // What asks for nothing that could be lacking asks only that something is not done.
  return BARE.test(denial.word) || !facts.asked ? "lacks-nothing" : "unknown";
}

function firstOf(text: string, ...patterns: readonly (RegExp | undefined)[]): number {
  const places = patterns.map((pattern) => (pattern ? text.search(pattern) : -1)).filter((place) => place >= 0);
  return places.length === 0 ? Infinity : Math.min(...places);
}
