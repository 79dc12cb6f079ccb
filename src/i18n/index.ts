/** Words, made late from codes. A key that one language lacks does not compile. */
import type { Language } from "../criteria/types";
import { cli as cliChinese } from "./zh-CN/cli";
import { engine as engineChinese } from "./zh-CN/engine";
import { errors as errorsChinese } from "./zh-CN/errors";
import { findings as findingsChinese } from "./zh-CN/findings";
import { pane as paneChinese } from "./zh-CN/pane";
import { problems as problemsChinese } from "./zh-CN/problems";
import { report as reportChinese } from "./zh-CN/report";
import { rollup as rollupChinese } from "./zh-CN/rollup";
import { terms as termsChinese } from "./zh-CN/terms";
import { cli as cliEnglish } from "./en-US/cli";
import { engine as engineEnglish } from "./en-US/engine";
import { errors as errorsEnglish } from "./en-US/errors";
import { findings as findingsEnglish } from "./en-US/findings";
import { pane as paneEnglish } from "./en-US/pane";
import { problems as problemsEnglish } from "./en-US/problems";
import { report as reportEnglish } from "./en-US/report";
import { rollup as rollupEnglish } from "./en-US/rollup";
import { terms as termsEnglish } from "./en-US/terms";

const chinese = {
  cli: cliChinese,
  engine: engineChinese,
  errors: errorsChinese,
  findings: findingsChinese,
  pane: paneChinese,
  problems: problemsChinese,
  report: reportChinese,
  rollup: rollupChinese,
  terms: termsChinese,
};

/** All that can be said, by topic. */
export type Messages = typeof chinese;

const english: Messages = {
  cli: cliEnglish,
  engine: engineEnglish,
  errors: errorsEnglish,
  findings: findingsEnglish,
  pane: paneEnglish,
  problems: problemsEnglish,
  report: reportEnglish,
  rollup: rollupEnglish,
  terms: termsEnglish,
};

/** The messages of a language. */
export function messagesFor(language: Language): Messages {
  return language === "en-US" ? english : chinese;
}
