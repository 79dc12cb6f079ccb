/**
 * Jobs of the school's administration that a student union must not do, and whether a statement claims or disclaims
 * them. A job is known by what it is: who is watched, where, with what result.
 */
import { takeApart } from "./clauses";
import type { Clause } from "./clauses";
import { isTakenAway, isUnderDenial } from "./reach";

/** Jobs with a name of their own. */
const NAMED =
  "(?:宿舍|寝室|公寓)(?:区|楼)?(?:纪律|卫生|安全|秩序|内务|日常)?(?:检查|管理|巡查|查寝|抽查|评比|排查|督查)" +
  "|查寝|查宿|查铺|查房|查夜|查晚归|宿管(?!阿姨|中心|科|站|办|员|部门|老师|处|、后勤|人员)|(?:校园|文明){0,3}纠察|安全保卫|安保(?!处|部|公司|人员|科)|维持校规校纪|校风校纪|校规校纪|(?:校园|夜间)?巡逻|巡夜|站岗|门岗|门卫" +
  "|夜不归宿|晚归|考勤(?!表|结果|机|制度|系统)|风纪|(?:维护|维持)[^，、]{0,6}秩序|秩序维护|秩序维持|执勤|值勤|违纪(?:登记|同学|学生|名单)|教学秩序检查|学风督查|课堂督查|清查";

/** Places where students are watched, and what is done there. */
const PLACE =
  "宿舍|寝室|公寓|楼栋|楼道|楼层|逐层|床铺|内务|大功率电器|校门|门口|大门|教学楼|教室|课堂|课间|晚自习|早自习|早操|早读|晨跑|跑操|出操|食堂|操场|图书馆|出勤|到课|到课率|手机入袋|迟到|旷课|仪容|着装|校牌|电动车|停车|自行车|吸烟|控烟|测温|核酸|门禁|假条|考场|占座|就餐|返校|归寝|熄灯|作息|学生证|校卡|胸卡|卫生|纪律|违章|手机|迟到早退|出勤情况|晚点|点名册";
const WATCHING =
  "检查|抽查|巡查|排查|巡视|看内务|值守|执勤|值勤|打分|评分|评比|扣分|考勤|登记|点名|清点|督查|督导|监督|管理|秩序|站岗|巡逻|劝导|劝离|查处|查验|记录违|纠正|拦|盘查|上报名单|没收|收缴|清场|核验|清理|缺勤|值日|站岗|督促|整顿|评定|公布名单|通报";

const DUTY = new RegExp(
  `${NAMED}|(?:${PLACE})[^，、。]{0,10}?(?:${WATCHING})|(?:${WATCHING}|看)[^，、。]{0,6}?(?:宿舍|寝室|内务|晚归|早操|大功率电器|到课|违纪)[^，、。]{0,6}?(?:${WATCHING})?`,
  "g",
);

/** Words of a service that only sound like a job. */
const SERVICE =
  /文化|报修|维修|征文|装饰|设计大赛|座位|反馈|意见|诉求|权益|满意度|调研|问卷|座谈|宣传|提案|建议|会议|例会|值班室|活动|大赛|展示|设计|引导|培训|学习(?!部)|讲座|竞赛|知识/;

/** 除查寝外不承担其他: what stands between is done. */
const EXCEPT = /除了?[^外]{0,240}$/;
const OUTSIDE = /^[^，]{0,10}?(?:以外|之外|外)/;

/** Somebody else is the one who does it. */
const BY_OTHERS =
  /(?:由|归|属|是|系)?(?:学校|学院|学工|学生处|学生工作|宿管|后勤|保卫|辅导员|物业|公寓|专职|安保公司|班主任|管理员|职能部门|职能处室|相关部门|有关部门)[^，]{0,14}$/;
const WITH_US = /协助|配合|随|跟|会同|参与|陪同|代|帮|联合|共同|受|协同|安排|委托|与|同|一起|要求/;

/** 同学反映晚归登记太繁: what students say of it. */
const COMPLAINT = /(?:同学|学生|大家)们?(?:集中)?(?:反映|反馈|吐槽|投诉|提出|建议|希望|呼吁)[^，]*$/;

/** Said a little later in the sentence: it is somebody else's, we did not take it on. */
const HANDED_BACK =
  /(?:此事|此项|此类|该项|该类|这[类些项])(?:事项|工作|事|活)?(?:均|都)?(?:归|由|属)(?!学生会|我)|(?:学生会|我会|我们|本会)(?:从来|一直|均|都|也|自始至终)?(?:没有|没|未|不)(?:再)?(?:接手?|承担|参与|答应|介入|同意|派人?)(?:过|这|此|该|，|$)/;
const CLEARED = /(?:全部|均|都|已|一律|早已|整体)[^，]{0,4}(?:清零|停止|取消|移交|剥离|退出|交出|归还|划走|终止)/;
const STILL_OURS = /仍|还(?!给|回)|暂|目前|继续|协助|配合|每[天周晚日月]/;

/** A clause that goes on with the list before it. */
const GOES_ON = /^\s*(?:例如|比如|诸如|包括|如)/;

/** How much of a clause behind is looked at. */
const SIGHT = 40;

/** The first administrative job that a text names without disclaiming it; null where there is none. */
export function findDuty(text: string): string | null {
  if (!namesDuty(text)) return null;
  const { clauses } = takeApart(text);
  let disclaimed = false;
  let sentence = -1;
  for (const [index, clause] of clauses.entries()) {
    if (clause.sentence !== sentence) disclaimed = false;
    sentence = clause.sentence;
    const next = clauses[index + 1];
    const rest = clauses.slice(index + 1, index + 4).filter((clause) => clause.sentence === sentence);
    const later = rest.map(({ text: words }) => words.slice(0, SIGHT)).join("，");
    const isCleared = CLEARED.test(later) && !/其余|其他|其它/.test(later) && !STILL_OURS.test(clause.text);
    if (isCleared || (HANDED_BACK.test(later) && !STILL_OURS.test(clause.text))) {
      disclaimed = true;
      continue;
    }
    const open = openDuty(clause, next?.sentence === sentence ? next.text : "", disclaimed);
    if (open.duty !== null) return open.duty;
    disclaimed = open.disclaimed;
  }
  return null;
}

/** The first job in a clause that is not disclaimed, and whether the clause ends under a disclaimer. */
function openDuty(
  clause: Clause,
  next: string,
  carried: boolean,
): { readonly duty: string | null; readonly disclaimed: boolean } {
  const goesOn = carried && GOES_ON.test(clause.text);
  let disclaimed = carried;
  let from = 0;
  for (const match of clause.text.matchAll(DUTY)) {
    const between = clause.text.slice(from, match.index);
    const end = match.index + match[0].length;
    disclaimed = goesOn || isUnderDenial(between, disclaimed);
    from = end;
    if (disclaimed || SERVICE.test(match[0] + clause.text.slice(end, end + 4))) continue;
    if (isByOthers(clause.text.slice(Math.max(0, match.index - 30), match.index))) continue;
    if (COMPLAINT.test(clause.text.slice(Math.max(0, match.index - 30), match.index))) continue;
    const isExcepted = EXCEPT.test(clause.text.slice(0, match.index)) && OUTSIDE.test(clause.text.slice(end));
    if (isExcepted || !isTakenAway(clause.text.slice(end), next, DUTY)) return { duty: match[0], disclaimed };
  }
  return { duty: null, disclaimed: isUnderDenial(clause.text.slice(from), disclaimed) };
}

function isByOthers(before: string): boolean {
  const match = BY_OTHERS.exec(before);
  return match !== null && !WITH_US.test(before);
}

/** Whether a text names such a job at all. */
function namesDuty(text: string): boolean {
  return text.search(DUTY) >= 0;
}
