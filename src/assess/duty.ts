/**
 * Jobs of the school administration that a student union must not do (1.1), and whether a text claims or disclaims
 * them. Source: F20 item 1, F21 item 1, FC item 1.
 */

/** Longer names first, so that a finding quotes the whole of it. */
const DUTY =
  /(?:宿舍|寝室|公寓)(?:纪律|卫生|安全|秩序|内务)?(?:检查|管理|巡查|查寝)|查寝|查宿|宿管|(?:校园)?纠察|安全保卫|安保|维持校规校纪|校园巡逻/g;

/** "Does not do it": a negative and a verb of doing, or a verb of giving up. */
const DISCLAIMER =
  /(?:不再|不得|不予|不直接|不|从未|均未|未曾|未|没有|没|无需|无)(?:实际|直接|具体|另行|违规)?(?:承担|参与|从事|负责|开展|履行|组织|安排|设置|设立|设|涉及|介入|存在|具有|进行|担任|包含|包括|执行|行使|赋予|代行|协助|配合|兼任|含|做|管|有)|不是|并非|没有|无(?![偿论私缝障])|剥离|移交|取消|去除|退出|杜绝|禁止|严禁|避免|清理|停止|撤销|脱离|不属于/g;

/** Double negatives and words that only look negative (不仅承担, 不断开展 never match above; 不得不承担 would). */
const NOT_A_DISCLAIMER = /(?:不得|并非|不是|不能|不可|无不)$/;

/** Between a disclaimer and the job: from here on the sentence says what is done. */
const TURN = /但|却|而是|同时|并且|还|仅|只|转而|改为|并(?:组织|协助|参与|负责|开展|承担|配合)/;

/** After the job: "has been handed over", "is done by the dormitory office", or (with nothing after it) "is given up". */
const HANDED_OVER = new RegExp(
  "^[^但却]*?(?:移交|划归|归口|转交|转由|交由|不由|不属于|脱钩|无关|分离" +
    "|不再|(?:不|未|没有)(?:承担|参与|从事|负责|开展|涉及|介入)" +
    "|(?:剥离|取消|撤销|停止)(?:开展|执行|实施|完毕|到位|了)?$" +
    "|由(?:学校|学院|学工|宿管|后勤|保卫|辅导员|物业|公寓|专职)[^，,]*?(?:负责|承担|管理|实施|开展))",
);

/** How many letters after a job can still speak of it; more would make long cells slow to read. */
const SIGHT = 80;

/** What may stand between the jobs of one enumeration. */
const ENUMERATION = /^(?:[、和与及或等\s]|以及|还是|行政|职能|工作|职责|事务|任务)*$/;

/** The first administrative job that a text names without disclaiming it; null where there is none. */
export function findDuty(text: string): string | null {
  // A regulation that is studied or cited by name is no job.
  const plain = text.replace(/《[^《》]*》/g, "");
  for (const sentence of plain.split(/[。；;！!？?\n]/)) {
    const duty = findInSentence(sentence);
    if (duty) return duty;
  }
  return null;
}

function findInSentence(sentence: string): string | null {
  const clauses = sentence.split(/[，,]/);
  let disclaimed = false;
  for (const [place, clause] of clauses.entries()) {
    const open = openDuty(clause, clauses[place + 1] ?? "", disclaimed);
    if (open.duty) return open.duty;
    disclaimed = open.disclaimed;
  }
  return null;
}

/** The first job in a clause that is not disclaimed, and whether the clause ends under a disclaimer. */
function openDuty(
  clause: string,
  next: string,
  carried: boolean,
): { readonly duty: string | null; readonly disclaimed: boolean } {
  let disclaimed = carried;
  let from = 0;
  for (const match of clause.matchAll(DUTY)) {
    const between = clause.slice(from, match.index);
    disclaimed = isDisclaimed(between, disclaimed);
    const end = match.index + match[0].length;
    if (!disclaimed && !isHandedOver(clause.slice(end, end + SIGHT), next.slice(0, SIGHT)))
      return { duty: match[0], disclaimed };
    from = end;
  }
  return { duty: null, disclaimed: isDisclaimed(clause.slice(from), disclaimed) };
}

/** Whether what follows a stretch of text is disclaimed: by a disclaimer in it, or by an earlier one still in force. */
function isDisclaimed(stretch: string, carried: boolean): boolean {
  let end = -1;
  for (const match of stretch.matchAll(DISCLAIMER)) {
    if (!NOT_A_DISCLAIMER.test(stretch.slice(Math.max(0, match.index - 2), match.index)))
      end = match.index + match[0].length;
  }
  if (end >= 0) return !TURN.test(stretch.slice(end));
  return carried && ENUMERATION.test(stretch);
}

function isHandedOver(rest: string, next: string): boolean {
  if (HANDED_OVER.test(rest)) return true;
  return ENUMERATION.test(rest.replace(DUTY, "")) && HANDED_OVER.test(next);
}
