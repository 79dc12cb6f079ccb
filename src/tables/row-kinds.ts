/** Rows of a table that are nobody and nothing: totals, examples, notes, vacancies, rows of dashes, “以下空白”. */
import type { CellValue, RowSnapshot } from "../spreadsheet";
import { squeeze } from "../parse/text";
import { isBlank } from "./grid";

const TOTAL_ROW = /^(?:合计|总计|小计|共计|总数|累计)(?=$|[:(,、\d共人数])/;
const TOTAL_CELL = /^(?:合计|总计|小计|共计)(?:人数)?[:：]?(?:共?\d+[人名个]?)?$/;
/** “一、主席团” alone in its row: a heading between the persons. */
const HEADING = /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\))/;
const FOOTNOTE =
  /^(?:注|备注|说明|填表说明|填报说明|填写说明|填表人|填报人|制表人|审核人|负责人|联系人|联系电话|填表日期|填报日期|填表时间|填报时间|盖章|单位盖章|单位公章)[0-9一二三]{0,2}[:：、.．]/;
const EXAMPLE = /^[(（【[]?(?:填写)?(?:示例|样例|范例|举例|样表|例)[)）】\]]?(?:[0-9一二三]{0,2}|[:：].*)$/;
const BLANK_BELOW = /^[-—(（]*以下(?:为|无)?(?:空白|正文|内容)/;
/** First characters of what the above can match: all other cells are let through without a closer look. */
const SUSPECT = new Set("合总小共累注备说填制审负联盖单一二三四五六七八九十示样范举例以(（【[-—");

const VACANT =
  /^(?:空缺|空岗|暂缺|缺额|缺|待定|待补|待补充|待选|待聘|暂无|无|无人|未定|招募中|空|虚位|[-—–―/／\\*]+|[xX×]{2,}|\d+)$/;

/** `nothing`: the row is no data; `heading`: it is none where the cell stands alone; null: nothing of the kind. */
export function kindOfFirst(text: string): "nothing" | "heading" | null {
  if (!SUSPECT.has(text.trimStart().charAt(0))) return null;
  const bare = squeeze(text);
  if (TOTAL_ROW.test(bare) || FOOTNOTE.test(bare) || TOTAL_CELL.test(bare)) return "nothing";
  if (EXAMPLE.test(bare) || BLANK_BELOW.test(bare)) return "nothing";
  return HEADING.test(bare) ? "heading" : null;
}

/** Plain names that do not begin like a vacancy, a total or an example: nearly all. */
const PLAIN_NAME = /^(?![空暂缺待无未招虚例示样范举以合总小共填])[\u4E00-\u9FFF]+\d*$/;

/** A name that names nobody: 空缺, 待定, —, 12. */
export function isNobody(name: string): boolean {
  if (name.length <= 8 && PLAIN_NAME.test(name)) return false;
  if (name.length > 8) return BLANK_BELOW.test(squeeze(name));
  const bare = squeeze(name);
  return VACANT.test(bare) || EXAMPLE.test(bare) || BLANK_BELOW.test(bare) || TOTAL_CELL.test(bare);
}

/** True where some cell of the row says 合计 or the like. */
export function holdsTotal({ values }: RowSnapshot, { left, right }: { left: number; right: number }): boolean {
  for (let column = left; column <= right; column += 1) {
    const value = values[column];
    if (typeof value === "string" && value.length < 20 && TOTAL_CELL.test(squeeze(value))) return true;
  }
  return false;
}

/** True where every cell that is filled, numbers left aside, is a dash. */
export function isDashes({ values }: RowSnapshot, left: number, right: number): boolean {
  let dashes = 0;
  for (let column = left; column <= right && column < values.length; column += 1) {
    const value: CellValue | undefined = values[column];
    if (isBlank(value) || typeof value === "number") continue;
    if (typeof value !== "string" || !/^[\s\-—–―/／\\]+$/.test(value)) return false;
    dashes += 1;
  }
  return dashes > 0;
}

/** A department or a body where a person's name would stand: 宣传部（5人）, 主席团成员, 学生会. */
export function isSectionName(text: string): boolean {
  const bare = text.replace(/[(（][^]*/, "").replace(/[:：]?共?\d{1,40}人?$/, "");
  return /[部处室会团组院系]$|中心$|委员会$|成员$|名单$|工作人员$/.test(bare) || text.length > 6 || HEADING.test(text);
}
