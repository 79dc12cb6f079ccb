/** Values as they have to be handed to Excel, which reads them as if somebody typed them. */

/** The most UTF-16 units that Excel takes in one cell. */
const MAX_CELL_TEXT = 32_767;
/** Nothing longer is taken for a number, a date or an error. */
const MAX_FIGURE = 64;

/** What begins a formula or an error value, or is itself the sign that text follows; full-width forms included. */
const SPECIAL_START = /^\s*[=+\-@#'＝＋－＠＃]/;
/** Digits of any width, and the Chinese words of dates and times: figures, dates, amounts, shares. */
const FIGURE = /[\d\uFF10-\uFF19年月日时分秒〇○零一二三四五六七八九十百千万]/;
const TRUTH = /^\s*(true|false)\s*$/i;

/** Whether Excel might make something else of a text than that text. */
export function isReadAsOther(text: string): boolean {
  return SPECIAL_START.test(text) || (text.length <= MAX_FIGURE && (FIGURE.test(text) || TRUTH.test(text)));
}

/** A value that Excel will keep as it is: text that it might read otherwise stands behind an apostrophe, which it hides. */
export function asTyped(value: string | number | boolean): string | number | boolean {
  if (typeof value !== "string") return value;
  const text = shorten(value.includes("\r") ? value.replaceAll("\r\n", "\n").replaceAll("\r", "\n") : value);
  return isReadAsOther(text) ? `'${text}` : text;
}

function shorten(text: string): string {
  if (text.length <= MAX_CELL_TEXT) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(MAX_CELL_TEXT - 2)) ? MAX_CELL_TEXT - 2 : MAX_CELL_TEXT - 1;
  return `${text.slice(0, end)}…`;
}
