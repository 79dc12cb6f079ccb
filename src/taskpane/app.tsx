import "./fabric-config";
import { Fabric } from "office-ui-fabric-react/lib/Fabric";
import { Customizer } from "office-ui-fabric-react/lib/Utilities";
import { lazy, Suspense, useEffect, useMemo, useReducer, useRef, type ReactElement } from "react";
import type { Language } from "../criteria";
import { wordsFor } from "../report/words";
import type { PaneSession } from "../session/pane-session";
import { useActions } from "./actions";
import { coloursFor, LIGHT, type HostTheme } from "./colours";
import { PaneProvider, type PaneContext } from "./context";
import { Header } from "./header/header";
import { catchFocus } from "./notices/keep-focus";
import { OrganisationPicker } from "./header/organisation-picker";
import { registerPaneIcons } from "./icons";
import { useLiveCheck } from "./live";
import { EmptyState } from "./notices/empty-state";
import { Unasked } from "./notices/unasked";
import { Results } from "./results/results";
import { ScoreCard } from "./score/score-card";
import { IN_EXCEL, type Place } from "./place";
import { reduce, shownOrganisation, stateAfter } from "./state";
import "./styles/pane.css";
import "./styles/recognition.css";
import { applyColours, fabricTheme } from "./theme";

export interface PaneAppProps {
  readonly session: PaneSession;
  readonly language: Language;
  /** Colours of the surroundings; light where left out. */
  readonly theme?: HostTheme;
  /** Excel where left out. */
  readonly place?: Place;
  /** The mode 评审, where something around the pane says which it is; else the pane has its own switch. */
  readonly reviewing?: boolean;
}

/** The forms come when they are first opened. */
const Adjudication = lazy(async () => ({ default: (await import("./dialogs/adjudication")).Adjudication }));
const NewChecklist = lazy(async () => ({ default: (await import("./dialogs/new-checklist")).NewChecklist }));

/** Comes with the first check; a server that is gone by then leaves the results as they are. */
const RecognisedPart = lazy(() =>
  import("./recognition").then(
    (part) => ({ default: part.RecognisedPart }),
    () => ({ default: Unasked }),
  ),
);

/** Comes with the first thing that could not be written or shown; without it, the line below the buttons says so. */
const LateNotices = lazy(() =>
  import("./notices").then(
    (part) => ({ default: part.LateNotices }),
    () => ({ default: Unasked }),
  ),
);

registerPaneIcons();

/** The whole pane on any workbook that a session stands for. */
export function PaneApp({ session, language, theme = LIGHT, place = IN_EXCEL, reviewing }: PaneAppProps): ReactElement {
  const [state, dispatch] = useReducer(reduce, session, stateAfter);
  const words = useMemo(() => wordsFor(language), [language]);
  const said = place.words(language);
  const actions = useActions({ session, dispatch, words, said });
  const { background, foreground } = theme;
  const colours = useMemo(() => coloursFor({ background, foreground }), [background, foreground]);
  const fabric = useMemo(() => fabricTheme(colours), [colours]);
  useEffect(() => applyColours(colours), [colours]);
  useEffect(() => {
    document.documentElement.lang = language;
    // On a page of files, the title says which of them is open.
    if (place.live) document.title = said.title;
  }, [language, said, place]);
  useEffect(() => {
    if (reviewing !== undefined && reviewing !== session.reviewing) actions.review(reviewing);
  }, [reviewing, session, actions]);
  useLiveCheck({
    session,
    on: state.live,
    busy: state.step !== null || state.dialog !== null,
    look: actions.recheck,
    failed: (error) => {
      dispatch({ type: "live", on: false });
      const retry = (): void => dispatch({ type: "live", on: true });
      dispatch({ type: "failed", failure: { error, retry } });
    },
  });
  const pane = useMemo<PaneContext>(
    () => ({ session, state, dispatch, actions, words, said, place }),
    [session, state, actions, words, said, place],
  );
  return (
    <Customizer settings={{ theme: fabric }}>
      <Fabric applyThemeToBody className="rc-pane">
        <PaneProvider value={pane}>
          <Main state={state} />
          <Dialogs dialog={state.dialog} />
        </PaneProvider>
      </Fabric>
    </Customizer>
  );
}

/** Everything; scrolls as one, with the main buttons and the tabs staying in view. */
function Main({ state }: { readonly state: PaneContext["state"] }): ReactElement {
  const organisation = shownOrganisation(state);
  const seen = state.asked !== null || state.result !== null;
  const main = useRef<HTMLElement>(null);
  const asked = useRef(state.asked);
  useEffect(() => {
    // The button of the answer is gone with the question: the keyboard goes on from here.
    if (asked.current && !state.asked) catchFocus(main.current);
    asked.current = state.asked;
  }, [state.asked]);
  return (
    <main ref={main} className="rc-main" data-is-scrollable="true" tabIndex={-1} aria-busy={state.step !== null}>
      <Header />
      {seen ? (
        <Suspense fallback={<div className="rc-seen" />}>
          <RecognisedPart />
        </Suspense>
      ) : null}
      <OrganisationPicker />
      {state.hidden || state.stayed.length > 0 || (state.result?.skipped.length ?? 0) > 0 ? (
        <Suspense fallback={null}>
          <LateNotices />
        </Suspense>
      ) : null}
      {state.asked ? null : organisation ? (
        <>
          <ScoreCard organisation={organisation} />
          <Results organisation={organisation} />
        </>
      ) : (
        <EmptyState />
      )}
    </main>
  );
}

function Dialogs({ dialog }: Pick<PaneContext["state"], "dialog">): ReactElement | null {
  if (dialog === null) return null;
  return (
    <Suspense fallback={null}>
      {dialog.kind === "checklist" ? <NewChecklist /> : <Adjudication id={dialog.indicator} />}
    </Suspense>
  );
}
