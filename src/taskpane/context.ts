/** What every part of the pane needs, without handing it through all of them. */
import { createContext, useContext, type Dispatch } from "react";
import type { Messages } from "../i18n";
import type { Words } from "../report/words";
import type { PaneSession } from "../session/pane-session";
import type { Actions } from "./actions";
import type { Place } from "./place";
import type { PaneAction, PaneState } from "./state";

export interface PaneContext {
  readonly session: PaneSession;
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly actions: Actions;
  readonly words: Words;
  readonly said: Messages["pane"];
  readonly place: Place;
}

const Context = createContext<PaneContext | null>(null);

export const PaneProvider = Context.Provider;

/** The pane's state, words and actions. */
export function usePane(): PaneContext {
  const pane = useContext(Context);
  if (!pane) throw new Error("outside of the pane");
  return pane;
}
