/** The words of notices that come late, apart from the others: the first picture must not carry them along. */
import type { Language } from "../criteria/types";
import { notices as english } from "./en-US/notices";
import { notices as chinese, type NoticeMessages } from "./zh-CN/notices";

export type { NoticeMessages };

/** The notices' messages of a language. */
export function noticeMessagesFor(language: Language): NoticeMessages {
  return language === "en-US" ? english : chinese;
}
