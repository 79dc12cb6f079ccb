/** Words, made late from codes. A key that one language lacks does not compile. */
import type { Language } from "../criteria/types";
import { errors as errorsChinese } from "./zh-CN/errors";
import { findings as findingsChinese } from "./zh-CN/findings";
import { pane as paneChinese } from "./zh-CN/pane";
import { problems as problemsChinese } from "./zh-CN/problems";
import { recognition as recognitionChinese } from "./zh-CN/recognition";
import { report as reportChinese } from "./zh-CN/report";
import { terms as termsChinese } from "./zh-CN/terms";
import { errors as errorsEnglish } from "./en-US/errors";
import { findings as findingsEnglish } from "./en-US/findings";
import { pane as paneEnglish } from "./en-US/pane";
import { problems as problemsEnglish } from "./en-US/problems";
import { recognition as recognitionEnglish } from "./en-US/recognition";
import { report as reportEnglish } from "./en-US/report";
import { terms as termsEnglish } from "./en-US/terms";

const chinese = {
  errors: errorsChinese,
  findings: findingsChinese,
  pane: paneChinese,
  problems: problemsChinese,
  recognition: recognitionChinese,
  report: reportChinese,
  terms: termsChinese,
};

/** What is said about one workbook, by topic; `all.ts` holds the rest, which the pane does without. */
export type Messages = typeof chinese;

const english: Messages = {
  errors: errorsEnglish,
  findings: findingsEnglish,
  pane: paneEnglish,
  problems: problemsEnglish,
  recognition: recognitionEnglish,
  report: reportEnglish,
  terms: termsEnglish,
};

/** The messages of a language. */
export function messagesFor(language: Language): Messages {
  return language === "en-US" ? english : chinese;
}
