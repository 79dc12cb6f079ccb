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
    skipped: { ...skipped, advice: own.skippedAdvice, reasons: { ...skipped.reasons, ...own.reasons } },
    failure: {
      ...failure,
      session: { ...failure.session, "not-checked": own.notChecked, "no-self-check": own.noSelfCheck },
      host: { ...failure.host, unknown: own.unexpected },
      unexpected: own.unexpected,
      copy: own.copy,
    },
  };
}

const WORDS: Readonly<Record<Language, Messages["pane"]>> = {
  "zh-CN": wordsOnPage("zh-CN"),
  "en-US": wordsOnPage("en-US"),
};

/** Where the pane stands on the desk; `make` gives the assessment as JSON. */
export function onPage(language: Language, make: NonNullable<Place["json"]>["make"]): Place {
  return {
    words: (wanted) => WORDS[wanted],
    live: false,
    json: { text: deskMessagesFor(language).pane.exports.json, make },
  };
}
