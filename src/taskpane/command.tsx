/** 检查并标记 on the ribbon: what the pane's button does, without the pane, and told in a small window. */
import type { ReactElement } from "react";
import type { Language } from "../criteria";
import { messagesFor } from "../i18n";
import { RecognitionError } from "../recognise/recognition-error";
import { wordsFor } from "../report/words";
import type { PaneSession } from "../session/pane-session";
import { doneText } from "./actions";
import { describeFailure } from "./failures";

/** Of the page in which the ribbon's commands run, and of the small window: `taskpane.html?commands`, `?told#…`. */
export const COMMANDS = "commands";
export const TOLD = "told";

/** Checks and marks; answers what is to be told, line by line. Never rejects. */
export async function checkAndMark(session: PaneSession, language: Language): Promise<string[]> {
  const { pane } = messagesFor(language);
  try {
    const result = await session.check({ mark: true });
    return [doneText(result, wordsFor(language), pane), pane.command.more];
  } catch (error) {
    if (error instanceof RecognitionError) return [pane.command.asks];
    const { title, advice, state } = describeFailure(error, language, pane, "marking");
    return [title, advice, ...(state === null ? [] : [state])];
  }
}

/** Where the lines are shown. */
export function toldAddress(page: string, lines: readonly string[]): string {
  return `${page.replace(/[?#][^]*/, "")}?${TOLD}#${encodeURIComponent(lines.join("\n"))}`;
}

/** The lines of such an address. */
export function toldLines(hash: string): string[] {
  try {
    return decodeURIComponent(hash.replace(/^#/, "")).split("\n");
  } catch {
    return [];
  }
}

/** The small window. */
export function Told({
  language,
  lines,
}: {
  readonly language: Language;
  readonly lines: readonly string[];
}): ReactElement {
  const { title } = messagesFor(language).pane;
  return (
    <main className="rc-outside" lang={language}>
      <h1>{title}</h1>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </main>
  );
}
