/** What a denial in a clause says: that something good is missing, that something bad is, or nothing of the kind. */
import type { Cue } from "./cues";
import type { MatterFacts } from "./types";

/** What is denied is a lack, a breach or a change for the worse: the denial speaks for the school. */
const LACK =
  /遗漏|遗留|漏|缺席|缺位|空缺|空白|空档|缺口|缺额|例外|变(?:化|动|更|相|$)|变(?=，|。|；)|超|突破|违|简化|代替|代行|代选|代办|代会|替代|以会代训|指定|指派|委派|内定|任命|包办|挂钩|挂勾|绑定|直接|另设|另行|再设|增设|加设|多设|私设|额外|其他|其它|别的|多余|冗|重叠|交叉|问题|异议|投诉|举报|发现|出现|发生|间断|中断|断档|走过场|流于|滞后|拖|撤回|推迟|延期|落选|当选|录用|入选|入围|列席|录取|特权|特殊|照顾|免[^职]|先发|补报|擅自|私自|越|逾|不及格|挂科|补考|重修|处分|违纪|群众|差错|出入|弄虚|作假|流失|降|减少|反复|回潮|反弹|复设|恢复|增补|扩|分设|层级|中间|固定|终身|长期|连任|人情|暗箱|拉票|反对|弃权|疑义|争议|障碍|折扣|走样|保留(?!记录|材料)|自评|互评|内部|兼|接受|受[^邀]|借|干预|影响|满(?:，|。|$|一|两|三)|绕|跳|省略|缺|误|失|脱节|停|断|打折|散|重复|闲置|挪|外传|泄|拒|过时|一刀切|敷衍|应付|无关|收费|摊派|攀比|官僚|等级|待修|设常务|上岗|予(?:以)?(?:上岗|录用|加分|通过|发布|推荐|立项)|得(?!到|以)|单靠|仅凭|按(?:职务|岗位|级别)|因(?:任职|职务|岗位|人|此)|看(?:职务|岗位)|落下|少于|多于|高于|低于|大于|小于|足|驳回|退回|否决|打回|顶替|充数|凑数|递补|增选|扩编|增员|交给|代管|交由|代为|转给|先办|先斩|涉及|第三|之外|^到|上限|超限|断层|分歧|落空|折|掉队|挤占|耽误|怠慢|含糊|马虎|糊弄|拼凑|照搬|留任|扩大|升格/;

/** What is denied is the thing asked for. */
const WANTED =
  /召开|举行|开展|组织(?!部|学习之外)|参加|参与|派|出席|到场|到会|到位|建立|制定|制订|印发|出台|发文|成文|明确|落实|听取|听|研究|选举|推荐|覆盖|完成|执行|实行|实施|施行|通过|确定|配备|配齐|聘|要求|学习|学过|学|记录|留存|公示|联动|指导|对接|汇报|审核|审批|上报|报审|报批|报团委|报校|列入|纳入|写入|写进|提及|提到|体现|设立|秘书长|签|培训|训|评议|述职|开过|开|办|做到|达到|达标|达|符合|满足|分管|联系|介入|压减|整改|取消|撤销|清理|移交|剥离|更换|轮|统一|规范|健全|形成|启动|推开|铺开|反馈|回复|批复|制度|机制|办法|方案|材料|文件|条款|安排|定下|敲定|运行|运转|名额|分配|专职|记载|经(?:过)?|按|依据|表决|审议|投票|邀请|吸收|公布|讨论|征求|见到|查到|出结果|动|跟上|接上|理顺|齐|延伸|成立|贯彻|表述|写明|写|统计|核算|测算|核定|再听|再开|再办/;

/** Of these the ones that are asked for whatever the matter is. */
const CORE =
  /召开|举行|开展|参加|参与|出席|到位|建立|制定|制订|印发|出台|明确|落实|听取|覆盖|完成|执行|实行|实施|通过|配备|要求|记录|纳入|列入|体现|制度|机制|办法|做到|达到|达标|符合|压减|整改|取消|移交|规范|健全|形成|反馈|安排|开|派|按|动|表述|条款|写|分配|名额|统计|核算|测算|核定/;

/** Denials that by themselves say "not done": what follows need not be known. */
const NOT_DONE = /^(?:还未|尚未|仍未|还没有|还没|暂未|暂无|尚无|暂没有|未能|没能|不能)$/;
/** … except of lacks that were looked for: 尚未发现. */
const LOOKED_FOR = /^(?:发现|出现|发生|收到(?:投诉|举报|异议))/;

/** 没拿书面材料顶替, 未以会代训. */
const INSTEAD = /^[^，]{0,4}(?:以|用|拿|靠|把)[^，]{0,14}(?:代|替|顶|充|抵|当)/;

/** 不再召开: what was asked for has stopped. */
const STOPPED = /^(?:召开|举行|开展|组织|听取|执行|实行|进行|评议|培训|学习|选举|推荐|审核|报)/;

/** How far ahead what is denied is looked for. */
const SIGHT = 26;

export type DenialSense =
  | "lacks-nothing"
  | "lacks-the-thing"
  /** What must not be is denied. */
  | "supports"
  | "unknown";

/** What a denial says of the matter. `next` is the denial after it in the clause, if any. */
export function senseOf(denial: Cue, next: Cue | undefined, clause: string, facts: MatterFacts): DenialSense {
  const ahead = clause.slice(denial.end, denial.end + SIGHT);
  // 此前空缺问题已不存在: what is denied stands before.
  const object = /^[了过的\s]*$/.test(ahead) ? clause.slice(Math.max(0, denial.at - SIGHT), denial.at) : ahead;
  if (NOT_DONE.test(denial.word)) return LOOKED_FOR.test(object) ? "lacks-nothing" : "lacks-the-thing";
  // 没有未…, 未…者不…: two denials cancel each other.
  if (next && next.at - denial.end <= 16 && !/[、；]/.test(clause.slice(denial.end, next.at))) return "lacks-nothing";
  if (/^[^，]{0,14}(?:者|的[^，]{0,10}(?:没有|未|不|均|已|全部|被|后|退|补|淘汰))|^[^，]{1,24}的$/.test(object) || INSTEAD.test(object)) return "lacks-nothing";
  if (denial.word === "不再" && !STOPPED.test(object)) return "lacks-nothing";
  if (/^[^，]{1,12}而(?:是|改|由|在|采|用|通过)/.test(object)) return "lacks-nothing";
  const forbidden = firstOf(object, facts.forbidden, facts.deniable);
  const lack = firstOf(object, LACK);
  const wanted = firstOf(object, WANTED);
  if (forbidden !== Infinity && forbidden <= wanted + 12) return "supports";
  if (lack === Infinity && wanted === Infinity) {
    return /^(?:不再|非|而非|并非|不是|无|并无|均无|无需|无须|不必|不用|不需)$/.test(denial.word) ? "lacks-nothing" : "unknown";
  }
  if (wanted >= lack) return "lacks-nothing";
  const near = object.slice(0, wanted + 6);
  return CORE.test(near) || facts.supports.some((groups) => groups.some((group) => group.test(near))) ? "lacks-the-thing" : "unknown";
}

function firstOf(text: string, ...patterns: readonly (RegExp | undefined)[]): number {
  const places = patterns.map((pattern) => (pattern ? text.search(pattern) : -1)).filter((place) => place >= 0);
  return places.length === 0 ? Infinity : Math.min(...places);
}
