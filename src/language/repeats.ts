/** Remarks that merely say yes once more, or point to where something is found. */

const FILLERS =
  "均|已|都|全部|全面|逐项|逐条|逐一|经|我校|我院|本校|学校|学院|校级|学生会|研究生会|组织|目前|现|现已|以上|上述|本项|本条|该项|此项|各项|工作|情况|内容|指标|要求|相关|有关|规定|文件|文件精神|上级|改革|按|按照|根据|依据|严格|严格按照|严格执行|认真|切实|能够|做到|的|了|完全|已经|自查|自评|经自查|认为|并|且|和|与|及|也|对照|标准|条件|全";
const YES =
  "是|对|有|达标|达到|达到要求|符合|符合要求|符合规定|满足|落实|落实到位|完成|到位|做好|实现|执行|实施|执行到位|实行|通过|合格|无异议|无问题|没有问题|无不符|不存在问题|OK|ok|yes|Yes|√|✓|☑|见附件|详见附件|附后|见佐证材料|详见佐证材料|见佐证|材料齐全|见材料|详见材料|如上|见上|同意|属实|情况属实|确认|良好";

const POINTER = /^(?:详?见|参见|参阅|附|如)[^。；]{1,40}$/;

/** 不存在尚未落实的情况. */
const ALL_DONE =
  /^(?:不存在|没有|无)(?:尚未|未|没有|不)[^，]{0,4}(?:落实|执行|完成|到位|符合|达标|达到)[^，]{0,4}(?:情况|事项|问题|内容|环节|要求)?$/;

/** 见《…》, 按《…》执行: a document named and nothing said of it. Drafts are none. */
const REFERENCE =
  /^(?:详?见|参见|按照?|依据|根据|依照|参照|附|执行)?[:：]?(?:《(?![^》]*(?:草案|征求意见稿|讨论稿|送审稿|初稿))[^《》]{1,60}》[、，和及]?){1,4}(?:的?(?:规定|要求))?(?:执行|办理|实施|落实|进行|开展)?。?$/;

const WORDS: ReadonlySet<string> = new Set([...FILLERS.split("|"), ...YES.split("|")]);
const AFFIRMING: ReadonlySet<string> = new Set(YES.split("|"));
const LONGEST = Math.max(...[...WORDS].map((word) => word.length));

/** Longer than this nothing is a mere yes. */
const LONGEST_YES = 40;

/** True for “已落实”, “符合要求”, “均已按要求执行到位”, “详见附件2”: the 是 said again, nothing that could be checked. */
export function isMereYes(plain: string): boolean {
  const text = plain.replace(/[\s，。；、！：（）“”□]/g, "");
  if (ALL_DONE.test(text) || REFERENCE.test(plain.trim())) return true;
  if (text.length === 0 || text.length > LONGEST_YES) return false;
  if (POINTER.test(text) && /[，；。](?=.)/.test(plain.trim())) return false;
  return POINTER.test(text) ? !/[不未没无待拟]/.test(text.slice(0, 6)) : isMadeOfYes(text);
}

/** Whether the text can be cut into words of the two lists, with at least one that affirms. */
function isMadeOfYes(text: string): boolean {
  // reached[i]: 0 not reachable, 1 reachable, 2 reachable with an affirming word.
  const reached: number[] = [1, ...Array.from({ length: text.length }, () => 0)];
  for (let from = 0; from < text.length; from += 1) {
    const state = reached[from] ?? 0;
    if (state === 0) continue;
    for (let length = 1; length <= LONGEST && from + length <= text.length; length += 1) {
      const word = text.slice(from, from + length);
      if (!WORDS.has(word)) continue;
      const next = AFFIRMING.has(word) ? 2 : state;
      reached[from + length] = Math.max(reached[from + length] ?? 0, next);
    }
  }
  return reached[text.length] === 2;
}
