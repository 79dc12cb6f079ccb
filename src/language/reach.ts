/** How far a denial reaches: over a list, and back over what stands before it. */
import type { Clause } from "./clauses";
import { cuesIn } from "./cues";

/** Giving something up says the same as denying it. */
const REMOVAL =
  /剥离|移交|取消|去除|退出|杜绝|禁止|严禁|避免|防止|清理|停止|撤销|撤并|裁撤|撤除|撤掉|脱离|清退|卸下|交还|退还|划转|划出|划归|并入|摘牌|解散|停用|清零|合并|整合|拒绝|婉拒|谢绝|免去/g;

/** From here on a sentence says what is done. */
const TURN = /但|却|而是|同时|并且|还|仅|只|转而|改为|并(?:组织|协助|参与|负责|开展|承担|配合)/;

/** Somebody else does it. */
const OTHER_ACTOR =
  "(?:学校|学院|学工|学生处|学生工作|宿管|后勤|保卫|辅导员|物业|公寓|专职|专人|安保|班主任|管理员|值班教师|教师|老师|相关部门|职能部门|职能处室|有关部门|其他部门|校方|行政)";

/** Behind it: "has been handed over", "is done by the dormitory office", "is given up", "is none of ours". */
const TAKEN_AWAY = new RegExp(
  "^[^但却]{0,40}?(?:撤编|并[成为]|改掉|改称|改回|拆掉|删去|删掉|停掉|撤掉|关停|隶属|不归|归(?!学生会|我|本会)[^，]{1,10}管|(?:移交|转交|转由|转给|交由|交给|划给)(?!学生会|我会|本会|我们|学生|[^，]{0,6}部(?:代|负责|轮|具体|承担|来))|划归|划转|归口|归还|交回|交还|收回|退还|退给|还给|不由|不属于|脱钩|无关|无涉|不相干|分离|不沾边|不复存在|(?:停|终止|注销|废|解)[聘用职任除止]|成为历史|没有了|不见了|自有专|有专(?:门|职)|另有专" +
    "|不再|(?:不|未|没有|没|从未|均未|并未|无人|无一人|不曾)(?:直接|具体|实际|再|曾)?(?:承担|参与|从事|负责|开展|涉及|介入|插手|经手|过问|设|设立|设置|存在|保留|安排|组织|协助|做|担任|出现|纳入|恢复|有|采用)" +
    "|已(?:经)?(?:全部|全数|整体|一并|悉数|陆续|均)?(?:剥离|取消|撤销|撤并|裁撤|停止|清理|并入|解散|退出|合并|整合|更名|改名|改称|转为|改为)" +
    "|(?:一次性|统一|全部|均|整体|一律|同步|随之|先后|陆续|早已|就已|一并)(?:予以|被)?(?:剥离|取消|撤销|废止|废除|停用|停设|裁撤|解散|撤并|合并)" +
    "|(?:剥离|取消|撤销|停止|清退|解散|撤并|并入)(?:开展|执行|实施|使用|设置|完毕|到位|了)?$" +
    "|(?:全|都|均|也|早就|早已|一律|统统|给|被|已)(?:撤|取消|清|并|摘|停|砍|删|废|免|退|关|拆|裁|剥)(?:了|掉|完|光|净|牌|销|止|散|离|出)" +
    "|改[作建做用]|(?:推|辞|卸|甩|免|丢|放|交|划)掉|(?:转|分|划|并|归)(?:到|入|进|给)(?:了)?[^，]{0,4}部|上交|销毁|拆分|改[为成作叫][^，每中室]{0,6}部(?!门)" +
    "|(?:早就|早已|已|全|都|均)?(?:交|还|转|划|退|归)(?:给|还|由)?(?:了)?" +
    OTHER_ACTOR +
    "|由(?:各班|班级|班委|班长|学习委员)[^，]{0,20}?(?:负责|承担|管理|完成)" +
    "|^[^，]{0,8}?(?:为零|为0(?!\\.)|是零|零记录|零发生)|^[^，\\d]{0,4}[0零](?![\\d.])(?:人|门|例|次|起|名)?(?=$|、|和)" +
    "|归" +
    OTHER_ACTOR +
    "|(?:系|属|是|为|均为|都是)(?:学校|学院|学工|后勤|保卫|职能部门)[^，]{0,8}(?:职责|工作|职能|事务|的事)" +
    "|[由是]?" +
    OTHER_ACTOR +
    "[^，]{0,20}?(?:负责|承担|管理|实施|开展|承办|组织|完成|执行|接手|接管|统管|落实|牵头))",
);

/** Somewhere behind it: it belongs to somebody else. */
const DISOWNED =
  /(?:没有|无|不存在)隶属|不隶属|隶属(?:于)?(?:学校|党委|校|学工|宣传部|团委|就业|后勤)|与(?:学生会|本会|我会)[^，]{0,4}(?:无关|脱钩|无隶属|没有关系)|不(?:归|属于|是)(?:学生会|本会|我会)|(?:是|属|归)(?:党委|学校|校党委|学工|宣传部|团委)[^，]{0,8}(?:的|单位|部门|机构|管)/;

/** How many signs behind a word can still speak of it; more would make long cells slow to read. */
const SIGHT = 80;

/** What may stand between the members of one enumeration. */
const ENUMERATION =
  /^(?:[、和与及或等\s]|以及|还是|行政|职能|工作|职责|事务|任务|例如|比如|诸如|包括|如|像|之类|情况|方面)*$/;

/** 、治安[值勤]: one more member, with a word of its own before it. */
const ONE_MORE = /^(?:、|和|与|及|或|或者|以及)[^，由归]{0,4}$/;

/** Where a denial in a stretch begins and ends. */
interface Reach {
  readonly end: number;
}

/** The last word in a stretch that denies or gives up what follows it. */
function lastDenial(stretch: string): Reach | null {
  let end = -1;
  for (const cue of cuesIn(stretch)) {
    if (cue.means === "denial" || /^(?:不得|不应|不准|不允许|严禁)/.test(cue.word)) end = cue.end;
  }
  for (const match of stretch.matchAll(REMOVAL)) end = Math.max(end, match.index + match[0].length);
  return end < 0 ? null : { end };
}

/** Whether what follows a stretch is denied: by a denial in it, or by an earlier one still in force. */
export function isUnderDenial(stretch: string, carried: boolean): boolean {
  const denial = lastDenial(stretch);
  if (denial) return !TURN.test(stretch.slice(denial.end)) && !isException(stretch);
  return carried && (ENUMERATION.test(stretch) || ONE_MORE.test(stretch));
}

/** 除…外 closes right behind the word itself: what it excepts is not denied. */
function isException(stretch: string): boolean {
  const at = stretch.lastIndexOf("除");
  return (
    at >= 0 &&
    !/[外之]|以外/.test(stretch.slice(at + 1)) &&
    !/[消去解撤清拆免废]$/.test(stretch.slice(0, at + 1).slice(0, -1))
  );
}

/** Whether what stands behind a word takes it away again: in its clause, or in the next one where only a list lies between. */
export function isTakenAway(rest: string, next: string, list: RegExp): boolean {
  const near = rest.slice(0, SIGHT);
  if (TAKEN_AWAY.test(near)) return true;
  return ENUMERATION.test(near.replace(list, "")) && TAKEN_AWAY.test(next.slice(0, SIGHT));
}

/** Whether a word of a clause is denied there, before it or behind it. */
export function isDenied(clauses: readonly Clause[], index: number, at: number, end: number, list: RegExp): boolean {
  const clause = clauses[index];
  if (!clause) return false;
  if (isUnderDenial(clause.text.slice(0, at), false)) return true;
  let after = index + 1;
  while (clauses[after]?.inBracket === true && after < index + 4) after += 1;
  const next = clauses[after];
  const ahead = clauses.slice(index, index + 4).filter(({ sentence }) => sentence === clause.sentence);
  if (
    DISOWNED.test(
      ahead
        .map(({ text }, place) => (place === 0 ? text.slice(end) : text))
        .join("，")
        .slice(0, SIGHT),
    )
  )
    return true;
  return isTakenAway(clause.text.slice(end), next?.sentence === clause.sentence ? next.text : "", list);
}
