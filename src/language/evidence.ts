/** Reads a cell of evidence: the name of something that can be looked up, or none. */
import { takeApart } from "./clauses";
import { cuesIn } from "./cues";

export type EvidenceReading =
  /** picture: it is there, and only a person can see what it shows. */
  | { readonly kind: "named" | "none" | "picture" }
  /** What is named is still to come; `phrase` is the words it was read from. */
  | { readonly kind: "to-come"; readonly phrase: string };

/** Words that say that there is nothing, or that it will follow. */
const NOTHING =
  /^(?:暂?无|没有|未有|暂缺|缺|空|空白|略|无需|不需要|不适用|待补充?|待提供|待上传|待附|待定|待收集|待整理|待完善|后补|后附|补充中|整理中|收集中|(?:材料|佐证|证明|附件)?(?:后续|随后|稍后|另行|另)(?:再)?(?:补充?|提交|提供|报送|上传|附上|补交|补报)(?:材料)?|未提供|未附|未上传|暂未提供|未收集|(?:暂?无|没有|未有|缺)(?:相关|佐证|有关|书面|证明|支撑)*(?:材料|佐证|附件|文件|证明|记录|资料)|n\/?a|na|none|null|nil|tbd|todo|0+|是|否|有|达标|符合|已?落实|√|✓|☑|×|x|(?:材料|资料)?(?:均|都)?已(?:上传|提供|提交|附|备)|另附|齐全|完备|口头(?:说明|汇报|介绍)?|省略|备查|存档备查|可?(?:现场|实地)(?:查阅|查看|核查|备查)|x{2,}|\d{1,2}|同上|同左|〃|(?:详|请)?见(?:备注|网盘|云盘|邮箱|链接)|见(?:备注|左|上|前|自评)|(?:详|请)?(?:见|参见)?(?:附件|附后|附表|材料|佐证材料|相关材料|支撑材料|文件)|相关(?:材料|文件)|[-—–―/／\\_…·.。、,，;；*#?？]+)$/i;

/** 材料遗失, 会后补, 暂无，后补: it cannot be looked up. */
const GONE =
  /找不到|遗失|丢失|损毁|未保存|(?:^|[，、；(（])(?:暂无|会后|回头|之后|随后|稍后)?(?:再)?后?补(?:交|充|上|齐)?$/;

/** A document that is no longer in force. */
const EXPIRED = /已?(?:废止|失效|作废|撤销|停用|过期)(?!后)/;
const IN_FORCE_AGAIN = /重新|修订|新(?:版|办法|的)|现行|替代|代之/;

/** A draft, whatever else the cell says of it. */
const DRAFT = /草案|初稿|征求意见稿|讨论稿|送审稿|草稿|意见稿|逐步探索/;
const DRAFT_DONE = /通过|印发|发文|施行|审议记录|审议情况|说明|定稿|正式/;

/** The formula by which WPS puts a picture into a cell, and what other programs show in place of one. */
const PICTURE = /^(?:=?(?:_xlfn\.)?DISPIMG\(.*|#VALUE!|#NAME\?)$/i;

/** Whether an error value stands for a picture that the program does not know. */
export function isPictureError(error: string): boolean {
  return PICTURE.test(error);
}

/** What a cell of evidence holds. */
export function readEvidence(text: string): EvidenceReading {
  const squeezed = text.replace(/\s/g, "");
  if (PICTURE.test(squeezed)) return { kind: "picture" };
  if (
    squeezed === "" ||
    NOTHING.test(squeezed.replace(/^[（(【[]|[）)】\]]$|(?<![。；;，,])[。；;，,]+$/g, "")) ||
    NOTHING.test(squeezed)
  )
    return { kind: "none" };
  if (GONE.test(squeezed)) return { kind: "none" };
  if (EXPIRED.test(squeezed) && !IN_FORCE_AGAIN.test(squeezed)) return { kind: "none" };
  const draft = DRAFT.exec(text);
  if (draft && !DRAFT_DONE.test(text)) return { kind: "to-come", phrase: draft[0] };
  return toCome(text) ?? { kind: "named" };
}

/** 正在制定, 待学校批准后印发: nothing to be looked up yet. */
function toCome(text: string): EvidenceReading | null {
  const { clauses } = takeApart(text.slice(0, LONGEST_EVIDENCE));
  for (const { text: clause, full } of clauses) {
    const cues = cuesIn(clause);
    const cue = cues.find(({ means, word }) => means === "to-come" || (means === "denial" && NOT_YET.test(word)));
    if (!cue || cues.some(({ means, at }) => means === "done" && at > cue.at)) continue;
    return { kind: "to-come", phrase: full.slice(cue.at, Math.max(cue.end, cue.at + 8)).trim() };
  }
  return null;
}

/** What goes on longer names something at any rate. */
const LONGEST_EVIDENCE = 1000;

const NOT_YET = /^(?:尚未|还未|还没有?|暂未|尚无|未能|仍未)$/;
