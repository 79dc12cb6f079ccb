/** All words: those about one workbook, and those of the command line, of downloads and of reports on many schools. */
import type { Language } from "../criteria/types";
import { messagesFor as commonMessagesFor } from ".";
import { cli as cliChinese } from "./zh-CN/cli";
import { engine as engineChinese } from "./zh-CN/engine";
import { notices as noticesChinese } from "./zh-CN/notices";
import { rollup as rollupChinese } from "./zh-CN/rollup";
import { runErrors as runErrorsChinese } from "./zh-CN/run-errors";
import { schemeFile as schemeFileChinese } from "./zh-CN/scheme-file";
import { cli as cliEnglish } from "./en-US/cli";
import { engine as engineEnglish } from "./en-US/engine";
import { notices as noticesEnglish } from "./en-US/notices";
import { rollup as rollupEnglish } from "./en-US/rollup";
import { runErrors as runErrorsEnglish } from "./en-US/run-errors";
import { schemeFile as schemeFileEnglish } from "./en-US/scheme-file";

const commonChinese = commonMessagesFor("zh-CN");
const commonEnglish = commonMessagesFor("en-US");

const chinese = {
  ...commonChinese,
  errors: { ...commonChinese.errors, input: { ...commonChinese.errors.input, ...runErrorsChinese } },
  cli: cliChinese,
  engine: engineChinese,
  notices: noticesChinese,
  rollup: rollupChinese,
  schemeFile: schemeFileChinese,
};

/** All that can be said, by topic. */
export type Messages = typeof chinese;

const english: Messages = {
  ...commonEnglish,
  errors: { ...commonEnglish.errors, input: { ...commonEnglish.errors.input, ...runErrorsEnglish } },
  cli: cliEnglish,
  engine: engineEnglish,
  notices: noticesEnglish,
  rollup: rollupEnglish,
  schemeFile: schemeFileEnglish,
};

/** The messages of a language. */
export function messagesFor(language: Language): Messages {
  return language === "en-US" ? english : chinese;
}
