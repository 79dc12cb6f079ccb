/** The pane on the desk: a file on a page, not a workbook in Excel. */
import type { Language } from "../../criteria";
import { messagesFor, type Messages } from "../../i18n";
import { deskMessagesFor } from "../../i18n/desk";
import type { Place } from "../../taskpane/place";

/** The pane's words with those replaced that speak of Excel. */
function wordsOnPage(language: Language): Messages["pane"] {
  const { pane } = messagesFor(language);
  const { pane: own } = deskMessagesFor(language);
  const { skipped, failure } = pane;
  return {
    ...pane,
    buttons: { ...pane.buttons, ...own.buttons },
    exports: { ...pane.exports, otherwise: own.exports.otherwise },
    steps: { ...pane.steps, ...own.steps },
    done: { ...pane.done, ...own.done },
    score: { ...pane.score, ...own.score },
    skipped: { ...skipped, advice: own.skippedAdvice },
    failure: {
      ...failure,
      session: { ...failure.session, "not-checked": own.notChecked, "no-self-check": own.noSelfCheck },
      host: { ...failure.host, unknown: own.unexpected, "no-reason": own.unexpected },
      unexpected: own.unexpected,
      copy: own.copy,
    },
  };
}

const WORDS: Readonly<Record<Language, Messages["pane"]>> = {
  "zh-CN": wordsOnPage("zh-CN"),
  "en-US": wordsOnPage("en-US"),
};

/** Served beside the page. */
export const BLANK_CHECKLIST = {
  address: "desk/samples/blank-checklist.xlsx",
  fileName: "改革自查清单-空白.xlsx",
} as const;

function placeIn(language: Language): Place {
  const { json } = deskMessagesFor(language).pane.exports;
  return { words: (wanted) => WORDS[wanted], live: false, json, blank: BLANK_CHECKLIST };
}

const PLACES: Readonly<Record<Language, Place>> = { "zh-CN": placeIn("zh-CN"), "en-US": placeIn("en-US") };

/** Where the pane stands on the desk. */
export function onPage(language: Language): Place {
  return PLACES[language];
}
