/** The words about what was recognised, apart from the others: the task pane loads them with what shows them. */
import type { Language } from "../criteria/types";
import { recognition as english } from "./en-US/recognition-panel";
import { recognition as chinese, type RecognitionMessages } from "./zh-CN/recognition-panel";

export type { RecognitionMessages };

/** The messages about recognition in a language. */
export function recognitionMessagesFor(language: Language): RecognitionMessages {
  return language === "en-US" ? english : chinese;
}
