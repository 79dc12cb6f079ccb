/** The words of the evaluation desk, apart from the others: the task pane must not carry them along. */
import type { Language } from "../criteria/types";
import { desk as english } from "./en-US/desk";
import { desk as chinese, type DeskMessages } from "./zh-CN/desk";

export type { DeskMessages };

/** The desk's messages of a language. */
export function deskMessagesFor(language: Language): DeskMessages {
  return language === "en-US" ? english : chinese;
}
