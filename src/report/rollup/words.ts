/** The words of reports on many schools. */
import type { Language } from "../../criteria";
import { messagesFor, type Messages } from "../../i18n/all";
import { wordsFor, type Words } from "../words";

export interface RollupWords extends Words {
  readonly rollup: Messages["rollup"];
}

/** Everything that a roll-up or a comparison says, in this language. */
export function rollupWordsFor(language: Language): RollupWords {
  return { ...wordsFor(language), rollup: messagesFor(language).rollup };
}
