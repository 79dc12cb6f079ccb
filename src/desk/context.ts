/** What every part of the desk needs. */
import { createContext, useContext } from "react";
import type { Language } from "../criteria";
import type { DeskMessages } from "../i18n/desk";
import type { Words } from "../report/words";
import type { HostTheme } from "../taskpane/colours";
import type { DeskActions } from "./actions";
import type { DeskEngine } from "./contract";
import type { DeskState } from "./files/state";

export interface DeskContext {
  readonly engine: DeskEngine;
  readonly state: DeskState;
  readonly actions: DeskActions;
  readonly language: Language;
  readonly said: DeskMessages;
  readonly words: Words;
  readonly theme: HostTheme;
  /** Mode 评审 of the whole page. */
  readonly reviewing: boolean;
  /** What is being made for download; null while nothing is. */
  readonly job: string | null;
}

const Context = createContext<DeskContext | null>(null);

export const DeskProvider = Context.Provider;

/** The desk's state, words and actions. */
export function useDesk(): DeskContext {
  const desk = useContext(Context);
  if (!desk) throw new Error("outside of the desk");
  return desk;
}
